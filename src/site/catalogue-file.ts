/** `catalogue.json`: tells a program what the catalogue is and where everything of it stands. */
import { z } from 'zod';
import type { Catalogue, Indexes } from '../catalogue/catalogue.ts';
import { articleFiles, MANIFEST, wholeExports } from './exports.ts';
import { siteFeeds } from './feed.ts';
import type { SiteFile } from './files.ts';
import { OAI, repositoryOf } from './oai.ts';
import { OPENSEARCH } from './opensearch.ts';
import { shardsOf } from './shards.ts';

/** Where the file stands below the base path. */
export const CATALOGUE_FILE = 'catalogue.json';

const address = z.string().describe('Whole where the site says where it is published, else from the root of its host.');
const template = z.string().describe('As address; what stands in braces is to be filled in and percent-encoded.');
const count = z.int().nonnegative();

export const CatalogueFileSchema = z.strictObject({
	$schema: address,
	title: z.string(),
	description: z.string().optional(),
	language: z.string().describe('Of the pages, as a BCP 47 tag.'),
	home: address,
	contact: z.string().optional(),
	repository: z.string().optional().describe('The git repository that holds the records.'),
	version: z
		.strictObject({ commit: z.string(), day: z.string() })
		.optional()
		.describe('The state of the repository that the site was made from.'),
	counts: z.strictObject({ articles: count, subjects: count, authors: count, journals: count, entriesRead: count }),
	pages: z
		.strictObject({ article: template, subject: template, author: template, journal: template, search: template, byIdentifier: template })
		.describe('Where pages stand. An article is named by its id, the others by the last part of their addresses.'),
	articleFiles: z.array(z.strictObject({ format: z.string(), mediaType: z.string(), url: template })).describe('Each article alone.'),
	exports: z
		.array(z.strictObject({ format: z.string(), mediaType: z.string(), part: z.int().positive(), parts: z.int().positive(), url: address }))
		.describe('The whole catalogue.'),
	manifest: address.describe('The same files with their lengths and check sums.'),
	feeds: z.array(z.strictObject({ mediaType: z.string(), url: address })).describe('The newest articles.'),
	sitemap: address.optional(),
	openSearch: address.optional(),
	oai: z
		.union([z.strictObject({ url: address }), z.strictObject({ missing: z.string() })])
		.describe('The static repository of OAI-PMH, or why there is none.'),
	report: address.describe('What was read, merged and set aside, with all problems.'),
	schemas: template,
});
export type CatalogueFile = z.output<typeof CatalogueFileSchema>;

/** The file's JSON Schema (draft 2020-12), as it stands at `schemas/catalogue.json`. */
export function catalogueFileSchema(): object {
	const { $schema, ...rest } = z.toJSONSchema(CatalogueFileSchema);
	return { $schema, title: CATALOGUE_FILE, description: 'What a catalogue is, and where everything of it stands.', ...rest };
}

type Given = Pick<Catalogue, 'articles' | 'site' | 'version' | 'report'>;

/** What the file says. */
export function catalogueFile({ articles, site, version, report }: Given, indexes: Indexes): CatalogueFile {
	const { title, description, language, contact, repository } = site;
	const home = (site.url === undefined ? '' : new URL(site.url).origin) + site.base;
	const at = (path: string) => home + path;
	const oai = repositoryOf({ articles, site, ...(version && { version }) });
	return {
		$schema: at('schemas/catalogue.json'),
		title,
		...(description === '' ? {} : { description }),
		language,
		home,
		...(contact === undefined ? {} : { contact }),
		...(repository === undefined ? {} : { repository }),
		...(version && { version: { commit: version.commit, day: version.day } }),
		counts: {
			articles: articles.length,
			subjects: indexes.subjects.length,
			authors: indexes.authors.length,
			journals: indexes.journals.length,
			entriesRead: report.read,
		},
		pages: {
			article: at('articles/{id}/'),
			subject: at('subjects/{slug}/'),
			author: at('authors/{slug}/'),
			journal: at('journals/{slug}/'),
			search: at('search/?q={words}'),
			byIdentifier: at('id/?doi={doi}'),
		},
		articleFiles: articleFiles('{id}', site).map(({ format, mediaType, path }) => ({ format, mediaType, url: at(path) })),
		exports: wholeExports(shardsOf(articles).length).map(({ format, mediaType, part, parts, path }) => ({
			...{ format, mediaType, part, parts },
			url: at(path),
		})),
		manifest: at(MANIFEST),
		feeds: siteFeeds(site).map(({ mediaType, path }) => ({ mediaType, url: at(path) })),
		...(site.url === undefined ? {} : { sitemap: at('sitemap.xml'), openSearch: at(OPENSEARCH) }),
		oai: 'missing' in oai ? { missing: oai.missing } : { url: at(OAI) },
		report: at('report.json'),
		schemas: at('schemas/{name}.json'),
	};
}

/** The file. */
export function* catalogueFiles(given: Given, indexes: Indexes): Generator<SiteFile> {
	yield { path: CATALOGUE_FILE, pieces: () => [`${JSON.stringify(catalogueFile(given, indexes), undefined, 2)}\n`] };
}
