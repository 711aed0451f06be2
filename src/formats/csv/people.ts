/** Authors, editors and their institutions, as each exporter packs them into cells. */
import { cleanOrcid } from '../../record/orcid.ts';
import { type Draft, leave, plain } from '../ris/draft.ts';
import type { Field } from '../ris/field.ts';
import { Institutions, NameIndex } from '../tagged/institutions.ts';
import type { Dialect } from './columns.ts';
import { type NameSign, splitAtSemicolons, splitNames } from './lists.ts';

/** Springer sets nothing between names: `Ann ExampleBob Sample`. */
const RUN_TOGETHER = /(?<=\p{Ll}\p{M}*)(?<!\b(?:Mc|Mac|De|Di|La|Le|Du|Van|Fitz))(?=\p{Lu}[\p{Ll}\p{M}'’.-]*\s)/gu;

/** The names in a cell, each as written. */
export function namesOf(cell: string, sign: NameSign, dialect: Dialect): string[] {
	const names = splitNames(cell, sign).flatMap((name) => (dialect === 'springer' ? name.split(RUN_TOGETHER) : [name]));
	if (dialect !== 'pubmed') return names.map((name) => name.trim());
	// PubMed closes the list with a full stop, which belongs to nobody.
	return names.map((name, at) => (at === names.length - 1 ? name.replace(/\.$/, '') : name).trim());
}

/** True for a cell in which nothing parts the names, so that where they part is a guess. */
export function isRunTogether(cell: string, dialect: Dialect): boolean {
	return dialect === 'springer' && cell.search(RUN_TOGETHER) !== -1;
}

/** `Example, Ann (57190000000)`: the name, and the number that Scopus gave its bearer. */
const NUMBERED = /^(.*?)\s*\((\d{6,})\)$/;

/** The names of Scopus's `Author full names`; undefined unless each is numbered. */
export function fullNamesOf(cell: string): string[] | undefined {
	const names = cell.split(/\s*;\s*/).filter((name) => name !== '');
	const read = names.map((name) => NUMBERED.exec(name)?.[1]);
	return read.every((name) => name !== undefined && name !== '') ? read.filter((name) => name !== undefined) : undefined;
}

/** So many pairs of items and institutions are compared at most; more are kept as they stand. */
const MOST_PAIRS = 200_000;

/** The parts of a cell at semicolons outside of brackets, and at line ends. */
export function institutionsOf(cell: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	for (const part of splitAtSemicolons(cell.replaceAll('\n', ';'))) {
		if (depth > 0) parts[parts.length - 1] = `${parts.at(-1)}; ${part}`;
		else parts.push(part);
		for (const sign of part) {
			if (sign === '(' || sign === '[') depth += 1;
			else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
		}
	}
	return parts.map((part) => part.trim());
}

/** `[Example, Ann; Sample, Bob] Example Univ, Dept Sleep`, as Web of Science lists them. */
const BRACKETED = /^\[([^\]]+)\]\s*(\S.*)$/s;

/**
 * Ties authors to institutions from a column that names both: `Example A., Department, University; Sample B., ...` in the order of
 * the authors (Scopus), or with the names in brackets (Web of Science). `shortNames` are the authors as the row's own column of
 * authors has them. A cell that cannot be told apart is kept.
 */
export function tieAuthors(draft: Draft, field: Field, shortNames: readonly string[]): void {
	const { authors, affiliations } = draft.record;
	const items = institutionsOf(field.value);
	if (items.length * affiliations.length > MOST_PAIRS) {
		leave(draft, field);
		return;
	}
	const known = affiliations.map(({ name }) => name ?? '');
	const people = new NameIndex(authors);
	const institutions = new Institutions(draft.record);
	items.forEach((item, at) => {
		const [, names = '', bracketed] = BRACKETED.exec(item) ?? [];
		const named = names.split(/\s*;\s*/).flatMap((name) => people.named(name) ?? []);
		const author = authors[at];
		const inTurn = bracketed === undefined ? inTurnOf(plain(draft, item), shortNames[at], known) : [];
		if (bracketed !== undefined && named.length > 0) institutions.tie(named, plain(draft, bracketed));
		else if (author !== undefined && inTurn.length > 0) for (const name of inTurn) institutions.tie([author], name);
		else leave(draft, field, item);
	});
}

/** The institutions of one author of Scopus; none where the item does not begin with that author's name. */
function inTurnOf(text: string, short: string | undefined, known: readonly string[]): string[] {
	if (short === undefined) return [];
	// Older exports set a comma inside the name: `Example, A., Department`.
	const blank = short.lastIndexOf(' ');
	const begins = text.startsWith(`${short},`) ? short : `${short.slice(0, Math.max(0, blank))}, ${short.slice(blank + 1)}`;
	if (!text.startsWith(`${begins},`)) return [];
	const institutions = text.slice(begins.length + 1).trim();
	const listed = known.filter((name) => name !== '' && institutions.includes(name));
	return listed.length > 0 ? listed : [institutions].filter((name) => name !== '');
}

/** Gives authors their ORCIDs: `Example, Ann/0000-0002-1825-0097; ...`, as Web of Science lists them. The list is kept, since it may name others. */
export function readOrcidList(draft: Draft, field: Field): void {
	const people = new NameIndex(draft.record.authors);
	for (const item of field.value.split(/\s*;\s*/)) {
		const [name = '', number = ''] = item.split('/');
		const orcid = cleanOrcid(number);
		const author = people.named(name);
		if (author && orcid !== undefined) author.orcid ??= orcid;
	}
	leave(draft, field);
}
