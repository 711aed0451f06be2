import { foldedWord, shownWords } from '../words.ts';
import type { Pagefind, PagefindFragment, PagefindResult } from './pagefind.ts';

/**
 * Whether any article has the word, one that begins with it, or one that it is a form of. Pagefind, when it has no such word,
 * searches for the longest beginning of it that it has: `zzzz` would find whoever has the initial `z`.
 */
export async function knows(pagefind: Pick<Pagefind, 'search'>, word: string): Promise<boolean> {
	const exact = await pagefind.search(`"${word}"`);
	if (exact.results.length > 0) return true;
	const [first] = (await pagefind.search(word)).results;
	if (!first) return false;
	return foundWords(first, await first.data()).some((found) => isForm(found, word));
}

/** Words of a found article that may be what was found in it, folded. */
function foundWords(result: PagefindResult, { content, meta }: PagefindFragment): string[] {
	const words = shownWords(content);
	const inContent = result.words.map((position) => words[position]?.text ?? '');
	const inFields = (result.matchedMetaFields ?? []).flatMap((field) =>
		Object.entries(meta).flatMap(([name, text]) => (name === field ? shownWords(text).map((word) => word.text) : [])),
	);
	return [...inContent, ...inFields].map(foldedWord);
}

/** `depression` for `depressio`, `studies` for `study`: the same but for at most two letters at the end. */
function isForm(found: string, word: string): boolean {
	let shared = 0;
	while (shared < word.length && found[shared] === word[shared]) shared++;
	return shared === word.length || shared >= Math.max(4, word.length - 2);
}
