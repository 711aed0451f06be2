/** Which address leads where: every identifier of an article is an address of it, and what was ever published leads on (design: law 6). */
import { distance } from 'fastest-levenshtein';
import { type Place, type Problem, problem } from '../problems/problem.ts';
import { fold } from '../record/fold.ts';
import type { BibRecord } from '../record/record.ts';
import type { Article } from './article.ts';
import type { Placed } from './curation/content-file.ts';
import type { Hiding } from './curation/decisions.ts';
import type { Redirect, Remembered } from './curation/redirects.ts';
import { RecordFinder, readReference } from './curation/reference.ts';
import type { Withdrawn } from './curation/withdrawal.ts';
import type { Sourced } from './folders.ts';
import { addressesOf } from './id.ts';
import { byCodeUnit } from './order.ts';
import { safeId } from './slug.ts';

/** An address that is no article's own. */
export interface Lead {
	from: string;
	/** Ids of the articles it stands for; several where an identifier is that of several, such as the ISBN of two volumes. */
	to: string[];
}

/** What is left of an article that was taken out. */
export interface Tombstone {
	id: string;
	title: string;
	reason: string;
}

/** An article with the records it is made of, as they were read. */
export interface Addressed {
	article: Article;
	records: readonly Sourced[];
}

export interface Addresses {
	/** In the order of `from`. None is the id of an article or of a tombstone. */
	leads: Lead[];
	/** In the order of their ids. */
	tombstones: Tombstone[];
	problems: Problem[];
}

/** What curators say of addresses, and what was taken out on their word. */
export interface Former {
	redirects: readonly Placed<Redirect>[];
	remembered: readonly Placed<Remembered>[];
	withdrawn: readonly Withdrawn[];
}

/**
 * Finds out where every address leads. An article's own id is stronger than a curator's redirect, that than an identifier, that than an
 * address which was remembered, and what was taken out has what is left.
 */
export function findAddresses(works: readonly Addressed[], { redirects, remembered, withdrawn }: Former): Addresses {
	const leads = new Map<string, Set<string>>();
	const own = new Set(works.map(({ article }) => article.id));
	const lead = (from: string, to: string) => {
		if (own.has(from)) return;
		const known = leads.get(from);
		if (known === undefined) leads.set(from, new Set([to]));
		else known.add(to);
	};
	for (const { article, records } of works) {
		for (const address of [...addressesOf(article), ...records.flatMap(recordAddresses)]) lead(address, article.id);
	}
	const tombstones = new Map<string, Tombstone>();
	for (const { sourced, reason } of withdrawn) {
		const { title } = sourced.record;
		for (const id of recordAddresses(sourced)) {
			if (!own.has(id) && !leads.has(id)) tombstones.set(id, { id, title, reason });
		}
	}
	for (const { item } of redirects) {
		const id = addressIn(item.from);
		if (item.to === undefined && !own.has(id) && !leads.has(id) && !tombstones.has(id)) {
			tombstones.set(id, { id, title: item.from, reason: item.reason });
		}
	}
	const problems = [...redirect(redirects, own, leads, tombstones), ...remember(remembered, works, own, leads)];
	for (const id of leads.keys()) tombstones.delete(id);
	return {
		leads: [...leads].map(([from, to]) => ({ from, to: [...to].sort(byCodeUnit) })).sort((a, b) => byCodeUnit(a.from, b.from)),
		tombstones: [...tombstones.values()].sort((a, b) => byCodeUnit(a.id, b.id)),
		problems,
	};
}

/** All addresses of a record, those by identifiers that were corrected since among them. */
function recordAddresses({ record, corrections = [] }: Sourced): string[] {
	const former = corrections.flatMap(({ field, was }): Partial<BibRecord>[] => {
		if (was === undefined) return [];
		if (field === 'doi' || field === 'pmid' || field === 'pmcid' || field === 'title' || field === 'id') return [{ [field]: was }];
		return field === 'isbn' ? [{ isbn: [was] }] : field === 'issued' ? [{ issued: was }] : [];
	});
	return [{}, ...former].flatMap((change) => addressesOf({ ...record, ...change }));
}

/** What a reference to an article is called in an address. A place in a file is none. */
function addressIn(text: string): string {
	const reference = readReference(text);
	return 'id' in reference ? reference.id : safeId(`${reference.file}-${reference.entry}`);
}

