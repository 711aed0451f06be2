import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completePages } from './pages.ts';

describe('completePages', () => {
	test.each([
		['856-64', '856-864'],
		['1519–30', '1519-1530'],
		['p1395-1409', '1395-1409'],
		['pp. 12-15', '12-15'],
		['pages 12 - 15', '12-15'],
		['1395--1409', '1395-1409'],
		['99-102', '99-102'],
		['S12-5', 'S12-S15'],
		['S12-S15', 'S12-S15'],
		['e123-34', 'e123-e134'],
		['2042S-5S', '2042S-2045S'],
		['857-63.e1-e5', '857-863.e1-e5'],
		['31; author reply 31-2', '31; author reply 31-32'],
		['45-6, 48', '45-46, 48'],
		['77-77', '77'],
		['123-', '123'],
		['749-+', '749+'],
		['n71', 'n71'],
		['P12', 'P12'],
		['GY1', 'GY1'],
		['R292', 'R292'],
		['A1-B2', 'A1-B2'],
		['199-03', '199-03'],
		['xi-xiv', 'xi-xiv'],
		['n/a', 'n/a'],
		['', ''],
	])('“%s” becomes “%s”', (given, expected) => {
		expect(completePages(given)).toBe(expected);
	});

	test('completing twice changes nothing more', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-–pSe., ;') }), (text) => {
				expect(completePages(completePages(text))).toBe(completePages(text));
			}),
			{ numRuns: 2000 },
		);
	});
});
