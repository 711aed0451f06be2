import { fold } from '../record/fold.ts';
import { american } from './british.ts';

/**
 * How text is handed to Pagefind, and how it is read back.
 *
 * Pagefind takes a text apart at blanks and counts the positions of words for phrases and excerpts. By itself it folds
 * accents, but not `ı ł ø ß`, and takes `treatment-resistant` for one position, so that the phrase "treatment resistant
 * depression" misses it. So words are cut at dashes and slashes, and another spelling is put behind a mark of signs at which
 * Pagefind ends a word without counting on: `Tatlı` goes in as `Tatlı|~|tatli`, `tumour` as
 * `tumour|~|tumor`, `follow-up` as `follow-|~|followup|~| up`. A
 * mark at the end means that no blank follows. Readers never see any of it: `readable` takes it out again.
 */

const MARK = '|~|';
/** Shown nowhere and removed from every text; it keeps what only looks like a mark of ours or of Pagefind's from being one. */
const ZERO_WIDTH = '\u2060';

const DASHES = '\\-\\u2010-\\u2015\\u2212';
/** Between two letters or digits a dash or slash ends a word: `long-term`, `depression/anxiety`. */
const INNER_BREAK = new RegExp(`(?<=[\\p{L}\\p{M}\\p{N}][${DASHES}/]+)(?=[\\p{L}\\p{N}])`, 'u');
/** Chinese and Japanese are written without blanks: each sign is a word. */
const UNSPACED_BREAK =
	/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** A word as Pagefind folds it by itself: lower case, without combining marks. */
const foldedByPagefind = (word: string) => lettersOf(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));

/** A word as this catalogue folds it, in the spelling of its text, letters and digits alone: `Tatlı,` is `tatli`. */
export const foldedWord = (word: string) => lettersOf(fold(word));

/** Cuts a word without blanks into the words that it is searched by; nothing of it is lost. */
function pieces(word: string): string[] {
	return word.split(INNER_BREAK).flatMap((piece) => piece.split(UNSPACED_BREAK));
}

/** One word, with its other spellings, as it is given to Pagefind. */
function encodeWord(word: string): string {
	const cut = pieces(word);
	const joined = cut.length === 2 && !UNSPACED_BREAK.test(word) ? foldedWord(word) : undefined;
	return cut
		.map((piece, position) => {
			const folded = foldedWord(piece);
			const others = [];
			if (folded && folded !== foldedByPagefind(piece)) others.push(folded);
			const other = american(folded);
			if (other !== folded) others.push(other);
			if (position === 0 && joined) others.push(joined);
			const last = position === cut.length - 1;
			return [piece, ...others].join(MARK) + (last ? '' : MARK);
		})
		.join(' ');
}

const blanks = /\s+/u;

/** A text as Pagefind gets it: the same words, separated by single blanks, with their other spellings. */
export function encodeText(text: string): string {
	return text
		.replace(/[\u200B\u2060]/g, '')
		.replace(/___(?=(END_)?PAGEFIND)|\|(?=~)/g, `$&${ZERO_WIDTH}`)
		.split(blanks)
		.filter(Boolean)
		.map(encodeWord)
		.join(' ');
}

/** Identifiers as Pagefind gets them: each one word, never cut, so that a whole one is found as it is pasted. */
export function encodeIdentifiers(identifiers: string[]): string {
	return identifiers.map((id) => id.replace(/[\s\u200B\u2060]+|___/gu, '')).join(' ');
}

/** One word of an encoded text as it is shown, and whether a blank follows it. */
export interface ShownWord {
	text: string;
	blank: boolean;
}

/** The words of an encoded text in their positions, as they are shown. */
export function shownWords(encoded: string): ShownWord[] {
	return encoded
		.split(blanks)
		.filter(Boolean)
		.map((word) => ({ text: (word.split(MARK, 1)[0] ?? '').replaceAll(ZERO_WIDTH, ''), blank: !word.endsWith(MARK) }));
}

/** An encoded text as it is shown. `readable(encodeText(text))` is the text with its blanks made single. */
export function readable(encoded: string): string {
	return shownWords(encoded)
		.map((word) => (word.blank ? `${word.text} ` : word.text))
		.join('')
		.trimEnd();
}

/** DOI, ISSN and the like: a digit, and signs that would otherwise end a word. */
const IDENTIFIER = /^(?=.*\d)(10\.\d{4,}\/\S+|\d{4}-\d{3}[\dx]|[^/]*[.:][^/]*)$/i;

/**
 * The words that a query is searched by, folded as the index is: `Tatlı follow-up` gives `tatli`, `follow`, `up`.
 * A DOI stays in one piece, with or without its resolver before it. British spellings are folded into American ones.
 */
export function queryWords(query: string): string[] {
	return query
		.split(blanks)
		.map((word) => word.replace(/^(https?:\/\/)?(dx\.)?doi\.org\/|^doi:\s*/i, ''))
		.flatMap((word) => (IDENTIFIER.test(word) ? [word] : pieces(word)))
		.map((word) => american(foldedWord(word)))
		.filter(Boolean);
}
