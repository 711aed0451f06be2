import type { CountWish, FacetCounts } from './asked.ts';

/** How the values of one facet are asked for, however they are kept. */
export interface FacetSource {
	/** Marks, by their numbers, the articles that have any of the values. A slug that no article has marks none. */
	mask(slugs: readonly string[]): Promise<Uint8Array>;
	/** Counts found articles, in the order of the list, by value. */
	count(found: readonly number[], chosen: readonly string[], wish: CountWish): Promise<Counted>;
}

export type Counted = Omit<FacetCounts, 'name'>;

/** Marks the articles with these numbers. */
export function maskOf(articles: number, numbers: Iterable<number>): Uint8Array {
	const mask = new Uint8Array(articles);
	for (const number of numbers) mask[number] = 1;
	return mask;
}
