import { pagesOf } from './output.ts';

/**
 * One page of each kind that a site has: for each part of the site its index, its first page and its first page of a
 * list's continuation. A new kind of page is in without being named here.
 */
export function pageKinds(folder: string): string[] {
	const seen = new Map<string, string>();
	for (const page of pagesOf(folder)) {
		const [part = '', ...rest] = page.split('/');
		const kind = rest.includes('browse') ? `${part} browse` : `${part} ${rest.length}`;
		if (!seen.has(kind)) seen.set(kind, page);
	}
	return [...seen.values()].sort();
}

/** Address of a page below the site's base: `articles/x/index.html` is `articles/x/`. */
export function addressOf(page: string): string {
	return page.replace(/(^|\/)index\.html$/, '$1');
}
