/** Puts what was found into its order, best first. */
import type { Manifest } from '../columns.ts';
import type { AskedPair } from '../pair.ts';
import type { Asking, Results } from './asking.ts';
import type { ArticlesOfPair } from './pairs.ts';
import { type Candidate, pairsGain, textGain, titlesFirst, wholeGain, yearGain } from './ranking.ts';
import type { LoadedText } from './texts.ts';

/** Of so many results the texts are compared with the query: more than are shown at first, and no more than are loaded soon anyway. */
const COMPARED = 20;
/** Words with no more letters than these begin many others. */
const SHORT = 5;

/** What an order is made by. */
export interface Ranking {
	manifest: Manifest;
	asking: Asking;
	articlesOfPair: ArticlesOfPair;
	textOf(number: number): Promise<LoadedText>;
}

/** Gives a function that orders the numbers of found articles. `words` are what was searched for, `pairs` of them what may be names. */
export function openRanker({ manifest, asking, articlesOfPair, textOf }: Ranking) {
	return async (results: Results, words: readonly string[], pairs: readonly AskedPair[]): Promise<number[]> => {
		const ofYear = yearGain(manifest, words);
		// Of few articles their texts tell, which are loaded anyway.
		const together = results.size > COMPARED ? await Promise.all(pairs.map(({ key }) => articlesOfPair(key))) : [];
		const short = words.filter((word) => word.length <= SHORT);
		const whole = await Promise.all(short.map((word) => asking.phrase([word])));
		const ofWhole = (number: number) => (whole.length === 0 ? 1 : wholeGain(whole.filter((of) => of.has(number)).length));
		const ofNames = (number: number) =>
			together.length === 0
				? 1
				: pairsGain(
						pairs,
						together.map((of) => of.has(number)),
					);
		const plain = (number: number) => (results.get(number)?.score ?? 0) * ofYear(number) * ofWhole(number);
		const scores = Array.from(results, ([number]) => ({ number, score: plain(number) * ofNames(number) }));
		const order = scores.sort((a, b) => b.score - a.score || a.number - b.number).map(({ number }) => number);
		const candidates = order.slice(0, COMPARED).map(async (number): Promise<Candidate> => {
			const { meta } = await textOf(number);
			return { number, score: plain(number) * textGain(meta, pairs), meta };
		});
		return [...titlesFirst(await Promise.all(candidates), words), ...order.slice(COMPARED)];
	};
}
