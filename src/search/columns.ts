/**
 * What the search page needs beside the words: which values each article has, and the orders it can be sorted in. Kept
 * apart from Pagefind, whose filters and sorts would have to be loaded before the first result, so that each is fetched
 * only when it is wanted. Articles are numbered from 0, newest first, undated last; a column is a list over these numbers.
 */

/** A value of a facet. */
export type Value = [slug: string, label: string];

/** One facet over all articles. */
export interface Column {
	/** Slug and label of each value, most frequent first or as listed. */
	values: Value[];
	/** For each article the positions of its values. */
	articles: number[][];
	/** For each value the positions of those right above it, where values have an order of broader and narrower. */
	parents?: number[][];
}

/** A column of a large catalogue, of which one can load what one needs. */
export interface SplitColumn {
	/** Most frequent first. */
	values: [slug: string, label: string, articles: number][];
	/** As of a column. */
	parents?: number[][];
	/** Files with the articles of the values, each from one value on up to the first of the next file: steps from number to number. */
	postings: [first: number, file: string][];
	/** Files with the values of articles: file 3 of 64 has those of articles 3, 67, 131 ... */
	parts: string[];
}

/** Values too many to be listed, each with its articles as steps from number to number; see `keyFile`. */
export type KeyedValues = [slug: string, label: string, steps: number[]][];

/** An order as article numbers, each as the difference from the one before: neighbours stay near, and it packs well. */
export type Order = number[];

/** How a facet is kept: in one file, in many, by the slug, or in the manifest's years. */
export type FacetFiles = { column: string } | { split: string } | { keyed: string[] } | { years: true };

/** What there is to load. All but the manifest goes by names that tell its content: files of two builds cannot be taken for one another. */
export interface Manifest {
	articles: number;
	/** Digest of the articles' ids in the order of their numbers: equal to that of the works to be taken away. */
	digest: string;
	/** Folder below `pagefind/` with the words; `''` where there are no articles. */
	words: string;
	/** The texts of results: so many articles to a file, in a folder below `pagefind/`; see `textFile`. */
	texts: { each: number; folder: string };
	/** How many articles of each year there are, in the order of their numbers; the undated come last, under the year `null`. */
	years: [year: number | null, articles: number][];
	facets: Record<string, FacetFiles>;
	/** File of each order but the articles' own. */
	orders: Record<string, string>;
	/** Files of exact titles and identifiers, as pairs of a key and a number; see `exactKey`. */
	exact: string[];
	/** How many files of pairs there are, `0.gz` and so on, and their folder below `pagefind/`; see `pairKey`. */
	pairs: { files: number; folder: string };
}

/** Where the manifest stands below `pagefind/`; the one name that never changes. */
export const MANIFEST = 'columns/manifest.json';

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null && !Array.isArray(data);
const isStrings = (data: unknown): data is string[] => Array.isArray(data) && data.every((value) => typeof value === 'string');
const isNumbers = (data: unknown): data is number[] => Array.isArray(data) && data.every((value) => typeof value === 'number');

// Checked by hand: a schema library would weigh more in the browser than the search page itself.

/** Whether loaded data is a list of lists of numbers. */
export const isLists = (data: unknown): data is number[][] => Array.isArray(data) && data.every(isNumbers);

const isFiles = (data: unknown): data is FacetFiles =>
	isObject(data) &&
	(typeof data['column'] === 'string' || typeof data['split'] === 'string' || isStrings(data['keyed']) || data['years'] === true);

const isYears = (data: unknown): data is Manifest['years'] =>
	Array.isArray(data) &&
	data.every((run) => Array.isArray(run) && (run[0] === null || typeof run[0] === 'number') && typeof run[1] === 'number');

const isTexts = (data: unknown): data is Manifest['texts'] =>
	isObject(data) && typeof data['each'] === 'number' && typeof data['folder'] === 'string';

const isPairs = (data: unknown): data is Manifest['pairs'] =>
	isObject(data) && typeof data['files'] === 'number' && typeof data['folder'] === 'string';

/** Whether loaded data is a manifest. */
export function isManifest(data: unknown): data is Manifest {
	return (
		isObject(data) &&
		typeof data['articles'] === 'number' &&
		typeof data['digest'] === 'string' &&
		typeof data['words'] === 'string' &&
		isTexts(data['texts']) &&
		isYears(data['years']) &&
		isObject(data['facets']) &&
		Object.values(data['facets']).every(isFiles) &&
		isObject(data['orders']) &&
		isStrings(Object.values(data['orders'])) &&
		isStrings(data['exact']) &&
		isPairs(data['pairs'])
	);
}

const isValue = (data: unknown) => Array.isArray(data) && typeof data[0] === 'string' && typeof data[1] === 'string';

/** Whether loaded data is a column. */
export function isColumn(data: unknown): data is Column {
	return isObject(data) && Array.isArray(data['values']) && data['values'].every(isValue) && isLists(data['articles']) && hasParents(data);
}

const hasParents = (data: Record<string, unknown>) => data['parents'] === undefined || isLists(data['parents']);

/** Whether loaded data is what a split column begins with. */
export function isSplitColumn(data: unknown): data is SplitColumn {
	return (
		isObject(data) &&
		Array.isArray(data['values']) &&
		data['values'].every((value) => isValue(value) && typeof value[2] === 'number') &&
		hasParents(data) &&
		Array.isArray(data['postings']) &&
		data['postings'].every((posting) => Array.isArray(posting) && typeof posting[0] === 'number' && typeof posting[1] === 'string') &&
		isStrings(data['parts'])
	);
}

/** Whether loaded data is a file of keyed values. */
export function isKeyedValues(data: unknown): data is KeyedValues {
	return Array.isArray(data) && data.every((value) => isValue(value) && isNumbers(value[2]));
}

/** Whether loaded data is an order. */
export function isOrder(data: unknown): data is Order {
	return isNumbers(data);
}

/** Numbers as the steps from each to the next; the first is a step from 0. */
export function toSteps(numbers: readonly number[]): number[] {
	return numbers.map((number, position) => number - (numbers[position - 1] ?? 0));
}

/** The numbers that steps lead to. */
export function readSteps(steps: readonly number[]): number[] {
	let number = 0;
	return steps.map((step) => {
		number += step;
		return number;
	});
}

/** A digest of ids in their order; FNV-1a with 32 bits, the same in Node and in browsers. It guards against mixed builds, not against anybody. */
export function digestOf(ids: Iterable<string>): string {
	return fnv(ids).toString(16).padStart(8, '0');
}

function fnv(texts: Iterable<string>): number {
	let hash = 0x811c9dc5;
	for (const text of texts) {
		for (const sign of `${text}\n`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
	}
	return hash >>> 0;
}

/** Which of so many files holds what goes by a key. */
export const keyFile = (key: string, files: number) => (files === 0 ? 0 : fnv([key]) % files);

/** What a title or an identifier goes by, from its words as a query has them. Two may rarely share one. */
export const exactKey = (words: readonly string[]) => fnv([words.join(' ')]);
