import { describe, expect, test } from 'vitest';
import type { Manifest } from '../columns.ts';
import { askedPairs } from '../pair.ts';
import { encodeText } from '../words.ts';
import { textGain, titlesFirst, yearGain } from './ranking.ts';

const candidate = (number: number, score: number, title: string) => ({ number, score, meta: { title: encodeText(title) } });

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

test('puts who wrote it first before who wrote it, too', () => {
	const by = (number: number, authors: string) => ({ number, score: 1, meta: { authors: encodeText(authors) } });
	expect(titlesFirst([by(1, 'Other, Eve; Example, Ann'), by(2, 'Example, Ann; Other, Eve')], ['example'])).toEqual([2, 1]);
});

describe('words that stand in one name', () => {
	const gain = (q: string, meta: Record<string, string>) => textGain(meta, askedPairs(q.split(' ')));

	test('count for more than the same words in several', () => {
		const one = gain('ann example', { authors: 'Example, Ann; Other, Eve' });
		expect(one).toBeGreaterThan(gain('ann example', { authors: 'Example, Eve; Other, Ann' }));
		expect(gain('example a', { authors: 'Example, Ann' })).toBeGreaterThan(gain('example a', { authors: 'Example, Eve Ann' }));
		expect(gain('example a', { authors: 'Example, Eve Ann' })).toBeGreaterThan(gain('example a', { authors: 'Example, Eve' }));
	});

	test('count for as much in a title as in a subject or a journal', () => {
		const title = gain('green tea', { title: 'On tea that is green' });
		expect(title).toBeGreaterThan(1);
		expect(gain('green tea', { subjects: 'Milk; Tea, green' })).toBe(title);
		expect(gain('green tea', { journal: 'Annals of green tea' })).toBe(title);
		expect(gain('green tea', { subjects: 'Green; Tea' })).toBe(1);
	});
});

test('knows the year of an article that is asked for by it', () => {
	const years: Manifest['years'] = [
		[2021, 2],
		[2020, 1],
		[null, 3],
	];
	const gain = yearGain({ years }, ['tea', '2020']);
	expect([0, 1, 2, 3].map((number) => gain(number) > 1)).toEqual([false, false, true, false]);
});
