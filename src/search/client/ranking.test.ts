import { expect, test } from 'vitest';
import { encodeText } from '../words.ts';
import { titlesFirst } from './ranking.ts';

const candidate = (number: number, score: number, title: string) => ({ number, score, title: encodeText(title) });

test('puts a short title that has all the words before longer ones with a slightly better score', () => {
	const candidates = [
		candidate(1, 10, 'Sleep and other habits of tea drinkers, with a note on green and black leaves'),
		candidate(2, 9.5, 'Tea and sleep'),
		candidate(3, 9.9, 'Tea alone'),
	];
	expect(titlesFirst(candidates, ['tea', 'sleep'])).toEqual([2, 1, 3]);
});

test('leaves a title without one of the words where its score puts it', () => {
	expect(titlesFirst([candidate(1, 5, 'A'), candidate(2, 4, 'Tea')], ['tea', 'sleep'])).toEqual([1, 2]);
});

test('keeps equals in the order of their numbers', () => {
	expect(titlesFirst([candidate(7, 1, 'Tea'), candidate(3, 1, 'Tea')], ['tea'])).toEqual([3, 7]);
});
