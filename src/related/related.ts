/** Which articles are likely to be on the same matter, and why. */
import type { Article } from '../catalogue/article.ts';
import type { Indexes } from '../catalogue/catalogue.ts';
import { type Features, featuresOf } from './features.ts';
import type { NumberLists } from './number-lists.ts';
import { aboutWords } from './words.ts';

/** An article beside another, with all that they share, the most telling first. */
export interface Related {
	id: string;
	/** Slugs. */
	subjects: string[];
	/** Slugs. */
	authors: string[];
	/** Words that both titles have, as they stand in the title of this article. */
	words: string[];
	/** How alike the two are: about 1 for two that say the same, 0 for two that share nothing. */
	likeness: number;
}

/** Where so many articles share a feature, only those around the one asked for are looked at: the others are told by rarer features. */
const LONGEST_LIST = 1000;
/** So many of the likeliest are compared in full. */
const CANDIDATES = 40;
const SHOWN = 5;
/** Two articles less alike are not on the same matter. */
const LEAST_LIKENESS = 0.12;
/**
 * How much of an article's own length counts where what is shared is set against all that it says; the rest is the length of the average
 * article. With its own length alone, an article under a single subject would be like any other under it (pivoted length normalisation;
 * Singhal, Buckley and Mitra, SIGIR 1996).
 */
const OWN_LENGTH = 0.4;

/**
 * Finds related articles: `articles` in the order of lists, which decides between those that are equally alike. What comes back answers for
 * one article, with at most five others and none that `except` names; it takes time in proportion to what the article shares with others,
 * up to a thousand articles a feature. Same articles, same answers.
 */
export function relateArticles(
	articles: readonly Article[],
	indexes: Pick<Indexes, 'subjectOf' | 'authorOf'>,
): (id: string, except?: ReadonlySet<string>) => Related[] {
	const features = featuresOf(articles, indexes);
	const { lists, weights } = features;
	const holders = lists.inverted(weights.length);
	const lengths = pivoted(Float64Array.from(articles, (_, place) => Math.sqrt(sum(lists.of(place), weights))));
	const places = new Map(articles.map(({ id }, place) => [id, place]));
	const scores = new Float64Array(articles.length);

	return (id, except = new Set()) => {
		const place = places.get(id);
		const article = place === undefined ? undefined : articles[place];
		if (place === undefined || article === undefined) return [];
		const candidates = likeliest(place, lists.of(place), holders, weights, lengths, scores);
		return candidates
			.filter((other) => other !== place && !except.has(articles[other]?.id ?? ''))
			.map((other) => {
				const shared = common(lists.of(place), lists.of(other)).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
				return { other, shared, likeness: sum(shared, weights) / ((lengths[place] ?? 1) * (lengths[other] ?? 1)) };
			})
			.filter(({ shared, likeness }) => likeness >= LEAST_LIKENESS && tells(shared, features))
			.sort((a, b) => b.likeness - a.likeness || a.other - b.other)
			.slice(0, SHOWN)
			.flatMap(({ other, shared, likeness }) => {
				const found = articles[other];
				return found === undefined ? [] : [explained(article, found, shared, likeness, features)];
			});
	};
}

/** Lengths drawn towards their mean. */
function pivoted(lengths: Float64Array): Float64Array {
	const mean = lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
	return lengths.map((length) => OWN_LENGTH * length + (1 - OWN_LENGTH) * mean);
}

/** The places of those that share most, by what the features that were looked at say. Leaves `scores` as it came: all zero. */
function likeliest(
	place: number,
	own: Int32Array,
	holders: NumberLists,
	weights: Float64Array,
	lengths: Float64Array,
	scores: Float64Array,
): number[] {
	const met: number[] = [];
	for (const feature of own) {
		const weight = weights[feature] ?? 0;
		for (const other of around(holders.of(feature), place)) {
			const score = scores[other] ?? 0;
			if (score === 0) met.push(other);
			scores[other] = score + weight;
		}
	}
	const score = (other: number) => (scores[other] ?? 0) / (lengths[other] || 1);
	const best: number[] = [];
	for (const other of met) {
		const last = best[best.length - 1];
		if (best.length > CANDIDATES && last !== undefined && !before(score(other), other, score(last), last)) continue;
		let at = best.length;
		while (at > 0 && before(score(other), other, score(best[at - 1] ?? 0), best[at - 1] ?? 0)) at -= 1;
		best.splice(at, 0, other);
		// One more than are wanted: the article itself is the first of them.
		if (best.length > CANDIDATES + 1) best.pop();
	}
	for (const other of met) scores[other] = 0;
	return best;
}

/** The order of candidates: the higher score, then the place in the list. */
function before(score: number, place: number, otherScore: number, otherPlace: number): boolean {
	return score > otherScore || (score === otherScore && place < otherPlace);
}

/** Of a long list of places in order, the part around one of them. */
function around(list: Int32Array, place: number): Int32Array {
	if (list.length <= LONGEST_LIST) return list;
	let from = 0;
	for (let to = list.length; from < to; ) {
		const middle = (from + to) >> 1;
		if ((list[middle] ?? 0) < place) from = middle + 1;
		else to = middle;
	}
	const start = Math.max(0, Math.min(from - LONGEST_LIST / 2, list.length - LONGEST_LIST));
	return list.subarray(start, start + LONGEST_LIST);
}

/** What stands in both of two ascending lists. */
function common(one: Int32Array, other: Int32Array): number[] {
	const found: number[] = [];
	for (let a = 0, b = 0; a < one.length && b < other.length; ) {
		const difference = (one[a] ?? 0) - (other[b] ?? 0);
		if (difference === 0) found.push(one[a] ?? 0);
		if (difference <= 0) a += 1;
		if (difference >= 0) b += 1;
	}
	return found;
}

function sum(features: Iterable<number>, weights: Float64Array): number {
	let total = 0;
	for (const feature of features) total += weights[feature] ?? 0;
	return total;
}

/** Whether what is shared can be given as a reason: a subject, an author, or two words of the title. */
function tells(shared: readonly number[], { kinds }: Features): boolean {
	return (
		shared.some((feature) => kinds[feature] === 'subject' || kinds[feature] === 'author') ||
		shared.filter((feature) => kinds[feature] === 'title').length > 1
	);
}

function explained(article: Article, other: Article, shared: readonly number[], likeness: number, { kinds, names }: Features): Related {
	const of = (kind: Features['kinds'][number]) =>
		shared.filter((feature) => kinds[feature] === kind).map((feature) => names[feature] ?? '');
	const written = aboutWords(article.title);
	return {
		id: other.id,
		subjects: of('subject'),
		authors: of('author'),
		words: of('title').flatMap((word) => written.get(word) ?? []),
		likeness,
	};
}
