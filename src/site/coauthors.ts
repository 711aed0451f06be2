/** Who wrote with whom. */
import type { Article } from '../catalogue/article.ts';
import type { Author, Heading, Indexes } from '../catalogue/catalogue.ts';
import { byCodeUnit, byLabel } from '../catalogue/order.ts';
import type { IndexLine } from './letters.ts';
import { authorUrl } from './urls.ts';

const SHOWN = 10;

/** Articles by more people than this are left out: their authors need not have met, and each would be counted on the page of each. */
const MOST_AUTHORS = 30;

/** The people an author wrote at least two of the articles with, most often first, at most ten. */
export function coauthorsOf(
	{ slug, articles: ids }: Pick<Heading, 'slug' | 'articles'>,
	articles: ReadonlyMap<string, Article>,
	{ authorOf }: Pick<Indexes, 'authorOf'>,
): IndexLine[] {
	const met = new Map<Author, number>();
	for (const id of ids.length > 1 ? ids : []) {
		const { authors = [] } = articles.get(id) ?? {};
		if (authors.length > MOST_AUTHORS) continue;
		for (const other of new Set(authors.flatMap((name) => authorOf(name) ?? []))) {
			if (other.slug !== slug) met.set(other, (met.get(other) ?? 0) + 1);
		}
	}
	return [...met]
		.filter(([, count]) => count > 1)
		.sort(([a, timesA], [b, timesB]) => timesB - timesA || byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug))
		.slice(0, SHOWN)
		.map(([other, count]) => ({ label: other.label, url: authorUrl(other.slug), count }));
}
