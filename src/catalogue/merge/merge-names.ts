import { fold } from '../../record/fold.ts';
import type { Affiliation, BibRecord, Name } from '../../record/record.ts';
import type { AuthorVariants } from '../article.ts';
import { otherSpellings } from '../match/spellings.ts';

/** For each record of a work, the fields that a curator corrected in it; shorter where the last have none. */
export type Corrected = readonly ReadonlySet<string>[];

/** Names and affiliations of a work, and which records gave them. */
export interface MergedNames {
	authors: Name[];
	contributors: Name[];
	affiliations: Affiliation[];
	/** How the other records spell the authors. */
	authorVariants: AuthorVariants[];
	from: { authors: number[]; contributors: number[]; affiliations: number[] };
}

/**
 * Takes each list of names from the record with the fullest one: the most names, then the most given names in full, then the first of
 * `records`. Lists are not mixed: one record's `Smith, J.` cannot be told from another's `Smith, Jane`. Only what a list does not say of
 * a person, ORCID and affiliations, is taken from a record that names the same person once. A list that a curator corrected is taken
 * before any other.
 */
export function mergeNames(records: readonly BibRecord[], corrected: Corrected = []): MergedNames {
	const affiliations = new AffiliationList();
	const authors = takeList(records, 'authors', corrected, affiliations);
	const contributors = takeList(records, 'contributors', corrected, affiliations);
	return {
		authors: authors.names,
		contributors: contributors.names,
		affiliations: affiliations.list,
		authorVariants:
			records.length < 2
				? []
				: otherSpellings(
						authors.names,
						records.map((record) => record.authors),
					),
		from: { authors: authors.from, contributors: contributors.from, affiliations: affiliations.from },
	};
}

function takeList(
	records: readonly BibRecord[],
	field: 'authors' | 'contributors',
	corrected: Corrected,
	affiliations: AffiliationList,
): { names: Name[]; from: number[] } {
	const mended = fullest(records.map((record, index) => (corrected[index]?.has(field) ? record[field] : [])));
	const chosen = mended === -1 ? fullest(records.map((record) => record[field])) : mended;
	const record = records[chosen];
	if (record === undefined) return { names: [], from: [] };
	if (field === 'authors') affiliations.takeAll(record, chosen);
	const from = new Set([chosen]);
	const names = record[field].map((name) => affiliations.moved(name, record, chosen));
	const unaffiliated = names.every((name) => name.affiliations === undefined);
	for (const [index, other] of records.entries()) {
		if (index === chosen) continue;
		const persons = byPerson(other[field]);
		const own = byPerson(names);
		for (const [at, name] of names.entries()) {
			const key = personKey(name);
			const same = own.get(key) === null ? undefined : persons.get(key);
			if (same === undefined || same === null) continue;
			const orcid = name.orcid ?? same.orcid;
			const places =
				unaffiliated && name.affiliations === undefined ? affiliations.moved(same, other, index).affiliations : name.affiliations;
			if (orcid === name.orcid && places === name.affiliations) continue;
			from.add(index);
			names[at] = { ...name, ...(orcid === undefined ? {} : { orcid }), ...(places === undefined ? {} : { affiliations: places }) };
		}
	}
	return { names, from: [...from].sort((a, b) => a - b) };
}

/** Which list has the most names, then the most given names in full; the first of equals, -1 where all are empty. */
function fullest(lists: readonly (readonly Name[])[]): number {
	const inFull = (names: readonly Name[]) =>
		names.filter(({ given }) => /\p{L}{2}/u.test(given ?? '') && given !== given?.toUpperCase()).length;
	let best = -1;
	for (const [index, names] of lists.entries()) {
		const most = lists[best] ?? [];
		if (names.length > most.length || (names.length > 0 && names.length === most.length && inFull(names) > inFull(most))) best = index;
	}
	return best;
}

/** Persons by family name and first initial; null for a key that two of them share. */
function byPerson(names: readonly Name[]): Map<string, Name | null> {
	const persons = new Map<string, Name | null>();
	for (const name of names) persons.set(personKey(name), persons.has(personKey(name)) ? null : name);
	return persons;
}

function personKey({ family, given, literal }: Name): string {
	return family === undefined ? fold(literal ?? '') : `${fold(family)}, ${fold(given ?? '').slice(0, 1)}`;
}

/** Affiliations of several records in one list; names refer to them by position. */
class AffiliationList {
	readonly list: Affiliation[] = [];
	readonly from: number[] = [];
	readonly #places = new Map<string, number>();

	/** Takes all affiliations of a record, those that no name refers to as well. */
	takeAll(record: BibRecord, index: number): void {
		for (const affiliation of record.affiliations) this.#place(affiliation, index);
	}

	/** A name of a record, its affiliations taken over and counted anew. */
	moved(name: Name, record: BibRecord, index: number): Name {
		if (name.affiliations === undefined) return name;
		const places = name.affiliations.flatMap((at) => {
			const affiliation = record.affiliations[at];
			return affiliation === undefined ? [] : [this.#place(affiliation, index)];
		});
		return { ...name, affiliations: places };
	}

	#place(affiliation: Affiliation, index: number): number {
		const key = JSON.stringify([affiliation.mark, affiliation.name]);
		const known = this.#places.get(key);
		if (known !== undefined) return known;
		this.#places.set(key, this.list.length);
		this.list.push(affiliation);
		if (!this.from.includes(index)) this.from.push(index);
		return this.list.length - 1;
	}
}
