/** Comments of BibTeX: where they end, and whether an entry stands in one. */
import { isEntryType } from './entry-type.ts';

const COMMENTED_OUT = /@\s*([a-z]+)\s*[{(]\s*[^\s,={}()]+\s*,/gi;

/** True when a text holds an entry of a known type. */
export function holdsEntry(text: string): boolean {
	for (const { 1: type = '' } of text.matchAll(COMMENTED_OUT)) if (isEntryType(type.toLowerCase())) return true;
	return false;
}

/** Where the braces of comments close, by where they open, from an offset on: one pass for all, however they lie in each other. */
export function commentEnds(text: string, from: number): Map<number, number> {
	const ends = new Map<number, number>();
	const opens = new Set<number>();
	for (const { 0: opening, index } of text.slice(from).matchAll(/@\s*comment\s*\{/gi)) opens.add(from + index + opening.length - 1);
	const inside: { open: number; depth: number }[] = [];
	let depth = 0;
	for (let offset = from; offset < text.length; offset += 1) {
		const code = text.charCodeAt(offset);
		if (code === 123) {
			if (opens.has(offset)) inside.push({ open: offset, depth });
			depth += 1;
		} else if (code === 125) {
			depth -= 1;
			if (inside.at(-1)?.depth !== depth) continue;
			const closed = inside.pop();
			if (closed) ends.set(closed.open, offset + 1);
		}
	}
	return ends;
}
