/** Abstract, rights, notes and the curator's comment of a hand-written record. */
import { splitNotice, splitSections } from '../../record/abstract.ts';
import { removeEmails } from '../../record/email.ts';
import { readLink } from '../../record/link.ts';
import { addAbstract, addRights, addSections } from '../draft/abstract.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { INNER_KEYS, meaningOf } from './schema.ts';
import type { Entry, Tree } from './tree.ts';
import { flagOf, partsOf, pick, refuse, refuseKey, reportAt, textOf, textValue } from './values.ts';

/** Reads an abstract: a text, headings with their texts, or a list of sections. */
export function readAbstract(draft: Draft, { key, value }: Entry): void {
	const held = { from: value.line, to: value.endLine };
	if (value.kind === 'empty') return;
	if (draft.record.abstract !== undefined || value.kind === 'reference') refuse(draft, key, value, meaningOf('abstract'));
	else if (value.kind === 'text') addAbstract(draft, textValue(key, value));
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

/** Reads what is said about rights. */
export function readRights(draft: Draft, entry: Entry): void {
	const { key, value } = entry;
	if (value.kind === 'text') {
		if (/^https?:\/\/creativecommons\.org\/\S+$/i.test(value.text.trim()))
			draft.record.rights = { supplied: false, ...draft.record.rights, licence: value.text.trim() };
		else addRights(draft, draft.plain(value), splitNotice(value.text).supplied);
	} else if (value.kind === 'map') {
		const said = partsOf(draft, 'rights', value.entries, INNER_KEYS.rights);
		const text = said('text');
		const supplied = said('supplied');
		const licence = said('licence');
		const flag = flagOf(supplied?.text);
		if (supplied && flag === undefined)
			reportAt(draft, 'record-value-invalid', value, { actual: supplied.text, expected: 'true or false' });
		if (supplied && flag === undefined) draft.keep(supplied);
		// Where it cannot be told, an abstract is held back rather than shown.
		addRights(draft, text && (draft.plain(text) || undefined), flag ?? supplied !== undefined);
		const link = licence && readLink(licence.text);
		if (link && draft.record.rights) draft.record.rights.licence = link.url;
		else if (licence) draft.keep(licence);
	} else if (value.kind !== 'empty') refuse(draft, key, value, meaningOf('rights'));
	draft.gate({ from: value.line, to: value.endLine }, 'notice');
}

/** Adds a note, which never goes out; nor do its lines. */
export function addNote(draft: Draft, value: Value): void {
	const lines = value.text.split('\n').map((text) => draft.plain({ text }));
	const note = lines.filter((line) => line !== '').join('\n');
	if (note !== '') draft.record.notes.push(note);
	draft.gate({ from: value.line, to: value.endLine }, 'note');
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
