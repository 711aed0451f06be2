/** What each key of a hand-written record does. */
import { nearest } from '../../problems/nearest.ts';
import { readDate } from '../../record/date.ts';
import { readLanguage } from '../../record/language.ts';
import { cleanPmcid, cleanPmid } from '../../record/pmid.ts';
import { CSL_TYPES } from '../../record/record.ts';
import { cslTypeOf } from '../csv/item-type.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { addDoi, addIsbns, addIssns, addPmcid, addPmid } from '../draft/identifiers.ts';
import {
	addAlternativeTitle,
	addIssued,
	addLanguages,
	addPublicationType,
	addTitle,
	setNumberOfPages,
	setPages,
} from '../draft/publication.ts';
import { OTHER_TYPES, type Target } from './keys.ts';
import { addWrittenLink, readAccessions, readLinks, readSubjects, readUnmapped } from './lists.ts';
import { readRelations } from './relations.ts';
import { meaningOf, type WrittenKey } from './schema.ts';
import { addNote, readAbstract, readRights } from './texts.ts';
import type { Entry } from './tree.ts';
import { refuse, textOf, textsOf } from './values.ts';

type Reader = (draft: Draft, entry: Entry) => void;

/** Keys whose text goes into the field of the same name as it is. */
const PLAIN = [
	'id',
	'sourceType',
	'titleShort',
	'containerTitle',
	'containerTitleShort',
	'collectionTitle',
	'volume',
	'issue',
	'issuedText',
	'publisher',
	'publisherPlace',
	'edition',
	'database',
] as const;

function plainReader(field: (typeof PLAIN)[number]): Reader {
	return (draft, entry) => {
		const value = textOf(draft, entry, meaningOf(field));
		if (value) setPlain(draft, field, value);
	};
}

function setPlain(draft: Draft, field: (typeof PLAIN)[number], value: Value): void {
	const text = draft.plain(value);
	if (text === '') return;
	if (draft.record[field] === undefined) draft.record[field] = text;
	else if (draft.record[field] !== text) draft.keep(value);
}

/** A key of one text that a function of `draft/` takes. */
function single(key: WrittenKey, add: (draft: Draft, value: Value) => void): Reader {
	return (draft, entry) => {
		const value = textOf(draft, entry, meaningOf(key));
		if (value) add(draft, value);
	};
}

/** A key of one text or a list of texts. */
function each(key: WrittenKey, add: (draft: Draft, value: Value) => void): Reader {
	return (draft, entry) => {
		for (const value of textsOf(draft, entry, meaningOf(key))) add(draft, value);
	};
}

/** The readers of all keys but those of people. `kept` and `site` have none. */
export const FIELD_READERS: Readonly<Partial<Record<Target, Reader>>> = {
	...Object.fromEntries(PLAIN.map((field) => [field, plainReader(field)])),
	title: single('title', addTitle),
	type: readType,
	publicationTypes: (draft, entry) => {
		// Academic's `publication_types` says what kind of item it is.
		const add = entry.key === 'publicationTypes' ? addPublicationType : addAcademicType;
		for (const value of textsOf(draft, entry, meaningOf('publicationTypes'))) add(draft, value);
	},
	alternativeTitles: each('alternativeTitles', addAlternativeTitle),
	publication: single('containerTitle', (draft, value) => setPlain(draft, 'containerTitle', unemphasised(value))),
	publicationShort: single('containerTitleShort', (draft, value) => setPlain(draft, 'containerTitleShort', unemphasised(value))),
	page: single('page', setPages),
	numberOfPages: (draft, entry) => {
		const value = textOf(draft, entry, meaningOf('numberOfPages'));
		if (value === undefined) return;
		if (/^\s*[1-9]\d{0,5}\s*(?:p\.?|pp\.?|pages)?\s*$/i.test(value.text)) setNumberOfPages(draft, value);
		else refuse(draft, entry.key, entry.value, meaningOf('numberOfPages'));
	},
	issued: single('issued', addDate),
	date: single('issued', addOtherDate),
	languages: each('languages', addLanguages),
	doi: single('doi', addDoi),
	pmid: checked('pmid', (text) => cleanPmid(text) !== undefined, addPmid),
	pmcid: checked('pmcid', (text) => cleanPmcid(text) !== undefined || /^\d+$/.test(text.trim()), addPmcid),
	issn: each('issn', addIssns),
	isbn: each('isbn', addIsbns),
	abstract: readAbstract,
	abstractLanguage: (draft, entry) => {
		const value = textOf(draft, entry, meaningOf('abstractLanguage'));
		const tag = value && readLanguage(draft.plain(value));
		if (value && tag === undefined) refuse(draft, entry.key, entry.value, meaningOf('abstractLanguage'));
		else if (value && draft.record.abstract && tag !== undefined) draft.record.abstract.language = tag;
		else if (value) draft.keep(value);
	},
	rights: readRights,
	subjects: readSubjects,
	links: readLinks,
	fullTextLink: (draft, entry) => {
		for (const value of textsOf(draft, entry, meaningOf('links'))) addWrittenLink(draft, entry, value, 'full-text');
	},
	accessions: readAccessions,
	relations: readRelations,
	fullText: each('fullText', (draft, value) => {
		const kind = draft.plain(value);
		if (kind !== '') draft.record.fullText.push(kind);
	}),
	notes: each('notes', addNote),
	unmapped: readUnmapped,
};

