/** Reads works as OpenAlex's API hands them out: one work, a list, or `{"results": [...]}`. */
import { addAbstract } from '../draft/abstract.ts';
import { addDoi, addIssns, addLink, addPmcid, addPmid } from '../draft/identifiers.ts';
import { addIssued, addLanguages, addPublicationType, addTitle, setPages, setText, setType } from '../draft/publication.ts';
import { addSubject } from '../draft/subjects.ts';
import type { Format, Reading } from '../format.ts';
import type { JsonAccount } from '../json/account.ts';
import { firstEntry, readEntries } from '../json/reading.ts';
import type { JsonNode } from '../json/tree.ts';
import { relate } from '../relate.ts';
import { readAuthorships } from './authorships.ts';
import { publicationTypes, types } from './fields.ts';
import { rejoin } from './inverted-abstract.ts';

/** `meta` and `group_by` beside the list say nothing of a work and are passed over. */
const WRAPPINGS = [['results']];

export const openalexJson: Format = { name: 'openalex-json', label: 'OpenAlex JSON', recognises, read };

/** True where the first work has a number of OpenAlex, and keys that only works have. */
function recognises(text: string): boolean {
	const first = firstEntry(text, WRAPPINGS);
	const keys = new Set(first?.children.map(({ key }) => key));
	const id = first?.children.find(({ key }) => key === 'id')?.value ?? '';
	const own = ['authorships', 'abstract_inverted_index', 'primary_location', 'biblio', 'cited_by_count', 'open_access', 'publication_year'];
	return /^https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?W\d+$/i.test(id) && own.some((key) => keys.has(key));
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	return readEntries(text, file, { name: 'openalex-json', wrappings: WRAPPINGS, titleKey: 'title', map });
}

function at(node: JsonNode | undefined, ...path: readonly string[]): JsonNode | undefined {
	return path.reduce<JsonNode | undefined>((found, key) => found?.children.find((child) => child.key === key), node);
}

function map(account: JsonAccount): void {
	const { draft, root } = account;
	const value = (...path: readonly string[]) => account.value(at(root, ...path), path.join('.'));
	draft.record.database = 'OpenAlex';
	readType(account);
	// `display_name` repeats the title.
	for (const key of ['title', 'display_name']) for (const one of account.values(account.get(key))) addTitle(draft, one);
	readIdentifiers(account);
	readAuthorships(account);
	for (const key of ['publication_date', 'publication_year']) {
		const date = value(key);
		if (date && !(key === 'publication_year' && draft.record.issued?.startsWith(date.text))) addIssued(draft, date);
	}
	const language = value('language');
	if (language) addLanguages(draft, language);
	readSource(account);
	readBiblio(account);
	readSubjects(account);
	const inverted = account.get('abstract_inverted_index');
	if (inverted) {
		const text = rejoin(inverted);
		// An index that gives no text is still made of the abstract's words.
		if (text === undefined) account.keepPrivate(inverted);
		else {
			account.takeAll(inverted);
			account.gate(inverted, 'abstract');
			addAbstract(draft, account.place(inverted, text));
		}
	}
	const retracted = at(root, 'is_retracted');
	if (retracted?.value === 'true') {
		account.take(retracted);
		addPublicationType(draft, { text: 'Retracted Publication' });
		relate(draft.record, { kind: 'retraction', direction: 'in', words: 'is_retracted' });
	}
}

function readType(account: JsonAccount): void {
	const { draft } = account;
	const type = account.value(account.get('type'));
	if (!type) return;
	setType(draft, type, types);
	const kind = Object.hasOwn(publicationTypes, type.text) ? publicationTypes[type.text] : undefined;
	if (kind !== undefined) addPublicationType(draft, { text: kind });
}

