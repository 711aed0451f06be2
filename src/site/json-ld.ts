/** What an article's page says to machines: schema.org in JSON-LD. */
import type { Article } from '../catalogue/article.ts';
import type { Subject } from '../catalogue/catalogue.ts';
import type { StatusKind } from '../catalogue/status.ts';
import { doiUrl, orcidUrl, pmcUrl, pubmedUrl } from './article-links.ts';
import { withNotice } from './meta-tags.ts';
import { scriptJson } from './script-json.ts';

/** schema.org's own types for what has one; anything else is a CreativeWork. */
const TYPES: ReadonlyMap<string, string> = new Map([
	['article-journal', 'ScholarlyArticle'],
	['paper-conference', 'ScholarlyArticle'],
	['review', 'ScholarlyArticle'],
	['article', 'ScholarlyArticle'],
	['article-magazine', 'Article'],
	['article-newspaper', 'NewsArticle'],
	['book', 'Book'],
	['chapter', 'Chapter'],
	['thesis', 'Thesis'],
	['report', 'Report'],
	['dataset', 'Dataset'],
	['webpage', 'WebPage'],
	['software', 'SoftwareSourceCode'],
]);

const STATUS: Readonly<Record<StatusKind, string>> = {
	retracted: 'Retracted',
	'partially-retracted': 'Partially retracted',
	concern: 'Expression of concern',
	corrected: 'Corrected',
	reinstated: 'Reinstated',
};

/** What the page stands among. */
export interface Surroundings {
	/** The page's own address, where the site says where it is published. */
	url: string | undefined;
	/** The subject that a term of the records is listed under. */
	subjectOf?: (term: Article['subjects'][number]) => Pick<Subject, 'label' | 'slug' | 'mesh'> | undefined;
}

/** One article as JSON-LD, ready for a `script` element: nothing in it can end the element. */
export function jsonLd(article: Article, around: Surroundings): string {
	return scriptJson(describe(article, around));
}

/** PubMed holds medicine, and MeSH is its vocabulary: an article that is in one or under the other is medical. */
function isMedical({ pmid, subjects }: Article): boolean {
	return pmid !== undefined || subjects.some(({ scheme }) => scheme === 'MeSH');
}

function describe(article: Article, { url, subjectOf }: Surroundings): Record<string, unknown> {
	const own = TYPES.get(article.type) ?? 'CreativeWork';
	const medical = own === 'ScholarlyArticle' && isMedical(article);
	const { doi, pmid, pmcid, status } = article;
	const addresses = [doi && doiUrl(doi), pmid && pubmedUrl(pmid), pmcid && pmcUrl(pmcid)].filter((address) => address !== undefined);
	const notices = status?.notices.flatMap(({ doi, pmid }) => (doi ? [doiUrl(doi)] : pmid ? [pubmedUrl(pmid)] : [])) ?? [];
	return withoutEmpty({
		'@context': 'https://schema.org',
		'@type': medical ? 'MedicalScholarlyArticle' : own,
		'@id': url,
		url,
		name: article.title,
		alternateName: article.alternativeTitles,
		author: article.authors.map(person),
		datePublished: article.issued,
		inLanguage: article.languages,
		isPartOf: containerOf(article),
		pagination: article.page,
		publicationType: medical ? article.publicationTypes : [],
		publisher: article.publisher && { '@type': 'Organization', name: article.publisher },
		identifier: [
			...property('DOI', doi),
			...property('PMID', pmid),
			...property('PMCID', pmcid),
			...article.accessions.flatMap(({ code, database, number }) => property(database ?? code ?? 'accession number', number)),
		],
		isbn: article.type === 'book' ? article.isbn : [],
		sameAs: addresses,
		about: article.subjects.map((term) => {
			const subject = subjectOf?.(term);
			return withoutEmpty({
				'@type': 'DefinedTerm',
				name: term.label,
				inDefinedTermSet: term.scheme,
				termCode: subject?.mesh,
				url: subject && url && new URL(`../../subjects/${subject.slug}/`, url).href,
			});
		}),
		abstract: withNotice(
			article.abstract?.sections.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)).join('\n'),
			article.rights,
		),
		license: article.rights?.licence,
		creativeWorkStatus: status && STATUS[status.kind],
		correction: notices,
	});
}

function person({ family, given, suffix, literal, orcid }: Article['authors'][number]): Record<string, unknown> {
	if (literal !== undefined || family === undefined) return { '@type': 'Organization', name: literal ?? given };
	return withoutEmpty({
		'@type': 'Person',
		name: [given, family, suffix].filter(Boolean).join(' '),
		familyName: family,
		givenName: given,
		honorificSuffix: suffix,
		'@id': orcid && orcidUrl(orcid),
	});
}

/** The journal with volume and issue around it, or the book. */
function containerOf({ type, containerTitle, issn, isbn, volume, issue }: Article): Record<string, unknown> | undefined {
	if (containerTitle === undefined) return undefined;
	if (type === 'chapter') return withoutEmpty({ '@type': 'Book', name: containerTitle, isbn });
	const journal = withoutEmpty({ '@type': 'Periodical', name: containerTitle, issn });
	const inVolume = volume === undefined ? journal : { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal };
	return issue === undefined ? inVolume : { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume };
}

function property(propertyID: string, value: string | undefined): Record<string, unknown>[] {
	return value === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value }];
}

function withoutEmpty(object: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(object).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
	);
}
