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

/** Links to the other pages: the first, the last and those around this one. Undefined when there is one page alone. */
export function pagerOf(page: number, pages: number, urlOf: (page: number) => string): Pager | undefined {
	if (pages < 2) return undefined;
	const near = Array.from({ length: pages }, (_, place) => place + 1).filter(
		(number) => number === 1 || number === pages || Math.abs(number - page) < 3,
	);
	return {
		page,
		pages: near.flatMap((number, place) => {
			const link = { number, url: urlOf(number) };
			const gap = number - (near[place - 1] ?? 0);
			if (gap <= 1) return [link];
			// A gap of one page is that page.
			return gap === 2 ? [{ number: number - 1, url: urlOf(number - 1) }, link] : [undefined, link];
		}),
		...(page > 1 ? { newer: urlOf(page - 1) } : {}),
		...(page < pages ? { older: urlOf(page + 1) } : {}),
	};
}

/** Path parameter of a page of a thing: `slug`, `slug/browse/2`. */
export const pathOf = (slug: string, page: number) => (page > 1 ? `${slug}/browse/${page}` : slug);
