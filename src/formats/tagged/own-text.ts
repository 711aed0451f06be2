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
	const { length } = part;
	if (length > SCRATCH.length / 2) return isWide(part) ? copied(part, 'utf16le') : copied(part, 'latin1');
	SCRATCH.write(part, 'latin1');
	const narrow = SCRATCH.toString('latin1', 0, length);
	if (narrow === part) return narrow;
	SCRATCH.write(part, 'utf16le');
	return SCRATCH.toString('utf16le', 0, 2 * length);
}

const copied = (part: string, encoding: 'latin1' | 'utf16le'): string => Buffer.from(part, encoding).toString(encoding);
