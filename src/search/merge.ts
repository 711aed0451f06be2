/**
 * Makes one index out of several that Pagefind built of parts of a catalogue: the one that it would have built of the whole, word for
 * word, so that each result scores as it would have, whichever part it was in. Pagefind needs some 135 kB of memory for each article that
 * it indexes at once; merging needs little.
 *
 * What is read and written here is Pagefind's own format, version 1.6, which is not documented: https://github.com/CloudCannon/pagefind,
 * `pagefind/src/index/`. All is CBOR behind twelve signs, packed with gzip:
 * - `pf_meta`: version, pages `[id, words in it, group]`, chunks `[first word, last word, hash]`, filters, sorts, names of the fields;
 * - `pf_index`: a list with the list of words `[word, pages, [[form, pages], ...]]`, a page being `[difference to the page before,
 *   positions, fields]`. Positions are differences too; a number below zero is a weight, or for fields the place of a field, less one.
 */
import { CborReader, CborWriter } from './cbor.ts';
import { type Bounds, boundsOf, type Chunked, cutChunks } from './chunks.ts';
import { pageId } from './page-number.ts';

/** One part of an index, as Pagefind made it, unpacked and without the signs before it. */
export interface Part {
	meta: Uint8Array;
	chunks: readonly Uint8Array[];
}

/** The merged index, not yet packed. Its pages are called by their numbers; see `pageId`. */
export interface Merged {
	/** Pages in it. */
	pages: number;
	/** Pagefind's. */
	version: string;
	meta: Uint8Array;
}

/** Where the pages of a word, or of one of its forms, stand in a part. */
interface Place {
	part: number;
	chunk: Uint8Array;
	at: number;
}

interface Word {
	word: string;
	/** UTF-8, by which Pagefind sorts. */
	bytes: Uint8Array;
	pages: Place[];
	forms: Map<string, Place[]>;
}

interface PartMeta {
	version: string;
	words: number[];
	fields: string[];
}

/**
 * Merges parts in the order of their pages. `putChunk` is given the chunks, one after another, and gives the hash that each is called by.
 * Throws where a part is not as Pagefind 1.6 writes it.
 */
export function mergeParts(parts: readonly Part[], putChunk: (content: Uint8Array) => string): Merged {
	const metas = parts.map(({ meta }) => readMeta(meta));
	const version = metas[0]?.version ?? '';
	if (metas.some((meta) => meta.version !== version))
		throw new Error('Parts of the search index were made by different versions of Pagefind.');
	const fields = [...new Set(metas.flatMap((meta) => meta.fields))].sort();
	const writing: Writing = { firsts: [], places: metas.map((meta) => meta.fields.map((field) => fields.indexOf(field))) };
	let pages = 0;
	for (const { words } of metas) {
		writing.firsts.push(pages);
		pages += words.length;
	}
	const words = readWords(parts);
	const ends: Bounds[] = [];
	const hashes: string[] = [];
	for (const chunk of cutChunks(written(words, writing))) {
		ends.push([chunk[0]?.word ?? '', chunk.at(-1)?.word ?? '']);
		hashes.push(putChunk(chunkOf(chunk)));
	}
	const chunks = boundsOf(ends).map(([from, to], at): [string, string, string] => [from, to, hashes[at] ?? '']);
	const counts = metas.flatMap((meta) => meta.words);
	return { pages, version, meta: writeMeta(version, counts, chunks, fields) };
}

function readMeta(meta: Uint8Array): PartMeta {
	const reader = new CborReader(meta);
	let version = '';
	const words: number[] = [];
	let fields: string[] = [];
	let place = 0;
	reader.list(() => {
		if (place === 0) version = reader.text();
		if (place === 1) reader.list(() => words.push(readPage(reader)));
		if (place === 2) reader.list(() => reader.list(() => reader.text()));
		if (place === 3 || place === 4) reader.list(() => fail('filters or sorts'));
		if (place === 5) fields = reader.items(() => reader.text());
		place++;
	});
	if (place !== 6 || !version.startsWith('1.6.')) fail(`version ${version || 'unknown'}`);
	return { version, words, fields };
}

function readPage(reader: CborReader): number {
	let words = 0;
	let place = 0;
	reader.list(() => {
		if (place++ === 1) words = reader.int();
		else reader.textBytes();
	});
	return words;
}

function fail(what: string): never {
	throw new Error(`Pagefind wrote an index that cannot be merged here: ${what}.`);
}

/** All words of all parts, as Pagefind sorts them, with where their pages stand. */
function readWords(parts: readonly Part[]): Word[] {
	const words = new Map<string, Word>();
	for (const [part, { chunks }] of parts.entries()) {
		for (const chunk of chunks) {
			const reader = new CborReader(chunk);
			reader.list(() => reader.list(() => readWord(reader, words, part, chunk)));
		}
	}
	return [...words.values()].sort((a, b) => byBytes(a.bytes, b.bytes));
}

