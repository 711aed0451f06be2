/** Tells search engines of every page (sitemaps.org, protocol 0.9), and that all of them may be read (RFC 9309). */
import type { Catalogue, Heading, Indexes } from '../catalogue/catalogue.ts';
import type { SiteFile } from './files.ts';
import { xmlText } from './xml-text.ts';

/** A page: its path below the base path, and the day it last changed, where that is known. */
interface Place {
	path: string;
	changed?: string | undefined;
}

/** The protocol allows 50,000 in a file. */
const MOST = 45_000;
/** Pages of every catalogue, beside its articles and headings. */
const PAGES = [
	'',
	'articles/',
	'subjects/',
	'authors/',
	'journals/',
	'years/',
	'types/',
	'databases/',
	'languages/',
	'sources/',
	'retractions/',
	'exports/',
	'report/',
	'help/',
];
const LISTS = ['subjects', 'journals', 'authors', 'years', 'types', 'databases', 'languages'] as const;

/**
 * `sitemap.xml`, an index of the files that name the pages, these files, and `robots.txt`, which names the index. None where the site does
 * not say where it is published: all of it needs whole addresses. Hosts read `robots.txt` at their root alone, so that it works where the
 * base path is `/`; elsewhere it does no harm.
 */
export function* sitemapFiles({ articles, site }: Pick<Catalogue, 'articles' | 'site'>, indexes: Indexes): Generator<SiteFile> {
	if (site.url === undefined) return;
	const home = new URL(site.url).origin + site.base;
	const dayOf = new Map(articles.map(({ id, changed, added }) => [id, changed ?? added]));
	const lastOf = (ids: readonly string[]) => ids.reduce<string | undefined>((last, id) => later(last, dayOf.get(id)), undefined);
	const headings = (list: (typeof LISTS)[number]): Place[] =>
		indexes[list].map(({ slug, articles: ids }: Heading) => ({ path: `${list}/${slug}/`, changed: lastOf(ids) }));
	const places: Place[] = [
		...PAGES.map((path) => ({ path })),
		...articles.map(({ id }) => ({ path: `articles/${id}/`, changed: dayOf.get(id) })),
		...LISTS.flatMap(headings),
	];
	const parts = Array.from({ length: Math.ceil(places.length / MOST) }, (_, part) => places.slice(part * MOST, (part + 1) * MOST));
	yield { path: 'sitemap.xml', pieces: () => indexOf(parts.map((_, part) => `${home}${partPath(part)}`)) };
	for (const [part, own] of parts.entries()) yield { path: partPath(part), pieces: () => pagesOf(home, own) };
	yield { path: 'robots.txt', pieces: () => [`User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`] };
}

function partPath(part: number): string {
	return `sitemap-${part + 1}.xml`;
}

/** The later of two days; days that are known less precisely are compared as far as they go. */
function later(a: string | undefined, b: string | undefined): string | undefined {
	return a === undefined || (b !== undefined && b > a) ? b : a;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function* indexOf(addresses: readonly string[]): Generator<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${NAMESPACE}">\n`;
	for (const address of addresses) yield `<sitemap><loc>${xmlText(address)}</loc></sitemap>\n`;
	yield '</sitemapindex>\n';
}

function* pagesOf(home: string, places: readonly Place[]): Generator<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}">\n`;
	for (const { path, changed } of places) {
		const day = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
		yield `<url><loc>${xmlText(encodeURI(home + path))}</loc>${day}</url>\n`;
	}
	yield '</urlset>\n';
}
