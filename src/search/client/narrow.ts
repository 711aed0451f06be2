import type { Column } from '../columns.ts';
import type { FacetName } from '../fields.ts';

/** What is left of the found articles, and how many there are behind each value of each facet. */
export interface Narrowed {
	/** The articles that every facet lets pass, in the order they came in. */
	numbers: number[];
	/** For each loaded facet, by the position of the value: how many articles there would be with this value chosen. */
	counts: Map<FacetName, number[]>;
}

/**
 * Narrows found articles by the chosen values: OR within a facet, AND across facets. A facet's counts are taken with the
 * other facets' values and without its own, so that a count says what choosing the value adds.
 */
export function narrow(
	found: readonly number[],
	columns: ReadonlyMap<FacetName, Column>,
	chosen: ReadonlyMap<FacetName, ReadonlySet<number>>,
): Narrowed {
	const counts = new Map([...columns].map(([facet, column]) => [facet, column.values.map(() => 0)]));
	const numbers: number[] = [];
	for (const number of found) {
		const missed = missedFacets(number, columns, chosen);
		if (missed.length === 0) numbers.push(number);
		if (missed.length > 1) continue;
		for (const [facet, column] of columns) {
			if (missed.length === 1 && missed[0] !== facet) continue;
			const of = counts.get(facet);
			if (of) for (const value of column.articles[number] ?? []) of[value] = (of[value] ?? 0) + 1;
		}
	}
	return { numbers, counts };
}

/** Facets with chosen values none of which the article has. */
function missedFacets(
	number: number,
	columns: ReadonlyMap<FacetName, Column>,
	chosen: ReadonlyMap<FacetName, ReadonlySet<number>>,
): FacetName[] {
	const missed: FacetName[] = [];
	for (const [facet, values] of chosen) {
		if (!columns.get(facet)?.articles[number]?.some((value) => values.has(value))) missed.push(facet);
	}
	return missed;
}
