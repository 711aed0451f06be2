/**
 * The catalogue as a static repository for harvesters of OAI-PMH: one XML file that a gateway answers from ("Specification for an OAI
 * Static Repository and an OAI Static Repository Gateway", 2004), with Dublin Core (oai_dc) of each article.
 */
import type { Article } from '../catalogue/article.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { abstractText } from '../formats/citable.ts';
import { doiUrl } from '../record/doi.ts';
import { invertedName } from '../record/name.ts';
import { pmcUrl, pubmedUrl } from './article-links.ts';
import type { SiteFile } from './files.ts';
import { withNotice } from './meta-tags.ts';
import { titlePrefix } from './status.ts';
import { figure } from './wording.ts';
import { xmlText } from './xml-text.ts';

/** Where the file stands below the base path. */
export const OAI = 'oai.xml';
/** The specification is meant for collections of no more than this (section 1). */
const MOST = 5000;

/** What the file is made of, or why there is none, as a sentence. */
export type Repository = { email: string; home: string; days: ReadonlyMap<string, string> } | { missing: string };

type Given = Pick<Catalogue, 'articles' | 'site' | 'version'>;

/** Whether the catalogue can be such a repository. The protocol wants an e-mail address, whole addresses, and a day for each record. */
export function repositoryOf({ articles, site, version }: Given): Repository {
	const { url, base, contact } = site;
	if (url === undefined) return { missing: 'content/site.yml does not say where the site is published (url).' };
	if (contact === undefined || !/^[^\s@]+@[^\s@]+$/.test(contact))
		return { missing: 'content/site.yml gives no e-mail address as contact.' };
	if (articles.length === 0) return { missing: 'The catalogue is empty.' };
	if (articles.length > MOST) {
		return { missing: `The catalogue has more than ${figure(MOST)} articles, for which static repositories are not meant.` };
	}
	const days = new Map<string, string>();
	for (const { id, changed, added } of articles) {
		const day = dayOf(changed ?? added ?? version?.day);
		if (day === undefined) return { missing: 'Nobody knows on which day the articles came in: the catalogue has no history.' };
		days.set(id, day);
	}
	return { email: contact, home: new URL(url).origin + base, days };
}

/** The first day that a date allows. */
function dayOf(date: string | undefined): string | undefined {
	const [year, month = '01', day = '01'] = date?.split('-') ?? [];
	return year && `${year}-${month}-${day}`;
}

/** The file; none where something is missing, which `repositoryOf` names. */
export function* oaiFiles(given: Given): Generator<SiteFile> {
	const repository = repositoryOf(given);
	if ('missing' in repository) return;
	const { articles, site } = given;
	yield { path: OAI, pieces: () => repositoryText(repository, site.title, articles) };
}

const PROTOCOL = 'http://www.openarchives.org/OAI/2.0/';
const STATIC = `${PROTOCOL}static-repository`;
const OAI_DC = `${PROTOCOL}oai_dc/`;

function* repositoryText(
	{ email, home, days }: Exclude<Repository, { missing: string }>,
	title: string,
	articles: readonly Article[],
): Generator<string> {
	const [earliest = ''] = [...days.values()].sort();
	yield '<?xml version="1.0" encoding="UTF-8"?>\n';
	yield `<Repository xmlns="${STATIC}" xmlns:oai="${PROTOCOL}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${STATIC} ${STATIC}.xsd">\n`;
	yield '<Identify>\n';
	yield element('oai:repositoryName', title);
	yield element('oai:baseURL', home + OAI);
	yield element('oai:protocolVersion', '2.0');
	yield element('oai:adminEmail', email);
	yield element('oai:earliestDatestamp', earliest);
	yield element('oai:deletedRecord', 'no');
	yield element('oai:granularity', 'YYYY-MM-DD');
	yield '</Identify>\n<ListMetadataFormats>\n<oai:metadataFormat>\n';
	yield element('oai:metadataPrefix', 'oai_dc');
	yield element('oai:schema', `${PROTOCOL}oai_dc.xsd`);
	yield element('oai:metadataNamespace', OAI_DC);
	yield '</oai:metadataFormat>\n</ListMetadataFormats>\n<ListRecords metadataPrefix="oai_dc">\n';
	const host = new URL(home).hostname;
	for (const article of articles) {
		yield '<oai:record>\n<oai:header>\n';
		yield element('oai:identifier', `oai:${host}:${article.id}`);
		yield element('oai:datestamp', days.get(article.id) ?? earliest);
		yield '</oai:header>\n<oai:metadata>\n';
		yield `<oai_dc:dc xmlns:oai_dc="${OAI_DC}" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="${OAI_DC} ${PROTOCOL}oai_dc.xsd">\n`;
		for (const [name, text] of dublinCore(article, home)) yield element(`dc:${name}`, text);
		yield '</oai_dc:dc>\n</oai:metadata>\n</oai:record>\n';
	}
	yield '</ListRecords>\n</Repository>\n';
}

function element(name: string, text: string): string {
	return `<${name}>${xmlText(text)}</${name}>\n`;
}

/** The elements of Dublin Core 1.1, each as often as there is something to say; its address in the catalogue first among the identifiers. */
function dublinCore(article: Article, home: string): [name: string, text: string][] {
	const { doi, pmid, pmcid, rights } = article;
	const pairs: [string, string | undefined][] = [
		['title', [titlePrefix(article), article.title].filter(Boolean).join(' ')],
		...article.authors.map((name): [string, string] => ['creator', invertedName(name)]),
		...article.subjects.map(({ label }): [string, string] => ['subject', label]),
		['description', withNotice(abstractText(article.abstract), rights)],
		['publisher', article.publisher],
		...article.contributors.map((name): [string, string] => ['contributor', invertedName(name)]),
		['date', article.issued],
		...article.publicationTypes.map((type): [string, string] => ['type', type]),
		['identifier', `${home}articles/${article.id}/`],
		['identifier', doi && doiUrl(doi)],
		['identifier', pmid && pubmedUrl(pmid)],
		['identifier', pmcid && pmcUrl(pmcid)],
		['source', article.containerTitle],
		...article.languages.map((language): [string, string] => ['language', language]),
		['rights', rights?.licence],
	];
	return pairs.flatMap(([name, text]) => (text ? [[name, text]] : []));
}
