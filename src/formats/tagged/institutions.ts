import { fold } from '../../record/fold.ts';
import type { BibRecord, Name } from '../../record/record.ts';

/** Ties authors to institutions, in time that grows with their number alone: some works have thousands of both. */
export class Institutions {
	readonly #affiliations: BibRecord['affiliations'];
	/** Places in the record's list, by mark and name. */
	readonly #places = new Map<string, number>();
	readonly #tied = new Map<Name, Set<number>>();

	constructor({ affiliations }: BibRecord) {
		this.#affiliations = affiliations;
		for (const [place, { mark, name }] of affiliations.entries()) this.#places.set(keyOf(name, mark), place);
	}

	/** Ties authors to an institution, which is added when it is new. One without a name is known by its mark alone. */
	tie(authors: readonly Name[], name: string | undefined, mark?: string): void {
		const key = keyOf(name, mark);
		let place = this.#places.get(key);
		if (place === undefined) {
			place = this.#affiliations.push({ ...(mark === undefined ? {} : { mark }), ...(name === undefined ? {} : { name }) }) - 1;
			this.#places.set(key, place);
		}
		for (const author of authors) {
			const tied = this.#tied.get(author) ?? new Set(author.affiliations);
			this.#tied.set(author, tied);
			if (tied.has(place)) continue;
			tied.add(place);
			author.affiliations ??= [];
			author.affiliations.push(place);
		}
	}
}

const keyOf = (name: string | undefined, mark: string | undefined): string => `${mark ?? ''}\n${name ?? ''}`;

/** Finds people by how they are named: `Example, Ann B.` as `Example, Ann B`, `Example, AB` or `Ann B. Example`. */
export class NameIndex {
	readonly #exact = new Map<string, Name>();
	/** By family and the first letter of the given names; null where two share these. */
	readonly #alike = new Map<string, Name | null>();

	constructor(names: readonly Name[]) {
		for (const name of names) {
			const family = letters(name.family ?? name.literal ?? '');
			const given = letters(name.given ?? '');
			for (const key of [family + given, family + letters(initials(name.given ?? '')), given + family]) {
				if (!this.#exact.has(key)) this.#exact.set(key, name);
			}
			const short = `${family},${given.charAt(0)}`;
			this.#alike.set(short, this.#alike.has(short) ? null : name);
		}
	}

	/** The first of the people whose name says just what a text says. */
	named(text: string): Name | undefined {
		const said = letters(text);
		return said === '' ? undefined : this.#exact.get(said);
	}

	/** The only one of that family whose given names begin with the same letter. */
	like(text: string): Name | undefined {
		const [family = '', given = ''] = text.split(/\s*,\s*/);
		return letters(given) === '' ? undefined : (this.#alike.get(`${letters(family)},${letters(given).charAt(0)}`) ?? undefined);
	}
}

const letters = (text: string): string => fold(text).replace(/[^\p{L}]/gu, '');
const initials = (given: string): string =>
	given
		.split(/[\s.-]+/)
		.map((part) => part.charAt(0))
		.join('');
