import { describe, expect, test } from 'vitest';
import type { Article } from '../catalogue/article.ts';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { exampleArticle } from './example.ts';
import { homePage } from './home-page.ts';

const report = (published: number) => ({
	read: published + 3,
	published,
	merged: 2,
	quarantined: 1,
	files: [],
	passedOver: [],
	emailsRemoved: 0,
	unmapped: 0,
	abstracts: { shown: 0, shownUnderNotice: 0, withheld: 0 },
	merges: [],
});
const home = (articles: Article[], settings = {}) =>
	homePage({
		site: SiteSettingsSchema.parse(settings),
		articles: new Map(articles.map((article) => [article.id, article])),
		indexes: indexArticles(articles),
		sources: [],
		report: report(articles.length),
	});

describe('the front page', () => {
	test('says in numbers what the catalogue holds, after the words of its makers', () => {
		const page = home([exampleArticle({ subjects: [{ label: 'Ketamine', kind: 'heading' }] })], { description: 'A catalogue.' });
		expect(page.lead).toMatch(/^A catalogue\. 1 article under 1 subject, from the records of one database\./);
		expect(page.sum).toBe('4 entries read, 1 article published; two were met before and merged and one was set aside.');
	});
	test('offers searches that are made from what is here', () => {
		const page = home([
			exampleArticle({
				authors: [{ family: 'Tatlı', given: 'Safiye Zeynep' }],
				subjects: [
					{ label: 'Depression, unipolar', kind: 'heading' },
					{ label: 'Ketamine', kind: 'heading' },
				],
			}),
		]);
		expect(page.examples.map(({ label, url }) => [label, url])).toEqual([
			['ketamine', '/search/?q=ketamine'],
			['depression, unipolar', '/search/?q=depression%2C+unipolar'],
			['Tatlı', '/search/?q=Tatl%C4%B1'],
		]);
	});
	test('lists retracted articles apart, with how many there are', () => {
		const page = home([
			exampleArticle({ id: 'a', status: { kind: 'retracted', notices: [], said: [{ words: 'x', by: 'PubMed' }] } }),
			exampleArticle({ id: 'b' }),
		]);
		expect(page.marked.map(({ url }) => url)).toEqual(['/articles/a/']);
		expect(page.marks).toMatchObject([{ status: { kind: 'retracted' }, count: 1 }]);
	});
	test('shows first what was added last, and what appeared last among what came on one day', () => {
		const page = home([
			exampleArticle({ id: 'a', issued: '2025', added: '2026-01-05' }),
			exampleArticle({ id: 'b', issued: '2024', added: '2026-02-01' }),
			exampleArticle({ id: 'c', issued: '2023', added: '2026-02-01' }),
			exampleArticle({ id: 'd', issued: '2022' }),
		]);
		expect(page.newestLabel).toBe('Recently added');
		expect(page.newest.map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd']);
	});
	test('of an empty catalogue says so', () => {
		expect(home([])).toMatchObject({ empty: true, lead: '', newest: [], map: [], title: 'Evidence catalogue' });
	});
});
