import { describe, expect, test } from 'vitest';
import { yearChart } from './chart.ts';

/** The years of the drawn home page: 38 articles from 2000 on and one of 1979. */
const counts: Record<number, number> = {
	1979: 1,
	2000: 1,
	2001: 1,
	2002: 1,
	2003: 1,
	2005: 1,
	2006: 3,
	2007: 1,
	2015: 2,
	2016: 1,
	2017: 2,
	2018: 2,
	2019: 3,
	2020: 5,
	2021: 5,
	2022: 3,
	2023: 3,
	2024: 1,
	2025: 1,
	2026: 1,
};
const years = Object.entries(counts).flatMap(([year, count]) => Array<number>(count).fill(Number(year)));

describe('articles per year', () => {
	test('the bars come out as they were drawn for the home page', () => {
		const chart = yearChart(years, 118);
		expect(chart?.bars).toHaveLength(27);
		expect(chart?.bars[0]).toEqual({
			label: '2000',
			count: 1,
			x: '0.41%',
			width: '2.89%',
			y: 81,
			height: 15,
			middle: '1.85%',
			numbered: true,
			tick: '2000',
		});
		expect(chart?.bars.find(({ label }) => label === '2020')).toMatchObject({ x: '74.48%', y: 20, height: 76, middle: '75.93%' });
		expect(chart?.bars.flatMap(({ tick }) => tick ?? [])).toEqual(['2000', '2005', '2010', '2015', '2020', '2025']);
		expect(chart?.axis).toBe(96.5);
	});

	test('a few much older articles are named instead of drawn, and stay in the table', () => {
		const chart = yearChart(years, 118);
		expect(chart?.caption).toBe('38 articles, 2000 to 2026. Most in 2020 and 2021. One older article, of 1979, is not drawn.');
		expect(chart?.rows[0]).toEqual({ label: '1979', count: 1 });
		expect(chart?.rows.reduce((sum, { count }) => sum + count, 0)).toBe(39);
	});

	test('undated articles are counted in the caption', () => {
		expect(yearChart([2020, 2021, undefined, undefined], 118)?.caption).toBe(
			'2 articles, 2020 to 2021. Two undated articles are not drawn.',
		);
	});

	test('many years are taken together in fives or tens, all of them drawn', () => {
		const chart = yearChart(
			Array.from({ length: 120 }, (_, n) => 1905 + n),
			118,
		);
		expect(chart?.bars[0]?.label).toBe('1905–1909');
		expect(chart?.bars.length).toBeLessThanOrEqual(30);
		expect(chart?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(120);
	});

	test('a short row is filled up with the years before, so that bars are never broad slabs', () => {
		expect(yearChart([2024, 2025], 118)?.bars.map(({ label }) => label)).toEqual(Array.from({ length: 10 }, (_, n) => String(2016 + n)));
	});

	test('only the tallest bar carries its number where numbers would run into each other', () => {
		const crowded = yearChart([...Array.from({ length: 27 }, (_, n) => 2000 + n), ...Array<number>(150).fill(2010)], 118);
		expect(crowded?.bars.filter(({ numbered }) => numbered).map(({ label }) => label)).toEqual(['2010']);
	});

	test('with few articles the drawing is lower, so that one article is no tower', () => {
		const chart = yearChart([2020, 2021], 118);
		expect(chart).toMatchObject({ height: 61, axis: 39.5 });
		expect(chart?.bars.at(-1)).toMatchObject({ y: 20, height: 19 });
	});

	test('nothing is drawn for fewer than two dated articles', () => {
		expect(yearChart([2020, undefined], 118)).toBeUndefined();
		expect(yearChart([], 118)).toBeUndefined();
	});
});
