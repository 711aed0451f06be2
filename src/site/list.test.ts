import { describe, expect, test } from 'vitest';
import { pageCount, pageOf, pagerOf } from './list.ts';

describe('pages of a list', () => {
	test('an empty list still has one page, and every thing is on exactly one', () => {
		expect([0, 1, 50, 51].map((length) => pageCount(length))).toEqual([1, 1, 1, 2]);
		const things = Array.from({ length: 101 }, (_, n) => n);
		expect([1, 2, 3].flatMap((page) => pageOf(things, page))).toEqual(things);
	});
	test('a list of one page has no pager', () => {
		expect(pagerOf(1, 1, String)).toBeUndefined();
	});
	test('the first, the last and the near pages are offered, with a gap where more than one is left out', () => {
		const numbers = (page: number, pages: number) => pagerOf(page, pages, String)?.pages.map((link) => link?.number ?? '…');
		expect(numbers(1, 3)).toEqual([1, 2, 3]);
		expect(numbers(10, 20)).toEqual([1, '…', 8, 9, 10, 11, 12, '…', 20]);
		expect(numbers(5, 20)).toEqual([1, 2, 3, 4, 5, 6, 7, '…', 20]);
	});
	test('newer and older pages are offered where there are some', () => {
		expect(pagerOf(1, 3, String)).toMatchObject({ older: '2' });
		expect(pagerOf(1, 3, String)).not.toHaveProperty('newer');
		expect(pagerOf(3, 3, String)).not.toHaveProperty('older');
	});
});
