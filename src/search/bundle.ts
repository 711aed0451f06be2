import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Part } from './merge.ts';
import { SEARCH_LANGUAGE, type SearchRecord } from './record.ts';

/** What Pagefind made of some articles. */
export interface Bundle {
	part: Part;
	/** The record of each article as results show it, in order. */
	texts: ShownText[];
	/** `pagefind.js` and its engine, the same for every bundle of one version. */
	script: Uint8Array;
	engine: Uint8Array;
}

/** What results show of an article: its record as Pagefind counted the positions of its words. */
export type ShownText = Pick<SearchRecord, 'url' | 'content' | 'meta'>;

/** Records that are on their way to Pagefind at the same time. It numbers them as they are sent. */
const IN_FLIGHT = 200;
/** Stands before the content of each of Pagefind's packed files. */
const SIGNS = 'pagefind_dcd';

/** Pagefind runs as one service for the whole process, and gives memory back only as it ends: bundles are made one after another. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Indexes records, in their order, by a service of their own that ends before the next begins. `onAdded` is told how many have been taken
 * in. Throws when Pagefind refuses a record or leaves one out.
 */
export function indexBundle(records: readonly SearchRecord[], onAdded: (done: number) => void = () => {}): Promise<Bundle> {
	const made = last.then(() => makeBundle(records, onAdded));
	last = made.catch(() => {});
	return made;
}

async function makeBundle(records: readonly SearchRecord[], onAdded: (done: number) => void): Promise<Bundle> {
	const { index, errors } = await createIndex({ forceLanguage: SEARCH_LANGUAGE });
	refuse(errors);
	if (!index) throw new Error('Pagefind did not start.');
	try {
		await addRecords(index, records, onAdded);
		const made = await index.getFiles();
		refuse(made.errors);
		return readBundle(new Map(made.files.map(({ path, content }) => [path, content])), records);
	} finally {
		await close();
	}
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[], onAdded: (done: number) => void): Promise<void> {
	for (let start = 0; start < records.length; start += IN_FLIGHT) {
		const batch = records.slice(start, start + IN_FLIGHT);
		const added = await Promise.all(
			batch.map(({ url, content, language, meta }) => index.addCustomRecord({ url, content, language, meta: { ...meta } })),
		);
		for (const { errors } of added) refuse(errors);
		onAdded(start + batch.length);
	}
}

/** Pagefind gives its errors back and does not throw them. */
function refuse(errors: string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind could not make the search index: ${errors.join('; ')}`);
}

function readBundle(files: ReadonlyMap<string, Uint8Array>, records: readonly SearchRecord[]): Bundle {
	const meta = [...files.keys()].filter((path) => path.endsWith('.pf_meta'));
	const chunks = [...files.keys()].filter((path) => path.endsWith('.pf_index')).sort();
	const [metaPath] = meta;
	if (metaPath === undefined || meta.length > 1) throw new Error(`Pagefind made ${meta.length} indexes of one language.`);
	return {
		part: { meta: unpacked(files, metaPath), chunks: chunks.map((path) => unpacked(files, path)) },
		texts: shownTexts(files, records),
		script: file(files, 'pagefind.js'),
		engine: file(files, `wasm.${SEARCH_LANGUAGE}.pagefind`),
	};
}

function file(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
	const content = files.get(path);
	if (!content) throw new Error(`Pagefind did not write ${path}.`);
	return content;
}

function unpacked(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
	const content = gunzipSync(file(files, path));
	if (content.toString('latin1', 0, SIGNS.length) !== SIGNS) throw new Error(`Pagefind wrote ${path} in a form that is not known here.`);
	return content.subarray(SIGNS.length);
}

/** The records that Pagefind took in, read from its own files. Throws when it left one out. */
function shownTexts(files: ReadonlyMap<string, Uint8Array>, records: readonly SearchRecord[]): ShownText[] {
	const contents = new Map<string, string>();
	for (const path of files.keys()) {
		if (!path.endsWith('.pf_fragment')) continue;
		const fragment = Object(JSON.parse(new TextDecoder().decode(unpacked(files, path))));
		contents.set(String(fragment.url), String(fragment.content));
	}
	return records.map(({ url, meta }) => {
		const content = contents.get(url);
		if (content === undefined) throw new Error(`Pagefind left ${url} out of the search index.`);
		return { url, content, meta };
	});
}

/** A file as Pagefind packs it, to be packed. */
export function withSigns(content: Uint8Array): Uint8Array {
	return Buffer.concat([Buffer.from(SIGNS), content]);
}
