/** Reads CSL-JSON, as Zotero, Better BibTeX, Mendeley, pandoc, DataCite and this catalogue write it. */
import { type BibRecord, CSL_TYPES } from '../../record/record.ts';
import { addAbstract, addLicence, addRights } from '../draft/abstract.ts';
import type { Value } from '../draft/draft.ts';
import { addDoi, addIsbns, addIssns, addLink, addPmcid, addPmid } from '../draft/identifiers.ts';
import {
	addAlternativeTitle,
	addLanguages,
	addPublicationType,
	addTitle,
	setNumberOfPages,
	setPages,
	setText,
} from '../draft/publication.ts';
import { addSubject } from '../draft/subjects.ts';
import type { Format, Reading } from '../format.ts';
import type { JsonAccount } from '../json/account.ts';
import { addDate } from '../json/date.ts';
import { addNames } from '../json/names.ts';
import { firstEntry, readEntries } from '../json/reading.ts';
import type { JsonNode } from '../json/tree.ts';
import { readCustom } from './custom.ts';
import { foreignTypes, type Target, variables } from './fields.ts';
import { readNote } from './note.ts';

/** Lists may stand under `items` (Zotero's API, JabRef) or `references` (pandoc). */
const WRAPPINGS = [['items'], ['references']];

export const cslJson: Format = { name: 'csl-json', label: 'CSL-JSON', recognises, read };

/** Keys that only other formats' records have. */
const FOREIGN = new Set([
	'itemType',
	'reference-count',
	'content-domain',
	'abstract_inverted_index',
	'authorships',
	'attributes',
	'journal',
	'Header',
]);
const NAME_KEYS = new Set(
	'family given literal suffix non-dropping-particle dropping-particle comma-suffix static-ordering parse-names isInstitution multi ORCID affiliation'.split(
		' ',
	),
);

/** True when the first entry is made of CSL's variables, with names in CSL's parts. */
function recognises(text: string): boolean {
	const first = firstEntry(text, WRAPPINGS);
	if (first === undefined || first.shape !== 'map') return false;
	const keys = first.children.map(({ key }) => key);
	if (keys.some((key) => FOREIGN.has(key))) return false;
	const known = keys.filter((key) => Object.hasOwn(variables, key));
	const of = (key: string): JsonNode | undefined => first.children.find((child) => child.key === key);
	const type = of('type')?.value;
	if (type !== undefined && cslType(type) === undefined && foreignType(type) === undefined) return false;
	const title = of('title');
	if (title !== undefined && title.shape !== 'text') return false;
	const names = (of('author') ?? of('editor'))?.children ?? [];
	if (names.some(({ shape, children }) => shape === 'map' && !children.every(({ key }) => NAME_KEYS.has(key)))) return false;
	const telling = known.some((key) => key.includes('-') || key === 'issued' || key === 'author' || key === 'DOI' || key === 'title');
	return telling && known.length >= 2 && known.length * 3 >= keys.length * 2 && (type !== undefined || keys.includes('id'));
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	// Better BibTeX joins keywords by a comma, others by a semicolon; then a comma belongs to the term.
	const separator = /"keyword"\s*:\s*"(?:[^"\\&]|\\.|&(?!#?\w+;))*?;/.test(text) ? ';' : ',';
	return readEntries(text, file, {
		name: 'csl-json',
		wrappings: WRAPPINGS,
		titleKey: 'title',
		map: (account) => mapEntry(account, separator),
	});
}

function mapEntry(account: JsonAccount, separator: string): void {
	const found: Variable[] = [];
	for (const node of account.root.children) {
		const variable = VARIABLES.get(node.key);
		if (variable !== undefined) found.push({ ...variable, node });
	}
	found.sort((a, b) => a.place - b.place);
	// Of a key that comes twice the first is read.
	found.forEach(({ place, target, node }, at) => {
		if (place !== found[at - 1]?.place) readVariable(account, node, target, separator);
	});
}

/** A member of an entry, with the place of its variable in the order in which they are read. */
interface Variable {
	place: number;
	target: Target;
	node: JsonNode;
}

const VARIABLES: ReadonlyMap<string, Omit<Variable, 'node'>> = new Map(
	Object.entries(variables)
		.filter(([, target]) => target !== 'kept')
		.map(([key, target], place) => [key, { place, target }]),
);

function readVariable(account: JsonAccount, node: JsonNode, target: Target, separator: string): void {
	const { draft } = account;
	if (typeof target === 'object' && 'role' in target) addNames(account, node, target.role);
	else if (target === 'author') addNames(account, node);
	else if (target === 'issued') addDate(account, node);
	else if (target === 'keyword') readKeywords(account, node, separator);
	else if (target === 'custom') readCustom(account, node);
	else if (target === 'note') readNote(account, node);
	else if (target === 'private') account.keepPrivate(node);
	else if (target === 'link') {
		for (const value of account.values(node)) if (addLink(draft, value)) account.gate(node, 'note');
	} else {
		if (target === 'abstract') account.gate(node, 'abstract');
		const add = typeof target === 'object' ? (_: unknown, value: Value) => setText(draft, target.text, value) : ADDERS[target];
		if (add !== undefined) for (const value of account.values(node)) add(draft, value);
	}
}

const ADDERS: Readonly<Partial<Record<Target & string, (draft: JsonAccount['draft'], value: Value) => void>>> = {
	type: (draft, value) => {
		const type = cslType(value.text);
		if (type === undefined) draft.record.sourceType = draft.plain(value);
		draft.record.type = type ?? foreignType(value.text) ?? 'document';
	},
	title: addTitle,
	titleOther: addAlternativeTitle,
	page: setPages,
	numberOfPages: setNumberOfPages,
	language: addLanguages,
	doi: addDoi,
	pmid: addPmid,
	pmcid: addPmcid,
	issn: addIssns,
	isbn: addIsbns,
	abstract: addAbstract,
	genre: addPublicationType,
	licence: (draft, value) => {
		if (!addLicence(draft, value.text)) addRights(draft, draft.plain(value), false);
	},
};

const TYPES: ReadonlyMap<string, BibRecord['type']> = new Map(CSL_TYPES.map((type) => [type, type]));

function cslType(text: string): BibRecord['type'] | undefined {
	return TYPES.get(text);
}

function foreignType(text: string): BibRecord['type'] | undefined {
	return Object.hasOwn(foreignTypes, text) ? TYPES.get(foreignTypes[text] ?? '') : undefined;
}

/** `keyword` is one text in CSL. What this catalogue wrote has the terms one by one under `custom`, since a term may hold a semicolon. */
function readKeywords(account: JsonAccount, node: JsonNode, separator: string): void {
	const own = account.get('custom')?.children.find(({ key }) => key === 'subjects');
	const labels = (own?.children ?? []).flatMap(({ value }) => value ?? []);
	for (const value of account.values(node)) {
		const isOwn = labels.length > 0 && labels.join('; ') === value.text;
		const terms = node.shape === 'list' ? [value.text] : isOwn ? labels : value.text.split(separator).map((term) => term.trim());
		for (const text of terms) addSubject(account.draft, { text }, { kind: 'keyword' });
		if (isOwn && own) account.takeAll(own);
	}
}
