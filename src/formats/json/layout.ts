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
	const printer = new Printer(/[\\\t]/.test(own) ? undefined : text);
	printer.print(node, '\n');
	const places = new Map<Node, { from: number; to: number }>();
	const lines = (leaf: Node): { from: number; to: number } => {
		// Most records are asked for no line, or for one or two.
		if (places.size === 0) placeAll(node, 1, places);
		return places.get(leaf) ?? places.get(node) ?? { from: 1, to: 1 };
	};
	return { raw: printer.pieces.join(''), lines };
}

/** Prints a value as `JSON.stringify` lays it out. */
class Printer {
	readonly pieces: string[] = [];
	/** Where nothing is escaped, texts are copied from here as they stand. */
	readonly #source: string | undefined;

	constructor(source: string | undefined) {
		this.#source = source;
	}

	/** `gap` is a line break with the blanks that lines at this depth begin with. */
	print(node: JsonNode, gap: string): void {
		const { shape, children, value } = node;
		if (shape === 'text') this.pieces.push(this.#source?.slice(node.start, node.end) ?? JSON.stringify(value ?? ''));
		else if (shape !== 'map' && shape !== 'list') this.pieces.push(value ?? 'null');
		else if (children.length === 0) this.pieces.push(shape === 'map' ? '{}' : '[]');
		else {
			const isMap = shape === 'map';
			const inner = `${gap}  `;
			let before = isMap ? '{' : '[';
			for (const child of children) {
				this.pieces.push(before, inner);
				if (isMap && this.#source === undefined) this.pieces.push(JSON.stringify(child.key), ': ');
				else if (isMap) this.pieces.push('"', child.key, '": ');
				this.print(child, inner);
				before = ',';
			}
			this.pieces.push(gap, isMap ? '}' : ']');
		}
	}
}

/** Notes the lines of a node that begins on a line, and of all below it; gives back its last. */
function placeAll(node: Node, from: number, places: Map<Node, { from: number; to: number }>): number {
	let to = from;
	for (const child of node.children) to = placeAll(child, to + 1, places);
	if (node.children.length > 0) to += 1;
	places.set(node, { from, to });
	return to;
}
