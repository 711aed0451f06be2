import { queryWords } from './words.ts';

/** What somebody typed, taken apart. */
export interface Query {
	/** All words to be found, those of phrases too, folded. Words such as `of` are left out where there are others. */
	words: string[];
	/** Each text in quotation marks of more than one word, as its words in order. */
	phrases: string[][];
	/** What is not to be there: `-word` and `-"several words"`, each as its words in order. */
	without: string[][];
}

/** English words that are in nearly every abstract: they find nothing, and cost a reader a tenth of the index. */
const STOP_WORDS = new Set('a an and are as at be by for from in is it of on or that the to was were with'.split(' '));

/** A text in straight or typographic quotation marks, or one without blanks; a minus before it takes it away. */
const PART = /(?<=^|\s)([-−]?)["“”„«»]([^"“”„«»]*)["“”„«»]|(?<=^|\s)([-−])(?=[\p{L}\p{N}])(\S+)|[^\s"“”„«»]+/gu;

/** Reads a query: `"treatment resistant" ketamine -lithium` is three words, two of which must stand together, and one that must not be there. */
export function parseQuery(text: string): Query {
	const all: string[] = [];
	const phrases: string[][] = [];
	const without: string[][] = [];
	// A quotation mark that is not before a blank and not behind one is none.
	for (const [part, minus, quoted, minusWord, word] of text.matchAll(PART)) {
		const words = queryWords(quoted ?? word ?? part);
		if (words.length === 0) continue;
		if (minus || minusWord) without.push(words);
		else {
			all.push(...words);
			if (quoted !== undefined && words.length > 1) phrases.push(words);
		}
	}
	const each = [...new Set(all)];
	const telling = tellingWords(each);
	return { words: telling.length > 0 ? telling : each, phrases, without };
}

/** The words without those that are in nearly every text. */
export const tellingWords = (words: readonly string[]) => words.filter((word) => !STOP_WORDS.has(word));
