import { fold } from '../../record/fold.ts';
import { languageName } from '../../record/language.ts';
import type { Article } from '../article.ts';
import type { Heading } from '../catalogue.ts';
import { byCodeUnit, byLabel } from '../order.ts';
import { uniqueSlugs } from '../slug.ts';
import { typeNames } from './publication-types.ts';
import { commonest, count } from './tally.ts';

/** A list of headings, with the way from an article to those it stands under. */
export interface HeadingList {
	headings: Heading[];
	of: (article: Article) => Heading[];
}

/** Slug of the list of undated articles. */
export const UNDATED = 'undated';

/** Years, newest first, the undated last. */
export function indexYears(articles: readonly Article[]): HeadingList {
	const list = indexHeadings(articles, ({ year }) => [year === undefined ? 'Undated' : String(year)]);
	const newest = (heading: Heading) => (heading.slug === UNDATED ? -1 : Number(heading.label));
	return { ...list, headings: list.headings.sort((a, b) => newest(b) - newest(a)) };
}

/** Kinds of publication; an article may be under several. */
export function indexTypes(articles: readonly Article[]): HeadingList {
	return indexHeadings(articles, typeNames);
}

/** Languages, by their English names; the slug is the BCP 47 tag in lower case. */
export function indexLanguages(articles: readonly Article[]): HeadingList {
	return indexHeadings(articles, ({ languages }) => languages, languageName);
}

/** Databases that hold the articles. */
export function indexDatabases(articles: readonly Article[]): HeadingList {
	return indexHeadings(articles, ({ databases }) => databases);
}

/** Lists articles under the words that `wordsOf` gives; words that fold alike are one heading, labelled with the commonest. */
function indexHeadings(
	articles: readonly Article[],
	wordsOf: (article: Article) => string[],
	labelOf: (word: string) => string = (word) => word,
): HeadingList {
	const drafts = new Map<string, { articles: string[]; words: Map<string, number> }>();
	const keysOf = (article: Article) => Map.groupBy(wordsOf(article), (word) => fold(word) || word);
	for (const article of articles) {
		for (const [key, words] of keysOf(article)) {
			let draft = drafts.get(key);
			if (draft === undefined) {
				draft = { articles: [], words: new Map() };
				drafts.set(key, draft);
			}
			draft.articles.push(article.id);
			for (const word of new Set(words)) count(draft.words, word);
		}
	}
	const slugs = uniqueSlugs([...drafts.keys()].map((key) => [key, key]));
	const byKey = new Map<string, Heading>();
	for (const [key, draft] of drafts) {
		byKey.set(key, { slug: slugs.get(key) ?? key, label: labelOf(commonest(draft.words)[0] ?? key), articles: draft.articles });
	}
	return {
		headings: [...byKey.values()].sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug)),
		of: (article) => [...keysOf(article).keys()].flatMap((key) => byKey.get(key) ?? []),
	};
}
