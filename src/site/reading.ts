/** In which language and direction a text is to be read, where it is not as the page around it. */

/** What an element that holds the text is marked with; nothing where nothing is known that differs. */
export interface Reading {
	/** BCP 47. */
	lang?: string;
	dir?: 'rtl';
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Scripts that tell a language from others of the article's, by their ISO 15924 codes. */
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
	[/\p{Script=Hebrew}/u, ['Hebr']],
	[/\p{Script=Arabic}/u, ['Arab', 'Aran']],
	[/\p{Script=Cyrillic}/u, ['Cyrl']],
	[/\p{Script=Greek}/u, ['Grek']],
	[/\p{Script=Devanagari}/u, ['Deva']],
	[/\p{Script=Thai}/u, ['Thai']],
	[/\p{Script=Hangul}/u, ['Kore', 'Hang']],
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['Jpan']],
	[/\p{Script=Han}/u, ['Hans', 'Hant', 'Jpan', 'Kore']],
];

/**
 * How a text is read, from its letters and the languages of its article. The direction is that of most letters: an abbreviation in Latin at its
 * beginning does not turn an Arabic title round. The language is one of the article's that is written in the text's script; for Latin letters
 * none is named, since databases translate titles into English and do not say so.
 */
export function readingOf(text: string, languages: readonly string[] = []): Reading {
	const letters = text.match(/\p{L}/gu) ?? [];
	const isMost = (script: RegExp) => letters.filter((letter) => script.test(letter)).length * 2 > letters.length;
	const codes = SCRIPTS.find(([script]) => isMost(script))?.[1] ?? [];
	const lang = languages.find((language) => codes.includes(scriptOf(language) ?? ''));
	return { ...(lang === undefined ? {} : { lang }), ...(isMost(RIGHT_TO_LEFT) ? { dir: 'rtl' } : {}) };
}

function scriptOf(language: string): string | undefined {
	try {
		return new Intl.Locale(language).maximize().script;
	} catch {
		return undefined;
	}
}
