import { queryWords } from './words.ts';

/** What somebody typed, taken apart. */
export interface Query {
	/** All words to be found, those of phrases too, folded. Words such as `of` are left out where there are others. */
	words: string[];
	/** Each text in quotation marks of more than one word, as its words in order. */
	phrases: string[][];
}

/** English words that are in nearly every abstract: they find nothing, and cost a reader a tenth of the index. */
const STOP_WORDS = new Set('a an and are as at be by for from in is it of on or that the to was were with'.split(' '));

/** Straight and typographic quotation marks; one that is never closed is no quotation mark. */
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** Reads a query: `"treatment resistant" ketamine` is three words, two of which must stand together. */
export function parseQuery(text: string): Query {
	const phrases = [...text.matchAll(QUOTED)].map((match) => queryWords(match[1] ?? '')).filter((words) => words.length > 1);
	const all = [...new Set(queryWords(text.replace(/["“”„«»]/gu, ' ')))];
	const telling = all.filter((word) => !STOP_WORDS.has(word));
	return { words: telling.length > 0 ? telling : all, phrases };
}
