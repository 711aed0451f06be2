/** Copies what is to be kept of a text, so that the text itself need not be. */

const SCRATCH = Buffer.alloc(65_536);
/** Whether a text needs two bytes a character. */
const WIDE = /[^\0-\xff]/;

/** True when a text holds a character that has no place in Latin-1: V8 then keeps all of it, and every part, at two bytes a character. */
export function isWide(text: string): boolean {
	return WIDE.test(text);
}

/**
 * A copy of a part of a text. V8 keeps a part as a place in the whole, and with it the whole, at two bytes a character where a single one
 * anywhere in it needs them; the copy holds nothing else alive, and has one byte a character where its own allow that. A half of a
 * surrogate pair stays as it is.
 */
export function ownText(part: string): string {
	const wide = isWide(part);
	const length = wide ? part.length * 2 : part.length;
	const encoding = wide ? 'utf16le' : 'latin1';
	if (length > SCRATCH.length) return Buffer.from(part, encoding).toString(encoding);
	SCRATCH.write(part, encoding);
	return SCRATCH.toString(encoding, 0, length);
}
