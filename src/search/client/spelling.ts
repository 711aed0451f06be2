/**
 * What is needed to ask "did you mean": the catalogue's own words. `nearWords` gives those that resemble a word, folded as `queryWords`
 * folds: each with the number of articles that have it and with how many letters must be changed, left out, added or swapped with the
 * next to get there (at most 2; 1 for words of up to five letters). The word itself, where the catalogue has it, comes at the distance 0.
 */
export interface NearWord {
	word: string;
	count: number;
	distance: number;
}

export type NearWords = (word: string) => Promise<NearWord[]>;

/** Between words at the same distance the more common one is meant; one letter further must be so many times as common. */
const FURTHER = 50;
/** A word that was found is asked after only when another is so many times as common. */
const MORE_COMMON = 30;

/** The word that was most likely meant by one that the catalogue does not have; undefined where none resembles it. */
export async function correction(nearWords: NearWords, word: string): Promise<string | undefined> {
	return bestOf((await nearWords(word)).filter(({ distance }) => distance > 0))?.word;
}

/** A far more common word, one letter away from one that the catalogue has. */
export async function moreCommon(nearWords: NearWords, word: string): Promise<string | undefined> {
	// Numbers and short words resemble each other by chance.
	if (word.length < 5 || /\d/.test(word)) return undefined;
	const near = await nearWords(word);
	const own = near.find(({ distance }) => distance === 0)?.count ?? 1;
	return bestOf(near.filter(({ word: other, count, distance }) => distance === 1 && count >= own * MORE_COMMON && !isForm(other, word)))
		?.word;
}

/** Singular and plural are no misspellings of each other. */
const isForm = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

function bestOf(words: readonly NearWord[]): NearWord | undefined {
	const weight = ({ count, distance }: NearWord) => count / FURTHER ** distance;
	return words.toSorted((a, b) => weight(b) - weight(a) || (a.word < b.word ? -1 : 1))[0];
}
