import type { JsonNode } from '../json/tree.ts';

/** No abstract has more words; a place beyond is no place in a text. */
const LONGEST = 100_000;

/**
 * The text of an abstract that OpenAlex hands out as an index, each word with its places counted from 0: `{"Deep": [0], "sleep": [1]}`.
 * A gap in the places is passed over. Undefined where the node is no such index.
 */
export function rejoin(node: JsonNode): string | undefined {
	const words = new Map<number, string>();
	for (const { key, shape, children } of node.children) {
		if (shape !== 'list') return undefined;
		for (const { value } of children) {
			const place = Number(value);
			if (!Number.isInteger(place) || place < 0 || place > LONGEST || words.has(place)) return undefined;
			words.set(place, key);
		}
	}
	if (words.size === 0) return undefined;
	return [...words]
		.sort(([a], [b]) => a - b)
		.map(([, word]) => word)
		.join(' ');
}
