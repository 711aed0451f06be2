import { fold } from '../../record/fold.ts';
import { readIssns } from '../../record/issn.ts';
import type { Article } from '../article.ts';
import type { JournalEntry } from '../curation/authority.ts';
import { Claims } from '../curation/claims.ts';
import { type Placed, placeWithin } from '../curation/content-file.ts';
import { abbreviates, abbreviation, journalKey as titleForms } from '../match/journal-match.ts';
import { Clusters } from './clusters.ts';

/** What of an article tells its journal. */
export type InJournal = Pick<Article, 'type' | 'containerTitle' | 'containerTitleShort' | 'issn'>;

/** Parts of books, and books: what they appeared in is a book or a series, not a journal. */
const IN_BOOKS: ReadonlySet<string> = new Set([
	'book',
	'chapter',
	'entry',
	'entry-dictionary',
	'entry-encyclopedia',
	'thesis',
	'webpage',
	'post',
]);

/** A journal has two ISSNs, one for print and one online (ISO 3297). */
const ISSNS_OF_A_JOURNAL = 2;

/** Under what a title is found: `The Lancet.` and `Lancet`, `Brain & Behavior` and `Brain and Behavior` are one. */
export function journalKey(title: string): string {
	const folded = fold(title)
		.replaceAll('&', ' and ')
		.replace(/\s+/g, ' ')
		.replace(/[\s.,;]+$/, '');
	return folded.replace(/^the (?=.)/, '') || fold(title) || title;
}

/** Claims of `content/journals.yml`. */
export function journalClaims(entries: readonly Placed<JournalEntry>[]): Claims<JournalEntry> {
	return new Claims(entries, {
		keyOf: journalKey,
		identifiersOf: (placed) =>
			(placed.item.issn ?? []).map((text, at) => ({
				identifier: readIssns(text).issn[0] ?? text,
				place: placeWithin(placed, 'issn', at),
			})),
	});
}

/** The title of the journal an article is in; undefined for what is in no journal. */
export function titleOf(article: InJournal): string | undefined {
	return IN_BOOKS.has(article.type) ? undefined : (article.containerTitle ?? article.containerTitleShort);
}

/** The ISSNs that tell the journal. Those of a conference paper are of the series of proceedings, not of the conference it names. */
export function issnOf(article: InJournal): readonly string[] {
	return article.type === 'paper-conference' ? [] : article.issn;
}

/** A title of articles, by its key. */
interface Known {
	title: string;
	/** ISSNs of the articles that have it. */
	issns: Set<string>;
	/** Keys of the titles that it is said to abbreviate. */
	abbreviated: Set<string>;
}

/**
 * Tells which titles are one journal. What curators say comes first; then a shared ISSN, whatever the title; then titles that fold alike, as long
 * as they have no more than the two ISSNs of print and online between them; then an abbreviation that some record gives for a title, and one
 * that can be read as one title of the catalogue only.
 */
export class JournalIdentity {
	readonly #claims: Claims<JournalEntry>;
	readonly #clusters = new Clusters();
	readonly #known = new Map<string, Known>();

	constructor(articles: readonly InJournal[], claims: Claims<JournalEntry>) {
		this.#claims = claims;
		for (const entry of claims.entries.keys()) {
			for (const key of claims.keysOf(entry)) this.#clusters.join(byEntry(entry), byTitle(key));
			for (const issn of claims.identifiersOf(entry)) this.#clusters.join(byEntry(entry), byIssn(issn));
		}
		for (const article of articles) this.#learn(article);
		this.#joinByIssn(articles);
		this.#joinByTitle();
		this.#joinLinks(this.#knownAbbreviations());
		this.#joinLinks(this.#readableAbbreviations());
	}