/** OpenAlex writes identifiers as addresses, and most of them twice. */
function readIdentifiers(account: JsonAccount): void {
	const { draft, root } = account;
	const numbers = new Set<string>();
	for (const node of [at(root, 'id'), at(root, 'ids', 'openalex')]) {
		const number = /W\d+$/i.exec(node?.value ?? '')?.[0].toUpperCase();
		if (number === undefined) continue;
		account.take(node);
		if (numbers.size === numbers.add(number).size) continue;
		draft.record.accessions.push({ database: 'OpenAlex', number });
	}
	const adders = [
		['doi', addDoi],
		['pmid', addPmid],
		['pmcid', addPmcid],
	] as const;
	for (const [key, add] of adders) {
		for (const value of [account.value(at(root, key)), account.value(at(root, 'ids', key), `ids.${key}`)]) if (value) add(draft, value);
	}
}

function readSource(account: JsonAccount): void {
	const { draft, root } = account;
	const location = at(root, 'primary_location') ?? at(root, 'host_venue');
	const source = at(location, 'source') ?? (location?.key === 'host_venue' ? location : undefined);
	const path = source === location ? 'host_venue' : 'primary_location.source';
	const name = account.value(at(source, 'display_name'), `${path}.display_name`);
	if (name) setText(draft, 'containerTitle', name);
	for (const key of ['issn_l', 'issn']) for (const value of account.values(at(source, key), `${path}.${key}`)) addIssns(draft, value);
	for (const key of ['host_organization_name', 'publisher']) {
		const publisher = account.value(at(source, key), `${path}.${key}`);
		if (publisher) setText(draft, 'publisher', publisher);
	}
	const links = [
		['landing_page_url', 'publisher'],
		['pdf_url', 'full-text'],
	] as const;
	for (const [key, kind] of links) {
		const node = at(location, key);
		const value = account.value(node, `${location?.key}.${key}`);
		if (value && node && addLink(draft, value, kind)) account.gate(node, 'note');
	}
	const open = at(root, 'open_access', 'oa_url');
	const value = account.value(open, 'open_access.oa_url');
	const isRepository = at(root, 'open_access', 'oa_status')?.value === 'green';
	if (value && open && addLink(draft, value, isRepository ? 'repository' : 'full-text')) account.gate(open, 'note');
}

function readBiblio(account: JsonAccount): void {
	const { draft, root } = account;
	const value = (key: string) => account.value(at(root, 'biblio', key), `biblio.${key}`);
	for (const key of ['volume', 'issue'] as const) {
		const text = value(key);
		if (text) setText(draft, key, text);
	}
	const first = value('first_page');
	const last = value('last_page');
	if (first && last && last.text !== first.text && first.text !== '') setPages(draft, { ...first, text: `${first.text}-${last.text}` });
	else for (const page of [first, last]) if (page) setPages(draft, page);
}

/** Topics and keywords are OpenAlex's own guesses from the text, MeSH comes from PubMed. Scores and numbers beside them are kept. */
function readSubjects(account: JsonAccount): void {
	const { draft, root } = account;
	for (const each of at(root, 'mesh')?.children ?? []) {
		const label = account.value(at(each, 'descriptor_name'), 'mesh.descriptor_name');
		const qualifier = account.value(at(each, 'qualifier_name'), 'mesh.qualifier_name');
		const major = at(each, 'is_major_topic');
		account.take(major);
		const subheading = qualifier === undefined ? '' : draft.plain(qualifier);
		const what = { ...(subheading === '' ? {} : { qualifier: subheading }), ...(major?.value === 'true' ? { major: true } : {}) };
		if (label) addSubject(draft, label, { kind: 'heading', scheme: 'MeSH', ...what });
	}
	const lists = [
		['keywords', { kind: 'keyword', scheme: 'OpenAlex keywords' }],
		['topics', { kind: 'other', scheme: 'OpenAlex topics' }],
	] as const;
	for (const [key, what] of lists) {
		for (const each of at(root, key)?.children ?? []) {
			const value = account.value(at(each, 'display_name') ?? at(each, 'keyword') ?? each, key);
			if (value) addSubject(draft, value, what);
		}
	}
}
