/**
 * What the head of an article's page says to reference managers and search engines: Highwire Press tags (Google Scholar's inclusion
 * guidelines; read by Zotero's "Embedded Metadata"), Dublin Core (DCMI, "Expressing Dublin Core in HTML meta and link elements") and
 * Open Graph.
 */
import type { Article } from '../catalogue/article.ts';
import { abstractText } from '../formats/citable.ts';
import { doiUrl } from '../record/doi.ts';
import { invertedName, spokenName } from '../record/name.ts';
import type { Name } from '../record/record.ts';
import { orcidUrl, pmcUrl, pubmedUrl } from './article-links.ts';

/** One `meta` element; `property` is Open Graph's, which has no `name`. */
export type MetaTag = { name: string; content: string } | { property: string; content: string };

/** One `link` element that points from the article's page to what it is about. */
export interface MetaLink {
	rel: string;
	href: string;
	type?: string;
}

/** What the page itself is called and where it stands; the address is absent where the site does not say where it is published. */
export interface Placement {
	site: string;
	description: string;
	address: string | undefined;
}

/**
 * All tags of an article, in a fixed order; nothing empty. No `citation_pdf_url`, since no file of the publisher's is kept here, and an
 * abstract only where one may go out.
 */
export function metaTags(article: Article, placement: Placement): MetaTag[] {
	return [...highwire(article, placement), ...dublinCore(article), ...openGraph(article, placement)];
}

function highwire(article: Article, { address }: Placement): MetaTag[] {
	const { title, authors, issued, doi, pmid, languages, abstract } = article;
	const [first, last] = firstAndLast(article.page);
	return named([
		['citation_title', title],
		...authors.flatMap((name): Pair[] => [
			['citation_author', authorTag(name, authors.length)],
			...affiliationsOf(article, name).map((place): Pair => ['citation_author_institution', place]),
			['citation_author_orcid', name.orcid && orcidUrl(name.orcid)],
		]),
		['citation_publication_date', issued?.replaceAll('-', '/')],
		...containerTags(article),
		['citation_volume', article.volume],
		['citation_issue', article.issue],
		['citation_firstpage', first],
		['citation_lastpage', last],
		...article.issn.map((issn): Pair => ['citation_issn', issn]),
		...article.isbn.map((isbn): Pair => ['citation_isbn', isbn]),
		['citation_doi', doi],
		['citation_pmid', pmid],
		['citation_publisher', article.publisher],
		['citation_language', languages[0]],
		...article.subjects.map(({ label }): Pair => ['citation_keywords', label]),
		['citation_abstract', withNotice(abstractText(abstract), article.rights)],
		['citation_abstract_html_url', address],
	]);
}

/**
 * The tag of what a work appeared in. Zotero tells the kind of item by these, and takes a page with none of them for a journal article
 * or a web page.
 */
function containerTags({ type, containerTitle, containerTitleShort, collectionTitle, publisher }: Article): Pair[] {
	if (type === 'thesis') return [['citation_dissertation_institution', publisher ?? containerTitle]];
	if (type === 'report') {
		return [
			['citation_technical_report_institution', publisher ?? containerTitle],
			['citation_series_title', collectionTitle],
		];
	}
	if (type === 'chapter') return [['citation_book_title', containerTitle]];
	if (type === 'paper-conference') return [['citation_conference_title', containerTitle]];
	if (type === 'book') return [['citation_series_title', collectionTitle ?? containerTitle]];
	return [
		['citation_journal_title', containerTitle],
		['citation_journal_abbrev', containerTitleShort],
	];
}

/**
 * A name as Zotero reads it: family name first, but where there is one author only, given name first, because it takes a lone
 * `van der Berg, Anna Maria` for two people.
 */
function authorTag(name: Name, all: number): string {
	return all === 1 ? spokenName(name) : invertedName(name);
}

function affiliationsOf({ affiliations }: Article, name: Name): string[] {
	return (name.affiliations ?? []).flatMap((place) => affiliations[place]?.name ?? []);
}

/** A supplier's notice goes wherever its abstract goes. */
export function withNotice(abstract: string | undefined, rights: Article['rights']): string | undefined {
	return abstract !== undefined && rights?.supplied && rights.text ? `${abstract} ${rights.text}` : abstract;
}

/** `345-352` in two; an article number or anything that is no plain range is the first page alone. */
function firstAndLast(page: string | undefined): [string?, string?] {
	const [, first, last] = /^([\p{L}\d]+)-([\p{L}\d]+)$/u.exec(page ?? '') ?? [];
	return first !== undefined && last !== undefined ? [first, last] : page === undefined ? [] : [page];
}

function dublinCore(article: Article): MetaTag[] {
	const { doi, pmid } = article;
	return named([
		['DC.title', article.title],
		...article.authors.map((name): Pair => ['DC.creator', invertedName(name)]),
		...article.contributors.map((name): Pair => ['DC.contributor', invertedName(name)]),
		['DC.date', article.issued],
		['DC.identifier', doi === undefined ? pmid && `pmid:${pmid}` : `doi:${doi}`],
		['DC.source', article.containerTitle],
		['DC.publisher', article.publisher],
		...article.languages.map((language): Pair => ['DC.language', language]),
		...article.subjects.map(({ label }): Pair => ['DC.subject', label]),
		['DC.rights', article.rights?.licence],
		['DC.type', 'Text'],
	]);
}

function openGraph({ title, issued }: Article, { site, description, address }: Placement): MetaTag[] {
	const pairs: Pair[] = [
		['og:type', 'article'],
		['og:title', title],
		['og:description', description],
		['og:site_name', site],
		['og:url', address],
		// Open Graph wants a whole day (ISO 8601).
		['article:published_time', issued?.length === 10 ? issued : undefined],
	];
	return pairs.flatMap(([property, content]) => (content ? [{ property, content }] : []));
}

type Pair = [name: string, content: string | undefined];

function named(pairs: readonly Pair[]): MetaTag[] {
	return pairs.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/**
 * Where the work itself is to be cited by (`cite-as`, RFC 8574), its licence (RFC 4946), its records elsewhere (`describedby`) and its
 * people (`author`, by ORCID).
 */
export function metaLinks({ doi, pmid, pmcid, rights, authors }: Article): MetaLink[] {
	return [
		...(doi ? [{ rel: 'cite-as', href: doiUrl(doi) }] : []),
		...(pmid ? [{ rel: 'describedby', href: pubmedUrl(pmid) }] : []),
		...(pmcid ? [{ rel: 'describedby', href: pmcUrl(pmcid) }] : []),
		...(rights?.licence && /^https?:\/\//i.test(rights.licence) ? [{ rel: 'license', href: rights.licence }] : []),
		...authors.flatMap(({ orcid }) => (orcid ? [{ rel: 'author', href: orcidUrl(orcid) }] : [])),
	];
}
