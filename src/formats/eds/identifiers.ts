import { cleanDoi } from '../../record/doi.ts';
import { readIsbns } from '../../record/isbn.ts';
import { readIssns } from '../../record/issn.ts';
import { cleanPmcid, cleanPmid } from '../../record/pmid.ts';
import { plain } from './data.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { at, itemsOf, type Node } from './node.ts';

/** The identifiers that stand among the items. */
export interface IdentifierItems {
	doi: readonly Item[];
	pmid: readonly Item[];
	pmcid: readonly Item[];
	accession: readonly Item[];
	issn: readonly Item[];
	isbn: readonly Item[];
}

/** Databases whose accession numbers are PubMed's. */
const PUBMED_DATABASES: ReadonlySet<string> = new Set(['cmedm', 'mnh', 'mdc', 'mdl']);

/** Sets the accession number (verbatim: it may hold dots, blanks, tildes), the database, and every identifier. */
export function readIdentifiers(root: Node, items: IdentifierItems, ledger: Ledger): void {
	readAccession(root, items.accession, ledger);
	for (const item of items.doi) addDoi(plain(item.data), item, item.dataNode, ledger);
	for (const node of itemsOf(at(root, 'RecordInfo', 'BibRecord', 'BibEntity', 'Identifiers'))) {
		const value = at(node, 'Value');
		if (at(node, 'Type')?.value !== 'doi' || value?.value === undefined) continue;
		if (addDoi(plain(value.value), undefined, value, ledger)) ledger.take(at(node, 'Type'));
	}
	for (const item of items.pmid) {
		const pmid = cleanPmid(plain(item.data));
		if (pmid === undefined || (ledger.record.pmid !== undefined && ledger.record.pmid !== pmid)) keepItem(item, ledger);
		else {
			ledger.record.pmid = pmid;
			takeItem(item, ledger);
		}
	}
	for (const item of items.pmcid) {
		const pmcid = cleanPmcid(plain(item.data));
		if (pmcid === undefined) keepItem(item, ledger);
		else {
			ledger.record.pmcid = pmcid;
			takeItem(item, ledger);
		}
	}
	for (const item of items.issn) {
		if (addNumbers('issn', plain(item.data), item.dataNode, ledger)) takeItem(item, ledger);
		else keepItem(item, ledger);
	}
	for (const item of items.isbn) {
		if (addNumbers('isbn', plain(item.data), item.dataNode, ledger)) takeItem(item, ledger);
		else keepItem(item, ledger);
	}
	const parts = itemsOf(at(root, 'RecordInfo', 'BibRecord', 'BibRelationships', 'IsPartOfRelationships'));
	const own = itemsOf(at(root, 'RecordInfo', 'BibRecord', 'BibEntity', 'Identifiers'));
	const held = parts.flatMap((part) => [...itemsOf(at(part, 'BibEntity', 'Identifiers')), ...itemsOf(at(part, 'Identifiers'))]);
	for (const node of [...own, ...held]) readNumber(node, ledger);
}

/** Kinds of number whose name says nothing more than what the number is. Others (`isbn-Hardcover`) keep their name unmapped. */
const PLAIN_TYPES = /^is[sb]n-(?:print|electronic)$/;

/** An ISSN or ISBN of `RecordInfo`. `issn-locals` holds the database's code and is none. */
function readNumber(node: Node, ledger: Ledger): void {
	const type = at(node, 'Type');
	const value = at(node, 'Value');
	const kind = /^(issn|isbn)-(?!locals)/.exec(type?.value ?? '')?.[1];
	if (value?.value === undefined || (kind !== 'issn' && kind !== 'isbn')) return;
	if (!addNumbers(kind, value.value, value, ledger)) return;
	ledger.take(value);
	if (PLAIN_TYPES.test(type?.value ?? '')) ledger.take(type);
}

/** Adds the valid numbers of a text. False when the text holds anything that is no valid number, which is then reported. */
function addNumbers(kind: 'issn' | 'isbn', text: string, node: Node, ledger: Ledger): boolean {
	const { record } = ledger;
	const { found, rest } = kind === 'issn' ? issnsIn(text) : isbnsIn(text);
	for (const number of found) if (!record[kind].includes(number)) record[kind].push(number);
	const wrong = rest.length > 0 ? rest : found.length === 0 && /\d/.test(text) ? [text] : [];
	if (wrong.length > 0) ledger.report(kind === 'issn' ? 'issn-invalid' : 'isbn-invalid', node, { actual: wrong.join(', ') });
	return wrong.length === 0 && found.length > 0;
}

function issnsIn(text: string): { found: string[]; rest: string[] } {
	const { issn, rest } = readIssns(text);
	return { found: issn, rest };
}

function isbnsIn(text: string): { found: string[]; rest: string[] } {
	const { isbn, rest } = readIsbns(text);
	return { found: isbn, rest };
}

/** Sets the DOI, or reports what is none. True when the value is held by the record's DOI as a whole. */
function addDoi(text: string, item: Item | undefined, node: Node, ledger: Ledger): boolean {
	const { record } = ledger;
	const doi = cleanDoi(text);
	if (doi === undefined) ledger.report('doi-invalid', node, { actual: text });
	const first = record.doi === undefined;
	if (doi !== undefined && first) record.doi = doi;
	// What stands behind the DOI (`; published online 10 march 2016`) is not lost.
	const whole = doi !== undefined && doi === record.doi && !/[;\s]\s*[a-z]{3}/i.test(text.replace(/^\s*(?:doi|https?):?\s*/i, ''));
	if (whole && item) takeItem(item, ledger);
	else if (whole) ledger.take(node);
	else if (item) keepItem(item, ledger);
	return whole;
}

function readAccession(root: Node, items: readonly Item[], ledger: Ledger): void {
	const { record } = ledger;
	const code = plain(ledger.take(at(root, 'Header', 'DbId')));
	const database = plain(ledger.take(at(root, 'Header', 'DbLabel')));
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the number is kept as it stands, but for characters that no text may hold
	const number = ledger.take(at(root, 'Header', 'An')).replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
	if (database !== '') record.database = database;
	if (number !== '') {
		record.accessions.push({ ...(database === '' ? {} : { database }), ...(code === '' ? {} : { code }), number });
		if (PUBMED_DATABASES.has(code)) {
			const pmid = cleanPmid(number);
			if (pmid !== undefined) record.pmid = pmid;
		}
	} else if (code !== '') {
		ledger.keep('Header.DbId', code, at(root, 'Header', 'DbId')?.line ?? root.line);
	}
	for (const item of items) {
		if (plain(item.data) === plain(number)) takeItem(item, ledger);
		else keepItem(item, ledger);
	}
}
