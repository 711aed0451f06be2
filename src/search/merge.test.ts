import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { indexBundle } from './bundle.ts';
import { exampleArticle, exampleIndexes } from './example.ts';
import { mergeParts } from './merge.ts';
import { buildIndex } from './pagefind.ts';
import { type SearchRecord, searchRecord } from './record.ts';

const WORDS = 'tea milk sugar green black white leaf cup pot kettle müsli resistant-depression tatlı tatlılar trial trials'.split(' ');

/** Articles with words of unequal frequency and texts of unequal length; some have authors, none of the first ones has. */
const articles = Array.from({ length: 260 }, (_, n) =>
	exampleArticle(`a${String(n).padStart(3, '0')}`, {
		title: `${WORDS[n % 7]} ${WORDS[(n * n) % 13]} and ${WORDS[(n * 3) % WORDS.length]}`,
		issued: `${1990 + (n % 30)}`,
		abstract: { sections: [{ text: Array.from({ length: (n * 7) % 40 }, (_, at) => WORDS[(n + at * at) % WORDS.length]).join(' ') }] },
		...(n % 30 > 20 ? { authors: [{ family: WORDS[n % 12] ?? '', given: 'Ann' }] } : {}),
	}),
);
const records = articles.map((article) => searchRecord(article));
const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 10);

async function merged(...sizes: number[]) {
	const parts = [];
	let start = 0;
	for (const size of sizes) {
		parts.push((await indexBundle(records.slice(start, start + size))).part);
		start += size;
	}
	const chunks = new Map<string, Uint8Array>();
	const index = mergeParts(parts, (content) => {
		chunks.set(hash(content), content);
		return hash(content);
	});
	return { ...index, chunks };
}

describe('mergeParts', () => {
	test('makes of unequal parts, byte for byte, the index of the whole', async () => {
		const whole = await merged(260);
		for (const parts of [await merged(12, 248), await merged(200, 57, 3)]) {
			expect(Buffer.compare(parts.meta, whole.meta)).toBe(0);
			expect([...parts.chunks.keys()]).toEqual([...whole.chunks.keys()]);
		}
		expect(whole.pages).toBe(260);
	});

	test('refuses what it does not know', async () => {
		const { part } = await indexBundle(records.slice(0, 2));
		const other = Uint8Array.from(part.meta);
		const at = Buffer.from(other).indexOf('1.6.');
		other[at + 2] = '9'.charCodeAt(0);
		expect(() => mergeParts([{ ...part, meta: other }], hash)).toThrow('cannot be merged');
		expect(() => mergeParts([{ ...part, meta: part.meta.slice(0, 40) }], hash)).toThrow('ends too early');
	});
});

test('writes the same files whatever number of articles Pagefind is given at once', async () => {
	const whole = await buildIndex(articles, exampleIndexes());
	const bundled = await buildIndex(articles.toReversed(), exampleIndexes(), { bundle: 7 });
	expect([...bundled.keys()]).toEqual([...whole.keys()]);
	for (const [path, content] of whole) expect(Buffer.compare(content, bundled.get(path) ?? Buffer.of()), path).toBe(0);
});

test('says which article Pagefind left out', async () => {
	const empty: SearchRecord = { url: '/articles/empty/', content: '', language: 'en', meta: {} };
	await expect(indexBundle([...records.slice(0, 2), empty])).rejects.toThrow('/articles/empty/');
});
