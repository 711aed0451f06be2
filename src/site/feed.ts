/** News of the catalogue as an Atom feed (RFC 4287). */
import type { Article } from '../catalogue/article.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { byCodeUnit, byNewest } from '../catalogue/order.ts';
import { spokenName } from '../record/name.ts';
import type { SiteFile } from './files.ts';
import { titlePrefix } from './status.ts';

/** How many articles a feed holds. */
const LENGTH = 50;

/** `/feed.xml`: the articles that came last. A site that does not say where it is published has none: a feed needs whole addresses. */
export function* feedFiles({ articles, site }: Pick<Catalogue, 'articles' | 'site'>): Generator<SiteFile> {
	if (site.url === undefined) return;
	const home = new URL(site.url).origin + site.base;
	yield { path: 'feed.xml', pieces: () => [feed(articles, site.title, home)] };
}

function feed(articles: readonly Article[], title: string, home: string): string {
	// Every entry needs a moment, and it may not be that of the build: what nobody knows the day of is no news.
	const newest = articles
		.filter(({ added }) => added !== undefined)
		.sort((a, b) => byCodeUnit(b.added ?? '', a.added ?? '') || byNewest(a, b))
		.slice(0, LENGTH);
	const updated = newest.map(moment).sort(byCodeUnit).at(-1) ?? NOTHING_YET;
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${escaped(title)}</title>
<id>${escaped(home)}</id>
<link rel="self" href="${escaped(home)}feed.xml"/>
<link rel="alternate" href="${escaped(home)}"/>
<updated>${updated}</updated>
${newest.map((article) => entry(article, home)).join('')}</feed>
`;
}

function entry(article: Article, home: string): string {
	const address = escaped(`${home}articles/${article.id}/`);
	const authors = article.authors.map((name) => `<author><name>${escaped(spokenName(name))}</name></author>\n`).join('');
	const subjects = [...new Set(article.subjects.map(({ label }) => label))];
	return `<entry>
<title>${escaped([titlePrefix(article), article.title].filter(Boolean).join(' '))}</title>
<id>${address}</id>
<link rel="alternate" href="${address}"/>
<updated>${moment(article)}</updated>
${authors || '<author><name>Nobody named</name></author>\n'}${subjects.map((label) => `<category term="${escaped(label)}"/>\n`).join('')}</entry>
`;
}

/** An empty feed needs a moment too. */
const NOTHING_YET = '1970-01-01T00:00:00Z';

function moment({ added, changed }: Article): string {
	const [year, month = '01', day = '01'] = (changed ?? added ?? '').split('-');
	return `${year}-${month}-${day}T00:00:00Z`;
}

/** Text for XML 1.0, which has no place for most control characters. */
function escaped(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
