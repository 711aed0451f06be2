import { byCodeUnit } from '../order.ts';
import type { Sketch } from './sketch.ts';
import { TELLING } from './title-match.ts';

/**
 * In a block, each record is compared with so many that follow it. Smaller blocks are compared throughout, and nearly all are
 * smaller.
 */
const WINDOW = 50;
/** The same for blocks of one page, which are in the order of titles: those alike are neighbours. */
const NEIGHBOURS = 8;

/** How much of a title is left where a database cut it, in letters. */
const CUT = 40;
/** How long a main title must be to stand for the whole. */
const MAIN = 20;

/**
 * Pairs of records that may be one work by their titles, each once, as places in `sketches`, the smaller first. Found by blocks of
 * equal keys: the whole title, the main title, other titles, the beginning of the title with the first page, the page with volume
 * and year. However many works have one title, the number of pairs grows in proportion to the number of records.
 */
export function candidatePairs(sketches: readonly Sketch[]): (readonly [number, number])[] {
	const blocks = new Map<string, number[]>();
	for (const [place, sketch] of sketches.entries()) {
		for (const key of blockKeys(sketch)) {
			const block = blocks.get(key);
			if (block === undefined) blocks.set(key, [place]);
			else block.push(place);
		}
	}
	const seen = new Set<number>();
	const pairs: (readonly [number, number])[] = [];
	for (const [key, block] of blocks) {
		if (block.length < 2) continue;
		const byPage = key.startsWith('page ');
		const window = byPage ? NEIGHBOURS : WINDOW;
		const ordered = block.length <= window ? block : inOrder(block, sketches, byPage);
		for (const [at, place] of ordered.entries()) {
			for (const other of ordered.slice(at + 1, at + 1 + window)) {
				const [a, b] = place < other ? [place, other] : [other, place];
				const pair = a * sketches.length + b;
				if (seen.has(pair)) continue;
				seen.add(pair);
				pairs.push([a, b]);
			}
		}
	}
	return pairs;
}

function blockKeys({ title, pages, volume, year, authors }: Sketch): Set<string> {
	const keys = new Set<string>();
	// A short title is that of many works; only with the same page can it be told which.
	if (title.whole.length >= TELLING) keys.add(`title ${title.whole}`);
	else {
		if (pages !== undefined) keys.add(`short ${title.whole} ${pages.first} ${volume ?? ''}`);
		if (authors[0] !== undefined) keys.add(`short ${title.whole} ${authors[0].family} ${year ?? ''}`);
	}
	if (title.main !== title.whole && title.main.length >= MAIN) keys.add(`title ${title.main}`);
	if (title.whole.length < TELLING && title.whole.length >= MAIN) keys.add(`title ${title.whole}`);
	for (const other of title.others) if (other.length >= TELLING) keys.add(`title ${other}`);
	if (pages !== undefined) {
		if (title.whole.length >= CUT) keys.add(`cut ${title.whole.slice(0, CUT)} ${pages.first}`);
		keys.add(`page ${pages.first} ${volume ?? ''} ${year ?? ''}`);
	}
	return keys;
}

/** Records of which one may be the other come near one another: by title on one page, else by place in the journal. */
function inOrder(block: readonly number[], sketches: readonly Sketch[], byPage: boolean): number[] {
	const keyOf = (place: number) => {
		const sketch = sketches[place];
		if (byPage) return sketch?.title.whole ?? '';
		return [sketch?.year, sketch?.volume, sketch?.pages?.first, sketch?.authors[0]?.family].map((part) => part ?? '').join(' ');
	};
	const keys = new Map(block.map((place) => [place, keyOf(place)]));
	return [...block].sort((a, b) => byCodeUnit(keys.get(a) ?? '', keys.get(b) ?? '') || a - b);
}
