import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isColumn, isManifest, MANIFEST } from './columns.ts';
import { exampleArticle, exampleIndexes, heading } from './example.ts';
import { buildIndex, fragmentLimit } from './pagefind.ts';

const articles = Array.from({ length: 12 }, (_, n) => exampleArticle(`a${n}`, { title: `Tea <b>${n}</b>`, issued: `${2000 + n}` }));
const indexes = exampleIndexes({ subjects: [heading('Tea, green', 'a1', 'a2'), { slug: 'proto', label: '__proto__', articles: ['a3'] }] });
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('buildIndex', () => {
	test('gives the same bytes whatever order the articles come in', async () => {
		const first = await buildIndex(articles, indexes);
		const second = await buildIndex(articles.toReversed(), indexes);
		expect([...second.keys()]).toEqual([...first.keys()]);
		for (const [path, content] of first) expect(Buffer.compare(content, second.get(path) ?? Buffer.of()), path).toBe(0);
	});

	test('takes in every article and writes only what the search page loads', async () => {
		const files = await buildIndex(articles, indexes);
		expect(text(files.get('pagefind-entry.json'))).toContain('"page_count":12');
		expect([...files.keys()].filter((path) => path.startsWith('fragment/'))).toHaveLength(12);
		expect([...files.keys()].map((path) => path.replace(/[./].*/, '')).filter((name, at, all) => all.indexOf(name) === at)).toEqual([
			'columns',
			'fragment',
			'index',
			'pagefind-entry',
			'pagefind',
			'wasm',
			'works',
		]);
	});

	test('keeps to the number of files it is allowed', async () => {
		const files = await buildIndex(articles, indexes, { maxFragments: 4 });
		expect([...files.keys()].filter((path) => path.startsWith('fragment/'))).toHaveLength(4);
	});

	test('writes columns that the search page can read, whatever a heading is called', async () => {
		const files = await buildIndex(articles, indexes);
		const manifest: unknown = JSON.parse(text(files.get(MANIFEST)));
		if (!isManifest(manifest)) throw new Error('not a manifest');
		const column: unknown = JSON.parse(gunzipSync(files.get(manifest.columns['subject'] ?? '') ?? Buffer.of()).toString());
		expect(isColumn(column) && column.values).toEqual([
			['tea,-green', 'Tea, green'],
			['proto', '__proto__'],
		]);
	});

	test('makes an index of nothing', async () => {
		const files = await buildIndex([], exampleIndexes());
		expect(isManifest(JSON.parse(text(files.get(MANIFEST))))).toBe(true);
	});
});

test('lets articles share files only where a host would otherwise refuse the site, and would then take it', () => {
	expect(fragmentLimit(6_000, 5_000)).toBeUndefined();
	expect(fragmentLimit(16_000, 5_000)).toBe(3_750);
	expect(fragmentLimit(25_000, 5_000)).toBeUndefined();
});
