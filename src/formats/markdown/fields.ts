/** What each key of a hand-written record does. */
import { nearest } from '../../problems/nearest.ts';
import { splitNotice, splitSections } from '../../record/abstract.ts';
import { readDate } from '../../record/date.ts';
import { removeEmails } from '../../record/email.ts';
import { readLanguage } from '../../record/language.ts';
import { readLink } from '../../record/link.ts';
import { cleanPmcid, cleanPmid } from '../../record/pmid.ts';
import { CSL_TYPES, type Link, SUBJECT_KINDS } from '../../record/record.ts';
import { cslTypeOf } from '../csv/item-type.ts';
import { addAbstract, addRights, addSections } from '../draft/abstract.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { addDoi, addIsbns, addIssns, addPmcid, addPmid } from '../draft/identifiers.ts';
import { addAlternativeTitle, addIssued, addLanguages, addPublicationType, addTitle, setNumberOfPages, setPages } from '../draft/publication.ts';
import { addSubject } from '../draft/subjects.ts';
import { OTHER_TYPES, type Target } from './keys.ts';
import { INNER_KEYS, meaningOf, type WrittenKey } from './schema.ts';
import type { Entry, Tree } from './tree.ts';
import { keepTree, pick, refuse, refuseKey, reportAt, textOf, textsOf, valueOf } from './values.ts';

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
	issued: single('issued', addIssued),
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
	const text = value.text.trim().replace(/^In\s+(?=[*_])/, '').replace(/(?<![\p{L}\p{N}])[*_]+|[*_]+(?![\p{L}\p{N}])/gu, '');
	return { ...value, text };
}

/** The date of a page of a website: it is no fault where none can be read. */
function addOtherDate(draft: Draft, value: Value): void {
	if (draft.record.issued === undefined && readDate(draft.plain(value))?.date !== undefined) addIssued(draft, value);
	else draft.keep(value);
}

function readAbstract(draft: Draft, { key, value }: Entry): void {
	const held = { from: value.line, to: value.endLine };
	if (value.kind === 'empty') return;
	if (draft.record.abstract !== undefined || value.kind === 'reference') refuse(draft, key, value, meaningOf('abstract'));
	else if (value.kind === 'text') addAbstract(draft, valueOf(key, value));
	else if (value.kind === 'map') addSections(draft, headedSections(draft, key, value.entries));
	else if (value.kind === 'list') addSections(draft, listedSections(draft, key, value.items));
	draft.gate(held, 'abstract');
}

interface Section {
	label?: string;
	text: string;
}

function headedSections(draft: Draft, key: string, entries: readonly Entry[]): Section[] {
	return entries.flatMap((entry): Section[] => {
		if (entry.value.kind === 'text') return [{ label: entry.key, text: entry.value.text }];
		if (entry.value.kind === 'empty') return [{ label: entry.key, text: '' }];
		return refuse(draft, `${key}.${entry.key}`, entry.value, meaningOf('abstract'));
	});
}

function listedSections(draft: Draft, key: string, items: readonly Tree[]): Section[] {
	return items.flatMap((item): Section[] => {
		if (item.kind === 'text') return [{ text: item.text }];
		if (item.kind === 'empty') return [];
		if (item.kind !== 'map') return refuse(draft, key, item, meaningOf('abstract'));
		const { found, others } = pick(item.entries, { label: 'label', text: 'text' });
		for (const entry of others) refuseKey(draft, entry, INNER_KEYS.section, `${key}.`);
		const said = (part: string): string | undefined => {
			const entry = found.get(part);
			return entry && textOf(draft, entry, meaningOf('abstract'))?.text;
		};
		const label = said('label');
		const text = said('text');
		return label === undefined && text === undefined ? [] : [{ ...(label === undefined ? {} : { label }), text: text ?? '' }];
	});
}

/** What a flag says; undefined for another word. */
function flagOf(text: string | undefined): boolean | undefined {
	const word = text?.trim().toLowerCase();
	return word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : undefined;
}

