import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsOf, barsText, rangeText } from './bars.ts';

const years = (...pairs: [number, number][]) => ({ years: pairs.map(([year, count]) => ({ year, count })) });

describe('barsOf', () => {
	test('draws a bar for each year, the most frequent one tallest', () => {
		const bars = barsOf(years([2020, 1], [2021, 4], [2023, 2]), {});
		expect(bars.map(({ from, count, height }) => [from, count, height])).toEqual([
			[2020, 1, 12],
			[2021, 4, 48],
			[2023, 2, 24],
		]);
	});

	test('tells which bars are within the range that is chosen', () => {
		const bars = barsOf(years([2020, 1], [2021, 4], [2023, 2]), { from: 2021, to: 2022 });
		expect(bars.map(({ chosen }) => chosen)).toEqual([false, true, false]);
	});

	test('draws nothing for a single year, where there is nothing to compare', () => {
		expect(barsOf(years([2020, 9]), {})).toEqual([]);
		expect(barsOf(years(), {})).toEqual([]);
	});

	test('takes a few very old articles together with the first of the others, and loses none', () => {
		const bars = barsOf(years([1790, 1], [2000, 100], [2026, 100]), {});
		expect(bars.map(({ from, to, count }) => [from, to, count])).toEqual([
			[1790, 2000, 101],
			[2026, 2026, 100],
		]);
	});

	test('takes years together where there are too many to tell apart', () => {
		const many = barsOf(years(...Array.from({ length: 120 }, (_, place): [number, number] => [1900 + place, 10])), {});
		expect(many.length).toBeLessThanOrEqual(40);
		expect(many.reduce((sum, { count }) => sum + count, 0)).toBe(1200);
	});

	test('whatever the years, all articles are in the bars, and these lie side by side within the drawing', () => {
		const year = fc.record({ year: fc.integer({ min: 1, max: 2100 }), count: fc.integer({ min: 1, max: 5000 }) });
		fc.assert(
			fc.property(fc.uniqueArray(year, { selector: (one) => one.year, minLength: 2 }), (some) => {
				const sorted = some.toSorted((a, b) => a.year - b.year);
				const bars = barsOf({ years: sorted }, {});
				expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(some.reduce((sum, { count }) => sum + count, 0));
				for (const [place, bar] of bars.entries()) {
					expect(bar.x + bar.width).toBeLessThanOrEqual(100);
					expect(bar.from).toBeLessThanOrEqual(bar.to);
					expect(bar.x).toBeGreaterThan((bars[place - 1]?.x ?? -1) + (bars[place - 1]?.width ?? 0));
				}
			}),
		);
	});
});

test('says the drawing in words', () => {
	const bars = barsOf(years([2020, 1], [2021, 1400]), { from: 2021 });
	expect(barsText(bars, { from: 2021 })).toBe('Articles found per year, 2020 to 2021. 2020: 1, 2021: 1,400. Chosen: from 2021.');
	expect([rangeText({ to: 2020 }), rangeText({ from: 2020, to: 2020 }), rangeText({})]).toEqual(['up to 2020', '2020', '']);
});
