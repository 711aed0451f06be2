import { fold } from '../../record/fold.ts';

/** A label in parts, those marked that one of the typed words begins a word of. `typed` is folded, as by `typedWords`. */
export function markTyped(label: string, typed: readonly string[]): { text: string; marked: boolean }[] {
	const parts: { text: string; marked: boolean }[] = [];
	const add = (text: string, marked: boolean) => {
		if (text !== '') parts.push({ text, marked });
	};
	let end = 0;
	for (const { 0: word, index } of label.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)) {
		const length = Math.max(0, ...typed.map((of) => typedLength(word, of)));
		if (length === 0) continue;
		add(label.slice(end, index), false);
		add(word.slice(0, length), true);
		end = index + length;
	}
	add(label.slice(end), false);
	return parts;
}

/** How much of a word is typed; 0 where it does not begin so. Folded letters may be more or fewer than those of the word: `ß`. */
function typedLength(word: string, typed: string): number {
	const folded = (text: string) => fold(text).replace(/'/g, '');
	if (!folded(word).startsWith(typed)) return 0;
	let length = 0;
	for (const sign of word) {
		if (folded(word.slice(0, length)).length >= typed.length) break;
		length += sign.length;
	}
	return length;
}
