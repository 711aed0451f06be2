import type { Manifest } from '../columns.ts';
import { SEPARATOR } from '../fields.ts';
import { type AskedPair, isYear, pairsOfAuthor, pairsOfJournal, pairsOfName, stem } from '../pair.ts';
import { tellingWords } from '../query.ts';
import { queryWords, readable } from '../words.ts';
import { isSame } from './match.ts';
import type { PagefindFragment } from './pagefind.ts';

/** A found article with what it is ranked by. */
export interface Candidate {
	number: number;
	score: number;
	/** Encoded. */
	meta: PagefindFragment['meta'];
}

/** How many times better an article is for each pair of the query's words that stand in one name of it. */
const PAIR = 4;
/** The same for an initial that is not the first. */
const MIDDLE = 1.3;
/** How many times better for each of them that stand in the same name. */
const ONE_NAME = 2;
/** How many times better for each short word that stands in it whole: `back`, and not `background`. */
const WHOLE = 4;
/** How many times better it is for being of a year that was asked for: that the number stands in it somewhere says little. */
const YEAR = 8;
/** How much better for having been written first of all by whom was asked for. */
const FIRST_AUTHOR = 0.3;

/**
 * The best found articles, ranked anew: one whose title has all the words gains half of its score and more, the less else stands in the
 * title, and the more of the words stand there as they were typed and not in another form. Pagefind does not know how long a field is.
 */
export function titlesFirst(candidates: readonly Candidate[], words: readonly string[]): number[] {
	const ranked = candidates.map(({ number, score, meta }) => ({ number, score: score * (1 + gain(meta, words)) }));
	return ranked.sort((a, b) => b.score - a.score || a.number - b.number).map(({ number }) => number);
}

function gain(meta: Candidate['meta'], words: readonly string[]): number {
	return titleGain(meta.title ?? '', words) + (isFirstAuthor(meta, words) ? FIRST_AUTHOR : 0);
}

/** What a title adds to a score; 0 where it has not all of the words. */
function titleGain(title: string, words: readonly string[]): number {
	const own = new Set(tellingWords(queryWords(readable(title))));
	if (own.size === 0 || !words.every((word) => [...own].some((other) => isSame(other, word)))) return 0;
	const asTyped = words.filter((word) => own.has(word)).length / words.length;
	return (0.5 + Math.min(1, words.length / own.size)) * asTyped ** 2;
}

function isFirstAuthor({ authors = '' }: Candidate['meta'], words: readonly string[]): boolean {
	const [first = ''] = readable(authors).split(SEPARATOR);
	const family = queryWords(first.split(',', 1)[0] ?? '');
	return family.length > 0 && family.every((word) => words.includes(word));
}

/** How many times better an article is for the pairs that it has, of those that were asked for. */
export function pairsGain(asked: readonly AskedPair[], has: readonly boolean[]): number {
	return asked.reduce((gain, { middle }, at) => (has[at] ? gain * (middle ? MIDDLE : PAIR) : gain), 1);
}

/**
 * The same by an article's text, which tells more: two words may both stand in the title, and it is better for more pairs to stand in one
 * name than in several.
 */
export function textGain(meta: Candidate['meta'], asked: readonly AskedPair[]): number {
	const { title = '', authors = '', subjects = '', called = '', kin = '', journal = '', also = '' } = meta;
	const lists = [subjects, called, kin].flatMap((list) => readable(list).split(SEPARATOR));
	const pairs = [
		...readable(authors).split(SEPARATOR).map(pairsOfAuthor),
		...lists.map(pairsOfName),
		...[readable(journal), ...readable(also).split(' · ')].map(pairsOfJournal),
	].map((of) => new Set(of));
	const inTitle = new Set(queryWords(readable(title)).map(stem));
	const ofTitle = asked.map(({ words }) => words?.every((word) => inTitle.has(stem(word))) ?? false);
	const each = [ofTitle, ...pairs.map((of) => asked.map(({ key }) => of.has(key)))];
	const most = Math.max(...each.map((has) => has.filter(Boolean).length));
	return (
		pairsGain(
			asked,
			asked.map((_, at) => each.some((has) => has[at])),
		) *
		ONE_NAME ** most
	);
}

/** How many times better an article is for so many of the words that stand in it whole. */
export const wholeGain = (words: number) => WHOLE ** words;

/** Tells of the articles, by their numbers, how many times better one is for its year, where the words name years. */
export function yearGain({ years }: Pick<Manifest, 'years'>, words: readonly string[]): (number: number) => number {
	const wanted = new Set(words.filter(isYear).map(Number));
	let start = 0;
	const ranges = years.flatMap(([year, count]) => {
		start += count;
		return year !== null && wanted.has(year) ? [[start - count, start] as const] : [];
	});
	return (number) => (ranges.some(([from, to]) => number >= from && number < to) ? YEAR : 1);
}
