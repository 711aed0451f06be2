import { expect, test } from 'vitest';
import { bestTogether } from './best-together.ts';
import type { PagefindResult } from './pagefind.ts';

const having = (...numbers: number[]) =>
	new Map(numbers.map((number): [number, PagefindResult] => [number, { id: '', score: 1, words: [] }]));

test('keeps the words that most can be found with, a rare one before a common one', () => {
	const words = ['tea', 'milk', 'rare'];
	expect(bestTogether(words, [having(1, 2, 3), having(2, 3), having(3)], 100)).toEqual(words);
	expect(bestTogether(words, [having(1, 2, 3, 4, 5), having(1, 2, 3, 4), having(9)], 100)).toEqual(['tea', 'milk']);
	expect(bestTogether(['tea', 'rare'], [having(1, 2, 3, 4, 5), having(9)], 100)).toEqual(['rare']);
	expect(bestTogether(words, [having(), having(), having()], 100)).toEqual([]);
});
