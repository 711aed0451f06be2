/** A facet of a large catalogue: what is shown of it is counted exactly, from a small part of what is known. */
import { fold } from '../../record/fold.ts';
import { type Column, isLists, isSplitColumn, readSteps, type SplitColumn, type Value } from '../columns.ts';
import { plainSlug } from '../suggestions/keys.ts';
import type { CountWish } from './asked.ts';
import { type Counted, type FacetSource, maskOf } from './facet-source.ts';
import { keptFiles } from './packed.ts';
import type { LoadedText } from './texts.ts';
import { countColumn } from './whole-facet.ts';

/** So many values are counted where not all can be: more than are shown, so that the most frequent are among them. */
const CANDIDATES = 14;
/** Of up to so many articles the values are read off their texts, most of which are shown anyway. */
const SHORT = 40;
/** Of longer lists the values of so many, which are shown first, are looked at beside the sample's. */
const SHOWN = 25;
/** How many articles of the sample weigh as much as what is known of all articles. */
const PRIOR = 8;

/** What such a facet is read from. */
export interface SplitFiles {
	name: string;
	/** File of the `SplitColumn`. */
	path: string;
	articles: number;
	textOf(number: number): Promise<LoadedText>;
}

export function splitFacet({ name, path, articles, textOf }: SplitFiles): FacetSource {
	const loadSplit = keptFiles(isSplitColumn);
	const loadLists = keptFiles(isLists);
	let placed: { of: SplitColumn; places: Map<string, number> } | undefined;
	let whole: Column | undefined;

	/** Positions of values by their slugs. */
	function placesOf(split: SplitColumn): Map<string, number> {
		if (placed?.of !== split) placed = { of: split, places: new Map(split.values.map((value, place) => [slugOf(value), place])) };
		return placed.places;
	}

	/** The articles that have a value. */
	async function having(split: SplitColumn, value: number): Promise<number[]> {
		const at = split.postings.findLastIndex(([first]) => first <= value);
		const [first, file] = split.postings[at] ?? [0, ''];
		return readSteps((await loadLists(file))[value - first] ?? []);
	}

	async function countSome(split: SplitColumn, values: readonly number[], found: readonly number[]): Promise<Counted> {
		const isFound = maskOf(articles, found);
		const counts = await Promise.all(
			values.map(async (value) => (await having(split, value)).reduce((sum, number) => sum + (isFound[number] ?? 0), 0)),
		);
		return { ...shown(split, values), counts, complete: false };
	}

	/** Of a few articles every value. */
	async function countShort(split: SplitColumn, found: readonly number[], chosen: readonly number[]): Promise<Counted> {
		const places = placesOf(split);
		const counts = new Map(chosen.map((value) => [value, 0]));
		for (const slug of await slugsOf(found)) {
			const value = places.get(slug);
			if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		const values = [...counts.keys()].sort((a, b) => a - b);
		return { ...shown(split, values), counts: values.map((value) => counts.get(value) ?? 0), complete: true };
	}

	const slugsOf = async (numbers: readonly number[]) =>
		(await Promise.all(numbers.map(textOf))).flatMap(({ under }) => under?.[name] ?? []);

	/** The values that most found articles seem to have, by a sample of all articles and by those that are shown first. */
	async function likely(split: SplitColumn, found: readonly number[]): Promise<number[]> {
		const parts = split.parts.length;
		const [sample, slugs] = await Promise.all([loadLists(split.parts[0] ?? ''), slugsOf(found.slice(0, SHOWN))]);
		const seen: number[] = split.values.map(([, , all]) => (PRIOR * all) / articles);
		for (const number of found) {
			if (number % parts !== 0) continue;
			for (const value of readSteps(sample[number / parts] ?? [])) seen[value] = (seen[value] ?? 0) + 1;
		}
		const places = placesOf(split);
		for (const slug of slugs) {
			const value = places.get(slug);
			if (value !== undefined) seen[value] = (seen[value] ?? 0) + 1;
		}
		const order = split.values.map((_, value) => value).sort((a, b) => (seen[b] ?? 0) - (seen[a] ?? 0) || a - b);
		return order.slice(0, CANDIDATES);
	}

	async function loadWhole(split: SplitColumn): Promise<Column> {
		const parts = await Promise.all(split.parts.map(loadLists));
		const column = Array.from({ length: articles }, (_, number) =>
			readSteps(parts[number % parts.length]?.[Math.floor(number / parts.length)] ?? []),
		);
		const { values } = shown(split, [...split.values.keys()]);
		const loaded = { values, ...(split.parents ? { parents: split.parents } : {}), articles: column };
		whole = loaded;
		return loaded;
	}

	return {
		async mask(slugs) {
			const split = await loadSplit(path);
			const places = placesOf(split);
			const values = slugs.flatMap((slug) => places.get(slug) ?? []);
			return maskOf(articles, (await Promise.all(values.map((value) => having(split, value)))).flat());
		},
		async count(found, chosen, wish: CountWish) {
			const split = await loadSplit(path);
			const places = placesOf(split);
			const own = chosen.flatMap((slug) => places.get(slug) ?? []);
			const text = fold(wish.narrow ?? '');
			if (text !== '') {
				const named = split.values.flatMap(([, label], value) => (fold(label).includes(text) ? [value] : [])).slice(0, CANDIDATES);
				return countSome(split, [...new Set([...own, ...named])], found);
			}
			if (found.length === articles)
				return { ...shown(split, [...split.values.keys()]), counts: split.values.map(([, , all]) => all), complete: true };
			if (whole || wish.whole) return countColumn(whole ?? (await loadWhole(split)), found);
			if (found.length <= SHORT) return countShort(split, found, own);
			return countSome(split, [...new Set([...own, ...(await likely(split, found))])], found);
		},
	};
}

const slugOf = ([slug, label]: SplitColumn['values'][number]) => slug || plainSlug(label);

/** Some values as they are shown, with those among them that are above others. */
function shown(split: SplitColumn, values: readonly number[]): Pick<Counted, 'values' | 'parents'> {
	const places = new Map(values.map((value, place) => [value, place]));
	const list = values.flatMap((value): Value[] => {
		const of = split.values[value];
		return of ? [[slugOf(of), of[1]]] : [];
	});
	if (!split.parents) return { values: list };
	return { values: list, parents: values.map((value) => (split.parents?.[value] ?? []).flatMap((above) => places.get(above) ?? [])) };
}
