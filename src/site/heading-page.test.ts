import { describe, expect, test } from 'vitest';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { exampleArticle } from './example.ts';
import { headingList } from './heading-lists.ts';
import { type HeadingSurroundings, headingPage, headingPaths } from './heading-page.ts';
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
			publicationTypes: n % 10 === 0 ? ['Review'] : [],
			issn: ['0000-0000'],
		}),
	),
	exampleArticle({ id: 'bare', title: 'Bare' }),
];
const articles = new Map(many.map((article) => [article.id, article]));
const indexes = indexArticles(many);
const around: HeadingSurroundings = { articles, authors: new Map(), indexes, site: SiteSettingsSchema.parse({}) };

test('the page of a journal gives its ISSN', () => {
	const list = headingList('journals');
	const [journal] = indexes.journals;
	if (!list || !journal) throw new Error('no journal');
	expect(headingPage(list, journal, 1, around).fields).toEqual([{ term: 'ISSN', values: [{ text: '0000-0000' }] }]);
});

test('the page of an author in initials names who may be meant, and how often, with a way there', () => {
	const list = headingList('authors');
	const people = [
		exampleArticle({ id: 'a', title: 'A', authors: [{ family: 'Example', given: 'Ann' }] }),
		exampleArticle({ id: 'b', title: 'B', authors: [{ family: 'Example', given: 'A.' }] }),
	];
	const found = indexArticles(people);
	const authors = new Map(found.authors.map((author) => [author.slug, author]));
	if (!list) throw new Error('no list');
	const fields = found.authors.map((author) => headingPage(list, author, 1, { ...around, authors, indexes: found }).fields);
	expect(fields).toEqual([
		[{ term: 'Perhaps also', values: [{ text: 'Example, Ann (1 article)', url: '/authors/example-ann/' }] }],
		[{ term: 'Perhaps also', values: [{ text: 'Example, A. (1 article)', url: '/authors/example-a/' }] }],
	]);
});

describe('the page of a heading', () => {
	const list = headingList('journals');
	const [journal] = indexes.journals;
	if (!list || !journal) throw new Error('no journal');
	const [first, second] = [1, 2].map((page) => headingPage(list, journal, page, around));

	test('shows fifty articles a page, newest first, with a way to the older ones', () => {
		expect(first?.count).toBe('60 articles, page 1 of 2');
		expect(first?.entries).toHaveLength(50);
		expect(second?.entries).toHaveLength(10);
		expect(first?.pager?.older).toBe('/journals/journal-of-examples/browse/2/');
		expect(first?.entries[0]?.year).toBe('2019');
	});
	test('prints a year once for the articles that share it, and can be entered there', () => {
		expect(first?.entries.slice(0, 4).map(({ year, sameYear, anchor }) => [year, sameYear, anchor])).toEqual([
			['2019', false, 'y2019'],
			['2019', true, undefined],
			['2019', true, undefined],
			['2018', false, 'y2018'],
		]);
	});
	test('leads to each year of a long list, on whatever page it begins', () => {
		expect(first?.years[0]).toEqual({ label: '2019', count: 3, url: '/journals/journal-of-examples/#y2019' });
		expect(first?.years.at(-1)).toEqual({ label: '2000', count: 3, url: '/journals/journal-of-examples/browse/2/#y2000' });
		expect(first?.chart?.rows[0]).toMatchObject({ label: '2000', url: '/journals/journal-of-examples/browse/2/#y2000' });
	});
	test('leads on to a search for each kind of item, where the list is long', () => {
		expect(first).toMatchObject({ choosable: false, search: '/search/?journal=journal-of-examples' });
		expect(first?.kinds).toEqual([
			{ label: 'Journal article', count: 54, url: '/search/?journal=journal-of-examples&type=journal-article' },
			{ label: 'Review', count: 6, url: '/search/?journal=journal-of-examples&type=review' },
		]);
	});
	test('says once, on the first page, what is known of all its articles', () => {
		expect(first?.takeAway?.lead).toBe('All 60 articles as');
		expect(second).toMatchObject({ kinds: [], years: [], fields: [] });
		expect(second?.chart).toBeUndefined();
		expect(second?.takeAway).toBeUndefined();
	});
	test('has a path for every page', () => {
		expect(headingPaths([journal]).map(({ path, page }) => [path, page])).toEqual([
			['journal-of-examples', 1],
			['journal-of-examples/browse/2', 2],
		]);
	});
});

test('a list of one page lets one choose among its kinds, and a kind that all are of is not offered', () => {
	const some = [
		exampleArticle({ id: 'a', authors: [{ family: 'Example', given: 'Ann' }], publicationTypes: ['Review', 'Lecture'] }),
		...['b', 'c', 'd', 'e', 'f'].map((id) =>
			exampleArticle({ id, authors: [{ family: 'Example', given: 'Ann' }], publicationTypes: ['Review'] }),
		),
	];
	const found = indexArticles(some);
	const list = headingList('authors');
	const [author] = found.authors;
	if (!list || !author) throw new Error('no author');
	const page = headingPage(list, author, 1, { ...around, articles: new Map(some.map((one) => [one.id, one])), indexes: found });
	expect(page).toMatchObject({ choosable: true, kinds: [{ label: 'Lecture', count: 1 }] });
	expect(page.entries.map(({ id, kinds }) => [id, kinds]).slice(0, 2)).toEqual([
		['a', [1]],
		['b', []],
	]);
	expect(headingPage(list, { ...author, articles: ['a', 'b'] }, 1, { ...around, indexes: found }).kinds).toEqual([]);
});

test('the page of an author whose list is too short for a file leads to a search for the name', () => {
	const list = headingList('authors');
	const heading = { slug: 'o-example', label: 'O’Example-Sample, Ann', articles: ['a0', 'a1'] };
	if (!list) throw new Error('no list');
	expect(headingPage(list, heading, 1, around).takeAway?.otherwise?.url).toBe('/search/?q=O+Example+Sample+Ann&in=author');
});

test('the page of an author names the people of at least two of the articles, consortia aside', () => {
	const ann = { family: 'Example', given: 'Ann' };
	const ben = { family: 'Example', given: 'Ben' };
	const crowd = Array.from({ length: 40 }, (_, number) => ({ family: `Example${number}`, given: 'Cy' }));
	const some = [
		[ann, ben],
		[ben, ann, { family: 'Example', given: 'Dee' }],
		[ann, ...crowd],
		[ann, ...crowd],
	].map((authors, place) => exampleArticle({ id: `a${place}`, authors }));
	const found = indexArticles(some);
	const list = headingList('authors');
	const author = found.authors.find(({ slug }) => slug === 'example-ann');
	if (!list || !author) throw new Error('no author');
	const page = headingPage(list, author, 1, { ...around, articles: new Map(some.map((one) => [one.id, one])), indexes: found });
	expect(page.together?.lines).toEqual([{ label: 'Example, Ben', url: '/authors/example-ben/', count: 2 }]);
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
