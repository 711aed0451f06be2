import { queryWords, type ShownWord, shownWords } from '../words.ts';
import type { PagefindFragment, PagefindResult } from './pagefind.ts';

/**
 * Whether an article that was found has a word, one that begins with it, or one that it is a form of. Pagefind, when it has no such word,
 * searches for the longest beginning of it that it has: `zzzz` would find whoever has the initial `z`.
 */
export function hasWord(word: string, found: Pick<PagefindResult, 'words' | 'matchedMetaFields'>, text: PagefindFragment): boolean {
	return foundWords(found, text).some((of) => isForm(of, word));
}

/** Words of a found article that may be what was found in it, folded. */
function foundWords(result: Pick<PagefindResult, 'words' | 'matchedMetaFields'>, { content, meta }: PagefindFragment): string[] {
	const words = shownWords(content);
	const inFields = (result.matchedMetaFields ?? []).flatMap((field) =>
		Object.entries(meta).flatMap(([name, text]) => {
			const of = name === field ? shownWords(text) : [];
			return of.flatMap((_, position) => spellings(of, position));
		}),
	);
	return [...result.words.flatMap((position) => spellings(words, position)), ...inFields].flatMap(queryWords);
}

/** A word, and the same joined with the next where a dash stands between them. */
function spellings(words: readonly ShownWord[], position: number): string[] {
	const word = words[position];
	if (!word) return [];
	return word.blank ? [word.text] : [word.text, `${word.text.replace(/\P{L}+$/u, '')}${words[position + 1]?.text ?? ''}`];
}

/** `depression` for `depressio`, `studies` for `study`: the same but for at most two letters at the end. A number is no ending. */
function isForm(found: string, word: string): boolean {
	let shared = 0;
	while (shared < word.length && found[shared] === word[shared]) shared++;
	return shared === word.length || (shared >= Math.max(4, word.length - 2) && !/\d/.test(word.slice(shared)));
}
