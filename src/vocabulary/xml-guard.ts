import { SaxesParser } from 'saxes';
import { VocabularyError } from './concept.ts';

/** How deep elements may lie in each other. Vocabularies that nest their concepts are below 40. */
const DEPTH = 200;

/**
 * Passes XML on piece by piece, having looked that it is well formed so far and not nested beyond reason. Throws a `VocabularyError` at
 * the place where it is not, at the latest at its end, so that a file which was cut short is not taken for a whole one.
 */
export async function* checkedXml(chunks: AsyncIterable<string>): AsyncGenerator<string> {
	const parser = new SaxesParser({ xmlns: false, position: true });
	let depth = 0;
	let fault: VocabularyError | undefined;
	const fail = (message: string, actual?: string) => {
		const todo = 'Export the file anew, or correct it at that place.';
		fault ??= new VocabularyError({ message, line: parser.line, todo, ...(actual === undefined ? {} : { actual }) });
	};
	parser.on('opentag', () => {
		depth += 1;
		if (depth > DEPTH) fail(`Elements in the XML lie more than ${DEPTH} deep in each other.`);
	});
	parser.on('closetag', () => {
		depth -= 1;
	});
	parser.on('error', ({ message }) => {
		// Entities that the document declares are known to the reader behind this one.
		if (!/undefined entity/.test(message)) fail(plainMessage(message), message.replace(/^\d+:\d+: /, ''));
	});
	for await (const chunk of chunks) {
		parser.write(chunk);
		if (fault !== undefined) throw fault;
		yield chunk;
	}
	parser.close();
	if (fault !== undefined) throw fault;
}

function plainMessage(said: string): string {
	return /unclosed tag|unexpected end/.test(said) ? 'The XML ends before all its elements are closed.' : 'The XML is not well formed.';
}
