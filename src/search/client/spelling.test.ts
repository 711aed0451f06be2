import { expect, test } from 'vitest';
import { correction, moreCommon, type NearWord } from './spelling.ts';

const near =
	(...words: [word: string, count: number, distance: number][]) =>
	async (): Promise<NearWord[]> =>
		words.map(([word, count, distance]) => ({ word, count, distance }));

test('corrects a word to the nearest, and among the nearest to the most common', async () => {
	expect(await correction(near(['ketamin', 3, 1], ['ketamine', 40, 1], ['kettle', 900, 2]), 'ketamime')).toBe('ketamine');
	expect(await correction(near(['rare', 1, 1], ['common', 500, 2]), 'rarmon')).toBe('common');
	expect(await correction(near(), 'zzzz')).toBeUndefined();
});

test('asks after a word that was found only when another is far more common', async () => {
	expect(await moreCommon(near(['casual', 1, 0], ['causal', 400, 1]), 'casual')).toBe('causal');
	expect(await moreCommon(near(['casual', 20, 0], ['causal', 400, 1]), 'casual')).toBeUndefined();
	expect(await moreCommon(near(['trials', 900, 1], ['trial', 1, 0]), 'trial')).toBeUndefined();
	expect(await moreCommon(near(['2015', 900, 1]), '2016')).toBeUndefined();
});
