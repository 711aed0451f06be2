/** Lists of headings by their first letter. */
import { fold } from '../record/fold.ts';
import { pageCount, pageOf } from './list.ts';

/** A heading in an index, with the number of its articles. */
export interface IndexLine {
	label: string;
	url: string;
	count: number;
	/** The heading that this other name leads to. */
	see?: string;
	/** Other names, which the box that narrows the list finds it by. */
	also?: string;
	/** Length of the bar drawn beside it, as a percentage of the room there is. */
	bar?: string;
}

export interface Letter<Line> {
	/** Part of the address: `a`, `0-9`, `greek`, `other`. */
	slug: string;
	/** As printed: `A`, `0–9`, `Greek`, `Other`. */
	label: string;
	lines: Line[];
}

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];

/** What is written in other letters is gathered by script, in the order in which the scripts stand behind the alphabet. */
const SCRIPTS: readonly { slug: string; label: string; letters: RegExp }[] = [
	{ slug: 'greek', label: 'Greek', letters: /\p{Script=Greek}/u },
	{ slug: 'cyrillic', label: 'Cyrillic', letters: /\p{Script=Cyrillic}/u },
	{ slug: 'hebrew', label: 'Hebrew', letters: /\p{Script=Hebrew}/u },
	{ slug: 'arabic', label: 'Arabic', letters: /\p{Script=Arabic}/u },
	{
		slug: 'indic',
		label: 'Indic',
		letters: /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}]/u,
	},
	{ slug: 'thai', label: 'Thai', letters: /\p{Script=Thai}/u },
	{ slug: 'korean', label: 'Korean', letters: /\p{Script=Hangul}/u },
	{ slug: 'chinese-japanese', label: 'Chinese, Japanese', letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u },
];

/** All letters in the order of an index. */
const ORDER = ['0-9', ...LATIN, ...SCRIPTS.map(({ slug }) => slug), 'other'];
const LABELS = new Map([['0-9', '0–9'], ['other', 'Other'], ...SCRIPTS.map(({ slug, label }): [string, string] => [slug, label])]);

/** A list up to this length stands on one page; a longer one is cut by letter, and a letter into pages of this length. */
export const WHOLE_LIST = 500;

/** Which letter a label is listed under: its first letter or figure, without accents; other scripts than Latin are one letter each. */
export function letterOf(label: string): string {
	const sign = /[\p{L}\p{N}]/u.exec(fold(label))?.[0] ?? '';
	if (/\p{N}/u.test(sign)) return '0-9';
	if (LATIN.includes(sign)) return sign;
	return SCRIPTS.find(({ letters }) => letters.test(sign))?.slug ?? 'other';
}

/** Groups lines by letter; the order within a letter stays. Letters without lines are left out. */
export function byLetter<Line extends { label: string }>(lines: readonly Line[]): Letter<Line>[] {
	const groups = Map.groupBy(lines, ({ label }) => letterOf(label));
	return ORDER.flatMap((slug) => {
		const found = groups.get(slug);
		return found ? [{ slug, label: letterLabel(slug), lines: found }] : [];
	});
}

/** How a letter is printed: `a` is `A`, `0-9` is `0–9`, `other` is `Other`. */
export function letterLabel(slug: string): string {
	return LABELS.get(slug) ?? slug.toUpperCase();
}

/** The place of a letter on a page: letters are ids as they are, figures are `n0-9`. */
export const letterAnchor = (slug: string) => (/^[a-z]/.test(slug) ? slug : `n${slug}`);

/** The row of letters: all of the Latin alphabet, others only where something stands under them; an address where there is something. */
export function letterRow(letters: readonly { slug: string }[], urlOf: (letter: string) => string): { label: string; url?: string }[] {
	const present = new Set(letters.map(({ slug }) => slug));
	return ORDER.flatMap((slug) => {
		if (present.has(slug)) return [{ label: letterLabel(slug), url: urlOf(slug) }];
		return LATIN.includes(slug) ? [{ label: letterLabel(slug) }] : [];
	});
}

/** The pages of one letter of a long list, each told by its first heading. */
export function letterPages<Line extends { label: string }>(lines: readonly Line[]): { page: number; lines: Line[]; from: string }[] {
	return Array.from({ length: pageCount(lines.length, WHOLE_LIST) }, (_, place) => {
		const found = pageOf(lines, place + 1, WHOLE_LIST);
		return { page: place + 1, lines: found, from: found[0]?.label ?? '' };
	});
}
