import { articleUrl, authorUrl, journalUrl, subjectUrl, url } from '../../site/urls.ts';
import { KINDS, type Kind, type Suggestion } from '../suggestions/suggestion.ts';
import { element, marked } from './element.ts';
import { markTyped } from './suggest-marks.ts';

/** Something to choose from the list. */
export interface Option {
	element: HTMLElement;
	/** Address of its page; undefined for the search itself. */
	address?: string;
}

/** How each kind of thing is addressed, by the last part of its address. */
export const addresses: Readonly<Record<Kind, (slug: string) => string>> = {
	subject: subjectUrl,
	author: authorUrl,
	journal: journalUrl,
	title: articleUrl,
	page: url,
};

/** What stands in the list for a text: the search for it first, then the suggestions by kind. `id` begins all ids. */
export function listItems(
	id: string,
	text: string,
	typed: readonly string[],
	suggestions: readonly Suggestion[],
): { items: HTMLElement[]; options: Option[] } {
	const search = element(
		'div',
		{ role: 'option', 'aria-selected': 'false', id: `${id}-0` },
		element('span', {}, 'Search for ', element('b', {}, text)),
	);
	const options: Option[] = [{ element: search }];
	const items: HTMLElement[] = [search];
	for (const { name, label } of KINDS) {
		const own = suggestions.filter(({ kind }) => kind === name);
		if (own.length === 0) continue;
		const made = own.map((suggestion) => ({
			element: optionElement(`${id}-${options.length + own.indexOf(suggestion)}`, suggestion, typed),
			address: addresses[name](suggestion.slug),
		}));
		options.push(...made);
		const heading = element('div', { class: 'kind', role: 'presentation', id: `${id}-${name}` }, label);
		items.push(element('div', { role: 'group', 'aria-labelledby': heading.id }, heading, ...made.map((option) => option.element)));
	}
	return { items, options };
}

function optionElement(id: string, { kind, label, weight, via }: Suggestion, typed: readonly string[]): HTMLElement {
	const name =
		via === undefined
			? element('span', {}, ...marked(markTyped(label, typed)))
			: element(
					'span',
					{},
					...marked(markTyped(via, typed)),
					element('span', { 'aria-hidden': 'true' }, ' → '),
					element('span', { class: 'hide' }, ', see '),
					label,
				);
	return element('div', { role: 'option', 'aria-selected': 'false', id }, name, ...figure(kind, weight));
}

/** `34`, read as `34 articles`; of a title its year. */
function figure(kind: Kind, weight: number): HTMLElement[] {
	if (weight === 0) return [];
	if (kind === 'title') return [element('span', { class: 'figure' }, String(weight))];
	const unit = element('span', { class: 'hide' }, weight === 1 ? ' article' : ' articles');
	return [element('span', { class: 'figure' }, weight.toLocaleString('en'), unit)];
}
