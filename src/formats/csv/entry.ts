/**
 * Makes a record of a row. Cells that hold lists are taken apart here; each value then goes the way of a tag of RIS, which knows how
 * databases write titles, names, dates and identifiers.
 */
import { cleanPmcid, cleanPmid } from '../../record/pmid.ts';
import { withoutPadding } from '../padding.ts';
import { type Draft, draftOf, leave, leaveRest, plain, type Dialect as TagDialect } from '../ris/draft.ts';
import type { Field } from '../ris/field.ts';
import type { Target as RisTarget } from '../ris/fields.ts';
import { addNote, readIdentifiers, readLinks } from '../ris/identifiers.ts';
import type { Family } from '../ris/item-type.ts';
import { readAffiliations, readPeople } from '../ris/people.ts';
import { readExtent, readImprint, readIssued, saysNothing } from '../ris/publication.ts';
import { readSourceLine } from '../ris/source-line.ts';
import { readGenres, readSubjects } from '../ris/subjects.ts';
import { readAbstract, readNotes } from '../ris/texts.ts';
import { readContainers, readTitles } from '../ris/titles.ts';
import { readCitation, readEmbaseSource, readResolverLink } from './cited-lines.ts';
import type { Dialect, Target } from './columns.ts';
import { addDates, type Dates } from './dates.ts';
import { addEmtree, addHeadings, schemeOf } from './headings.ts';
import { cslTypeOf, familyOf } from './item-type.ts';
import { type NameSign, printedList, splitTerms } from './lists.ts';
import { fullNamesOf, institutionsOf, isRunTogether, namesOf, readOrcidList, tieAuthors } from './people.ts';
import type { Row } from './rows.ts';

/** What is known of a table from its header and its first rows. */
export interface Table {
	headings: readonly string[];
	dialect: Dialect;
	/** What each column is read as in an item of a family. */
	targets(family: Family): readonly (Target | undefined)[];
	/** How each column of names parts them, by the column's place. */
	nameSigns: ReadonlyMap<number, NameSign>;
}

/** A cell that is not blank, with its place. */
interface Cell {
	field: Field;
	column: number;
	target: Target | undefined;
}

const DATABASES: Readonly<Partial<Record<Dialect, string>>> = {
	scopus: 'Scopus',
	pubmed: 'PubMed',
	embase: 'Embase',
	wos: 'Web of Science',
};

/** Columns are sorted by their headings, not by tags. */
const CSV: TagDialect = { format: 'csv', itemTypeOf: () => ({ csl: 'document', family: 'article' }), targetOf: () => undefined };

/** Reads a row. `record.title` is empty when it has none. */
export function readEntry(row: Row, raw: string, table: Table, file: string, ordinal: number): Draft {
	const { line, endLine } = row;
	const draft = draftOf({ fields: [], line, endLine, raw, opened: true, closed: true }, file, ordinal, CSV);
	const cells = cellsOf(row, table);
	readType(draft, cells, table);
	const targets = table.targets(draft.family);
	for (const cell of cells) cell.target = targets[cell.column];
	const later = sortCells(draft, cells, table);
	readTitles(draft);
	readContainers(draft);
	readPeople(draft);
	readAffiliations(draft);
	readIssued(draft);
	readIdentifiers(draft);
	readExtent(draft);
	readImprint(draft);
	readGenres(draft);
	readLinks(draft);
	readSubjects(draft);
	for (const read of later) read();
	readAbstract(draft);
	readNotes(draft);
	readSourceLine(draft);
	settle(draft, table);
	leaveRest(draft);
	return draft;
}

