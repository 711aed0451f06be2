/** Cells that hold several names or terms, and the signs that part them. */
import { decodeHTMLStrict } from 'entities';

/** A list as Python or JSON prints it: `['Example, Ann', "O'Sample, Bob"]`. */
const PRINTED_LIST = /^\s*\[\s*(?:'|")[\s\S]*\]\s*$/;
const PRINTED_ITEM = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;

/** The items of a list as Python or JSON prints it; undefined where a cell is none. */
export function printedList(cell: string): string[] | undefined {
	if (!PRINTED_LIST.test(cell)) return undefined;
	return [...cell.matchAll(PRINTED_ITEM)].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1').trim());
}

const notEmpty = (item: string): boolean => item !== '';

/** What looks like an entity, whose semicolon parts nothing. `R&D; tea` only looks like one. */
const ENTITY = /&#?\w{1,31};/g;

/** The parts of a cell at semicolons, without those that end an entity. */
export function splitAtSemicolons(cell: string): string[] {
	if (!cell.includes('&')) return cell.split(/\s*;\s*/).filter(notEmpty);
	// The semicolons of entities stand aside while the others are looked for, as a noncharacter that no text holds.
	const held = cell.replace(ENTITY, (entity) => (decodeHTMLStrict(entity) === entity ? entity : entity.replace(';', '\uFDD1')));
	return held
		.split(/\s*;\s*/)
		.map((part) => part.replaceAll('\uFDD1', ';'))
		.filter(notEmpty);
}

/** The parts of a cell at semicolons, or bars, or line ends, whichever it has. */
function parts(cell: string): string[] | undefined {
	if (cell.includes(';')) {
		const found = splitAtSemicolons(cell);
		if (found.length > 1 || /;\s*$/.test(cell)) return found;
	}
	if (cell.includes('|')) return cell.split(/\s*\|+\s*/).filter(notEmpty);
	if (/\S\n\s*\S/.test(cell)) return cell.split(/\s*\n\s*/).filter(notEmpty);
	return undefined;
}

/**
 * The terms of a cell. A comma is part of a term (`Stress Disorders, Post-Traumatic`) but where a cell has several and nothing else
 * parts its terms, or where both sides of a single one begin in lower case.
 */
export function splitTerms(cell: string): string[] {
	const whole = cell.trim();
	const listed = printedList(whole) ?? parts(whole);
	if (listed !== undefined) return listed.map((term) => term.trim()).filter(notEmpty);
	const pieces = whole.split(/\s*,\s+|,(?=\S)/).filter(notEmpty);
	const several = pieces.length > 2 || (pieces.length === 2 && pieces.every((piece) => /^\p{Ll}/u.test(piece)));
	return several ? pieces : [whole].filter(notEmpty);
}

/** The terms of Embase, parted by commas outside of brackets: `sleep, insomnia (diagnosis, drug therapy)`. */
export function splitOutsideBrackets(cell: string): string[] {
	const terms: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < cell.length; at += 1) {
		const sign = cell.charAt(at);
		if (sign === '(') depth += 1;
		else if (sign === ')') depth = Math.max(0, depth - 1);
		else if (sign === ';' || (sign === ',' && depth === 0)) {
			terms.push(cell.slice(from, at).trim());
			from = at + 1;
		}
	}
	terms.push(cell.slice(from).trim());
	return terms.filter(notEmpty);
}

/** What can only be given names: `J.`, `J.P.`, `A.-M.`, `JP`. */
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
/** Words with a blank between them: `Smith J`, `Joseph Example`. */
const WORDS = /\S\s+\S/;

/** How a column of names parts them. */
export type NameSign = ';' | ',' | 'and' | 'none';

/**
 * Tells from some cells of a column how it parts names, since one cell may not tell: `Example A, Sample B` holds two names and
 * `van der Example, Ann Bea` one.
 */
export function nameSignOf(cells: readonly string[]): NameSign {
	let sign: NameSign = 'none';
	for (const cell of cells) {
		if (printedList(cell) !== undefined) continue;
		if (cell.includes(';') || cell.includes('|')) return ';';
		if (byAnd(cell).length > 1) sign = 'and';
		const pieces = cell.split(/\s*,\s+/);
		if (sign === 'none' && pieces.length > 2 && pieces.filter((piece) => WORDS.test(piece)).length > pieces.length / 2) sign = ',';
	}
	return sign;
}

const AND = /\sand\s+/i;

/** Names with `and` between them, as BibTeX has it: each turned round, or three and more. */
function byAnd(cell: string): string[] {
	if (!cell.includes(',') || !AND.test(cell)) return [cell];
	const names = cell.split(AND);
	return names.length > 1 && names.every((name) => /^[^,]+,[^,]+(?:,[^,]+)?$/.test(name)) ? names : [cell];
}

/** The names of a cell, in a column that parts them by a sign. */
export function splitNames(cell: string, sign: NameSign): string[] {
	const whole = cell.trim().replace(/\s+et al\.?$/i, '; et al.');
	const listed = printedList(whole) ?? (sign === 'none' || sign === ';' || /[;|\n]/.test(whole) ? parts(whole) : undefined);
	if (listed !== undefined) return listed.map((name) => name.trim()).filter(notEmpty);
	const anded = byAnd(whole);
	if (anded.length > 1) return anded;
	return sign === ';' || sign === 'and' ? [whole].filter(notEmpty) : byComma(whole, sign);
}

function byComma(whole: string, sign: NameSign): string[] {
	const pieces = whole
		.replace(/,?\s+(?:and|&)\s+(?=[^,]+$)/, sign === ',' ? ', ' : '$&')
		.split(/\s*,\s+|,(?=\p{Lu})/u)
		.filter(notEmpty);
	if (pieces.length < 2) return [whole].filter(notEmpty);
	const inverted = pairs(pieces);
	if (inverted) return inverted;
	const names = pieces.reduce<string[]>((list, piece) => {
		if (SUFFIX.test(piece) && list.length > 0) list[list.length - 1] = `${list.at(-1)}, ${piece}`;
		else list.push(piece);
		return list;
	}, []);
	const single = sign === 'none' && names.length === 2 && !names.every((name) => INITIALS.test(name.split(/\s+/).at(-1) ?? ''));
	if (single || (sign === 'none' && !names.every((name) => WORDS.test(name)))) return [whole];
	return names;
}

/** `Example, A., Sample, B.`: family names and initials in turn. */
function pairs(pieces: readonly string[]): string[] | undefined {
	if (pieces.length < 2 || pieces.length % 2 !== 0 || !pieces.every((piece, at) => at % 2 === 0 || INITIALS.test(piece))) return undefined;
	// `Example A, Sample B` are names already.
	if (pieces.every((piece) => WORDS.test(piece) && INITIALS.test(piece.split(/\s+/).at(-1) ?? ''))) return undefined;
	return pieces.flatMap((piece, at) => (at % 2 === 0 ? [`${piece}, ${pieces[at + 1] ?? ''}`] : []));
}
