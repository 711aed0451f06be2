import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isColumn, isManifest, MANIFEST } from './columns.ts';
import { exampleArticle, exampleIndexes, heading } from './example.ts';
import { buildIndex, textsSharing } from './pagefind.ts';

const articles = Array.from({ length: 12 }, (_, n) => exampleArticle(`a${n}`, { title: `Tea <b>${n}</b>`, issued: `${2000 + n}` }));
const indexes = exampleIndexes({ subjects: [heading('Tea, green', 'a1', 'a2'), { slug: 'proto', label: '__proto__', articles: ['a3'] }] });
const textFiles = (files: ReadonlyMap<string, unknown>) => [...files.keys()].filter((path) => /^texts-[0-9a-f]+\/\d+\.gz$/.test(path));
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
		const entry = [...files.keys()].find((path) => path.endsWith('/pagefind-entry.json'));
		expect(text(files.get(entry ?? ''))).toContain('"page_count":12');
		expect(textFiles(files)).toHaveLength(12);
		expect([...files.keys()].map((path) => path.replace(/[-./].*/, '')).filter((name, at, all) => all.indexOf(name) === at)).toEqual([
			'columns',
			'exact',
			'ids',
			'pagefind',
			'pairs',
			'suggest',
			'texts',
			'words',
			'works',
		]);
	});

	test('lets as many articles share a file as it is told', async () => {
		const files = await buildIndex(articles, indexes, { sharing: 5 });
		expect(textFiles(files)).toHaveLength(3);
	});

	test('writes columns that the search page can read, whatever a heading is called', async () => {
		const files = await buildIndex(articles, indexes);
		const manifest: unknown = JSON.parse(text(files.get(MANIFEST)));
		if (!isManifest(manifest)) throw new Error('not a manifest');
		const column: unknown = JSON.parse(gunzipSync(files.get(Object(manifest.facets['subject']).column) ?? Buffer.of()).toString());
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
	expect(textsSharing(6_000, 5_000)).toBe(1);
	expect(textsSharing(16_000, 5_000)).toBe(2);
	expect(textsSharing(25_000, 5_000)).toBe(1);
});
