import { fold } from '../../record/fold.ts';

/** A text reduced to its folded letters and figures: what stays the same however it is wrapped, quoted and escaped. */
export interface Letters {
	/** The letters as UTF-16 codes: numbers, for speed. */
	codes: number[];
	/** For each letter, where its character begins in the text. */
	at: number[];
}

/** Letters of single characters, kept because folding is dear. */
const known = new Map<string, number[]>();

function codesOf(character: string): number[] {
	let codes = known.get(character);
	if (codes === undefined) {
		const letters = fold(character).replace(/[^\p{L}\p{N}]+/gu, '');
		codes = Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at));
		known.set(character, codes);
	}
	return codes;
}

/** The letter of each ASCII code, 0 for signs. */
const ASCII = Array.from({ length: 128 }, (_, code) => codesOf(String.fromCharCode(code))[0] ?? 0);

/** The letters of a text, with their places. */
export function lettersOf(text: string): Letters {
	const codes: number[] = [];
	const at: number[] = [];
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		const letter = ASCII[code];
		if (letter === undefined) {
			const character = String.fromCodePoint(text.codePointAt(index) ?? code);
			for (const own of codesOf(character)) {
				codes.push(own);
				at.push(index);
			}
			index += character.length - 1;
		} else if (letter !== 0) {
			codes.push(letter);
			at.push(index);
		}
	}
	return { codes, at };
}

/** Letters as a text, from one place up to but not including another. */
export function written(codes: readonly number[], start = 0, end = codes.length): string {
	let text = '';
	// In portions that fit on the stack.
	for (let at = start; at < end; at += 4096) text += String.fromCharCode(...codes.slice(at, Math.min(end, at + 4096)));
	return text;
}
