import { describe, expect, test } from 'vitest';
import { pageCount, pageOf, pagerOf } from './list.ts';

const numbers = (page: number, pages: number) => pagerOf(page, pages, String)?.pages.map((link) => link?.number ?? '…');

describe('pages of a list', () => {
	test('an empty list still has one page, and every thing is on exactly one', () => {
		expect([0, 1, 50, 51].map((length) => pageCount(length))).toEqual([1, 1, 1, 2]);
		const things = Array.from({ length: 101 }, (_, n) => n);
		expect([1, 2, 3].flatMap((page) => pageOf(things, page))).toEqual(things);
	});
	test('a list of one page has no pager', () => {
		expect(pagerOf(1, 1, String)).toBeUndefined();
	});
	test('all pages are offered where they are few', () => {
		expect(numbers(1, 3)).toEqual([1, 2, 3]);
		expect(numbers(7, 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
	});
	test('of many, the first, the last, the near ones and steps are offered, with a gap where more than one is left out', () => {
		expect(numbers(10, 24)).toEqual([1, '…', 5, '…', 8, 9, 10, 11, 12, '…', 15, '…', 20, '…', 24]);
		expect(numbers(1, 200)).toEqual([
			1,
			2,
			3,
			'…',
			20,
			'…',
			40,
			'…',
			60,
			'…',
			80,
			'…',
			100,
			'…',
			120,
			'…',
			140,
			'…',
			160,
			'…',
			180,
			'…',
			200,
		]);
	});
	test('never so many that they are a list themselves', () => {
		for (const pages of [13, 55, 56, 110, 111, 2000, 99_999])
			for (const page of [1, 7, Math.floor(pages / 2), pages])
				expect(numbers(page, pages)?.filter((number) => number !== '…').length).toBeLessThanOrEqual(24);
	});
	test('newer and older pages are offered where there are some', () => {
		expect(pagerOf(1, 3, String)).toMatchObject({ older: '2' });
		expect(pagerOf(1, 3, String)).not.toHaveProperty('newer');
		expect(pagerOf(3, 3, String)).not.toHaveProperty('older');
	});
});
