/**
 * Reads JSON (RFC 8259) into a tree that knows its lines, which `JSON.parse` does not give; keys such as `__proto__` are keys like any other.
 * What comes before a fault is still read, so that one broken record does not take the others down.
 */
import type { Node } from '../eds/node.ts';

/** What is in the file: its values one after another (more than one where a file has a record a line), and the fault that ended the reading. */
export interface JsonText {
	values: JsonNode[];
	fault?: { line: number; column: number; expected: string };
}

/** A node with its place in the text. `closed` is false where the text ends inside it. */
export interface JsonNode extends Node {
	children: JsonNode[];
	start: number;
	end: number;
	closed: boolean;
	shape: 'map' | 'list' | 'text' | 'number' | 'word';
}

/** The children of every leaf. Nobody adds to it: only lists and maps have children of their own. */
const NONE: JsonNode[] = [];

/** Deeper than any reply goes. */
const DEEPEST = 200;

/** What a fault in the text is thrown as inside this file; it never leaves it. */
class Fault extends Error {}

export function readJson(text: string): JsonText {
	return new JsonReader(text).read();
}

class JsonReader {
	readonly #text: string;
	#at = 0;
	#line = 1;
	#lineStart = 0;

	constructor(text: string) {
		this.#text = text;
	}

	read(): JsonText {
		const values: JsonNode[] = [];
		try {
			for (this.#skip(); this.#at < this.#text.length; this.#skip()) this.#value('', 0, values);
			return { values };
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			return { values, fault: { line: this.#line, column: this.#at - this.#lineStart + 1, expected: error.message } };
		}
	}

	/** Reads one value and adds it to its parent at once, so that a fault inside it leaves what was read. */
	#value(key: string, depth: number, into: JsonNode[]): void {
		const char = this.#text.charCodeAt(this.#at);
		const node: JsonNode = {
			key,
			children: NONE,
			line: this.#line,
			endLine: this.#line,
			start: this.#at,
			end: this.#at,
			closed: false,
			shape: 'word',
		};
		if (depth > DEEPEST) throw new Fault('less nesting');
		if (char === 123 || char === 91) {
			node.shape = char === 123 ? 'map' : 'list';
			into.push(node);
			node.children = [];
			this.#at += 1;
			if (char === 123) this.#members(node, depth);
			else this.#elements(node, depth);
		} else {
			const value = this.#scalar(node);
			if (value !== undefined) node.value = value;
			into.push(node);
		}
		node.end = this.#at;
		node.endLine = this.#line;
		node.closed = true;
	}

	#members(node: JsonNode, depth: number): void {
		this.#skip();
		if (this.#taken(125)) return;
		for (;;) {
			this.#skip();
			if (this.#text.charCodeAt(this.#at) !== 34) throw new Fault('a key in double quotation marks');
			const key = this.#string();
			this.#skip();
			if (!this.#taken(58)) throw new Fault('a colon');
			this.#skip();
			this.#value(key, depth + 1, node.children);
			this.#skip();
			if (this.#taken(125)) return;
			if (!this.#taken(44)) throw new Fault('a comma or a closing brace');
		}
	}

	#elements(node: JsonNode, depth: number): void {
		this.#skip();
		if (this.#taken(93)) return;
		for (;;) {
			this.#skip();
			this.#value('', depth + 1, node.children);
			this.#skip();
			if (this.#taken(93)) return;
			if (!this.#taken(44)) throw new Fault('a comma or a closing bracket');
		}
	}

	/** A text, number, `true` or `false` as written; `null` has no value. */
	#scalar(node: JsonNode): string | undefined {
		if (this.#text.charCodeAt(this.#at) === 34) {
			node.shape = 'text';
			return this.#string();
		}
		const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
		pattern.lastIndex = this.#at;
		const [word] = pattern.exec(this.#text) ?? [];
		if (word === undefined) throw new Fault(this.#at < this.#text.length ? 'a value' : 'a value before the end of the file');
		this.#at += word.length;
		if (/^[-\d]/.test(word)) node.shape = 'number';
		return word === 'null' ? undefined : word;
	}

	/** A text in quotation marks; stands behind its closing mark afterwards. */
	#string(): string {
		const start = this.#at;
		let escaped = false;
		for (let at = start + 1; at < this.#text.length; at += 1) {
			const char = this.#text.charCodeAt(at);
			if (char === 34) {
				this.#at = at + 1;
				return escaped ? this.#unescaped(start + 1, at) : this.#text.slice(start + 1, at);
			}
			if (char < 32 && char !== 9) {
				this.#at = at;
				throw new Fault('a closing quotation mark before the end of the line');
			}
			if (char === 92) {
				escaped = true;
				at += 1;
			}
		}
		this.#at = this.#text.length;
		throw new Fault('a closing quotation mark');
	}

	#unescaped(from: number, to: number): string {
		return this.#text
			.slice(from, to)
			.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, (whole, hex: string | undefined, letter: string | undefined) => {
				if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
				const sign = ESCAPES.get(letter ?? '');
				if (sign !== undefined) return sign;
				this.#at = from + this.#text.slice(from, to).indexOf(whole);
				throw new Fault('a valid escape');
			});
	}

	/** Passes over one sign where it stands here. */
	#taken(code: number): boolean {
		if (this.#text.charCodeAt(this.#at) !== code) return false;
		this.#at += 1;
		return true;
	}

	#skip(): void {
		for (;;) {
			const char = this.#text.charCodeAt(this.#at);
			if (char === 10) {
				this.#line += 1;
				this.#lineStart = this.#at + 1;
			} else if (char !== 32 && char !== 13 && char !== 9) return;
			this.#at += 1;
		}
	}
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
	['"', '"'],
	['\\', '\\'],
	['/', '/'],
	['b', '\b'],
	['f', '\f'],
	['n', '\n'],
	['r', '\r'],
	['t', '\t'],
]);
