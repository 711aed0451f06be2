/**
 * Cuts a RIS file into entries and fields, with the line of each. Knows how RIS is written and how it comes broken; knows nothing of what a
 * tag means, except which ones open an entry and which ones an entry cannot be without.
 */
import type { Field } from './field.ts';
import { readTagLine, type TagLine } from './tag-line.ts';

/** Tags that hold sentences. */
const FREE_TEXT: ReadonlySet<string> = new Set(['AB', 'N2', 'N1', 'RN', 'TI', 'T1', 'FX']);

/** One entry, from TY to ER. */
export interface Entry {
	fields: Field[];
	line: number;
	endLine: number;
	/** The entry's lines with `\n` between them, without the last line end. */
	raw: string;
	/** False when there is no TY. */
	opened: boolean;
	/** False when there is no ER. */
	closed: boolean;
}

/** Lines outside the entries. */
export interface Stray {
	line: number;
	endLine: number;
	/** `counter`: the number that Ovid sets before each entry. `link`: the link line that Ovid and Embase set after each. */
	what: 'counter' | 'link' | 'other';
}

/** Numbers that Ovid sets before an entry: `1.`, `<1>`. */
const COUNTER = /^\s*(?:<\d+>|\d+\.?|\[\d+\])\s*$/;
/** Lines that Ovid and Embase set after an entry: `Link to the Ovid Full Text or citation: https://...`. */
const LINK_LINE = /^\s*Link to (?:the |full )/i;
/** Any one of these makes a run of tags without TY an entry that lost its first line. */
const ENTRY_TAGS: ReadonlySet<string> = new Set(['TI', 'T1', 'AU', 'A1', 'AB', 'N2']);

/**
 * Splits a whole file, handing over each entry as soon as it is complete, so that a large file is never held twice. Returns the strays: every
 * line that is not blank ends up in an entry or among them.
 */
export function splitEntries(text: string, visit: (entry: Entry) => void): Stray[] {
	return new Splitter(text, visit).split();
}

/** Most fields have one line; they share this. */
const NO_LINES: string[] = [];

class Splitter {
	readonly #text: string;
	readonly #visit: (entry: Entry) => void;
	readonly #strays: Stray[] = [];
	/** The entry that is open, and where its text begins and ends. */
	#open: Entry | undefined;
	#from = 0;
	#to = 0;
	/** True when the open entry's TY line departs from the specification. */
	#loose = false;
	/** The entry before, not handed over yet: tags behind its ER may still belong to it. Where its text begins. */
	#last: Entry | undefined;
	#lastFrom = 0;
	/** The stray run that the next line may go on with. */
	#run: (Stray & { from: number }) | undefined;

	constructor(text: string, visit: (entry: Entry) => void) {
		this.#text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
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
		this.#handOver();
		return this.#strays;
	}

	#line(line: number, start: number, end: number): void {
		const read = readTagLine(this.#text, start, end);
		const tagged = read && this.#believes(read) ? read : undefined;
		if (tagged?.tag === 'TY') this.#ty(tagged, line, start, end);
		else if (tagged?.tag === 'ER') this.#er(tagged, line, start, end);
		else if (tagged) this.#tag(tagged, line, start, end);
		else {
			const content = this.#text.slice(start, end);
			if (content.trim() === '') this.#blank();
			else this.#untagged(content, line, start, end);
		}
	}

	/**
	 * In a wrapped abstract a line may begin `CT - based` or `ER - positive`. Inexact tags count there only where the entry itself begins with
	 * one, and the end of an entry only with nothing behind it.
	 */
	#believes({ tag, value, exact }: TagLine): boolean {
		if (exact || !FREE_TEXT.has(this.#open?.fields.at(-1)?.tag ?? '')) return true;
		if (tag === 'ER') return value === '';
		return tag === 'TY' ? /^[A-Z]{3,7}$/i.test(value) : this.#loose;
	}

	#ty(tagged: TagLine, line: number, start: number, end: number): void {
		// VuFind writes two TY lines one after the other: https://github.com/vufind-org/vufind/pull/1661
		const doubled = this.#open?.opened && this.#open.fields.length === 1 && this.#open.endLine === line - 1;
		if (!doubled) {
			this.#close(false);
			this.#start(line, start, true);
			this.#loose = !tagged.exact;
		}
		this.#field(tagged, line, end);
	}

	#er(tagged: TagLine, line: number, start: number, end: number): void {
		if (!this.#open) {
			this.#stray('other', line, start);
			return;
		}
		this.#field(tagged, line, end);
		this.#close(true);
	}

	#tag(tagged: TagLine, line: number, start: number, end: number): void {
		if (!this.#open) {
			// A line just before that is no tag is the TY line that was spoilt, so it is the entry's first.
			const run = this.#run;
			if (run?.endLine === line - 1 && run.what === 'other') {
				this.#strays.pop();
				this.#start(run.line, run.from, false);
			} else this.#start(line, start, false);
		}
		this.#field(tagged, line, end);
	}

	#untagged(content: string, line: number, start: number, end: number): void {
		const open = this.#open;
		const last = open?.fields.at(-1);
		if (open && LINK_LINE.test(content)) {
			this.#field({ tag: 'Link to', value: content.trim(), exact: true }, line, end);
			return;
		}
		const what = LINK_LINE.test(content) ? 'link' : COUNTER.test(content) ? 'counter' : 'other';
		if (open && last && (what === 'other' || (what === 'counter' && !this.#beforeTy(end)))) {
			if (last.more.length === 0) last.more = [content];
			else last.more.push(content);
			last.endLine = line;
			open.endLine = line;
			this.#to = end;
		} else this.#stray(what, line, start);
	}

	#blank(): void {
		this.#run = undefined;
		if (this.#open && !this.#open.opened && !isEntry(this.#open)) this.#close(false);
	}

	#beforeTy(end: number): boolean {
		const next = /^\s*(.*)$/m.exec(this.#text.slice(end, end + 200));
		return readTagLine(next?.[1] ?? '')?.tag === 'TY';
	}

	#start(line: number, start: number, opened: boolean): void {
		this.#open = { fields: [], line, endLine: line, raw: '', opened, closed: false };
		this.#from = start;
		this.#run = undefined;
	}

	#field({ tag, value }: TagLine, line: number, end: number): void {
		if (!this.#open) return;
		this.#open.fields.push({ tag, value, more: NO_LINES, line, endLine: line });
		this.#open.endLine = line;
		this.#to = end;
	}

	#close(closed: boolean): void {
		const entry = this.#open;
		if (!entry) return;
		this.#open = undefined;
		entry.closed = closed;
		if (entry.opened || closed || isEntry(entry)) {
			entry.raw = this.#text.slice(this.#from, this.#to);
			this.#handOver();
			this.#last = entry;
			this.#lastFrom = this.#from;
		} else this.#settle(entry);
	}

	#handOver(): void {
		if (this.#last) this.#visit(this.#last);
		this.#last = undefined;
	}

	/** Tags after ER without an entry of their own: Ovid writes `NL` there, which belongs to the entry before. Anything else is stray. */
	#settle(tail: Entry): void {
		const before = this.#last;
		if (before && before.endLine === tail.line - 1) {
			before.fields.push(...tail.fields);
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

const isEntry = (entry: Entry): boolean => entry.fields.some((field) => ENTRY_TAGS.has(field.tag));
