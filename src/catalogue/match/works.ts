import type { Problem } from '../../problems/problem.ts';
import type { BibRecord } from '../../record/record.ts';
import { MERGE_KEYS, type MergeKey } from '../article.ts';
import { candidatePairs } from './candidates.ts';
import { byContent } from './content-order.ts';
import { mergeKeys } from './groups.ts';
import { judge } from './judgement.ts';
import { agreementOf, obstacle, sharedInError } from './obstacle.ts';
import { Partition } from './partition.ts';
import { type Alike, sameTitles } from './same-titles.ts';
import { identifierShared } from './shared-identifiers.ts';
import { Sketch } from './sketch.ts';

/** The records of each work, by what they were put together, and what is to be said of records that may be of one work. */
export interface Matched<T> {
	/** In an order that depends on what the records say alone, as do the records of each. */
	works: T[][];
	/** The strongest key that a record shares with another of its work; none for a work of one record. */
	by: ReadonlyMap<T, MergeKey>;
	problems: Problem[];
	/** Works with one title that were left apart. */
	alike: Alike<T>[];
}

/** What curators decided. */
export interface Decided<T> {
	/** Each list: records that are one work, whatever their identifiers say. */
	same: readonly (readonly T[])[];
	/** Each list: groups of records, of which no two are one work, whatever their identifiers say. It holds against `same` too. */
	different: readonly (readonly (readonly T[])[])[];
}

/**
 * Puts the records of each work together: those that curators call the same; those that share a DOI, a PMID, a PMCID or an accession
 * number of one database; and those that agree in title, year, first author and pages. Never across what cannot be one work: a
 * notice and its paper, a comment and a reply, parts of a series, whatever `obstacle` and `sharedInError` name. The same whatever
 * the order of `records` and the names of their files. Takes time in proportion to the number of records, sorting aside.
 */
export function matchWorks<T extends { record: BibRecord }>(records: readonly T[], decided: Decided<T>): Matched<T> {
	const ordered = [...records].sort((a, b) => byContent(a.record, b.record));
	const places = new Map(ordered.map((item, place) => [item, place]));
	const placesOf = (items: readonly T[]) => items.flatMap((item) => places.get(item) ?? []);
	const matching = new Matching(
		ordered.map(({ record }) => new Sketch(record)),
		decided.different.map((sides) => sides.map(placesOf)),
	);
	matching.joinDecided(decided.same.map(placesOf));
	matching.joinShared();
	matching.joinAlike();
	const groups = matching.partition.groups();
	const item = (place: number) => ordered.slice(place, place + 1);
	return {
		works: groups.map((group) => group.flatMap(item)),
		by: new Map(ordered.flatMap((sourced, place) => (matching.by[place] === undefined ? [] : [[sourced, matching.by[place]] as const]))),
		problems: matching.problems,
		alike: sameTitles(matching.sketches, matching.partition, groups).map(({ between: [a, b], problem }) => ({
			between: [...item(a), ...item(b)],
			problem,
		})),
	};
}

/** A group is compared by so many of its records, as different from one another as there are. */
const SAMPLE = 8;
/** A key is tried against so many groups that may not be joined. */
const HEADS = 20;

class Matching {
	readonly sketches: readonly Sketch[];
	readonly partition: Partition;
	readonly by: (MergeKey | undefined)[];
	readonly problems: Problem[] = [];
	/** For each group of more than one: some of its records, each of another nature or with another identifier. */
	readonly #samples = new Map<number, readonly number[]>();
	readonly #told = new Set<string>();

	constructor(sketches: readonly Sketch[], divisions: readonly (readonly (readonly number[])[])[]) {
		this.sketches = sketches;
		this.partition = new Partition(sketches.length, divisions);
		this.by = sketches.map(() => undefined);
	}

	joinDecided(lists: readonly (readonly number[])[]): void {
		for (const list of lists) {
			const [first, ...others] = [...list].sort((a, b) => a - b);
			if (first !== undefined) for (const other of others) this.#join(first, other, 'decision');
		}
	}

