import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { exampleArticle } from './example.ts';
import { sitemapFiles } from './sitemap.ts';

const authorities = { authors: [], journals: [], subjects: [] };
const articles = [
	exampleArticle({ id: '10.5555-a', subjects: [{ label: 'Ketamine', kind: 'heading' }], added: '2025-01-02', changed: '2025-03-04' }),
	exampleArticle({ id: '10.5555-b', subjects: [{ label: 'Ketamine', kind: 'heading' }], added: '2025-02' }),
];

function filesOf(url: string | undefined, given = articles): Map<string, string> {
	const site = SiteSettingsSchema.parse({ base: '/trd/', ...(url === undefined ? {} : { url }) });
	return new Map(
		[...sitemapFiles({ articles: given, site }, indexArticles(given, authorities))].map(({ path, pieces }) => [
			path,
			[...pieces()].join(''),
		]),
	);
}

/** The texts of all elements of a name; throws where the text is no well-formed XML. */
function textsOf(xml: string, name: string): string[] {
	const found: string[] = [];
	let open = '';
	const parser = new SaxesParser();
	parser.on('opentag', (tag) => {
		open = tag.name;
		if (open === name) found.push('');
	});
	parser.on('text', (text) => {
		if (open === name) found[found.length - 1] += text;
	});
	parser.on('closetag', () => {
		open = '';
	});
	parser.write(xml).close();
	return found;
}

test('every article and heading has its whole address, with the day it last changed', () => {
	const xml = filesOf('https://example.org').get('sitemap-1.xml') ?? '';
	const addresses = textsOf(xml, 'loc');
	expect(addresses).toContain('https://example.org/trd/');
	expect(addresses).toContain('https://example.org/trd/articles/10.5555-a/');
	expect(xml).toContain('<loc>https://example.org/trd/articles/10.5555-b/</loc><lastmod>2025-02</lastmod>');
	expect(xml).toContain('<loc>https://example.org/trd/subjects/ketamine/</loc><lastmod>2025-03-04</lastmod>');
	expect(new Set(addresses).size).toBe(addresses.length);
});

test('the index names all parts, none with more than 45,000 addresses', () => {
	const many = Array.from({ length: 45_000 }, (_, number) => exampleArticle({ id: `10.5555-${number}` }));
	const files = filesOf('https://example.org', many);
	expect(textsOf(files.get('sitemap.xml') ?? '', 'loc')).toEqual([
		'https://example.org/trd/sitemap-1.xml',
		'https://example.org/trd/sitemap-2.xml',
	]);
	expect(textsOf(files.get('sitemap-1.xml') ?? '', 'loc')).toHaveLength(45_000);
	expect(textsOf(files.get('sitemap-2.xml') ?? '', 'loc').length).toBeGreaterThan(0);
});

test('robots are told of the index, and of nothing that they may not read', () => {
	expect(filesOf('https://example.org').get('robots.txt')).toBe(
		'User-agent: *\nAllow: /\n\nSitemap: https://example.org/trd/sitemap.xml\n',
	);
});

test('a site that does not say where it is published has none of it', () => {
	expect(filesOf(undefined).size).toBe(0);
});
