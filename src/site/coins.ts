/**
 * An article as a ContextObject in a `span` (COinS, on NISO Z39.88-2004 in key/encoded-value form), by which reference managers offer the
 * articles of a list to choose from. It stands in lists alone: on an article's own page Zotero would take it in place of the tags in the
 * head, which say more.
 */
import type { Article } from '../catalogue/article.ts';
import { spokenName } from '../record/name.ts';

/** What a list knows of an article. */
export type Cited = Pick<
	Article,
	'type' | 'title' | 'authors' | 'containerTitle' | 'volume' | 'issue' | 'page' | 'issued' | 'issn' | 'isbn' | 'doi' | 'pmid' | 'publisher'
>;

/** How many authors are named: the value stands in each entry of each list. */
const NAMED = 6;

/** The value of the `title` attribute, not yet escaped for HTML. */
export function contextObject(cited: Cited): string {
	const { type, title, authors, containerTitle, page, doi, pmid } = cited;
	const isBook = type === 'book' || type === 'chapter';
	const [first] = authors;
	const pairs: [string, string | undefined][] = [
		['ctx_ver', 'Z39.88-2004'],
		['rft_val_fmt', `info:ofi/fmt:kev:mtx:${isBook ? 'book' : 'journal'}`],
		['rft.genre', GENRES.get(type) ?? (isBook ? 'unknown' : 'article')],
		[type === 'book' ? 'rft.btitle' : 'rft.atitle', title],
		[isBook ? 'rft.btitle' : 'rft.jtitle', type === 'book' ? undefined : containerTitle],
		['rft.volume', cited.volume],
		['rft.issue', cited.issue],
		['rft.pages', page],
		['rft.date', cited.issued],
		['rft.issn', cited.issn[0]],
		['rft.isbn', cited.isbn[0]],
		['rft.pub', isBook ? cited.publisher : undefined],
		['rft.aulast', first?.family],
		['rft.aufirst', first?.given],
		...authors.slice(0, NAMED).map((name): [string, string] => ['rft.au', spokenName(name)]),
		['rft_id', doi && `info:doi/${doi}`],
		['rft_id', pmid && `info:pmid/${pmid}`],
	];
	return new URLSearchParams(pairs.flatMap(([key, value]) => (value ? [[key, value]] : []))).toString();
}

/** Genres of the two formats of the standard. */
const GENRES: ReadonlyMap<string, string> = new Map([
	['article-journal', 'article'],
	['review', 'article'],
	['paper-conference', 'proceeding'],
	['book', 'book'],
	['chapter', 'bookitem'],
	['report', 'unknown'],
	['article', 'preprint'],
]);
