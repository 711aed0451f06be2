/** DOI, PMID, PMCID, ISSN, ISBN, accession number, database, and the links, in which identifiers hide. */
import { cleanDoi } from '../../record/doi.ts';
import { readIsbns } from '../../record/isbn.ts';
import { readIssns } from '../../record/issn.ts';
import { readLink } from '../../record/link.ts';
import { cleanPmcid, cleanPmid } from '../../record/pmid.ts';
import type { Link } from '../../record/record.ts';
import { type Draft, gate, leave, leaveMore, plain, report, take } from './draft.ts';
import { type Field, joined, listed, verbatim } from './field.ts';
import { saysNothing } from './publication.ts';

/** `MEDLINE`, `PubMed-not-MEDLINE`, `Ovid MEDLINE(R)`. */
const MEDLINE = /medline|pubmed/i;
const PMC = /^(?:PMC|PubMed Central)$/i;

/** Reads the database, its own number for the record, and the identifiers that have tags. Links come later and fill the gaps. */
export function readIdentifiers(draft: Draft): void {
	const { record } = draft;
	for (const field of take(draft, 'database')) {
		const name = plain(draft, joined(field));
		if (record.database === undefined && name !== '' && !saysNothing(name)) record.database = name;
		else if (name !== record.database) leave(draft, field);
	}
	const provider = take(draft, 'provider');
	const fromNlm = provider.some((field) => /^NLM$/i.test(field.value)) || MEDLINE.test(record.database ?? '');
	for (const field of provider) leave(draft, field);
	for (const field of take(draft, 'pmid')) addPmid(draft, field);
	for (const field of take(draft, 'pmcid')) addPmcid(draft, field);
	for (const field of take(draft, 'embasePmid')) {
		if (/^\d{1,9}$/.test(field.value) && /embase/i.test(record.database ?? 'Embase')) addPmid(draft, field);
		else addNote(draft, field);
	}
	for (const field of take(draft, 'userPmid')) {
		if (/pmid|pubmed/i.test(field.value)) addPmid(draft, field);
		else addNote(draft, field);
	}
	for (const field of take(draft, 'userDate')) {
		if (/^\d{4}-\d{2}-\d{2}$/.test(field.value)) leave(draft, field);
		else addNote(draft, field);
	}
	for (const field of take(draft, 'embaseNumber')) addUserNumber(draft, field);
	for (const field of take(draft, 'accession')) addAccession(draft, field, fromNlm);
	for (const field of take(draft, 'doi')) {
		for (const item of listed(field))
			if (!addDoi(draft, field, item) && !saysNothing(item)) report(draft, 'doi-invalid', field, { actual: item });
	}
	for (const field of take(draft, 'standardNumber')) addStandardNumbers(draft, field);
}

/** Keeps somebody's own words, which never go out. */
export function addNote(draft: Draft, field: Field, value = verbatim(field)): void {
	const lines = value.split('\n').map((line) => plain(draft, line));
	const text = lines.filter((line) => line !== '').join('\n');
	if (text !== '') draft.record.notes.push(text);
	gate(draft, field, 'note');
}

/** False when the value is no DOI; what cannot be kept in the field is left in `unmapped`. */
export function addDoi(draft: Draft, field: Field, value: string): boolean {
	const { record } = draft;
	const doi = cleanDoi(value);
	if (doi === undefined || (record.doi !== undefined && record.doi !== doi)) {
		leave(draft, field, value);
		return doi !== undefined;
	}
	record.doi = doi;
	if (value !== doi) leaveMore(draft, field, value, DOI_WORDS);
	return true;
}

/** What may stand in an identifier's field without saying more than it. */
const DOI_WORDS = /(?:https?:\/\/)?(?:dx\.)?doi\.org\/\S*|10\.\d{4,}\S*|\bdoi\b/gi;
const PMID_WORDS = /\d+|pmid|pubmed|\[uid\]|https?:\/\/\S*/gi;
const PMCID_WORDS = /PMC(?:ID)?[\s:]*\d*|^\d+$|https?:\/\/\S*/gi;
const NUMBER_WORDS =
	/[\dXx][\dXx\s‐‑–-]{6,}|\b(?:[ep]-?)?(?:issn|isbn)(?:-1[03])?\b|\b(?:print|printed|electronic|online|linking|web|digital)\b/gi;

