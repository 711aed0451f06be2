import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decode } from '../formats/decode.ts';
import { type VocabularyForm, vocabularyForm } from '../vocabulary/read.ts';
import { checkGiven } from './given-files.ts';

/** A file of a vocabulary, ready to be read piece by piece, packed with gzip or not. */
export interface VocabularyFile {
	/** Undefined where it is none that is read. */
	form: VocabularyForm | undefined;
	/** Its text in pieces. Throws where the disk or the packing fails. */
	chunks(): AsyncIterable<string>;
}

/** How much of a file is looked at to tell its form. */
const HEAD = 2 ** 16;

/** How much is unpacked before it is taken for a trap: MeSH in RDF has 2.5 GB. */
const LARGEST = 8 * 2 ** 30;

/** Opens a file that somebody named. Throws a `UsageError` where it is not there or is a folder. */
export async function openVocabulary(path: string): Promise<VocabularyFile> {
	await checkGiven([path]);
	const isPacked = await beginsPacked(path);
	const bytes = () => unpacked(path, isPacked);
	let head: Uint8Array = new Uint8Array();
	for await (const chunk of bytes()) {
		head = Buffer.concat([head, chunk]).subarray(0, HEAD);
		if (head.length >= HEAD) break;
	}
	const form = vocabularyForm(path.replace(/\.gz$/i, ''), decode(head).text);
	return { form, chunks: () => (form === 'table' ? wholeText(bytes()) : texts(bytes(), encodingOf(head))) };
}

async function beginsPacked(path: string): Promise<boolean> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
		return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
	} finally {
		await file.close();
	}
}

async function* unpacked(path: string, isPacked: boolean): AsyncGenerator<Buffer> {
	const stream = createReadStream(path);
	const source = isPacked ? pipeline(stream, createGunzip(), () => {}) : stream;
	let length = 0;
	for await (const chunk of source) {
		if (!(chunk instanceof Buffer)) continue;
		length += chunk.length;
		if (length > LARGEST) throw new RangeError(`${path} unpacks to more than 8 GB.`);
		yield chunk;
	}
}

/** A table may come out of a spreadsheet, in whatever encoding: it is decoded whole. */
async function* wholeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of bytes) chunks.push(chunk);
	yield decode(Buffer.concat(chunks)).text;
}

async function* texts(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding);
	for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
	yield decoder.decode();
}

/** As the byte-order mark says, or the XML declaration; else UTF-8. */
function encodingOf(head: Uint8Array): string {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const declared = /^<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(Buffer.from(head.subarray(0, 200)).toString('latin1'))?.[1];
	try {
		return new TextDecoder(declared ?? 'utf-8').encoding;
	} catch {
		return 'utf-8';
	}
}
