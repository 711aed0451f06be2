import { ACRONYMS } from './acronyms.ts';

/** A run of letters, with apostrophes and figures inside it: `CROHN'S`, `T3`, `mRNA`. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** True for a word in capitals that is to stay so: single letters (`VITAMIN D`), with a figure (`T3`), without a vowel (`TMS`), acronyms. */
function staysInCapitals(word: string): boolean {
	if (/\p{N}/u.test(word)) return true;
	const letters = word.replace(/['’].*$/u, '');
	if ([...letters].length === 1) return true;
	return /^[B-DF-HJ-NP-TV-XZ]+$/.test(letters) || ACRONYMS.has(letters);
}

/** True when a word is written in capitals throughout and would not be, were it not for somebody's house style. */
function shouts(word: string): boolean {
	return /\p{Lu}/u.test(word) && word === word.toUpperCase() && word !== word.toLowerCase() && !staysInCapitals(word);
}

/** Short words that begin names of places, and so are no acronyms before a word with a capital: `NEW Zealand`. */
const PLACE_WORDS = /^(?:NEW|SAN|LOS|LAS|SRI|EL|LA|ST|BAY)$/;

/**
 * True for a heading in the capitals of EBSCO's house style: its first word in capitals (`INDIVIDUALIZED medicine`, `UNITED States`) or
 * all of it (`PHARMACOGENOMICS`, `HIV INFECTIONS`). Not for acronyms: `HIV`, `MRI scans`, nor for a short word that only an acronym can
 * be, since the next has a capital too: `CHO Cells`.
 */
export function inCapitals(label: string): boolean {
	const [first, second, ...others] = label.match(WORD) ?? [];
	if (first === undefined) return false;
	if (label === label.toUpperCase()) return [first, second ?? '', ...others].some(shouts);
	if (!shouts(first)) return false;
	return first.length > 3 || PLACE_WORDS.test(first) || second === undefined || !/^\p{Lu}\p{Ll}/u.test(second);
}

/**
 * Puts a heading in capitals into sentence case: `INDIVIDUALIZED medicine` gives `Individualized medicine`, `HIV INFECTIONS` gives
 * `HIV infections`. Only words in capitals are touched, acronyms and mixed words (`rTMS`) are kept; a heading that is not in
 * capitals comes back as it is. Case is changed without a locale.
 */
export function sentenceCase(label: string): string {
	if (!inCapitals(label)) return label;
	let atStart = true;
	return label.replace(WORD, (word) => {
		const first = atStart;
		atStart = false;
		if (!shouts(word)) return word === 'A' && !first ? 'a' : word;
		const lower = word.toLowerCase();
		const [initial = ''] = lower;
		// Small letters of `İ` are two signs.
		return (first ? initial.toUpperCase() + lower.slice(initial.length) : lower).normalize('NFC');
	});
}
