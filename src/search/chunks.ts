/** Cuts the words of an index into the files that a search loads: those that the typed words may be found in, and no others. */

/** A word with all that is written of it. */
export interface Chunked {
	word: string;
	content: Uint8Array;
}

/** How large a file is aimed to be, unpacked; packed it is some 20 kB. */
const AIM = 60_000;
/** So many first letters are typed before a file is cut between words that share them. */
const SHARED = 4;

/**
 * Cuts sorted words into files. Words with the same first letters stay together where they can, because what begins like a typed word is
 * looked for in the file of the typed word alone; a word that is in nearly every article has hardly anything beside it.
 */
export function* cutChunks(words: Iterable<Chunked>): Generator<Chunked[]> {
	let chunk: Chunked[] = [];
	let size = 0;
	for (const group of groups(words)) {
		const added = sizeOf(group);
		if (chunk.length > 0 && size + added > AIM) {
			yield chunk;
			chunk = [];
			size = 0;
		}
		if (added - Math.max(...group.map(({ content }) => content.length)) > AIM) {
			yield* cutGroup(group);
			continue;
		}
		chunk.push(...group);
		size += added;
	}
	if (chunk.length > 0) yield chunk;
}

const sizeOf = (words: readonly Chunked[]) => words.reduce((sum, { content }) => sum + content.length, 0);

/** Words with the same beginning, which follow one another. A number has no beginning: `1055` begins every DOI. */
function* groups(words: Iterable<Chunked>): Generator<Chunked[]> {
	let group: Chunked[] = [];
	let beginning = '';
	for (const word of words) {
		const own = /^\p{L}{4}/u.test(word.word) ? [...word.word].slice(0, SHARED).join('') : word.word;
		if (group.length > 0 && own !== beginning) {
			yield group;
			group = [];
		}
		group.push(word);
		beginning = own;
	}
	if (group.length > 0) yield group;
}

/** Cuts words that are too many to stay together. */
function* cutGroup(words: readonly Chunked[]): Generator<Chunked[]> {
	let chunk: Chunked[] = [];
	let size = 0;
	for (const word of words) {
		if (chunk.length > 0 && size + word.content.length > AIM) {
			yield chunk;
			chunk = [];
			size = 0;
		}
		chunk.push(word);
		size += word.content.length;
	}
	if (chunk.length > 0) yield chunk;
}