function addPmid(draft: Draft, field: Field): void {
	const pmid = cleanPmid(field.value);
	if (pmid === undefined || (draft.record.pmid !== undefined && draft.record.pmid !== pmid)) leave(draft, field);
	else {
		draft.record.pmid = pmid;
		leaveMore(draft, field, verbatim(field), PMID_WORDS);
	}
}

/** C2 holds the PMCID by the specification; exporters put a PMID there too. */
function addPmcid(draft: Draft, field: Field): void {
	const { record } = draft;
	const pmcid = cleanPmcid(field.value) ?? (field.tag === 'PMCID' ? cleanPmcid(`PMC${field.value}`) : undefined);
	if (pmcid !== undefined && (record.pmcid ?? pmcid) === pmcid) {
		record.pmcid = pmcid;
		leaveMore(draft, field, verbatim(field), PMCID_WORDS);
	} else if (pmcid === undefined && (/pmid/i.test(field.value) || /^\d{7,8}$/.test(field.value))) addPmid(draft, field);
	else if (/^(?:PMC|\d)/.test(field.value)) leave(draft, field);
	else addNote(draft, field);
}

/** U2 is Embase's own number (`L2012345678`), a PMID in other exports, and else somebody's own field. */
function addUserNumber(draft: Draft, field: Field): void {
	const { value } = field;
	if (/^L\d{6,12}$/.test(value)) addAccessionNumber(draft, value, undefined, draft.record.database ?? 'Embase');
	else if (/pmid|pubmed/i.test(value)) addPmid(draft, field);
	else if (/^PMC\d+/.test(value)) addPmcid(draft, field);
	else addNote(draft, field);
}

function addAccession(draft: Draft, field: Field, fromNlm: boolean): void {
	const { record } = draft;
	const number = plain(draft, joined(field));
	if (number === '' || saysNothing(number)) leave(draft, field);
	else if (fromNlm && cleanPmid(number) !== undefined) addPmid(draft, field);
	else if (/^PMC\d+$/.test(number) || (PMC.test(record.database ?? '') && cleanPmcid(number))) addPmcid(draft, field);
	else addAccessionNumber(draft, number);
}

/** Adds a database's number once. Web of Science writes its own name into the number. */
export function addAccessionNumber(draft: Draft, number: string, code?: string, named = draft.record.database): void {
	const known = draft.accessions.get(number);
	const database = /^(?:WOS|ISI|MEDLINE|BCI|CCC|SCIELO):/.test(number) ? 'Web of Science' : named;
	const accession = { ...(database === undefined ? {} : { database }), ...(code === undefined ? {} : { code }), number };
	if (known) Object.assign(known, { ...accession, ...known });
	else {
		draft.accessions.set(number, accession);
		draft.record.accessions.push(accession);
	}
}

/** Most are this and nothing else, and the search for an ISBN takes long. */
const ISSN_ALONE = /^\d{4}-?\d{3}[\dX]$/i;
const NO_ISBNS: ReturnType<typeof readIsbns> = { isbn: [], rest: [] };

function addStandardNumbers(draft: Draft, field: Field): void {
	const { record, family } = draft;
	for (const item of listed(field)) {
		const text = plain(draft, item);
		const isbns = ISSN_ALONE.test(text) ? NO_ISBNS : readIsbns(text);
		const issns = isbns.isbn.length > 0 ? readIssns(text.replaceAll(/[\d-]{10,}/g, ' ')) : readIssns(text);
		for (const isbn of isbns.isbn) if (!record.isbn.includes(isbn)) record.isbn.push(isbn);
		for (const issn of issns.issn) if (!record.issn.includes(issn)) record.issn.push(issn);
		const rest = [...isbns.rest, ...issns.rest];
		const none = isbns.isbn.length + issns.issn.length === 0;
		if (none || rest.length > 0) leave(draft, field, item);
		else if (text !== issns.issn[0]) leaveMore(draft, field, text, NUMBER_WORDS);
		// A report has a number of its own here, of any form.
		if (rest.length > 0 && family !== 'report')
			report(draft, issns.rest.length > 0 ? 'issn-invalid' : 'isbn-invalid', field, { actual: item });
	}
}

