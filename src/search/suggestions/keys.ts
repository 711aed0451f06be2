import { fold } from '../../record/fold.ts';

/**
 * What a label is found by as somebody types: its words, folded, and its texts from each word on. Build and browser use the same, so that
 * a file need not hold what can be made from its labels.
 */

/** Words that a label may begin with and nobody looks it up by. */
const ARTICLES: ReadonlySet<string> = new Set('a an the der die das ein eine le la les un une el los las il lo o os as'.split(' '));

/** Words that nobody begins to type a label at, unless it begins with them. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
	...ARTICLES,
	...'and as at by for from in of on or the to with und von de del di da do dos des du et y e'.split(' '),
]);

/** Words of a text, folded: `Tatlı, S. Z.` is `tatli`, `s`, `z`. An apostrophe ends no word. */
export function wordsOf(text: string): string[] {
	return (
		fold(text)
			.replace(/['’]/g, '')
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
	);
}

/** Words without an article before others: `the lancet` is `lancet`. */
function withoutArticle(words: string[]): string[] {
	return words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
}

/** The words of a text that are looked for while it is typed. */
export const typedWords = (text: string) => withoutArticle(wordsOf(text));

/** What a label with these words is called by. */
export const nameOf = (words: string[]) => withoutArticle(words).join(' ');

/**
 * The keys of a label, each the label from one of its words on and then round again, so that `tatli safiye` and `safiye tatli` both find
 * `Tatlı, Safiye`. Initials and words such as `of` begin none.
 */
export function keysOf(label: string): string[] {
	const words = wordsOf(label);
	const starts = words.flatMap((word, at) => (at === 0 || !(word.length === 1 || SMALL_WORDS.has(word)) ? [at] : []));
	return [...new Set(starts.map((at) => [...words.slice(at), ...words.slice(0, at)].join(' ')))];
}

/** No more of a title than this is compared. */
const LONGEST_TITLE = 80;

/** The keys of a title: the title, without an article before it; or, where `anywhere`, its text from each word on. */
export function titleKeys(title: string, anywhere: boolean): string[] {
	const words = wordsOf(title);
	const first = words.length > 1 && ARTICLES.has(words[0] ?? '') ? 1 : 0;
	const starts = words.flatMap((word, at) => (at === first || (anywhere && !SMALL_WORDS.has(word)) ? [at] : []));
	return [...new Set(starts.map((at) => words.slice(at).join(' ').slice(0, LONGEST_TITLE).trim()))];
}

/** Whether each of the typed words begins a word of a label. */
export function hasWords(typed: readonly string[], words: readonly string[]): boolean {
	return typed.every((word) => words.some((other) => other.startsWith(word)));
}

/** The last part of the address that most labels have; a row leaves it out then. */
export function plainSlug(label: string): string {
	return wordsOf(label).join('-');
}
