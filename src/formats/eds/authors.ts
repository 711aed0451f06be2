import { readName } from '../../record/name.ts';
import type { Name } from '../../record/record.ts';
import { affiliationsOf } from './affiliations.ts';
import { type AuthorLine, readAuthorLine } from './author-line.ts';
import { linesOf, readData } from './data.ts';
import { type FullName, type FullNames, keyOf, readFullNames, wordsOf, written } from './full-names.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { NameList } from './name-list.ts';
import type { Node } from './node.ts';
import { isWriting, readRole, roleOfLabel } from './roles.ts';
import { squash } from './squash.ts';

/**
 * Sets authors, contributors and affiliations from the author items, and checks them against the names in `RecordInfo`. Those names are the
 * poorer list (no marks, no roles; doubled in some databases; editors of the book among them), and are taken only where no item names anybody.
 */
export function readAuthors(root: Node, authors: readonly Item[], affiliations: readonly Item[], source: string, ledger: Ledger): void {
	const { record } = ledger;
	const places = affiliationsOf(affiliations, ledger);
	const full = readFullNames(root);
	const names = new NameList(record);
	const hasAuthors = authors.some((item) => roleOfLabel(item.label, item.name) === undefined);
	for (const item of authors) {
		takeItem(item, ledger);
		const usual = roleOfLabel(item.label, item.name);
		for (const line of readAuthorItem(item, full, ledger)) {
			const role = line.role ?? (hasAuthors || usual !== 'contributor' ? usual : 'contributor');
			const name = nameOf(line, role, full);
			if (name === undefined) {
				keepItem(item, ledger, line.whole);
				continue;
			}
			const moreThanAuthor = role !== undefined && role !== 'author' && isWriting(role);
			if (line.left || moreThanAuthor || lost(line.name, name)) keepItem(item, ledger, line.whole);
			const tied = [
				...line.marks.map((mark) => places.byMark(mark)),
				...(line.affiliation === undefined ? [] : [places.byName(line.affiliation)]),
			].flat();
			if (tied.length > 0) name.affiliations = [...new Set(tied)];
			names.add(name);
		}
	}
	record.affiliations = places.list;
	compare(full, source, names, ledger);
}

/** The names of one item. Where it is bare text that holds several of the names in `RecordInfo`, those are its names. */
function readAuthorItem(item: Item, full: FullNames, ledger: Ledger): AuthorLine[] {
	const parts = readData(item.data);
	const lines = linesOf(parts).flatMap((line) => readAuthorLine(line, (text) => ledger.withoutEmails(text)));
	const [only] = lines;
	if (only === undefined || lines.length > 1 || parts.some((part) => part.kind === 'link')) return lines;
	const text = squash(only.whole);
	const held = full.list.filter(({ key }) => text.includes(key));
	if (held.length < 2 || held.map(({ key }) => key).join('').length < text.length * 0.8) return lines;
	return held.map(({ name }) => ({ name, marks: [], left: false, whole: name }));
}

/** A name as read. `full` tells bodies: where it lists persons family first, a name that it lacks and that is not inverted is a body's. */
function nameOf(line: AuthorLine, role: string | undefined, full: FullNames | undefined): Name | undefined {
	// An author's number in the database's own list is no name.
	if (/^[A-Z]?\d+$/.test(line.name)) return undefined;
	// Catalogues close a name with a stop.
	const bare = line.name.replace(/(?<=\p{L}{3})\.$/u, '');
	const body = full?.inverted === true && /^[^,]*\s[^,]*$/.test(bare) && !full.words.has(wordsOf(bare));
	const name = body ? { literal: bare } : readName(bare);
	if (name === undefined) return undefined;
	return {
		...name,
		...(isWriting(role) || role === undefined ? {} : { role }),
		...(line.orcid === undefined ? {} : { orcid: line.orcid }),
	};
}

/** True when a name as written says more than the name as read: dates of life, mostly. */
function lost(written: string, { family, given, suffix, literal }: Name): boolean {
	return squash(written).length > squash([family, given, suffix, literal].join('')).length;
}

/** Checks the two lists, and takes from `RecordInfo` whom the items do not name. */
function compare(full: FullNames, source: string, names: NameList, ledger: Ledger): void {
	const { record } = ledger;
	const authors = record.authors.map(formsOf);
	const named = [...authors, ...record.contributors.map(formsOf)];
	const keys = new Set(named.map(({ key }) => key));
	const words = new Set(named.map((name) => name.words));
	const line = squash(source);
	const missing: FullName[] = [];
	for (const entry of full.list) {
		const { name, key, nodes } = entry;
		if (keys.has(key) || words.has(wordsOf(name)) || isNumber(name)) {
			if (!isNumber(name)) for (const node of nodes) ledger.take(node);
		} else if (named.length === 0) {
			addFullName(entry, undefined, names, ledger);
		} else if (line.includes(`${key}ed`)) {
			addFullName(entry, 'editor', names, ledger);
		} else if (readRole(name) === undefined) missing.push(entry);
	}
	const fullKeys = new Set([...full.words, ...full.list.map(({ key }) => key)]);
	// Bodies are no persons: `RecordInfo` does not list them.
	const more = authors.filter((author) => !isBody(author.name) && !fullKeys.has(author.key) && !fullKeys.has(author.words));
	const [first] = missing;
	if (first === undefined && (more.length === 0 || full.list.length === 0)) return;
	ledger.report('authors-disagree', first?.nodes[0], {
		actual: [...missing.map(({ name }) => name), ...more.map(({ text }) => text)].join('; '),
	});
}

/** A name as it is written, and in the forms in which names are compared. */
function formsOf(name: Name): { name: Name; text: string; key: string; words: string } {
	const text = written(name);
	return { name, text, key: keyOf(text), words: wordsOf(text) };
}

function addFullName({ name, nodes }: FullName, role: string | undefined, names: NameList, ledger: Ledger): void {
	const pieces = name.split(/,\s*/);
	const said = pieces.length > 1 ? readRole(pieces.at(-1) ?? '') : undefined;
	const bare = said === undefined ? name : pieces.slice(0, -1).join(', ');
	const line: AuthorLine = { name: ledger.withoutEmails(bare), marks: [], left: false, whole: name };
	const read = nameOf(line, said ?? role, undefined);
	if (read === undefined || lost(line.name, read)) return;
	for (const node of nodes) ledger.take(node);
	names.add(read);
}

function isBody({ literal, given = '' }: Name): boolean {
	return literal !== undefined || /^(?:Inc|Ltd|Limited|LLC|Co|Corp|GmbH)\.?$/i.test(given) || given.split(' ').length > 4;
}

function isNumber(name: string): boolean {
	return /^[A-Z]?\d+$/.test(name);
}
