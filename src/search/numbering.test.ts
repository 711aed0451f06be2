import { expect, test } from 'vitest';
import { readOrder } from './columns.ts';
import { exampleArticle, exampleIndexes, heading } from './example.ts';
import { makeColumns, makeOrders, numberArticles } from './numbering.ts';

const articles = [
	exampleArticle('undated', { title: 'B' }),
	exampleArticle('month', { title: 'D', issued: '2025-11' }),
	exampleArticle('old', { title: 'C', issued: '1999' }),
	exampleArticle('year', { title: 'A', issued: '2025' }),
];
const numbered = numberArticles(articles);
const ids = (order: number[]) => readOrder(order).map((number) => numbered[number]?.id);

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

test('gives each facet its values, the most frequent first, and articles without a year one of their own', () => {
	const columns = makeColumns(
		numbered,
		exampleIndexes({
			subjects: [heading('Anxiety', 'old'), heading('Depression', 'month', 'old')],
			years: [heading('2025', 'month', 'year'), heading('1999', 'old')],
		}),
	);
	expect(columns['subject']).toEqual({
		values: [
			['depression', 'Depression'],
			['anxiety', 'Anxiety'],
		],
		articles: [[0], [], [0, 1], []],
	});
	expect(columns['year']).toEqual({
		values: [
			['2025', '2025'],
			['1999', '1999'],
			['undated', 'Undated'],
		],
		articles: [[0], [0], [1], [2]],
	});
});
