import { fold } from '../../record/fold.ts';
import { readName } from '../../record/name.ts';
import { cleanOrcid } from '../../record/orcid.ts';
import type { Name } from '../../record/record.ts';
import type { Article } from '../article.ts';
import type { AuthorEntry } from '../curation/authority.ts';
import { Claims } from '../curation/claims.ts';
import { type Placed, placeWithin } from '../curation/content-file.ts';
import { areInitials, byFullness, givenAgree, givenWords } from '../match/given-names.ts';
import { byCodeUnit } from '../order.ts';
import { Clusters } from './clusters.ts';

/**
 * Under what a name is found, whatever its case, accents, stops and blanks between initials: `Smith, J. P.` and `SMITH, JP` are one,
 * `Smith, John` is another. Bodies are found under their whole name.
 */
export function nameKey(name: Name): string {
	if (name.family === undefined) return fold(name.literal ?? name.given ?? '').replace(/[.,;]+$/, '');
	const parts = fold(name.given ?? '')
		.replace(/\./g, ' ')
		.split(' ')
		.filter((part) => part !== '');
	// `J. P.`, `J P` and `JP`: initials, by their length, or by the capitals where databases write two together.
	const longest = name.given === name.given?.toUpperCase() ? 2 : 1;
	const given = parts.join(parts.every((part) => [...part].length <= longest) ? '' : ' ');
	const suffix = fold(name.suffix ?? '').replace(/\./g, '');
	return [fold(name.family), given, suffix].filter((part) => part !== '').join(', ');
}

/** What is known of the names with one key. */
interface Known {
	orcids: Set<string>;
	words: string[];
	suffix: string;
	/** Given names of which none is written out. */
	initials: boolean;
}

/** Claims of `content/authors.yml`. */
export function authorClaims(entries: readonly Placed<AuthorEntry>[]): Claims<AuthorEntry> {
	return new Claims(entries, {
		keyOf: (text) => nameKey(readName(text) ?? { literal: text }),
		identifiersOf: (placed) => {
			const { orcid } = placed.item;
			return orcid === undefined ? [] : [{ identifier: cleanOrcid(orcid) ?? orcid, place: placeWithin(placed, 'orcid') }];
		},
	});
}

/**
 * Tells which names are one author. What curators say comes first; then the same ORCID; then names that fold alike, unless they have different
 * ORCIDs; then how the records of one work spell an author, where a given name is written out. Initials that stand alone are
 * nobody's but their own: only inside a merged work are they the person that another record names in full.
 */
export class AuthorIdentity {
	readonly #claims: Claims<AuthorEntry>;
	readonly #clusters = new Clusters();
	readonly #known = new Map<string, Known>();
	/** Names that other records of the work spell otherwise. */
	readonly #spelt = new WeakMap<Name, readonly Name[]>();
	readonly #keys = new WeakMap<Name, string>();

	constructor(articles: readonly Article[], claims: Claims<AuthorEntry>) {
		this.#claims = claims;
		for (const { authors, authorVariants = [] } of articles) {
			for (const name of authors) this.#learn(name);
			for (const { author, names } of authorVariants) {
				const name = authors[author];
				if (name === undefined) continue;
				this.#spelt.set(name, names);
				for (const other of names) this.#learn(other);
			}
		}
		for (const entry of claims.entries.keys()) {
			for (const key of claims.keysOf(entry)) this.#clusters.join(byEntry(entry), byName(key));
			for (const orcid of claims.identifiersOf(entry)) this.#clusters.join(byEntry(entry), byOrcid(orcid));
		}
		this.#joinByOrcid();
		this.#joinBySpelling(articles);
	}

