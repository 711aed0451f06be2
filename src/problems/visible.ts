/** Control, format, separator and broken characters: what can move a cursor, hide text or turn its direction. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
	['\n', '\\n'],
	['\r', '\\r'],
	['\t', '\\t'],
]);

/**
 * A text with its hidden characters written out, so that a record can neither steer the terminal it is shown on nor
 * look like something else: an escape sign becomes `\x1b`, a right-to-left override `\u{202e}`, a line end `\n`.
 */
export function visible(text: string): string {
	return text.replace(HIDDEN, (sign) => SHORT.get(sign) ?? written(sign.codePointAt(0) ?? 0));
}

function written(code: number): string {
	const hex = code.toString(16);
	return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
}
