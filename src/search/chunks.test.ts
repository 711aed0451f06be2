import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bounds, boundsOf, type Chunked, cutChunks } from './chunks.ts';

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

/** Places of the files between whose bounds a typed word lies. */
const filesFor = (bounds: readonly Bounds[], typed: string) =>
	bounds.flatMap(([from, to], at) => (typed >= from && typed <= to ? [at] : []));

test('looks for a word with any ending in the file of its stem, and for how it begins', () => {
	const bounds = boundsOf([
		['a', 'a'],
		['an', 'an'],
		['anvil', 'anvil'],
		['anxieti', 'anxieti'],
		['apath', 'arm'],
		['the', 'the'],
		['therapi', 'thermal'],
	]);
	for (const typed of ['anxieti', 'anxiety', 'anxieties', 'anx', 'anxi']) expect(filesFor(bounds, typed), typed).toEqual([3]);
	for (const typed of ['therapy', 'therapies', 'ther', 'thermally']) expect(filesFor(bounds, typed), typed).toEqual([6]);
	expect(filesFor(bounds, 'the')).toEqual([5]);
	expect(filesFor(bounds, 'a')).toEqual([0]);
	expect(filesFor(bounds, 'arms')).toEqual([4]);
});

test('leaves to Pagefind what may be in several files', () => {
	const bounds = boundsOf([
		['depress', 'depress'],
		['depressor', 'depriv'],
	]);
	expect(filesFor(bounds, 'depr')).toEqual([]);
	for (const typed of ['depress', 'depressed', 'depression']) expect(filesFor(bounds, typed), typed).toEqual([0]);
	expect(filesFor(bounds, 'depressors')).toEqual([1]);
});

test('never lets two files have one text', () => {
	const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'i', 'y', 'é'), minLength: 1, maxLength: 5 });
	fc.assert(
		fc.property(fc.uniqueArray(letters, { minLength: 2, maxLength: 12 }), letters, (words, typed) => {
			const sorted = words.toSorted((a, b) => (a < b ? -1 : 1));
			const ends = sorted.flatMap((word, at): Bounds[] => (at % 2 === 0 ? [[word, sorted[at + 1] ?? word]] : []));
			const bounds = boundsOf(ends);
			expect(filesFor(bounds, typed).length).toBeLessThanOrEqual(1);
			for (const [at, [first, last]] of ends.entries()) for (const word of [first, last]) expect(filesFor(bounds, word)).toEqual([at]);
		}),
	);
});