function readWord(reader: CborReader, words: Map<string, Word>, part: number, chunk: Uint8Array): void {
	let word: Word | undefined;
	let place = 0;
	reader.list(() => {
		if (place === 0) {
			const bytes = reader.textBytes();
			const text = new TextDecoder().decode(bytes);
			word = words.get(text) ?? { word: text, bytes, pages: [], forms: new Map() };
			words.set(text, word);
		} else if (place === 1) {
			word?.pages.push({ part, chunk, at: reader.at });
			skipPages(reader);
		} else reader.list(() => readForm(reader, word, part, chunk));
		place++;
	});
	if (place !== 3) fail('words of another form');
}

function readForm(reader: CborReader, word: Word | undefined, part: number, chunk: Uint8Array): void {
	let form = '';
	let place = 0;
	reader.list(() => {
		if (place++ === 0) form = reader.text();
		else {
			word?.forms.set(form, [...(word.forms.get(form) ?? []), { part, chunk, at: reader.at }]);
			skipPages(reader);
		}
	});
}

function skipPages(reader: CborReader): void {
	const skip = () => reader.int();
	reader.list(() => {
		let place = 0;
		reader.list(() => (place++ === 0 ? reader.int() : reader.list(skip)));
	});
}

function byBytes(a: Uint8Array, b: Uint8Array): number {
	const length = Math.min(a.length, b.length);
	for (let at = 0; at < length; at++) {
		const difference = (a[at] ?? 0) - (b[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}

/** What words are written with. */
interface Writing {
	/** Number of the first page of each part. */
	firsts: number[];
	/** For each part the places of its fields among all fields. */
	places: number[][];
}

/** The words as they are written, one after another: no more than one needs to be held. */
function* written(words: readonly Word[], writing: Writing): Generator<Chunked> {
	for (const { word, pages, forms } of words) {
		const writer = new CborWriter();
		writer.list(3);
		writer.text(word);
		writePages(writer, pages, writing);
		writer.list(forms.size);
		for (const [form, places] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1))) {
			writer.list(2);
			writer.text(form);
			writePages(writer, places, writing);
		}
		yield { word, content: writer.written() };
	}
}

/** Writes the pages of all parts as one list. */
function writePages(writer: CborWriter, places: readonly Place[], { firsts, places: fieldPlaces }: Writing): void {
	const body = new CborWriter();
	let count = 0;
	/** The page written last. */
	let last = 0;
	for (const { part, chunk, at } of places) {
		const reader = new CborReader(chunk);
		reader.at = at;
		let page = firsts[part] ?? 0;
		const fields = fieldPlaces[part] ?? [];
		reader.list(() => {
			let place = 0;
			body.list(3);
			reader.list(() => {
				if (place === 0) {
					page += reader.int();
					body.int(page - last);
					last = page;
				} else copyNumbers(reader, body, place === 2 ? fields : undefined);
				place++;
			});
			if (place !== 3) fail('pages of another form');
			count++;
		});
	}
	writer.list(count);
	writer.bytes(body.written());
}

/** Copies a list of numbers; those below zero name a field, where `fields` are given. */
function copyNumbers(reader: CborReader, writer: CborWriter, fields: readonly number[] | undefined): void {
	const numbers = reader.items(() => reader.int());
	writer.list(numbers.length);
	for (const number of numbers) writer.int(fields && number < 0 ? -1 - (fields[-1 - number] ?? fail('an unknown field')) : number);
}

function chunkOf(words: readonly Chunked[]): Uint8Array {
	const writer = new CborWriter();
	writer.list(1);
	writer.list(words.length);
	for (const { content } of words) writer.bytes(content);
	return writer.written();
}

function writeMeta(
	version: string,
	words: readonly number[],
	chunks: readonly [string, string, string][],
	fields: readonly string[],
): Uint8Array {
	const writer = new CborWriter();
	writer.list(6);
	writer.text(version);
	writer.list(words.length);
	for (const [page, count] of words.entries()) {
		writer.list(3);
		writer.text(pageId(page, words.length));
		writer.int(rounded(count));
		writer.text('');
	}
	writer.list(chunks.length);
	for (const chunk of chunks) {
		writer.list(3);
		for (const text of chunk) writer.text(text);
	}
	writer.list(0);
	writer.list(0);
	writer.list(fields.length);
	for (const field of fields) writer.text(field);
	return writer.written();
}

/** Between two lengths that are told apart lies a tenth: nobody sees it in a ranking, and the list of pages, which is always loaded, packs to a third less. */
const STEP = Math.log(1.2);

/** The number of words of a page, roughly. */
function rounded(words: number): number {
	return words === 0 ? 0 : Math.round(Math.exp(Math.round(Math.log(words) / STEP) * STEP));
}
