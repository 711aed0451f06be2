import type { Article } from '../../catalogue/article.ts';
import { pathPart } from '../../catalogue/path-part.ts';
import { cleanDoi } from '../../record/doi.ts';
import { readIssns } from '../../record/issn.ts';
import { cleanPmcid, cleanPmid } from '../../record/pmid.ts';

/** Keys of identifiers: as addresses have them, so that each leads where its address leads. */
export const pmidKey = (pmid: string) => `pmid-${pmid}`;
export const accessionKey = (number: string) => `an-${pathPart(number)}`;
export const issnKey = (issn: string) => `issn-${issn.toLowerCase()}`;
export const orcidKey = (orcid: string) => `orcid-${orcid.toLowerCase()}`;

/** The keys of an article's own identifiers. */
export function articleKeys({ id, doi, pmid, pmcid }: Pick<Article, 'id' | 'doi' | 'pmid' | 'pmcid'>): string[] {
	return [
		id,
		...(doi === undefined ? [] : [pathPart(doi)]),
		...(pmid === undefined ? [] : [pmidKey(pmid)]),
		...(pmcid === undefined ? [] : [pathPart(pmcid)]),
	];
}

/** `doi:10.5555/x`, `10.5555/x`, `https://doi.org/10.5555/x`, a publisher's address with it, escaped or not; nothing beside it. */
const DOI = /^(?:\[?doi\]?\s*[:=]?\s*)?\S*10\.\d{4,9}(?:\.\d+)*(?:\/|%2f)\S+$/i;
const PMC = /^(?:pmcid:?\s*)?PMC\s?\d+(?:\.\d+)?$|^\S+\/PMC\d+\S*$/i;
const PUBMED = /^(?:pmid|pubmed)\b[\s:#]*\d{1,9}$|^\S*(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)\/\d+\/?\S*$/i;
const ISSN = /^(?:e-?|p-?)?(?:issn(?:-l)?:?\s*)?(\d{4}[-‐‑–]?\d{3}[\dx])$/i;
const ORCID = /^(?:https?:\/\/orcid\.org\/|orcid:?\s*)?(\d{4}-\d{4}-\d{4}-\d{3}[\dx])\/?$/i;
const ISBN = /^(?:isbn(?:-1[03])?:?\s*)?(97[89][- ]?(?:\d[- ]?){9}\d)$/i;
/** An article's own address, of this site or of where it stood before. */
const ADDRESS = /^https?:\/\/\S+\/articles\/([\w.-]+)\/?(?:[?#]\S*)?$/i;
/** The number of a database: one word with a digit. */
const ACCESSION = /^(?:an|accession(?:\s+(?:no\.?|number))?)?[\s:#]*(?=\S*\d)([\w.:-]{4,60})$/i;

/**
 * The keys that a text may be, where it is exactly one identifier and nothing else; none otherwise. Several where it may be one thing or
 * another: `12345678` is a number of PubMed or of a database.
 */
export function identifierKeys(text: string): string[] {
	const typed = text.trim().replace(/[.,;]+$/, '');
	if (typed.length > 1000) return [];
	const address = ADDRESS.exec(typed)?.[1];
	if (address !== undefined) return [address.toLowerCase()];
	const doi = DOI.test(typed) ? cleanDoi(typed) : undefined;
	if (doi !== undefined) return [pathPart(doi)];
	const orcid = ORCID.exec(typed)?.[1];
	if (orcid !== undefined) return [orcidKey(orcid)];
	if (PMC.test(typed)) return keysOf(cleanPmcid(typed), pathPart);
	if (PUBMED.test(typed)) return keysOf(cleanPmid(typed), pmidKey);
	const isbn = ISBN.exec(typed)?.[1];
	const accession = ACCESSION.exec(typed)?.[1];
	const keys = [
		...(isbn === undefined ? [] : [`isbn-${isbn.replace(/[- ]/g, '')}`]),
		...(ISSN.test(typed) ? readIssns(typed).issn.map(issnKey) : []),
		...(/^\d{4,9}$/.test(typed) ? [pmidKey(typed)] : []),
		...(accession === undefined || pathPart(accession) === '' ? [] : [accessionKey(accession), pathPart(accession)]),
	];
	return [...new Set(keys)];
}

function keysOf(found: string | undefined, keyOf: (identifier: string) => string): string[] {
	return found === undefined ? [] : [keyOf(found)];
}

/** A key and the paths it leads to, articles by their ids alone; only the key where it is the id of its article. */
export type IdRow = [key: string, ...targets: string[]];

/** Whether loaded data is a file of identifiers. */
export function isIdRows(data: unknown): data is IdRow[] {
	return Array.isArray(data) && data.every((row) => Array.isArray(row) && row.length > 0 && row.every((part) => typeof part === 'string'));
}
