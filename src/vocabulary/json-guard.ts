import { VocabularyError } from './concept.ts';

/** How deep objects and lists may lie in each other, and how long a text may be that is held whole. */
const DEPTH = 100;
const LONGEST = 128 * 2 ** 20;

/**
 * Passes JSON on as one piece, having looked that it is well formed and not nested beyond reason: the reader behind it names no lines
 * and takes time with the square of the depth. Throws a `VocabularyError` with the line where it is not.
 */
export async function* checkedJson(chunks: AsyncIterable<string>): AsyncGenerator<string> {
	const pieces: string[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		pieces.push(chunk);
		length += chunk.length;
		if (length > LONGEST)
			throw new VocabularyError({ message: 'The JSON is longer than 128 MB.', todo: 'Export it as Turtle, which is read piece by piece.' });
	}
	const text = pieces.join('');
	const deep = tooDeep(text);
	if (deep !== undefined) {
		const message = `Objects and lists in the JSON lie more than ${DEPTH} deep in each other.`;
		throw new VocabularyError({ message, line: deep, todo: 'Export the vocabulary as Turtle or RDF/XML.' });
	}
	try {
		JSON.parse(text);
	} catch (error) {
		const said = error instanceof Error ? error.message : '';
		const line = /\(line (\d+) /.exec(said)?.[1] ?? /line (\d+)/.exec(said)?.[1];
		const place = line === undefined ? text.split('\n').length : Number(line);
		throw new VocabularyError({
			message: 'The JSON is not well formed.',
			line: place,
			actual: said,
			todo: 'Export it anew, or correct it at that place.',
		});
	}
	for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

const PIECE = 2 ** 16;

/** The line at which brackets are open beyond the limit. */
function tooDeep(text: string): number | undefined {
	let depth = 0;
	let line = 1;
	for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}\n]/gs)) {
		if (sign === '\n') line += 1;
		else if (sign === '[' || sign === '{') depth += 1;
		else if (sign === ']' || sign === '}') depth -= 1;
		if (depth > DEPTH) return line;
	}
	return undefined;
}
