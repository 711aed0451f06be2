/**
 * Words that stand in one name together: of an author, a subject or a journal. Pagefind knows only in which field a word is, so that
 * `Ann Example` would find an article by an Ann and by somebody called Example as well as one by Ann Example. What goes by a pair is
 * the same for build and browser.
 */
import { exactKey } from './columns.ts';
import { tellingWords } from './query.ts';
import { foldedWord, queryWords } from './words.ts';

/** Of a name with more words than this only neighbours are a pair. */
const ALL_PAIRS = 6;

/** One word for its singular and its plural, roughly. */
export const stem = (word: string) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

/** What two words of one name go by, in either order. They are folded. */
export function pairKey(one: string, other: string): number {
	const [a, b] = [stem(one), stem(other)];
	return exactKey(a < b ? [a, '+', b] : [b, '+', a]);
}

/** What a family name goes by with the first letters of the given names: `example`, `ab`. */
export const initialsKey = (family: string, initials: string) => exactKey([initials, '.', family]);

/** The same with the first letter of another given name than the first: `Example, Ann B` is seldom looked for as `Example B`. */
export const middleKey = (family: string, letter: string) => initialsKey(family, `-${letter}`);

/** What two neighbours in a journal's title go by, however they are abbreviated: `psy`, `res`. */
const shortKey = (one: string, other: string) => exactKey([one.slice(0, SHORTEST), '~', other.slice(0, SHORTEST)]);
/** Abbreviated titles keep at least so many letters of a word; `J` and `Am` are passed over. */
const SHORTEST = 3;
const isLong = (word: string) => word.length >= SHORTEST;

/** The pairs of a journal's title, each by its number: of whole words, and of how they begin. */
export function pairsOfJournal(title: string): number[] {
	const words = tellingWords(queryWords(title)).filter(isLong);
	return [...pairsOfName(title), ...words.slice(1).map((word, at) => shortKey(words[at] ?? '', word))];
}

/** The pairs of a subject's name, each by its number. */
export function pairsOfName(name: string): number[] {
	return pairsOf(tellingWords(queryWords(name)));
}

/** The pairs of a person's name as it is listed, `Example, Ann Betty`: with words and with initials. */
export function pairsOfAuthor(name: string): number[] {
	const { families, givens, initials } = partsOf(name);
	if (initials === '') return pairsOfName(name);
	const typed = [1, 2, 3].filter((length) => length <= initials.length).map((length) => initials.slice(0, length));
	const first = families.flatMap((family) => typed.map((of) => initialsKey(family, of)));
	const middle = families.flatMap((family) => [...initials.slice(1)].map((letter) => middleKey(family, letter)));
	return [...pairsOf([...families, ...givens].filter((word) => word.length > 1)), ...first, ...middle];
}

/** The words of a person's name; no initials where it is no person's. */
function partsOf(name: string) {
	const comma = name.indexOf(',');
	if (comma < 0) return { families: [], givens: [], initials: '' };
	const givens = name.slice(comma + 1).split(/[\s.,\u2010\u2011-]+/u);
	// `CA` are two initials, `Ann` is one.
	const letters = givens.flatMap((given) => (/^\p{Lu}{2,3}$/u.test(given) ? [...given] : [...given].slice(0, 1)));
	return {
		families: queryWords(name.slice(0, comma)),
		givens: givens.flatMap(queryWords),
		initials: foldedWord(letters.join('')),
	};
}

function pairsOf(words: readonly string[]): number[] {
	return words.flatMap((word, at) =>
		words.slice(at + 1, words.length > ALL_PAIRS ? at + 2 : words.length).map((other) => pairKey(word, other)),
	);
}

/** Two neighbours of a query that may stand in one name. */
export interface AskedPair {
	key: number;
	/** The two, where both are words. */
	words?: readonly [string, string];
	/** The one of the two that may be initials, and is no word then. */
	initials?: string;
	/** Whether they would be those of another given name than the first. */
	middle?: boolean;
}

/** So many pairs of a query are looked up of each kind. */
const MOST = 8;
const INITIALS = /^\p{L}{1,3}$/u;
/** Where the family's name may be, counted from initials: `Example, Ann B`. */
const NEAR = [-1, 1, -2];

/** Whether a word of a query is a year that articles may be of. */
export const isYear = (word: string) => /^(?:1[5-9]|20)\d\d$/.test(word);

/** The pairs that a query's words, in their order, may be. */
export function askedPairs(words: readonly string[]): AskedPair[] {
	const telling = tellingWords(words).filter((word) => word.length > 1);
	const names = neighbours(telling).map((both): AskedPair => ({ key: pairKey(...both), words: both }));
	// With a year, words may be those of a journal.
	const titles = words.some(isYear) ? telling.filter((word) => isLong(word) && !isYear(word)) : [];
	const short = neighbours(titles).map((both): AskedPair => ({ key: shortKey(...both) }));
	const initials = words.flatMap((word, at) =>
		INITIALS.test(word)
			? askedInitials(
					word,
					NEAR.map((step) => words[at + step] ?? ''),
				)
			: [],
	);
	return [names, short, initials].flatMap((pairs) => pairs.slice(0, MOST));
}

function askedInitials(initials: string, near: readonly string[]): AskedPair[] {
	return near
		.filter((family) => family.length > 1 && !/\d/.test(family))
		.flatMap((family) => [
			{ key: initialsKey(family, initials), initials },
			...(initials.length === 1 ? [{ key: middleKey(family, initials), initials, middle: true }] : []),
		]);
}

const neighbours = (words: readonly string[]) => words.slice(1).map((word, at): [string, string] => [words[at] ?? '', word]);
