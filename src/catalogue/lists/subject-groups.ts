import { byCodeUnit } from '../order.ts';
import type { SubjectClaims } from './subject-claims.ts';
import { headingKey, subjectKey, turnedKey } from './subject-key.ts';

/** What a heading belongs to: an entry, by its number, or where no entry has it, the headings of one key, by that key. */
export type Group = number | string;

/**
 * Tells which headings of the records are one subject: what curators say comes first, then the rules of `headingKey`; then an inverted heading and
 * what it gives turned round, where the records have both.
 */
export class SubjectGroups {
	readonly #claims: SubjectClaims;
	/** Keys of the headings that the records have. */
	readonly #met: ReadonlySet<string>;
	/** Of inverted headings turned round, the key that they are found under; undefined for two. */
	readonly #turned = new Map<string, string | undefined>();
	/** What each heading of the records belongs to. */
	readonly #known: ReadonlyMap<string, Group>;
	readonly #groups: ReadonlySet<Group>;

	/** `labels` are all headings of the records, each once. */
	constructor(labels: Iterable<string>, claims: SubjectClaims) {
		this.#claims = claims;
		const all = [...labels];
		this.#met = new Set(all.map(headingKey));
		for (const key of this.#met) {
			const turned = turnedKey(key);
			if (turned !== undefined) this.#turned.set(turned, this.#turned.has(turned) ? undefined : key);
		}
		this.#known = new Map(all.map((label) => [label, this.#groupOf(label)]));
		this.#groups = new Set(this.#known.values());
	}

	/** What a heading belongs to; what no record has belongs to nothing, unless an entry claims it or it is another form of what a record has. */
	find(label: string): Group | undefined {
		const known = this.#known.get(label);
		if (known !== undefined) return known;
		const group = this.#groupOf(label);
		if (typeof group === 'number' || this.#groups.has(group)) return group;
		const inverted = this.#turned.get(group);
		const other = inverted === undefined ? undefined : this.#groupOf(inverted);
		return other !== undefined && this.#groups.has(other) ? other : undefined;
	}

	#groupOf(label: string): Group {
		const entry = this.#claims.find(label);
		if (entry !== undefined) return entry;
		const key = headingKey(label);
		const turned = turnedKey(key);
		return turned !== undefined && this.#met.has(turned) ? (this.#claims.find(turned) ?? turned) : key;
	}

	/**
	 * Of each key that headings of the records could stand under by themselves, what they belong to. Where a curator says something else of headings
	 * with a subheading, so does the key without it, if no heading has that alone.
	 */
	byKey(): Map<string, Group> {
		const found = new Map<string, Group>();
		const known = [...this.#known].sort(([a], [b]) => byCodeUnit(a, b));
		for (const [label, group] of known) found.set(subjectKey(label), group);
		for (const [, group] of known) if (typeof group === 'string') found.set(group, group);
		for (const [label, group] of known) {
			const key = headingKey(label);
			if (!found.has(key)) found.set(key, group);
		}
		return found;
	}
}
