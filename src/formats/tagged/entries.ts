/**
 * Cuts a file of tagged lines into entries and fields, with the line of each. Knows what such files have in common and how they come
 * broken; what a tag looks like and where an entry begins and ends, each format says in its syntax.
 */
import type { Entry } from '../ris/entries.ts';
import type { Field } from '../ris/field.ts';

/** How a format writes its entries. */
export interface Syntax {
	/** The tag and value of a line; undefined for a line that opens no field. `within` is the field that the line may go on with. */
	tagOf(line: string, within: Field | undefined): { tag: string; value: string } | undefined;
	/** True when a tag begins an entry. `open` is the entry before, if it has no end yet; `apart` is true behind a blank line. */
	begins(tag: string, open: Entry | undefined, apart: boolean): boolean;
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
}

/** Lines outside the entries. */
export interface Stray {
	line: number;
	endLine: number;
	/** `file`: lines that say something of the file itself, and belong there. */
	what: 'file' | 'other';
}

/** Most fields have one line; they share this. */
const NO_LINES: string[] = [];

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
	/** True behind a blank line. */
	#apart = true;
	/** The stray run that the next line may go on with, and where its text begins. */
	#run: (Stray & { from: number }) | undefined;

	constructor(text: string, syntax: Syntax, visit: (entry: Entry) => void) {
		this.#text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
		this.#syntax = syntax;
		this.#visit = visit;
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
		return this.#strays;
	}

	#line(line: number, start: number, end: number): void {
		const written = this.#text.slice(start, end);
		// A byte-order mark stands inside where files were put together.
		const content = written.startsWith('\ufeff') ? written.slice(1) : written;
		if (content.trim() === '') {
			this.#apart = true;
			this.#run = undefined;
			return;
		}
		const read = this.#syntax.tagOf(content, this.#open?.fields.at(-1));
		if (read === undefined) this.#untagged(content, line, start, end);
		else if (this.#syntax.outside.has(read.tag)) this.#file(line, start);
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
		if (spoilt) this.#strays.splice(this.#strays.indexOf(spoilt), 1);
		const first = spoilt?.line ?? line;
		this.#open = { fields: [], line: first, endLine: first, raw: '', opened, closed: false };
		this.#from = spoilt?.from ?? start;
		this.#run = undefined;
	}

	#field(tag: string, value: string, line: number, end: number): void {
		if (!this.#open) return;
		this.#open.fields.push({ tag, value: value.trim(), more: NO_LINES, line, endLine: line });
		this.#open.endLine = line;
		this.#to = end;
	}

	#untagged(content: string, line: number, start: number, end: number): void {
		const open = this.#open;
		const last = open?.fields.at(-1);
		if (!open || !last) {
			this.#stray('other', line, start);
			return;
		}
		const said = this.#syntax.lists.has(last.tag) ? content.trim() : content;
		if (last.more.length === 0) last.more = [said];
		else last.more.push(said);
		last.endLine = line;
		open.endLine = line;
		this.#to = end;
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
		if (entry.opened || closed || entry.fields.some(({ tag }) => this.#syntax.telling.has(tag))) {
			entry.raw = this.#text.slice(this.#from, this.#to);
			this.#visit(entry);
		} else this.#strays.push({ what: 'other', line: entry.line, endLine: entry.endLine });
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
