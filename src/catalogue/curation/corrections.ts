import { z } from 'zod';
import { type Problem, problem } from '../../problems/problem.ts';
import { cleanText } from '../../record/text.ts';
import type { AppliedCorrection } from '../article.ts';
import type { Sourced } from '../folders.ts';
import { matchWorks } from '../match/works.ts';
import { byCodeUnit } from '../order.ts';
import { type Placed, placeWithin, readList } from './content-file.ts';
import { CORRECTABLE, FIELDS, IDENTIFYING } from './correctable.ts';
import type { Correctable, Edit } from './correctable-field.ts';
import { RecordFinder, readReference } from './reference.ts';

/** A text; an editor may take `2024` for a number. */
const value = (description: string) =>
	z
		.string()
		.optional()
		.meta({ description, type: ['string', 'number'] });

/** An item of a file of `content/corrections/`. */
export const CorrectionSchema = z
	.strictObject({
		article: z.string().min(1).describe('The article or record: by an identifier, an address, or records/file#entry.'),
		field: z.enum(FIELDS).describe('The field, as in a record: title, issued, authors, doi ... The abstract cannot be corrected.'),
		was: value('What the source says now, word for word. Needed with set.'),
		set: value('What stands instead.'),
		add: value('What is added to a list, or to a field that is empty.'),
		remove: value('What is taken out, word for word.'),
		reason: z.string().min(1).describe('Why, as it may be published.'),
		link: z
			.url({ protocol: /^https?$/ })
			.optional()
			.describe('Where it can be read.'),
	})
	.superRefine((item, { addIssue }) => {
		for (const { key, message, ...params } of contradictions(item)) {
			addIssue({ code: 'custom', message, params, ...(key === undefined ? {} : { path: [key] }) });
		}
	});
export type Correction = z.output<typeof CorrectionSchema>;

interface Contradiction {
	key?: keyof Correction;
	message: string;
	actual?: string;
	expected?: string;
}

/** What is wrong with an item whose keys are valid one by one. */
function contradictions({ field, was, set, add, remove }: Correction): Contradiction[] {
	const correctable: Correctable = CORRECTABLE[field];
	const { read, expected, optional } = correctable;
	const given = [set, add, remove].filter((text) => text !== undefined);
	if (given.length !== 1) return [{ message: 'A correction has one of set, add and remove.' }];
	if (set === undefined && was !== undefined) return [{ key: 'was', message: 'The key was goes with set alone.' }];
	if (set !== undefined && was === undefined)
		return [{ key: 'set', message: 'A correction with set needs was: what the source says now.' }];
	if (set === undefined && !optional) return [{ message: `Every record has a ${field}: it can be set, not added or removed.` }];
	const key = set === undefined ? 'add' : 'set';
	const now = set ?? add;
	if (now === undefined) return [];
	const value = read(now);
	if (value === undefined) return [{ key, message: `The value of ${key} cannot be used for ${field}.`, actual: now, expected }];
	if (was !== undefined && printed(correctable, was) === value) return [{ key, message: 'The keys set and was say the same.' }];
	return [];
}

/** A text as the field it is for prints it. */
function printed({ read }: Correctable, text: string): string {
	return read(text) ?? cleanText(text);
}

/** Reads the text of a file of `content/corrections/`. Faulty items are left out with a problem. */
export function readCorrections(text: string, file: string): { items: Placed<Correction>[]; problems: Problem[] } {
	return readList(text, file, CorrectionSchema);
}

/** What a correction makes of one record: of one of its values, or with one more. */
interface Change {
	by: Placed<Correction>;
	/** Absent where a value is added. */
	edit?: Edit;
	/** What the record says; absent where a value is added. */
	was?: string;
	/** What stands instead; absent where it is taken out. */
	now?: string;
}

/**
 * Makes the corrections in copies of the records they name; the records given are not touched. Identifiers come first, so that the
 * others find the articles as they then stand together. A correction that names an article is made in all of its records that hold the
 * old value, one that names a record in that record alone. What cannot be made is a problem at its line.
 */
