/**
 * Cuts a file of tagged lines into entries and fields, with the line of each. Knows what such files have in common and how they come
 * broken; what a tag looks like and where an entry begins and ends, each format says in its syntax.
 */
import { withoutPadding } from '../padding.ts';
import type { Field } from '../ris/field.ts';
import { isWide, ownText } from './own-text.ts';

/** One entry, from its first line to its last. */
export interface Entry {
	fields: Field[];
	line: number;
	endLine: number;
	/** The entry's lines with `\n` between them, without the last line end. */
	raw: string;
	/** False when the line is missing with which every entry begins. */
	opened: boolean;
	/** False when the line is missing with which every entry ends. */
	closed: boolean;
}

/** Lines outside the entries. */
export interface Stray {
	line: number;
	endLine: number;
	/**
	 * `file`: lines that say something of the file itself, and belong there. `counter`: the number that a platform sets before each entry.
	 * `link`: the link line that it sets after each.
	 */
	what: 'file' | 'counter' | 'link' | 'other';
}

/** How a format writes its entries. */
export interface Syntax {
	/**
	 * The tag and value of a line; undefined for a line that opens no field. The line is the part of `text` from `start` to `end`, so that
	 * none is copied in vain; `open` is the entry whose last field it may go on with.
	 */
	tagOf(text: string, start: number, end: number, open: Entry | undefined): { tag: string; value: string } | undefined;
	/** True when a tag begins an entry. `open` is the entry before, which has no end yet; `apart` is true behind a blank line. */
	begins(tag: string, open: Entry, apart: boolean): boolean;
	/** The tag that every entry must begin with, where there is one: `PT`. */
	opener?: string;
	/** The tag that ends an entry, where there is one: `ER`. */
	closer?: string;
	/** Tags of the file itself, which end an entry that is open: `FN`, `VR`, `EF`. */
	outside: ReadonlySet<string>;
	/** Any one of these makes a run of tags without an opener an entry that lost its first line. */
	telling: ReadonlySet<string>;
	/** Tags whose further lines are values of their own, so that indents say nothing. */
	lists: ReadonlySet<string>;
	/** What a line without a tag is that a platform sets between entries; undefined for any other. `beforeEntry` tells whether one begins next. */
	asideOf?(line: string, open: Entry | undefined, beforeEntry: () => boolean): 'counter' | 'link' | undefined;
}

/** Most fields have one line; they share this. */
const NO_LINES: string[] = [];
const BYTE_ORDER_MARK = 0xfeff;
/** V8 keeps no whole text alive for a part shorter than this, in characters, but copies it. */
const SHORT = 13;
/** The place of a value that does not stand in the text as it is. */
const NOWHERE = -1;
/** A text this long, in characters, is held whole while it is read, so that copies of its entries would be held beside it. */
const LONG = 2 ** 24;

/**
 * Splits a whole file, handing over each entry as soon as it is complete, so that a large file is never held twice. Returns the strays:
 * every line that is not blank ends up in an entry or among them.
 */
export function splitTagged(text: string, syntax: Syntax, visit: (entry: Entry) => void): Stray[] {
	return new Splitter(text, syntax, visit).split();
}

class Splitter {
	readonly #text: string;
	readonly #syntax: Syntax;
	readonly #visit: (entry: Entry) => void;
	readonly #strays: Stray[] = [];
	/** The entry that is open, and where its text begins and ends. */
	#open: Entry | undefined;
	#from = 0;
	#to = 0;
	/** Where the value of each of its fields begins. */
	#places: number[] = [];
	/** True when entries are to be copied out of the text, so that it need not be kept. */
	readonly #copies: boolean;
	/** The entry before, not handed over yet: tags behind its end may still belong to it. Where its text begins. */
	#last: Entry | undefined;
	#lastFrom = 0;
	/** True behind a blank line. */
	#apart = true;
	/** The stray run that the next line may go on with, and where its text begins. */
	#run: (Stray & { from: number }) | undefined;

	constructor(text: string, syntax: Syntax, visit: (entry: Entry) => void) {
		this.#text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
		this.#syntax = syntax;
		this.#visit = visit;
		this.#copies = this.#text.length < LONG && isWide(this.#text);
	}

	split(): Stray[] {
		const text = this.#text;
		let line = 0;
		for (let start = 0; start <= text.length; ) {
			const found = text.indexOf('\n', start);
			const end = found < 0 ? text.length : found;
			line++;
			this.#line(line, start, end);
			start = end + 1;
		}
		this.#close(false);
		this.#handOver();
		return this.#strays;
	}

	#line(line: number, start: number, end: number): void {
		const text = this.#text;
		// A byte-order mark stands inside where files were put together.
		const begin = text.charCodeAt(start) === BYTE_ORDER_MARK ? start + 1 : start;
		const read = this.#syntax.tagOf(text, begin, end, this.#open);
		if (read === undefined) {
			const content = text.slice(begin, end);
			if (content.trim() === '') {
				this.#blank();
				return;
			}
			this.#untagged(content, line, start, end);
		} else if (this.#syntax.outside.has(read.tag)) this.#file(line, start);
		else this.#tag(read.tag, read.value, line, start, end);
		this.#apart = false;
	}