function checked(key: WrittenKey, passes: (text: string) => boolean, add: (draft: Draft, value: Value) => void): Reader {
	return (draft, entry) => {
		const value = textOf(draft, entry, meaningOf(key));
		if (value === undefined) return;
		if (passes(value.text)) add(draft, value);
		else refuse(draft, entry.key, entry.value, meaningOf(key));
	};
}

const TYPES: readonly string[] = CSL_TYPES;

function readType(draft: Draft, entry: Entry): void {
	const value = textOf(draft, entry, meaningOf('type'));
	if (value === undefined) return;
	const type = typeOf(value.text);
	if (type !== undefined) draft.record.type = type;
	else {
		const near = nearest(value.text, TYPES);
		refuse(draft, entry.key, entry.value, near ?? meaningOf('type'));
	}
}

function typeOf(word: string): (typeof CSL_TYPES)[number] | undefined {
	const wanted = word.trim();
	const other = Object.hasOwn(OTHER_TYPES, wanted) ? OTHER_TYPES[wanted] : wanted;
	return CSL_TYPES.find((type) => type === other) ?? cslTypeOf(wanted);
}

function addAcademicType(draft: Draft, value: Value): void {
	const word = value.text.trim();
	const type = typeOf(word);
	if (type !== undefined && draft.record.type === 'document') draft.record.type = type;
	if (!/^\d$/.test(word) && !TYPES.includes(word)) addPublicationType(draft, value);
	else if (type === undefined) draft.keep(value);
}

/** `*Journal of Examples*` and `In *Examples*`: Academic sets the name of the journal in Markdown. */
function unemphasised(value: Value): Value {
	const text = value.text
		.trim()
		.replace(/^In\s+(?=[*_])/, '')
		.replace(/(?<![\p{L}\p{N}])[*_]+|[*_]+(?![\p{L}\p{N}])/gu, '');
	return { ...value, text };
}

/** A date, and the time of day with its zone, which a record has no field for; at midnight programs write it for none. */
const TIME = /\d[T ](?!00:00(?::00(?:\.0+)?)?(?:\D|$))\d{1,2}:\d\d/i;

function addDate(draft: Draft, value: Value): void {
	const problems = draft.problems.length;
	addIssued(draft, value);
	if (TIME.test(value.text) && draft.problems.length === problems) draft.keep(value);
}

/** The date of a page of a website: it is no fault where none can be read. */
function addOtherDate(draft: Draft, value: Value): void {
	if (draft.record.issued === undefined && readDate(draft.plain(value))?.date !== undefined) addDate(draft, value);
	else draft.keep(value);
}
