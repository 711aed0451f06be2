/** Reads the MEDLINE format, which PubMed saves as `.nbib`. Entries and fields are cut by `tagged/`, most fields read as RIS's are. */
import { cleanDoi } from '../../record/doi.ts';
import { removeEmails } from '../../record/email.ts';
import { readLanguage } from '../../record/language.ts';
import type { Format, Reading } from '../format.ts';
import { articleNumber } from '../nlm/article-number.ts';
import { readHeading, readKeyword, substanceName } from '../nlm/heading.ts';
import { typeOf } from '../nlm/publication-type.ts';
import { type Dialect, type Draft, plain } from '../ris/draft.ts';
import type { Entry } from '../ris/entries.ts';
import { type Field, joined } from '../ris/field.ts';
import { addAccessionNumber, addDoi, readIdentifiers } from '../ris/identifiers.ts';
import type { ItemType } from '../ris/item-type.ts';
import { readExtent, readImprint, readIssued } from '../ris/publication.ts';
import { addSubject, readGenres } from '../ris/subjects.ts';
import { readAbstract } from '../ris/texts.ts';
import { readContainers, readTitles } from '../ris/titles.ts';
import type { Manner } from '../tagged/collector.ts';
import type { Syntax } from '../tagged/entries.ts';
import { readTagged } from '../tagged/read.ts';
import { PEOPLE, TERMS, targetOf } from './fields.ts';
import { People } from './people.ts';

/** How much of a file is looked at to tell its format, in characters. */
const LOOKED_AT = 8000;

/** PubMed's own tagged format, of articles and of the books in NCBI Bookshelf. */
export const nbib: Format = { name: 'nbib', label: 'PubMed nbib (MEDLINE)', recognises, read };