	/** The journal of an article, by a key of no meaning; undefined for what is in no journal. */
	of(article: InJournal): string | undefined {
		const title = titleOf(article);
		if (title === undefined) return undefined;
		const key = journalKey(title);
		const apart = this.#claims.apartFrom(key);
		const issns = issnOf(article);
		const holder = issns.map((issn) => this.#claims.ofIdentifier(issn)).find((entry) => entry !== undefined && !apart.has(entry));
		if (holder !== undefined) return this.ofEntry(holder);
		const said = this.#claims.ofKey(key);
		// A journal that an entry knows by ISSN does not take in others of its name.
		if (said !== undefined && (issns.length === 0 || this.#claims.identifiersOf(said).length === 0)) return this.ofEntry(said);
		const [issn] = issns;
		if (issn === undefined) return this.#clusters.find(byTitle(key));
		const cluster = this.#clusters.find(byIssn(issn));
		return [...apart].some((entry) => this.ofEntry(entry) === cluster) ? this.#clusters.find(byTitle(key)) : cluster;
	}

	/** The journal that an entry of `content/journals.yml` is about, by the same key. */
	ofEntry(entry: number): string {
		return this.#clusters.find(byEntry(entry));
	}

	#learn(article: InJournal): void {
		const title = titleOf(article);
		if (title === undefined) return;
		const { issns } = this.#know(title);
		for (const issn of issnOf(article)) issns.add(issn);
		const { containerTitleShort: short } = article;
		if (short === undefined || journalKey(short) === journalKey(title)) return;
		this.#know(short).abbreviated.add(journalKey(title));
	}

	#know(title: string): Known {
		const key = journalKey(title);
		let known = this.#known.get(key);
		if (known === undefined) {
			known = { title, issns: new Set(), abbreviated: new Set() };
			this.#known.set(key, known);
		}
		return known;
	}

	/** ISSNs that stand together are of one journal, unless curators give them to two. */
	#joinByIssn(articles: readonly InJournal[]): void {
		const together = new Clusters();
		const all = new Set<string>();
		for (const article of articles) {
			if (titleOf(article) === undefined) continue;
			const issns = issnOf(article);
			for (const issn of issns) {
				all.add(issn);
				together.join(issns[0] ?? issn, issn);
			}
		}
		for (const group of Map.groupBy(all, (issn) => together.find(issn)).values()) {
			const entries = new Set(group.flatMap((issn) => this.#claims.ofIdentifier(issn) ?? []));
			if (entries.size <= 1) for (const issn of group) this.#clusters.join(byIssn(group[0] ?? issn), byIssn(issn));
		}
	}

	#joinByTitle(): void {
		const wanted = [...this.#known].flatMap(([key, { issns }]) => {
			const groups = new Set([...issns].map((issn) => this.#clusters.find(byIssn(issn))));
			if (groups.size > 1 && issns.size > ISSNS_OF_A_JOURNAL) return [];
			const entry = this.#claims.ofKey(key);
			if (entry !== undefined && this.#claims.identifiersOf(entry).length > 0) return [];
			if (this.#claims.apartFrom(key).size > 0) return [];
			return [...issns].map((issn) => [byTitle(key), byIssn(issn)] as const);
		});
		this.#joinAll(wanted);
	}

	/** Abbreviations that records give for titles, each with the title; one that is given for two journals is passed over. */
	#knownAbbreviations(): Link[] {
		return [...this.#known].flatMap(([key, { abbreviated }]) => this.#only(key, [...abbreviated]));
	}

	/** Titles of articles without an ISSN that can be read as an abbreviation of one other title, each with that title. */
	#readableAbbreviations(): Link[] {
		const words = (title: string) => titleForms({ containerTitle: title, issn: [] })?.forms ?? [];
		const initialsOf = (form: readonly string[]) => form.map(([letter]) => letter).join('');
		const fullByInitials = new Map<string, { key: string; form: string[] }[]>();
		for (const [key, { title }] of this.#known) {
			for (const form of words(title)) {
				const list = fullByInitials.get(initialsOf(form)) ?? [];
				fullByInitials.set(initialsOf(form), list);
				list.push({ key, form });
			}
		}
		const fullOf = new Map<string, string[]>();
		for (const [key, { title, issns }] of this.#known) {
			const short = issns.size > 0 ? undefined : abbreviation(title);
			if (short === undefined) continue;
			const full = (fullByInitials.get(initialsOf(short)) ?? []).filter(({ form }) => abbreviates(short, form)).map((one) => one.key);
			if (full.length > 0) fullOf.set(key, full);
		}
		// `J Clin Psychiat` is read as `Journal of Clinical Psychiatry`, not as `J Clin Psychiatry`.
		return [...fullOf].flatMap(([key, full]) =>
			this.#only(
				key,
				full.filter((other) => !fullOf.has(other)),
			),
		);
	}

	/** A link to the title of the only journal among several titles; none where they are of several journals. */
	#only(key: string, titles: readonly string[]): Link[] {
		if (this.#claims.apartFrom(key).size > 0) return [];
		const journals = new Set(titles.map((title) => this.#journalOf(title)));
		const [title] = titles;
		return title === undefined || journals.size > 1 ? [] : [[byTitle(key), this.#journalOf(title)]];
	}

	/** The journal of a title: of its articles where they are in one, else of the title alone. */
	#journalOf(key: string): string {
		const cluster = this.#clusters.find(byTitle(key));
		const issns = [...(this.#known.get(key)?.issns ?? [])];
		const groups = new Set(issns.map((issn) => this.#clusters.find(byIssn(issn))));
		const [only, second] = groups;
		return only === undefined || second !== undefined ? cluster : only;
	}

	/** Follows links as long as what they join has no more ISSNs than a journal, or one journal's; what would have more is left as it is. */
	#joinLinks(links: readonly Link[]): void {
		const issnsOf = new Map<string, Set<string>>();
		for (const { issns } of this.#known.values()) {
			for (const issn of issns) {
				const cluster = this.#clusters.find(byIssn(issn));
				const all = issnsOf.get(cluster) ?? new Set();
				issnsOf.set(cluster, all.add(issn));
			}
		}
		this.#joinAll(links, (clusters) => {
			const withIssn = clusters.filter((cluster) => issnsOf.has(cluster));
			const total = withIssn.reduce((sum, cluster) => sum + (issnsOf.get(cluster)?.size ?? 0), 0);
			return withIssn.length <= 1 || total <= ISSNS_OF_A_JOURNAL;
		});
	}

	/** Joins what links hold together, whole, unless that would put two entries or, as `allowed` says, two journals together. */
	#joinAll(links: readonly Link[], allowed: (clusters: string[]) => boolean = () => true): void {
		const together = new Clusters();
		const all = new Set<string>();
		for (const link of links) {
			const [a, b] = link.map((node) => this.#clusters.find(node));
			if (a === undefined || b === undefined) continue;
			together.join(a, b);
			all.add(a).add(b);
		}
		const entries = new Set([...this.#claims.entries.keys()].map((entry) => this.ofEntry(entry)));
		for (const group of Map.groupBy(all, (cluster) => together.find(cluster)).values()) {
			if (group.filter((cluster) => entries.has(cluster)).length > 1 || !allowed(group)) continue;
			for (const cluster of group) this.#clusters.join(group[0] ?? cluster, cluster);
		}
	}
}

type Link = readonly [string, string];

const byIssn = (issn: string) => `issn ${issn}`;
const byTitle = (key: string) => `title ${key}`;
const byEntry = (entry: number) => `entry ${entry}`;
