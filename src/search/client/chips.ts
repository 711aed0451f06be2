import { type FacetName, facets } from '../fields.ts';
import { element, icon } from './element.ts';

/** An active filter. */
export interface Chip {
	facet: FacetName;
	slug: string;
	label: string;
}

/** What the chips can do. */
export interface ChipActions {
	remove(facet: FacetName, slug: string): void;
	clear(): void;
}

/** Shows the active filters, each with a way to remove it. The keyboard stays where it was, or goes to the next chip. */
export function showChips(list: HTMLElement, chips: readonly Chip[], actions: ChipActions): void {
	const focused = [...list.querySelectorAll('button')].findIndex((button) => button.matches(':focus'));
	const buttons = chips.map(({ facet, slug, label }) => {
		const name = facets.find((one) => one.name === facet)?.label ?? facet;
		const text = facet === 'year' ? label : `${name}: ${label}`;
		const button = element(
			'button',
			{ type: 'button' },
			element('span', { class: 'hide' }, 'Remove the filter '),
			`${text} `,
			icon('cross'),
		);
		button.addEventListener('click', () => actions.remove(facet, slug));
		return button;
	});
	if (chips.length > 1) {
		const clear = element('button', { type: 'button', class: 'clear' }, chips.length === 2 ? 'Remove both' : `Remove all ${chips.length}`);
		clear.addEventListener('click', () => actions.clear());
		buttons.push(clear);
	}
	list.replaceChildren(...buttons.map((button) => element('li', {}, button)));
	list.hidden = buttons.length === 0;
	if (focused >= 0) (buttons[Math.min(focused, chips.length - 1)] ?? document.querySelector<HTMLElement>('#q'))?.focus();
}
