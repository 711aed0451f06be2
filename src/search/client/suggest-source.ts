import { typedWords } from '../suggestions/keys.ts';
import { HEADS, isSuggestManifest, LONGEST_HEAD, ROWS, SUGGEST_MANIFEST } from '../suggestions/places.ts';
import { covering, pathAt, readRanges } from '../suggestions/ranges.ts';
import { bestOf, fromRow, isHeads, isRows, type Suggestion } from '../suggestions/suggestion.ts';
import { keptFiles, loadPacked } from './packed.ts';

/** What is suggested for a text as far as it is typed, best first within each kind; nothing for a text without words. Rejects where a file is missing. */
export type Suggest = (text: string) => Promise<Suggestion[]>;

/** Fewer than so many suggestions for several words: they may have been typed in another order. */
const FEW = 3;

/** Opens the suggestions. Nothing is loaded before they are first asked for, and nothing twice. */
export function openSuggest(): Suggest {
	const loadRows = keptFiles(isRows);
	const loadHeads = keptFiles(isHeads);
	let opening: ReturnType<typeof open> | undefined;
	async function open() {
		const { rows, heads } = await loadPacked(SUGGEST_MANIFEST, isSuggestManifest);
		return { rows: readRanges(ROWS, rows), heads: readRanges(HEADS, heads) };
	}

	function lists() {
		opening ??= open();
		opening.catch(() => {
			opening = undefined;
		});
		return opening;
	}

	/** All that begins with a text or, where that is much, the best of it. */
	async function beginning(prefix: string): Promise<Suggestion[]> {
		const { rows, heads } = await lists();
		const places = covering(rows, prefix);
		if (places.length > 1 && prefix.length <= LONGEST_HEAD) {
			const [place] = covering(heads, prefix);
			const found = place === undefined ? [] : await loadHeads(pathAt(heads, place));
			return found.find(([of]) => of === prefix)?.[1].map(fromRow) ?? [];
		}
		const files = await Promise.all(places.slice(0, 2).map((place) => loadRows(pathAt(rows, place))));
		return files.flat().map(fromRow);
	}

	/** The word that fewest things begin with, as far as the files tell; of several the longest. */
	async function rarest(words: readonly string[]): Promise<string> {
		const { rows } = await lists();
		const files = (word: string) => covering(rows, word).length;
		return words.reduce((a, b) => ((files(b) - files(a) || a.length - b.length) < 0 ? b : a));
	}

	return async (text) => {
		const typed = typedWords(text);
		if (typed.length === 0) return [];
		const found = bestOf(await beginning(typed.join(' ')), typed);
		if (typed.length === 1 || found.length >= FEW) return found;
		return bestOf([...found, ...(await beginning(await rarest(typed)))], typed);
	};
}
