import { type ShownWord, shownWords } from '../words.ts';

/** A piece of text as it is shown; `marked` where a word was found. */
export interface Part {
	text: string;
	marked: boolean;
}

/** How many words an excerpt has. */
const LENGTH = 32;

/** The title and the part of the abstract that has most of the found words. */
export interface Excerpt {
	title: Part[];
	/** Empty when nothing was found in the abstract. */
	abstract: Part[];
}

/**
 * Makes what a result shows of its text. `content` is encoded and begins with the encoded title; `found` are positions of words in it.
 * Parts are text, never markup.
 */
export function makeExcerpt(content: string, encodedTitle: string, found: readonly number[]): Excerpt {
	const words = shownWords(content);
	const titleLength = shownWords(encodedTitle).length;
	const marked = new Set(found);
	const inAbstract = [...marked].filter((position) => position >= titleLength && position < words.length);
	if (inAbstract.length === 0) return { title: makeParts(words, 0, titleLength, marked), abstract: [] };
	const start = densest(inAbstract, titleLength, words.length);
	const end = Math.min(words.length, start + LENGTH);
	const abstract = makeParts(words, start, end, marked);
	if (start > titleLength) abstract.unshift({ text: '… ', marked: false });
	if (end < words.length) abstract.push({ text: ' …', marked: false });
	return { title: makeParts(words, 0, titleLength, marked), abstract };
}

/** Where to begin: the stretch with most found words, with some words before the first of them. */
function densest(found: readonly number[], from: number, to: number): number {
	const positions = found.toSorted((a, b) => a - b);
	let best = { start: positions[0] ?? from, count: 0, span: 0 };
	for (const start of positions) {
		const within = positions.filter((position) => position >= start && position < start + LENGTH);
		if (within.length > best.count) best = { start, count: within.length, span: (within.at(-1) ?? start) - start + 1 };
	}
	const before = Math.floor((LENGTH - best.span) / 3);
	return Math.max(from, Math.min(best.start - before, to - LENGTH));
}

/** Words from one position up to another as text, neighbours of the same kind together. */
function makeParts(words: readonly ShownWord[], start: number, end: number, marked: ReadonlySet<number>): Part[] {
	const parts: Part[] = [];
	const add = (text: string, isMarked: boolean) => {
		const last = parts.at(-1);
		if (last && last.marked === isMarked) last.text += text;
		else if (text) parts.push({ text, marked: isMarked });
	};
	for (let position = start; position < end; position++) {
		const word = words[position];
		if (!word) break;
		// Brackets and commas around a found word are not what was found.
		const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word.text) ?? [];
		const isMarked = marked.has(position) && core !== '';
		add(before, false);
		add(core, isMarked);
		add(after + (word.blank && position < end - 1 ? ' ' : ''), false);
	}
	return parts;
}
