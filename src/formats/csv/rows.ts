/**
 * Cuts a table of separated values into rows and cells (RFC 4180), with the line of each cell. Written here, and not taken from a
 * library, for two reasons: a quotation mark that is never closed must cost its own row and not the rest of the file, and the place of
 * each cell must be known. What differs from the RFC is what programs write: quotation marks inside a quoted cell that are not doubled,
 * a blank before a quoted cell, any kind of line end.
 */

/** One row. Lines are counted from 1 in the file. */
export interface Row {
	/** Cells without their quotation marks, otherwise as they stand. */
	cells: string[];
	/** The line on which each cell begins. */
	lines: number[];
	line: number;
	endLine: number;
	/** The row's text: from here to there, without the line end. */
	start: number;
	end: number;
	/** The line of a quotation mark that is never closed; the row was taken to end with that line. */
	unclosed?: number;
	/** True when quotation marks stand in a quoted cell where a new cell would begin, so that cells may have run together. */
	doubtful: boolean;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;

interface Quoted {
	value: string;
	/** Where the text behind the cell begins: at a delimiter, a line end or the end of the text. */
	end: number;
	/** How many line ends the cell holds. */
	newlines: number;
	doubtful: boolean;
}

/** The rows of a text, one at a time, blank ones among them. Time is linear in the length of the text, however it is broken. */
export class Rows {
	readonly #text: string;
	readonly #delimiter: number;
	#at = 0;
	#line = 1;
	/** Before this place quotation marks are text. */
	#literalUntil = 0;
	/** Before this place a quoted cell must close on its own line: a mark before it was found never to be closed. */
	#lineWiseUntil = 0;
	#lineEnd = -1;

	constructor(text: string, delimiter: string) {
		this.#text = text;
		this.#delimiter = delimiter.charCodeAt(0);
	}

	/** The next row, or undefined at the end of the text. */
	next(): Row | undefined {
		const text = this.#text;
		if (this.#at >= text.length) return undefined;
		const row: Row = { cells: [], lines: [], line: this.#line, endLine: this.#line, start: this.#at, end: this.#at, doubtful: false };
		do {
			row.lines.push(this.#line);
			row.cells.push(this.#cell(row));
		} while (this.#passDelimiter());
		row.end = this.#at;
		row.endLine = this.#line;
		this.#passLineEnd();
		return row;
	}

	#passDelimiter(): boolean {
		if (this.#at >= this.#text.length || this.#text.charCodeAt(this.#at) !== this.#delimiter) return false;
		this.#at += 1;
		return true;
	}

	#passLineEnd(): void {
		if (this.#at >= this.#text.length) return;
		this.#at += this.#text.charCodeAt(this.#at) === CR && this.#text.charCodeAt(this.#at + 1) === LF ? 2 : 1;
		this.#line += 1;
	}

	#cell(row: Row): string {
		let open = this.#at;
		while (this.#text.charCodeAt(open) === BLANK) open += 1;
		if (this.#text.charCodeAt(open) === QUOTE && open >= this.#literalUntil) {
			const quoted = this.#quoted(open, open > this.#at);
			if (quoted !== undefined) {
				this.#at = quoted.end;
				this.#line += quoted.newlines;
				row.doubtful ||= quoted.doubtful;
				return quoted.value;
			}
			if (open === this.#at) row.unclosed ??= this.#line;
			this.#literalUntil = this.#endOfLine(open);
		}
		const from = this.#at;
		let to = from;
		for (; to < this.#text.length; to += 1) {
			const code = this.#text.charCodeAt(to);
			if (code === this.#delimiter || code === LF || code === CR) break;
		}
		this.#at = to;
		return this.#text.slice(from, to);
	}

	/** The quoted cell that opens at a place; undefined where its mark is never closed. `strict`: on one line, without marks inside. */
	#quoted(open: number, strict: boolean): Quoted | undefined {
		const text = this.#text;
		const lineWise = strict || open < this.#lineWiseUntil;
		const limit = lineWise ? this.#endOfLine(open) : text.length;
		let doubled = false;
		let newlines = 0;
		let doubtful = false;
		let from = open + 1;
		for (;;) {
			const mark = text.indexOf('"', from);
			if (mark === -1 || mark >= limit) {
				if (!lineWise) this.#lineWiseUntil = text.length;
				return undefined;
			}
			newlines += lineEnds(text, from, mark);
			const end = this.#closes(mark + 1);
			if (end !== undefined) {
				const value = text.slice(open + 1, mark);
				return { value: doubled ? value.replaceAll('""', '"') : value, end, newlines, doubtful };
			}
			if (text.charCodeAt(mark + 1) === QUOTE) {
				doubled = true;
				from = mark + 2;
				continue;
			}
			// A mark that closes nothing, where a cell would begin: the mark before it was never closed.
			if (mark > open + 1 && this.#opens(mark)) {
				if (newlines > 0) {
					this.#lineWiseUntil = Math.max(this.#lineWiseUntil, mark);
					return undefined;
				}
				doubtful = true;
			}
			if (strict) return undefined;
			from = mark + 1;
		}
	}

	/** Where a quoted cell ends whose closing mark stands before a place: blanks may follow, then a delimiter or a line end must. */
	#closes(place: number): number | undefined {
		let at = place;
		while (this.#text.charCodeAt(at) === BLANK) at += 1;
		const code = this.#text.charCodeAt(at);
		return at >= this.#text.length || code === this.#delimiter || code === LF || code === CR ? at : undefined;
	}

	/** True when a cell would begin at a place: behind a delimiter or a line end. */
	#opens(place: number): boolean {
		const before = this.#text.charCodeAt(place - 1);
		return before === this.#delimiter || before === LF || before === CR;
	}

	#endOfLine(place: number): number {
		if (this.#lineEnd >= place) return this.#lineEnd;
		let at = place;
		for (; at < this.#text.length; at += 1) {
			const code = this.#text.charCodeAt(at);
			if (code === LF || code === CR) break;
		}
		this.#lineEnd = at;
		return at;
	}
}

/** How many line ends there are in a part of a text: `\n`, `\r\n` or `\r`. */
function lineEnds(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at += 1) {
		const code = text.charCodeAt(at);
		if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
	}
	return count;
}

/** True when every cell of a row is blank. */
export function isBlankRow({ cells }: Pick<Row, 'cells'>): boolean {
	return cells.every((cell) => cell.trim() === '');
}

/** The delimiters that are tried, by how usual they are. */
export const DELIMITERS: readonly string[] = [',', '\t', ';'];
