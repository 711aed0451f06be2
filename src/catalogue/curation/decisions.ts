import { z } from 'zod';
import { type Place, type Problem, problem } from '../../problems/problem.ts';
import type { Sourced } from '../folders.ts';
import { type Placed, placeWithin, readLists } from './content-file.ts';
import { idleDecisions } from './idle-decisions.ts';
import { RecordFinder, readReference } from './reference.ts';
import { type Withdrawn, withdrawEntries } from './withdrawal.ts';

const references = z.array(z.string().min(1)).min(2);

export const JudgementSchema = z.strictObject({
	articles: references.describe('Two or more articles or records: by an identifier, an address, or records/file#entry.'),
	reason: z.string().min(1).optional().describe('Why, for whoever asks later.'),
});
export type Judgement = z.output<typeof JudgementSchema>;

export const HidingSchema = z.strictObject({
	article: z.string().min(1).describe('The article or record: by an identifier, an address, or records/file#entry.'),
	reason: z.string().min(1).describe('Why it does not belong here, as it may be published.'),
});
export type Hiding = z.output<typeof HidingSchema>;

/** What curators decided in `content/decisions.yml`. */
export interface Decisions {
	/** Records that are one work, whatever their identifiers say. */
	same: Placed<Judgement>[];
	/** Records that are several works, whatever their identifiers say. */
	different: Placed<Judgement>[];
	/** Records that are not published: they count as quarantined. */
	hide: Placed<Hiding>[];
}

export const NO_DECISIONS: Decisions = { same: [], different: [], hide: [] };

/** Reads the text of `content/decisions.yml`; without a text nothing is decided. Faulty items are left out with a problem. */
export function readDecisions(text: string | undefined, file: string): { decisions: Decisions; problems: Problem[] } {
	const { lists, problems } = readLists(text, file, { same: JudgementSchema, different: JudgementSchema, hide: HidingSchema });
	return { decisions: lists, problems };
}

/** A name of what is to be hidden, with the records that it is of. */
export interface Hidden {
	by: Placed<Hiding>;
	found: readonly Sourced[];
}

/** The records as curators decided on them. */
export interface Decided {
	/** What is left when the entries that are named one by one are taken out, in the order given. */
	kept: Sourced[];
	/** The entries that are taken out. */
	withdrawn: Withdrawn[];
	/** Of these records, the whole works are to be taken out. */
	hidden: Hidden[];
	/** Each list: records that are one work. */
	same: Sourced[][];
	/** Each list: groups of records, of which no two are one work. */
	different: Sourced[][][];
	problems: Problem[];
}

/** A decision with the records that each of its names is of; names of nothing are left out. */
export interface Resolved {
	by: Placed<Judgement>;
	members: Sourced[][];
}

/**
 * Finds the records that are named as same, as different and as hidden, and takes the entries out that are named one by one; the works
 * are taken out by `withdrawWorks` when records are put together. A name of nothing is a warning at its line. Of decisions that
 * contradict each other, `same` gives way.
 */
export function decide(records: readonly Sourced[], decisions: Decisions): Decided {
	const { same, different, hide } = decisions;
	if (same.length + different.length + hide.length === 0) {
		return { kept: [...records], withdrawn: [], hidden: [], same: [], different: [], problems: [] };
	}
	const problems: Problem[] = [];
	const named = [...same, ...different].flatMap(({ item }) => item.articles);
	const finder = new RecordFinder(records, [...named, ...hide.map(({ item }) => item.article)]);
	const resolve = (by: Placed<Judgement>): Resolved => ({ by, members: membersOf(by, finder, problems) });
	const apart = different.map(resolve).filter((item) => isDistinct(item, problems));
	const hidden = hide.map((by) => ({ by, found: finder.find(by.item.article) }));
	for (const { by, found } of hidden) if (found.length === 0) problems.push(unmatched(placeWithin(by, 'article'), by.item.article));
	const entries = hidden.filter(({ by }) => 'file' in readReference(by.item.article));
	const together = consistent(same.map(resolve), apart, entries, problems);
	problems.push(...idleDecisions(records, together, apart));

	const { withdrawn, problems: told } = withdrawEntries(entries);
	problems.push(...told);
	const out = new Set(withdrawn.map(({ sourced }) => sourced));
	const left = (members: readonly Sourced[]) => members.filter((sourced) => !out.has(sourced));
	return {
		kept: left(records),
		withdrawn,
		hidden: hidden.filter((item) => !entries.includes(item)).map(({ by, found }) => ({ by, found: left(found) })),
		same: together.map(({ members }) => left(members.flat())).filter((members) => members.length > 1),
		different: apart.map(({ members }) => members.map(left).filter((group) => group.length > 0)).filter((groups) => groups.length > 1),
		problems,
	};
}

