import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Partition } from './partition.ts';

test('joins things into groups, ordered by their smallest', () => {
	const partition = new Partition(5);
	expect([partition.join(4, 1), partition.join(1, 3), partition.join(3, 4)]).toEqual([true, true, true]);
	expect(partition.groups()).toEqual([[0], [1, 3, 4], [2]]);
	expect([...partition.membersOf(3)].sort()).toEqual([1, 3, 4]);
});

test('keeps things apart through a third one', () => {
	const partition = new Partition(4, [[[0], [1]]]);
	expect([partition.join(0, 2), partition.join(1, 2), partition.join(1, 3), partition.join(2, 3)]).toEqual([true, false, true, false]);
	expect(partition.groups()).toEqual([
		[0, 2],
		[1, 3],
	]);
});

test('no group ever holds two sides of one division, whatever is joined', () => {
	const thing = fc.nat({ max: 11 });
	const division = fc.uniqueArray(thing, { minLength: 2, maxLength: 5 });
	fc.assert(
		fc.property(fc.array(division, { maxLength: 4 }), fc.array(fc.tuple(thing, thing), { maxLength: 40 }), (divisions, joins) => {
			const partition = new Partition(
				12,
				divisions.map((things) => things.map((one) => [one])),
			);
			for (const [a, b] of joins) partition.join(a, b);
			for (const things of divisions) expect(new Set(things.map((one) => partition.find(one))).size).toBe(things.length);
			expect(
				partition
					.groups()
					.flat()
					.sort((a, b) => a - b),
			).toEqual(Array.from({ length: 12 }, (_, at) => at));
		}),
	);
});

test('joins a chain of a hundred thousand without running out of stack or time', () => {
	const partition = new Partition(100_000);
	for (let at = 1; at < 100_000; at += 1) partition.join(at, at - 1);
	expect(partition.groups()).toHaveLength(1);
});