const PUBMED_ADDRESS = /\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/0*([1-9]\d{0,8})\/?(?:[?#]|$)/i;
const PMC_ADDRESS = /ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(PMC\d+)/i;
const DOI_ADDRESS = /\/\/(?:dx\.)?doi\.org\/10\./i;
const SCOPUS_NUMBER = /scopus\.com\/.*[?&]eid=(2-s2\.0-\d+)/i;
const EBSCO_NUMBER = /ebsco(?:host)?\.com\/.*[?&](?:db|AN)=/i;
const OVID_NUMBER = /ovid(?:sp)?\.(?:ovid\.)?com\/.*[?&]AN=/i;
/** Parts of an address that belong to a person, a library or a session. */
const PRIVATE_PART =
	/[?&;](?:sid|authtype|custid|groupid|user\w*|uid|password|pwd|account\w*|token|\w*session\w*|email)=|login\?q?url=|proxy|:\/\/[^/\s]*@/i;

/** Reads the links, and the identifiers in them where the record has none. */
export function readLinks(draft: Draft): void {
	const known = new Set(draft.record.links.map(({ url }) => url));
	for (const field of take(draft, 'link')) for (const address of addressesOf(field)) addLink(draft, field, address, known, false);
	for (const field of take(draft, 'fullTextLink')) for (const address of addressesOf(field)) addLink(draft, field, address, known, true);
	for (const field of take(draft, 'relatedLink')) {
		for (const address of addressesOf(field)) {
			if (/^(?:doi:?\s*)?10\.\d{4,}/i.test(address)) addDoi(draft, field, address);
			else addLink(draft, field, address, known, false);
		}
	}
}

/** Several addresses stand on lines of their own, or with `;`, a comma or a blank between them. */
function addressesOf(field: Field): string[] {
	return listed(field)
		.flatMap((value) => value.split(BETWEEN_ADDRESSES))
		.filter((value) => value !== '');
}

const BETWEEN_ADDRESSES = /[;,]?\s+(?=[a-z-]+:\/\/|www\.)|;(?=https?:)/i;

/** `known` are the addresses that the record has. */
function addLink(draft: Draft, field: Field, written: string, known: Set<string>, fullText: boolean): void {
	const { record } = draft;
	const address = draft.marked ? written.replaceAll('&amp;', '&') : written;
	const link = readLink(address.startsWith('//') ? `https:${address}` : address);
	if (!link) {
		// Paths of files on somebody's disk: `internal-pdf://`, `C:\`, `files/12/`.
		if (/^(?:https?:|www\.)/i.test(address) || saysNothing(address) || field.tag === 'L3') leave(draft, field, written);
		else addNote(draft, field, written);
		return;
	}
	if (link.url !== address && PRIVATE_PART.test(verbatim(field))) gate(draft, field, 'note');
	fillFromAddress(draft, link.url);
	if (DOI_ADDRESS.test(link.url)) {
		const doi = cleanDoi(link.url);
		record.doi ??= doi;
		if (doi !== undefined && record.doi === doi) return; // the DOI is the link
	}
	if (known.has(link.url)) return;
	known.add(link.url);
	record.links.push(fullText ? fullTextLink(link) : link);
}

/** A link in a full-text tag leads to the article, unless the address tells more. */
const fullTextLink = (link: Link): Link => (link.kind === 'other' ? { ...link, kind: 'full-text' } : link);

function fillFromAddress(draft: Draft, url: string): void {
	const { record } = draft;
	if (url.includes('ncbi.nlm.nih.gov')) {
		const [, pmid] = PUBMED_ADDRESS.exec(url) ?? [];
		const [, pmcid] = PMC_ADDRESS.exec(url) ?? [];
		if (pmid) record.pmid ??= pmid;
		if (pmcid) record.pmcid ??= pmcid.toUpperCase();
	} else if (url.includes('scopus.com')) {
		const [, number] = SCOPUS_NUMBER.exec(url) ?? [];
		if (number && (record.database ?? 'Scopus') === 'Scopus') {
			record.database ??= 'Scopus';
			addAccessionNumber(draft, number);
		}
	} else if (EBSCO_NUMBER.test(url)) {
		const { searchParams } = new URL(url);
		const number = searchParams.get('AN');
		if (number) addAccessionNumber(draft, number, searchParams.get('db') ?? undefined);
	} else if (OVID_NUMBER.test(url)) {
		const { searchParams } = new URL(url);
		const number = searchParams.get('AN');
		// `psyc16` is the sixteenth part of `psyc`.
		if (number) addAccessionNumber(draft, number, searchParams.get('D')?.replace(/\d+$/, ''));
	}
}
