import { decodeHTMLStrict } from 'entities';

/** Elements that stand inside words: `H<sub>2</sub>O` is one run. Others part words. */
const INLINE =
	/<\/?(?:i|b|u|em|strong|sub|sup|span|font|italic|bold|sc|inf|hi|style|underline|highlight|searchLink|jats:(?:italic|bold|sub|sup|sc|inf|underline))\b[^<>]*>/gi;

/** A tag of XML or HTML, comments and processing instructions apart. */
const TAG = /<\/?[a-z][\w:.-]*(?:\s[^<>]*)?\/?>/gi;

/** Blanks what matches, keeping line ends, so that lines keep their numbers. */
export function blank(text: string, pattern: RegExp): string {
	return text.replace(pattern, (found) => found.replace(/[^\r\n]+/g, ' '));
}

/** Text with entities and percent-encoding undone, twice where they were done twice. A decoded line end becomes a blank. */
export function decodeText(text: string): string {
	let decoded = text;
	for (let turn = 0; turn < 2; turn += 1) {
		decoded = decoded.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (entity) => oneLine(decodeHTMLStrict(entity)));
		decoded = decoded.replace(/(?:%[\da-f]{2})+/gi, (bytes) => oneLine(percent(bytes)));
	}
	return decoded;
}

/** JSON text with its escapes undone: `\u00e9`, `\n`, `\"`. */
export function decodeJson(text: string): string {
	return text
		.replace(/\\u([\da-f]{4})/gi, (_, digits: string) => oneLine(String.fromCharCode(Number.parseInt(digits, 16))))
		.replace(/\\[nrtbf]/g, ' ')
		.replace(/\\(["\\/])/g, '$1');
}

const LETTERS: Readonly<Record<string, string>> = {
	ss: 'ß',
	ae: 'æ',
	AE: 'Æ',
	oe: 'œ',
	OE: 'Œ',
	aa: 'å',
	AA: 'Å',
	o: 'ø',
	O: 'Ø',
	l: 'ł',
	L: 'Ł',
	i: 'ı',
	j: 'j',
	dh: 'ð',
	th: 'þ',
	dj: 'đ',
};

/** LaTeX as plain text, as far as accents, special letters and braces go. Accents are dropped, since runs are compared without marks; other commands are blanked. */
export function decodeLatex(text: string): string {
	return text
		.replace(/\\((?:Bib|La)?TeX)(?![a-zA-Z])/g, '$1')
		.replace(/\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j|dh|th|dj)(?:\{\}|(?![a-zA-Z])[ \t]*)/g, (_, name: string) => LETTERS[name] ?? '')
		.replace(/\\a(?=["'`=])/g, '\\')
		.replace(/\\["'`^~=.|][ \t]*/g, '')
		.replace(/\\[cvuHkrbdtGU](?![a-zA-Z])[ \t]*/g, '')
		.replace(/\\-/g, '')
		.replace(/\\[a-zA-Z]+\*?/g, ' ')
		.replace(/\\[^\r\n]/g, ' ')
		.replace(/[{}]/g, '');
}

/** Text without tags: those inside words leave nothing behind, others a blank. */
export function withoutTags(text: string): string {
	return blank(text.replace(INLINE, ''), TAG);
}

/** Runs of at least two letters or digits, in the form in which they are compared: NFKD without marks, one case, no invisible characters. */
export function* runs(text: string): Generator<string> {
	const folded = text
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]+/gu, '')
		.toUpperCase()
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '');
	for (const [run] of folded.matchAll(/[\p{L}\p{N}]{2,}/gu)) yield run;
}

function oneLine(text: string): string {
	return text.replace(/[\r\n\u2028\u2029]/g, ' ');
}

function percent(bytes: string): string {
	try {
		return decodeURIComponent(bytes);
	} catch {
		return bytes.replaceAll('%', ' %');
	}
}

/** XML as plain text with its attribute values: element names, attribute names and marks are blanked. */
export function withoutNames(text: string): string {
	return text
		.replace(INLINE, '')
		.replace(/<\/?[A-Za-z_][\w:.-]*(?:"[^"]*"|'[^']*'|[^<>"'])*>/g, (tag) =>
			blank(blank(tag, /^<\/?[\w:.-]+|\/?>$/g), /[\w:.-]+\s*=\s*(?=["'])/g),
		);
}
