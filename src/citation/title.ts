/**
 * Titles as citations print them. All three styles ask for sentence case, which cannot be made from a title by rule without spoiling
 * names and abbreviations: so what the source gives is never recased, but for the one letter behind a colon (see `openedSubtitle` and
 * `closedSubtitle`).
 */
import { decodeHTMLStrict } from 'entities';
import { cleanText, withoutFullStop } from '../record/text.ts';
import { type Run, type Runs, run } from './runs.ts';

const PIECE = /<(\/?)(i|b|em|strong|sub|sup)>|[^<]+/giy;

/** A field without blanks and loose punctuation around it; nothing where it holds neither letter nor digit nor sign. */
export function neat(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const left = cleanText(text).replace(/^[\s,;:]+|[\s,;:]+$/gu, '');
	return /[\p{L}\p{N}\p{S}]/u.test(left) ? left : undefined;
}

/** The title with its italics, subscripts and superscripts; bold type has no meaning in a reference and goes. */
export function titleRuns({ title, titleMarkup }: { title: string; titleMarkup?: string | undefined }): Runs {
	const plain = withoutFullStop(cleanText(title)).replace(/[\s,;:]+$/u, '');
	const marked = titleMarkup === undefined ? undefined : readMarked(titleMarkup);
	const isSame = marked !== undefined && cleanText(marked.map(({ text }) => text).join('')).startsWith(plain);
	// Catalogues set a blank before the colon.
	return rewritten(isSame ? trimmed(marked) : run(plain), (text) => text.replace(/(?<=[^\s:])\s+:\s(?!\s*:)/gu, ': '));
}

/** Undefined where the markup holds anything but the allowed elements, rightly nested. */
function readMarked(markup: string): Run[] | undefined {
	const runs: Run[] = [];
	const open: string[] = [];
	let read = 0;
	for (const [piece, closing, tag] of markup.matchAll(PIECE)) {
		read += piece.length;
		if (tag === undefined) {
			runs.push({
				text: decodeHTMLStrict(piece),
				...(open.includes('i') || open.includes('em') ? { italic: true } : {}),
				...(open.includes('sup') ? { sup: true } : {}),
				...(open.includes('sub') ? { sub: true } : {}),
			});
		} else if (closing === '') open.push(tag.toLowerCase());
		else if (open.pop() !== tag.toLowerCase()) return undefined;
	}
	return read === markup.length && open.length === 0 ? runs : undefined;
}

function trimmed(runs: readonly Run[]): Runs {
	const last = runs.at(-1);
	if (last === undefined) return [];
	const text = withoutFullStop(last.text).replace(/[\s,;:]+$/u, '');
	return text === '' ? trimmed(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}

/** Each text of the list, changed. */
function rewritten(runs: Runs, change: (text: string) => string): Runs {
	return runs.map((one) => ({ ...one, text: change(one.text) }));
}

/**
 * The title with a capital behind a colon, an em dash, a question mark or an exclamation mark (APA 7, section 6.17), where a word of
 * small letters alone stands there. A lone letter other than `a` is a sign (`n = 20`) and stays.
 */
export function openedSubtitle(runs: Runs): Runs {
	return rewritten(runs, (text) =>
		text.replace(
			/([:?!]\s+|—\s*)(a|\p{Ll}{2,})(?=[\s,.?!]|$)/gu,
			(_, mark: string, word: string) => mark + word.charAt(0).toUpperCase() + word.slice(1),
		),
	);
}

/**
 * The title with a small letter behind a colon, as Citing Medicine has it (chapter 1, article title), where an article stands there that is
 * followed by a word in small letters: what else begins with a capital may be a name.
 */
export function closedSubtitle(runs: Runs): Runs {
	return rewritten(runs, (text) =>
		text.replace(/(:\s+)(A|An|The)(?=\s+\p{Ll})/gu, (_, mark: string, word: string) => mark + word.toLowerCase()),
	);
}

/** True for a title in brackets: databases print translations so. */
export function isTranslated(title: string): boolean {
	return /^\[.*\]$/su.test(title.trim());
}

/**
 * The name of a journal or a book as it names itself: without what catalogues add to tell journals apart (`(London, England)`,
 * `(1985)`, `(Online)`), and without the other titles that they set behind ` : `, ` = ` and ` / ` (ISBD).
 */
export function properTitle(title: string | undefined): string | undefined {
	const proper = neat(title)
		?.replace(/\s+[:=/]\s.*$/su, '')
		.replace(/\s*\((?:[^(),]{2,40},\s[^()]{2,40}|(?:1[89]|20)\d\d|online|print|electronic)\)$/iu, '');
	return neat(proper === undefined ? undefined : withoutFullStop(proper)) ?? neat(title);
}

/** Words that tell an English title: no other language that journals are named in has them. */
const ENGLISH = /\b(?:of|and|the|research|health|disorders|reviews|nursing|care|surgery|therapy|\w+iatry|\w+logy)\b/i;
const SMALL = /^(?:an?|and|as|at|but|by|for|from|in|nor|of|on|or|per|the|to|via|with)$/;

/**
 * A journal's English title with the capitals that it bears itself and that NLM's catalogue takes off (`Journal of psychiatric practice`):
 * both APA style (section 9.25) and Harvard ask for them. A title that is not evidently English, and words with a capital, stay.
 */
export function journalTitle(title: string | undefined): string | undefined {
	if (title === undefined || !ENGLISH.test(title)) return title;
	return title.replace(/(?<![\p{L}\p{N}’'.])[a-z]{2,}(?![\p{L}\p{N}.])/gu, (word) =>
		SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
	);
}
