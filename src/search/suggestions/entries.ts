import type { Article } from '../../catalogue/article.ts';
import type { Indexes } from '../../catalogue/catalogue.ts';
import { hasWords, keysOf, titleKeys, typedWords, wordsOf } from './keys.ts';
import type { Kind, Suggestion } from './suggestion.ts';

/** A page that somebody wrote. */
export interface WrittenPage {
	/** Path below the site's base: `help/search/`. */
	path: string;
	title: string;
}

/** A suggestion with what it is found by. */
export interface Entry {
	suggestion: Suggestion;
	keys: string[];
}

/** Up to so many articles each word of a title finds it; of more, only how a title begins. */
const TITLES_ANYWHERE = 2000;
/** Longer titles are cut here, at a word. */
const LONGEST = 110;

/** Everything that is suggested: subjects, authors and journals with their other names, titles and written pages. `articles` newest first. */
export function* entriesOf(articles: readonly Article[], indexes: Indexes, pages: readonly WrittenPage[]): Generator<Entry> {
	for (const { label, slug, withNarrower, aliases, variants } of indexes.subjects)
		yield* named('subject', label, slug, withNarrower.length, [...aliases, ...variants.map((variant) => variant.label)]);
	for (const { label, slug, articles: of, variants } of indexes.authors) yield* named('author', label, slug, of.length, variants);
	for (const { label, slug, articles: of, variants } of indexes.journals) yield* named('journal', label, slug, of.length, variants);
	const anywhere = articles.length <= TITLES_ANYWHERE;
	for (const { id, title, year = 0 } of articles) {
		const label = shortened(title);
		yield { suggestion: { kind: 'title', label, weight: year, slug: id }, keys: titleKeys(label, anywhere) };
	}
	for (const { path, title } of pages) yield* named('page', title, path, 0, []);
}

/**
 * A thing by its label, and by each other name that has words of its own. The initials of a person are found by the name in full: both
 * are found by how a word begins.
 */
function* named(kind: Kind, label: string, slug: string, weight: number, others: readonly string[]): Generator<Entry> {
	yield { suggestion: { kind, label, weight, slug }, keys: keysOf(label) };
	const found = [wordsOf(label)];
	const isCovered = kind === 'author' ? hasWords : (words: string[], of: string[]) => words.every((word) => of.includes(word));
	for (const via of others) {
		const words = typedWords(via);
		if (words.length === 0 || found.some((of) => isCovered(words, of))) continue;
		found.push(words);
		yield { suggestion: { kind, label, weight, slug, via }, keys: keysOf(via) };
	}
}

function shortened(title: string): string {
	if (title.length <= LONGEST) return title;
	const end = title.lastIndexOf(' ', LONGEST);
	return `${title.slice(0, end > LONGEST / 2 ? end : LONGEST).toWellFormed()}…`;
}
