import type { Results } from './asking.ts';

/** Of more words than these only the first are looked at. */
const MOST = 30;

/**
 * Which of the words to search for where no article has them all: those that the best article has, a rare word counting for more than a
 * common one. Nothing is searched for so by itself: who counts results must know what was asked. `each` holds what has each word, `articles` is how many there are in all. Empty where no article has any.
 */
export function bestTogether(words: readonly string[], each: readonly Results[], articles: number): string[] {
	const masks = new Map<number, number>();
	for (const [at, results] of each.slice(0, MOST).entries()) {
		for (const number of results.keys()) masks.set(number, (masks.get(number) ?? 0) | (1 << at));
	}
	const weights = each.map(({ size }) => 1 + Math.log(1 + articles / Math.max(1, size)));
	const weightOf = (mask: number) => weights.reduce((sum, weight, at) => sum + (isIn(mask, at) ? weight : 0), 0);
	let best = 0;
	// Thousands of articles have few masks.
	for (const mask of new Set(masks.values())) if (weightOf(mask) > weightOf(best)) best = mask;
	return words.filter((_, at) => isIn(best, at));
}

const isIn = (mask: number, at: number) => at < MOST && (mask & (1 << at)) !== 0;
