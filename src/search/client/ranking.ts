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
 * The best found articles, ranked anew: one whose title has all the words gains up to its own score again, the more the less else stands in
 * the title. Pagefind does not know how long a field is.
 */
export function titlesFirst(candidates: readonly Candidate[], words: readonly string[]): number[] {
	const ranked = candidates.map(({ number, score, title }) => ({ number, score: score * (1 + coverage(title, words)) }));
	return ranked.sort((a, b) => b.score - a.score || a.number - b.number).map(({ number }) => number);
}

/** Which share of a title the words are; 0 where it has not all of them. */
function coverage(title: string, words: readonly string[]): number {
	const own = [...new Set(tellingWords(queryWords(readable(title))))];
	if (own.length === 0 || !words.every((word) => own.some((other) => isSame(other, word)))) return 0;
	return Math.min(1, words.length / own.length);
}
