import type { Suggestion } from '../suggestions/suggestion.ts';
import { element } from './element.ts';
import { addresses } from './suggest-list.ts';

/** What is named beside the articles, in this order, and how many of each at most. */
const NAMED = [
	{ kind: 'subject', one: 'Subject', several: 'Subjects', most: 4 },
	{ kind: 'author', one: 'Author', several: 'Authors', most: 3 },
	{ kind: 'journal', one: 'Journal', several: 'Journals', most: 2 },
	{ kind: 'page', one: 'About this catalogue', several: 'About this catalogue', most: 2 },
] as const;

/** Subjects, authors, journals and written pages that are called what is searched for, a line for each kind; none where nothing is. */
export function besideArticles(found: readonly Suggestion[]): HTMLElement[] {
	return NAMED.flatMap(({ kind, one, several, most }) => {
		const own = found.filter((suggestion) => suggestion.kind === kind).slice(0, most);
		if (own.length === 0) return [];
		const links = own.flatMap(({ slug, label, via, weight }, place) => [
			place > 0 ? ' · ' : '',
			element('a', { href: addresses[kind](slug) }, label),
			via === undefined ? '' : ` (${via})`,
			weight > 0 && element('span', { class: 'quiet' }, ` ${weight.toLocaleString('en')}`),
		]);
		return [element('p', {}, element('span', { class: 'quiet' }, own.length > 1 ? several : one), ' ', ...links)];
	});
}
