import { distance } from 'fastest-levenshtein';

/** One edit in a short word, two in a longer one: beyond that a guess is more often wrong than right. */
function isNear(word: string, other: string): boolean {
	return distance(word.toLowerCase(), other.toLowerCase()) <= (Math.min(word.length, other.length) < 5 ? 1 : 2);
}

/**
 * True when `expected` is what `actual` was most likely meant to be: `databse` and `database`. Never for figures, where
 * one edit makes another number and not a slip of the pen.
 */
export function isSlip(actual: string, expected: string): boolean {
	return actual !== expected && !/\d/.test(actual + expected) && isNear(actual, expected);
}

/** The name that a mistyped one was most likely meant to be, the first of equals; undefined when none is near. */
export function nearest(word: string, names: readonly string[]): string | undefined {
	let best: { name: string; edits: number } | undefined;
	for (const name of names) {
		const edits = distance(word.toLowerCase(), name.toLowerCase());
		if (isNear(word, name) && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { name, edits };
	}
	return best?.name;
}
