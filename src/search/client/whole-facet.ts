import { type Column, isColumn, type Manifest } from '../columns.ts';
import type { Counted, FacetSource } from './facet-source.ts';
import { keptFiles } from './packed.ts';

/** A facet whose column is one file. */
export function wholeFacet(path: string): FacetSource {
	const load = keptFiles(isColumn);
	return {
		async mask(slugs) {
			const { values, articles } = await load(path);
			const wanted = new Set(values.flatMap(([slug], value) => (slugs.includes(slug) ? [value] : [])));
			return Uint8Array.from(articles, (of) => (of.some((value) => wanted.has(value)) ? 1 : 0));
		},
		async count(found) {
			return countColumn(await load(path), found);
		},
	};
}

/** Counts found articles by each value of a column. */
export function countColumn({ values, articles, parents }: Column, found: readonly number[]): Counted {
	const counts: number[] = values.map(() => 0);
	for (const number of found) for (const value of articles[number] ?? []) counts[value] = (counts[value] ?? 0) + 1;
	return { values, counts, ...(parents ? { parents } : {}), complete: true };
}

/** The slug and label of articles without a year. */
const UNDATED = { slug: 'undated', label: 'Undated' };

/** The facet of the years, for which nothing is loaded: articles are numbered by date. */
export function yearFacet({ articles, years }: Pick<Manifest, 'articles' | 'years'>): FacetSource {
	const starts: number[] = [];
	let start = 0;
	for (const [, count] of years) {
		starts.push(start);
		start += count;
	}
	const slugs = years.map(([year]) => (year === null ? UNDATED.slug : String(year)));
	const values = years.map(([year], place): [string, string] => [slugs[place] ?? '', year === null ? UNDATED.label : String(year)]);
	return {
		async mask(wanted) {
			const mask = new Uint8Array(articles);
			for (const [place, slug] of slugs.entries()) {
				if (wanted.includes(slug)) mask.fill(1, starts[place], (starts[place] ?? 0) + (years[place]?.[1] ?? 0));
			}
			return mask;
		},
		async count(found) {
			const years = yearPlaces(articles, starts);
			const counts = slugs.map(() => 0);
			for (const number of found) counts[years[number] ?? 0] = (counts[years[number] ?? 0] ?? 0) + 1;
			return { values, counts, complete: true };
		},
	};
}

/** For each article the place of its year among all years. */
export function yearPlaces(articles: number, starts: readonly number[]): Uint16Array {
	const places = new Uint16Array(articles);
	for (const [place, start] of starts.entries()) places.fill(place, start);
	return places;
}
