/** Reads works as Crossref's API hands them out: one work, a list, or either in the API's envelope. */
import { addLicence } from '../draft/abstract.ts';
import { addDoi, addIsbns, addIssns, addLink } from '../draft/identifiers.ts';
import { addJatsAbstract } from '../draft/jats-abstract.ts';
import { addAlternativeTitle, addLanguages, addPublicationType, addTitle, setPages, setText, setType } from '../draft/publication.ts';
import { addSubject } from '../draft/subjects.ts';
import type { Format, Reading } from '../format.ts';
import type { JsonAccount } from '../json/account.ts';
import { addDate, dateOf } from '../json/date.ts';
import { addNames } from '../json/names.ts';
import { firstEntry, readEntries } from '../json/reading.ts';
import type { JsonNode } from '../json/tree.ts';
import { people, texts, types, withdrawing } from './fields.ts';
import { readRelations } from './relations.ts';

/** The envelope's own keys (`status`, `facets`, `total-results`, the cursor) say nothing of a work and are passed over. */
const WRAPPINGS = [['message', 'items'], ['message'], ['items']];

export const crossrefJson: Format = { name: 'crossref-json', label: 'Crossref JSON', recognises, read };

/** Keys that only works of Crossref have. */
const OWN = ['reference-count', 'references-count', 'is-referenced-by-count', 'content-domain', 'member', 'deposited', 'indexed'];

