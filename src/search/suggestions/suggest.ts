/**
 * Suggestions as one types: all names and titles, sorted by each word that one may begin to type them at, and cut into small files; and
 * for each beginning that more than one file would be needed for, the best of what begins so. One file answers whatever is typed.
 */
import type { PackedFiles } from '../packed.ts';
import type { Entry } from './entries.ts';
import { nameOf, wordsOf } from './keys.ts';
import { HEADS, LONGEST_HEAD, ROWS, SUGGEST_MANIFEST } from './places.ts';
import { type Ranges, readRanges } from './ranges.ts';
import { type Keyed, putShards, sortKeyed } from './shards.ts';
import { byRank, type Head, KINDS, type Ranked, type Suggestion, toRow } from './suggestion.ts';

/** Largest file in bytes, packed: at a slow 1 Mbit/s it comes within a tenth of a second. */
const LIMIT = 12_000;
/** So many things of one name are suggested at most: `Editorial`. Given most articles first. */
const NAMESAKES = 20;

/** A place in the list: what is suggested there, and whether its name begins so. */
interface Place {
	suggestion: Suggestion;
	begins: boolean;
}

/** Puts the suggestions' files, and the manifest that tells of them. */
export function putSuggest(packed: PackedFiles, entries: Iterable<Entry>): void {
	const list = listOf(entries);
	const rows = putShards(
		packed,
		ROWS,
		list.map(({ key, row }) => ({ key, row: toRow(row.suggestion) })),
		LIMIT,
	);
	const heads = putShards(packed, HEADS, headsOf(list, rows), LIMIT);
	packed.manifest(SUGGEST_MANIFEST, { rows, heads });
}

function listOf(entries: Iterable<Entry>): Keyed<Place>[] {
	const list: Keyed<Place>[] = [];
	for (const { suggestion, keys } of entries) {
		const name = nameOf(wordsOf(suggestion.via ?? suggestion.label));
		for (const key of keys) list.push({ key, row: { suggestion, begins: name.startsWith(key) || key.startsWith(name) } });
	}
	sortKeyed(list, (a, b) => byRank({ ...a, closeness: 0 }, { ...b, closeness: 0 }));
	let same = 0;
	return list.filter(({ key, row }, at) => {
		const before = list[at - 1];
		same = before?.key === key && before.row.suggestion.kind === row.suggestion.kind ? same + 1 : 0;
		return same < NAMESAKES;
	});
}

/** The best for each beginning that stands in more than one file, sorted by these. */
function headsOf(list: readonly Keyed<Place>[], rows: Ranges): Keyed<Head>[] {
	// A file's own beginning is what tells it from the file before it, so that what is shorter stands in both.
	const prefixes = new Set(
		readRanges(ROWS, rows).firsts.flatMap((first) =>
			Array.from({ length: Math.min(LONGEST_HEAD, Math.max(0, first.length - 1)) }, (_, at) => first.slice(0, at + 1)),
		),
	);
	return [...prefixes]
		.filter((prefix) => !prefix.endsWith(' '))
		.sort()
		.map((prefix): Keyed<Head> => ({ key: prefix, row: [prefix, best(list, prefix).map(toRow)] }));
}

function best(list: readonly Keyed<Place>[], prefix: string): Suggestion[] {
	const kept = new Map<string, Ranked[]>(KINDS.map(({ name }) => [name, []]));
	const shown = new Map<string, number>(KINDS.map((kind) => [kind.name, kind.shown]));
	for (let at = firstAt(list, prefix); list[at]?.key.startsWith(prefix); at++) {
		const { key, row } = list[at] ?? { key: '', row: undefined };
		if (row === undefined) break;
		const { suggestion, begins } = row;
		const ranked = { suggestion, closeness: begins ? (key === prefix ? 0 : 1) : 2 };
		insert(kept.get(suggestion.kind) ?? [], ranked, shown.get(suggestion.kind) ?? 0);
	}
	return [...kept.values()].flatMap((of) => of.map(({ suggestion }) => suggestion));
}

/** Keeps a short list of the best, each page once. */
function insert(kept: Ranked[], ranked: Ranked, size: number): void {
	const last = kept.at(-1);
	if (kept.length === size && last !== undefined && byRank(last, ranked) <= 0) return;
	const same = kept.findIndex(({ suggestion }) => suggestion.slug === ranked.suggestion.slug);
	const other = kept[same];
	if (other !== undefined) {
		if (byRank(other, ranked) <= 0) return;
		kept.splice(same, 1);
	}
	const place = kept.findIndex((of) => byRank(ranked, of) < 0);
	kept.splice(place === -1 ? kept.length : place, 0, ranked);
	if (kept.length > size) kept.pop();
}

/** Place of the first key that is not before a text. */
function firstAt(list: readonly Keyed<unknown>[], text: string): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle]?.key ?? '') < text) low = middle + 1;
		else high = middle;
	}
	return low;
}
