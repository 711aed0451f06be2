import { expect, test } from 'vitest';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { CatalogueFileSchema, catalogueFile, catalogueFileSchema } from './catalogue-file.ts';
import { exampleArticle } from './example.ts';

const articles = [exampleArticle({ added: '2025-01-02', subjects: [{ label: 'Tea', kind: 'heading' }] })];
const report = {
	...{ read: 2, published: 1, merged: 1, quarantined: 0, files: [], passedOver: [], emailsRemoved: 0, unmapped: 0, merges: [] },
	abstracts: { shown: 0, shownUnderNotice: 0, withheld: 0 },
};
const fileOf = (settings: object) => catalogueFile({ articles, site: SiteSettingsSchema.parse(settings), report }, indexArticles(articles));

test.each([[{}], [{ url: 'https://example.org', base: '/tea/', contact: 'library@example.org', description: 'Tea.', files: 'few' }]])(
	'what is written is what its schema says: %j',
	(settings) => {
		expect(CatalogueFileSchema.parse(fileOf(settings))).toEqual(fileOf(settings));
	},
);

test('addresses are whole where the site says where it is published, else from the root', () => {
	expect(fileOf({ url: 'https://example.org', base: '/tea/' })).toMatchObject({
		home: 'https://example.org/tea/',
		pages: { article: 'https://example.org/tea/articles/{id}/' },
		sitemap: 'https://example.org/tea/sitemap.xml',
	});
	const without = fileOf({ base: '/tea/' });
	expect(without).toMatchObject({ home: '/tea/', manifest: '/tea/exports/manifest.json', feeds: [] });
	expect(without).not.toHaveProperty('sitemap');
});

test('it says where the static repository is, or why there is none', () => {
	expect(fileOf({}).oai).toHaveProperty('missing');
	expect(fileOf({ url: 'https://example.org', contact: 'library@example.org' }).oai).toEqual({ url: 'https://example.org/oai.xml' });
});

test('its JSON Schema asks for the same keys', () => {
	expect(catalogueFileSchema()).toMatchObject({ type: 'object', additionalProperties: false, required: expect.arrayContaining(['oai']) });
});
