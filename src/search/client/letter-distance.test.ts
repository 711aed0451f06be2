import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterDistance } from './letter-distance.ts';

test.each([
	['ketamine', 'ketamine', 0],
	['ketamien', 'ketamine', 1],
	['etamine', 'ketamine', 1],
	['ketaminee', 'ketamine', 1],
	['kitemine', 'ketamine', 2],
	['ezketamin', 'esketamine', 2],
	['tea', 'coffee', 3],
])('%s is from %s at the distance %d', (a, b, distance) => {
	expect(letterDistance(a, b, 2)).toBe(distance);
	expect(letterDistance(b, a, 2)).toBe(distance);
});

test('stops early without another outcome', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }),
			fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }),
			(a, b) => {
				expect(letterDistance(a, b, 2)).toBe(Math.min(3, letterDistance(a, b, 20)));
			},
		),
	);
});
