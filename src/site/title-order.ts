/** The order of titles in an alphabetical list, and the parts that such a list is cut into. */
import type { Article } from '../catalogue/article.ts';
import { byCodeUnit, byLabel } from '../catalogue/order.ts';
import { fold } from '../record/fold.ts';
import { letterLabel, letterOf } from './letters.ts';

/** Words that a title may begin with and is not looked up by, for each language; where none is named, the English ones. */
const ARTICLES: Readonly<Record<string, RegExp>> = {
	en: /^(?:the|an?)\s+(?=.*[\p{L}\p{N}])/u,
	de: /^(?:der|die|das|ein|eine)\s+(?=.*[\p{L}\p{N}])/u,
	fr: /^(?:(?:le|la|les|une?)\s+|l')(?=.*[\p{L}\p{N}])/u,
	es: /^(?:el|la|los|las|una?)\s+(?=.*[\p{L}\p{N}])/u,
	it: /^(?:(?:il|lo|la|gli|le|una?|uno)\s+|(?:l|un)')(?=.*[\p{L}\p{N}])/u,
	pt: /^(?:o|a|os|as|uma?)\s+(?=.*[\p{L}\p{N}])/u,
	nl: /^(?:de|het|een)\s+(?=.*[\p{L}\p{N}])/u,
};
/** What looks like an article in English and is none: `A priori hypotheses`. */
const NO_ARTICLE = /^a (?:priori|posteriori|la)\b/u;
/** No more of a title than this is compared at first. */
const LONGEST = 200;

/**
 * What a title is filed by: folded, without punctuation, blanks, and an article before it (`The effect of tea` is `effectoftea`). Empty
 * where a title has neither letters nor figures.
 */
export function titleKey({ title, languages }: Pick<Article, 'title' | 'languages'>): string {
	const folded = fold(title).replace(/^[^\p{L}\p{N}]+/u, '');
	const language = languages[0]?.split('-', 1)[0] ?? 'en';
	const article = ARTICLES[language];
	const filed = article === undefined || (language === 'en' && NO_ARTICLE.test(folded)) ? folded : folded.replace(article, '');
	return filed.replace(/[^\p{L}\p{N}\p{M}]+/gu, '').slice(0, LONGEST);
}

/** An article with what it is filed by. */
export interface Filed {
	key: string;
	article: Article;
}

/** All articles in the order of their titles; of equal ones that of ids. */
export function filed(articles: Iterable<Article>): Filed[] {
	return Array.from(articles, (article) => ({ key: titleKey(article), article })).sort(
		(a, b) => byCodeUnit(a.key, b.key) || byLabel(a.article.title, b.article.title) || byCodeUnit(a.article.id, b.article.id),
	);
}

/** A part of the list: the titles that begin alike. */
export interface TitlePart {
	/** Part of the address: `e`, `ef`, `0-9`, `greek`; `e-other` is what has no Latin letter next. */
	slug: string;
	/** As printed: `E`, `Ef`, `0–9`. */
	label: string;
	/** The letter it is under: `e`. */
	letter: string;
	titles: Filed[];
}

/** Letters that a part may be told by, at most: the names of scripts are longer. */
const DEEPEST = 3;

/** Cuts titles in their order into parts: by first letter and, where more than `most` begin so, by the letters after it. */
export function titleParts(titles: readonly Filed[], most: number): TitlePart[] {
	return byNext(titles, ({ key }) => letterOf(key)).flatMap(([letter, group]) =>
		letter.length === 1 ? narrowed(letter, letter, group, most) : [{ slug: letter, label: letterLabel(letter), letter, titles: group }],
	);
}

function narrowed(start: string, letter: string, titles: Filed[], most: number): TitlePart[] {
	if (titles.length <= most || start.length >= DEEPEST) return [{ slug: start, label: capitalised(start), letter, titles }];
	return byNext(titles, ({ key }) => /^[a-z]/.exec(key.slice(start.length))?.[0] ?? '').flatMap(([next, group]) =>
		next === ''
			? [{ slug: `${start}-other`, label: `${capitalised(start)} …`, letter, titles: group }]
			: narrowed(start + next, letter, group, most),
	);
}

/** Groups in the order of an index: figures, letters, scripts, others. */
function byNext(titles: readonly Filed[], of: (filed: Filed) => string): [string, Filed[]][] {
	return [...Map.groupBy(titles, of)].sort(([a], [b]) => orderOf(a) - orderOf(b) || byCodeUnit(a, b));
}

/** Letters by themselves, figures before them, scripts and the rest behind. */
const orderOf = (letter: string) => (letter === '0-9' || letter === '' ? 0 : letter.length === 1 ? 1 : letter === 'other' ? 3 : 2);

const capitalised = (letters: string) => letters.charAt(0).toUpperCase() + letters.slice(1);
