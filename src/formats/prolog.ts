/** What may stand before the first element: blanks, declarations and instructions, comments, a DOCTYPE. One of them at a time, since one expression for all of them can be made to try every way to part them. */
const PIECE = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE\s[^>[]*(?:\[[^\]]*\]\s*)?>/iy;

/** A text from its first element on. Where something else stands before that, from there. */
export function behindProlog(text: string): string {
	let at = 0;
	for (;;) {
		PIECE.lastIndex = at;
		if (!PIECE.test(text)) return text.slice(at);
		at = PIECE.lastIndex;
	}
}
