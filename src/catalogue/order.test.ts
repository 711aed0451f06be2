import { expect, test } from 'vitest';
import { byLabel, byNewest } from './order.ts';

test('puts newest first, the more exact date of a year before the bare year, undated last, then by title', () => {
	const articles = [
		{ id: 'a', title: 'Undated' },
		{ id: 'b', title: 'Year', issued: '2025' },
		{ id: 'c', title: 'Day', issued: '2025-11-03' },
		{ id: 'd', title: 'Month', issued: '2025-11' },
		{ id: 'e', title: 'Newer', issued: '2026' },
		{ id: 'f', title: 'Another year', issued: '2025' },
		{ id: 'g', title: '“Zebra”', issued: '1999' },
		{ id: 'h', title: 'Ångström', issued: '1999' },
	];
	expect(articles.sort(byNewest).map(({ id }) => id)).toEqual(['e', 'c', 'd', 'f', 'b', 'h', 'g', 'a']);
});

test('orders labels as an English index: accents and signs aside, numbers by size', () => {
	expect(['Zoo', 'Type 10', 'émigré', 'Type 2', 'Eagle', '"Apple"'].sort(byLabel)).toEqual([
		'"Apple"',
		'Eagle',
		'émigré',
		'Type 2',
		'Type 10',
		'Zoo',
	]);
});
