import { fold } from '../../record/fold.ts';
import type { Column } from '../columns.ts';
import type { FacetName, facets } from '../fields.ts';
import { element } from './element.ts';

/** More values than this are never shown at once: narrowing by typing is quicker than reading. */
const UNFOLDED = 100;
/** From so many values on there is a field to narrow them by typing. */
const MANY = 15;

/** What a facet needs to show itself. */
export interface FacetView {
	/** Slug and label of each. */
	values: Column['values'];
	/** Articles behind each value. */
	counts: readonly number[];
	/** Chosen slugs. */
	chosen: ReadonlySet<string>;
	/** For each value the positions of those right above it, where values have an order of broader and narrower. */
	parents?: readonly number[][];
	/** False where only those values are counted that most of the found articles have, or that a typed text is in. */
	complete: boolean;
}

/** What a facet asks of the page. */
export interface FacetActions {
	toggle(facet: FacetName, slug: string): void;
	/** Values whose label has a text are to be counted, because not all of them are; `''` for the most frequent again. */
	narrow(facet: FacetName, text: string): void;
}

/** How long typing must pause before values are asked for, in milliseconds. */
const PAUSE = 150;

/** One facet of the search page. It keeps its elements, so that the keyboard never loses its place. */
export class Facet {
	readonly name: FacetName;
	readonly element: HTMLFieldSetElement;
	readonly #settings: (typeof facets)[number];
	readonly #actions: FacetActions;
	readonly #values = element('div');
	readonly #more = element('button', { type: 'button', class: 'more', 'aria-expanded': 'false' });
	readonly #filter: HTMLInputElement;
	readonly #labels = new Map<string, HTMLLabelElement>();
	#view: FacetView | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Values in the order they were last put in. */
	#order: number[] = [];