export function correct(
	records: readonly Sourced[],
	corrections: readonly Placed<Correction>[],
): { records: Sourced[]; problems: Problem[] } {
	const identifying = corrections.filter(({ item }) => IDENTIFYING.has(item.field));
	const first = correctAll(records, identifying);
	const second = correctAll(
		first.records,
		corrections.filter(({ item }) => !IDENTIFYING.has(item.field)),
	);
	return { records: second.records, problems: [...first.problems, ...second.problems] };
}

function correctAll(records: readonly Sourced[], corrections: readonly Placed<Correction>[]): { records: Sourced[]; problems: Problem[] } {
	if (corrections.length === 0) return { records: [...records], problems: [] };
	const targetsOf = targetFinder(
		records,
		corrections.map(({ item }) => item.article),
	);
	const problems: Problem[] = [];
	const changes = new Map<Sourced, Change[]>();
	for (const correction of corrections) {
		const targets = targetsOf(correction.item.article);
		const found = targets.length === 0 ? unmatched(correction) : changesOf(correction, targets);
		if ('kind' in found) problems.push(found);
		else for (const [sourced, made] of found) changes.set(sourced, [...(changes.get(sourced) ?? []), ...made]);
	}
	const refused = contradicting([...changes.values()]);
	problems.push(...refused.values());
	return {
		records: records.map((sourced) => {
			const made = (changes.get(sourced) ?? []).filter(({ by }) => !refused.has(by));
			return made.length === 0 ? sourced : corrected(sourced, made);
		}),
		problems,
	};
}

/** Finds the records that a reference is about: all of an article, or the one of an entry. */
function targetFinder(records: readonly Sourced[], names: readonly string[]): (reference: string) => Sourced[] {
	const finder = new RecordFinder(records, names);
	let groups: Map<Sourced, Sourced[]> | undefined;
	return (reference) => {
		const found = finder.find(reference);
		if ('file' in readReference(reference)) return [...found];
		groups ??= new Map(
			matchWorks(records, { same: [], different: [] }).works.flatMap((work) => work.map((sourced) => [sourced, work] as const)),
		);
		return [...new Set(found.flatMap((sourced) => groups?.get(sourced) ?? [sourced]))];
	};
}

function unmatched(correction: Placed<Correction>): Problem {
	return problem('correction-unmatched', placeWithin(correction, 'article'), { actual: correction.item.article });
}

/** What a correction makes of each record, or why it makes nothing. */
function changesOf(by: Placed<Correction>, targets: readonly Sourced[]): Map<Sourced, Change[]> | Problem {
	const { field: name, was, set, add, remove } = by.item;
	const field: Correctable = CORRECTABLE[name];
	const old = was ?? remove;
	if (old === undefined) return additions(by, field, printed(field, add ?? ''), targets);
	const now = set === undefined ? undefined : printed(field, set);
	const changes = new Map<Sourced, Change[]>();
	let held = false;
	for (const sourced of targets) {
		const { record } = sourced;
		const values = field.values(record);
		const positions = field.find(record, old);
		held ||= positions.length > 0;
		const made = positions.flatMap((position): Change[] => {
			const edit: Edit = { position, was: old, ...(now === undefined ? {} : { now }) };
			// A name keeps its ORCID, a term its subheading.
			const after = now === undefined ? undefined : field.values(field.apply(record, [edit], []))[position];
			return after === values[position] ? [] : [{ by, edit, ...said(values[position], after) }];
		});
		if (made.length > 0) changes.set(sourced, made);
	}
	if (changes.size > 0) return changes;
	const done = now !== undefined && (held || targets.some(({ record }) => field.values(record).includes(now)));
	return done ? unneeded(by) : stale(by, field, targets, printed(field, old));
}

const said = (was: string | undefined, now: string | undefined): Pick<Change, 'was' | 'now'> => ({
	...(was === undefined ? {} : { was }),
	...(now === undefined ? {} : { now }),
});

/**
 * A value is added to the lists that lack it, or to all records of an article of which none has one. Where some records have a list,
 * none is begun in the others: the one new author would stand there for all.
 */
