/** The punctuation of ISBD, which cataloguers set at the end of a subfield to announce the next one. */

/** Direction marks stand around the punctuation of Arabic and Hebrew. */
const ANNOUNCING = /[\s\u200e\u200f]*[/:;=,+][\s\u200e\u200f]*$/;
const ABBREVIATED = /(?:^|[\s,.])(?:\p{L}{1,2}|Inc|Ltd|Co|Corp|Bros|Jr|Sr|Dept|Univ|Assn|Soc|Prof|Rev|Mrs|etc)\.$/u;

/** A text without the mark that announces the next subfield, and without a closing full stop unless it belongs to an abbreviation. */
export function trimmed(text: string): string {
	const bare = text.trim().replace(ANNOUNCING, '').trim();
	return bare.endsWith('.') && !bare.endsWith('...') && !ABBREVIATED.test(bare) ? bare.slice(0, -1).trimEnd() : bare;
}

/** The mark at the end of a text that announces what comes next: `:`, `=`, `/`, or empty. */
export function announced(text: string): string {
	return ANNOUNCING.exec(text)?.[0].replace(/[\s\u200e\u200f]/g, '') ?? '';
}

/** A text without the brackets that cataloguers set around what they supplied themselves. */
export function unbracketed(text: string): string {
	return trimmed(text)
		.replace(/^\[([^[\]]*)\]?$/, '$1')
		.replace(/^([^[\]]*)\]$/, '$1');
}
