import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import { type Writer, writers } from '../formats/writers.ts';
import type { SiteFile } from './files.ts';

/** Formats of which a file may hold many works. */
const shared = writers.filter(({ single }) => !single);

/** Formats in which each article can be taken alone, where files are not dear: what reference managers open. */
const alone = ['ris', 'bibtex', 'csl-json', 'nbib'];

/** Path of the export of one article: `articles/10.5555-example.ris`, `.bib`, `.json`, `.nbib`. */
export function articleExport(id: string, { ending }: Pick<Writer, 'ending'>): string {
	return `articles/${id}.${ending.replace(/^.*\./, '')}`;
}

/** The whole catalogue in each format that is written, and each article alone, unless the site keeps its files few. */
export function* exportFiles({ articles, site }: Catalogue): Generator<SiteFile> {
	for (const writer of shared) yield { path: `exports/catalogue.${writer.ending}`, pieces: () => writer.write(articles) };
	if (site.files === 'few') return;
	for (const writer of shared.filter(({ name }) => alone.includes(name))) {
		for (const article of articles) yield { path: articleExport(article.id, writer), pieces: () => writer.write([article]) };
	}
}

/** Where one article can be had alone: formats as printed, paths below the base path; nowhere where files are dear. */
export function articleFiles(id: string, { files }: Pick<SiteSettings, 'files'>): { label: string; path: string; mediaType: string }[] {
	if (files === 'few') return [];
	return shared
		.filter(({ name }) => alone.includes(name))
		.map((writer) => ({ label: writer.label, path: articleExport(id, writer), mediaType: writer.mediaType }));
}

/** The formats of which a file may hold many works, as buttons offer them. */
export function sharedFormats(): Pick<Writer, 'name' | 'label' | 'ending'>[] {
	return shared.map(({ name, label, ending }) => ({ name, label, ending }));
}

/** Where the whole catalogue can be had: formats as printed, paths below the base path. */
export function wholeExports(): { label: string; path: string }[] {
	return shared.map(({ label, ending }) => ({ label, path: `exports/catalogue.${ending}` }));
}
