/**
 * What the search page needs beside the words: which values each article has, and the orders it can be sorted in. Kept
 * apart from Pagefind, whose filters and sorts would have to be loaded before the first result, so that each is fetched
 * only when it is wanted. Articles are numbered from 0, newest first, undated last; a column is a list over these numbers.
 */

/** One facet over all articles. */
export interface Column {
	/** Slug and label of each value, most frequent first or as listed. */
	values: [slug: string, label: string][];
	/** For each article the positions of its values. */
	articles: number[][];
}

/** An order as article numbers, each as the difference from the one before: neighbours stay near, and it packs well. */
export type Order = number[];

/** What there is to load, and by what it is checked. */
export interface Manifest {
	articles: number;
	/** Digest of Pagefind's ids in article order: columns of another build are refused instead of giving wrong counts. */
	ids: string;
	/** File below `pagefind/` of each facet's column. */
	columns: Record<string, string>;
	/** File below `pagefind/` of each order but the articles' own. */
	orders: Record<string, string>;
}

/** Where the manifest stands below `pagefind/`; the one name that never changes. */
export const MANIFEST = 'columns/manifest.json';

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null && !Array.isArray(data);
const isStrings = (data: unknown): data is Record<string, string> =>
	isObject(data) && Object.values(data).every((value) => typeof value === 'string');
const isNumbers = (data: unknown): data is number[] => Array.isArray(data) && data.every((value) => typeof value === 'number');

// Checked by hand: a schema library would weigh more in the browser than the search page itself.

/** Whether loaded data is a manifest. */
export function isManifest(data: unknown): data is Manifest {
	return (
		isObject(data) &&
		typeof data['articles'] === 'number' &&
		typeof data['ids'] === 'string' &&
		isStrings(data['columns']) &&
		isStrings(data['orders'])
	);
}

/** Whether loaded data is a column. */
export function isColumn(data: unknown): data is Column {
	return (
		isObject(data) &&
		Array.isArray(data['values']) &&
		data['values'].every((value) => Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')) &&
		Array.isArray(data['articles']) &&
		data['articles'].every(isNumbers)
	);
}

/** Whether loaded data is an order. */
export function isOrder(data: unknown): data is Order {
	return isNumbers(data);
}

/** The article numbers of an order, first to last. */
export function readOrder(order: Order): number[] {
	let number = 0;
	return order.map((step) => {
		number += step;
		return number;
	});
}

/** A digest of ids in their order; FNV-1a with 32 bits, the same in Node and in browsers. It guards against mixed builds, not against anybody. */
export function digestOf(ids: Iterable<string>): string {
	let hash = 0x811c9dc5;
	for (const id of ids) {
		for (const sign of `${id}\n`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
	}
	return (hash >>> 0).toString(16).padStart(8, '0');
}
