import { expect, test } from 'vitest';
import type { Column } from '../columns.ts';
import type { FacetName } from '../fields.ts';
import { narrow } from './narrow.ts';

// Articles 0 to 3. Subjects: tea 0 1 2, milk 1 2, none 3. Years: 2024 for 0 and 1, 2025 for 2 and 3.
const columns = new Map<FacetName, Column>([
	[
		'subject',
		{
			values: [
				['tea', 'Tea'],
				['milk', 'Milk'],
			],
			articles: [[0], [0, 1], [0, 1], []],
		},
	],
	[
		'year',
		{
			values: [
				['2024', '2024'],
				['2025', '2025'],
			],
			articles: [[0], [0], [1], [1]],
		},
	],
]);
const all = [3, 1, 0, 2];
const choose = (of: Partial<Record<FacetName, number[]>>) =>
	new Map((['subject', 'year'] as const).flatMap((name) => (of[name] ? [[name, new Set(of[name])] as const] : [])));
const result = (chosen: Partial<Record<FacetName, number[]>>) => {
	const { numbers, counts } = narrow(all, columns, choose(chosen));
	return { numbers, subject: counts.get('subject'), year: counts.get('year') };
};

test('counts all that was found when nothing is chosen, and keeps its order', () => {
	expect(result({})).toEqual({ numbers: all, subject: [3, 2], year: [2, 2] });
});

test('counts a facet without its own choice, so that its other values can be added', () => {
	expect(result({ year: [1] })).toEqual({ numbers: [3, 2], subject: [1, 1], year: [2, 2] });
});

test('takes values of one facet as OR', () => {
	expect(result({ year: [0, 1] }).numbers).toEqual(all);
});

test('takes facets as AND', () => {
	expect(result({ subject: [1], year: [0] })).toEqual({ numbers: [1], subject: [2, 1], year: [1, 1] });
});

test('finds nothing for a value that no article has', () => {
	expect(result({ year: [-1] })).toEqual({ numbers: [], subject: [0, 0], year: [2, 2] });
});

test('counts what choosing each value would really give', () => {
	for (const subject of [undefined, [0], [1], [0, 1]]) {
		const { subject: counts } = result({ ...(subject ? { subject } : {}), year: [1] });
		for (const [value, count] of [...(counts ?? [])].entries()) {
			expect(result({ subject: [value], year: [1] }).numbers).toHaveLength(count);
		}
	}
});
