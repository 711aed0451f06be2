/** Subjects, links, numbers of databases, and what has no key: lists of things with keys of their own. */

import { readLink } from '../../record/link.ts';
import { type Link, SUBJECT_KINDS } from '../../record/record.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { addDoi } from '../draft/identifiers.ts';
import { addSubject } from '../draft/subjects.ts';
import { INNER_KEYS, meaningOf } from './schema.ts';
import type { Entry, Tree } from './tree.ts';
import { flagOf, keepTree, partsOf, pick, refuse, refuseKey, reportAt, textValue } from './values.ts';

/** Reads subject terms. */
export function readSubjects(draft: Draft, { key, value }: Entry): void {
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
		reportAt(
			draft,
			'record-value-invalid',
			{ ...tree, line: written.line, endLine: written.endLine },
			{ actual: written.text, expected: `one of ${SUBJECT_KINDS.join(', ')}` },
		);
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

/** Reads addresses. */
export function readLinks(draft: Draft, entry: Entry): void {
	const { key, value } = entry;
	for (const item of value.kind === 'list' ? value.items : [value]) {
		if (item.kind === 'text') addWrittenLink(draft, { ...entry, value: item }, textValue(key, item));
		else if (item.kind === 'map') readLinkMap(draft, key, item);
		else if (item.kind !== 'empty') refuse(draft, key, item, meaningOf('links'));
	}
}

/** Adds an address; `kind` is what its key says it leads to. The address of a DOI is the DOI. */
export function addWrittenLink(draft: Draft, { key, value: tree }: Entry, value: Value, kind?: Link['kind']): void {
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

/** Reads numbers that databases gave the record. */
export function readAccessions(draft: Draft, { key, value }: Entry): void {
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
			else
				draft.record.accessions.push({ ...(database === undefined ? {} : { database }), ...(code === undefined ? {} : { code }), number });
		} else if (item.kind !== 'empty') refuse(draft, key, item, meaningOf('accessions'));
	}
}

/** Reads what an export said that has no key, and why it is held back. */
export function readUnmapped(draft: Draft, { key, value }: Entry): void {
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
