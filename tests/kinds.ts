import { isRedirect, pagesOf } from './output.ts';

/**
 * One page of each kind that a site has: for each part of the site its index, its first page, its first page of a
 * list's continuation, and each way to look at its list. A new kind of page is in without being named here; a page that
 * only leads on is none.
 */
export function pageKinds(folder: string): string[] {
	const seen = new Map<string, string>();
	for (const page of pagesOf(folder).filter((page) => !isRedirect(folder, page))) {
		const [part = '', ...rest] = page.split('/');
		const kind = rest.includes('browse') ? `${part} browse ${viewOf(rest)}` : `${part} ${rest.length}`;
		if (!seen.has(kind)) seen.set(kind, page);
	}
	return [...seen.values()].sort();
}

/** What follows `browse/`: the name of a view, with how far below it the page is; empty for numbers and letters. */
function viewOf(rest: readonly string[]): string {
	const [name = '', ...below] = rest.slice(rest.indexOf('browse') + 1);
	return name.length < 3 || /^\d/.test(name) || name === 'other' ? '' : `${name} ${below.length}`;
}

/** Address of a page below the site's base: `articles/x/index.html` is `articles/x/`. */
export function addressOf(page: string): string {
	return page.replace(/(^|\/)index\.html$/, '$1');
}
