import type { Catalogue, Indexes } from '../catalogue/catalogue.ts';
import type { SiteFile } from './files.ts';

/** An address that leads to another of the same list. */
interface Redirect {
	list: 'articles' | 'authors' | 'journals' | 'subjects';
	/** What the list is of, as the page says it. */
	one: string;
	from: string;
	to: string;
}

/**
 * Where former addresses lead on from, those of articles, authors, journals and subjects, and further identifiers of articles: a page for each, or, where
 * files are dear, one file that hosts read (`_redirects`, as Netlify and Cloudflare Pages take it). Addresses that stand for several articles
 * have pages of their own.
 */
export function* redirectFiles(
	{ leads, site }: Pick<Catalogue, 'leads' | 'site'>,
	{
		authors,
		journals,
		subjects,
	}: { [List in 'authors' | 'journals' | 'subjects']: readonly Pick<Indexes[List][number], 'slug' | 'addresses'>[] },
): Generator<SiteFile> {
	const redirects: Redirect[] = [
		...leads.flatMap(({ from, to: [to, second] }) =>
			to === undefined || second !== undefined ? [] : [{ list: 'articles', one: 'article', from, to } as const],
		),
		...authors.flatMap(({ slug, addresses }) => addresses.map((from) => ({ list: 'authors', one: 'author', from, to: slug }) as const)),
		...journals.flatMap(({ slug, addresses }) => addresses.map((from) => ({ list: 'journals', one: 'journal', from, to: slug }) as const)),
		...subjects.flatMap(({ slug, addresses }) => addresses.map((from) => ({ list: 'subjects', one: 'subject', from, to: slug }) as const)),
	];
	if (site.files === 'few') {
		const line = ({ list, from, to }: Redirect) => `${site.base}${list}/${from}/ ${site.base}${list}/${to}/ 301\n`;
		if (redirects.length > 0) yield { path: '_redirects', pieces: () => redirects.map(line) };
		return;
	}
	const origin = site.url === undefined ? '' : new URL(site.url).origin;
	for (const redirect of redirects) {
		const { list, from, to } = redirect;
		yield {
			path: `${list}/${from}/index.html`,
			pieces: () => [redirectPage(redirect, `${origin}${site.base}${list}/${to}/`, site.language)],
		};
	}
}

/** Ids and slugs hold nothing that HTML could take for markup. The link is relative, so that it works below any base path. */
function redirectPage({ to, one }: Redirect, canonical: string, language: string): string {
	return `<!doctype html>
<html lang="${language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${to}</title>
<link rel="canonical" href="${canonical.replaceAll('"', '%22')}">
<meta http-equiv="refresh" content="0; url=../${to}/">
</head>
<body>
<main>
<h1>This ${one} has another address</h1>
<p><a href="../${to}/">${to}</a></p>
</main>
</body>
</html>
`;
}
