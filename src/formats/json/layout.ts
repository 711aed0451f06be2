import type { Node } from '../eds/node.ts';
import type { JsonNode } from './tree.ts';

/** A record's text with a line for each of its leaves, and where each leaf is in it. */
export interface Layout {
	raw: string;
	/** Lines of `raw`, counted from 1, of a node; all of them for a node that is not in it. */
	lines(node: Node): { from: number; to: number };
}

/** Escapes that would hide an address or a tag from those who look for them in the raw text. */
const HIDING = /\\(?:u00|\/)/;

/**
 * A record's own text, where it is laid out over lines and hides nothing behind escapes; otherwise the same laid out with two blanks,
 * as `JSON.stringify` does. `text` is what the places of the node are counted in.
 */
export function layOut(node: JsonNode, text: string): Layout {
	const own = node.start === 0 && node.end === text.length ? text : text.slice(node.start, node.end);
	if (own.includes('\n') && !HIDING.test(own)) {
		const raw = own.replaceAll('\r\n', '\n');
		return { raw, lines: (leaf) => ({ from: leaf.line - node.line + 1, to: leaf.endLine - node.line + 1 }) };
	}
	const printer = new Printer(/[\\\t]/.test(own) ? undefined : own, node.start);
	printer.print(node, 0);
	const places = new Map<Node, Lines>();
	let asked = 0;
	const lines = (leaf: Node): Lines => {
		asked += 1;
		if (asked <= FEW) return placeOf(leaf, node) ?? placeOf(node, node) ?? { from: 1, to: 1 };
		if (places.size === 0) placeAll(node, 1, places);
		return places.get(leaf) ?? places.get(node) ?? { from: 1, to: 1 };
	};
	return { raw: printer.pieces.join(''), lines };
}

type Lines = ReturnType<Layout['lines']>;

/** Most records are asked for no line, or for one or two, for which a list of all lines would be too much. */
const FEW = 4;

/** What stands between the members of a map, and the elements of a list, at each depth: a line break and the blanks of the next line. */
const gaps: string[] = [];

function gapAt(depth: number): string {
	gaps[depth] ??= `\n${'  '.repeat(depth)}`;
	return gaps[depth];
}

/** Prints a value as `JSON.stringify` lays it out. */
class Printer {
	readonly pieces: string[] = [];
	/** Where nothing is escaped, texts are copied from here as they stand. */
	readonly #source: string | undefined;
	/** Where the source begins, as places are counted. */
	readonly #start: number;

	constructor(source: string | undefined, start: number) {
		this.#source = source;
		this.#start = start;
	}

	print(node: JsonNode, depth: number): void {
		const { shape, children, value } = node;
		if (shape === 'text') this.pieces.push(this.#textOf(node));
		else if (shape !== 'map' && shape !== 'list') this.pieces.push(value ?? 'null');
		else if (children.length === 0) this.pieces.push(shape === 'map' ? '{}' : '[]');
		else if (shape === 'map') this.#members(children, depth);
		else this.#elements(children, depth);
	}

	#members(children: readonly JsonNode[], depth: number): void {
		const gap = gapAt(depth + 1);
		let before = `{${gap}"`;
		for (const child of children) {
			this.pieces.push(before, this.#source === undefined ? JSON.stringify(child.key).slice(1, -1) : child.key, '": ');
			this.print(child, depth + 1);
			before = `,${gap}"`;
		}
		this.pieces.push(gapAt(depth), '}');
	}

	#elements(children: readonly JsonNode[], depth: number): void {
		const gap = gapAt(depth + 1);
		let before = `[${gap}`;
		for (const child of children) {
			this.pieces.push(before);
			this.print(child, depth + 1);
			before = `,${gap}`;
		}
		this.pieces.push(gapAt(depth), ']');
	}

	#textOf({ start, end, value }: JsonNode): string {
		return this.#source?.slice(start - this.#start, end - this.#start) ?? JSON.stringify(value ?? '');
	}
}

/** The lines of a node in a value that begins on line 1; undefined where it is not in it. */
function placeOf(leaf: Node, node: Node): Lines | undefined {
	let line = 0;
	let found: Lines | undefined;
	const pass = (one: Node): void => {
		line += 1;
		const from = line;
		for (const child of one.children) {
			pass(child);
			if (found !== undefined) return;
		}
		if (one.children.length > 0) line += 1;
		if (one === leaf) found = { from, to: line };
	};
	pass(node);
	return found;
}

/** Notes the lines of a node that begins on a line, and of all below it; gives back its last. */
function placeAll(node: Node, from: number, places: Map<Node, Lines>): number {
	let to = from;
	for (const child of node.children) to = placeAll(child, to + 1, places);
	if (node.children.length > 0) to += 1;
	places.set(node, { from, to });
	return to;
}
