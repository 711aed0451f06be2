/** The catalogue's own words with the number of articles that have them, for "did you mean". */
import type { Article } from '../../catalogue/article.ts';
import type { Indexes } from '../../catalogue/catalogue.ts';
import type { PackedFiles } from '../packed.ts';
import { queryWords } from '../words.ts';
import { BACKWARD, FORWARD, WORD_MANIFEST } from './places.ts';
import { putShards } from './shards.ts';
import { reversed, type WordRow } from './word-row.ts';

/** Largest file in bytes, packed. Several are loaded for one word. */
const LIMIT = 12_000;
/** Shorter words are not corrected, and longer ones are no words. */
const SHORTEST = 3;
const LONGEST = 40;

/** Puts the words' files: sorted by how words begin, and once more by how they end, since a typing error may stand at either end. */
export function putVocabulary(packed: PackedFiles, articles: readonly Article[], indexes: Indexes): void {
	const words = wordsOf(articles, indexes);
	const sorted = (keyOf: (word: string) => string) =>
		words.map((row) => ({ key: keyOf(row[0]), row })).sort((a, b) => (a.key < b.key ? -1 : 1));
	packed.manifest(WORD_MANIFEST, {
		forward: putShards(
			packed,
			FORWARD,
			sorted((word) => word),
			LIMIT,
		),
		backward: putShards(packed, BACKWARD, sorted(reversed), LIMIT),
	});
}

/** All words of titles, abstracts, subjects, authors and journals; those of abstracts alone when two articles have them. */
export function wordsOf(articles: readonly Article[], indexes: Pick<Indexes, 'subjects' | 'authors' | 'journals'>): WordRow[] {
	const tally = new Tally();
	for (const { title, alternativeTitles, authors, containerTitle, abstract, subjects } of articles) {
		tally.next();
		for (const text of [title, ...alternativeTitles, containerTitle ?? '']) tally.add(text, true);
		for (const { family, given, literal } of authors) tally.add(`${family ?? ''} ${given ?? ''} ${literal ?? ''}`, true);
		for (const { label } of subjects) tally.add(label, true);
		for (const { label = '', text } of abstract?.sections ?? []) {
			tally.add(label, false);
			tally.add(text, false);
		}
	}
	// Other names are found at the articles of their subject, which need not have them.
	for (const { label, aliases, articles: of } of indexes.subjects) for (const name of [label, ...aliases]) tally.name(name, of.length);
	for (const { label, articles: of } of indexes.journals) tally.name(label, of.length);
	return tally.rows();
}

/** What ends a word in most texts; what else may end one is seen by `queryWords`. */
const BREAKS = /[\s/\u2010-\u2015\u2212-]+/;
const DIGIT = /\p{N}/u;

/** Counts in how many articles words stand. Texts are long and their words few: each spelling is folded once. */
class Tally {
	readonly #folded = new Map<string, readonly number[]>();
	readonly #numbers = new Map<string, number>();
	readonly #counts: number[] = [];
	/** The last article that each word was met in, and whether it is more than a word of abstracts. */
	readonly #last: number[] = [];
	readonly #kept: boolean[] = [];
	#article = 0;

	next(): void {
		this.#article += 1;
	}

	add(text: string, isKept: boolean): void {
		for (const raw of text.split(BREAKS)) {
			const spelling = trimmed(raw);
			if (spelling.length < SHORTEST || spelling.length > LONGEST) continue;
			for (const number of this.#numbersOf(spelling)) {
				if (isKept) this.#kept[number] = true;
				if (this.#last[number] === this.#article) continue;
				this.#last[number] = this.#article;
				this.#counts[number] = (this.#counts[number] ?? 0) + 1;
			}
		}
	}

	/** A name of so many articles: its words count as much, where the articles themselves have them less often. */
	name(text: string, articles: number): void {
		for (const raw of text.split(BREAKS)) {
			for (const number of this.#numbersOf(trimmed(raw))) {
				this.#kept[number] = true;
				this.#counts[number] = Math.max(this.#counts[number] ?? 0, articles);
			}
		}
	}

	rows(): WordRow[] {
		return [...this.#numbers].flatMap(([word, number]): WordRow[] => {
			const count = this.#counts[number] ?? 0;
			return this.#kept[number] || count > 1 ? [[word, count]] : [];
		});
	}

	#numbersOf(spelling: string): readonly number[] {
		const known = this.#folded.get(spelling);
		if (known !== undefined) return known;
		const words = DIGIT.test(spelling) ? [] : queryWords(spelling).filter((word) => word.length >= SHORTEST);
		const numbers = words.map((word) => {
			const number = this.#numbers.get(word) ?? this.#counts.push(0) - 1;
			this.#numbers.set(word, number);
			return number;
		});
		this.#folded.set(spelling, numbers);
		return numbers;
	}
}

/** Without the signs around it, so that `depression`, `(depression` and `depression.` are folded once. */
function trimmed(word: string): string {
	let start = 0;
	let end = word.length;
	while (start < end && isSign(word.charCodeAt(start))) start++;
	while (end > start && isSign(word.charCodeAt(end - 1))) end--;
	return word.slice(start, end);
}

/** A sign of ASCII that is neither letter nor digit. */
const isSign = (code: number) => code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 128);
