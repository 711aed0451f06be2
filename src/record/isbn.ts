/** Nine to thirteen digits with single hyphens between them, and no part of a longer number. */
const HYPHENATED = /(?<![\dXx])(?<!\d[-‐‑–])\d(?:[-‐‑–]?\d){7,11}[-‐‑–]?[\dXx](?![\dXx])(?![-‐‑–]\d)/g;
/** The same with blanks, as a whole ISBN of ten or thirteen digits. */
const SPACED = /(?<![\dXx])(?:97[89][-‐‑– ]?)?(?:\d[-‐‑– ]?){9}[\dXx](?![\dXx])/g;

/** True when the check digit agrees (ISO 2108; ISBN-10: weights 10 to 1, modulo 11). */
function agrees(digits: string): boolean {
	let sum = 0;
	if (digits.length === 10) {
		for (let place = 0; place < 10; place += 1) sum += (10 - place) * (digits[place] === 'X' ? 10 : Number(digits[place]));
		return sum % 11 === 0 && digits !== '0000000000';
	}
	if (!/^97[89]\d{10}$/.test(digits)) return false;
	for (let place = 0; place < 13; place += 1) sum += (place % 2 === 0 ? 1 : 3) * Number(digits[place]);
	return sum % 10 === 0;
}

/**
 * The ISBNs in a text (`978-0-306-40615-7 (hbk.)`, `0306406152`), without hyphens, ISBN-10 and ISBN-13 as given, each once, check
 * digit verified (ISO 2108). `rest` holds, as written, what looks like an ISBN and is none; both are empty where nothing looks
 * like one.
 */
export function readIsbns(text: string): { isbn: string[]; rest: string[] } {
	const isbn: string[] = [];
	const rest: string[] = [];
	const take = (written: string): boolean => {
		const digits = written.replace(/[^\dXx]/g, '').toUpperCase();
		if (!agrees(digits)) return false;
		if (!isbn.includes(digits)) isbn.push(digits);
		return true;
	};
	const left = text
		.replace(HYPHENATED, (written) => (take(written) ? ';' : written))
		.replace(SPACED, (written) => (take(written) ? ';' : written));
	for (const [written] of left.matchAll(HYPHENATED)) rest.push(written);
	return { isbn, rest };
}
