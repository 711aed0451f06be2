/** Letters that Unicode does not decompose, by the base letters that a reader would type. */
const BASE_LETTERS: ReadonlyMap<string, string> = new Map([
	['ı', 'i'],
	['ł', 'l'],
	['ø', 'o'],
	['đ', 'd'],
	['ð', 'd'],
	['þ', 'th'],
	['ß', 'ss'],
	['æ', 'ae'],
	['œ', 'oe'],
	['ħ', 'h'],
	['ŧ', 't'],
	['ŋ', 'n'],
	['ĸ', 'k'],
	['ς', 'σ'],
	['‘', "'"],
	['’', "'"],
	['ʼ', "'"],
	['ʻ', "'"],
	['′', "'"],
	['“', '"'],
	['”', '"'],
	['„', '"'],
]);
const UNDECOMPOSED = new RegExp(`[${[...BASE_LETTERS.keys()].join('')}]`, 'g');

/**
 * Accents and the vowel points of Hebrew and Arabic, with the marks that show no ink. Marks that make another letter
 * (Devanagari vowels, Japanese voicing) stay.
 */
const ACCENTS =
	// biome-ignore lint/suspicious/noMisleadingCharacterClass: each mark is looked for by itself
	/[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200f]/g;

/** Blanks, hyphens, dashes and the minus sign. */
const GAPS = /[\s_\u2010-\u2015\u2212\ufe58\ufe63\uff0d-]+/g;

/**
 * Folds a text for comparing and finding, so that `Tatlı` and `TATLI`, `X-ray` and `x ray`, `Łódź` and `lodz` are one: NFKD
 * without accents, lower case without a locale, `ı` and `İ` to `i`, `ł ø đ ß æ œ þ ð` to their base letters, one kind of
 * apostrophe and quotation mark, runs of blanks and dashes to one blank, ends trimmed. Folding twice changes nothing more. The
 * search in the browser folds the query with this same function.
 */
export function fold(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: tells plain ASCII, which needs no Unicode work
	if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase().replace(GAPS, ' ').trim();
	return text
		.normalize('NFKD')
		.replace(ACCENTS, '')
		.toLowerCase()
		.replace(UNDECOMPOSED, (letter) => BASE_LETTERS.get(letter) ?? letter)
		.normalize('NFKD')
		.replace(ACCENTS, '')
		.replace(GAPS, ' ')
		.trim()
		.normalize('NFC');
}