/** What a cell says. An apostrophe before `= + - @` keeps a spreadsheet from taking the cell for a formula, and is no part of it. */
export function cellText(cell: string): string {
	const text = withoutPadding(cell.trim());
	return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function cellsOf(row: Row, { headings }: Table): Cell[] {
	const cells: Cell[] = [];
	row.cells.forEach((written, column) => {
		const value = cellText(written);
		const line = row.lines[column] ?? row.line;
		const endLine = written.includes('\n') ? line + written.split('\n').length - 1 : line;
		const heading = (headings[column] ?? '').trim();
		const tag = heading === '' ? `column ${column + 1}` : heading;
		if (value !== '') cells.push({ field: { tag, value, more: [], line, endLine }, column, target: undefined });
	});
	return cells;
}

/** Tells the kind of item, by the column of item types, else by that of document types, else by the journal. */
function readType(draft: Draft, cells: readonly Cell[], table: Table): void {
	const targets = table.targets('article');
	const cellOf = (...wanted: Target[]): Field | undefined => cells.find(({ column }) => wanted.includes(targets[column] ?? 'kept'))?.field;
	const { record } = draft;
	const item = cellOf('itemType');
	const words = [...(item ? [item.value] : []), ...(cellOf('documentType')?.value.split(/\s*[;|]\s*/) ?? [])];
	const type = words.map(cslTypeOf).find((found) => found !== undefined);
	record.type = type ?? (cellOf('journal', 'embaseSource', 'citation') ? 'article-journal' : 'document');
	draft.family = familyOf(record.type);
}

type Later = () => void;

/** Hands each cell to its way; what must wait for the people or the identifiers is given back, in order. */
function sortCells(draft: Draft, cells: readonly Cell[], table: Table): Later[] {
	const later: Later[] = [];
	const shortNames: string[] = [];
	const full = fullAuthors(cells, table);
	const dates: Dates = { cells: [] };
	const wait = (target: RisTarget, field: Field, value = field.value): void => {
		draft.waiting.push({ field: value === field.value ? field : { ...field, value }, target });
	};
	const people = (target: RisTarget, { field, column }: Cell): string[] => {
		const names = namesOf(field.value, table.nameSigns.get(column) ?? 'none', table.dialect);
		for (const name of names) wait(target, field, name);
		if (isRunTogether(field.value, table.dialect)) wait('kept', field);
		return names;
	};
	for (const cell of cells) {
		const { field, target } = cell;
		switch (target) {
			case undefined:
				draft.unknown.push(field);
				break;
			case 'itemType':
				if (draft.record.sourceType === undefined) readItemType(draft, field);
				else wait('kept', field);
				break;
			case 'documentType':
				for (const word of printedList(field.value) ?? field.value.split(/\s*[;|]\s*/)) wait('genre', field, word);
				break;
			case 'title':
				wait(saysNothing(field.value) ? 'kept' : 'title', field);
				break;
			case 'authors':
				if (full === undefined) shortNames.push(...people('author', cell));
				else shortNames.push(...namesOf(field.value, table.nameSigns.get(cell.column) ?? 'none', table.dialect));
				break;
			case 'authorsFull':
				for (const name of full ?? []) wait('author', field, name);
				wait('kept', field);
				break;
			case 'editors':
				people('editor', cell);
				break;
			case 'seriesEditors':
				people('seriesEditor', cell);
				break;
			case 'translators':
				people('translator', cell);
				break;
			case 'contributors':
				people('contributor', cell);
				break;
			case 'affiliations':
				sortInstitutions(field, wait);
				break;
			case 'authorsWithAffiliations':
				later.push(() => tieAuthors(draft, field, shortNames));
				break;
			case 'researcherOrcids':
				later.push(() => readOrcidList(draft, field));
				break;
			case 'publishedYear':
			case 'publishedMonth':
			case 'publishedDay':
			case 'date':
				dates.cells.push({ part: target, field });
				break;
			case 'pages':
				wait('pageStart', field);
				break;
			case 'pageCount':
				later.push(() => readPageCount(draft, field));
				break;
			case 'languages':
				for (const word of printedList(field.value) ?? [field.value]) wait('language', field, word);
				break;
			case 'keywords':
				for (const term of splitTerms(field.value)) wait('keyword', field, term);
				break;
			case 'headings':
				later.push(() => addHeadings(draft, field, schemeOf(field.tag, table.dialect)));
				break;
			case 'meshHeadings':
				later.push(() => addHeadings(draft, field, 'MeSH'));
				break;
			case 'emtree':
			case 'emtreeMajor':
				later.push(() => addEmtree(draft, field, target === 'emtreeMajor'));
				break;
			case 'embaseSource':
				later.push(() => readEmbaseSource(draft, field));
				break;
			case 'citation':
				later.push(() => readCitation(draft, field));
				break;
			case 'resolverLink':
				later.push(() => readResolverLink(draft, field));
				break;
			case 'copyright':
				later.push(() => readCopyright(draft, field));
				break;
			case 'extra':
				later.push(() => readExtra(draft, field));
				break;
			case 'own':
				for (const note of printedList(field.value) ?? [field.value]) wait('note', field, note);
				break;
			default:
				wait(target, field);
		}
	}
	addDates(draft, dates);
	return later;
}

/** Nobody has more institutions; each is compared with those before it. */
const MOST_INSTITUTIONS = 2000;

function sortInstitutions(field: Field, wait: (target: RisTarget, field: Field, value?: string) => void): void {
	const institutions = [...new Set(printedList(field.value) ?? institutionsOf(field.value))];
	if (institutions.length > MOST_INSTITUTIONS) wait('kept', field);
	else for (const institution of institutions) wait('affiliation', field, institution);
}

function readItemType(draft: Draft, field: Field): void {
	const word = plain(draft, field.value);
	if (word !== '') draft.record.sourceType = word;
}

/** Scopus's full names, where there are as many as short ones, or no short ones at all. */
function fullAuthors(cells: readonly Cell[], table: Table): string[] | undefined {
	const names = fullNamesOf(cells.find(({ target }) => target === 'authorsFull')?.field.value ?? '');
	const short = cells.find(({ target }) => target === 'authors');
	if (names === undefined || names.length === 0) return undefined;
	const count = short ? namesOf(short.field.value, table.nameSigns.get(short.column) ?? 'none', table.dialect).length : names.length;
	return count === names.length ? names : undefined;
}

function readPageCount(draft: Draft, field: Field): void {
	const [, count] = /^(\d{1,6})\s*(?:p{1,2}\.?|pages)?$/i.exec(field.value) ?? [];
	if (count && Number(count) > 0 && (draft.record.numberOfPages ?? Number(count)) === Number(count))
		draft.record.numberOfPages = Number(count);
	else leave(draft, field);
}

function readCopyright(draft: Draft, field: Field): void {
	const { record } = draft;
	const text = plain(draft, field.value);
	if (text === '' || record.rights !== undefined) leave(draft, field);
	else if (/^https?:\/\/creativecommons\.org\/\S+$/i.test(text)) record.rights = { supplied: false, licence: text };
	else record.rights = { text, supplied: false };
}

/** Zotero's Extra: identifiers that have no column, and whatever else its user writes. */
function readExtra(draft: Draft, field: Field): void {
	const { record } = draft;
	const rest = field.value.split(/\r\n|\r|\n/).filter((line) => {
		const [, name = '', value = ''] = /^\s*(PMID|PMCID)\s*:\s*(\S+)\s*$/i.exec(line) ?? [];
		const pmid = name.toUpperCase() === 'PMID' ? cleanPmid(value) : undefined;
		const pmcid = name.toUpperCase() === 'PMCID' ? cleanPmcid(value) : undefined;
		if (pmid !== undefined && (record.pmid ?? pmid) === pmid) record.pmid = pmid;
		else if (pmcid !== undefined && (record.pmcid ?? pmcid) === pmcid) record.pmcid = pmcid;
		else return true;
		return false;
	});
	if (rest.length > 0) addNote(draft, field, rest.join('\n'));
}

/** Says what follows from who wrote the table. */
function settle({ record }: Draft, { dialect }: Table): void {
	if (record.database === undefined && DATABASES[dialect] !== undefined) {
		record.database = DATABASES[dialect];
		for (const accession of record.accessions) accession.database ??= DATABASES[dialect];
	}
}