/** Makes curators' redirects leads, or tombstones where they lead to one. They may follow one another. */
function redirect(
	redirects: readonly Placed<Redirect>[],
	own: ReadonlySet<string>,
	leads: Map<string, Set<string>>,
	tombstones: Map<string, Tombstone>,
): Problem[] {
	const problems: Problem[] = [];
	const broken = (place: Place, message: string, actual: string) => problems.push(problem('redirect-broken', place, { message, actual }));
	const next = new Map<string, string>();
	const first: Placed<Redirect & { to: string }>[] = [];
	for (const { item, place } of redirects) {
		const { to } = item;
		if (to === undefined) continue;
		const from = addressIn(item.from);
		if (next.has(from)) broken(place, 'The address is redirected before, in the same file; that redirect holds.', item.from);
		else {
			next.set(from, addressIn(to));
			first.push({ item: { ...item, to }, place });
		}
	}
	for (const { item, place } of first) {
		const from = addressIn(item.from);
		if (own.has(from)) {
			problems.push(problem('redirect-unneeded', place, { actual: item.from }));
			continue;
		}
		const passed = new Set([from]);
		let at = next.get(from) ?? from;
		for (let on = next.get(at); on !== undefined && !own.has(at) && !passed.has(at); on = next.get(at)) {
			passed.add(at);
			at = on;
		}
		const to = own.has(at) ? [at] : [...(passed.has(at) ? [] : (leads.get(at) ?? []))];
		const gone = tombstones.get(at);
		if (to.length > 0) leads.set(from, new Set(to));
		else if (gone !== undefined && !passed.has(at)) tombstones.set(from, { ...gone, id: from });
		else broken(place, passed.has(at) ? 'The redirects lead in a circle.' : 'The redirect leads to no article of the catalogue.', item.to);
	}
	return problems;
}

/** How unlike two titles may be, as a share of their letters, where year and first author are the same. */
const UNLIKE = 0.25;

/** Finds the articles whose ids were remembered because they rest on words that may be corrected. */
function remember(
	remembered: readonly Placed<Remembered>[],
	works: readonly Addressed[],
	own: ReadonlySet<string>,
	leads: Map<string, Set<string>>,
): Problem[] {
	const lost = remembered.filter(({ item: { id } }) => !own.has(id) && !leads.has(id));
	if (lost.length === 0) return [];
	const byTitle = Map.groupBy(works, ({ article }) => fold(article.title));
	const byAuthor = Map.groupBy(works, ({ article }) => personKey(article.year, article.authors[0]?.family ?? article.authors[0]?.literal));
	const problems: Problem[] = [];
	for (const { item, place } of lost) {
		const title = fold(item.title);
		const near = byAuthor.get(personKey(Number(item.year), item.author)) ?? [];
		const found =
			byTitle.get(title) ??
			near.filter(({ article }) => distance(fold(article.title), title) <= UNLIKE * Math.max(title.length, article.title.length));
		if (found.length === 0) problems.push(problem('address-lost', place, { actual: item.id }));
		else leads.set(item.id, new Set(found.map(({ article }) => article.id)));
	}
	return problems;
}

function personKey(year: number | undefined, family = ''): string {
	return `${Number.isNaN(year) ? '' : (year ?? '')} ${fold(family)}`;
}

/** The articles whose ids rest on their words alone, or on being told apart from another: what `content/addresses.yml` has to remember. */
export function toRemember(articles: readonly Article[]): Remembered[] {
	return articles
		.filter((article) => !addressesOf(article).slice(0, -1).includes(article.id))
		.map(({ id, title, year, authors: [author] }) => {
			const name = author?.family ?? author?.literal;
			return { id, title, ...(year === undefined ? {} : { year: String(year) }), ...(name === undefined ? {} : { author: name }) };
		})
		.sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The addresses that lead to each article and to no other, by its id. */
export function leadsByArticle(leads: readonly Lead[]): Map<string, string[]> {
	const byArticle = new Map<string, string[]>();
	for (const { from, to } of leads) {
		const [id, second] = to;
		if (id === undefined || second !== undefined) continue;
		const list = byArticle.get(id);
		if (list === undefined) byArticle.set(id, [from]);
		else list.push(from);
	}
	return byArticle;
}

/** Curators' redirects that lead nowhere, as decisions to hide the records that they still name. */
export function retirements(redirects: readonly Placed<Redirect>[], records: readonly Sourced[]): Placed<Hiding>[] {
	const retired = redirects.filter(({ item: { to } }) => to === undefined);
	if (retired.length === 0) return [];
	const finder = new RecordFinder(
		records,
		retired.map(({ item }) => item.from),
	);
	return retired
		.filter(({ item: { from } }) => finder.find(from).length > 0)
		.map(({ item: { from, reason }, place }) => ({ item: { article: from, reason }, place }));
}
