import { type Place, type Problem, problem } from '../../problems/problem.ts';
import { byCodeUnit } from '../order.ts';
import { slugify } from '../slug.ts';
import { type Placed, placeWithin } from './content-file.ts';

/** An entry of `content/authors.yml` or `content/journals.yml`, as far as both say the same. */
export interface Entry {
	label: string;
	variants?: string[] | undefined;
	same?: string[] | undefined;
	different?: string[] | undefined;
}

/** How the entries of a file are read. */
export interface EntryKind<E extends Entry> {
	/** Under what a label or variant is found. */
	keyOf: (text: string) => string;
	/** Identifiers of an entry (ORCID, ISSNs) in their printed form, as written where they are none, each with its place. */
	identifiersOf: (entry: Placed<E>) => { identifier: string; place: Place }[];
}

interface Said {
	entry: number;
	place: Place;
	text: string;
	isLabel: boolean;
}

/**
 * What the entries of a file claim: each identifier, label and variant for one entry. What two of them claim is neither's, and a problem for
 * each. One label may be that of several entries if each has an identifier: then it is claimed by none.
 */
export class Claims<E extends Entry> {
	readonly entries: readonly Placed<E>[];
	readonly problems: Problem[] = [];
	readonly #byKey = new Map<string, number>();
	readonly #byIdentifier = new Map<string, number>();
	readonly #identifiers: readonly string[][];
	readonly #keys: string[][];
	readonly #apart = new Map<string, Set<number>>();

	constructor(entries: readonly Placed<E>[], { keyOf, identifiersOf }: EntryKind<E>) {
		this.entries = entries;
		this.#keys = entries.map(() => []);
		const identifiers = entries.map(identifiersOf);
		this.#identifiers = identifiers.map((list) => list.map(({ identifier }) => identifier));
		const keys = new Map<string, Said[]>();
		const numbers = new Map<string, Said[]>();
		for (const [entry, placed] of entries.entries()) {
			const { label, variants = [], different = [] } = placed.item;
			for (const { identifier, place } of identifiers[entry] ?? []) {
				add(numbers, identifier, { entry, place, text: identifier, isLabel: false });
			}
			add(keys, keyOf(label), { entry, place: placeWithin(placed, 'label'), text: label, isLabel: true });
			for (const [at, text] of variants.entries()) {
				add(keys, keyOf(text), { entry, place: placeWithin(placed, 'variants', at), text, isLabel: false });
			}
			const own = new Set([label, ...variants].map(keyOf));
			for (const [at, text] of different.entries()) {
				const key = keyOf(text);
				if (own.has(key)) {
					const message = 'The entry says of one form of a name both that it is meant and that it is somebody or something else.';
					const done = 'What stands under different was passed over.';
					this.problems.push(problem('authority-contradiction', placeWithin(placed, 'different', at), { message, done, actual: text }));
					continue;
				}
				const apart = this.#apart.get(key) ?? new Set();
				this.#apart.set(key, apart.add(entry));
			}
		}
		for (const [key, said] of keys) this.#settle(key, said, this.#byKey);
		for (const [identifier, said] of numbers) this.#settle(identifier, said, this.#byIdentifier);
		for (const [key, entry] of this.#byKey) this.#keys[entry]?.push(key);
	}

	#settle(key: string, said: readonly Said[], claims: Map<string, number>): void {
		const [first] = said;
		if (first === undefined) return;
		if (said.every(({ entry }) => entry === first.entry)) {
			claims.set(key, first.entry);
			return;
		}
		// Two people of one name, told apart by their identifiers.
		if (said.every(({ entry, isLabel }) => isLabel && (this.#identifiers[entry]?.length ?? 0) > 0)) return;
		for (const { entry, place, text } of said) {
			const other = said.find((item) => item.entry !== entry)?.place;
			if (other === undefined) continue;
			const message = `The entry at ${other.file}:${other.line} claims the same.`;
			this.problems.push(problem('authority-contradiction', place, { message, actual: text }));
		}
	}

	/** The entry that claims a name or title, by its key. */
	ofKey(key: string): number | undefined {
		return this.#byKey.get(key);
	}

	/** The entry that claims an identifier. */
	ofIdentifier(identifier: string): number | undefined {
		return this.#byIdentifier.get(identifier);
	}

	/** The identifiers that an entry gives, and no other. */
	identifiersOf(entry: number): readonly string[] {
		return (this.#identifiers[entry] ?? []).filter((identifier) => this.#byIdentifier.get(identifier) === entry);
	}

	/** The keys that an entry claims. */
	keysOf(entry: number): readonly string[] {
		return this.#keys[entry] ?? [];
	}

	/** The entries that say of a name or title that it is not theirs. */
	apartFrom(key: string): ReadonlySet<number> {
		return this.#apart.get(key) ?? NONE;
	}

	/** The addresses that are to lead to an entry. */
	addressesOf(entry: number): string[] {
		return (this.entries[entry]?.item.same ?? []).map(formerAddress);
	}
}

const NONE: ReadonlySet<number> = new Set();

function add(map: Map<string, Said[]>, key: string, said: Said): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [said]);
	else list.push(said);
}

/** The last part of a former address: of the address itself, `/authors/tatli-sz/`, or that a label had. */
export function formerAddress(text: string): string {
	const address = /(?:^|\/)(?:authors|journals)\/([^/?#]+)/.exec(text.trim())?.[1];
	return slugify(address ?? text);
}

/** What a heading is found under besides its own slug. */
export interface Addressed {
	slug: string;
	/** Every form that its label could have been. */
	forms: readonly string[];
	/** Addresses that a curator says are its own. */
	said: readonly string[];
}

/**
 * The former addresses of headings, by slug: those that curators name, and those that other forms of the label would have had. An address that is
 * a heading's own, or that two of them could have had, leads nowhere else. Each list is sorted.
 */
export function formerAddresses(headings: readonly Addressed[]): Map<string, string[]> {
	const own = new Set(headings.map(({ slug }) => slug));
	const bySaid = claimed(headings.map(({ slug, said }) => ({ slug, wanted: said })));
	const byForm = claimed(headings.map(({ slug, forms }) => ({ slug, wanted: forms.map(slugify) })));
	const found = new Map<string, string[]>(headings.map(({ slug }) => [slug, []]));
	for (const [address, slugs] of new Map([...byForm, ...bySaid])) {
		const [slug, second] = slugs;
		if (slug !== undefined && second === undefined && !own.has(address)) found.get(slug)?.push(address);
	}
	for (const list of found.values()) list.sort(byCodeUnit);
	return found;
}

function claimed(headings: readonly { slug: string; wanted: readonly string[] }[]): Map<string, Set<string>> {
	const claims = new Map<string, Set<string>>();
	for (const { slug, wanted } of headings) {
		for (const address of wanted) {
			const slugs = claims.get(address) ?? new Set();
			claims.set(address, slugs.add(slug));
		}
	}
	return claims;
}
