/** Cuts a file into entries. The grammar is BibTeX's, as btparse describes it, with more patience for what people write. */
import { withoutPadding } from '../padding.ts';
import { Abbreviations } from './abbreviations.ts';
import { commentEnds, holdsEntry } from './comments.ts';
import { type Entry, EntryReader, type Field, type OpenField } from './entry.ts';
import { isEntryType } from './entry-type.ts';
import { Scanner } from './scanner.ts';
import { Fault, type Part, readParts } from './value.ts';

export type { Entry, Field } from './entry.ts';

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
/** The entries of a file in their order, with what stands between them. Line ends are `\n` alone. */
export function readEntries(text: string): Bibliography {
	return new Reader(text).read();
}

class Reader {
	readonly #scanner: Scanner;
	readonly #text: string;
	readonly #abbreviations = new Abbreviations();
	readonly #reader: EntryReader;
	readonly #found: Bibliography = { entries: [], xdata: [], strays: [], undefinedNames: new Map() };
	/** Definitions that build on what is defined further down. */
	readonly #openDefinitions: OpenField[] = [];
	#commentEnds: ReadonlyMap<number, number> | undefined;

	constructor(text: string) {
		this.#text = text;
		this.#scanner = new Scanner(text);
		this.#reader = new EntryReader(this.#scanner, this.#abbreviations);
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
		for (const { field, parts } of this.#reader.open) {
			this.#expandAgain(field, parts);
			field.value = withoutPadding(field.value.trim());
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
		const entry = this.#reader.begin(type.toLowerCase(), at);
		this.#scanner.at = at + opening.length - 1;
		this.#reader.spoil(entry, at, new Fault('The brace that opens the entry is missing.', at));
		this.#found.entries.push(entry);
		return true;
	}

	#readEntry(type: string, at: number, open: string): void {
		const entry = this.#reader.read(type, at, open === '{' ? '}' : ')');
		(type === 'xdata' && entry.fault === undefined ? this.#found.xdata : this.#found.entries).push(entry);
	}

	/** `@string{name = {text}}`; several definitions may stand in one. */
	#readDefinition(at: number, bracket: string): void {
		const scanner = this.#scanner;
		const entry = this.#reader.begin('string', at);
		const close = bracket === '{' ? '}' : ')';
		const before = this.#reader.open.length;
		try {
			this.#reader.readFields(entry, close, []);
			const open = this.#reader.open.splice(before);
			this.#openDefinitions.push(...open);
			for (const field of entry.fields) {
				if (!open.some((later) => later.field === field)) this.#abbreviations.define(field.name, field.value);
			}
			if (entry.closed && entry.fields.length > 0) return;
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			this.#reader.spoil(entry, at, error);
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
				this.#reader.readKey(close);
				this.#reader.readFields(this.#reader.begin(type, at), close, []);
				return;
			}
			scanner.skipBlanks();
			if (scanner.char !== close) return;
			scanner.at += 1;
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			const entry = this.#reader.begin(type, at);
			this.#reader.spoil(entry, at, error);
			this.#found.strays.push({ what: 'definition', line: entry.line, endLine: entry.endLine });
		}
	}

	/** `@comment{...}` is passed over with all the braces in it. Without braces, or with one that is not closed, it is its line. */
	#readComment(at: number, open: string): void {
		const scanner = this.#scanner;
		const feed = this.#text.indexOf('\n', scanner.at);
		this.#commentEnds ??= commentEnds(this.#text, at);
		const end = (open === '{' ? this.#commentEnds.get(scanner.at - 1) : undefined) ?? (feed === -1 ? this.#text.length : feed);
		if (holdsEntry(this.#text.slice(scanner.at, end))) {
			this.#found.strays.push({ what: 'commented-out', line: scanner.lineAt(at), endLine: scanner.lineAt(end) });
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
