import type { Accession, BibRecord, Name, PartialDate, Subject } from '../../record/record.ts';
import { abstractText, type Citable, openLinks } from '../citable.ts';

/** What CSL-JSON is written from. Nothing here is asked about rights; a withheld abstract is not among the fields. */
export type CslSource = Citable & {
	id: string;
	/** Names of the databases that hold it. */
	databases: readonly string[];
};

/** A name as CSL-JSON has it. */
export interface CslName {
	family?: string;
	given?: string;
	suffix?: string;
	literal?: string;
}

/** A date as CSL-JSON has it; `literal` only where nothing but words is known. */
export interface CslDate {
	'date-parts'?: [number[]];
	literal?: string;
}

/** One item of CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema). What CSL has no variable for is under `custom`. */
export interface CslItem {
	id: string;
	type: BibRecord['type'];
	[variable: string]: unknown;
	custom: {
		/** Labels of the subjects as the records write them. */
		subjects: string[];
		databases: string[];
		accessions: Accession[];
		publicationTypes: string[];
		alternativeTitles?: string[];
		languages?: string[];
		/** Authors' ORCIDs, by the name as CSL-JSON has it. */
		orcid?: (CslName & { orcid: string })[];
		/** People whose part in the work CSL has no variable for. */
		contributors?: (CslName & { role: string })[];
	};
}

/** CSL's name variables by the role that records give; other roles have none. */
const ROLES: ReadonlyMap<string, string> = new Map([
	['editor', 'editor'],
	['translator', 'translator'],
	['series editor', 'collection-editor'],
	['director', 'director'],
	['illustrator', 'illustrator'],
	['interviewer', 'interviewer'],
	['composer', 'composer'],
	['compiler', 'compiler'],
	['reviewed author', 'reviewed-author'],
]);

/** Writes one article as a CSL-JSON item. Variables without a value are absent; dates keep their precision. */
export function cslItem(article: CslSource): CslItem {
	const people = peopleOf(article.contributors);
	const orcid = article.authors.flatMap((name) => (name.orcid === undefined ? [] : [{ ...cslName(name), orcid: name.orcid }]));
	const labels = subjectLabels(article.subjects);
	return {
		id: article.id,
		type: article.type,
		title: article.title,
		...given('title-short', article.titleShort),
		...list('author', article.authors.map(cslName)),
		...people.variables,
		...given('container-title', article.containerTitle),
		...given('container-title-short', article.containerTitleShort),
		...given('collection-title', article.collectionTitle),
		...given('volume', article.volume),
		...given('issue', article.issue),
		...given('page', article.page),
		...given('number-of-pages', article.numberOfPages),
		...given('issued', cslDate(article.issued, article.issuedText)),
		...given('publisher', article.publisher),
		...given('publisher-place', article.publisherPlace),
		...given('edition', article.edition),
		...given('language', article.languages[0]),
		...given('DOI', article.doi),
		...given('PMID', article.pmid),
		...given('PMCID', article.pmcid),
		...given('ISSN', joined(article.issn, ', ')),
		...given('ISBN', joined(article.isbn, ', ')),
		...given('URL', openLinks(article)[0]?.url),
		...given('abstract', abstractText(article.abstract)),
		...given('keyword', joined(labels, '; ')),
		custom: {
			subjects: labels,
			databases: [...article.databases],
			accessions: article.accessions,
			publicationTypes: article.publicationTypes,
			...list('alternativeTitles', article.alternativeTitles),
			...list('languages', article.languages.length > 1 ? article.languages : []),
			...list('orcid', orcid),
			...list('contributors', people.others),
		},
	};
}

/** Writes a whole catalogue: a JSON list with one item per article, in the order given, each on a line of its own. */
export function writeCslJson(articles: Iterable<CslSource>): string {
	const lines: string[] = [];
	for (const article of articles) lines.push(JSON.stringify(cslItem(article)));
	return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function given<T>(variable: string, value: T | undefined): Record<string, T> {
	return value === undefined ? {} : { [variable]: value };
}

function list<K extends string, T>(variable: K, items: readonly T[]): Partial<Record<K, T[]>> {
	const variables: Partial<Record<K, T[]>> = {};
	if (items.length > 0) variables[variable] = [...items];
	return variables;
}

function joined(items: readonly string[], separator: string): string | undefined {
	return items.length === 0 ? undefined : items.join(separator);
}

/** CSL has no place for ORCIDs and affiliations inside a name. */
function cslName({ family, given: givenName, suffix, literal }: Name): CslName {
	return {
		...(family === undefined ? {} : { family }),
		...(givenName === undefined ? {} : { given: givenName }),
		...(suffix === undefined ? {} : { suffix }),
		...(literal === undefined ? {} : { literal }),
	};
}

function peopleOf(contributors: readonly Name[]): { variables: Record<string, CslName[]>; others: (CslName & { role: string })[] } {
	const variables: Record<string, CslName[]> = {};
	const others: (CslName & { role: string })[] = [];
	for (const name of contributors) {
		const role = name.role ?? 'contributor';
		const variable = ROLES.get(role.toLowerCase());
		if (variable === undefined) others.push({ ...cslName(name), role });
		else {
			const names = variables[variable] ?? [];
			names.push(cslName(name));
			variables[variable] = names;
		}
	}
	return { variables, others };
}

function cslDate(issued: PartialDate | undefined, text: string | undefined): CslDate | undefined {
	if (issued !== undefined) return { 'date-parts': [issued.split('-').map(Number)] };
	return text === undefined ? undefined : { literal: text };
}

/** Each label once, as the record writes it. Qualifiers are left to formats that have a place for them. */
function subjectLabels(subjects: readonly Subject[]): string[] {
	return [...new Set(subjects.map(({ label }) => label))];
}
