import { type Place, type Problem, problem } from '../../problems/problem.ts';
import { type Placed, placeWithin } from '../curation/content-file.ts';
import type { SubjectEntry } from '../curation/subject-entry.ts';
import { byCodeUnit } from '../order.ts';
import { headingKey, subjectKey, turnedKey } from './subject-key.ts';

/** A name that an entry gives. */
interface Said {
	entry: number;
	place: Place;
	text: string;
}

/**
 * What the files of `content/subjects/` claim: each label and alias for one entry. A label comes before an alias, and of equals the entry whose
 * slug is first keeps the name; both are told. Of two files with one slug the second by its path is left out. Entries are numbered in the order
 * of their slugs, whatever the order they are given in.
 */
export class SubjectClaims {
	readonly entries: readonly Placed<SubjectEntry>[];
	readonly problems: Problem[] = [];
	readonly #byKey = new Map<string, Said>();
	readonly #byTurned = new Map<string, number | undefined>();
	readonly #bySlug: ReadonlyMap<string, number>;
	readonly #aliases: string[][];

	constructor(entries: readonly Placed<SubjectEntry>[]) {
		this.entries = this.#withOwnSlugs(entries);
		this.#bySlug = new Map(this.entries.map(({ item }, entry) => [item.slug, entry]));
		this.#aliases = this.entries.map(() => []);
		for (const [entry, placed] of this.entries.entries()) {
			this.#claim({ entry, place: placeWithin(placed, 'label'), text: placed.item.label });
		}
		for (const [entry, placed] of this.entries.entries()) {
			for (const [at, text] of (placed.item.aliases ?? []).entries()) {
				if (this.#claim({ entry, place: placeWithin(placed, 'aliases', at), text })) this.#aliases[entry]?.push(text);
			}
		}
		for (const [key, { entry }] of this.#byKey) {
			const turned = turnedKey(key);
			if (turned === undefined) continue;
			const known = this.#byTurned.has(turned) && this.#byTurned.get(turned) !== entry;
			this.#byTurned.set(turned, known ? undefined : entry);
		}
	}

	#withOwnSlugs(entries: readonly Placed<SubjectEntry>[]): Placed<SubjectEntry>[] {
		const ordered = [...entries].sort(
			(a, b) => byCodeUnit(a.item.slug, b.item.slug) || byCodeUnit(a.place.file, b.place.file) || a.place.line - b.place.line,
		);
		const first = new Map<string, Placed<SubjectEntry>>();
		for (const placed of ordered) {
			const { slug } = placed.item;
			const other = first.get(slug);
			if (other === undefined) first.set(slug, placed);
			else this.problems.push(...sameSlug(placed, other));
		}
		return [...first.values()];
	}

	/** Gives a name to an entry, and says whether it got it. */
	#claim(said: Said): boolean {
		const key = subjectKey(said.text);
		const holder = this.#byKey.get(key);
		if (holder === undefined) {
			this.#byKey.set(key, said);
			return true;
		}
		if (holder.entry === said.entry) {
			this.problems.push(problem('subject-repeated', said.place, { actual: said.text }));
			return false;
		}
		this.problems.push(
			problem('subject-contradiction', said.place, {
				message: `The subject at ${holder.place.file}:${holder.place.line} has the same name.`,
				done: 'The name was left with the other.',
				actual: said.text,
			}),
			problem('subject-contradiction', holder.place, {
				message: `The subject at ${said.place.file}:${said.place.line} claims the same name.`,
				done: 'The name was left with this one.',
				actual: holder.text,
			}),
		);
		return false;
	}

	/**
	 * The entry that a heading of a record, or any other name, is of: as it is written, without its subheading, and turned round where it or what
	 * the entry says is inverted.
	 */
	find(label: string): number | undefined {
		const exact = this.#byKey.get(subjectKey(label));
		if (exact !== undefined) return exact.entry;
		const heading = headingKey(label);
		const turned = turnedKey(heading);
		const said = this.#byKey.get(heading) ?? (turned === undefined ? undefined : this.#byKey.get(turned));
		return said?.entry ?? this.#byTurned.get(heading);
	}

	/** The entry with a slug. */
	ofSlug(slug: string): number | undefined {
		return this.#bySlug.get(slug);
	}

	/** The aliases that an entry has for itself, each once, in the order of its file. */
	aliasesOf(entry: number): readonly string[] {
		return this.#aliases[entry] ?? [];
	}
}

function sameSlug(placed: Placed<SubjectEntry>, other: Placed<SubjectEntry>): Problem[] {
	const at = ({ place: { file, line } }: Placed<unknown>) => `${file}:${line}`;
	const todo = 'Rename one of the two files, or put what they say into one.';
	const actual = placed.item.slug;
	return [
		problem('subject-contradiction', placed.place, {
			message: `The subject at ${at(other)} has the same address.`,
			done: 'This file was left out.',
			todo,
			actual,
		}),
		problem('subject-contradiction', other.place, {
			message: `The subject at ${at(placed)} claims the same address.`,
			done: 'The other file was left out.',
			todo,
			actual,
		}),
	];
}
