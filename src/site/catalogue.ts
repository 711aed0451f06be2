/**
 * The catalogue as pages see it: named by the content store, held by the session, indexed once per build. The only importer of
 * `astro:content` here.
 */
import { getCollection } from 'astro:content';
import type { Article } from '../catalogue/article.ts';
import type { Author, Catalogue, Indexes, Source, Subject } from '../catalogue/catalogue.ts';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { byNewest } from '../catalogue/order.ts';
import { currentSession } from '../session.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Neighbours, neighbours } from './neighbours.ts';

/** A page that somebody wrote, rendered. */
export interface WrittenPage {
	id: string;
	title: string;
	description?: string;
	/** Sanitised HTML, beginning with headings of the second level. */
	html: string;
}

export interface SiteData extends Omit<Catalogue, 'articles'> {
	/** By id, in the order of lists: newest first. */
	articles: ReadonlyMap<string, Article>;
	indexes: Indexes;
	/** Sources by folder below `records/`. */
	folders: ReadonlyMap<string, Source>;
	/** By slug. */
	authors: ReadonlyMap<string, Author>;
	/** By slug. */
	subjects: ReadonlyMap<string, Subject>;
	/** Help pages and a catalogue's own, by id. */
	pages: ReadonlyMap<string, WrittenPage>;
	/** What is written about each kind of problem, by its name. */
	kinds: ReadonlyMap<string, WrittenPage>;
	/** The other articles that an article's page leads to. */
	neighboursOf(article: Article): Neighbours;
	/** What stands around every page. */
	frame: Frame;
}

let reading: Promise<SiteData> | undefined;

/** Everything that pages are made from. Every page asks; the first one does the work. */
export function catalogue(): Promise<SiteData> {
	reading ??= read();
	return reading;
}

async function read(): Promise<SiteData> {
	const [articleEntries, [entry], pageEntries, kindEntries, contents] = await Promise.all([
		getCollection('articles'),
		getCollection('catalogue'),
		getCollection('pages'),
		getCollection('problemKinds'),
		currentSession().contents(),
	]);
	if (!entry) throw new Error('The content store has no entry for the catalogue: build with the accession command, not with astro.');
	const listed = new Set(articleEntries.map(({ id }) => id));
	const articles = contents.catalogue.articles.filter(({ id }) => listed.has(id)).sort(byNewest);
	const { site, sources, report, authorities, leads, tombstones, retractionsChecked, version, problems } = entry.data;
	const indexes = indexArticles(articles, authorities);
	const pages = written(pageEntries);
	const byId = new Map(articles.map((article) => [article.id, article]));
	/** Worked out when the first page asks: not every use of the catalogue makes pages of articles. */
	let neighboursOf: SiteData['neighboursOf'] | undefined;
	return {
		site,
		sources,
		report,
		authorities,
		leads,
		tombstones,
		...(retractionsChecked === undefined ? {} : { retractionsChecked }),
		...(version && { version }),
		problems,
		articles: byId,
		indexes,
		folders: new Map(sources.map((source) => [source.folder, source])),
		authors: new Map(indexes.authors.map((author) => [author.slug, author])),
		subjects: new Map(indexes.subjects.map((subject) => [subject.slug, subject])),
		pages,
		kinds: written(kindEntries),
		neighboursOf: (article) => {
			neighboursOf ??= neighbours(byId, indexes);
			return neighboursOf(article);
		},
		frame: frameOf(site, report, sources.length, pages.has('about')),
	};
}

interface WrittenEntry {
	id: string;
	data: { title: string; description?: string | undefined };
	rendered?: { html: string };
}

function written(entries: readonly WrittenEntry[]): Map<string, WrittenPage> {
	return new Map(
		entries.map(({ id, data: { title, description }, rendered }) => [
			id,
			{ id, title, html: rendered?.html ?? '', ...(description === undefined ? {} : { description }) },
		]),
	);
}