/** The texts of the keys of a map; keys that it cannot have are reported. */
function partsOf(draft: Draft, path: WrittenKey, entries: readonly Entry[], keys: readonly string[]): (part: string) => Value | undefined {
	const { found, others } = pick(entries, Object.fromEntries(keys.map((key) => [key, key])));
	for (const entry of others) refuseKey(draft, entry, keys, `${path}.`);
	return (part) => {
		const entry = found.get(part);
		return entry && textOf(draft, entry, meaningOf(path));
	};
}

function readRights(draft: Draft, entry: Entry): void {
	const { key, value } = entry;
	if (value.kind === 'text') {
		if (/^https?:\/\/creativecommons\.org\/\S+$/i.test(value.text.trim())) draft.record.rights = { supplied: false, ...draft.record.rights, licence: value.text.trim() };
		else addRights(draft, draft.plain(value), splitNotice(value.text).supplied);
	} else if (value.kind === 'map') {
		const said = partsOf(draft, 'rights', value.entries, INNER_KEYS.rights);
		const text = said('text');
		const supplied = said('supplied');
		const licence = said('licence');
		const flag = flagOf(supplied?.text);
		if (supplied && flag === undefined) reportAt(draft, 'record-value-invalid', value, { actual: supplied.text, expected: 'true or false' });
		if (supplied && flag === undefined) draft.keep(supplied);
		// Where it cannot be told, an abstract is held back rather than shown.
		addRights(draft, text && (draft.plain(text) || undefined), flag ?? supplied !== undefined);
		const link = licence && readLink(licence.text);
		if (link && draft.record.rights) draft.record.rights.licence = link.url;
		else if (licence) draft.keep(licence);
	} else if (value.kind !== 'empty') refuse(draft, key, value, meaningOf('rights'));
	draft.gate({ from: value.line, to: value.endLine }, 'notice');
}

function readSubjects(draft: Draft, { key, value }: Entry): void {
	const items = value.kind === 'list' ? value.items : [value];
	for (const item of items) {
		if (item.kind === 'text') {
			const terms = value.kind === 'text' ? item.text.split(/\s*[;\n]\s*/) : [item.text];
			for (const text of terms) addSubject(draft, { text }, { kind: 'keyword' });
		} else if (item.kind === 'map') readSubject(draft, key, item);
		else if (item.kind !== 'empty') refuse(draft, key, item, meaningOf('subjects'));
	}
}

function readSubject(draft: Draft, key: string, tree: Tree & { kind: 'map' }): void {
	const said = partsOf(draft, 'subjects', tree.entries, INNER_KEYS.subject);
	const label = said('label');
	if (label === undefined) {
		refuse(draft, key, tree, meaningOf('subjects'));
		return;
	}
	const written = said('kind');
	const kind = SUBJECT_KINDS.find((name) => name === written?.text.trim());
	if (written && kind === undefined) {
		reportAt(draft, 'record-value-invalid', { ...tree, line: written.line, endLine: written.endLine }, { actual: written.text, expected: `one of ${SUBJECT_KINDS.join(', ')}` });
		draft.keep(written);
	}
	const scheme = said('scheme');
	const qualifier = said('qualifier');
	const major = said('major');
	if (major && flagOf(major.text) === undefined) draft.keep(major);
	addSubject(draft, label, {
		kind: kind ?? 'keyword',
		...(scheme ? { scheme: draft.plain(scheme) } : {}),
		...(qualifier ? { qualifier: draft.plain(qualifier) } : {}),
		...(flagOf(major?.text) === true ? { major: true } : {}),
	});
}

const DOI_ADDRESS = /^https?:\/\/(?:dx\.)?doi\.org\/10\./i;
const LINK_KINDS: readonly Link['kind'][] = ['publisher', 'full-text', 'repository', 'library-login', 'other'];

function readLinks(draft: Draft, entry: Entry): void {
	const { key, value } = entry;
	for (const item of value.kind === 'list' ? value.items : [value]) {
		if (item.kind === 'text') addWrittenLink(draft, { ...entry, value: item }, valueOf(key, item));
		else if (item.kind === 'map') readLinkMap(draft, key, item);
		else if (item.kind !== 'empty') refuse(draft, key, item, meaningOf('links'));
	}
}

