import { expect, test } from 'vitest';
import { numberOf, romanNumber } from './numerals.ts';

test('reads figures, Roman numbers and words', () => {
	expect(['7', 'vii', 'two', 'second', 'sleep', 'mild'].map(numberOf)).toEqual([7, 7, 2, 2, undefined, undefined]);
});

test('reads Roman numbers as they are written and no others', () => {
	expect(['i', 'iv', 'ix', 'xl', 'xcix', 'ccc', 'iiii', 'vx', ''].map(romanNumber)).toEqual([
		1,
		4,
		9,
		40,
		99,
		300,
		undefined,
		undefined,
		undefined,
	]);
});
