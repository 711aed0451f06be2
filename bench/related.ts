/** Measures how long it takes to find the related articles of every article. */
import type { Article } from '../src/catalogue/article.ts';
import { indexArticles } from '../src/catalogue/lists/indexes.ts';
import { byNewest } from '../src/catalogue/order.ts';
import { relateArticles } from '../src/related/related.ts';
import { exampleArticle } from '../src/site/example.ts';
import type { Specimen } from './generate.ts';
import type { Row } from './table.ts';

/** Seconds that related articles may add to a cold build, by the number of articles. */
const BUDGETS: Readonly<Record<number, number>> = { 10000: 10, 100000: 120 };

/** Relates all articles; processor time of this process, without making the articles and the lists that a build has anyway. */
export function relatedRows(specimens: readonly Specimen[]): Row[] {
	const articles = specimens.map(articleOf).sort(byNewest);
	const indexes = indexArticles(articles);
	const before = process.cpuUsage();
	const relatedOf = relateArticles(articles, indexes);
	const found = articles.map(({ id }) => relatedOf(id).length);
	const { user, system } = process.cpuUsage(before);
	const seconds = (user + system) / 1e6;
	const budget = BUDGETS[specimens.length];
	return [
		{
			what: `${specimens.length.toLocaleString('en')} articles related`,
			measured: `${seconds.toFixed(2)} s`,
			...(budget === undefined ? {} : { budget: `${budget} s`, met: seconds <= budget }),
		},
		{
			what: 'Articles with a related one',
			measured: `${((100 * found.filter((number) => number > 0).length) / Math.max(1, found.length)).toFixed(1)} %`,
		},
	];
}

function articleOf({ number, title, authors, year, month, abstract, subjects }: Specimen): Article {
	return exampleArticle({
		id: String(number),
		title,
		authors,
		issued: `${year}-${String(month).padStart(2, '0')}`,
		year,
		subjects: subjects.map((label) => ({ label, kind: 'heading' })),
		abstract: { sections: abstract },
	});
}
