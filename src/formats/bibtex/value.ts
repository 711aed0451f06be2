/** Reads one value: braced, quoted, a number or an abbreviation, and these joined by `#`. */
import type { Scanner } from './scanner.ts';

/** A text as it stands between its braces or quotation marks, or a name that stands for one. */
export type Part = { text: string } | { name: string };

/** Why an entry cannot be read: a full sentence, and the offset of what it speaks of. */
export class Fault extends Error {
	readonly offset: number;

	constructor(message: string, offset: number) {
		super(message);
		this.offset = offset;
	}
}

const QUOTE = 34;
const OPEN = 123;
const CLOSE = 125;
const LINE_FEED = 10;
const BACKSLASH = 92;

/** The parts of a value, none where nothing stands behind the equals sign, and the offset behind the last. `close` is what closes the entry. */
export function readParts(scanner: Scanner, close: string): { parts: Part[]; end: number } {
	const parts: Part[] = [];
	let end = scanner.at;
	for (;;) {
		scanner.skipBlanks();
		const { char } = scanner;
		if (char === '{') parts.push({ text: braced(scanner) });
		else if (char === '"') parts.push({ text: quoted(scanner) });
		else if (char === ',' || char === close || scanner.ended) return { parts, end };
		else parts.push(bare(scanner, close));
		end = scanner.at;
		scanner.skipBlanks();
		if (scanner.char !== '#') return { parts, end };
		scanner.at += 1;
	}
}

/** The text between a brace and its partner, braces inside it included. Braces count even behind a backslash, as in BibTeX. */
function braced(scanner: Scanner): string {
	const { text, at } = scanner;
	let depth = 0;
	for (let offset = at; offset < text.length; offset += 1) {
		const code = text.charCodeAt(offset);
		if (code === OPEN) depth += 1;
		else if (code === CLOSE) {
			depth -= 1;
			if (depth === 0) {
				scanner.at = offset + 1;
				return text.slice(at + 1, offset);
			}
		} else if (code === LINE_FEED && scanner.entryFrom(offset + 1) !== -1) {
			scanner.at = offset;
			throw new Fault('The brace that opens here is not closed before the next entry begins.', at);
		}
	}
	scanner.at = text.length;
	throw new Fault('The brace that opens here is not closed.', at);
}

/** The text between quotation marks. Within braces a quotation mark is text, as is one behind a backslash that ends no value. */
function quoted(scanner: Scanner): string {
	const { text, at } = scanner;
	let depth = 0;
	for (let offset = at + 1; offset < text.length; offset += 1) {
		const code = text.charCodeAt(offset);
		if (code === QUOTE && depth === 0) {
			if (text.charCodeAt(offset - 1) === BACKSLASH && !/^\s*[,}#)]/.test(text.slice(offset + 1, offset + 40))) continue;
			scanner.at = offset + 1;
			return text.slice(at + 1, offset);
		}
		if (code === OPEN) depth += 1;
		else if (code === CLOSE) {
			depth -= 1;
			if (depth >= 0) continue;
			scanner.at = offset;
			throw new Fault('The quotation mark that opens here is not closed before a brace closes.', at);
		} else if (code === LINE_FEED && scanner.entryFrom(offset + 1) !== -1) {
			scanner.at = offset;
			throw new Fault('The quotation mark that opens here is not closed before the next entry begins.', at);
		}
	}
	scanner.at = text.length;
	throw new Fault('The quotation mark that opens here is not closed.', at);
}

/** Ends a word that stands without braces. */
const BARE_END = /[\s,#{}"=()%]/g;
/** Ends a text of several words without braces. */
const TEXT_END = /[,={}"#\n]/g;

/** A number, an abbreviation, or text whose braces were forgotten: `volume = 12`, `month = jan`, `journal = Tea Research,`. */
function bare(scanner: Scanner, close: string): Part {
	const { text, at } = scanner;
	const end = find(BARE_END, text, at, close);
	const word = text.slice(at, end);
	if (word === '') throw new Fault('A value is expected here: text in braces or quotation marks, a number, or an abbreviation.', at);
	scanner.at = end;
	scanner.skipWithinLine();
	if (/[,#\n}]/.test(scanner.char) || scanner.char === close || scanner.char === '%' || scanner.ended) return named(word);
	const further = find(TEXT_END, text, scanner.at, close);
	const stop = text.charAt(further);
	if (stop === '=') {
		// A comma is missing: `year = 2005 month = 3`.
		scanner.at = end;
		return named(word);
	}
	if (stop === '{' || stop === '"') throw new Fault('A comma or the end of the entry is expected here.', scanner.at);
	scanner.at = further;
	return { text: text.slice(at, further).trim() };
}

const named = (word: string): Part => (/^\d+$/.test(word) ? { text: word } : { name: word });

/** Where one of a set of marks comes next. A parenthesis is a mark only where it closes the entry. */
function find(marks: RegExp, text: string, from: number, close: string): number {
	for (marks.lastIndex = from; ; ) {
		const found = marks.exec(text);
		if (!found) return text.length;
		if ((found[0] !== '(' && found[0] !== ')') || found[0] === close) return found.index;
	}
}
