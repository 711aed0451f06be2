import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { byNewest } from '../catalogue/order.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { exampleArticle } from './example.ts';
import { frameOf } from './frame.ts';
import { homePage } from './home-page.ts';
import { TitleList, type TitlePage } from './title-pages.ts';
import { titlesUrl } from './urls.ts';

/** A catalogue of so many articles, every third of them without a subject. */
function catalogue(number: number) {
	return generate(number, 1, 300)
		.map(({ number: n, title, year, authors, subjects }) =>
			exampleArticle({
				id: `a${n}`,
				title,
				year,
				issued: String(year),
				authors,
				subjects: n % 3 === 0 ? [] : subjects.map((label) => ({ label, kind: 'heading' as const })),
			}),
		)
		.sort(byNewest);
}

const linksOf = ({ letters, index, groups, parts, pager }: TitlePage): string[] => [
	...letters.flatMap(({ url }) => url ?? []),
	...index.flatMap(({ lines }) => lines.map(({ url }) => url)),
	...groups.flatMap(({ titles }) => titles.map(({ url }) => url)),
	...parts.map(({ url }) => url),
	...(pager?.pages.flatMap((link) => link?.url ?? []) ?? []),
];

/** How many clicks each address is from the first of some pages. */
function clicks(start: string, pages: ReadonlyMap<string, readonly string[]>): Map<string, number> {
	const found = new Map([[start, 0]]);
	for (const [page, far] of found)
		for (const link of pages.get(page) ?? []) {
			const address = link.replace(/#.*/, '');
			if (!found.has(address)) found.set(address, far + 1);
		}
	return found;
}

describe('from the front page without scripts', () => {
	test.each([[10_000], [30_000]])('each of %i articles is at most four clicks away, those without a subject too', (number) => {
		const articles = catalogue(number);
		const list = new TitleList(articles);
		const report = { read: number, published: number, merged: 0, quarantined: 0, files: [], passedOver: [], emailsRemoved: 0, unmapped: 0 };
		const whole = { ...report, abstracts: { shown: 0, shownUnderNotice: 0, withheld: 0 }, merges: [] };
		const site = SiteSettingsSchema.parse({});
		const frame = frameOf(site, whole, 1, false);
		const byId = new Map(articles.map((article) => [article.id, article]));
		// The indexes of so many cost much and lead to nothing that is counted here.
		const home = homePage({ site, articles: byId, indexes: indexArticles([]), sources: [], report: whole });
		const pages = new Map([
			['/', [...frame.nav, ...frame.foot, ...home.newest].map(({ url }) => url)],
			[titlesUrl(), linksOf(list.firstPage())],
			...list.paths().map(({ part, page }): [string, string[]] => [titlesUrl(part.slug, page), linksOf(list.page(part, page))]),
		]);
		const far = clicks('/', pages);
		const distances = articles.map(({ id }) => far.get(`/articles/${id}/`) ?? Number.POSITIVE_INFINITY);
		expect(Math.max(...distances.slice(0, 10_000))).toBeLessThanOrEqual(4);
		expect(distances.filter((distance) => distance > 4)).toEqual([]);
		// Nor do the pages explode, neither in number nor in links.
		expect(list.paths().length).toBeLessThan(number / 100 + 700);
		expect(Math.max(...[...pages.values()].map((links) => links.length))).toBeLessThan(600);
	});
});
