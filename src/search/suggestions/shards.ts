import type { PackedFiles } from '../packed.ts';
import type { Ranges } from './ranges.ts';

/** A row of a list, with what it is sorted by. */
export interface Keyed<Row> {
	key: string;
	row: Row;
}

/** What a text of such data is taken to shrink to, before any was packed. */
const FIRST_RATIO = 3;
/** How full files are aimed to be, so that hardly any comes out too large and has to be packed again. */
const FILL = 0.9;

/**
 * Cuts a list, sorted by key, into files of at most `limit` bytes each, packed, and puts them into a folder below `pagefind/`. A single row
 * that is larger has a file of its own; rows of one key stay together.
 */
export function putShards<Row>(packed: PackedFiles, folder: string, list: readonly Keyed<Row>[], limit: number): Ranges {
	const firsts: string[] = [];
	const digests: string[] = [];
	const lengths = list.map(({ row }) => JSON.stringify(row).length + 1);
	let ratio = FIRST_RATIO;
	for (let start = 0; start < list.length; ) {
		let end = start;
		for (let length = 0; end < list.length && (end === start || length + (lengths[end] ?? 0) <= limit * FILL * ratio); end++)
			length += lengths[end] ?? 0;
		end = boundary(list, start, end);
		for (;;) {
			const path = packed.put(`${folder}/${firsts.length}`, rowsOf(list, start, end));
			const size = packed.files.get(path)?.length ?? 0;
			const fewer = boundary(list, start, start + Math.floor(((end - start) * limit * FILL) / size));
			if (size <= limit || fewer >= end) {
				digests.push(/\.([^.]+)\.gz$/.exec(path)?.[1] ?? '');
				ratio = lengths.slice(start, end).reduce((sum, length) => sum + length, 0) / size;
				break;
			}
			packed.files.delete(path);
			end = fewer;
		}
		firsts.push(firstOf(list[start - 1]?.key, list[start]?.key ?? ''));
		start = end;
	}
	return { firsts: firsts.join('\n'), digests: digests.join(' ') };
}

const rowsOf = <Row>(list: readonly Keyed<Row>[], start: number, end: number) => list.slice(start, end).map(({ row }) => row);

/** The place at or before `end`, else behind it, where another key begins; behind `start` in any case. */
function boundary<Row>(list: readonly Keyed<Row>[], start: number, end: number): number {
	const begins = (at: number) => list[at]?.key !== list[at - 1]?.key;
	for (let at = end; at > start; at--) if (begins(at)) return at;
	let at = Math.max(end, start + 1);
	while (at < list.length && !begins(at)) at++;
	return at;
}

/** The shortest beginning of a key that is behind the key before it. */
function firstOf(before: string | undefined, key: string): string {
	if (before === undefined) return '';
	let shared = 0;
	while (shared < key.length && key[shared] === before[shared]) shared++;
	return key.slice(0, shared + 1);
}

/** Sorts a list by key, by code unit; rows of one key by what `tie` says. */
export function sortKeyed<Row>(list: Keyed<Row>[], tie: (a: Row, b: Row) => number): Keyed<Row>[] {
	return list.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : tie(a.row, b.row)));
}
