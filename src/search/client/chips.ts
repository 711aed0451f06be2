import { type FacetName, facets } from '../fields.ts';
import { element, icon } from './element.ts';

/** An active filter. */
export interface Chip {
	/** As it is printed: `Subject: Ketamine`. */
	text: string;
	remove(): void;
}

/** The chip of a chosen value. Years say by themselves what they are. */
export function chipText(facet: FacetName, label: string): string {
	return facet === 'year' ? label : `${facets.find((one) => one.name === facet)?.label ?? facet}: ${label}`;
}

/** Shows the active filters, each with a way to remove it. The keyboard stays where it was, or goes to the next chip. */
export function showChips(list: HTMLElement, chips: readonly Chip[], clearAll: () => void): void {
	const focused = [...list.querySelectorAll('button')].findIndex((button) => button.matches(':focus'));
	const buttons = chips.map(({ text, remove }) => {
		const button = element(
			'button',
			{ type: 'button' },
			element('span', { class: 'hide' }, 'Remove the filter '),
			`${text} `,
			icon('cross'),
		);
		button.addEventListener('click', () => remove());
		return button;
	});
	if (chips.length > 1) {
		const clear = element('button', { type: 'button', class: 'clear' }, chips.length === 2 ? 'Remove both' : `Remove all ${chips.length}`);
		clear.addEventListener('click', () => clearAll());
		buttons.push(clear);
	}
	list.replaceChildren(...buttons.map((button) => element('li', {}, button)));
	list.hidden = buttons.length === 0;
	if (focused >= 0) (buttons[Math.min(focused, chips.length - 1)] ?? document.querySelector<HTMLElement>('#q'))?.focus();
}
