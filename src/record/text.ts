/** Anything but printable ASCII, and doubled blanks. */
const UNUSUAL = /[^\x20-\x7e]| {2}/;

/** True when `cleanText` would change nothing: printable ASCII, without blanks that are doubled or at an end. Most texts are. */
function isClean(text: string): boolean {
	return !text.startsWith(' ') && !text.endsWith(' ') && !UNUSUAL.test(text);
}

/** Letters of Windows-1252 at 0x80 to 0x9f; blank where that code page has none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Not to be kept in a text: control characters, bidirectional embeddings, overrides and isolates (they make a page read otherwise
 * than it is written), soft hyphens, zero-width spaces, byte-order marks, tag characters and noncharacters. The joiners U+200C and
 * U+200D stay, Persian and Hindi are spelt with them; so do the plain direction marks U+200E and U+200F.
 */
const UNWANTED =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/**
 * Plain text made safe to keep: Unicode NFC, control and bidirectional override characters out, runs of blanks (line breaks, tabs
 * and fixed spaces among them) to one, ends trimmed. C1 control characters, which are Windows-1252 letters that were read as
 * Latin-1, become those letters. Cleaning twice changes nothing more.
 */
export function cleanText(text: string): string {
	if (isClean(text)) return text;
	return text
		.toWellFormed()
		.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80))
		.replace(UNWANTED, '')
		.replace(/[^\S ]\s*| \s+/g, ' ')
		.trim()
		.normalize('NFC');
}

/** An abbreviation at the end of a title, whose stop belongs to it: `U.S.`, `Ph.D.`, `et al.`. */
const ABBREVIATION = /(?:^|[\s([“"'])(?:(?:\p{L}{1,2}\.){2,}|(?:al|etc|Inc|Ltd|Co|Corp|Bros|Jr|Sr)\.)$/u;

/**
 * A title without its closing full stop. An ellipsis and an abbreviation (`U.S.`, `et al.`, `Inc.`) keep theirs; a stop after a
 * question mark goes, since databases add one to every title.
 */
export function withoutFullStop(text: string): string {
	const title = text.trimEnd();
	if (title.endsWith('。')) return title.slice(0, -1).trimEnd();
	if (!title.endsWith('.') || /\.{3}$/.test(title) || title.length === 1) return title;
	if (title.endsWith('..')) return withoutFullStop(title.slice(0, -1));
	return ABBREVIATION.test(title) ? title : title.slice(0, -1).trimEnd();
}

/** Words that a full title has and an abbreviated one leaves out (ISO 4). */
const SMALL_WORD = /(?:^|\s)(?:of|the|and|for|in|on|de|la|des|du|et|und|der|die|für)\s/iu;

/** A stop behind a word before the last, or a last word that is short and in capitals. */
const ABBREVIATED = /\p{L}\.\s|\s\p{Lu}\p{L}{0,5}\.$/u;

/** A journal's title without its closing full stop; one whose words are abbreviated keeps it: `Mon. Not. R. Astron. Soc.`, `Ann Neurol.` */
export function withoutJournalStop(text: string): string {
	return /\p{L}\.$/u.test(text) && ABBREVIATED.test(text) && !SMALL_WORD.test(text) ? text : withoutFullStop(text);
}