	/** The author of a name, by a key of no meaning. Equal for names of one author. */
	of(name: Name): string {
		const { orcid } = name;
		const key = this.keyOf(name);
		const apart = this.#claims.apartFrom(key);
		const isApart = (cluster: string) => [...apart].some((entry) => this.#clusters.find(byEntry(entry)) === cluster);
		const holder = orcid === undefined ? undefined : this.#claims.ofIdentifier(orcid);
		if (holder !== undefined && !apart.has(holder)) return this.#clusters.find(byEntry(holder));
		const fullest = this.#fullestKey(name);
		const said = this.#claims.ofKey(key) ?? this.#claims.ofKey(fullest);
		if (said !== undefined) return this.#clusters.find(byEntry(said));
		if (orcid !== undefined) {
			const cluster = this.#clusters.find(byOrcid(orcid));
			if (!isApart(cluster)) return cluster;
		}
		return this.#clusters.find(byName(apart.size > 0 ? key : fullest));
	}

	/** The entry of `content/authors.yml` that is about each author; an entry that is about nobody here has no author. */
	entries(): Map<string, number> {
		return new Map([...this.#claims.entries.keys()].map((entry) => [this.#clusters.find(byEntry(entry)), entry]));
	}

	/** The author whom an entry of `content/authors.yml` is about, by the same key. */
	ofEntry(entry: number): string {
		return this.#clusters.find(byEntry(entry));
	}

	/** How other records of the work spell a name. */
	spellingsOf(name: Name): readonly Name[] {
		return this.#spelt.get(name) ?? [];
	}

	/** `nameKey`, remembered. */
	keyOf(name: Name): string {
		const key = this.#keys.get(name) ?? nameKey(name);
		this.#keys.set(name, key);
		return key;
	}

	#learn(name: Name): void {
		const key = this.keyOf(name);
		let known = this.#known.get(key);
		if (known === undefined) {
			const words = givenWords(name);
			known = { orcids: new Set(), words, suffix: fold(name.suffix ?? '').replace(/\./g, ''), initials: areInitials(words) };
			this.#known.set(key, known);
		}
		if (name.orcid !== undefined) known.orcids.add(name.orcid);
	}

	/** Of all spellings of a name in its work, the one that tells most. */
	#fullestKey(name: Name): string {
		const spelt = this.#spelt.get(name);
		if (spelt === undefined) return this.keyOf(name);
		const words = (key: string) => this.#known.get(key)?.words ?? [];
		const keys = [name, ...spelt].map((spelling) => this.keyOf(spelling));
		return keys.sort((a, b) => byFullness(words(a), words(b)) || byCodeUnit(a, b))[0] ?? this.keyOf(name);
	}

	/** A name goes with its ORCID if it has only one, but initials do so only where nothing tells the name in full. */
	#joinByOrcid(): void {
		const inFull = new Set<string>();
		const wanted = new Map<string, Set<number>>();
		for (const [key, { orcids, initials }] of this.#known) {
			const entry = this.#claims.ofKey(key);
			for (const orcid of orcids) {
				if (!initials) inFull.add(orcid);
				if (entry === undefined || orcids.size > 1) continue;
				const entries = wanted.get(orcid) ?? new Set();
				wanted.set(orcid, entries.add(entry));
			}
		}
		for (const [key, { orcids, initials }] of this.#known) {
			const [orcid] = orcids;
			if (orcid === undefined || orcids.size > 1 || this.#claims.apartFrom(key).size > 0) continue;
			const entry = this.#claims.ofKey(key);
			if (entry !== undefined) {
				if (this.#claims.ofIdentifier(orcid) === undefined && wanted.get(orcid)?.size === 1) {
					this.#clusters.join(byEntry(entry), byOrcid(orcid));
				}
			} else if (!initials || !inFull.has(orcid)) this.#clusters.join(byName(key), byOrcid(orcid));
		}
	}

	/**
	 * Joins what the records of one work call an author, as long as all that are joined may be one person: one ORCID at most, one entry at most,
	 * and each agrees with the fullest. Where they do not (`Smith, John` is `John Paul` in one work and `John Adam` in another), none is joined.
	 */
	#joinBySpelling(articles: readonly Article[]): void {
		const links = new Clusters();
		const linked = new Set<string>();
		for (const { authors, authorVariants = [] } of articles) {
			for (const { author, names } of authorVariants) {
				const name = authors[author];
				const keys = [...(name === undefined ? [] : [name]), ...names].map((spelling) => this.keyOf(spelling));
				const telling = keys.filter((key) => this.#known.get(key)?.initials === false && this.#claims.apartFrom(key).size === 0);
				for (const key of telling) {
					links.join(telling[0] ?? key, key);
					linked.add(key);
				}
			}
		}
		for (const group of Map.groupBy(linked, (key) => links.find(key)).values()) {
			if (group.length > 1 && this.#mayBeOne(group)) for (const key of group) this.#clusters.join(byName(group[0] ?? key), byName(key));
		}
	}

	#mayBeOne(keys: readonly string[]): boolean {
		const known = keys.flatMap((key) => this.#known.get(key) ?? []);
		const [fullest] = known.map(({ words }) => words).sort(byFullness);
		if (fullest === undefined || known.some(({ orcids, words }) => orcids.size > 1 || !givenAgree(words, fullest))) return false;
		if (new Set(known.map(({ suffix }) => suffix).filter((suffix) => suffix !== '')).size > 1) return false;
		const holders = keys.flatMap((key) => {
			const entry = this.#claims.ofKey(key);
			if (entry !== undefined) return [this.#clusters.find(byEntry(entry))];
			const [orcid] = this.#known.get(key)?.orcids ?? [];
			return orcid === undefined ? [] : [this.#clusters.find(byOrcid(orcid))];
		});
		return new Set(holders).size <= 1;
	}
}

const byName = (key: string) => `name ${key}`;
const byOrcid = (orcid: string) => `orcid ${orcid}`;
const byEntry = (entry: number) => `entry ${entry}`;
