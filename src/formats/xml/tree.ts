/*
 * A small tree of one record, built with saxes. Namespaces are not resolved: suppliers bind other prefixes, or none, to the same
 * names, and the local names of each format are unambiguous. No DTD is read and no entity expanded that a document declares.
 */
import { SaxesParser } from 'saxes';
import type { Chunk } from './chunks.ts';
import { escapeStray } from './escape.ts';

export interface Element {
	/** Local name: `subfield` in `marc:subfield`. */
	readonly name: string;
	/** What stands before the colon, or empty. */
	readonly prefix: string;
	/** Values by name as written: `xlink:href`, `xml:lang`, `UI`. */
	readonly attributes: ReadonlyMap<string, string>;
	/** Elements and text in the order of the file, entities decoded; neighbouring text and CDATA are one string. */
	readonly children: readonly (Element | string)[];
	/** Lines of the file, counted from 1, of its start tag and its end. */
	readonly line: number;
	readonly endLine: number;
}

/** Where a chunk is no well-formed XML. `message` is a sentence that does not quote the record; `actual` is what the parser says. */
export interface Fault {
	line: number;
	column: number;
	message: string;
	actual: string;
}

/** How deep elements may lie in each other. The deepest records known are below 30. */
const DEPTH = 200;

/** What the parser complains of though nothing is lost by it. */
const HARMLESS = /the string "]]>" is disallowed|malformed comment|XML declaration|processing instruction/;

/** What the parser says, in words for the curator. The first that matches counts. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
	[/unclosed tag|unexpected end/, 'The XML ends before all its elements are closed.'],
	[/unmatched closing|unexpected close|empty close/, 'An end tag in the XML does not belong to the element that is open.'],
	[/in tag name|malformed name/, 'A < in the XML begins no tag; as text it is written &lt;.'],
	[/attribute/, 'A tag in the XML has an attribute that is not written name="value", or has one twice.'],
	[/too deep/, `Elements in the XML lie more than ${DEPTH} deep in each other.`],
	[/outside of root|root element|one root/, 'The XML is more than one element, or none.'],
];

interface Open {
	name: string;
	prefix: string;
	attributes: ReadonlyMap<string, string>;
	children: (Element | string)[];
	line: number;
	endLine: number;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Builds trees, one chunk after the other; saxes is slow to set up and is used again until it stops at a fault. */
class Builder {
	readonly #parser = new SaxesParser({ xmlns: false, position: true });
	#stack: Open[] = [];
	#root: Open | undefined;
	#offset = 0;
	#startLine = 1;

	constructor() {
		const parser = this.#parser;
		parser.on('opentagstart', () => {
			this.#startLine = parser.line + this.#offset;
		});
		parser.on('opentag', (tag) => {
			const colon = tag.name.indexOf(':');
			const names = Object.keys(tag.attributes);
			const element: Open = {
				name: tag.name.slice(colon + 1),
				prefix: tag.name.slice(0, Math.max(0, colon)),
				attributes: names.length === 0 ? NO_ATTRIBUTES : new Map(names.map((name) => [name, tag.attributes[name] ?? ''])),
				children: [],
				line: this.#startLine,
				endLine: this.#startLine,
			};
			if (this.#stack.length >= DEPTH) parser.fail('too deep');
			this.#stack.at(-1)?.children.push(element);
			this.#root ??= element;
			this.#stack.push(element);
		});
		parser.on('closetag', () => {
			const element = this.#stack.pop();
			if (element) element.endLine = parser.line + this.#offset;
		});
		parser.on('text', (text) => this.#addText(text));
		parser.on('cdata', (text) => this.#addText(text));
		parser.on('error', (error) => {
			if (!HARMLESS.test(error.message)) throw error;
		});
	}

	#addText(text: string): void {
		const children = this.#stack.at(-1)?.children;
		if (children === undefined) return;
		const last = children.at(-1);
		if (typeof last === 'string') children[children.length - 1] = last + text;
		else children.push(text);
	}

	build(chunk: Chunk): Element | Fault {
		this.#stack = [];
		this.#root = undefined;
		this.#offset = chunk.line - 1;
		try {
			this.#parser.write(escapeStray(chunk.text)).close();
			if (this.#root) return this.#root;
			throw new Error('document must contain a root element.');
		} catch (error) {
			const actual = error instanceof Error ? error.message.replace(/^\d+:\d+: /, '') : '';
			const { line, columnIndex } = this.#parser;
			const column = Math.max(1, columnIndex) + (line === 1 ? chunk.column - 1 : 0);
			const message = SENTENCES.find(([pattern]) => pattern.test(actual))?.[1] ?? 'The XML is not well formed.';
			return { line: line + this.#offset, column, message, actual };
		}
	}
}

let builder = new Builder();

/**
 * Parses one chunk of XML with one root element. Named entities are those of XML and HTML (which the DTDs of publishers declare);
 * a bare `&` and an unknown entity are text. Gives the tree, or the first fault; never throws.
 */
export function parseTree(chunk: Chunk): Element | Fault {
	const result = builder.build(chunk);
	if (isFault(result)) builder = new Builder();
	return result;
}

/** True when a chunk could not be parsed. */
export function isFault(result: Element | Fault): result is Fault {
	return 'message' in result;
}
