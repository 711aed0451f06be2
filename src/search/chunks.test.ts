import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Chunked, cutChunks } from './chunks.ts';

const word = (text: string, size: number): Chunked => ({ word: text, content: new Uint8Array(size) });
const cut = (...words: Chunked[]) => [...cutChunks(words)].map((chunk) => chunk.map((one) => one.word));

test('keeps every word, in its order, in files of a limited size', () => {
	const words = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 50_000 })), { maxLength: 60 });
	fc.assert(
		fc.property(words, (given) => {
			const sorted = given.map(([text, size]) => word(text, size)).sort((a, b) => (a.word < b.word ? -1 : 1));
			const chunks = [...cutChunks(sorted)];
			expect(chunks.flat()).toEqual(sorted);
			for (const chunk of chunks) expect(chunk.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThanOrEqual(110_000);
		}),
	);
});

test('keeps words with the same beginning together', () => {
	expect(cut(word('arm', 50_000), word('depress', 20_000), word('depriv', 20_000), word('zinc', 30_000))).toEqual([
		['arm'],
		['depress', 'depriv'],
		['zinc'],
	]);
});

test('puts hardly anything beside a word that is in nearly every article', () => {
	expect(cut(word('arm', 9), word('depress', 400_000), word('depriv', 900), word('zinc', 9))).toEqual([
		['arm'],
		['depress', 'depriv'],
		['zinc'],
	]);
});

test('cuts numbers anywhere: the same ones begin every DOI', () => {
	const chunks = cut(...Array.from({ length: 5 }, (_, at) => word(`105555a${at}`, 30_000)));
	expect(chunks.map((chunk) => chunk.length)).toEqual([2, 2, 1]);
});
