/**
 * Cuts a JSON file into its entries without building a tree of the whole, so that a large file costs no more memory than its largest
 * entry, and a broken entry in a list does not take those behind it down.
 */

import { blanksEnd, Skim } from './skim.ts';
import type { JsonNode } from './tree.ts';
import { readJson, readJsonAt } from './tree.ts';

/** One entry of a file. Lines are counted from 1 in the file; those of the nodes from 1 in `text`. */
export interface JsonEntry {
	text: string;
	line: number;
	endLine: number;
	/** The entry as a tree, or what there is of it before the fault. */
	node: JsonNode | undefined;
	/** Where the entry breaks, line in the file. `resumed` is the line at which reading went on; absent where all that follows is lost. */
	fault?: { line: number; column: number; expected: string; resumed?: number };
}

/** Something between entries that is not as JSON has it. */
export interface JsonStray {
	what: 'comma-missing' | 'list-open' | 'other';
	line: number;
	endLine: number;
}

/** Keys under which lists of entries stand, from the outside in; a list of none is the file's own value. */
export type Wrapping = readonly (readonly string[])[];

/**
 * Calls `take` for each entry of a text in the order of the file: the elements of a list that is the whole file, or stands under one
 * of the `wrappings`; else the value itself. Several values one after another (a record a line) are several entries. Gives back what
 * stands between entries and is none. Time is linear in the length of the text, also where every entry is broken.
 */
export function splitJson(text: string, wrappings: Wrapping, take: (entry: JsonEntry) => boolean | undefined): JsonStray[] {
	return new Splitter(text, wrappings, take).split();
}

/** Faulty text is looked at again behind each fault; so often in all, before what is left is given up. */
const AGAIN = 4;

class Splitter {
	readonly #text: string;
	readonly #skim: Skim;
	readonly #wrappings: Wrapping;
	readonly #take: (entry: JsonEntry) => boolean | undefined;
	readonly #strays: JsonStray[] = [];
	#at = 0;
	#line = 1;
	#counted = 0;
	#budget: number;
	#stopped = false;
	/** True behind a broken entry, whose comma went with it. */
	#resumed = false;

	constructor(text: string, wrappings: Wrapping, take: (entry: JsonEntry) => boolean | undefined) {
		this.#text = text;
		this.#skim = new Skim(text);
		this.#wrappings = wrappings;
		this.#take = take;
		this.#budget = AGAIN * text.length;
	}

