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

/** Behind every text that begins with what stands before it. */
const END = '\u{10FFFF}';

/** The first and the last of the texts that are looked for in a file. */
export type Bounds = [from: string, to: string];

/**
 * Between which texts Pagefind looks into each file, given the first and the last word of each. It compares the word as it is typed, but
 * the files hold stems, so that `therapy` lies behind `therapi`; and where it lies in no file, Pagefind loads every file with a word that it
 * begins with, such as `the`, which is huge. So the bounds take in what a word becomes with an ending, and how it begins.
 */
export function boundsOf(files: readonly Bounds[]): Bounds[] {
	const froms = files.map(([first], at) => beginning(first, files[at - 1]?.[1] ?? '', files[at + 1]?.[0] ?? ''));
	return files.map(([, last], at) => {
		const next = froms[at + 1];
		const to = last.replace(/i$/, 'y') + END;
		return [froms[at] ?? '', next === undefined || to < next ? to : behind(last, next)];
	});
}

/** What is just before a text, where that is behind a word. */
function behind(word: string, next: string): string {
	const letters = [...next];
	const code = letters.pop()?.codePointAt(0) ?? 0;
	const before = code === 0 ? word : letters.join('') + String.fromCodePoint(code - 1) + END;
	return before > word && code - 1 < 0xd800 ? before : word;
}

/** The shortest beginning of a file's first word that belongs to no other file: behind the one before it, and not how the next begins. */
function beginning(first: string, before: string, next: string): string {
	const letters = [...first];
	for (let length = 1; length < letters.length; length++) {
		const start = letters.slice(0, length).join('');
		if (start > before && !before.startsWith(start) && !next.startsWith(start)) return start;
	}
	return first;
}
