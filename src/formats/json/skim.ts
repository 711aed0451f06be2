/**
 * Finds where JSON values end without reading them: only brackets, quotation marks and the ends of lines are looked at. What it
 * takes for a value need not be one; the parser tells.
 */
export class Skim {
	readonly #text: string;
	/** No line ends from the first place on before the second. */
	#from = 0;
	#lineEnd = -1;

	constructor(text: string) {
		this.#text = text;
	}

	/** Where the line ends that a place is on: at its line feed, or at the end of the text. */
	lineEnd(place: number): number {
		if (place < this.#from || place > this.#lineEnd) {
			const found = this.#text.indexOf('\n', place);
			this.#from = place;
			this.#lineEnd = found < 0 ? this.#text.length : found;
		}
		return this.#lineEnd;
	}

	/**
	 * The place behind the value that begins at a place. Where it has no end, the place where that was seen, as a negative number: at
	 * the end of a line inside quotation marks, or at the end of the text.
	 */
	valueEnd(start: number): number {
		const text = this.#text;
		let depth = 0;
		for (let at = start; at < text.length; ) {
			const code = text.charCodeAt(at);
			if (code === 34) {
				const end = this.#textEnd(at);
				if (end < 0) return end;
				if (depth === 0) return end;
				at = end;
				continue;
			}
			if (code === 123 || code === 91) depth += 1;
			else if (code === 125 || code === 93) {
				depth -= 1;
				if (depth === 0) return at + 1;
				if (depth < 0) return at;
			} else if (depth === 0 && (code === 44 || code <= 32)) return at;
			at += 1;
		}
		return depth === 0 ? text.length : -text.length;
	}

	/** The place behind the closing mark of a text in quotation marks that begins at a place; negative where its line ends first. */
	#textEnd(start: number): number {
		const text = this.#text;
		for (let at = start; ; ) {
			at = text.indexOf('"', at + 1);
			const lineEnd = this.lineEnd(start);
			if (at < 0 || at > lineEnd) return -Math.max(lineEnd, 1);
			let slashes = 0;
			while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
			if (slashes % 2 === 0) return at + 1;
		}
	}

	/** Where the value of a key begins in the map that begins at a place, or -1. */
	memberAt(start: number, key: string): number {
		const text = this.#text;
		if (text.charCodeAt(start) !== 123) return -1;
		for (let at = start + 1; ; ) {
			at = blanksEnd(text, at);
			if (text.charCodeAt(at) !== 34) return -1;
			const end = this.#textEnd(at);
			if (end < 0) return -1;
			const found = text.slice(at + 1, end - 1) === key;
			at = blanksEnd(text, end);
			if (text.charCodeAt(at) !== 58) return -1;
			at = blanksEnd(text, at + 1);
			if (found) return at;
			at = this.valueEnd(at);
			if (at < 0) return -1;
			at = blanksEnd(text, at);
			if (text.charCodeAt(at) !== 44) return -1;
			at += 1;
		}
	}
}

/** The place behind a run of blanks. */
export function blanksEnd(text: string, from: number): number {
	let at = from;
	for (;;) {
		const code = text.charCodeAt(at);
		if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
		at += 1;
	}
}
