/** Reads one entry: its key, its fields, and what is wrong with it. */
import { withoutPadding } from '../padding.ts';
import type { Abbreviations } from './abbreviations.ts';
import type { Scanner } from './scanner.ts';
import { Fault, type Part, readParts } from './value.ts';

/** One `name = value` of an entry. Lines are counted from 1 in the file. */
export interface Field {
	/** Name in lower case: `journaltitle`. */
	name: string;
	/** Its value as LaTeX: without the outer braces or quotation marks, parts joined, abbreviations spelt out. */
	value: string;
	line: number;
	endLine: number;
	/** What stood in it and was replaced by what it names in an `@xdata`: `xdata=press-publisher`. */
	picks?: string[];
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

/** A field with abbreviations that were not defined when it was read. */
export interface OpenField {
	field: Field;
	parts: readonly Part[];
}

/** What shows, behind the end of an entry, that it was closed by a brace too many. */
const GOES_ON = /\s*,\s*[a-z][\w:+-]*\s*=/iy;
/** What shows that a value holds the fields behind it, or the comma behind itself, because its brace was not closed. */
const SWALLOWED = /[,\n][ \t]*[a-z][\w:+-]*[ \t]*=[ \t]*["{\w]|,\s*$/i;

export class EntryReader {
	/** Fields to be read again when the whole file is known. */
	readonly open: OpenField[] = [];
	readonly #scanner: Scanner;
	readonly #text: string;
	readonly #abbreviations: Abbreviations;

	constructor(scanner: Scanner, abbreviations: Abbreviations) {
		this.#scanner = scanner;
		this.#text = scanner.text;
		this.#abbreviations = abbreviations;
	}

	/** Reads an entry from behind the bracket that opens it. `at` is where its `@` is, `close` what closes it. */
	read(type: string, at: number, close: string): Entry {
		const entry = this.begin(type, at);
		const starts: number[] = [];
		try {
			entry.key = this.readKey(close);
			this.readFields(entry, close, starts);
			if (!entry.closed) this.#checkUnclosed(entry, starts);
			this.#end(entry, at);
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			this.spoil(entry, at, error);
		}
		return entry;
	}

	/** An entry without anything but its place. */
	begin(type: string, at: number): Entry {
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
	spoil(entry: Entry, at: number, { message, offset }: Fault): void {
		const scanner = this.#scanner;
		entry.fault = { message, line: scanner.lineAt(offset), column: scanner.columnAt(offset) };
		if (scanner.at === at || !scanner.atEntry) scanner.at = scanner.nextEntry(scanner.at);
		let end = scanner.at;
		while (end > at && /\s/.test(this.#text.charAt(end - 1))) end -= 1;
		entry.endLine = scanner.lineAt(end);
	}

	/** The key, up to its comma. Some programs write none, or forget the comma. */
	readKey(close: string): string {
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

	/** Reads fields up to what closes them, the next entry or the end. `starts` takes the offsets of their values. */
	readFields(entry: Entry, close: string, starts: number[]): void {
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
		const { parts, end } = readParts(scanner, close);
		const field = { name: name.toLowerCase(), value: '', line, endLine: scanner.lineAt(end) };
		const { text, unknown } = this.#abbreviations.expand(parts);
		// Of a definition the blanks at its ends count: it may be joined to a word.
		field.value = entry.type === 'string' ? text : withoutPadding(text.trim());
		if (unknown.length > 0) this.open.push({ field, parts });
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
}
