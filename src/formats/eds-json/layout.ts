import type { Node } from '../eds/node.ts';
import type { JsonNode } from './json.ts';

/** A record's text with a line for each of its leaves, and where each leaf is in it. */
export interface Layout {
	raw: string;
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
	const out: string[] = [''];
	const write = (sign: string): void => {
		out.push((out.pop() ?? '') + sign);
	};
	const print = (value: JsonNode, depth: number): void => {
		const from = out.length;
		const { children, shape } = value;
		if (shape === 'map' || shape === 'list') {
			const [open, close] = shape === 'map' ? ['{', '}'] : ['[', ']'];
			write(open);
			children.forEach((child, index) => {
				out.push('  '.repeat(depth + 1));
				if (shape === 'map') write(`${JSON.stringify(child.key)}: `);
				print(child, depth + 1);
				if (index < children.length - 1) write(',');
			});
			if (children.length > 0) out.push('  '.repeat(depth));
			write(close);
		} else write(shape === 'text' ? JSON.stringify(value.value ?? '') : (value.value ?? 'null'));
		places.set(value, { from, to: out.length });
	};
	print(node, 0);
	return { raw: out.join('\n'), lines: (leaf) => places.get(leaf) ?? { from: 1, to: out.length } };
}
