/** A record in the making: what the entry says, sorted by meaning, and what has become of each field. */
import { type Detail, type Problem, problem } from '../../problems/problem.ts';
import { hasEmail, removeEmails } from '../../record/email.ts';
import { type Accession, type BibRecord, emptyRecord, type Subject } from '../../record/record.ts';
import { cleanText } from '../../record/text.ts';
import { type MarkedText, readMarkup } from '../markup.ts';
import type { Entry } from '../tagged/entries.ts';
import { type Field, verbatim } from './field.ts';
import type { Target } from './fields.ts';
import type { Family, ItemType } from './item-type.ts';

/** A format of tags and values that is read as RIS is, with tags and types of its own. */
export interface Dialect {
	/** Name of the format, as `origin.format` holds it. */
	format: string;
	/** What an entry is. */
	itemTypeOf(entry: Entry): ItemType;
	/** What a tag is read as in an item of a family; undefined for a tag that is not known. */
	targetOf(tag: string, family: Family): Target | undefined;
	/** The entry's text as far as it may hold e-mail addresses; all of it, where this is not given. */
	mailOf?(entry: Entry): string;
}

export interface Draft {
	record: BibRecord;
	entry: Entry;
	family: Family;
	/** Fields not read yet, in the order of the file, and what each is to be read as. What is still here at the end is kept in `unmapped`. */
	waiting: { field: Field; target: Target | 'taken' }[];
	/** Fields whose tag is not in the table. */
	unknown: Field[];
	problems: Problem[];
	/** The record's subjects by label and qualifier. */
	subjects: Map<string, Subject>;
	/** What the record has already of things that it holds once, each behind its kind. */
	seen: Set<string>;
	/** The record's accession numbers by number. */
	accessions: Map<string, Accession>;
	/** The record's titles as they are compared, once there is more than one. */
	titles?: Set<string>;
	/** False when the entry holds neither `<` nor `&`, so that nobody needs to look for markup. */
	marked: boolean;
	/** False when the entry holds no e-mail address as it stands. */
	mailed: boolean;
}

/** Something in the text that is still an entity after one decoding: `&amp;lt;` was encoded twice. */
const TWICE_ENCODED = /&amp;(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

/** Sorts an entry's fields by what they are read as. The record is empty but for its origin. */
export function draftOf(entry: Entry, file: string, ordinal: number, dialect: Dialect): Draft {
	const { csl, family } = dialect.itemTypeOf(entry);
	const origin = { file, format: dialect.format, entry: ordinal, line: entry.line, endLine: entry.endLine };
	const record = emptyRecord(origin, entry.raw);
	record.type = csl;
	const draft: Draft = {
		record,
		entry,
		family,
		waiting: [],
		unknown: [],
		problems: [],
		subjects: new Map(),
		seen: new Set(),
		accessions: new Map(),
		marked: entry.raw.includes('<') || entry.raw.includes('&'),
		mailed: hasEmail(dialect.mailOf?.(entry) ?? entry.raw),
	};
	for (const field of entry.fields) sortIn(draft, field, dialect);
	return draft;
}

function sortIn(draft: Draft, field: Field, dialect: Dialect): void {
	if (field.value === '' && field.more.length === 0) return; // says nothing
	const target = dialect.targetOf(field.tag, draft.family);
	if (target === undefined) {
		draft.unknown.push(field);
		return;
	}
	draft.waiting.push({ field, target });
}

const NONE: readonly Field[] = [];

/** Takes the fields of a target out, in the order of the file. Whoever takes a field puts it into the record or calls `leave`. */
export function take(draft: Draft, target: Target): readonly Field[] {
	let found: Field[] | undefined;
	for (const waiting of draft.waiting) {
		if (waiting.target !== target) continue;
		waiting.target = 'taken';
		if (found) found.push(waiting.field);
		else found = [waiting.field];
	}
	return found ?? NONE;
}

/** Keeps a field, or the part of it that is given, word for word among what has no place. */
export function leave(draft: Draft, field: Field, value = verbatim(field)): void {
	draft.record.unmapped.push({ tag: field.tag, value, line: field.line });
}

/** Keeps a value word for word as well, where it says more than what was read from it; `read` matches that and the words that mean nothing beside it. */
export function leaveMore(draft: Draft, field: Field, value: string, read: RegExp): void {
	if (/[\p{L}\d]/u.test(value.replace(read, ' '))) leave(draft, field, value);
}

/** Reports something about a field. */
export function report(draft: Draft, kind: Problem['kind'], field: Field, detail: Detail = {}): void {
	const place = { file: draft.record.origin.file, line: field.line, ...(field.endLine > field.line ? { endLine: field.endLine } : {}) };
	draft.problems.push(problem(kind, place, detail));
}

/** True at the first mention of a thing of a kind. Lists may be long, so none is searched through. */
export function isNew({ seen }: Draft, kind: string, thing: string): boolean {
	const { size } = seen;
	return seen.add(`${kind} ${thing}`).size > size;
}

/** Marks a field's lines so that the raw record shown leaves them out. */
export function gate(draft: Draft, field: Field, what: 'abstract' | 'note'): void {
	const first = draft.record.origin.line;
	const from = field.line - first + 1;
	if (!isNew(draft, what, String(from))) return;
	draft.record.gated.push({ from, to: field.endLine - first + 1, what });
}

/** Text for a field of the record: no markup, no entity, no e-mail address (each counted), no control character. */
export function plain(draft: Draft, text: string): string {
	if (draft.marked && /[<&]/.test(text)) return withoutEmails(draft, readMarkup(text, levelsOf(text)).text);
	return draft.mailed ? withoutEmails(draft, cleanText(text)) : cleanText(text);
}

/** The same with the markup that may go out. */
export function rich(draft: Draft, text: string): MarkedText {
	if (!draft.marked || !/[<&]/.test(text)) return { text: plain(draft, text) };
	// The addresses go first: taken out of `text` and `markup` apart they would be counted twice.
	const marked = readMarkup(draft.mailed ? withoutEmails(draft, text) : text, levelsOf(text));
	return hasEmail(marked.text) ? { text: withoutEmails(draft, marked.text) } : marked;
}

const levelsOf = (text: string): number => (TWICE_ENCODED.test(text) ? 2 : 1);

function withoutEmails(draft: Draft, text: string): string {
	const { text: rest, removed } = removeEmails(text);
	draft.record.emailsRemoved += removed;
	return removed > 0 ? cleanText(rest) : text;
}

/** Puts what nobody took into `unmapped`, and brings it into the order of the file. */
export function leaveRest(draft: Draft): void {
	for (const { field, target } of draft.waiting) if (target !== 'taken') leave(draft, field);
	for (const field of draft.unknown) leave(draft, field);
	draft.record.unmapped.sort((a, b) => a.line - b.line);
	draft.record.gated.sort((a, b) => a.from - b.from);
}
