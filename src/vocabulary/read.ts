import { VocabularyError, type VocabularyReading } from './concept.ts';
import { isMeshStatement, readMeshRdf } from './mesh-rdf.ts';
import { readMesh } from './mesh-xml.ts';
import { readSkos } from './skos.ts';
import type { Notation, Statement } from './statements.ts';
import { readTable } from './table.ts';

/** What a file of a vocabulary may be. */
export type VocabularyForm = Notation | 'mesh-xml' | 'table';

/** A table is held whole. */
const LONGEST_TABLE = 64 * 2 ** 20;

/**
 * Tells the form of a file by how it begins, and by the ending of its name where that says nothing. `head` is its first few thousand
 * characters. Undefined for what is none of them.
 */
export function vocabularyForm(name: string, head: string): VocabularyForm | undefined {
	const text = head.replace(/^\uFEFF/, '').trimStart();
	const ending = /\.([a-z0-9-]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
	if (ending === 'csv' || ending === 'tsv') return 'table';
	if (['ttl', 'turtle', 'nt', 'n3'].includes(ending)) return 'turtle';
	if (/^<(?:\?xml|!DOCTYPE|!--|[\w.-]+(?::[\w.-]+)?[\s>])/.test(text)) {
		if (/<DescriptorRecord(?:Set)?[\s>]/.test(text)) return 'mesh-xml';
		if (/<(?:[\w.-]+:)?RDF[\s>]|www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/.test(text)) return 'rdf-xml';
		return undefined;
	}
	if (/^[{[]/.test(text) && !/^\[\s*(?:\]|[\w-]*:)/.test(text)) return 'json-ld';
	if (/^(?:@prefix|@base|PREFIX\s|BASE\s|#|<[^>\s]+>\s)/i.test(text)) return 'turtle';
	return headerWords(text).includes('label') ? 'table' : undefined;
}

function headerWords(text: string): string[] {
	const first = text.split(/\r\n|\r|\n/, 1)[0] ?? '';
	return first.split(/[,;\t]/).map((word) => word.replaceAll('"', '').trim().toLowerCase());
}

/**
 * Reads the concepts of a file. `chunks` are its text, in pieces of any length; `language` is a BCP 47 tag. Asks neither the disk nor the
 * network. What is wrong with the file is in what comes back, never thrown.
 */
export async function readVocabulary(chunks: AsyncIterable<string>, form: VocabularyForm, language: string): Promise<VocabularyReading> {
	try {
		if (form === 'mesh-xml') return await readMesh(chunks);
		if (form === 'table') return readTable(await whole(chunks));
		// The parsers are loaded when they are needed: no other command waits for them.
		const { readStatements } = await import('./statements.ts');
		return await readRdf(readStatements(chunks, form), language.toLowerCase());
	} catch (error) {
		if (error instanceof VocabularyError) return { fault: error.fault };
		throw error;
	}
}

/** How many statements are looked at for words of MeSH: its file begins with those of any descriptor or chemical. */
const LOOKED_AT = 200;

async function readRdf(statements: AsyncGenerator<Statement>, language: string): Promise<VocabularyReading> {
	const first: Statement[] = [];
	while (first.length < LOOKED_AT) {
		const { value, done } = await statements.next();
		if (done === true) break;
		first.push(value);
	}
	async function* all() {
		yield* first;
		yield* statements;
	}
	return first.some(isMeshStatement) ? readMeshRdf(all(), language) : readSkos(all(), language);
}

async function whole(chunks: AsyncIterable<string>): Promise<string> {
	const pieces: string[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		pieces.push(chunk);
		length += chunk.length;
		if (length > LONGEST_TABLE)
			throw new VocabularyError({ message: 'The table is longer than 64 MB.', todo: 'Take the rows that the catalogue needs.' });
	}
	return pieces.join('').replace(/^\uFEFF/, '');
}