/** True for Crossref's envelope of works, and for works with keys that only Crossref has. */
function recognises(text: string): boolean {
	const envelope = /^\s*\{\s*"status"\s*:\s*"[a-z]+"\s*,\s*"message-type"\s*:\s*"work(?:-list)?"/.test(text.slice(0, 1000));
	if (envelope) return true;
	const keys = new Set(firstEntry(text, WRAPPINGS)?.children.map(({ key }) => key));
	return keys.has('DOI') && keys.has('title') && OWN.filter((key) => keys.has(key)).length >= 2;
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	return readEntries(text, file, { name: 'crossref-json', wrappings: WRAPPINGS, titleKey: 'title', map });
}

function map(account: JsonAccount): void {
	const { draft } = account;
	const type = account.value(account.get('type'));
	if (type) setType(draft, type, types);
	readTitles(account);
	readContainers(account);
	for (const [key, field] of texts) for (const value of account.values(account.get(key))) setText(draft, field, value);
	addNames(account, account.get('author'));
	for (const [key, role] of people) addNames(account, account.get(key), role);
	readDates(account);
	for (const key of ['page', 'article-number']) for (const value of account.values(account.get(key))) setPages(draft, value);
	for (const value of account.values(account.get('language'))) addLanguages(draft, value);
	for (const value of account.values(account.get('DOI'))) addDoi(draft, value);
	for (const value of account.values(account.get('ISSN'))) addIssns(draft, value);
	for (const value of account.values(account.get('ISBN'))) addIsbns(draft, value);
	// Names of Scopus's classification of the journal (ASJC), no headings of the work itself.
	for (const value of account.values(account.get('subject'))) addSubject(draft, value, { kind: 'other', scheme: 'ASJC' });
	readAbstract(account);
	readStanding(account);
	readLicenceAndLinks(account);
}

/** `title` and `subtitle` are lists; a subtitle that the title has already is not added again. */
function readTitles(account: JsonAccount): void {
	const { draft } = account;
	const [main, ...others] = account.values(account.get('title'));
	const subtitles = account.values(account.get('subtitle')).filter((value) => draft.look(value) !== '');
	if (main) {
		const title = draft.look(main).toLowerCase();
		const more = subtitles.filter((value) => !title.includes(draft.look(value).toLowerCase()));
		const gap = /[?!:.–—]\s*$/.test(main.text) ? ' ' : ': ';
		addTitle(draft, {
			...main,
			text: more.length === 0 ? main.text : main.text.trimEnd() + gap + more.map(({ text }) => text.trim()).join(': '),
		});
	} else for (const value of subtitles) addTitle(draft, value);
	for (const value of [...others, ...account.values(account.get('original-title'))]) addAlternativeTitle(draft, value);
	for (const value of account.values(account.get('subtype'))) {
		if (value.text === 'preprint') addPublicationType(draft, { text: 'Preprint' });
		else draft.keep(value);
	}
}

/** A chapter's containers are its series and its book, in this order. */
function readContainers(account: JsonAccount): void {
	const { draft } = account;
	const [first, second, ...others] = account.values(account.get('container-title'));
	const isPart = ['chapter', 'entry', 'paper-conference'].includes(draft.record.type);
	if (second && isPart) {
		setText(draft, 'containerTitle', second);
		if (first) setText(draft, 'collectionTitle', first);
	} else for (const value of [first, second]) if (value) setText(draft, 'containerTitle', value);
	for (const value of others) draft.keep(value);
}

/** Crossref sets `issued` to the earliest date; where it says the year alone, `published` and its kin may be more exact. */
function readDates(account: JsonAccount): void {
	const keys = ['issued', 'published', 'published-online', 'published-print', 'published-other', 'posted'];
	for (const key of keys) {
		const node = account.get(key);
		const date = dateOf(node);
		const { issued } = account.draft.record;
		if (node && date !== undefined && (issued === undefined || date.startsWith(issued) || key === 'issued')) addDate(account, node);
	}
	const issued = account.get('issued');
	// `[[null]]` stands where Crossref has no date.
	if (issued !== undefined && dateOf(issued) === undefined) addDate(account, issued);
}

function readAbstract(account: JsonAccount): void {
	for (const key of ['abstract', 'description']) {
		const node = account.get(key);
		for (const value of account.values(node)) {
			addJatsAbstract(account.draft, value);
			if (node) account.gate(node, 'abstract');
		}
	}
}

/** A notice of retraction names what it retracts under `update-to`; the retracted work has it under `updated-by`. */
function readStanding(account: JsonAccount): void {
	const types = (key: string): string[] =>
		(account.get(key)?.children ?? []).flatMap((update) => update.children.find((child) => child.key === 'type')?.value ?? []);
	if (types('updated-by').some((type) => withdrawing.has(type))) addPublicationType(account.draft, { text: 'Retracted Publication' });
	if (types('update-to').includes('retraction')) addPublicationType(account.draft, { text: 'Retraction of Publication' });
	readRelations(account);
}

/** Licences and links for machines are kept whole; an open licence is noted, and with it its links are for readers too. */
function readLicenceAndLinks(account: JsonAccount): void {
	const { draft } = account;
	const textIn = (node: JsonNode, key: string): string => node.children.find((child) => child.key === key)?.value ?? '';
	const licences = [...(account.get('license')?.children ?? [])];
	// The version of record before what the authors deposited.
	const ranked = licences.sort((a, b) => Number(textIn(b, 'content-version') === 'vor') - Number(textIn(a, 'content-version') === 'vor'));
	const open = ranked.some((node) => addLicence(draft, textIn(node, 'URL')));
	const primary = account.get('resource')?.children.find(({ key }) => key === 'primary');
	const landing = account.value(
		primary?.children.find(({ key }) => key === 'URL'),
		'resource.primary.URL',
	);
	if (landing && addLink(draft, landing, 'publisher') && primary) account.gate(primary, 'note');
	const address = account.get('URL');
	for (const value of account.values(address)) if (addLink(draft, value) && address) account.gate(address, 'note');
	if (!open) return;
	for (const node of account.get('link')?.children ?? []) {
		if (/^(?:application\/pdf|text\/html)$/.test(textIn(node, 'content-type'))) {
			const url = node.children.find(({ key }) => key === 'URL');
			if (url?.value !== undefined) addLink(draft, account.place(url, url.value, 'link.URL'), 'full-text');
		}
	}
}
