import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { openSearchFiles } from './opensearch.ts';

const written = (given: Record<string, unknown>) => {
	const [file] = openSearchFiles({ site: SiteSettingsSchema.parse(given) });
	return file && [...file.pieces()].join('');
};

test('the description has a short name, and the search with a place for the words', () => {
	const xml = written({ title: 'Tea & evidence: what is known', url: 'https://example.org', base: '/tea/' }) ?? '';
	new SaxesParser({ xmlns: true }).write(xml).close();
	expect(xml).toContain('<ShortName>Tea &amp; evidence</ShortName>');
	expect(xml).toContain('template="https://example.org/tea/search/?q={searchTerms}"');
});

test('a site that does not say where it is published has none', () => {
	expect(written({})).toBeUndefined();
});
