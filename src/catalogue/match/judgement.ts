import { type Agreement, agreementOf, obstacle, weightOf } from './obstacle.ts';
import type { Sketch } from './sketch.ts';
import { TELLING, type TitleLikeness, titleLikeness } from './title-match.ts';

/** Whether two records without a shared identifier are one work. `reason` is half a sentence for people, to stand behind `because`. */
export type Judgement = { same: true; weight: number } | { same: false; reason: string };

/**
 * Judges two records by title, year, first author and pages, with what else they say. Never by title alone: either the pages agree,
 * or the volume of the journal does where one leaves the pages out, or all authors, the year and the place where neither says more.
 * Anything that contradicts makes them two. `weight` is higher the more agrees.
 */
export function judge(a: Sketch, b: Sketch): Judgement {
	const likeness = titleLikeness(a.title, b.title);
	if (likeness === undefined) return { same: false, reason: 'the titles differ' };
	const agreement = agreementOf(a, b);
	const against = obstacle(a, b, agreement);
	if (against !== undefined) return { same: false, reason: against };
	if (!suffices(a, b, likeness, agreement)) return { same: false, reason: 'too little else is said to tell that they are one' };
	return { same: true, weight: weightOf(likeness, agreement) };
}

function suffices(a: Sketch, b: Sketch, likeness: TitleLikeness, agreement: Agreement): boolean {
	const { authors, years, pages, volumes, journals } = agreement;
	const sameAuthors = authors === 'all' || authors === 'first';
	const placed = volumes === true || journals === true;
	if (arePreprints(a, b) && journals === true && years === 0 && (authors === 'all' || (sameAuthors && likeness === 'same'))) return true;
	if (likeness !== 'same') {
		if (likeness === 'typing' && authors !== 'all' && (a.known.kind === 'abstract' || b.known.kind === 'abstract')) return false;
		return sameAuthors && pages === true && placed && years !== undefined;
	}
	if (isCopy(a, b)) return true;
	if (years === 0 && sharesIsbn(a, b)) return sameAuthors;
	if (a.title.whole.length < TELLING) return sufficesForShort(a, b, agreement);
	if (pages === true) {
		if (!sameAuthors) return journals === true && volumes === true && years !== undefined;
		if (years === undefined) return volumes === true && journals === true;
		return years === 0 || placed;
	}
	if (!sameAuthors || years === undefined) return false;
	if (volumes === true && journals === true) return true;
	if (years !== 0 || authors !== 'all') return false;
	const sameAbstract = a.abstract !== undefined && a.abstract === b.abstract;
	if (journals === true) return sameAbstract || aheadOfPrint(a, b) || aheadOfPrint(b, a);
	// Books, theses and reports have no pages; a record that names no journal may be any article of these authors.
	return sameAbstract || (a.form === b.form && STANDS_ALONE.has(a.form) && a.pages === undefined && b.pages === undefined);
}

/**
 * Preprints have neither volume nor pages; one title on one server by the same authors within a year is one preprint, if in several
 * versions.
 */
function arePreprints(a: Sketch, b: Sketch): boolean {
	return a.known.kind === 'preprint' && b.known.kind === 'preprint' && a.title.whole.length >= TELLING;
}

/** Titles as short as `Editorial` stand above many works, and columns bear one title in every issue. */
function sufficesForShort(a: Sketch, b: Sketch, { authors, years, pages, volumes, issues, journals }: Agreement): boolean {
	if (pages !== true || years !== 0 || journals === false || issues === false) return false;
	const [month, other] = [a.record.issued?.slice(0, 7), b.record.issued?.slice(0, 7)];
	if (issues === undefined && month?.length === 7 && other?.length === 7 && month !== other) return false;
	if (volumes === true) return authors !== 'unknown' || journals === true;
	return authors === 'all' && journals === true && a.title.whole.length >= SHORT_TELLING;
}
const SHORT_TELLING = 15;

/** True for two books with one ISBN. Chapters bear that of their book. */
function sharesIsbn(a: Sketch, b: Sketch): boolean {
	return a.form === 'book' && b.form === 'book' && a.record.isbn.some((number) => b.record.isbn.includes(number));
}

const STANDS_ALONE: ReadonlySet<string> = new Set(['book', 'thesis', 'report', 'data', 'media']);

/**
 * True where a record gives neither volume nor pages, as one of an article ahead of print, and the other is none of a supplement,
 * which holds abstracts.
 */
function aheadOfPrint({ volume, pages }: Sketch, { pages: others, record: { issue = '' } }: Sketch): boolean {
	return volume === undefined && pages === undefined && !others?.first.startsWith('s') && !/sup/i.test(issue);
}

/** True for one entry exported twice, word for word, that names authors and says when or where it appeared. */
function isCopy({ record: a }: Sketch, { record: b }: Sketch): boolean {
	const saysEnough = a.authors.length > 0 && (a.issued !== undefined || a.containerTitle !== undefined);
	return saysEnough && a.raw === b.raw && a.origin.format === b.origin.format;
}