	split(): JsonStray[] {
		for (;;) {
			this.#at = blanksEnd(this.#text, this.#at);
			if (this.#stopped || this.#at >= this.#text.length) return this.#strays;
			const code = this.#text.charCodeAt(this.#at);
			if (code === 91) this.#list();
			else if (code === 123) this.#map();
			else {
				const line = this.#lineAt(this.#at);
				const next = this.#text.slice(this.#at).search(/[[{]/);
				this.#at = next < 0 ? this.#text.length : this.#at + next;
				this.#strays.push({ what: 'other', line, endLine: this.#lineAt(this.#at - 1) });
			}
		}
	}

	/** The elements of a list, from its bracket on. */
	#list(): void {
		const opened = this.#at;
		this.#at += 1;
		for (let first = true; !this.#stopped; first = false) {
			this.#at = blanksEnd(this.#text, this.#at);
			const code = this.#text.charCodeAt(this.#at);
			if (code === 93) {
				this.#at += 1;
				return;
			}
			if (this.#at >= this.#text.length) {
				const line = this.#lineAt(opened);
				this.#strays.push({ what: 'list-open', line, endLine: this.#lineAt(this.#text.length) });
				return;
			}
			if (code === 44) {
				this.#at = blanksEnd(this.#text, this.#at + 1);
				if (this.#text.charCodeAt(this.#at) === 93 || this.#at >= this.#text.length) continue;
			} else if (!first && !this.#resumed) this.#missingComma();
			this.#resumed = false;
			this.#entry();
		}
	}

	#missingComma(): void {
		const line = this.#lineAt(this.#at);
		this.#strays.push({ what: 'comma-missing', line, endLine: line });
	}

	/** A map: the wrapping of a list, or an entry by itself. */
	#map(): void {
		const start = this.#at;
		for (const keys of this.#wrappings) {
			const inner = keys.reduce<number>((at, key) => (at < 0 ? at : this.#skim.memberAt(at, key)), start);
			if (inner < 0) continue;
			const code = this.#text.charCodeAt(inner);
			if (code !== 91 && code !== 123) continue;
			const end = this.#skim.valueEnd(start);
			this.#at = inner;
			if (code === 91) this.#list();
			else this.#entry();
			this.#at = end < 0 || end < this.#at ? this.#text.length : end;
			return;
		}
		this.#entry();
	}

	/** One entry; stands behind it afterwards. */
	#entry(): void {
		const start = this.#at;
		const line = this.#lineAt(start);
		const node = opensValue(this.#text.charCodeAt(start)) ? readJsonAt(this.#text, start) : undefined;
		if (node !== undefined) {
			this.#at = start + node.end;
			this.#give({ text: this.#text.slice(start, this.#at), line, endLine: line + node.endLine - 1, node });
			return;
		}
		// What has a fault is cut out before it is read, so that the fault ends with its entry.
		const end = this.#skim.valueEnd(start);
		if (end === start) {
			// A mark that begins no value: `,`, `}`, `]`.
			this.#at = marksEnd(this.#text, start);
			this.#strays.push({ what: 'other', line, endLine: this.#lineAt(this.#at - 1) });
			return;
		}
		const text = this.#text.slice(start, end < 0 ? this.#text.length : end);
		const { values, fault } = readJson(text);
		if (!fault && end > 0) {
			this.#at = end;
			this.#give({ text, line, endLine: this.#lineAt(end - 1), node: values[0] });
			return;
		}
		// What was looked at in vain: up to where brackets did not close, and up to the fault.
		this.#budget -= 2 * ((end < 0 ? -end : end) - start);
		this.#broken(start, line, values[0], fault ?? { line: 1, column: 1, expected: 'an end of the entry' });
	}

	/** An entry that cannot be read whole: reading goes on where a line begins as this entry's first does. */
	#broken(start: number, line: number, node: JsonNode | undefined, fault: { line: number; column: number; expected: string }): void {
		const next = this.#nextLike(start);
		const end = next < 0 ? this.#text.length : next;
		if (next < 0) this.#stopped = true;
		this.#at = end;
		this.#resumed = true;
		const text = this.#text.slice(start, end).replace(/(?<![\s,])[\s,]+$/, '');
		const column = fault.line === 1 ? fault.column + start - (this.#text.lastIndexOf('\n', start - 1) + 1) : fault.column;
		const endLine = this.#lineAt(start + Math.max(text.length - 1, 0));
		const resumed = next < 0 ? {} : { resumed: this.#lineAt(next) };
		const place = { line: Math.min(line + fault.line - 1, Math.max(endLine, line)), column, expected: fault.expected };
		this.#give({ text, line, endLine, node, fault: { ...place, ...resumed } });
	}

	/** Where the next line begins like that of an entry does: with the same blanks and an opening brace. */
	#nextLike(start: number): number {
		if (this.#budget <= 0) return -1;
		const lineStart = this.#text.lastIndexOf('\n', start - 1) + 1;
		const indent = this.#text.slice(lineStart, start);
		// Only the first entry may stand behind the bracket of its list.
		if (!/^[ \t]*\[?[ \t]*$/.test(indent) || (lineStart === 0 && start === 0)) return -1;
		const wanted = `\n${indent.replace('[', '')}{`;
		const found = this.#text.indexOf(wanted, start);
		return found < 0 ? -1 : found + wanted.length - 1;
	}

	#give(entry: JsonEntry): void {
		if (this.#take(entry) === false) this.#stopped = true;
	}

	/** The line of a place, counted from 1. Places are asked for in rising order but for a few. */
	#lineAt(place: number): number {
		if (place < this.#counted) {
			this.#counted = 0;
			this.#line = 1;
		}
		for (;;) {
			const next = this.#skim.lineEnd(this.#counted);
			if (next >= place) return this.#line;
			this.#counted = next + 1;
			this.#line += 1;
		}
	}
}

/** True for the brackets of a map and a list. */
const opensValue = (code: number): boolean => code === 123 || code === 91;

/** The end of a run of marks that begin no value. */
function marksEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && ',:}'.includes(text.charAt(at))) at = blanksEnd(text, at + 1);
	return Math.max(at, from + 1);
}
