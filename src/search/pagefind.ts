import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Article } from '../catalogue/article.ts';
import type { Indexes } from '../catalogue/catalogue.ts';
import { digestOf, MANIFEST, type Manifest } from './columns.ts';
import { makeColumns, makeOrders, numberArticles } from './numbering.ts';
import { PackedFiles } from './packed.ts';
import { labelArticles, SEARCH_LANGUAGE, searchRecord } from './record.ts';
import { WORKS_MANIFEST, writeWorks } from './works.ts';

/** How an index is built. */
export interface IndexOptions {
	/**
	 * At most so many files for the results' texts; more articles share files. A result then costs as many times its own
	 * size to load. Unbounded when left out.
	 */
	maxFragments?: number | undefined;
	/** Told how many of the articles have been taken in. */
	onProgress?: (done: number, all: number) => void;
}

/** Hosts commonly stop at so many files. */
const FILE_LIMIT = 20_000;

/**
 * How many files the results' texts may take beside a number of other files, so that a host takes them all: `maxFragments` for
 * `buildIndex`. Undefined where each article can have its own, and where the limit is out of reach anyway: then results
 * should at least load fast.
 */
export function fragmentLimit(otherFiles: number, articles: number): number | undefined {
	// Words are indexed in files of some 25 kB, measured at 29 a thousand articles with abstracts.
	const left = FILE_LIMIT - otherFiles - Math.ceil(articles / 25) - 50;
	return left >= articles || left < articles / MOST_SHARING ? undefined : left;
}

/** More articles than this in one file make a page of results too heavy: 25 kB each. */
const MOST_SHARING = 20;

/** Pagefind's files that the search page loads; it also makes search boxes and a worker, which nothing here uses. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(meta|index|fragment))$/;

/** Records that are on their way to Pagefind at the same time. It numbers them as they are sent. */
const IN_FLIGHT = 200;

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
	const files = await indexWords(numbered, indexes, options);
	const ids = numbered.length === 0 ? [] : fragmentIds(files, numbered);
	for (const [path, content] of besideFiles(numbered, indexes, ids)) files.set(path, content);
	return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
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

async function indexWords(numbered: readonly Article[], indexes: Indexes, options: IndexOptions): Promise<Map<string, Uint8Array>> {
	const made = await createIndex({
		forceLanguage: SEARCH_LANGUAGE,
		...(options.maxFragments === undefined ? {} : { maxFragments: options.maxFragments }),
	});
	refuse(made.errors);
	if (!made.index) throw new Error('Pagefind did not start.');
	try {
		await addRecords(made.index, numbered, indexes, options);
		const { errors, files } = await made.index.getFiles();
		refuse(errors);
		return new Map(files.filter((file) => NEEDED.test(file.path)).map((file) => [file.path, file.content]));
	} finally {
		await made.index.deleteIndex();
	}
}

async function addRecords(index: PagefindIndex, numbered: readonly Article[], indexes: Indexes, options: IndexOptions): Promise<void> {
	const labels = labelArticles(indexes);
	for (let start = 0; start < numbered.length; start += IN_FLIGHT) {
		const batch = numbered.slice(start, start + IN_FLIGHT);
		const added = await Promise.all(
			batch.map((article) => {
				const { url, content, language, meta } = searchRecord(article, labels.get(article.id));
				return index.addCustomRecord({ url, content, language, meta: { ...meta } });
			}),
		);
		for (const { errors } of added) refuse(errors);
		options.onProgress?.(start + batch.length, numbered.length);
	}
}

/** Pagefind gives its errors back and does not throw them. */
function refuse(errors: string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind could not make the search index: ${errors.join('; ')}`);
}

/** Pagefind's ids of the articles, in their order, read from its own files. Throws when an article is missing there. */
function fragmentIds(files: ReadonlyMap<string, Uint8Array>, numbered: readonly Article[]): string[] {
	const ids = new Map<string, string>();
	for (const [path, content] of files) {
		const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
		if (id === undefined) continue;
		const fragment: unknown = JSON.parse(
			gunzipSync(content)
				.toString()
				.replace(/^pagefind_dcd/, ''),
		);
		for (const [key, value] of id.includes('_group_') ? Object.entries(Object(fragment)) : [[id, fragment] as const]) {
			ids.set(String(Object(value).url), key);
		}
	}
	return numbered.map((article) => {
		const id = ids.get(`/articles/${article.id}/`);
		if (id === undefined) throw new Error(`Pagefind left the article ${article.id} out of the search index.`);
		return id;
	});
}

function besideFiles(numbered: readonly Article[], indexes: Indexes, ids: string[]): Map<string, Uint8Array> {
	const packed = new PackedFiles();
	const putAll = (data: Record<string, unknown>) =>
		Object.fromEntries(Object.entries(data).map(([name, of]) => [name, packed.put(`columns/${name}`, of)]));
	const manifest: Manifest = {
		articles: numbered.length,
		ids: digestOf(ids),
		columns: putAll(makeColumns(numbered, indexes)),
		orders: putAll(makeOrders(numbered)),
	};
	packed.manifest(MANIFEST, manifest);
	packed.manifest(WORKS_MANIFEST, writeWorks(numbered, packed.put));
	return packed.files;
}
