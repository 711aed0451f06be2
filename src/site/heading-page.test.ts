import { describe, expect, test } from 'vitest';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { exampleArticle } from './example.ts';
import { headingList } from './heading-lists.ts';
import { headingPage, headingPaths, subjectPage } from './heading-page.ts';
import { allArticlesPage, listPaths, withoutSubjectPage, withoutSubjectPaths } from './plain-lists.ts';

/** 60 articles on ketamine, the first also on lithium; one without a subject. */
const many = [
	...Array.from({ length: 60 }, (_, n) =>
		exampleArticle({
			id: `a${n}`,
			title: `Article ${n}`,
			year: 2000 + (n % 20),
			issued: String(2000 + (n % 20)),
			subjects: [
				{ label: n < 2 ? 'KETAMINE' : 'Ketamine', kind: 'heading' },
				...(n === 0 ? [{ label: 'Lithium', kind: 'heading' as const }] : []),
			],
			containerTitle: 'Journal of Examples',
			issn: ['0000-0000'],
		}),
	),
	exampleArticle({ id: 'bare', title: 'Bare' }),
];
const articles = new Map(many.map((article) => [article.id, article]));
const indexes = indexArticles(many);
const subjects = new Map(indexes.subjects.map((subject) => [subject.slug, subject]));
const [ketamine] = indexes.subjects.filter(({ slug }) => slug === 'ketamine');
if (!ketamine) throw new Error('no subject');

describe('the page of a subject', () => {
	const [first, second] = [1, 2].map((page) => subjectPage(ketamine, page, { articles, subjects }));

	test('shows fifty articles a page, newest first, with a way to the older ones', () => {
		expect(first?.count).toBe('60 articles, page 1 of 2');
		expect(first?.entries).toHaveLength(50);
		expect(second?.entries).toHaveLength(10);
		expect(first?.pager?.older).toBe('/subjects/ketamine/browse/2/');
		expect(first?.entries[0]?.year).toBe('2019');
	});
	test('prints a year once for the articles that share it', () => {
		expect(first?.entries.slice(0, 4).map(({ year, sameYear }) => [year, sameYear])).toEqual([
			['2019', false],
			['2019', true],
			['2019', true],
			['2018', false],
		]);
	});
	test('its other spellings, its years and the subjects found with it stand on the first page alone', () => {
		expect(first?.also).toEqual(['KETAMINE']);
		expect(first?.occursWith).toEqual([{ label: 'Lithium', url: '/subjects/lithium/', count: 1 }]);
		expect(first?.chart?.bars).toHaveLength(20);
		expect(second).toMatchObject({ also: [], occursWith: [] });
		expect(second?.chart).toBeUndefined();
	});
	test('leads to a search among its articles', () => {
		expect(first?.search).toBe('/search/?subject=ketamine');
	});
	test('every page has a path', () => {
		expect(headingPaths([ketamine]).map(({ path, page }) => [path, page])).toEqual([
			['ketamine', 1],
			['ketamine/browse/2', 2],
		]);
	});
});

test('the page of a journal gives its ISSN', () => {
	const list = headingList('journals');
	const [journal] = indexes.journals;
	if (!list || !journal) throw new Error('no journal');
	expect(headingPage(list, journal, 1, articles).fields).toEqual([{ term: 'ISSN', values: [{ text: '0000-0000' }] }]);
});

test('the page of an author in initials names who may be meant, and how often, with a way there', () => {
	const list = headingList('authors');
	const people = [
		exampleArticle({ id: 'a', title: 'A', authors: [{ family: 'Example', given: 'Ann' }] }),
		exampleArticle({ id: 'b', title: 'B', authors: [{ family: 'Example', given: 'A.' }] }),
	];
	const { authors } = indexArticles(people);
	const bySlug = new Map(authors.map((author) => [author.slug, author]));
	if (!list) throw new Error('no list');
	const fields = authors.map((author) => headingPage(list, author, 1, new Map(), bySlug).fields);
	expect(fields).toEqual([
		[{ term: 'Perhaps also', values: [{ text: 'Example, Ann (1 article)', url: '/authors/example-ann/' }] }],
		[{ term: 'Perhaps also', values: [{ text: 'Example, A. (1 article)', url: '/authors/example-a/' }] }],
	]);
});

describe('lists that no heading stands for', () => {
	test('every article is on exactly one page of the list of all', () => {
		const urls = listPaths(articles.size).flatMap(({ page }) => allArticlesPage(page, articles).entries.map(({ url }) => url));
		expect(urls).toHaveLength(61);
		expect(new Set(urls).size).toBe(61);
	});
	test('articles without a subject have a list, if there are any', () => {
		expect(withoutSubjectPage(indexes, 1, articles).entries.map(({ url }) => url)).toEqual(['/articles/bare/']);
		expect(withoutSubjectPaths({ ...indexes, withoutSubject: [] })).toEqual([]);
	});
});
