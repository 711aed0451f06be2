/** Files of the site that are no pages: exports, feeds, redirects. Written beside what Astro renders, below the base path. */
import type { Catalogue, Indexes } from '../catalogue/catalogue.ts';
import { catalogueFiles } from './catalogue-file.ts';
import { exportFiles } from './exports.ts';
import { feedFiles } from './feed.ts';
import { listExportFiles } from './list-exports.ts';
import { oaiFiles } from './oai.ts';
import { openSearchFiles } from './opensearch.ts';
import { redirectFiles } from './redirects.ts';
import { sitemapFiles } from './sitemap.ts';

export interface SiteFile {
	/** Path below the base path, with `/`: `exports/catalogue.ris`. */
	path: string;
	/** The text, in pieces, so that a long one need not be held whole. Made when it is asked for. */
	pieces: () => Iterable<string>;
}

/** What files are made from. */
export interface FileSources {
	catalogue: Catalogue;
	indexes: Indexes;
}

/** All such files of a catalogue. Each path once; none that a page of Astro's has. */
export function* siteFiles(sources: FileSources): Generator<SiteFile> {
	yield* exportFiles(sources.catalogue);
	yield* listExportFiles(sources.catalogue, sources.indexes);
	yield* redirectFiles(sources.catalogue, sources.indexes);
	yield* feedFiles(sources.catalogue, sources.indexes);
	yield* sitemapFiles(sources.catalogue, sources.indexes);
	yield* openSearchFiles(sources.catalogue);
	yield* oaiFiles(sources.catalogue);
	yield* catalogueFiles(sources.catalogue, sources.indexes);
}
