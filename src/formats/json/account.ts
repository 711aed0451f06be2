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
	/** The entry's members by key, made for entries with so many that looking through them would take long. */
	#members: ReadonlyMap<string, JsonNode> | undefined;
	readonly #rawLines: Layout['lines'];

	/** `rawLines` tells where a leaf stands in the record's raw text. */
	constructor(draft: Draft, root: JsonNode, line: number, rawLines: Layout['lines']) {
		this.draft = draft;
		this.root = root;
		this.#line = line;
		this.#rawLines = rawLines;
	}

	/** The value of a key of the entry; the first where it comes twice, the second is kept at the end. */
	get(key: string): JsonNode | undefined {
		const { children } = this.root;
		if (children.length <= FEW) return memberOf(this.root, key);
		// From behind, so that the first stays.
		this.#members ??= new Map(children.toReversed().map((child) => [child.key, child]));
		return this.#members.get(key);
	}

	/** What a leaf says, which the caller puts into the record or keeps. Undefined for what holds no text: lists, maps, `null`. */
	value(node: JsonNode | undefined, tag = node?.key ?? ''): Value | undefined {
		if (node?.value === undefined) return undefined;
		node.taken = true;
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
		if (node !== undefined && (isLeaf(node) || !saysSomething(node))) node.taken = true;
	}

	/** Marks a node and all below it as accounted for. */
	takeAll(node: JsonNode): void {
		node.taken = true;
	}

	/** Keeps a node word for word: a text as it is, lists and maps as JSON on one line. */
	keep(node: JsonNode, tag = node.key): void {
		node.taken = true;
		const text = textOf(node);
		if (text !== '') this.draft.keep(this.place(node, text, tag));
	}

	/** Keeps a node among the notes, which never go out, and holds back its lines. */
	keepPrivate(node: JsonNode): void {
		node.taken = true;
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
			if (child.taken) continue;
			if (isTouched(child)) this.#keepParts(child, child.key, new Set());
			else this.#keepWhole(child, child.key);
		}
		this.draft.close();
	}

	#keepWhole(node: JsonNode, path: string): void {
		if (PRIVATE.test(path)) this.keepPrivate(node);
		else this.keep(node, path);
	}

	#keepParts(node: JsonNode, path: string, said: Set<string>): void {
		for (const child of node.children) {
			if (child.taken) continue;
			const inner = child.key === '' ? path : `${path}.${child.key}`;
			if (isTouched(child)) this.#keepParts(child, inner, said);
			else {
				const text = textOf(child);
				if (text === '' || said.has(`${inner}\n${text}`)) continue;
				said.add(`${inner}\n${text}`);
				this.#keepWhole(child, inner);
			}
		}
	}
}

/** More members than an entry has that a program wrote. */
const FEW = 100;

/** The value of a key in a map; the first where it comes twice. */
export function memberOf({ children }: JsonNode, key: string): JsonNode | undefined {
	for (const child of children) if (child.key === key) return child;
	return undefined;
}

function isTouched({ children }: JsonNode): boolean {
	for (const child of children) if (child.taken || isTouched(child)) return true;
	return false;
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
