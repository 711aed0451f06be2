/**
 * A sorted list that is cut into files: which file holds what begins with a text. Each file goes from its own beginning up to that of the
 * next. Strings are compared by code unit, in the build as in the browser.
 */

/** What there is to load, as it is kept: beginnings separated by line breaks, digests by blanks. */
export interface Ranges {
	firsts: string;
	digests: string;
}

/** The same to look up. */
export interface RangeList {
	/** Path of the folder below `pagefind/`. */
	folder: string;
	firsts: string[];
	digests: string[];
}

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null;

/** Whether loaded data is such a list. */
export function isRanges(data: unknown): data is Ranges {
	return isObject(data) && 'firsts' in data && typeof data.firsts === 'string' && 'digests' in data && typeof data.digests === 'string';
}

/** Reads a list. `folder` is where its files stand: `suggest`. */
export function readRanges(folder: string, { firsts, digests }: Ranges): RangeList {
	return { folder, firsts: digests === '' ? [] : firsts.split('\n'), digests: digests === '' ? [] : digests.split(' ') };
}

/** Places of the files that may hold what begins with a text, first to last; at least one where there is any. */
export function covering({ firsts }: RangeList, prefix: string): number[] {
	const from = Math.max(0, countUpTo(firsts, prefix) - 1);
	// No text holds this noncharacter.
	const to = countUpTo(firsts, `${prefix}\uffff`) - 1;
	return Array.from({ length: firsts.length === 0 ? 0 : Math.max(from, to) - from + 1 }, (_, at) => from + at);
}

/** Path below `pagefind/` of the file at a place. */
export function pathAt({ folder, digests }: RangeList, place: number): string {
	return `${folder}/${place}.${digests[place] ?? ''}.gz`;
}

/** How many of sorted texts are not behind a text. */
function countUpTo(sorted: readonly string[], text: string): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? '') <= text) low = middle + 1;
		else high = middle;
	}
	return low;
}
