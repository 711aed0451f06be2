import { tellingWords } from '../query.ts';
import { queryWords, readable } from '../words.ts';
import { isSame } from './match.ts';

/** A found article with what it is ranked by. */
export interface Candidate {
	number: number;
	score: number;
	/** Encoded. */
	title: string;
}

/**
 * The best found articles, ranked anew: one whose title has all the words gains half of its score and more, the less else stands in the
 * title, and the more of the words stand there as they were typed and not in another form. Pagefind does not know how long a field is.
 */
export function titlesFirst(candidates: readonly Candidate[], words: readonly string[]): number[] {
	const ranked = candidates.map(({ number, score, title }) => ({ number, score: score * (1 + gain(title, words)) }));
	return ranked.sort((a, b) => b.score - a.score || a.number - b.number).map(({ number }) => number);
}

/** What a title adds to a score; 0 where it has not all of the words. */
function gain(title: string, words: readonly string[]): number {
	const own = new Set(tellingWords(queryWords(readable(title))));
	if (own.size === 0 || !words.every((word) => [...own].some((other) => isSame(other, word)))) return 0;
	const asTyped = words.filter((word) => own.has(word)).length / words.length;
	return (0.5 + Math.min(1, words.length / own.size)) * asTyped ** 2;
}
