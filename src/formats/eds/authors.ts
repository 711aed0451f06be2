import { readName } from '../../record/name.ts';
import type { Name } from '../../record/record.ts';
import { affiliationsOf } from './affiliations.ts';
import { type AuthorLine, namesIn, readAuthorLine } from './author-line.ts';
import { linesOf, plain, readData } from './data.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { allBelow, at, type Node } from './node.ts';
import { isWriting, readRole, roleOfLabel } from './roles.ts';
import { squash } from './squash.ts';

/**
 * Sets authors, contributors and affiliations from the author items, and checks them against the names in `RecordInfo`. Those names are the
 * poorer list (no marks, no roles; doubled in some databases; editors of the book among them), and are taken only where no item names anybody.
 */
export function readAuthors(root: Node, authors: readonly Item[], affiliations: readonly Item[], source: string, ledger: Ledger): void {
	const { record } = ledger;
	const places = affiliationsOf(affiliations, ledger);
	const full = fullNames(root);
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
			addName(name, ledger);
		}
	}
	record.affiliations = places.list;
	compare(full, source, ledger);
}

/** Adds a name, once for each of its roles: repositories list people twice, and authors again as mere contributors. */
function addName(name: Name, { record }: Ledger): void {
	const words = wordsOf(written(name));
	const list = name.role === undefined ? record.authors : record.contributors;
	const same = list.find((known) => known.role === name.role && wordsOf(written(known)) === words);
	if (same === undefined) {
		if (name.role === 'contributor' && record.authors.some((author) => wordsOf(written(author)) === words)) return;
		list.push(name);
		return;
	}
	const tied = [...new Set([...(same.affiliations ?? []), ...(name.affiliations ?? [])])];
	if (tied.length > 0) same.affiliations = tied;
	if (same.orcid === undefined && name.orcid !== undefined) same.orcid = name.orcid;
}

/** The names of one item. Where it is bare text that holds several of the names in `RecordInfo`, those are its names. */
function readAuthorItem(item: Item, full: readonly FullName[], ledger: Ledger): AuthorLine[] {
	const parts = readData(item.data);
	const lines = linesOf(parts).flatMap((line) => readAuthorLine(line, (text) => ledger.withoutEmails(text)));
	const [only] = lines;
	if (only === undefined || lines.length > 1 || parts.some((part) => part.kind === 'link')) return lines;
	const text = squash(only.whole);
	const held = full.filter(({ key }) => text.includes(key));
	if (held.length < 2 || held.map(({ key }) => key).join('').length < text.length * 0.8) return lines;
	return held.map(({ name }) => ({ name, marks: [], left: false, whole: name }));
}

/** A name as read. `full` tells bodies: where it lists persons family first, a name that it lacks and that is not inverted is a body's. */
function nameOf(line: AuthorLine, role: string | undefined, full: readonly FullName[]): Name | undefined {
	// An author's number in the database's own list is no name.
	if (/^[A-Z]?\d+$/.test(line.name)) return undefined;
	// Catalogues close a name with a stop.
	const bare = line.name.replace(/(?<=\p{L}{3})\.$/u, '');
	const inverted = full.length > 0 && full.every((person) => person.name.includes(','));
	const words = wordsOf(bare);
	const body = inverted && /^[^,]*\s[^,]*$/.test(bare) && !full.some((person) => wordsOf(person.name) === words);
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

/** A name in `RecordInfo`, each once. */
interface FullName {
	name: string;
	key: string;
	nodes: Node[];
}

function fullNames(root: Node): FullName[] {
	const names = new Map<string, FullName>();
	for (const node of allBelow(at(root, 'RecordInfo', 'BibRecord', 'BibRelationships', 'HasContributorRelationships'), 'NameFull')) {
		for (const name of namesIn(plain(node.value ?? ''))) {
			const key = keyOf(name);
			if (key === '') continue;
			const same = names.get(key);
			if (same) same.nodes.push(node);
			else names.set(key, { name, key, nodes: [node] });
		}
	}
	return [...names.values()];
}

/** A name without its role, its dates and what is in brackets. */
function bareName(name: string): string {
	const pieces = name.split(',').map((piece) => piece.trim());
	while (pieces.length > 1 && (readRole(pieces.at(-1) ?? '') !== undefined || /^(?:[bd]\. )?[\d\s?–-]+$/.test(pieces.at(-1) ?? '')))
		pieces.pop();
	return pieces.join(', ').replace(/\([^()]*\)/g, ' ');
}

function keyOf(name: string): string {
	return squash(bareName(name));
}

/** The words of a name in one order, so that `Example, Ann` and `Ann Example` agree. */
function wordsOf(name: string): string {
	return bareName(name)
		.split(/[\s,.]+/)
		.map(squash)
		.filter((word) => word !== '')
		.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
		.join(' ');
}

/** Checks the two lists, and takes from `RecordInfo` whom the items do not name. */
function compare(full: readonly FullName[], source: string, ledger: Ledger): void {
	const { record } = ledger;
	const named = [...record.authors, ...record.contributors];
	const keys = new Set(named.map((name) => keyOf(written(name))));
	const words = new Set(named.map((name) => wordsOf(written(name))));
	const line = squash(source);
	const missing: FullName[] = [];
	for (const entry of full) {
		const { name, key, nodes } = entry;
		if (keys.has(key) || words.has(wordsOf(name)) || isNumber(name)) {
			if (!isNumber(name)) for (const node of nodes) ledger.take(node);
		} else if (named.length === 0) {
			addFullName(entry, undefined, ledger);
		} else if (line.includes(`${key}ed`)) {
			addFullName(entry, 'editor', ledger);
		} else if (readRole(name) === undefined) missing.push(entry);
	}
	const fullKeys = new Set(full.flatMap(({ name, key }) => [key, wordsOf(name)]));
	// Bodies are no persons: `RecordInfo` does not list them.
	const more = record.authors.filter(
		(name) => !isBody(name) && !fullKeys.has(keyOf(written(name))) && !fullKeys.has(wordsOf(written(name))),
	);
	const [first] = missing;
	if (first === undefined && (more.length === 0 || full.length === 0)) return;
	ledger.report('authors-disagree', first?.nodes[0], {
		actual: [...missing.map(({ name }) => name), ...more.map(written)].join('; '),
	});
}

function addFullName({ name, nodes }: FullName, role: string | undefined, ledger: Ledger): void {
	const pieces = name.split(/,\s*/);
	const said = pieces.length > 1 ? readRole(pieces.at(-1) ?? '') : undefined;
	const bare = said === undefined ? name : pieces.slice(0, -1).join(', ');
	const line: AuthorLine = { name: ledger.withoutEmails(bare), marks: [], left: false, whole: name };
	const read = nameOf(line, said ?? role, []);
	if (read === undefined || lost(line.name, read)) return;
	for (const node of nodes) ledger.take(node);
	addName(read, ledger);
}

function isBody({ literal, given = '' }: Name): boolean {
	return literal !== undefined || /^(?:Inc|Ltd|Limited|LLC|Co|Corp|GmbH)\.?$/i.test(given) || given.split(' ').length > 4;
}

function isNumber(name: string): boolean {
	return /^[A-Z]?\d+$/.test(name);
}

function written({ family, given, suffix, literal }: Name): string {
	return literal ?? [family, given, suffix].filter((part) => part !== undefined).join(', ');
}
