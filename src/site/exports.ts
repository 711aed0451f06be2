import { createHash } from 'node:crypto';
import type { Article } from '../catalogue/article.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import { type Writer, writers } from '../formats/writers.ts';
import type { SiteFile } from './files.ts';
import { shardsOf } from './shards.ts';

/** Formats of which a file may hold many works. */
const shared = writers.filter(({ single }) => !single);

/** Formats in which each article can be taken alone, where files are not dear: what reference managers open. */
const alone = ['ris', 'bibtex', 'csl-json', 'nbib'];

/** Where the list of all exports stands below the base path. */
export const MANIFEST = 'exports/manifest.json';

/** A file of the whole catalogue, or of a part of it. */
export interface WholeExport {
	/** As printed: `RIS`. */
	label: string;
	/** As `accession convert --to` takes it: `ris`. */
	format: string;
	mediaType: string;
	/** Below the base path: `exports/catalogue.ris`, of further parts `exports/catalogue-2.ris`. */
	path: string;
	/** Counted from 1. */
	part: number;
	parts: number;
}

/** Path of the export of one article: `articles/10.5555-example.ris`, `.bib`, `.json`, `.nbib`. */
export function articleExport(id: string, { ending }: Pick<Writer, 'ending'>): string {
	return `articles/${id}.${ending.replace(/^.*\./, '')}`;
}

/**
 * The whole catalogue in each format that is written, with a list of these files, and each article alone, unless the site keeps its files
 * few. A file of more than `largest` bytes is cut into parts.
 */
export function* exportFiles({ articles, site }: Pick<Catalogue, 'articles' | 'site'>, largest?: number): Generator<SiteFile> {
	const shards = shardsOf(articles, largest);
	const whole = shared.flatMap((writer) =>
		shards.map((shard, place) => ({ shown: wholeExport(writer, place + 1, shards.length), ...measured(writer, shard) })),
	);
	for (const { shown, pieces } of whole) yield { path: shown.path, pieces };
	yield {
		path: MANIFEST,
		pieces: () => {
			const files = whole.map(({ shown: { path, ...shown }, facts }) => ({ file: path.replace(/^exports\//, ''), ...shown, ...facts() }));
			return [`${JSON.stringify({ articles: articles.length, files }, undefined, 2)}\n`];
		},
	};
	if (site.files === 'few') return;
	for (const writer of shared.filter(({ name }) => alone.includes(name))) {
		for (const article of articles) yield { path: articleExport(article.id, writer), pieces: () => writer.write([article]) };
	}
}

/** What the manifest says of a file: how many articles are in it, and by what to check that it came whole. */
interface Facts {
	articles: number;
	bytes: number;
	/** Hexadecimal. */
	sha256: string;
}

/** Articles as one text that is counted while it is written, so that it need not be written again for the manifest. */
function measured({ write, pieces: parts }: Writer, articles: readonly Article[]): { pieces: SiteFile['pieces']; facts: () => Facts } {
	let known: Facts | undefined;
	function* pieces(): Generator<string> {
		const hash = createHash('sha256');
		let bytes = 0;
		for (const piece of parts === undefined ? write(articles) : joined(parts, articles)) {
			hash.update(piece, 'utf8');
			bytes += Buffer.byteLength(piece);
			yield piece;
		}
		known = { articles: articles.length, bytes, sha256: hash.digest('hex') };
	}
	const facts = () => {
		// Read to its end, it leaves behind what it counted.
		if (known === undefined) for (const _ of pieces());
		if (known === undefined) throw new Error('An export that was written to its end was not counted.');
		return known;
	};
	return { pieces, facts };
}

/** The text of a file as it is put together from works that are written one by one, so that it is never held whole. */
function* joined({ each, open, between, close }: NonNullable<Writer['pieces']>, articles: readonly Article[]): Generator<string> {
	yield open;
	let first = true;
	for (const text of each(articles)) {
		yield first ? text : between + text;
		first = false;
	}
	yield close;
}

function wholeExport({ name, label, ending, mediaType }: Writer, part: number, parts: number): WholeExport {
	return { label, format: name, mediaType, path: `exports/catalogue${part > 1 ? `-${part}` : ''}.${ending}`, part, parts };
}

/** Where one article can be had alone: formats as printed, paths below the base path; nowhere where files are dear. */
export function articleFiles(
	id: string,
	{ files }: Pick<SiteSettings, 'files'>,
): { label: string; format: string; path: string; mediaType: string }[] {
	if (files === 'few') return [];
	return shared
		.filter(({ name }) => alone.includes(name))
		.map((writer) => ({ label: writer.label, format: writer.name, path: articleExport(id, writer), mediaType: writer.mediaType }));
}

/** The formats of which a file may hold many works, as buttons offer them. */
export function sharedFormats(): Pick<Writer, 'name' | 'label' | 'ending'>[] {
	return shared.map(({ name, label, ending }) => ({ name, label, ending }));
}

/** The files of the whole catalogue, format by format, where each is in so many parts. */
export function wholeExports(parts = 1): WholeExport[] {
	return shared.flatMap((writer) => Array.from({ length: parts }, (_, place) => wholeExport(writer, place + 1, parts)));
}
