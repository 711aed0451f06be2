import { describe, expect, test } from 'vitest';
import type { Article } from '../catalogue/article.ts';
import { exampleArticle } from './example.ts';
import { TitleList } from './title-pages.ts';

const articles = (titles: readonly string[]): Article[] => titles.map((title, n) => exampleArticle({ id: `a${n}`, title }));
const many = (number: number, title: (n: number) => string) => new TitleList(articles(Array.from({ length: number }, (_, n) => title(n))));

describe('the list of titles', () => {
	test('of five hundred or fewer stands on one page, by letter', () => {
		const list = many(500, (n) => (n % 2 ? `Beta ${n}` : `An alpha ${n}`));
		expect(list.paths()).toEqual([]);
		const page = list.firstPage();
		expect(page.groups.map(({ id, label, titles }) => [id, label, titles.length])).toEqual([
			['a', 'A', 250],
			['b', 'B', 250],
		]);
		expect(page.letters[1]).toEqual({ label: 'B', url: '/articles/browse/titles/#b' });
	});
	test('tells who wrote it and when, and whether it still stands', () => {
		const list = new TitleList([
			exampleArticle({ title: 'Tea in <i>vitro</i>', authors: [{ family: 'Example', given: 'Ann' }, { family: 'Other' }], year: 2020 }),
			exampleArticle({ id: 'b', title: 'Water', status: { kind: 'retracted', notices: [], said: [{ words: 'x', by: 'PubMed' }] } }),
		]);
		const [tea, water] = list.firstPage().groups.flatMap(({ titles }) => titles);
		expect(tea).toMatchObject({ by: 'Example A and others, 2020', titleHtml: expect.stringContaining('&lt;i&gt;') });
		expect(water).toMatchObject({ by: 'undated', status: { kind: 'retracted' } });
	});
	test('of more leads by letters to pages of a hundred, each told by what it begins with', () => {
		const list = many(501, (n) => `Beta ${String(n).padStart(3, '0')}`);
		const [letter] = list.firstPage().index;
		expect(letter).toMatchObject({ id: 'b', label: 'B' });
		expect(letter?.lines.map(({ label, url, count }) => [label, url, count]).slice(-2)).toEqual([
			['Beta 400', '/articles/browse/titles/b/5/', 100],
			['Beta 500', '/articles/browse/titles/b/6/', 1],
		]);
		expect(list.paths().map(({ path }) => path)).toEqual(['b', 'b/2', 'b/3', 'b/4', 'b/5', 'b/6']);
		const [, second] = list.paths();
		const page = second && list.page(second.part, second.page);
		expect(page?.parts.slice(0, 2)).toEqual([
			{ url: '/articles/browse/titles/b/', from: 'Beta 000', current: false },
			{ url: '/articles/browse/titles/b/2/', from: 'Beta 100', current: true },
		]);
		expect(page?.groups[0]?.titles).toHaveLength(100);
	});
	test('of a letter with very many leads to where they begin with two letters alike', () => {
		const list = many(2600, (n) => `${n % 2 ? 'Early' : 'Effect'} ${n}`);
		expect(list.firstPage().index.map(({ lines }) => lines)).toEqual([
			[
				{ label: 'Ea', url: '/articles/browse/titles/ea/', count: 1300 },
				{ label: 'Ef', url: '/articles/browse/titles/ef/', count: 1300 },
			],
		]);
		expect(list.letters().find(({ label }) => label === 'E')?.url).toBe('/articles/browse/titles/#e');
	});
	test('has each title on exactly one page, also where thousands are called the same', () => {
		const list = many(4321, (n) =>
			n % 3 ? 'Editorial' : `${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + (n % 7))} title ${n}`,
		);
		const shown = list
			.paths()
			.flatMap(({ part, page }) => list.page(part, page).groups.flatMap(({ titles }) => titles.map(({ url }) => url)));
		expect(shown).toHaveLength(4321);
		expect(new Set(shown).size).toBe(4321);
	});
	test('of 10,000 that are all called the same links all pages to each other, and of more goes in steps', () => {
		const pageOf = (number: number) => {
			const list = many(number, () => 'Editorial');
			const [first] = list.paths();
			return first && list.page(first.part, 1);
		};
		expect(pageOf(10_000)?.parts).toHaveLength(100);
		expect(pageOf(10_001)).toMatchObject({ parts: [], pager: { page: 1, older: '/articles/browse/titles/edi/2/' } });
	});
	test('of an empty catalogue is empty', () => {
		expect(new TitleList([]).firstPage()).toMatchObject({ groups: [], index: [] });
	});
});