function additions(by: Placed<Correction>, field: Correctable, now: string, targets: readonly Sourced[]): Map<Sourced, Change[]> | Problem {
	const lacking = targets.filter(({ record }) => !field.values(record).includes(now));
	if (lacking.length === 0) return unneeded(by);
	if (!field.list && targets.some(({ record }) => field.values(record).length > 0)) return stale(by, field, targets, undefined);
	const begun = lacking.filter(({ record }) => field.values(record).length > 0);
	return new Map((begun.length > 0 ? begun : lacking).map((sourced) => [sourced, [{ by, now }]]));
}

function unneeded(by: Placed<Correction>): Problem {
	return problem('correction-unneeded', by.place);
}

/** The old value is told as what is expected, and what the records hold as what was found. */
function stale(by: Placed<Correction>, field: Correctable, targets: readonly Sourced[], expected: string | undefined): Problem {
	const { field: name, was } = by.item;
	const key = expected === undefined ? 'add' : was === undefined ? 'remove' : 'was';
	const held = [...new Set(targets.flatMap(({ record }) => field.values(record)))].sort(byCodeUnit);
	const single = targets.length === 1;
	const message =
		expected === undefined
			? `The field ${name} is not empty, so nothing can be added to it.`
			: held.length === 0
				? `The field ${name} is empty in ${single ? 'the record' : 'every record of the article'}; the correction expects a value.`
				: `The field ${name} does not hold the value that the correction expects${single ? '' : ', in no record of the article'}.`;
	return problem('correction-stale', placeWithin(by, key), {
		message,
		...(held.length === 0 ? {} : { actual: held.join('; ') }),
		expected: expected ?? 'an empty field',
		...(expected === undefined ? { todo: 'Use was and set to put another value in its place, or delete the correction.' } : {}),
	});
}

/** The corrections that make different things of one value, each with its problem. */
function contradicting(changed: readonly (readonly Change[])[]): Map<Placed<Correction>, Problem> {
	const refused = new Map<Placed<Correction>, Problem>();
	const refuse = (by: Placed<Correction>, other: Placed<Correction>) => {
		if (refused.has(by)) return;
		const message = `The correction at ${other.place.file}:${other.place.line} makes something else of the same value.`;
		refused.set(by, problem('correction-contradiction', by.place, { message }));
	};
	for (const changes of changed) {
		const claims = new Map<string, Change>();
		for (const change of changes) {
			const { field } = change.by.item;
			// To a list, several values may be added.
			if (change.edit === undefined && CORRECTABLE[field].list) continue;
			const key = `${field} ${change.edit?.position ?? ''}`;
			const claim = claims.get(key);
			if (claim === undefined) claims.set(key, change);
			else if (claim.now !== change.now) {
				refuse(claim.by, change.by);
				refuse(change.by, claim.by);
			}
		}
	}
	return refused;
}

/** A copy of a record with changes made, and what a page says of them. */
function corrected(sourced: Sourced, changes: readonly Change[]): Sourced {
	let { record } = sourced;
	const applied: AppliedCorrection[] = [...(sourced.corrections ?? [])];
	for (const [name, ofField] of Map.groupBy(changes, ({ by }) => by.item.field)) {
		const field: Correctable = CORRECTABLE[name];
		// Several corrections may say the same.
		const distinct = [...new Map(ofField.map((change) => [JSON.stringify([change.edit?.position, change.now]), change])).values()];
		const added = distinct.flatMap(({ edit, now }) => (edit === undefined && now !== undefined ? [now] : []));
		record = field.apply(
			record,
			distinct.flatMap(({ edit }) => edit ?? []),
			added,
		);
		for (const { by, was, now } of distinct) {
			const { reason, link } = by.item;
			const { file, line } = by.place;
			applied.push({ field: name, ...said(was, now), reason, ...(link === undefined ? {} : { link }), file, line });
		}
	}
	return { ...sourced, record, corrections: applied, asRead: sourced.asRead ?? sourced.record };
}
