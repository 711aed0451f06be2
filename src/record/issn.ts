/** Eight characters, hyphenated or not, that are no part of a longer number. */
const ISSN = /(?<![\dXx])(?<!\d[-‐‑–])(\d{4})[-‐‑–]?(\d{3}[\dXx])(?![\dXx])(?![-‐‑–]\d)/g;

/** True when the check digit agrees: weights 8 to 1, the sum divisible by 11, X for 10 (ISO 3297, annex A). */
function agrees(digits: string): boolean {
	let sum = 0;
	for (let place = 0; place < 8; place += 1) {
		const digit = digits.charAt(place);
		sum += (8 - place) * (digit === 'X' ? 10 : Number(digit));
	}
	return sum % 11 === 0;
}

/**
 * The ISSNs in a text (`00063223 (ISSN)`, `0003-990X (Print); 1538-3636`), hyphenated, each once, check digit verified
 * (ISO 3297). `rest` holds, as written, what looks like an ISSN and is none; both are empty where nothing looks like one.
 */
export function readIssns(text: string): { issn: string[]; rest: string[] } {
	const issn: string[] = [];
	const rest: string[] = [];
	for (const [whole, first = '', second = ''] of text.matchAll(ISSN)) {
		const digits = (first + second).toUpperCase();
		if (!agrees(digits) || digits === '00000000') rest.push(whole);
		else if (!issn.includes(`${digits.slice(0, 4)}-${digits.slice(4)}`)) issn.push(`${digits.slice(0, 4)}-${digits.slice(4)}`);
	}
	return { issn, rest };
}
