/** DOI, PMID, PMCID, ISSN, ISBN, links. Each function puts a value into the record, or keeps it word for word and says why. */
import { cleanDoi } from '../../record/doi.ts';
import { readIsbns } from '../../record/isbn.ts';
import { readIssns } from '../../record/issn.ts';
import { readLink } from '../../record/link.ts';
import { cleanPmcid, cleanPmid } from '../../record/pmid.ts';
import type { Link } from '../../record/record.ts';
import type { Draft, Value } from './draft.ts';

/** What may stand beside an identifier without saying more than it. */
const DOI_WORDS = /(?:https?:\/\/)?(?:dx\.)?doi\.org\/\S*|10\.\d{4,}\S*|\bdoi\b/gi;
const PMID_WORDS = /\d+|pmid|pubmed|https?:\/\/\S*/gi;
const PMCID_WORDS = /PMC(?:ID)?[\s:]*\d*|^\d+$|https?:\/\/\S*/gi;
const NUMBER_WORDS =
	/https?:\/\/id\.crossref\.org\/\w+\/|[\dXx][\dXx\s‐‑–-]{6,}|\b(?:[ep]-?)?(?:issn|isbn)(?:-1[03])?\b|\b(?:print|printed|electronic|online|linking|hbk|pbk|hardback|hardcover|paperback|softcover|ebook|epub)\b/gi;

/** Keeps a value as well where it says more than what was read from it. */
function keepMore(draft: Draft, value: Value, read: RegExp): void {
	if (/[\p{L}\d]/u.test(value.text.replace(read, ' '))) draft.keep(value);
}

/** Takes a DOI. A second one, and what is none, is kept; what is none is reported. */
export function addDoi(draft: Draft, value: Value): void {
	const { record } = draft;
	const doi = cleanDoi(value.text);
	if (doi === undefined && value.text.trim() !== '') draft.report('doi-invalid', value, { actual: value.text });
	if (doi === undefined || (record.doi !== undefined && record.doi !== doi)) {
		draft.keep(value);
		return;
	}
	record.doi = doi;
	keepMore(draft, value, DOI_WORDS);
}

/** Takes a PubMed identifier; what is none is kept. */
export function addPmid(draft: Draft, value: Value): void {
	const pmid = cleanPmid(value.text);
	if (pmid === undefined || (draft.record.pmid !== undefined && draft.record.pmid !== pmid)) {
		draft.keep(value);
		return;
	}
	draft.record.pmid = pmid;
	keepMore(draft, value, PMID_WORDS);
}

/** Takes a PubMed Central identifier, with its letters or without; what is none is kept. */
export function addPmcid(draft: Draft, value: Value): void {
	const pmcid =
		cleanPmcid(value.text) ?? cleanPmcid(/\/(\d+)\/?$|^(\d+)$/.test(value.text) ? `PMC${/(\d+)\/?$/.exec(value.text)?.[1]}` : '');
	if (pmcid === undefined || (draft.record.pmcid !== undefined && draft.record.pmcid !== pmcid)) {
		draft.keep(value);
		return;
	}
	draft.record.pmcid = pmcid;
	keepMore(draft, value, PMCID_WORDS);
}

/** Takes the ISSNs of a value; what looks like one and is none is kept and reported. */
export function addIssns(draft: Draft, value: Value): void {
	const { issn, rest } = readIssns(value.text);
	for (const one of issn) if (draft.isNew('issn', one)) draft.record.issn.push(one);
	if (issn.length === 0 || rest.length > 0) draft.keep(value);
	else keepMore(draft, value, NUMBER_WORDS);
	if (rest.length > 0) draft.report('issn-invalid', value, { actual: value.text });
}

/** Takes the ISBNs of a value; what looks like one and is none is kept and reported. */
export function addIsbns(draft: Draft, value: Value): void {
	const { isbn, rest } = readIsbns(value.text);
	for (const one of isbn) if (draft.isNew('isbn', one)) draft.record.isbn.push(one);
	if (isbn.length === 0 || rest.length > 0) draft.keep(value);
	else keepMore(draft, value, NUMBER_WORDS);
	if (rest.length > 0) draft.report('isbn-invalid', value, { actual: value.text });
}

const DOI_ADDRESS = /^https?:\/\/(?:dx\.)?doi\.org\/10\./i;
const PUBMED_ADDRESS = /\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/0*([1-9]\d{0,8})\/?(?:[?#]|$)/i;
const PMC_ADDRESS = /(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pmc)\/(?:articles\/)?(PMC\d+)/i;
/** Parts of an address that belong to a person, a library or a session. */
const PRIVATE_PART =
	/[?&;](?:sid|authtype|custid|groupid|user\w*|uid|password|pwd|account\w*|token|\w*session\w*|email)=|login\?q?url=|proxy|:\/\/[^/\s]*@/i;

/**
 * Takes an outgoing address, and from it the identifiers that the record does not have yet. `kind` is what the format says it leads
 * to. True when the address holds something private, so that the lines it stands on are to be held back.
 */
export function addLink(draft: Draft, value: Value, kind?: Link['kind'], label = ''): boolean {
	const { record } = draft;
	const written = value.text.trim();
	const link = readLink(written.replaceAll('&amp;', '&'), label);
	const keepLabel = (): void => draft.keep({ ...value, tag: `${value.tag} label` }, label);
	if (!link) {
		draft.keep(value);
		keepLabel();
		return false;
	}
	if (DOI_ADDRESS.test(link.url)) {
		const doi = cleanDoi(link.url);
		record.doi ??= doi;
		if (doi !== undefined && record.doi === doi) {
			keepLabel();
			return false; // the DOI is the link
		}
	}
	const pmid = PUBMED_ADDRESS.exec(link.url)?.[1];
	const pmcid = PMC_ADDRESS.exec(link.url)?.[1];
	if (pmid !== undefined) record.pmid ??= pmid;
	if (pmcid !== undefined) record.pmcid ??= pmcid.toUpperCase();
	if (draft.isNew('link', link.url)) record.links.push(kind && link.kind === 'other' ? { ...link, kind } : link);
	else if (!record.links.some((other) => other.url === link.url && other.label === link.label)) keepLabel();
	return link.url !== written && PRIVATE_PART.test(written);
}