/** True when a line opens an entry (`PMID- 123`) before any other format's does. */
function recognises(text: string): boolean {
	const head = text.slice(0, LOOKED_AT);
	const start = head.search(/^PMID- *\d{1,9}[ \t]*$/m);
	return start >= 0 && !/^(?:TY {1,2}- |\s*[[{<%@]|FN |RT )/m.test(head.slice(0, start)) && /^[A-Z]{2,4} *- /m.test(head.slice(start + 5));
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	return readTagged(SYNTAX, MANNER, text, file);
}

/** A tag takes four places, then a hyphen and a blank; further lines of a value are indented by six. */
const TAG_LINE = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|\s*)$/;

const SYNTAX: Syntax = {
	tagOf(line) {
		if (line.charCodeAt(4) !== 45) return undefined;
		const [, tag, value = ''] = TAG_LINE.exec(line) ?? [];
		return tag === undefined ? undefined : { tag, value };
	},
	begins: (tag, open, apart) =>
		tag === 'PMID' || (apart && (tag === 'OWN' || tag === 'STAT') && (open?.fields.some((field) => field.tag === tag) ?? false)),
	outside: new Set(),
	telling: new Set(),
	lists: new Set(),
};

const DIALECT: Dialect = { format: 'nbib', itemTypeOf, targetOf };

const MANNER: Manner = {
	label: 'the MEDLINE format',
	unit: 'tag',
	dialect: DIALECT,
	fill,
	titleName: 'TI',
	once: ['TI', 'VI', 'PG', 'DP', 'SO', 'EDAT', 'AID'],
};

function itemTypeOf({ fields }: Entry): ItemType {
	const has = (...tags: string[]) => fields.some(({ tag, value }) => tags.includes(tag) && value !== '');
	const setting = has('BTI') ? (has('TI') ? 'chapter' : 'book') : has('TA', 'JT') ? 'journal' : 'unknown';
	const types = fields.filter(({ tag }) => tag === 'PT').map(joined);
	const csl = typeOf(types, setting);
	return { csl, family: setting === 'chapter' ? 'part' : setting === 'book' || csl === 'book' ? 'book' : 'article' };
}

/** Puts the fields of an entry into its record. The order matters: what comes later fills what is still open. */
function fill(draft: Draft): void {
	const { record } = draft;
	record.database = 'PubMed';
	for (const { field } of draft.waiting) unwrap(draft, field);
	for (const field of draft.unknown) unwrap(draft, field);
	setAside(draft);
	readTitles(draft);
	readContainers(draft);
	readIssued(draft);
	readIdentifiers(draft);
	readExtent(draft);
	readImprint(draft);
	readGenres(draft);
	readAbstract(draft);
	readOwn(draft);
}

/** Joins wrapped lines, which say nothing, and takes addresses out of what is kept word for word. */
function unwrap(draft: Draft, field: Field): void {
	if (field.more.length > 0) {
		field.value = joined(field);
		field.more = [];
	}
	if (!draft.mailed || field.tag === 'AD' || (targetOf(field.tag, draft.family) ?? 'kept') !== 'kept') return;
	const { text, removed } = removeEmails(field.value, '[e-mail removed]');
	field.value = text;
	draft.record.emailsRemoved += removed;
}

/** `Publisher: Abstract available from the publisher.` is no abstract. */
const NO_OTHER_ABSTRACT = /^[\w ]{1,40}: *abstract (?:is )?available\b/i;

/** Decides about fields that are read otherwise where another is missing. */
function setAside(draft: Draft): void {
	const has = (tag: string) => draft.waiting.some(({ field }) => field.tag === tag && field.value !== '');
	for (const waiting of draft.waiting) {
		const { field } = waiting;
		if (field.tag === 'OAB' && NO_OTHER_ABSTRACT.test(field.value)) waiting.target = 'kept';
		// The day of electronic publication, of what has appeared nowhere else.
		else if (field.tag === 'DEP' && !has('DP')) waiting.target = 'year';
	}
}

/** Reads what no other format has, in the order of the file; substances last, since the headings name most of them. */
function readOwn(draft: Draft): void {
	const people = new People(draft);
	const owner = draft.waiting.find(({ field }) => field.tag === 'OTO')?.field.value;
	const waiting = draft.waiting.filter(({ field, target }) => target === 'kept' && field.value !== '');
	for (const one of waiting) {
		const { field } = one;
		const own = OWN[field.tag];
		const done = PEOPLE.has(field.tag)
			? people.read(field)
			: TERMS.has(field.tag)
				? readTerm(draft, field, owner)
				: (own?.(draft, field) ?? false);
		if (done) one.target = 'taken';
	}
	for (const { field } of waiting) if (field.tag === 'RN' || field.tag === 'NM') addSubstance(draft, field);
}

/** Tags with a way of their own. Each gives true when the record holds all that the field says. */
const OWN: Readonly<Partial<Record<string, (draft: Draft, field: Field) => boolean>>> = {
	AID: readItem,
	LID: readItem,
	CI: readCopyright,
	OABL: readAbstractLanguage,
};

/** A heading or a keyword, or the list that the keywords are from. */
function readTerm(draft: Draft, { tag, value }: Field, owner: string | undefined): boolean {
	if (tag === 'OTO') return value === owner && draft.waiting.some(({ field }) => field.tag === 'OT');
	const text = plain(draft, value);
	const keyword = tag === 'OT' ? readKeyword(text, owner) : undefined;
	for (const subject of tag === 'OT' ? (keyword ? [keyword] : []) : readHeading(text)) addSubject(draft, subject);
	return true;
}

/** A substance is a subject where the headings do not have it. The line itself is kept, since its registry number has no field. */
function addSubstance(draft: Draft, { tag, value }: Field): void {
	const text = plain(draft, value);
	const label = tag === 'NM' ? text : substanceName(text);
	if (label === undefined || label === '' || draft.record.subjects.some((subject) => subject.label === label)) return;
	addSubject(draft, { label, kind: 'product' });
}

/** `10.5555/x [doi]`, `e32822 [pii]`, `NBK1234 [bookaccession]`. */
function readItem(draft: Draft, field: Field): boolean {
	const { record } = draft;
	const [, item = '', kind = ''] = /^(.*?)\s*\[(\w+)\]$/.exec(field.value) ?? [];
	if (kind === 'doi' || (kind === '' && cleanDoi(field.value) !== undefined)) {
		addDoi(draft, field, field.value);
		return true;
	}
	if (kind === 'bookaccession') {
		addAccessionNumber(draft, item);
		return true;
	}
	const number = kind === 'pii' && record.volume !== undefined ? articleNumber(item) : undefined;
	if (number === undefined || (record.page ?? number) !== number) return false;
	record.page = number;
	return true;
}

function readCopyright({ record }: Draft, field: Field): boolean {
	const before = record.rights?.text;
	const text = before === undefined || field.value.includes(before) ? field.value : `${before} ${field.value}`;
	record.rights = { ...record.rights, text, supplied: record.rights?.supplied ?? false };
	return true;
}

function readAbstractLanguage(draft: Draft, field: Field): boolean {
	const { abstract } = draft.record;
	const language = readLanguage(field.value);
	const own = draft.waiting.some((other) => other.field.tag === 'AB');
	if (abstract === undefined || own || language === undefined || abstract.language !== undefined) return false;
	abstract.language = language;
	return true;
}
