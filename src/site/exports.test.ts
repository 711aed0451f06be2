import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Article } from '../catalogue/article.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { writers } from '../formats/writers.ts';
import { exampleArticle } from './example.ts';
import { exportFiles, wholeExports } from './exports.ts';
import { shardsOf } from './shards.ts';

const articles = Array.from({ length: 30 }, (_, place) =>
	exampleArticle({ id: `a${place}`, title: `Article ${place}`, abstract: { sections: [{ text: 'Żółw – 亀 '.repeat(50 + place) }] } }),
);
const site = SiteSettingsSchema.parse({});

const textsOf = (given: Article[], largest?: number) =>
	new Map([...exportFiles({ articles: given, site }, largest)].map(({ path, pieces }) => [path, [...pieces()].join('')]));

test('a catalogue of common size is one file in each format, as its writer writes it', () => {
	const texts = textsOf(articles);
	for (const writer of writers.filter(({ single }) => !single)) {
		expect(texts.get(`exports/catalogue.${writer.ending}`)).toBe([...writer.write(articles)].join(''));
	}
	expect([...texts.keys()].filter((path) => path.startsWith('exports/'))).toEqual([
		...wholeExports().map(({ path }) => path),
		'exports/manifest.json',
	]);
});

test('a larger one is cut between articles, none lost, none twice, and no part is larger than it may be', () => {
	const texts = textsOf(articles, 20_000);
	const parts = shardsOf(articles, 20_000).length;
	expect(parts).toBeGreaterThan(2);
	for (const { path } of wholeExports(parts)) expect(Buffer.byteLength(texts.get(path) ?? '')).toBeLessThanOrEqual(20_000);
	const ris = wholeExports(parts)
		.filter(({ format }) => format === 'ris')
		.map(({ path }) => texts.get(path) ?? '');
	const titles = ris.join('').matchAll(/^(?:TI|T1) {2}- (.*)$/gm);
	expect([...titles].map(([, title]) => title)).toEqual(articles.map(({ title }) => title));
	const csl = wholeExports(parts).filter(({ format }) => format === 'csl-json');
	expect(csl.flatMap(({ path }) => JSON.parse(texts.get(path) ?? ''))).toHaveLength(articles.length);
});

test('an article that is larger than a part may be has one of its own', () => {
	expect(shardsOf(articles, 1).map(({ length }) => length)).toEqual(articles.map(() => 1));
	expect(shardsOf([])).toEqual([[]]);
});

test('the manifest says of each file how long it is and by what to check it', () => {
	const texts = textsOf(articles, 20_000);
	const { files, articles: all } = JSON.parse(texts.get('exports/manifest.json') ?? '');
	expect(all).toBe(30);
	expect(files).toHaveLength(wholeExports(shardsOf(articles, 20_000).length).length);
	for (const { file, bytes, sha256 } of files) {
		const text = texts.get(`exports/${file}`) ?? '';
		expect([bytes, sha256]).toEqual([Buffer.byteLength(text), createHash('sha256').update(text).digest('hex')]);
	}
});

test('the manifest is the same where the files were not asked for before it', () => {
	const files = [...exportFiles({ articles, site })];
	const manifest = files.find(({ path }) => path === 'exports/manifest.json');
	expect([...(manifest?.pieces() ?? [])].join('')).toBe(textsOf(articles).get('exports/manifest.json'));
});