	constructor(settings: (typeof facets)[number], actions: FacetActions) {
		this.name = settings.name;
		this.#settings = settings;
		this.#actions = actions;
		this.#filter = element('input', {
			type: 'search',
			class: 'narrow',
			autocomplete: 'off',
			spellcheck: 'false',
			'aria-label': `Narrow the list of ${settings.plural} by typing`,
			placeholder: `Find in ${settings.plural}`,
			hidden: true,
		});
		this.element = element(
			'fieldset',
			{ class: 'facet', hidden: true },
			element('legend', {}, settings.label),
			this.#filter,
			this.#values,
			this.#more,
		);
		this.#values.addEventListener('change', (event) => {
			if (event.target instanceof HTMLInputElement) this.#actions.toggle(this.name, event.target.value);
		});
		this.#more.addEventListener('click', () => {
			this.#more.setAttribute('aria-expanded', String(!this.#expanded));
			this.#render();
		});
		this.#filter.addEventListener('input', () => this.#narrow());
		this.#filter.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape' || !this.#filter.value) return;
			event.preventDefault();
			this.#filter.value = '';
			this.#narrow();
		});
	}

	/** The text that the values are narrowed by. */
	get typed(): string {
		return this.#filter.value.trim();
	}

	#narrow(): void {
		clearTimeout(this.#timer);
		this.#render();
		if (this.#view?.complete === false) this.#timer = setTimeout(() => this.#actions.narrow(this.name, this.typed), PAUSE);
	}

	/** Shows new counts. */
	update(view: FacetView): void {
		this.#view = view;
		// Under somebody's fingers nothing changes its place.
		if (!this.element.contains(document.activeElement) || this.#order.length !== view.values.length) this.#sort(view);
		this.#render();
	}

	get #expanded(): boolean {
		return this.#more.getAttribute('aria-expanded') === 'true';
	}

	#sort({ values, counts, chosen }: FacetView): void {
		const isChosen = (value: number) => (chosen.has(values[value]?.[0] ?? '') ? 1 : 0);
		const byCount = (a: number, b: number) => (this.#settings.order === 'count' ? (counts[b] ?? 0) - (counts[a] ?? 0) : 0);
		this.#order = values.map((_, value) => value).sort((a, b) => isChosen(b) - isChosen(a) || byCount(a, b) || a - b);
	}

	#render(): void {
		const view = this.#view;
		if (!view) return;
		const { values, counts, chosen, complete } = view;
		const typed = fold(this.typed);
		const present = this.#order.filter((value) => (counts[value] ?? 0) > 0 || chosen.has(values[value]?.[0] ?? ''));
		const matching = typed ? present.filter((value) => fold(values[value]?.[1] ?? '').includes(typed)) : present;
		const limit = this.#expanded || typed ? UNFOLDED : this.#settings.shown;
		const shown = matching.slice(0, limit + (matching.length === limit + 1 ? 1 : 0));
		this.#place(nested(shown, view.parents).map(({ value, depth }) => this.#label(value, depth, view)));
		this.element.hidden = present.length === 0 && typed === '';
		this.#filter.hidden = complete && (present.length < MANY || this.#settings.order === 'list') && typed === '';
		this.#writeMore(matching.length - shown.length, shown.length, typed !== '');
	}

	#writeMore(left: number, shown: number, typed: boolean): void {
		const folded = !this.#expanded && !typed;
		const more = `${left.toLocaleString('en')} more ${this.#settings.plural}`;
		this.#more.textContent = folded ? more : 'Fewer';
		this.#more.hidden = folded ? left <= 0 : typed || shown <= this.#settings.shown;
		this.#filter.placeholder = !folded && left > 0 ? `Find in ${more}` : `Find in ${this.#settings.plural}`;
	}

	/** Puts elements in their order without touching those that already stand right. */
	#place(labels: HTMLLabelElement[]): void {
		const wanted = new Set<Element>(labels);
		for (const child of [...this.#values.children]) if (!wanted.has(child)) child.remove();
		for (const [place, label] of labels.entries()) {
			const there = this.#values.children[place];
			if (there !== label) this.#values.insertBefore(label, there ?? null);
		}
	}

	#label(value: number, depth: number, { values, counts, chosen }: FacetView): HTMLLabelElement {
		const [slug = '', text = ''] = values[value] ?? [];
		const label =
			this.#labels.get(slug) ??
			element(
				'label',
				{},
				element('input', { type: 'checkbox', value: slug, autocomplete: 'off' }),
				' ',
				element('span', {}, text),
				' ',
				element('span'),
			);
		this.#labels.set(slug, label);
		label.dataset['depth'] = String(Math.min(depth, DEEPEST));
		const box = label.firstElementChild;
		if (box instanceof HTMLInputElement) box.checked = chosen.has(slug);
		if (label.lastElementChild) label.lastElementChild.textContent = (counts[value] ?? 0).toLocaleString('en');
		return label;
	}
}

/** Deeper values are set in no further. */
const DEEPEST = 3;

/** Values with those right below one that is also shown under it, each once, in their order. A value without such a one stands at depth 0. */
export function nested(shown: readonly number[], parents?: readonly (readonly number[])[]): { value: number; depth: number }[] {
	if (!parents) return shown.map((value) => ({ value, depth: 0 }));
	const place = new Map(shown.map((value, at) => [value, at]));
	const below = new Map<number, number[]>();
	const tops: number[] = [];
	for (const value of shown) {
		// Only what stands before it, so that nothing can be below itself.
		const above = (parents[value] ?? []).find((one) => (place.get(one) ?? Number.POSITIVE_INFINITY) < (place.get(value) ?? 0));
		if (above === undefined) tops.push(value);
		else below.set(above, [...(below.get(above) ?? []), value]);
	}
	const under = (value: number, depth: number): { value: number; depth: number }[] => [
		{ value, depth },
		...(below.get(value) ?? []).flatMap((one) => under(one, depth + 1)),
	];
	return tops.flatMap((value) => under(value, 0));
}