function addWrittenLink(draft: Draft, { key, value: tree }: Entry, value: Value, kind?: Link['kind']): void {
	const written = value.text.trim();
	// Hugo's themes fill what has no address with `#`.
	if (written === '#' || written === '') return;
	if (DOI_ADDRESS.test(written) && draft.record.doi === undefined) {
		addDoi(draft, value);
		return;
	}
	const link = readLink(written);
	if (!link) refuse(draft, key, tree, meaningOf('links'), written);
	else if (draft.isNew('link', link.url)) draft.record.links.push(kind && link.kind === 'other' ? { ...link, kind } : link);
}

function readLinkMap(draft: Draft, key: string, tree: Tree & { kind: 'map' }): void {
	// Academic calls the label `name`.
	const entries = tree.entries.map((entry) => (entry.key === 'name' ? { ...entry, key: 'label' } : entry));
	const said = partsOf(draft, 'links', entries, INNER_KEYS.link);
	const url = said('url');
	const label = said('label');
	const written = said('kind');
	const link = url && readLink(url.text, label && draft.plain(label));
	if (!link) {
		refuse(draft, key, tree, meaningOf('links'), url?.text);
		return;
	}
	const kind = LINK_KINDS.find((name) => name === written?.text.trim());
	if (written && kind === undefined) draft.keep(written);
	if (draft.isNew('link', link.url)) draft.record.links.push({ ...link, ...(kind === undefined ? {} : { kind }) });
}

function readAccessions(draft: Draft, { key, value }: Entry): void {
	for (const item of value.kind === 'list' ? value.items : [value]) {
		if (item.kind === 'text') draft.record.accessions.push({ number: draft.plain(item) || '-' });
		else if (item.kind === 'map') {
			const said = partsOf(draft, 'accessions', item.entries, INNER_KEYS.accession);
			const part = (name: string): string | undefined => {
				const text = said(name);
				return text && (draft.plain(text) || undefined);
			};
			const number = part('number');
			const database = part('database');
			const code = part('code');
			if (number === undefined) refuse(draft, key, item, meaningOf('accessions'));
			else draft.record.accessions.push({ ...(database === undefined ? {} : { database }), ...(code === undefined ? {} : { code }), number });
		} else if (item.kind !== 'empty') refuse(draft, key, item, meaningOf('accessions'));
	}
}

function addNote(draft: Draft, value: Value): void {
	const lines = value.text.split('\n').map((text) => draft.plain({ text }));
	const note = lines.filter((line) => line !== '').join('\n');
	if (note !== '') draft.record.notes.push(note);
	draft.gate({ from: value.line, to: value.endLine }, 'note');
}

function readUnmapped(draft: Draft, { key, value }: Entry): void {
	for (const item of value.kind === 'list' ? value.items : [value]) {
		if (item.kind !== 'map') {
			keepTree(draft, key, item);
			continue;
		}
		const { found, others } = pick(item.entries, { tag: 'tag', value: 'value', held: 'held' });
		for (const entry of others) refuseKey(draft, entry, INNER_KEYS.unmapped, `${key}.`);
		const tag = found.get('tag')?.value;
		const said = found.get('value')?.value;
		const held = found.get('held')?.value;
		if (said) keepTree(draft, tag?.kind === 'text' ? tag.text : key, said);
		const what = held?.kind === 'text' ? (['abstract', 'notice', 'note'] as const).find((word) => word === held.text) : undefined;
		// Where it cannot be told why a value is held back, it is.
		if (held && held.kind !== 'empty') draft.gate({ from: item.line, to: item.endLine }, what ?? 'note');
	}
}

/** The body: the curator's own words, with their line breaks, without e-mail addresses. */
export function addComment(draft: Draft, body: string): void {
	const { text, removed } = removeEmails(body.replace(UNSAFE, '').toWellFormed().normalize('NFC'));
	draft.record.emailsRemoved += removed;
	const comment = text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
	if (comment.trim() !== '') draft.record.comment = comment;
}

/** Control and bidirectional characters but line breaks and tabs, as `cleanText` has them. */
const UNSAFE =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** True where a text would be cut into sections, so that a writer must not write it as one. */
export function isCut(text: string): boolean {
	const [first, ...others] = splitSections(text);
	return others.length > 0 || first?.label !== undefined || first?.text !== text;
}
