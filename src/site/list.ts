/** Long lists, cut into pages. */

export interface Pager {
	/** Page that is shown, counted from 1. */
	page: number;
	/** The pages to offer: numbers in order; `undefined` stands for those left out. */
	pages: ({ number: number; url: string } | undefined)[];
	newer?: string;
	older?: string;
}

/** How many articles a page of a list holds. */
export const PAGE_LENGTH = 50;

/** How many pages a list of so many things takes; an empty list takes one. */
export function pageCount(length: number, pageLength = PAGE_LENGTH): number {
	return Math.max(1, Math.ceil(length / pageLength));
}

/** The things on one page, counted from 1. */
export function pageOf<Thing>(things: readonly Thing[], page: number, pageLength = PAGE_LENGTH): Thing[] {
	return things.slice((page - 1) * pageLength, page * pageLength);
}

/** Up to so many pages are all offered. */
const ALL_PAGES = 12;
/** So many pages on each side of this one are offered, */
const NEAR = 2;
/** and steps through the whole list, at most so many. */
const STEPS = 10;

/**
 * Links to the other pages: all where they are few, otherwise the first, the last, those around this one, and steps of 5, 10, 20 ... pages.
 * Undefined when there is one page alone.
 */
export function pagerOf(page: number, pages: number, urlOf: (page: number) => string): Pager | undefined {
	if (pages < 2) return undefined;
	const step = stepOf(pages);
	const offered = Array.from({ length: pages }, (_, place) => place + 1).filter(
		(number) => pages <= ALL_PAGES || number === 1 || number === pages || number % step === 0 || Math.abs(number - page) <= NEAR,
	);
	return {
		page,
		pages: offered.flatMap((number, place) => {
			const link = { number, url: urlOf(number) };
			const gap = number - (offered[place - 1] ?? 0);
			if (gap <= 1) return [link];
			// A gap of one page is that page.
			return gap === 2 ? [{ number: number - 1, url: urlOf(number - 1) }, link] : [undefined, link];
		}),
		...(page > 1 ? { newer: urlOf(page - 1) } : {}),
		...(page < pages ? { older: urlOf(page + 1) } : {}),
	};
}

/** The smallest round number of pages that a list is gone through with in few steps. */
function stepOf(pages: number): number {
	for (let ten = 1; ; ten *= 10) for (const step of [ten, 2 * ten, 5 * ten]) if (step >= 5 && pages / step < STEPS + 1) return step;
}

/** Path parameter of a page of a thing: `slug`, `slug/browse/2`. */
export const pathOf = (slug: string, page: number) => (page > 1 ? `${slug}/browse/${page}` : slug);
