/**
 * The articles of one heading as files to take away: `subjects/ketamine.ris`, `.bib`, `.json`, `.csv`. An article stands in as many of them as
 * it has headings, so they are without abstracts, each article is written once per format, and only lists of a middling length have some.
 */
import type { Catalogue, Indexes } from '../catalogue/catalogue.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import { type Pieces, type Work, type Writer, writers } from '../formats/writers.ts';
import type { SiteFile } from './files.ts';

/** Lists whose headings have files, and from how many articles on. One article has files of its own; of authors there are too many. */
const SHORTEST = { subjects: 2, journals: 2, years: 2, types: 2, databases: 2, languages: 2, authors: 10 } as const;
export type ExportedList = keyof typeof SHORTEST;

/** Longer lists have no files: they would be most of the site. They are taken away from the search page. */
export const LONGEST_EXPORT = 200;

/** The formats, as they are called for people. */
const FORMATS = [
	{ name: 'ris', label: 'RIS, for reference managers' },
	{ name: 'bibtex', label: 'BibTeX' },
	{ name: 'csl-json', label: 'CSL-JSON' },
	{ name: 'csv', label: 'CSV, for a spreadsheet' },
] as const;

const formats = FORMATS.flatMap(({ name, label }) => {
	const writer = writers.find((one) => one.name === name);
	return writer?.pieces ? [{ label, writer, pieces: writer.pieces }] : [];
});

/** How many pieces are put together before they are written: a call for each would cost more than the pieces. */
const AT_ONCE = 100;

/** A file that a list can be had as. */
export interface ListFile {
	label: string;
	/** Below the base path. */
	path: string;
	mediaType: string;
}

/** The files of one heading with so many articles; none where it has too few or too many, or where files are dear. */
export function listExports(list: ExportedList, slug: string, length: number, { files }: Pick<SiteSettings, 'files'>): ListFile[] {
	if (files === 'few' || length < SHORTEST[list] || length > LONGEST_EXPORT) return [];
	return formats.map(({ label, writer }) => ({ label, path: pathOf(list, slug, writer), mediaType: writer.mediaType }));
}

function pathOf(list: ExportedList, slug: string, { ending }: Pick<Writer, 'ending'>): string {
	return `${list}/${slug}.${ending.replace(/^.*\./, '')}`;
}

/** The files of all headings. Of a subject with narrower ones, the articles of these are among its own, as on its page. */
export function* listExportFiles({ articles, site }: Pick<Catalogue, 'articles' | 'site'>, indexes: Indexes): Generator<SiteFile> {
	if (site.files === 'few') return;
	const lists: [ExportedList, readonly { slug: string; ids: readonly string[] }[]][] = [
		['subjects', indexes.subjects.map(({ slug, withNarrower }) => ({ slug, ids: withNarrower }))],
		...(['journals', 'authors', 'years', 'types', 'databases', 'languages'] as const).map(
			(list): [ExportedList, { slug: string; ids: readonly string[] }[]] => [
				list,
				indexes[list].map(({ slug, articles: ids }) => ({ slug, ids })),
			],
		),
	];
	for (const { writer, pieces } of formats) {
		const texts = once(() => textsOf(articles, pieces));
		for (const [list, headings] of lists) {
			for (const { slug, ids } of headings) {
				if (ids.length < SHORTEST[list] || ids.length > LONGEST_EXPORT) continue;
				yield { path: pathOf(list, slug, writer), pieces: () => together(ids, texts(), pieces) };
			}
		}
	}
}

/** What each article is in a format, by its id. Written in the order of the catalogue, so that a citation key is one and the same in every list. */
function textsOf(articles: Catalogue['articles'], pieces: Pieces): Map<string, string> {
	const bare = articles.map(({ abstract, ...work }): Work => work);
	const texts = [...pieces.each(bare)];
	return new Map(articles.map(({ id }, place) => [id, texts[place] ?? '']));
}

function* together(ids: readonly string[], texts: ReadonlyMap<string, string>, { open, between, close }: Pieces): Generator<string> {
	const last = Math.max(0, ids.length - 1);
	for (let start = 0; start <= last; start += AT_ONCE) {
		const some = ids.slice(start, start + AT_ONCE).map((id) => texts.get(id) ?? '');
		const end = start + AT_ONCE > last;
		yield `${start === 0 ? open : ''}${some.join(between)}${end ? close : between}`;
	}
}

/** Works something out when it is first asked for, and once. */
function once<Value>(make: () => Value): () => Value {
	let made: { value: Value } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
