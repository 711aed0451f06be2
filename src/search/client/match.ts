import { queryWords } from '../words.ts';

/** An item of a field in which words of the query were found. */
export interface Match {
	text: string;
	/** Its place in the field. */
	place: number;
}

/**
 * The items of a field that the query's words are in, those with the most words first: of `Ketamine` and `Bipolar disorder`, which a
 * field holds beside others, what `ketamine bipolar` was found by. `words` are folded.
 */
export function matchedItems(items: readonly string[], words: readonly string[]): Match[] {
	const counted = items.map((text, place) => ({ text, place, count: countMatches(queryWords(text), words) }));
	return counted
		.filter(({ count }) => count > 0)
		.toSorted((a, b) => b.count - a.count)
		.map(({ text, place }) => ({ text, place }));
}

function countMatches(itemWords: readonly string[], words: readonly string[]): number {
	return words.filter((word) => itemWords.some((itemWord) => isSame(itemWord, word))).length;
}

/** `therapies` and `therapy`, `depress` and `depression`, `depressive` and `depression`: the same but for the ending. */
export function isSame(itemWord: string, word: string): boolean {
	let shared = 0;
	while (shared < word.length && itemWord[shared] === word[shared]) shared++;
	return shared === word.length || shared >= Math.max(4, word.length - 3);
}
