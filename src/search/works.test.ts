import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ArticleSchema } from '../catalogue/article.ts';
import { readFile } from '../formats/index.ts';
import { openWorks, writtenWorks } from './client/works.ts';
import { exampleArticle } from './example.ts';
import { PackedFiles } from './packed.ts';
import { keptWork, WORKS_MANIFEST, writeWorks } from './works.ts';

const articles = Array.from({ length: 120 }, (_, place) =>
	exampleArticle(`10.5555-example.${place}`, {
		title: `Example study ${place}`,
		doi: `10.5555/example.${place}`,
		type: 'article-journal',
		issued: '2024',
		authors: [{ family: 'Example', given: 'Ann', affiliations: [] }],
	}),
);

/** Serves what was written, as a host would. */
function publish(changed: (files: Map<string, Uint8Array>) => void = () => {}): void {
	const packed = new PackedFiles();
	packed.manifest(WORKS_MANIFEST, writeWorks(articles, packed.put));
	changed(packed.files);
	vi.stubGlobal('fetch', async (address: string) => {
		const content = packed.files.get(address.replace(/^\/pagefind\//, ''));
		return content === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(content));
	});
}

afterEach(() => vi.unstubAllGlobals());

describe('works', () => {
	test('are found by the numbers of articles, in the order asked for', async () => {
		publish();
		const works = await (await openWorks()).byNumber([119, 0, 50, 49]);
		expect(works.map(({ id }) => id)).toEqual([119, 0, 50, 49].map((number) => `10.5555-example.${number}`));
	});

	test('are found by the ids of articles, and what the catalogue does not have is undefined', async () => {
		publish();
		const works = await (await openWorks()).byId(['10.5555-example.7', 'never-seen', '10.5555-example.117']);
		expect(works.map((work) => work?.title)).toEqual(['Example study 7', undefined, 'Example study 117']);
	});

	test('of another build than the search are refused', async () => {
		publish();
		await expect(openWorks('00000000')).rejects.toThrow('published anew');
	});

	test('a missing file is told and not passed over', async () => {
		publish((files) => {
			for (const path of files.keys()) if (path.startsWith('works/1.')) files.delete(path);
		});
		await expect((await openWorks()).byNumber([0, 60])).rejects.toThrow('404');
	});

	test('written in a format are read back, every one', async () => {
		publish();
		const works = await (await openWorks()).byNumber(articles.map((_, number) => number));
		for (const [format, file] of [
			['ris', 'a.ris'],
			['bibtex', 'a.bib'],
			['csl-json', 'a.json'],
			['csv', 'a.csv'],
		] as const) {
			const text = await (await writtenWorks(works, format)).text();
			const read = readFile(new TextEncoder().encode(text), file);
			const dois = 'reading' in read ? read.reading.records.map(({ doi }) => doi) : [];
			expect([format, dois]).toEqual([format, articles.map(({ doi }) => doi)]);
		}
	});

	test('hold what the formats write, and nothing else that an article has', () => {
		const full = exampleArticle('a', { status: { kind: 'retracted', notices: [], said: [] }, addresses: ['b'] });
		const kept: Readonly<Record<string, unknown>> = keptWork(full);
		expect(kept['status']).toEqual({ kind: 'retracted' });
		const left = Object.keys(ArticleSchema.shape).filter((key) => !(key in kept));
		expect(left.sort()).toMatchInlineSnapshot(`
			[
			  "abstractWithheld",
			  "added",
			  "addresses",
			  "authorVariants",
			  "changed",
			  "from",
			  "fullText",
			  "permission",
			  "records",
			  "sourceTypes",
			  "sources",
			  "year",
			]
		`);
	});

	test('are the same bytes each time', () => {
		const made = [0, 1].map(() => {
			const packed = new PackedFiles();
			writeWorks(articles, packed.put);
			return [...packed.files].map(([path, content]) => [path, gunzipSync(content).toString()]);
		});
		expect(made[0]).toEqual(made[1]);
	});
});
