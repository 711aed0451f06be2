import { fold } from '../../record/fold.ts';
import { romanNumber } from './numerals.ts';

/** Pages as they are compared. */
export interface PageKey {
	/** First page or article number, folded, without zeros before it and the `e` of electronic ones: `1395`, `s12`. */
	first: string;
	/** Last page, completed; undefined for one page. */
	last?: string;
	/** True for the number of an article instead of a page: `e94700`. */
	article: boolean;
}

const PAGES = /^(?:pp?\.?\s*)?([a-z]{0,4})\.?\s*0*(\d+)([a-z]{0,2})(?:\s*[-–]\s*([a-z]{0,4})0*(\d+)([a-z]{0,2}))?/;

/**
 * The key of pages: of `1395-409`, `1395-1409` and `p. 1395`, of `e123` and `E123`, of `S12-S18`. Undefined where no number is in
 * them.
 */
export function pageKey(text: string | undefined): PageKey | undefined {
	if (text === undefined) return undefined;
	const folded = text
		.trim()
		.toLowerCase()
		.replace(/[‐‑‒–—−]/g, '-');
	const found = PAGES.exec(folded);
	if (found === null) {
		const roman = /^([ivxlc]+)(?:-|$)/.exec(folded)?.[1];
		if (roman !== undefined) return { first: roman, article: false };
		const plain = fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
		return /\d/.test(plain) ? { first: plain, article: true } : undefined;
	}
	const [, before = '', first = '', after = '', , last] = found;
	const letters = before === 'e' || before === 'n' || before === 'art' || before === 'p' || before === 'pp' ? '' : before;
	const article = last === undefined && (before === 'e' || before === 'n' || before === 'art' || first.length > 5);
	const end = last === undefined ? undefined : last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
	return {
		first: letters + first + after,
		...(end === undefined ? {} : { last: letters + end }),
		article: article || (before === 'e' && last !== undefined),
	};
}

/**
 * Whether two records give the same pages: the same first one. Undefined where one gives none, and where one gives the number of the
 * article and the other its pages counted from 1.
 */
export function pagesAgree(a: PageKey | undefined, b: PageKey | undefined): boolean | undefined {
	if (a === undefined || b === undefined) return undefined;
	if (a.first === b.first || sameNumber(a.first, b.first) || sameNumber(b.first, a.first)) return true;
	const [number, pages] = a.article ? [a, b] : [b, a];
	return number.article && !pages.article && pages.first === '1' ? undefined : false;
}

/** Article numbers with the letters of their journal and without: `duy023`, `023`. One letter alone says something else: `S12`. */
function sameNumber(short: string, long: string): boolean {
	return /^\d{2,}$/.test(short) && /^[a-z]{2,4}\d+$/.test(long) && long.replace(/^[a-z]+/, '') === short;
}

/** The number of a volume or an issue: of `12`, `Vol. 12`, `XII`, `12(3)`. Undefined where there is none. */
export function volumeKey(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const folded = fold(text);
	const number = /\d+/.exec(folded)?.[0];
	if (number !== undefined) return number.replace(/^0+(?=\d)/, '');
	const roman = romanNumber(folded.replace(/^vol(?:ume)?\.?\s*/, ''));
	if (roman !== undefined) return String(roman);
	return folded === '' ? undefined : folded;
}

/** Whether two volumes or issues agree; undefined where one is missing. */
export function volumesAgree(a: string | undefined, b: string | undefined): boolean | undefined {
	return a === undefined || b === undefined ? undefined : a === b;
}
