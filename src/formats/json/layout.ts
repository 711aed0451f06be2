import type { Node } from '../eds/node.ts';
import type { JsonNode } from './tree.ts';

/** A record's text with a line for each of its leaves, and where each leaf is in it. */
export interface Layout {
	raw: string;
	/** Lines of `raw`, counted from 1, of a node; all of them for a node that is not in it. */
	lines(node: Node): { from: number; to: number };
}

/** The record's own text, where it is laid out over lines; otherwise the same laid out with two blanks, as `JSON.stringify` does. */
export function layOut(node: JsonNode, text: string): Layout {
	const own = text.slice(node.start, node.end);
	if (own.includes('\n')) {
		const raw = own.replaceAll('\r\n', '\n');
		return { raw, lines: (leaf) => ({ from: leaf.line - node.line + 1, to: leaf.endLine - node.line + 1 }) };
	}
	const places = new Map<Node, { from: number; to: number }>();
	const lines = (leaf: Node): { from: number; to: number } => {
		// Most records are asked for no line, or for one or two.
		if (places.size === 0) placeAll(node, 1, places);
		return places.get(leaf) ?? places.get(node) ?? { from: 1, to: 1 };
	};
	const out: string[] = [];
	print(node, '\n', out);
	return { raw: out.join(''), lines };
}

/** Prints a value as `JSON.stringify` lays it out; `gap` is a line break with the blanks that lines at this depth begin with. */
function print({ shape, children, value }: JsonNode, gap: string, out: string[]): void {
	if (shape === 'text') out.push(JSON.stringify(value ?? ''));
	else if (shape !== 'map' && shape !== 'list') out.push(value ?? 'null');
	else if (children.length === 0) out.push(shape === 'map' ? '{}' : '[]');
	else {
		const isMap = shape === 'map';
		const inner = `${gap}  `;
		let before = isMap ? '{' : '[';
		for (const child of children) {
			out.push(before, inner);
			if (isMap) out.push(JSON.stringify(child.key), ': ');
			print(child, inner, out);
			before = ',';
		}
		out.push(gap, isMap ? '}' : ']');
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
