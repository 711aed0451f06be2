import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../catalogue/article.ts';
import type { Indexes } from '../catalogue/catalogue.ts';
import { indexBundle, withSigns } from './bundle.ts';
import { type Column, digestOf, type FacetFiles, MANIFEST, type Manifest } from './columns.ts';
import { putExact } from './exact.ts';
import { facets } from './fields.ts';
import { type Merged, mergeParts, type Part } from './merge.ts';
import { makeColumns, makeOrders, makeYears, numberArticles } from './numbering.ts';
import { gzip, PackedFiles } from './packed.ts';
import { putPairs } from './pairs.ts';
import { type Labels, labelArticles, SEARCH_LANGUAGE, searchRecord } from './record.ts';
import { putColumn, putKeyed } from './split.ts';
import type { WrittenPage } from './suggestions/entries.ts';
import { putSuggestions } from './suggestions/files.ts';
import { TextFiles } from './texts.ts';
import { WORKS_MANIFEST, writeWorks } from './works.ts';

/** How an index is built. */
export interface IndexOptions {
	/** How many articles share a file of the results' texts; 1 when left out. A result then costs as many times its own size to load. */
	sharing?: number | undefined;
	/** How many articles Pagefind is given at once; it takes some 135 kB of memory for each. */
	bundle?: number;
	/** Up to how many articles each facet is one file; see `putColumn`. */
	whole?: number;
	/** Pages that people wrote, which are suggested by their titles. */
	pages?: readonly WrittenPage[];
	/** Told how many of the articles have been taken in. */
	onProgress?: (done: number, all: number) => void;
}

/** Two thirds of what a machine with 2 GB can bear; bundles cost the reader nothing, because they are merged. */
const BUNDLE = 10_000;
/** So many articles have columns of some 200 kB at most. */
const WHOLE = 20_000;
/** Hosts commonly stop at so many files. */
const FILE_LIMIT = 20_000;
/** More articles than this in one file make a page of results too heavy: 25 kB each. */
const MOST_SHARING = 20;

/**
 * How many articles share a file of the results' texts beside a number of other files, so that a host takes them all: `sharing` for
 * `buildIndex`. 1 where each article can have its own, and where the limit is out of reach anyway: then results should at least load fast.
 */
export function textsSharing(otherFiles: number, articles: number): number {
	// Words are in files of some 20 kB, at most 29 to a thousand articles with abstracts; works and exact titles in 50 to a thousand or less.
	const left = FILE_LIMIT - otherFiles - Math.ceil(articles / 12) - 100;
	const sharing = Math.max(1, Math.ceil(articles / Math.max(left, 1)));
	return sharing > MOST_SHARING ? 1 : sharing;
}

/**
 * Builds the search index of a catalogue: Pagefind's files and our columns, by their path below `pagefind/`. The same
 * articles give the same bytes, whatever order they come in. Throws when Pagefind refuses an article or leaves one out.
 */
export async function buildIndex(
	articles: readonly Article[],
	indexes: Indexes,
	options: IndexOptions = {},
): Promise<Map<string, Uint8Array>> {
	const numbered = numberArticles(articles);
	const packed = new PackedFiles();
	const columns = makeColumns(numbered, indexes);
	const labels = labelArticles(indexes);
	const kept = putFacets(packed, columns, numbered, indexes, options.whole ?? WHOLE);
	const cut = new Map([...columns].filter(([name]) => 'split' in (kept[name] ?? {})));
	const texts = new TextFiles(options.sharing ?? 1, cut);
	const manifest: Manifest = {
		articles: numbered.length,
		digest: digestOf(numbered.map(({ id }) => id)),
		words: await putWords(packed, numbered, labels, texts, options),
		texts: texts.end(packed.files),
		years: makeYears(numbered),
		facets: kept,
		orders: Object.fromEntries(Object.entries(makeOrders(numbered)).map(([name, order]) => [name, packed.put(`columns/${name}`, order)])),
		exact: putExact(packed.put, numbered),
		pairs: putPairs(packed.files, numbered, labels),
	};
	packed.manifest(MANIFEST, manifest);
	packed.manifest(WORKS_MANIFEST, writeWorks(numbered, packed.put));
	putSuggestions(packed, numbered, indexes, options.pages ?? []);
	return new Map([...packed.files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes the files of an index into a folder, `dist/pagefind`. */
export async function writeIndex(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
	for (const path of new Set([...files.keys()].map((file) => dirname(file)))) await mkdir(join(folder, path), { recursive: true });
	const waiting = [...files];
	const writer = async () => {
		for (let next = waiting.pop(); next; next = waiting.pop()) await writeFile(join(folder, next[0]), next[1]);
	};
	await Promise.all(Array.from({ length: 16 }, writer));
}

/**
 * Indexes the articles, a bundle at a time, adds their texts to `texts`, and puts Pagefind's script and the merged index, which goes into a
 * folder named by its content. Gives that folder; `''` where there is nothing to index.
 */
async function putWords(
	packed: PackedFiles,
	numbered: readonly Article[],
	labels: ReadonlyMap<string, Labels>,
	texts: TextFiles,
	options: IndexOptions,
): Promise<string> {
	if (numbered.length === 0) {
		// The search page asks for the script before it can know that there is nothing to search.
		packed.files.set('pagefind.js', new TextEncoder().encode('export {};\n'));
		return '';
	}
	const size = options.bundle ?? BUNDLE;
	const parts: Part[] = [];
	let engine = new Uint8Array();
	for (let start = 0; start < numbered.length; start += size) {
		const records = numbered.slice(start, start + size).map((article) => searchRecord(article, labels.get(article.id)));
		const bundle = await indexBundle(records, (done) => options.onProgress?.(start + done, numbered.length));
		texts.add(bundle.texts);
		parts.push(bundle.part);
		packed.files.set('pagefind.js', bundle.script);
		engine = Uint8Array.from(bundle.engine);
	}
	const chunks = new Map<string, Uint8Array>();
	const merged = mergeParts(parts, (content) => {
		const name = hashOf(content);
		chunks.set(name, gzip(withSigns(content)));
		return name;
	});
	const meta = gzip(withSigns(merged.meta));
	const hash = hashOf(meta);
	const folder = `words-${hash}/`;
	packed.files.set(`${folder}wasm.${SEARCH_LANGUAGE}.pagefind`, engine);
	packed.files.set(`${folder}pagefind.${hash}.pf_meta`, meta);
	packed.files.set(`${folder}pagefind-entry.json`, new TextEncoder().encode(JSON.stringify(entryOf(merged, hash))));
	for (const [name, content] of chunks) packed.files.set(`${folder}index/${name}.pf_index`, content);
	return folder;
}

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 10);

/** What Pagefind's script reads first. */
function entryOf({ pages, version }: Merged, hash: string) {
	return { version, languages: { [SEARCH_LANGUAGE]: { hash, wasm: SEARCH_LANGUAGE, page_count: pages } }, include_characters: [] };
}

function putFacets(
	packed: PackedFiles,
	columns: ReadonlyMap<string, Column>,
	numbered: readonly Article[],
	indexes: Indexes,
	whole: number,
): Manifest['facets'] {
	const numbers = new Map(numbered.map(({ id }, number) => [id, number]));
	const put = (facet: (typeof facets)[number]): FacetFiles => {
		const column = columns.get(facet.name);
		if (column) return putColumn(packed.put, facet.name, column, whole);
		return facet.name === 'year' ? { years: true } : putKeyed(packed.put, facet.name, facet.headings(indexes, numbered), numbers);
	};
	return Object.fromEntries(facets.map((facet) => [facet.name, put(facet)]));
}
