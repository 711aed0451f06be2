/** Cuts a file into entries. The grammar is BibTeX's, as btparse describes it, with more patience for what people write. */
import { Abbreviations } from './abbreviations.ts';
import { isEntryType } from './entry-type.ts';
import { Scanner } from './scanner.ts';
import { Fault, type Part, readParts } from './value.ts';

/** One `name = value` of an entry. Lines are counted from 1 in the file. */
export interface Field {
	/** Name in lower case: `journaltitle`. */
	name: string;
	/** Its value as LaTeX: without the outer braces or quotation marks, parts joined, abbreviations spelt out. */
	value: string;
	line: number;
	endLine: number;
	/** True when it stands in another entry, to which this one refers. */
	inherited?: boolean;
}

/** One entry, or an `@xdata`, which is a container of fields for entries. */
export interface Entry {
	/** Type in lower case, without `@`: `article`. */
	type: string;
	/** The key that documents cite it by; empty where there is none. */
	key: string;
	fields: Field[];
	/** What stands behind a percent sign between fields. */
	comments: { text: string; line: number }[];
	line: number;
	endLine: number;
	/** The entry as it stands, from `@` to what closes it, lines ended by `\n`. */
	raw: string;
	/** False when the brace that closes it is missing. */
	closed: boolean;
	/** Why it cannot be read, and where that is. */
	fault?: { message: string; line: number; column: number };
}

/** Text outside entries that is no comment, or a comment or a definition that cannot be read. */
export interface Stray {
	what: 'text' | 'commented-out' | 'definition';
	line: number;
	endLine: number;
}

export interface Bibliography {
	entries: Entry[];
	xdata: Entry[];
	strays: Stray[];
	/** Abbreviations that nothing defines: where first, and how often. */
	undefinedNames: Map<string, { line: number; count: number }>;
}

