import { isLists, type Manifest, readSteps } from '../columns.ts';
import { keptFiles } from './packed.ts';

/** Gives the numbers of the articles that have a pair of words in one name; see `pairKey`. */
export type ArticlesOfPair = (pair: number) => Promise<ReadonlySet<number>>;

/** Opens the pairs. Each file is loaded once. */
export function openPairs({ files, folder }: Manifest['pairs']): ArticlesOfPair {
	const load = keptFiles(isLists);
	return async (pair) => {
		if (files === 0) return new Set();
		const row = (await load(`${folder}${pair % files}.gz`)).find(([of]) => of === pair);
		return new Set(row === undefined ? [] : readSteps(row.slice(1)));
	};
}