function unmatched(place: Place, name: string): Problem {
	return problem('decision-unmatched', place, { actual: name });
}

/** The records that each name of a decision is of. An entry that one of them names is not meant by the others. */
function membersOf(by: Placed<Judgement>, finder: RecordFinder, problems: Problem[]): Sourced[][] {
	const found = by.item.articles.map((name, position) => {
		const records = finder.find(name);
		if (records.length === 0) problems.push(unmatched(placeWithin(by, 'articles', position), name));
		return { records, entry: 'file' in readReference(name) };
	});
	const entries = new Set(found.flatMap(({ records, entry }) => (entry ? records : [])));
	return found
		.map(({ records, entry }) => (entry ? [...records] : records.filter((sourced) => !entries.has(sourced))))
		.filter((records) => records.length > 0);
}

/** False for records that would have to differ from themselves, which is a problem. */
function isDistinct({ by, members }: Resolved, problems: Problem[]): boolean {
	const all = members.flat();
	if (new Set(all).size === all.length) return true;
	const message = 'Two of the names are of the same record, which cannot be different from itself.';
	const todo = 'Name the records by file and entry: records/file#3.';
	problems.push(problem('decision-contradiction', by.place, { message, done: 'The decision was left out.', todo }));
	return false;
}

/** The `same` that contradict no other decision, also taken together. Of the others, both sides have a problem. */
function consistent(same: readonly Resolved[], different: readonly Resolved[], hide: readonly Hidden[], problems: Problem[]): Resolved[] {
	const refused = new Set<Resolved>();
	const contradict = (one: Placed<unknown>, other: Placed<unknown>) => {
		const message = `The decision contradicts the one at ${other.place.file}:${other.place.line}.`;
		problems.push(problem('decision-contradiction', one.place, { message }));
	};
	const hider = new Map(hide.flatMap(({ by, found }) => found.map((sourced) => [sourced, by] as const)));
	for (const item of same) {
		const whole = item.members.find((members) => members.every((sourced) => hider.has(sourced)));
		const by = whole?.[0] && hider.get(whole[0]);
		if (by === undefined || item.members.flat().every((sourced) => hider.has(sourced))) continue;
		refused.add(item);
		contradict(item.by, by);
		contradict(by, item.by);
	}
	const linked = linkedBy(same);
	for (const { by, members } of different) {
		const seen = new Map<Sourced, number>();
		for (const [position, records] of members.entries()) {
			for (const sourced of records) {
				const link = linked.get(sourced);
				if (link === undefined) continue;
				const before = seen.get(link.root);
				if (before === undefined) seen.set(link.root, position);
				if (before === undefined || before === position) continue;
				for (const item of link.items.filter((item) => !refused.has(item))) {
					refused.add(item);
					contradict(item.by, by);
					contradict(by, item.by);
				}
			}
		}
	}
	return same.filter((item) => !refused.has(item));
}

/** For each record that is named as same: what stands for all records that are said to be one with it, and the decisions that say so. */
function linkedBy(same: readonly Resolved[]): Map<Sourced, { root: Sourced; items: Resolved[] }> {
	const links = new Map<Sourced, { root: Sourced; items: Resolved[]; records: Sourced[] }>();
	for (const item of same) {
		const records = item.members.flat();
		const [root] = records;
		if (root === undefined) continue;
		const met = new Set(records.flatMap((sourced) => links.get(sourced) ?? []));
		// The largest takes the others in, so that long chains stay cheap.
		const [into = { root, items: [], records: [] }, ...others] = [...met].sort((a, b) => b.records.length - a.records.length);
		into.items.push(item, ...others.flatMap(({ items }) => items));
		for (const sourced of new Set([...others.flatMap((other) => other.records), ...records])) {
			if (links.get(sourced) === into) continue;
			links.set(sourced, into);
			into.records.push(sourced);
		}
	}
	return links;
}
