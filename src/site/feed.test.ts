import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { exampleArticle } from './example.ts';
import { feedFiles } from './feed.ts';

const site = SiteSettingsSchema.parse({ title: 'Tea & health', url: 'https://example.org', base: '/tea/' });
const textOf = (articles: Parameters<typeof feedFiles>[0]['articles']) =>
	[...feedFiles({ articles, site })].flatMap(({ pieces }) => [...pieces()]).join('');

test('what came last stands first, and a retracted article says so in its title', () => {
	const text = textOf([
		exampleArticle({ id: 'old', title: 'Old', added: '2024-01-02' }),
		exampleArticle({
			id: 'new',
			title: 'New <i>&',
			added: '2025-01',
			status: { kind: 'retracted', notices: [], said: [{ words: 'x', by: 'PubMed' }] },
		}),
	]);
	expect([...text.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title)).toEqual([
		'Tea &amp; health',
		'Retracted: New &lt;i&gt;&amp;',
		'Old',
	]);
	expect(text).toContain('<link rel="alternate" href="https://example.org/tea/articles/new/"/>');
	expect(text).toContain('<updated>2025-01-01T00:00:00Z</updated>');
});

test('a feed is well-formed whatever a title holds', () => {
	const text = textOf([exampleArticle({ added: '2025-01-02', title: 'A \u0000\u0007 \ud800 "b" ]]> <x' })]);
	const parser = new SaxesParser();
	const faults: Error[] = [];
	parser.on('error', (fault) => faults.push(fault));
	parser.write(text).close();
	expect(faults).toEqual([]);
});

test('articles of which nobody knows when they came are no news', () => {
	expect(textOf([exampleArticle({ title: 'Undated' })])).not.toContain('Undated');
});

test('a site without an address has no feed', () => {
	expect([...feedFiles({ articles: [], site: SiteSettingsSchema.parse({}) })]).toEqual([]);
});
