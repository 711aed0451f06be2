import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { describe, expect, test } from 'vitest';
import { indexBundle } from './bundle.ts';
import type { PagefindScript } from './client/pagefind.ts';
import { exampleArticle, exampleIndexes } from './example.ts';
import { mergeParts } from './merge.ts';
import { numberArticles } from './numbering.ts';
import { pageNumber } from './page-number.ts';
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

test('finds in the merged index what Pagefind finds in its own, at the same places and by the same fields', async () => {
	const { index } = await createIndex({ forceLanguage: 'en' });
	for (const { url, content, language, meta } of records) await index?.addCustomRecord({ url, content, language, meta: { ...meta } });
	const own = new Map((await index?.getFiles())?.files.map(({ path, content }) => [path, content]));
	await close();
	const numbers = new Map(
		[...own].flatMap(([path, content]) => {
			const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
			const url = /"url":"([^"]+)"/.exec(id === undefined ? '' : gunzipSync(content).toString())?.[1];
			return id === undefined ? [] : [[id, records.findIndex((record) => record.url === url)] as const];
		}),
	);
	const searchIn = async (files: ReadonlyMap<string, Uint8Array>, numberOf: (id: string) => number | undefined) => {
		globalThis.fetch = async (input) => new Response(Uint8Array.from(files.get(/\/test\/([^?]+)/.exec(String(input))?.[1] ?? '') ?? []));
		const script: PagefindScript = await import(
			`data:text/javascript;base64,${Buffer.from(own.get('pagefind.js') ?? []).toString('base64')}#${files.size}`
		);
		const instance = script.createInstance({ basePath: '/test/', noWorker: true, ranking: { metaWeights: {}, diacriticSimilarity: 0 } });
		const found = [];
		for (const words of ['tea', 'milk tea', '"black white"', 'tatli', 'resist', 'trials', '"tatlı"', 'ann', 'musli kettle']) {
			const { results } = await instance.search(words);
			const plain = results.map(({ id, words, matchedMetaFields = [] }) => ({
				at: numberOf(id),
				words,
				fields: matchedMetaFields.toSorted(),
			}));
			found.push({ words, results: plain.sort((a, b) => (a.at ?? -1) - (b.at ?? -1)) });
		}
		return found;
	};
	const wanted = await searchIn(own, (id) => numbers.get(id));
	const built = await buildIndex(articles.toReversed(), exampleIndexes(), { bundle: 100 });
	const files = new Map([...built].map(([path, content]) => [path.replace(/^words-[^/]+\//, ''), content]));
	const numbered = numberArticles(articles).map(({ id }) => records.findIndex(({ url }) => url === `/articles/${id}/`));
	expect(await searchIn(files, (id) => numbered[pageNumber(id)])).toEqual(wanted);
	expect(wanted.every(({ results }) => results.length > 0)).toBe(true);
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
