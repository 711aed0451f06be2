/** How a correction is made in one field of a record. */
import { hasEmail } from '../../record/email.ts';
import type { BibRecord } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';

/** What is done to one value of a field. */
export interface Edit {
	/** Which of the field's values, counted from 0. */
	position: number;
	/** How the curator named it. */
	was: string;
	/** What stands instead; absent where it is taken out. */
	now?: string;
}

export interface Correctable {
	/** True for a list, whose values are corrected one by one. */
	list: boolean;
	/** False where a record must have a value: it can be set, not added or removed. */
	optional: boolean;
	/** What a value looks like, for messages. */
	expected: string;
	/** The value that a text means, as it is printed; undefined where it means none. */
	read: (text: string) => string | undefined;
	/** The values of a record, as they are printed. */
	values: (record: BibRecord) => string[];
	/** Positions of the values of a record that a text names. */
	find: (record: BibRecord, text: string) => number[];
	/** A copy of a record with edits made, and values added at the end. All texts have passed `read`. */
	apply: (record: BibRecord, edits: readonly Edit[], added: readonly string[]) => BibRecord;
}

/** Reads a value, as it is printed; undefined for a text that means none. */
export type Reader = (text: string) => string | undefined;
type Text =
	| 'titleShort'
	| 'containerTitle'
	| 'containerTitleShort'
	| 'collectionTitle'
	| 'volume'
	| 'issue'
	| 'page'
	| 'issuedText'
	| 'publisher'
	| 'publisherPlace'
	| 'edition'
	| 'doi'
	| 'pmid'
	| 'pmcid'
	| 'database';

/** A text in which nothing is read. E-mail addresses have no place in a record. */
export function plain(text: string): string | undefined {
	const clean = cleanText(text);
	return clean === '' || hasEmail(clean) ? undefined : clean;
}

/** A field of one value. `put` gives a copy of a record with another value, or without one. */
export function scalar(
	expected: string,
	read: Reader,
	value: (record: BibRecord) => string | undefined,
	put: (record: BibRecord, value: string | undefined) => BibRecord,
	optional = true,
): Correctable {
	const values = (record: BibRecord) => [value(record) ?? []].flat();
	return {
		list: false,
		optional,
		expected,
		read,
		values,
		find: (record, text) => values(record).flatMap((held, position) => (held === (read(text) ?? cleanText(text)) ? [position] : [])),
		apply: (record, [edit], [added]) => {
			const text = edit === undefined ? added : edit.now;
			return put(record, text === undefined ? undefined : read(text));
		},
	};
}

/** A field of one text under its own name. */
export function textField(field: Text, expected: string, read: Reader = plain): Correctable {
	return scalar(
		expected,
		read,
		(record) => record[field],
		(record, value) => {
			const { [field]: _was, ...rest } = record;
			return value === undefined ? rest : { ...rest, [field]: value };
		},
	);
}

/** A list, of which each item is corrected by itself. */
export function listField<T>(
	expected: string,
	itemsOf: (record: BibRecord) => readonly T[],
	withItems: (record: BibRecord, items: T[]) => BibRecord,
	{ parse, print, isNamed, replaced }: Items<T>,
): Correctable {
	const read: Reader = (text) => {
		const item = parse(text);
		return item === undefined ? undefined : print(item);
	};
	return {
		list: true,
		optional: true,
		expected,
		read,
		values: (record) => itemsOf(record).map(print),
		find: (record, text) => itemsOf(record).flatMap((item, position) => (isNamed(item, text) ? [position] : [])),
		apply: (record, edits, added) => {
			const byPosition = new Map(edits.map((edit) => [edit.position, edit]));
			const kept = itemsOf(record).flatMap((item, position) => {
				const edit = byPosition.get(position);
				if (edit === undefined) return [item];
				const now = edit.now === undefined ? undefined : parse(edit.now);
				return now === undefined ? [] : [replaced?.(now, item, edit.was) ?? now];
			});
			return withItems(record, [...kept, ...added.flatMap((text) => parse(text) ?? [])]);
		},
	};
}

/** How the items of a list are read, printed and found. */
export interface Items<T> {
	parse: (text: string) => T | undefined;
	print: (item: T) => string;
	/** Whether a text names an item. */
	isNamed: (item: T, text: string) => boolean;
	/** What stands instead of an item, with what is kept of it. */
	replaced?: (now: T, item: T, was: string) => T;
}

/** Texts as items; `key` tells which of them are one. */
export function textItems(parse: Reader, key: (text: string) => string = (text) => text): Items<string> {
	return { parse, print: (text) => text, isNamed: (item, text) => key(item) === key(parse(text) ?? cleanText(text)) };
}
