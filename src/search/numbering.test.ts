import { expect, test } from 'vitest';
import { readSteps } from './columns.ts';
import { exampleArticle, exampleIndexes, heading } from './example.ts';
import { makeColumns, makeOrders, makeYears, numberArticles } from './numbering.ts';

const articles = [
	exampleArticle('undated', { title: 'B' }),
	exampleArticle('month', { title: 'D', issued: '2025-11' }),
	exampleArticle('old', { title: 'C', issued: '1999' }),
	exampleArticle('year', { title: 'A', issued: '2025' }),
];
const numbered = numberArticles(articles);
const ids = (order: number[]) => readSteps(order).map((number) => numbered[number]?.id);

test('numbers articles newest first, undated last, whatever order they come in', () => {
	expect(numbered.map(({ id }) => id)).toEqual(['month', 'year', 'old', 'undated']);
	expect(numberArticles(articles.toReversed())).toEqual(numbered);
});

test('sorts the oldest first with the undated last, and loses none', () => {
	expect(ids(makeOrders(numbered).oldest)).toEqual(['old', 'year', 'month', 'undated']);
});

test('sorts by title as an index does', () => {
	expect(ids(makeOrders(numbered).title)).toEqual(['year', 'undated', 'old', 'month']);
});

test('gives a facet its values, the most frequent first', () => {
	const columns = makeColumns(
		numbered,
		exampleIndexes({
			subjects: [heading('Anxiety', 'old'), heading('Depression', 'month', 'old')],
		}),
	);
	expect(columns.get('subject')).toEqual({
		values: [
			['depression', 'Depression'],
			['anxiety', 'Anxiety'],
		],
		articles: [[0], [], [0, 1], []],
	});
});

test('counts the years in the order of the numbers, the undated last', () => {
	expect(makeYears(numbered)).toEqual([
		[2025, 2],
		[1999, 1],
		[null, 1],
	]);
});

test('sorts by when articles came in, the last first, those of an unknown day last', () => {
	const dated = numberArticles([
		exampleArticle('old', { issued: '1999', added: '2026-01-02' }),
		exampleArticle('unknown', { issued: '2025' }),
		exampleArticle('same-day', { issued: '2001', added: '2026-01-02' }),
		exampleArticle('first', { issued: '2024', added: '2025' }),
	]);
	expect(readSteps(makeOrders(dated).added).map((number) => dated[number]?.id)).toEqual(['same-day', 'old', 'first', 'unknown']);
});

test('finds an article under a subject and under those above it, and says which are above', () => {
	const indexes = exampleIndexes({ subjects: [heading('Mood disorders', 'year'), heading('Depression', 'old', 'month')] });
	const [mood, depression] = indexes.subjects;
	if (!mood || !depression) throw new Error('no subjects');
	mood.withNarrower = ['month', 'year', 'old'];
	depression.broader = [mood.slug];
	const column = makeColumns(numbered, indexes).get('subject');
	expect(column?.values.map(([slug]) => slug)).toEqual(['mood-disorders', 'depression']);
	expect(column?.articles).toEqual([[0, 1], [0], [0, 1], []]);
	expect(column?.parents).toEqual([[], [0]]);
});

test('tells which articles are retracted and which have their abstract here', () => {
	const said = { said: [{ words: 'Retracted', by: 'Example' }], notices: [] };
	const given = numberArticles([
		exampleArticle('a', { abstract: { sections: [{ text: 'We found.' }] }, status: { kind: 'corrected', ...said } }),
		exampleArticle('b', { status: { kind: 'retracted', ...said } }),
		exampleArticle('c'),
	]);
	const columns = makeColumns(given, exampleIndexes());
	expect(columns.get('status')).toEqual({
		values: [
			['retracted', 'Retracted'],
			['corrected', 'Corrected'],
			['none', 'Nothing recorded'],
		],
		articles: [[1], [0], [2]],
	});
	expect(columns.get('abstract')).toEqual({ values: [['here', 'With an abstract here']], articles: [[0], [], []] });
});

test('offers the designs that records name before those that titles suggest, and says that these are unverified', () => {
	const given = numberArticles([
		exampleArticle('a', { title: 'A trial', issued: '2024' }),
		exampleArticle('b', { title: 'A review', issued: '2023' }),
		exampleArticle('c', { title: 'Sleep: a systematic review and meta-analysis', issued: '2022' }),
		exampleArticle('d', { title: 'Light: a systematic review', issued: '2021' }),
		exampleArticle('e', { title: 'A letter on a systematic review', issued: '2020' }),
		exampleArticle('f', { title: 'Rest', issued: '2019' }),
	]);
	const types = [
		heading('Journal article', 'a', 'c', 'd', 'f'),
		heading('Letter', 'e'),
		heading('Randomized controlled trial', 'a'),
		heading('Systematic review', 'b'),
	];
	expect(makeColumns(given, exampleIndexes({ types })).get('design')).toEqual({
		values: [
			['randomized-controlled-trial', 'Randomized controlled trial'],
			['systematic-review', 'Systematic review'],
			['title-says-systematic-review', 'Title says: systematic review (unverified)'],
			['title-says-meta-analysis', 'Title says: meta-analysis (unverified)'],
			['not-assessed', 'Not assessed'],
		],
		articles: [[0], [1], [2, 3], [2], [4], [4]],
	});
});