/** Types that hold settings of a style, and no entry: of IEEEtran, REVTeX, achemso and biblatex-chicago. */
const CONTROL = /^(?:ieeetranbstctl|control|bstctl|achemso|option)$/;
const OPENING = /@\s*([a-z][\w+-]*)\s*([{(])/iy;
/** An entry whose opening brace was lost: `@article smith2020,`. */
const OPENING_LOST = /@([a-z]+)[ \t]+[^\s{}(),=@]+[ \t]*,?[ \t]*\n/iy;
const COMMENTED_OUT = /@\s*([a-z]+)\s*[{(]\s*[^\s,={}()]+\s*,/gi;
/** What shows, behind the end of an entry, that it was closed by a brace too many. */
const GOES_ON = /\s*,\s*[a-z][\w:+-]*\s*=/iy;
/** What shows that a value holds the fields behind it, because its brace was not closed. */
const SWALLOWED = /[,\n}][ \t]*[a-z][\w:+-]*[ \t]*=[ \t]*[{"]/i;

/** The entries of a file in their order, with what stands between them. Line ends are `\n` alone. */
export function readEntries(text: string): Bibliography {
	return new Reader(text).read();
}

class Reader {
	readonly #scanner: Scanner;
	readonly #text: string;
	readonly #abbreviations = new Abbreviations();
	/** Fields with abbreviations that were not defined when they were read. */
	readonly #open: { field: Field; parts: readonly Part[] }[] = [];
	readonly #found: Bibliography = { entries: [], xdata: [], strays: [], undefinedNames: new Map() };
	/** Definitions that build on what is defined further down. */
	readonly #openDefinitions: { field: Field; parts: readonly Part[] }[] = [];
	#commentEnds: ReadonlyMap<number, number> | undefined;

	constructor(text: string) {
		this.#text = text;
		this.#scanner = new Scanner(text);
	}

	read(): Bibliography {
		const scanner = this.#scanner;
		let from = 0;
		for (let at = this.#text.indexOf('@'); at !== -1; at = this.#text.indexOf('@', Math.max(scanner.at, at + 1))) {
			if (scanner.isComment(at)) {
				this.#checkComment(at);
				continue;
			}
			OPENING.lastIndex = at;
			const [opening, type = '', open = ''] = OPENING.exec(this.#text) ?? [];
			if (opening === undefined || /[\w.]/.test(this.#text.charAt(at - 1)) || (open === '(' && !isKnown(type))) {
				if (!this.#readLost(at, from)) continue;
			} else {
				this.#addText(from, at);
				scanner.at = at + opening.length;
				this.#readBlock(type.toLowerCase(), at, open);
			}
			from = scanner.at;
		}
		this.#addText(from, this.#text.length);
		for (const { field, parts } of this.#openDefinitions) {
			this.#expandAgain(field, parts);
			this.#abbreviations.define(field.name, field.value);
		}
		for (const { field, parts } of this.#open) {
			this.#expandAgain(field, parts);
			field.value = field.value.trim();
		}
		return this.#found;
	}

	#readBlock(type: string, at: number, open: string): void {
		if (type === 'comment') this.#readComment(at, open);
		else if (type === 'string') this.#readDefinition(at, open);
		else if (type === 'preamble' || CONTROL.test(type)) this.#readAside(type, at, open);
		else this.#readEntry(type, at, open);
	}

	/** An entry at the beginning of a line that lacks its opening brace. */
	#readLost(at: number, from: number): boolean {
		OPENING_LOST.lastIndex = at;
		const [opening, type = ''] = OPENING_LOST.exec(this.#text) ?? [];
		if (opening === undefined || !isKnown(type) || !/(?:^|\n)[ \t]*$/.test(this.#text.slice(Math.max(0, at - 20), at))) return false;
		this.#addText(from, at);
		const entry = this.#begin(type.toLowerCase(), at);
		this.#scanner.at = at + opening.length - 1;
		this.#spoil(entry, at, new Fault('The brace that opens the entry is missing.', at));
		return true;
	}

	#readEntry(type: string, at: number, open: string): void {
		const entry = this.#begin(type, at);
		const close = open === '{' ? '}' : ')';
		const starts: number[] = [];
		try {
			entry.key = this.#readKey(close);
			this.#readFields(entry, close, starts);
			if (!entry.closed) this.#checkUnclosed(entry, starts);
			this.#end(entry, at);
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			this.#spoil(entry, at, error);
		}
		(type === 'xdata' && entry.fault === undefined ? this.#found.xdata : this.#found.entries).push(entry);
	}

	#begin(type: string, at: number): Entry {
		const line = this.#scanner.lineAt(at);
		return { type, key: '', fields: [], comments: [], line, endLine: line, raw: '', closed: false };
	}

	#end(entry: Entry, at: number): void {
		const scanner = this.#scanner;
		let end = scanner.at;
		if (!entry.closed) while (end > at && /\s/.test(this.#text.charAt(end - 1))) end -= 1;
		entry.raw = this.#text.slice(at, end);
		entry.endLine = scanner.lineAt(end);
		GOES_ON.lastIndex = scanner.at;
		if (entry.closed && GOES_ON.test(this.#text)) throw new Fault('A brace closes the entry here, and fields follow.', scanner.at - 1);
	}

	/** Sets an entry aside, with all that stands before the next one. */
	#spoil(entry: Entry, at: number, { message, offset }: Fault): void {
		const scanner = this.#scanner;
		entry.fault = { message, line: scanner.lineAt(offset), column: scanner.columnAt(offset) };
		if (scanner.at === at || !scanner.atEntry) scanner.at = scanner.nextEntry(scanner.at);
		let end = scanner.at;
		while (end > at && /\s/.test(this.#text.charAt(end - 1))) end -= 1;
		entry.endLine = scanner.lineAt(end);
	}

	/** The key, up to its comma. Some programs write none, or forget the comma. */
	#readKey(close: string): string {
		const scanner = this.#scanner;
		scanner.skipBlanks();
		const start = scanner.at;
		const marks = close === '}' ? /[,={}"\n]/g : /[,={}")\n]/g;
		marks.lastIndex = start;
		const stop = marks.exec(this.#text);
		const mark = stop?.[0] ?? '';
		if (mark === '=') return '';
		scanner.at = stop?.index ?? this.#text.length;
		if (mark === '{' || mark === '"' || (mark === '}' && close !== '}')) {
			throw new Fault('A key and a comma are expected before the first field.', scanner.at);
		}
		const key = this.#text.slice(start, scanner.at).trim();
		scanner.skipBlanks();
		if (scanner.char === ',') scanner.at += 1;
		return key;
	}

	#readFields(entry: Entry, close: string, starts: number[]): void {
		const scanner = this.#scanner;
		for (;;) {
			scanner.skipBlanks();
			if (scanner.ended || scanner.atEntry) return;
			const { char } = scanner;
			if (char === ',') scanner.at += 1;
			else if (char === '%') this.#readRemark(entry);
			else if (char === close) {
				scanner.at += 1;
				entry.closed = true;
				return;
			} else this.#readField(entry, close, starts);
		}
	}

	#readRemark({ comments }: Entry): void {
		const scanner = this.#scanner;
		const feed = this.#text.indexOf('\n', scanner.at);
		const end = feed === -1 ? this.#text.length : feed;
		const text = this.#text.slice(scanner.at + 1, end).trim();
		if (text !== '') comments.push({ text, line: scanner.lineAt(scanner.at) });
		scanner.at = end;
	}

	#readField(entry: Entry, close: string, starts: number[]): void {
		const scanner = this.#scanner;
		const start = scanner.at;
		const line = scanner.lineAt(start);
		const name = this.#readName(close);
		starts.push(scanner.at);
		const parts = readParts(scanner, close);
		const field = { name: name.toLowerCase(), value: '', line, endLine: scanner.lineAt(scanner.at) };
		const { text, unknown } = this.#abbreviations.expand(parts);
		// Of a definition the blanks at its ends count: it may be joined to a word.
		field.value = entry.type === 'string' ? text : text.trim();
		if (unknown.length > 0) this.#open.push({ field, parts });
		entry.fields.push(field);
	}

	/** A field's name and the equals sign behind it. */
	#readName(close: string): string {
		const scanner = this.#scanner;
		const start = scanner.at;
		const marks = close === '}' ? /[={}",#\n]/g : /[={}",#)\n]/g;
		marks.lastIndex = start;
		scanner.at = marks.exec(this.#text)?.index ?? this.#text.length;
		const name = this.#text.slice(start, scanner.at).trim();
		scanner.skipBlanks();
		if (name === '' || scanner.char !== '=') throw new Fault('A field’s name and an equals sign are expected here.', start);
		scanner.at += 1;
		return name;
	}

	/** Without its closing brace an entry is read, unless it is a value’s brace that is missing: then the value holds the fields behind it. */
	#checkUnclosed(entry: Entry, starts: readonly number[]): void {
		const place = entry.fields.findIndex(({ value }) => SWALLOWED.test(value));
		const start = starts[place];
		if (start === undefined) return;
		const blanks = this.#text.slice(start, start + 100).search(/\S/);
		throw new Fault('A brace or quotation mark opens here, and is closed only behind other fields.', start + Math.max(blanks, 0));
	}

	/** `@string{name = {text}}`; several definitions may stand in one. */
	#readDefinition(at: number, bracket: string): void {
		const scanner = this.#scanner;
		const entry = this.#begin('string', at);
		const close = bracket === '{' ? '}' : ')';
		const before = this.#open.length;
		try {
			this.#readFields(entry, close, []);
			const open = this.#open.splice(before);
			this.#openDefinitions.push(...open);
			for (const field of entry.fields) {
				if (!open.some((later) => later.field === field)) this.#abbreviations.define(field.name, field.value);
			}
			if (entry.closed && entry.fields.length > 0) return;
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			this.#spoil(entry, at, error);
		}
		const endLine = entry.fault === undefined ? scanner.lineAt(scanner.at) : entry.endLine;
		this.#found.strays.push({ what: 'definition', line: entry.line, endLine });
	}

	/** What a program writes for itself: passed over, up to the brace that closes it. */
	#readAside(type: string, at: number, open: string): void {
		const scanner = this.#scanner;
		const close = open === '{' ? '}' : ')';
		try {
			if (type === 'preamble') readParts(scanner, close);
			else {
				this.#readKey(close);
				this.#readFields(this.#begin(type, at), close, []);
				return;
			}
			scanner.skipBlanks();
			if (scanner.char !== close) return;
			scanner.at += 1;
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			const entry = this.#begin(type, at);
			this.#spoil(entry, at, error);
			this.#found.strays.push({ what: 'definition', line: entry.line, endLine: entry.endLine });
		}
	}

	/** `@comment{...}` is passed over with all the braces in it. Without braces, or with one that is not closed, it is its line. */
	#readComment(at: number, open: string): void {
		const scanner = this.#scanner;
		const feed = this.#text.indexOf('\n', scanner.at);
		this.#commentEnds ??= commentEnds(this.#text, at);
		const end = (open === '{' ? this.#commentEnds.get(scanner.at - 1) : undefined) ?? (feed === -1 ? this.#text.length : feed);
		const inside = this.#text.slice(scanner.at, end);
		for (const { 1: type = '' } of inside.matchAll(COMMENTED_OUT)) {
			if (!isEntryType(type.toLowerCase())) continue;
			this.#found.strays.push({ what: 'commented-out', line: scanner.lineAt(at), endLine: scanner.lineAt(end) });
			break;
		}
		scanner.at = end;
	}

	/** An entry behind a percent sign. */
	#checkComment(at: number): void {
		OPENING.lastIndex = at;
		const type = OPENING.exec(this.#text)?.[1]?.toLowerCase() ?? '';
		const line = this.#scanner.lineAt(at);
		if (isEntryType(type)) this.#found.strays.push({ what: 'commented-out', line, endLine: line });
	}

	/** Text between entries. Lines that begin with a percent sign are comments. */
	#addText(from: number, to: number): void {
		if (to - from < 2) return;
		const scanner = this.#scanner;
		let first = -1;
		let last = -1;
		for (let start = from; start < to; ) {
			const feed = this.#text.indexOf('\n', start);
			const end = feed === -1 || feed > to ? to : feed;
			const line = this.#text.slice(start, end);
			if (/^\s*[^\s%]/.test(line) && /[\p{L}\p{N}]/u.test(line)) {
				if (first === -1) first = start;
				last = end;
			}
			start = end + 1;
		}
		if (first !== -1) this.#found.strays.push({ what: 'text', line: scanner.lineAt(first), endLine: scanner.lineAt(last) });
	}

	/** Spells out abbreviations that are defined behind their first use, and counts those that are not defined at all. */
	#expandAgain(field: Field, parts: readonly Part[]): void {
		const { text, unknown } = this.#abbreviations.expand(parts);
		field.value = text;
		for (const name of unknown) {
			const known = this.#found.undefinedNames.get(name);
			if (known) known.count += 1;
			else this.#found.undefinedNames.set(name, { line: field.line, count: 1 });
		}
	}
}

const isKnown = (type: string): boolean => isEntryType(type.toLowerCase()) || /^(?:string|preamble|comment|xdata)$/i.test(type);

/** Where the braces of comments close, by where they open, from an offset on: one pass for all, however they lie in each other. */
function commentEnds(text: string, from: number): Map<number, number> {
	const ends = new Map<number, number>();
	const opens = new Set<number>();
	for (const { 0: opening, index } of text.slice(from).matchAll(/@\s*comment\s*\{/gi)) opens.add(from + index + opening.length - 1);
	const inside: { open: number; depth: number }[] = [];
	let depth = 0;
	for (let offset = from; offset < text.length; offset += 1) {
		const code = text.charCodeAt(offset);
		if (code === 123) {
			if (opens.has(offset)) inside.push({ open: offset, depth });
			depth += 1;
		} else if (code === 125) {
			depth -= 1;
			if (inside.at(-1)?.depth !== depth) continue;
			const closed = inside.pop();
			if (closed) ends.set(closed.open, offset + 1);
		}
	}
	return ends;
}