	joinShared(): void {
		const holders = new Map<string, { by: MergeKey; places: number[] }>();
		for (const [place, { record }] of this.sketches.entries()) {
			for (const { by, key } of mergeKeys(record)) {
				const held = holders.get(key);
				if (held === undefined) holders.set(key, { by, places: [place] });
				else if (held.places.at(-1) !== place) held.places.push(place);
			}
		}
		const shared = [...holders.values()].filter(({ places }) => places.length > 1);
		for (const key of MERGE_KEYS) for (const { by, places } of shared) if (by === key) this.#joinHolders(places, by);
	}

	/** Joins the holders of one key, each with the first group of them that it may be joined with. */
	#joinHolders(places: readonly number[], by: MergeKey): void {
		const heads: number[] = [];
		for (const place of places) {
			const head = heads.find((other) => this.partition.find(other) === this.partition.find(place) || this.#mayShare(other, place));
			if (head !== undefined && this.#join(head, place, by)) continue;
			const [first] = heads;
			if (first !== undefined) this.#tell(first, place, by);
			if (heads.length < HEADS) heads.push(place);
		}
	}

	#mayShare(a: number, b: number): boolean {
		return !this.partition.areApart(a, b) && this.#across(a, b, sharedInError) === undefined;
	}

	/** Says that two works share an identifier, once, unless curators know that they are two. */
	#tell(a: number, b: number, by: MergeKey): void {
		const pair = [this.partition.find(a), this.partition.find(b)].sort((one, other) => one - other).join(' ');
		if (this.#told.has(pair) || this.partition.areApart(a, b)) return;
		this.#told.add(pair);
		const reason = this.#across(a, b, sharedInError);
		const [one, other] = [this.sketches[a], this.sketches[b]];
		if (reason !== undefined && one !== undefined && other !== undefined) this.problems.push(identifierShared(one, other, by, reason));
	}

	joinAlike(): void {
		const alike: { a: number; b: number; weight: number }[] = [];
		for (const [a, b] of candidatePairs(this.sketches)) {
			if (this.partition.find(a) === this.partition.find(b)) continue;
			const [one, other] = [this.sketches[a], this.sketches[b]];
			if (one === undefined || other === undefined) continue;
			const judgement = judge(one, other);
			if (judgement.same) alike.push({ a, b, weight: judgement.weight });
		}
		// What agrees most is joined first, so that a record which may be of two works goes to the likelier one.
		alike.sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b);
		const against = (one: Sketch, other: Sketch) => obstacle(one, other, agreementOf(one, other));
		for (const { a, b } of alike) {
			if (this.partition.find(a) === this.partition.find(b) || this.#across(a, b, against) === undefined) this.#join(a, b, 'title');
		}
	}

	/** What keeps the groups of two records apart, looked for between each record of the one and each of the other. */
	#across(a: number, b: number, against: (a: Sketch, b: Sketch) => string | undefined): string | undefined {
		for (const ours of this.#sampleOf(a)) {
			for (const theirs of this.#sampleOf(b)) {
				const [one, other] = [this.sketches[ours], this.sketches[theirs]];
				const reason = one === undefined || other === undefined ? undefined : against(one, other);
				if (reason !== undefined) return reason;
			}
		}
		return undefined;
	}

	#sampleOf(place: number): readonly number[] {
		return this.#samples.get(this.partition.find(place)) ?? [place];
	}

	#join(a: number, b: number, by: MergeKey): boolean {
		const samples = [...this.#sampleOf(a), ...this.#sampleOf(b)];
		if (!this.partition.join(a, b)) return false;
		const different = new Map(samples.map((place) => [this.#natureOf(place), place]));
		this.#samples.set(this.partition.find(a), [...different.values()].sort((one, other) => one - other).slice(0, SAMPLE));
		for (const place of [a, b]) {
			const known = this.by[place];
			if (known === undefined || MERGE_KEYS.indexOf(by) < MERGE_KEYS.indexOf(known)) this.by[place] = by;
		}
		return true;
	}

	#natureOf(place: number): string {
		const sketch = this.sketches[place];
		if (sketch === undefined) return '';
		const { record, known, part, form, year, volume, pages } = sketch;
		return [record.doi, record.pmid, record.pmcid, known.kind, known.by, part, form, year, volume, pages?.first].join('|');
	}
}
