import { expect, test } from 'vitest';
import { compareProblems, inOrder } from './order.ts';
import { type Problem, problem } from './problem.ts';

const at = (file: string, line: number, column?: number): Problem =>
	problem('tag-unknown', { file, line, ...(column === undefined ? {} : { column }) });

test('problems come by file, then line, then column, then kind', () => {
	const list = [
		at('b.ris', 1),
		at('a.ris', 10),
		at('a.ris', 9, 4),
		at('a.ris', 9, 3),
		problem('doi-invalid', { file: 'a.ris', line: 9, column: 4 }),
		at('a.ris', 9),
	];
	expect(inOrder(list).map(({ file, line, column, kind }) => [file, line, column, kind].join(' '))).toEqual([
		'a.ris 9  tag-unknown',
		'a.ris 9 3 tag-unknown',
		'a.ris 9 4 doi-invalid',
		'a.ris 9 4 tag-unknown',
		'a.ris 10  tag-unknown',
		'b.ris 1  tag-unknown',
	]);
});

test('files are ordered by code unit, not by the rules of a locale', () => {
	expect(inOrder([at('é.ris', 1), at('a.ris', 1), at('Z.ris', 1)]).map(({ file }) => file)).toEqual(['Z.ris', 'a.ris', 'é.ris']);
});

test('the order in which problems were met never shows, even at one place', () => {
	const place = { file: 'a.ris', line: 1 };
	const list = ['x', 'y', 'z'].map((actual) => problem('tag-unknown', place, { actual }));
	expect(inOrder(list.toReversed())).toEqual(inOrder(list));
	expect(compareProblems(problem('tag-unknown', place), problem('tag-unknown', place))).toBe(0);
});

test('the list given is left as it is', () => {
	const list = [at('b.ris', 1), at('a.ris', 1)];
	inOrder(list);
	expect(list.map(({ file }) => file)).toEqual(['b.ris', 'a.ris']);
});
