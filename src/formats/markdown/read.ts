/** Reads hand-written records: one article a file, its fields in YAML between two lines of dashes, the curator's words below. */
import { nearest } from '../../problems/nearest.ts';
import { type Place, type Problem, problem } from '../../problems/problem.ts';
import { Draft } from '../draft/draft.ts';
import type { Format, Reading } from '../format.ts';
import { FIELD_READERS } from './fields.ts';
import { isToml, type Parts, splitFrontMatter } from './front-matter.ts';
import { OTHER_NAMES, type Target, targetOfKey, WRITTEN_KEYS } from './keys.ts';
import { Institutions, readNames } from './people.ts';
import { quoteColons } from './quoting.ts';
import { addComment } from './texts.ts';
import { type Entry, type ReadTree, readTree, type Spot, type Tree } from './tree.ts';
import { keepTree, refuseKey, reportAt } from './values.ts';

/** Records that people write by hand, and those that Hugo, Jekyll and JOSS have as pages of a website. */
export const markdown: Format = { name: 'markdown', label: 'Markdown with front matter', recognises, read };

/** How much of a file is looked at, in characters. */
const LOOKED_AT = 20_000;

/** True for a file that begins with front matter: a line of three dashes, and keys. Also for front matter in TOML, to refuse it by name. */
function recognises(text: string): boolean {
	const head = text.slice(0, LOOKED_AT);
	if (isToml(head)) return /^\s*[\w-]+\s*=/m.test(head);
	const parts = splitFrontMatter(head);
	if (parts === undefined || !/^[\p{L}_"'][\p{L}\p{N} _"'-]*:(?:\s|$)/mu.test(parts.yaml)) return false;
	// A stream of YAML documents begins with dashes too, and goes on with keys and more dashes.
	return parts.closed ? !YAML_STREAM.test(parts.body) : /^title:/m.test(parts.yaml);
}

const YAML_STREAM = /^\s*[\w-]+:\s[\s\S]*^---\s*\n[\w-]+:/m;

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	const place = { file, line: 1 };
	if (isToml(text)) return refused(problem('file-unknown-format', place, TOML));
	const parts = splitFrontMatter(text);
	if (parts === undefined) return refused(problem('file-unknown-format', place));
	if (!parts.closed) return quarantined(text, problem('entry-malformed', place, UNCLOSED));
	const { tree, repaired } = readRepaired(parts.yaml);
	if ('fault' in tree) return quarantined(text, problem('entry-malformed', placeOf(file, tree.fault), UNREADABLE));
	const entries = tree.tree.kind === 'map' ? tree.tree.entries : [];
	const refusal = refusalOf(entries, place);
	if (refusal) return refusal.kind.startsWith('file-') ? refused(refusal) : quarantined(text, refusal);
	return one(text, file, parts, entries, tree, repaired);
}

const TOML = {
	message: 'The front matter is written in TOML, between two lines of +++; here it is read in YAML.',
	todo: 'Write the front matter as key: value, one a line, between two lines of ---.',
};
const UNCLOSED = {
	message: 'The file begins with a line of three dashes, but no second such line follows.',
	todo: 'Put a line of three dashes behind the last key.',
};
const UNREADABLE = {
	message: 'The lines between the two lines of dashes cannot be read from this place on.',
	done: 'The entry was set aside.',
	todo: 'Write key: value, one a line; set a value that holds a colon and a blank in quotation marks, and indent the lines of a list alike.',
};

const placeOf = (file: string, { line, column }: Spot): Place => ({ file, line, column });
const refused = (found: Problem): Reading => ({ records: [], quarantined: [], problems: [found] });

function quarantined(text: string, found: Problem): Reading {
	const endLine = linesIn(text);
	return { records: [], quarantined: [{ line: 1, endLine }], problems: [{ ...found, line: Math.min(found.line, endLine) }] };
}

/** How many lines a text has, without empty ones at its end. */
function linesIn(text: string): number {
	return text.trimEnd().split(/\r\n|\r|\n/).length;
}

/** Reads YAML; where it is broken, once more with values in quotation marks that hold a colon and a blank. `repaired`: the lines of those. */
function readRepaired(yaml: string): { tree: ReadTree; repaired: number[] } {
	const tree = readTree(yaml);
	if (!('fault' in tree)) return { tree, repaired: [] };
	const quoted = quoteColons(yaml);
	const again = quoted.lines.length > 0 ? readTree(quoted.yaml) : tree;
	return 'fault' in again ? { tree, repaired: [] } : { tree: again, repaired: quoted.lines };
}

/** Why front matter is no record: it has no title, or is that of a page of a website. */
function refusalOf(entries: readonly Entry[], place: Place): Problem | undefined {
	const targets = entries.map(({ key }) => targetOfKey(key));
	const told = targets.filter((target) => target !== undefined && target !== 'site' && target !== 'kept' && target !== 'title');
	const title = entries.find(({ key, value }) => targetOfKey(key) === 'title' && value.kind === 'text');
	if (title) {
		if (told.length > 0 || !targets.includes('site')) return undefined;
		return problem('file-unknown-format', place, {
			message: 'The front matter is that of a page of a website: besides a title it says nothing about an article.',
			todo: 'Take the file out of records/, or add what it describes: authors, issued, containerTitle, doi.',
		});
	}
	const near = entries.find(({ key }) => targetOfKey(key) === undefined && nearest(key, ['title']) !== undefined);
	if (near) return problem('title-missing', placeOf(place.file, near.spot), { message: NO_TITLE, actual: near.key, expected: 'title' });
	if (told.length > 0)
		return problem('title-missing', place, { message: NO_TITLE, todo: 'Add a line such as “title: An invented trial of tea”.' });
	return problem('file-unknown-format', place, {
		message: 'The Markdown file has no title in its front matter, so it is no record.',
		todo: 'Add title, or take the file out of records/.',
	});
}

const NO_TITLE = 'The front matter has no title, so the entry cannot have a page.';

function one(text: string, file: string, parts: Parts, entries: readonly Entry[], tree: ReadTree, repaired: readonly number[]): Reading {
	const endLine = linesIn(text);
	const raw = text.trimEnd().replace(/\r\n?/g, '\n');
	const draft = new Draft({ file, format: 'markdown', entry: 1, line: 1, endLine }, raw);
	readEntries(draft, entries);
	addComment(draft, parts.body);
	if (draft.record.title === '') return quarantined(text, problem('title-missing', { file, line: 1 }, { message: NO_TITLE }));
	for (const { text: remark, line } of 'remarks' in tree ? tree.remarks : [])
		if (!FOR_EDITORS.test(remark)) draft.keep({ tag: '#', text: remark, line, endLine: line });
	for (const line of repaired) reportAt(draft, 'record-value-invalid', { line, column: 1, endLine: line }, COLON);
	const lost = raw.indexOf('\ufffd');
	if (lost >= 0) draft.problems.push(problem('characters-lost', { file, line: linesIn(`${raw.slice(0, lost)}.`) }));
	draft.close();
	return { records: [draft.record], quarantined: [], problems: draft.problems };
}

/** A remark that names the schema, as editors want it, says nothing about the article. */
const FOR_EDITORS = /^yaml-language-server:/;

const COLON = {
	message: 'The value holds a colon and a blank, and does not stand in quotation marks.',
	done: 'It was read as if it did.',
	todo: 'Set the value in quotation marks.',
};

/** Reads each key once, in an order in which nothing waits for what comes later: institutions before names, own keys before those of others. */
function readEntries(draft: Draft, entries: readonly Entry[]): void {
	const institutions = new Institutions(draft);
	const seen = new Set<string>();
	const sorted = entries
		.map((entry) => ({ entry, target: targetOfKey(entry.key) }))
		.sort((a, b) => rankOf(a.entry, a.target) - rankOf(b.entry, b.target));
	for (const { entry, target } of sorted) {
		if (entry.key !== '' && seen.has(entry.key)) {
			reportAt(draft, 'record-value-invalid', entry.spot, {
				message: 'The key stands in the front matter twice.',
				done: 'The first was read, the second kept word for word.',
			});
			keepTree(draft, entry.key, entry.value);
			continue;
		}
		seen.add(entry.key);
		readEntry(draft, entry, target, institutions);
	}
}

function readEntry(draft: Draft, entry: Entry, target: Target | undefined, institutions: Institutions): void {
	const reader = target === undefined ? undefined : FIELD_READERS[target];
	const before = draft.problems.length;
	if (target === undefined) refuseUnknown(draft, entry);
	else if (target === 'affiliations') institutions.read(entry);
	else if (target === 'authors') readNames(draft, entry, institutions, draft.record.authors);
	else if (target === 'contributors') readNames(draft, entry, institutions, draft.record.contributors);
	else if (reader) reader(draft, entry);
	else keepTree(draft, entry.key, entry.value);
	for (const found of draft.problems.slice(before)) found.column ??= columnAt(entry.value, found.line) ?? entry.spot.column;
}

/** The column at which what stands first on a line of a value begins. */
function columnAt(tree: Tree, line: number): number | undefined {
	if (tree.line === line) return tree.column;
	if (tree.kind === 'list') return tree.items.find((item) => item.line <= line && line <= item.endLine)?.column;
	return tree.kind === 'map' ? tree.entries.find(({ spot }) => spot.line === line)?.value.column : undefined;
}

/** The right key of a wrong one is named as it is written here, also where it was near another name of it. */
function refuseUnknown(draft: Draft, entry: Entry): void {
	if (nearest(entry.key, WRITTEN_KEYS) === undefined) {
		const other = nearest(entry.key, OTHER_NAMES);
		const target = other === undefined ? undefined : targetOfKey(other);
		const key = WRITTEN_KEYS.find((name) => name === (target === 'date' ? 'issued' : target));
		if (key !== undefined) {
			reportAt(draft, 'record-key-unknown', entry.spot, { actual: entry.key, expected: key });
			keepTree(draft, entry.key, entry.value);
			return;
		}
	}
	refuseKey(draft, entry, WRITTEN_KEYS);
}

function rankOf({ key }: Entry, target: Target | undefined): number {
	if (target === 'affiliations') return 0;
	if (target === key) return target === 'abstractLanguage' ? 2 : 1;
	return target === 'date' ? 4 : 3;
}
