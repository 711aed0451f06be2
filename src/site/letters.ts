/** Lists of headings by their first letter. */
import { fold } from '../record/fold.ts';
import { pageCount, pageOf } from './list.ts';

/** A heading in an index, with the number of its articles. */
export interface IndexLine {
	label: string;
	url: string;
	count: number;
}

export interface Letter<Line> {
	/** Part of the address: `a`, `0-9`, `other`. */
	slug: string;
	/** As printed: `A`, `0–9`, `Other`. */
	label: string;
	lines: Line[];
}

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];

/** A list up to this length stands on one page; a longer one is cut by letter, and a letter into pages of this length. */
export const WHOLE_LIST = 500;

/** Which letter a label is listed under: its first letter or figure, without accents; scripts other than Latin come under `other`. */
export function letterOf(label: string): string {
	const sign = /[\p{L}\p{N}]/u.exec(fold(label))?.[0] ?? '';
	if (/\p{N}/u.test(sign)) return '0-9';
	return LATIN.includes(sign) ? sign : 'other';
}

/** Groups lines by letter; the order within a letter stays. Letters without lines are left out. */
export function byLetter<Line extends { label: string }>(lines: readonly Line[]): Letter<Line>[] {
	const groups = Map.groupBy(lines, ({ label }) => letterOf(label));
	return ['0-9', ...LATIN, 'other'].flatMap((slug) => {
		const found = groups.get(slug);
		return found ? [{ slug, label: letterLabel(slug), lines: found }] : [];
	});
}

function letterLabel(slug: string): string {
	return slug === '0-9' ? '0–9' : slug === 'other' ? 'Other' : slug.toUpperCase();
}

/** The row of letters: all of the Latin alphabet, others only where something stands under them; an address where there is something. */
export function letterRow(letters: readonly Letter<unknown>[], urlOf: (letter: string) => string): { label: string; url?: string }[] {
	const present = new Map(letters.map(({ slug, label }) => [slug, label]));
	return ['0-9', ...LATIN, 'other'].flatMap((slug) => {
		const label = present.get(slug);
		if (label !== undefined) return [{ label, url: urlOf(slug) }];
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
