import { pageNumber } from '../page-number.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';

/** What Pagefind finds, best first, by the numbers of the articles. */
export type Results = ReadonlyMap<number, PagefindResult>;

/** Asks Pagefind. Words are folded. */
export interface Asking {
	/** The articles that have all these words, or words that begin so, or forms of them. */
	words(words: readonly string[]): Promise<Results>;
	/** The articles that have these words one after another; of a single word those that have it whole. */
	phrase(words: readonly string[]): Promise<Results>;
}

/** How many of the last searches are kept; one of a common word takes a tenth of a second. */
const KEPT = 12;

export function openAsking(pagefind: () => Promise<Pagefind>): Asking {
	const kept = new Map<string, Promise<Results>>();

	function ask(text: string): Promise<Results> {
		const asked = kept.get(text) ?? search(text);
		kept.delete(text);
		kept.set(text, asked);
		for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
		asked.catch(() => kept.delete(text));
		return asked;
	}

	async function search(text: string): Promise<Results> {
		const { results } = await (await pagefind()).search(text);
		return new Map(results.map((result) => [pageNumber(result.id), result]));
	}

	return { words: (words) => ask(words.join(' ')), phrase: (words) => ask(`"${words.join(' ')}"`) };
}
