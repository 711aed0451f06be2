/** Which feeds there are, and what stands in each: of the site, of each subject and of each journal, as Atom and as JSON Feed. */
import type { Article } from '../catalogue/article.ts';
import type { Catalogue, Indexes } from '../catalogue/catalogue.ts';
import { byCodeUnit, byNewest } from '../catalogue/order.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import { spokenName } from '../record/name.ts';
import { sourceLine } from './article-details.ts';
import { orcidUrl } from './article-links.ts';
import { atom } from './atom.ts';
import { shortByline } from './entry.ts';
import type { SiteFile } from './files.ts';
import { jsonFeed } from './json-feed.ts';
import { titlePrefix } from './status.ts';

/** An article as news. */
export interface NewsItem {
	/** Address of its page, whole; also what feed readers know it by. */
	address: string;
	title: string;
	/** Who and where, as it is cited; never the abstract. */
	summary: string;
	/** Moments as RFC 3339 has them. */
	published: string;
	updated: string;
	authors: { name: string; url?: string }[];
	subjects: string[];
}

/** A feed, before it is written in a format. Addresses are whole. */
export interface Feed {
	title: string;
	/** The page that it belongs to; also its identifier. */
	page: string;
	self: string;
	/** Name of the catalogue. */
	by: string;
	language: string;
	/** When the last of its items changed. */
	updated: string;
	/** The last that came first. */
	articles: Article[];
}

/** A format of feeds. An article stands in the feeds of all its headings, so its text is written once. */
export interface FeedFormat {
	item(item: NewsItem): string;
	feed(feed: Feed, items: readonly string[]): string;
}

/** A feed as pages point to it: a path below the base path. */
export interface FeedLink {
	label: string;
	path: string;
	mediaType: string;
}

/** How many articles a feed holds. */
const LENGTH = 50;

/** A feed without articles needs a moment too, and it may not be that of the build. */
const NOTHING_YET = '1970-01-01T00:00:00Z';

const FORMATS: readonly { label: string; mediaType: string; site: string; ending: string; write: FeedFormat }[] = [
	{ label: 'Atom', mediaType: 'application/atom+xml', site: 'feed.xml', ending: 'xml', write: atom },
	{ label: 'JSON Feed', mediaType: 'application/feed+json', site: 'feed.json', ending: 'feed.json', write: jsonFeed },
];

/** The feeds of the whole site. A site that does not say where it is published has none: a feed needs whole addresses. */
export function siteFeeds({ url }: Pick<SiteSettings, 'url'>): FeedLink[] {
	return url === undefined ? [] : FORMATS.map(({ label, mediaType, site }) => ({ label, mediaType, path: site }));
}

/** The feeds of one heading; none where files are dear. */
export function headingFeeds(list: 'subjects' | 'journals', slug: string, { url, files }: Pick<SiteSettings, 'url' | 'files'>): FeedLink[] {
	if (url === undefined || files === 'few') return [];
	return FORMATS.map(({ label, mediaType, ending }) => ({ label, mediaType, path: `${list}/${slug}.${ending}` }));
}

/** The files of all feeds. What nobody knows the day of is no news: articles without `added` are in none. */
export function* feedFiles({ articles, site }: Pick<Catalogue, 'articles' | 'site'>, indexes: Indexes): Generator<SiteFile> {
	if (site.url === undefined) return;
	const home = new URL(site.url).origin + site.base;
	const news = articles
		.filter(({ added }) => added !== undefined)
		.sort((a, b) => byCodeUnit(b.added ?? '', a.added ?? '') || byNewest(a, b));
	const byId = new Map(news.map((article, rank) => [article.id, { article, rank }]));
	const itemOf = kept((article: Article) => newsItem(article, home, indexes));
	const newestOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.rank - b.rank);
	const feedOf = (title: string, path: string, self: string, found: readonly Article[]): Feed => ({
		...{ title, page: home + path, self: home + self, by: site.title, language: site.language },
		updated:
			found
				.map((article) => itemOf(article).updated)
				.sort(byCodeUnit)
				.at(-1) ?? NOTHING_YET,
		articles: [...found],
	});
	const headings = [
		...indexes.subjects.map(({ slug, label, withNarrower }) => ({ list: 'subjects', slug, label, ids: withNarrower }) as const),
		...indexes.journals.map(({ slug, label, articles: ids }) => ({ list: 'journals', slug, label, ids }) as const),
	];
	for (const { site: path, ending, write } of FORMATS) {
		const itemText = kept((article: Article) => write.item(itemOf(article)));
		const text = (feed: Feed) => write.feed(feed, feed.articles.map(itemText));
		yield { path, pieces: () => [text(feedOf(site.title, '', path, news.slice(0, LENGTH)))] };
		if (site.files === 'few') continue;
		for (const { list, slug, label, ids } of headings) {
			const self = `${list}/${slug}.${ending}`;
			const found = () => newestOf(ids).slice(0, LENGTH);
			yield {
				path: self,
				pieces: () => [
					text(
						feedOf(
							`${label} · ${site.title}`,
							`${list}/${slug}/`,
							self,
							found().map(({ article }) => article),
						),
					),
				],
			};
		}
	}
}

/** The same function, which works out each article once. */
function kept<Value>(make: (article: Article) => Value): (article: Article) => Value {
	const made = new Map<Article, Value>();
	return (article) => {
		const value = made.get(article) ?? make(article);
		made.set(article, value);
		return value;
	};
}

function newsItem(article: Article, home: string, indexes: Indexes): NewsItem {
	const { container, rest } = sourceLine(article, indexes);
	const subjects = article.subjects.map((term) => indexes.subjectOf(term)?.label ?? term.label);
	return {
		address: `${home}articles/${article.id}/`,
		title: [titlePrefix(article), article.title].filter(Boolean).join(' '),
		summary: [shortByline(article.authors), [container?.title, rest.map(({ text }) => text).join('')].filter(Boolean).join(', ')]
			.filter(Boolean)
			.join('. '),
		published: moment(article.added),
		updated: moment(article.changed ?? article.added),
		authors: article.authors.map((name) => ({ name: spokenName(name), ...(name.orcid ? { url: orcidUrl(name.orcid) } : {}) })),
		subjects: [...new Set(subjects)],
	};
}

/** The first moment that a date allows, where it says less than a day. */
function moment(date: string | undefined): string {
	const [year, month = '01', day = '01'] = (date ?? '').split('-');
	return year ? `${year}-${month}-${day}T00:00:00Z` : NOTHING_YET;
}
