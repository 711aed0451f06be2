/*
 * E-mail addresses in records are personal data that the catalogue never publishes (design: rights and privacy), so this
 * looks for more than a mail program would accept: escaped signs, `[at]`, accented and non-Latin names, and rather takes too much.
 */

const WORD = "\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}\\p{N}._+'%~-";

/** The sign between name and host, also as it is escaped in links and HTML, and by those who hide it. */
const AT = '(?:[ \\t]?[@＠][ \\t]?|%40|&#0*64;|&#x0*40;|&commat;|\\(at\\)|[ \\t]?[[{][ \\t]?at[ \\t]?[\\]}][ \\t]?)';
const DOT = '(?:\\.|\\(dot\\)|[ \\t]?[[{][ \\t]?dot[ \\t]?[\\]}][ \\t]?)';
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}])?';
const HOST = `(?:${LABEL}${DOT})+(?:xn--[a-z0-9-]+|\\p{L}[\\p{L}\\p{M}]+)`;

/** The lookbehind lets a match begin only where a word begins, which keeps the search linear on long text. */
const LATIN = `(?:(?<![${WORD}])[${WORD}]+|"[^"\\n]{1,64}")${AT}${HOST}`;
/** A name in another script. Chinese text often runs into a Latin address without a blank, so the two are not mixed. */
const FOREIGN = `[^\\p{ASCII}\\s${WORD}]{1,20}[@＠]${HOST}`;
/** What "accession redact" leaves in a file in place of an address: read as one, so that a record says the same as before. */
export const REDACTED = '(e-mail removed)';
const ADDRESS = `(?:${LATIN}|${FOREIGN})`;

/** The words before an address that mean nothing without it. */
const LEAD =
	'(?:(?:e-?mails?(?:[ \\t]+(?:address(?:es)?|id))?|electronic[ \\t]+(?:address(?:es)?|mail)|correo[ \\t]+electr[oó]nico|courriel|e-?posta)[ \\t]*[:：]?[ \\t]*)?';

const EMAIL = new RegExp(ADDRESS, 'iu');
const LED = new RegExp(`(?<![\\p{L}\\p{N}])${LEAD}([(<[]?)(?:mailto:[ \\t]*)?${ADDRESS}([)>\\]]?)`, 'giu');
const REDACTED_LED = new RegExp(`(?<![\\p{L}\\p{N}])${LEAD}\\(e-mail removed\\)`, 'giu');
const ALONE = new RegExp(`()(?:mailto:[ \\t]*)?${ADDRESS}()`, 'giu');

/** Stands for an address that was taken out, until the punctuation around it is tidied: a noncharacter, which no text holds. */
const GAP = '\uFDD0';

const SIGNS = ['@', '＠', '%40', '&#', '&commat;'];
const BRACKETS = ['(', '[', '{'];
const HIDDEN_SIGN = /[[({][ \t]?[aA][tT][ \t]?[\])}]/y;

/** The first characters of all signs and brackets. */
const OPENING = /[@＠%&([{]/;

/** True when a text can hold an address at all; most texts are done with here. */
function mayHoldEmail(text: string): boolean {
	if (!OPENING.test(text)) return false;
	if (text.includes(REDACTED)) return true;
	return SIGNS.some((sign) => text.includes(sign)) || BRACKETS.some((bracket) => hidesSign(text, bracket));
}

/** True where a bracket opens a hidden sign: `(at)`. Looking for the brackets takes a quarter of the time that the pattern alone takes. */
function hidesSign(text: string, bracket: string): boolean {
	for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
		HIDDEN_SIGN.lastIndex = at;
		if (HIDDEN_SIGN.test(text)) return true;
	}
	return false;
}

/** True when the text holds an e-mail address. */
export function hasEmail(text: string): boolean {
	return mayHoldEmail(text) && (text.includes(REDACTED) || EMAIL.test(text));
}

/**
 * Takes e-mail addresses out of a text, with `mailto:`, the words before them (`E-mail:`, `Electronic address:`) and the brackets
 * around them. `mark` (default nothing) takes the place of each; without a mark, the blanks and stops that would be left doubled
 * go too. `removed` counts the addresses. No line break is ever taken, so lines keep their numbers.
 */
export function removeEmails(text: string, mark = ''): { text: string; removed: number } {
	if (!hasEmail(text)) return { text, removed: 0 };
	// No address runs over a line's end, and most lines of an entry have none.
	if (text.includes('\n')) {
		const lines = text.split('\n').map((line) => removeEmails(line, mark));
		return { text: lines.map((line) => line.text).join('\n'), removed: lines.reduce((sum, line) => sum + line.removed, 0) };
	}
	let removed = 0;
	let rest = text;
	if (mark !== REDACTED && text.includes(REDACTED)) {
		rest = rest.replace(REDACTED_LED, () => {
			removed += 1;
			return mark || GAP;
		});
	}
	// Taking one address out can join what stood around it into another.
	for (const pattern of [LED, ALONE]) {
		for (let before = ''; before !== rest && hasEmail(rest); ) {
			before = rest;
			rest = rest.replace(pattern, (_, open: string, close: string) => {
				removed += 1;
				// A bracket goes with its partner or not at all.
				return open !== '' && close !== '' ? mark || GAP : open + (mark || GAP) + close;
			});
		}
	}
	return { text: mark === '' ? tidy(rest) : rest, removed };
}

/** Removes the gaps, with the punctuation and the words that stood for or between the addresses. */
function tidy(text: string): string {
	return text
		.replace(/[ \t]*\uFDD0(?:(?:[ \t]*[,;][ \t]*|[ \t]+(?:and|or|&)[ \t]+|[ \t]+)\uFDD0)*/g, GAP)
		.replace(/[ \t]*(?:\(\uFDD0\)|<\uFDD0>|\[\uFDD0\])/g, GAP)
		.replace(/(^|[.,;:])\uFDD0[ \t]*[.,;]?/g, '$1')
		.replaceAll(GAP, '');
}
