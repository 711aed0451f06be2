/** The facts in the right margin of an article's page, and its source line. */
import type { Article } from '../catalogue/article.ts';
import type { Heading, Indexes } from '../catalogue/catalogue.ts';
import { doiUrl, pmcUrl, pubmedUrl } from './article-links.ts';
import type { Phrase } from './entry.ts';
import { type Mark, markOf } from './status.ts';
import { databaseUrl, journalUrl, languageUrl, yearUrl } from './urls.ts';
import { capitalised, printedDate } from './wording.ts';

/** A term with one or more values, each perhaps with an address. */
export interface Field {
	term: string;
	values: { text: string; url?: string; external?: boolean }[];
	/** Set on the field that says whether the article stands. */
	status?: Mark;
}

export interface SourceLine {
	/** Journal or book, with its page where it has one. */
	container?: { title: string; url?: string };
	/** What follows, its year a link to the list of that year: `vol. 53, no. 6, 2025, pp. 1395–1409`. */
	rest: Phrase;
}

/** The source of an article as one line. Parts that the records do not give are left out. */
export function sourceLine(article: Article, indexes: Indexes): SourceLine {
	const journal = indexes.journalOf(article)?.slug;
	const { volume, issue, page, edition, containerTitle } = article;
	// Of a journal article the publisher is no part of the citation; of a book, a report or a thesis it is.
	const house = article.volume ? undefined : [article.publisherPlace, article.publisher].filter(Boolean).join(': ');
	const year = indexes.yearOf(article)?.slug;
	const before = [
		edition && (/^\d+$/.test(edition) ? `edition ${edition}` : edition),
		volume && `vol. ${volume}`,
		issue && `no. ${issue}`,
		containerTitle && /^article-/.test(article.type) ? undefined : house,
	];
	const dated = {
		text: article.year === undefined ? 'undated' : String(article.year),
		...(year === undefined ? {} : { url: yearUrl(year) }),
	};
	return {
		...(containerTitle ? { container: { title: containerTitle, ...(journal === undefined ? {} : { url: journalUrl(journal) }) } } : {}),
		rest: [
			...before.flatMap((text) => (text ? [{ text: `${text}, ` }] : [])),
			dated,
			...(page ? [{ text: `, ${printedPages(page)}` }] : []),
		],
	};
}

/** `pp. 1395–1409`, `p. 71`, and article numbers as they are: `e123`. */
export function printedPages(page: string): string {
	if (/^\p{L}?\d+$/u.test(page)) return /^\d+$/.test(page) ? `p. ${page}` : page;
	return `pp. ${dashed(page)}`;
}

/** A hyphen between two page numbers is printed as a dash. */
const dashed = (page: string) => page.replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, '–');

/** The details, in the order in which they are printed. */
export function detailsOf(article: Article, indexes: Indexes): Field[] {
	const status = markOf(article);
	const plain = (values: readonly (string | undefined)[]) => values.flatMap((text) => (text ? [{ text }] : []));
	const external = (text: string | undefined, url: (id: string) => string) => (text ? [{ text, url: url(text), external: true }] : []);
	const fields: Field[] = [
		...(status ? [{ term: 'Status', values: [], status }] : []),
		{ term: 'Published', values: plain([published(article)]) },
		{ term: 'Language', values: linked(indexes.languagesOf(article), languageUrl) },
		{ term: 'DOI', values: external(article.doi, doiUrl) },
		{ term: 'PMID', values: external(article.pmid, pubmedUrl) },
		{ term: 'PMCID', values: external(article.pmcid, pmcUrl) },
		{ term: 'ISSN', values: plain(article.issn) },
		{ term: 'ISBN', values: plain(article.isbn) },
		{ term: 'Pages', values: plain([pages(article)]) },
		{ term: 'Publisher', values: plain([[article.publisherPlace, article.publisher].filter(Boolean).join(': ')]) },
		{ term: 'Series', values: plain([article.collectionTitle]) },
		{ term: article.alternativeTitles.length > 1 ? 'Other titles' : 'Other title', values: plain(article.alternativeTitles) },
		{ term: 'Database', values: linked(indexes.databasesOf(article), databaseUrl) },
		{ term: article.accessions.length > 1 ? 'Accession numbers' : 'Accession number', values: accessionNumbers(article) },
		{ term: 'Quality', values: plain(['Not assessed']) },
	];
	return fields.filter(({ values, status }) => values.length > 0 || status);
}

function published({ issued, issuedText }: Article): string {
	if (!issued) return issuedText ?? 'Not dated';
	return issuedText && issuedText !== issued ? `${printedDate(issued)} (${issuedText})` : printedDate(issued);
}

function pages({ page, numberOfPages }: Article): string | undefined {
	const sum = numberOfPages && `${numberOfPages} ${numberOfPages === 1 ? 'page' : 'pages'}`;
	return page ? `${dashed(page)}${sum ? ` (${sum})` : ''}` : sum || undefined;
}

function linked(headings: readonly Heading[], urlOf: (slug: string) => string): Field['values'] {
	return headings.map(({ slug, label }) => ({ text: label, url: urlOf(slug) }));
}

/** The number alone where the article has one; with its database where it has several. */
function accessionNumbers({ accessions }: Article): Field['values'] {
	if (accessions.length === 1) return accessions.map(({ number }) => ({ text: number }));
	return accessions.map(({ database, code, number }) => ({ text: [database ?? code, number].filter(Boolean).join(' ') }));
}

/** The number beside the title: of the databases, else of PubMed. At most three; all are among the details. */
export function callNumbers({ accessions, pmid }: Pick<Article, 'accessions' | 'pmid'>): { database: string; number: string }[] {
	const calls = accessions.map(({ database, code, number }) => ({ database: database ?? capitalised(code ?? ''), number }));
	if (calls.length === 0 && pmid) return [{ database: 'PubMed', number: pmid }];
	return calls.slice(0, 3);
}
