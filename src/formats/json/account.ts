/** Keeps account of one entry that is a JSON tree: which of its leaves were read, and what is left, which is kept word for word. */
import type { Draft, Value } from '../draft/draft.ts';
import type { Layout } from './layout.ts';
import type { JsonNode } from './tree.ts';

/** Keys of what must not go out with the unmapped rest: abstracts, which may be under a notice, and somebody's own words. */
const PRIVATE = /abstract|^notes?$|annot/i;

const NONE: readonly Value[] = [];

export class JsonAccount {
	readonly draft: Draft;
	readonly root: JsonNode;
	readonly #line: number;
	readonly #taken = new Set<JsonNode>();
	readonly #members = new Map<string, JsonNode>();
	readonly #rawLines: Layout['lines'];

	/** `rawLines` tells where a leaf stands in the record's raw text. */
	constructor(draft: Draft, root: JsonNode, line: number, rawLines: Layout['lines']) {
		this.draft = draft;
		this.root = root;
		this.#line = line;
		this.#rawLines = rawLines;
		for (const child of root.children) if (!this.#members.has(child.key)) this.#members.set(child.key, child);
	}

	/** The value of a key of the entry; the first where it comes twice, the second is kept at the end. */
	get(key: string): JsonNode | undefined {
		return this.#members.get(key);
	}

	/** What a leaf says, which the caller puts into the record or keeps. Undefined for what holds no text: lists, maps, `null`. */
	value(node: JsonNode | undefined, tag = node?.key ?? ''): Value | undefined {
		if (node?.value === undefined) return undefined;
		this.#taken.add(node);
		return this.place(node, node.value, tag);
	}

	/** The values of a key that holds one text or a list of them. */
	values(node: JsonNode | undefined, tag = node?.key ?? ''): readonly Value[] {
		if (node === undefined) return NONE;
		if (node.shape === 'list') return node.children.flatMap((each) => this.value(each, tag) ?? []);
		const value = this.value(node, tag);
		return value === undefined ? NONE : [value];
	}

	/** A value of one's own wording at the place of a node. */
	place(node: JsonNode, text: string, tag = node.key): Value {
		return { tag, text, line: this.#line + node.line - 1, endLine: this.#line + node.endLine - 1 };
	}

	/** Marks a leaf as accounted for; of lists and maps only those that say nothing. */
	take(node: JsonNode | undefined): void {
		if (node !== undefined && (isLeaf(node) || !saysSomething(node))) this.#taken.add(node);
	}

	/** Marks a node and all below it as accounted for. */
	takeAll(node: JsonNode): void {
		this.#taken.add(node);
	}

	/** Keeps a node word for word: a text as it is, lists and maps as JSON on one line. */
	keep(node: JsonNode, tag = node.key): void {
		this.#taken.add(node);
		const text = textOf(node);
		if (text !== '') this.draft.keep(this.place(node, text, tag));
	}

	/** Keeps a node among the notes, which never go out, and holds back its lines. */
	keepPrivate(node: JsonNode): void {
		this.#taken.add(node);
		const text = textOf(node);
		if (text === '') return;
		this.draft.keepPrivate(text);
		this.gate(node, 'note');
	}

	/** Holds back the lines of `raw` on which a node stands. */
	gate(node: JsonNode, what: 'abstract' | 'note'): void {
		this.draft.gate(this.#rawLines(node), what);
	}

	/** Keeps what nobody took. Of a value that was read in part each leaf is kept under its path, the same words once. */
	close(): void {
		for (const child of this.root.children) {
			this.#keepRest(child, child.key, new Set());
		}
		this.draft.close();
	}

	#keepRest(node: JsonNode, path: string, said: Set<string>): void {
		if (this.#taken.has(node)) return;
		if (!this.#isTouched(node)) {
			const text = textOf(node);
			if (text === '' || said.has(`${path}\n${text}`)) return;
			said.add(`${path}\n${text}`);
			if (PRIVATE.test(path)) this.keepPrivate(node);
			else this.keep(node, path);
			return;
		}
		for (const child of node.children) this.#keepRest(child, child.key === '' ? path : `${path}.${child.key}`, said);
	}

	#isTouched(node: JsonNode): boolean {
		return node.children.some((child) => this.#taken.has(child) || this.#isTouched(child));
	}
}

/** The text of a leaf, or a list or map as JSON on one line; empty for what says nothing: `null`, `""`, `[]`, `{}`. */
function textOf(node: JsonNode): string {
	if (isLeaf(node)) return node.value ?? '';
	return saysSomething(node) ? compact(node) : '';
}

const isLeaf = ({ shape }: JsonNode): boolean => shape !== 'list' && shape !== 'map';

function saysSomething(node: JsonNode): boolean {
	return (node.value ?? '') !== '' || node.children.some(saysSomething);
}

/** Line breaks inside texts become blanks, so that no letter of an escape runs into a word. */
function compact(node: JsonNode): string {
	const { shape, children, value } = node;
	if (shape === 'list') return `[${children.map(compact).join(', ')}]`;
	if (shape === 'map') return `{${children.map((child) => `${quoted(child.key)}: ${compact(child)}`).join(', ')}}`;
	return shape === 'text' ? quoted(value ?? '') : (value ?? 'null');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const quoted = (text: string): string => JSON.stringify(text.replace(/[\u0000-\u001f\u007f]+/g, ' '));
