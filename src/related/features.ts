/** What of an article is compared: its subjects, its authors, and words of its title and abstract. Each has a number, and a weight. */
import type { Article } from '../catalogue/article.ts';
import type { Indexes } from '../catalogue/catalogue.ts';
import { NumberLists } from './number-lists.ts';
import { aboutWords } from './words.ts';

export const FEATURE_KINDS = ['subject', 'author', 'title', 'abstract'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/**
 * How much a feature counts beside a subject that is as rare. Curators and indexers chose the subjects; a shared author may write of
 * anything; a word of an abstract may stand there by the way.
 */
const COUNTS: Readonly<Record<FeatureKind, number>> = { subject: 1, author: 0.6, title: 0.5, abstract: 0.25 };

/** Of an abstract, so many of the rarest words that another article has too. */
const ABSTRACT_WORDS = 12;
/** Of a group's long list of authors, so many are compared. */
const AUTHORS = 30;
/** What a larger part of the articles has says nothing of any. */
const COMMON: Readonly<Record<FeatureKind, number>> = { subject: 1 / 2, author: 1 / 2, title: 1 / 8, abstract: 1 / 8 };

export interface Features {
	/** Of each article, in the order given, the numbers of its features, ascending. Features of one article alone are left out. */
	lists: NumberLists;
	/** By number. */
	kinds: FeatureKind[];
	/** By number: the slug of a subject or an author, a word as it is folded. */
	names: string[];
	/** By number: how much it counts, the square of it; more for what is rarer. */
	weights: Float64Array;
}

/** The features of articles. Takes time in proportion to what the articles say. */
export function featuresOf(articles: readonly Article[], indexes: Pick<Indexes, 'subjectOf' | 'authorOf'>): Features {
	const numbers: Record<FeatureKind, Map<string, number>> = {
		subject: new Map(),
		author: new Map(),
		title: new Map(),
		abstract: new Map(),
	};
	const kinds: FeatureKind[] = [];
	const names: string[] = [];
	const counts: number[] = [];
	const number = (kind: FeatureKind, name: string): number => {
		const known = numbers[kind].get(name);
		if (known !== undefined) {
			counts[known] = (counts[known] ?? 0) + 1;
			return known;
		}
		numbers[kind].set(name, names.length);
		kinds.push(kind);
		names.push(name);
		counts.push(1);
		return names.length - 1;
	};
	const lists = articles.map((article) => namesOf(article, indexes).map(([kind, name]) => number(kind, name)));

	const total = articles.length;
	const weights = new Float64Array(names.length);
	for (const [feature, count] of counts.entries()) {
		const kind = kinds[feature] ?? 'abstract';
		const silent = count < 2 || count > Math.max(2, total * COMMON[kind]);
		if (!silent) weights[feature] = (COUNTS[kind] * Math.log(1 + total / count)) ** 2;
	}
	const telling = lists.map((list) => distinctive(list, kinds, weights));
	return { lists: NumberLists.from(telling), kinds, names, weights };
}

/** What counts of one article: all but the words of its abstract that are less rare. Ascending. */
function distinctive(list: readonly number[], kinds: readonly FeatureKind[], weights: Float64Array): number[] {
	const weight = (feature: number) => weights[feature] ?? 0;
	const telling = list.filter((feature) => weight(feature) > 0);
	const words = telling.filter((feature) => kinds[feature] === 'abstract').sort((a, b) => weight(b) - weight(a) || a - b);
	const left = new Set(words.slice(ABSTRACT_WORDS));
	return telling.filter((feature) => !left.has(feature)).sort((a, b) => a - b);
}

/** Each feature of an article once. A subject that says little is none; a withheld abstract is not in the article, so none of its words is. */
function namesOf(
	{ subjects, authors, title, abstract }: Article,
	{ subjectOf, authorOf }: Pick<Indexes, 'subjectOf' | 'authorOf'>,
): [FeatureKind, string][] {
	const slugs = new Set(
		subjects.flatMap((term) => {
			const subject = subjectOf(term);
			return subject === undefined || subject.generic ? [] : subject.slug;
		}),
	);
	const people = new Set(authors.slice(0, AUTHORS).flatMap((name) => authorOf(name)?.slug ?? []));
	const titleWords = aboutWords(title);
	const abstractWords = new Set((abstract?.sections ?? []).flatMap(({ text }) => [...aboutWords(text).keys()]));
	return [
		...[...slugs].map((slug): [FeatureKind, string] => ['subject', slug]),
		...[...people].map((slug): [FeatureKind, string] => ['author', slug]),
		...[...titleWords.keys()].map((word): [FeatureKind, string] => ['title', word]),
		...[...abstractWords].map((word): [FeatureKind, string] => ['abstract', word]),
	];
}
