/** Editions of books as citations print them. */

/** The number of an edition, or its words: `Rev.`, and whether the source calls it an edition besides (`Rev. ed.`). */
export type Edition = number | { words: string; named: boolean };

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const NAMED = /\s*\b(?:edition|edn?)\b\.?\s*$/iu;

/** Reads `2`, `2nd ed.`, `Second edition`, `Rev. ed.`; undefined for a first edition, which none of the styles names. */
export function editionOf(text: string | undefined): Edition | undefined {
	if (text === undefined) return undefined;
	const words = text.replace(NAMED, '').trim();
	const bare = words.replace(/[.,\s]+$/u, '');
	const number = /^\d{1,3}(?:st|nd|rd|th)?$/i.test(bare) ? Number.parseInt(bare, 10) : ORDINALS.indexOf(bare.toLowerCase()) + 1;
	if (number === 1 || bare === '') return undefined;
	return number > 0 ? number : { words, named: words !== text };
}

/** `2nd ed`, `Rev. ed`; words that the source does not call an edition stand alone: `Neuausgabe`. `word` is the style's own. */
export function editionText(edition: Edition | undefined, word: 'ed' | 'ed.' | 'edn'): string | undefined {
	if (edition === undefined) return undefined;
	if (typeof edition === 'number') return `${ordinal(edition)} ${word}`;
	return edition.named ? `${edition.words} ${word}` : edition.words;
}

/** `2nd`, `13th`. */
function ordinal(number: number): string {
	const rest = number % 100;
	const ending = rest > 10 && rest < 14 ? undefined : ['st', 'nd', 'rd'][(number % 10) - 1];
	return `${number}${ending ?? 'th'}`;
}