	#tag(tag: string, value: string, line: number, start: number, end: number): void {
		const { opener, closer } = this.#syntax;
		if (tag === closer) {
			if (this.#open) {
				this.#field(tag, value, line, end);
				this.#close(true);
			} else this.#stray('other', line, start);
			return;
		}
		if (!this.#open || this.#syntax.begins(tag, this.#open, this.#apart)) {
			this.#close(false);
			this.#start(line, start, opener === undefined || tag === opener);
		}
		this.#field(tag, value, line, end);
	}

	#start(line: number, start: number, opened: boolean): void {
		const run = this.#run;
		// A line just before that is no tag is the first line of the entry, spoilt.
		const spoilt = !opened && run !== undefined && run.what === 'other' && run.endLine === line - 1 ? run : undefined;
		if (spoilt) this.#strays.pop();
		const first = spoilt?.line ?? line;
		this.#open = { fields: [], line: first, endLine: first, raw: '', opened, closed: false };
		this.#from = spoilt?.from ?? start;
		this.#places = [];
		this.#run = undefined;
	}

	#field(tag: string, value: string, line: number, end: number): void {
		if (!this.#open) return;
		const said = withoutPadding(value.trim());
		this.#open.fields.push({ tag, value: said, more: NO_LINES, line, endLine: line });
		if (this.#copies) this.#places.push(said.length === value.length ? end - said.length : NOWHERE);
		this.#open.endLine = line;
		this.#to = end;
	}

	#untagged(content: string, line: number, start: number, end: number): void {
		const open = this.#open;
		const last = open?.fields.at(-1);
		const aside = this.#syntax.asideOf?.(content, open, () => this.#isBeforeEntry(end));
		if (!open || !last || aside !== undefined) {
			this.#stray(aside ?? 'other', line, start);
			return;
		}
		const said = withoutPadding(this.#syntax.lists.has(last.tag) ? content.trim() : content);
		if (last.more.length === 0) last.more = [said];
		else last.more.push(said);
		last.endLine = line;
		open.endLine = line;
		this.#to = end;
	}

	#blank(): void {
		this.#apart = true;
		this.#run = undefined;
		if (this.#open && !this.#open.opened && !this.#tells(this.#open)) this.#close(false);
	}

	/** True when the next line that is not blank begins an entry. */
	#isBeforeEntry(end: number): boolean {
		const next = /^\s*(.*)$/m.exec(this.#text.slice(end, end + 200))?.[1] ?? '';
		return this.#syntax.tagOf(next, 0, next.length, undefined)?.tag === this.#syntax.opener;
	}

	#file(line: number, start: number): void {
		this.#close(false);
		this.#stray('file', line, start);
	}

	#close(closed: boolean): void {
		const entry = this.#open;
		if (!entry) return;
		this.#open = undefined;
		entry.closed = closed || this.#syntax.closer === undefined;
		if (entry.opened || closed || this.#tells(entry)) {
			entry.raw = this.#text.slice(this.#from, this.#to);
			if (this.#copies) this.#copy(entry);
			this.#handOver();
			this.#last = entry;
			this.#lastFrom = this.#from;
		} else this.#settle(entry);
	}

	/** Parts an entry from the text: its values become parts of a copy of its own. */
	#copy(entry: Entry): void {
		entry.raw = ownText(entry.raw);
		entry.fields.forEach((field, at) => {
			const { value } = field;
			if (value.length < SHORT && field.more.length === 0) return;
			const place = (this.#places[at] ?? NOWHERE) - this.#from;
			const part = place < 0 ? '' : entry.raw.slice(place, place + value.length);
			field.value = part === value ? part : ownText(value);
			if (field.more.length > 0) field.more = field.more.map(ownText);
		});
	}

	#tells({ fields }: Entry): boolean {
		return fields.some(({ tag }) => this.#syntax.telling.has(tag));
	}

	#handOver(): void {
		if (this.#last) this.#visit(this.#last);
		this.#last = undefined;
	}

	/** Tags right behind the end of an entry, with none of their own: Ovid writes `NL` there, which belongs to the entry. Others are stray. */
	#settle(tail: Entry): void {
		const before = this.#last;
		if (before?.endLine === tail.line - 1) {
			for (const field of tail.fields) before.fields.push(field);
			before.endLine = tail.endLine;
			before.raw = this.#text.slice(this.#lastFrom, this.#to);
		} else this.#strays.push({ what: 'other', line: tail.line, endLine: tail.endLine });
	}

	#stray(what: Stray['what'], line: number, start: number): void {
		const run = this.#run;
		if (run && run.what === what && run.endLine === line - 1) {
			run.endLine = line;
			return;
		}
		this.#run = { what, line, endLine: line, from: start };
		this.#strays.push(this.#run);
	}
}
