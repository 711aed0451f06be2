import { BACKWARD, FORWARD, isWordManifest, WORD_MANIFEST } from '../suggestions/places.ts';
import { covering, pathAt, type RangeList, readRanges } from '../suggestions/ranges.ts';
import { isWordRows, reversed, type WordRow } from '../suggestions/word-row.ts';
import { letterDistance } from './letter-distance.ts';
import { keptFiles, loadPacked } from './packed.ts';
import type { NearWord, NearWords } from './spelling.ts';

/** How many letters may be wrong, by how many there are. */
const allowed = (letters: number) => (letters < 4 ? 0 : letters < 6 ? 1 : 2);
/** So many files are loaded for either end of a word at first. */
const FEW_FILES = 2;

/**
 * Opens the catalogue's words. Those that begin and those that end as a word does are looked through; where none of them is near and
 * the word itself is not there, all with its first letter or its last. So an error at either end is found, and two where at least one end is right.
 */
export function openNearWords(): NearWords {
	const load = keptFiles(isWordRows);
	let opening: Promise<{ forward: RangeList; backward: RangeList }> | undefined;
	async function lists() {
		const { forward, backward } = await loadPacked(WORD_MANIFEST, isWordManifest);
		return { forward: readRanges(FORWARD, forward), backward: readRanges(BACKWARD, backward) };
	}

	return async (word) => {
		const most = allowed(word.length);
		if (most === 0 || /\p{N}/u.test(word)) return [];
		opening ??= lists();
		opening.catch(() => {
			opening = undefined;
		});
		const { forward, backward } = await opening;
		const look = async (from: readonly string[], to: readonly string[]) => {
			const paths = new Set([...filesFor(forward, from), ...filesFor(backward, to)]);
			return near(word, (await Promise.all([...paths].map(load))).flat(), most);
		};
		const end = reversed(word);
		const found = await look(beginnings(forward, word), beginnings(backward, end));
		return found.length > 0 ? found : look([word.slice(0, 1)], [end.slice(0, 1)]);
	};
}

const filesFor = (list: RangeList, prefixes: readonly string[]) =>
	prefixes.flatMap((prefix) => covering(list, prefix).map((place) => pathAt(list, place)));

/** The shortest beginning of a word that few files are needed for, and the same with letters swapped that a short word has no other end for. */
function beginnings(list: RangeList, word: string): string[] {
	let length = 1;
	while (length < word.length && covering(list, word.slice(0, length)).length > FEW_FILES) length++;
	const swaps = word.length > 2 * length + 1 ? [] : Array.from({ length }, (_, at) => swapped(word, at).slice(0, length));
	return [...new Set([word.slice(0, length), ...swaps])];
}

const swapped = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);

/** The words at most so far away, best first: nearest, then most common. */
function near(word: string, rows: readonly WordRow[], most: number): NearWord[] {
	const found = new Map<string, NearWord>();
	for (const [other, count] of rows) {
		if (found.has(other) || Math.abs(other.length - word.length) > most) continue;
		const distance = letterDistance(word, other, most);
		if (distance <= most) found.set(other, { word: other, count, distance });
	}
	return [...found.values()].sort((a, b) => a.distance - b.distance || b.count - a.count || (a.word < b.word ? -1 : 1));
}
