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

/** A node with its place in the text. */
export class JsonNode implements Node {
	readonly key: string;
	children: JsonNode[] = NONE;
	// Declared with the others, so that all nodes are alike to the engine, which makes them smaller and faster to look at.
	value?: string;
	readonly line: number;
	endLine: number;
	readonly start: number;
	end: number;
	/** False where the text ends inside it. */
	closed = false;
	/** True once somebody has accounted for it and all below it. */
	taken = false;
	shape: 'map' | 'list' | 'text' | 'number' | 'word' = 'word';

	constructor(key: string, line: number, start: number) {
		this.key = key;
		this.line = line;
		this.endLine = line;
		this.start = start;
		this.end = start;
	}
}

/** The children of every leaf. Nobody adds to it: only lists and maps have children of their own. */
const NONE: JsonNode[] = [];

/** Deeper than any reply goes. */
const DEEPEST = 200;

/** What a fault in the text is thrown as inside this file; it never leaves it. */
class Fault extends Error {}

export function readJson(text: string): JsonText {
	return new JsonReader(text, 0).read();
}

/**
 * Reads the one map or list that begins at a place, without a look at what stands behind it. Lines and places of the nodes are counted
 * from there. Undefined where it has a fault.
 */
export function readJsonAt(text: string, start: number): JsonNode | undefined {
	return new JsonReader(text, start).readOne();
}

/** A number, `true`, `false` or `null`. */
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** What a text in quotation marks may hold by no means, or only behind a backslash. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNUSUAL = /[\u0000-\u0008\u000a-\u001f\\]/;
/** Texts are read letter by letter so far; longer ones by searches, which cost more to begin and less to go on. */
const SHORT = 32;

class JsonReader {
	readonly #text: string;
	/** Where counting begins. */
	readonly #base: number;
	#at: number;
	#line = 1;
	#lineStart = 0;

	constructor(text: string, start: number) {
		this.#text = text;
		this.#base = start;
		this.#at = start;
	}

	readOne(): JsonNode | undefined {
		const values: JsonNode[] = [];
		try {
			this.#value('', 0, values);
			return values[0];
		} catch (error) {
			if (!(error instanceof Fault)) throw error;
			return undefined;
		}
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
		const node = new JsonNode(key, this.#line, this.#at - this.#base);
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
		node.end = this.#at - this.#base;
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
		const start = this.#at;
		WORD.lastIndex = start;
		if (!WORD.test(this.#text)) throw new Fault(start < this.#text.length ? 'a value' : 'a value before the end of the file');
		this.#at = WORD.lastIndex;
		const word = this.#text.slice(start, this.#at);
		// All letters stand behind all digits.
		if (this.#text.charCodeAt(start) < 97) node.shape = 'number';
		return word === 'null' ? undefined : word;
	}

	/** A text in quotation marks; stands behind its closing mark afterwards. */
	#string(): string {
		const text = this.#text;
		const start = this.#at + 1;
		const near = Math.min(start + SHORT, text.length);
		for (let at = start; at < near; at += 1) {
			const char = text.charCodeAt(at);
			if (char === 34) {
				this.#at = at + 1;
				return text.slice(start, at);
			}
			if (char === 92 || (char < 32 && char !== 9)) return this.#unusual();
		}
		const end = text.indexOf('"', near);
		if (end < 0) return this.#unusual();
		const said = text.slice(start, end);
		if (UNUSUAL.test(said)) return this.#unusual();
		this.#at = end + 1;
		return said;
	}

	/** A text with escapes in it, or with a fault. */
	#unusual(): string {
		const start = this.#at + 1;
		let escaped = false;
		for (let at = start; at < this.#text.length; at += 1) {
			const char = this.#text.charCodeAt(at);
			if (char === 34) {
				this.#at = at + 1;
				return escaped ? this.#unescaped(start, at) : this.#text.slice(start, at);
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
		const written = this.#text.slice(from, to);
		const said = parsed(written);
		if (said !== undefined) return said;
		return written.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, (whole, hex: string | undefined, letter: string | undefined) => {
			if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
			const sign = ESCAPES.get(letter ?? '');
			if (sign !== undefined) return sign;
			this.#at = from + written.indexOf(whole);
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

/** A text as the engine itself reads it, which is fastest; undefined where it does not take it: for a tab, or an escape that is none. */
function parsed(written: string): string | undefined {
	try {
		const said: unknown = JSON.parse(`"${written}"`);
		return typeof said === 'string' ? said : undefined;
	} catch {
		return undefined;
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
