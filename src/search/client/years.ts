import type { Histogram, YearRange } from './asked.ts';
import { AXIS, type Bar, barsOf, barsText, HEIGHT } from './bars.ts';
import { element } from './element.ts';
import { yearRange } from './state.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What the years can do. */
export interface YearActions {
	/** Another range was typed, or one of its bars pressed. */
	range(years: YearRange): void;
	/** Articles without a year were asked for, or no longer. */
	undated(): void;
}

/** The range of years on the search page: two fields below a drawing of how many articles of the result each year has. */
export class Years {
	readonly element: HTMLFieldSetElement;
	readonly #from = yearField('from');
	readonly #to = yearField('to');
	readonly #drawing = svg('svg', { role: 'img', height: String(HEIGHT) });
	readonly #undatedBox = element('input', { type: 'checkbox', autocomplete: 'off' });
	readonly #undatedCount = element('span');
	readonly #undated: HTMLLabelElement;

	constructor({ range, undated }: YearActions) {
		this.#undated = element('label', {}, this.#undatedBox, ' ', element('span', {}, 'Undated'), ' ', this.#undatedCount);
		this.element = element(
			'fieldset',
			{ class: 'facet chart', hidden: true },
			element('legend', {}, 'Year'),
			this.#drawing,
			element(
				'div',
				{ class: 'years' },
				element('label', { class: 'hide', for: 'from' }, 'From the year'),
				this.#from,
				element('span', {}, 'to'),
				element('label', { class: 'hide', for: 'to' }, 'To the year'),
				this.#to,
			),
			this.#undated,
		);
		const typed = () => range(yearRange(this.#from.value, this.#to.value));
		for (const field of [this.#from, this.#to]) field.addEventListener('change', typed);
		this.#undatedBox.addEventListener('change', () => undated());
		this.#drawing.addEventListener('click', ({ target }) => {
			const [from, to] = (target instanceof Element ? (target.getAttribute('data-years') ?? '') : '').split('-').map(Number);
			if (from && to) range({ from, to });
		});
	}

	/** Shows how many articles each year has. `undatedChosen`: only undated ones are asked for. */
	update(histogram: Histogram, range: YearRange, undatedChosen: boolean): void {
		const bars = barsOf(histogram, range);
		const { years, undated } = histogram;
		this.#drawing.replaceChildren(
			svg('title', {}, barsText(bars, range)),
			...bars.map(barOf),
			svg('line', { x1: '0', x2: '100%', y1: String(AXIS), y2: String(AXIS) }),
		);
		this.#drawing.toggleAttribute('hidden', bars.length === 0);
		// Under somebody's fingers nothing changes.
		for (const [field, value, other] of [
			[this.#from, range.from, years[0]?.year],
			[this.#to, range.to, years.at(-1)?.year],
		] as const) {
			if (!field.matches(':focus')) field.value = value === undefined ? '' : String(value);
			field.placeholder = other === undefined ? '' : String(other);
		}
		this.#undatedBox.checked = undatedChosen;
		this.#undatedCount.textContent = undated.toLocaleString('en');
		this.#undated.hidden = undated === 0 && !undatedChosen;
		const isAsked = range.from !== undefined || range.to !== undefined;
		this.element.hidden = !isAsked && this.#undated.hidden && years.length < 2;
	}
}

function yearField(id: 'from' | 'to'): HTMLInputElement {
	return element('input', { id, inputmode: 'numeric', maxlength: '4', autocomplete: 'off' });
}

/** A bar can be pressed by a pointer all the way up; whoever has none types its years below. */
function barOf({ from, to, count, x, width, y, height, chosen }: Bar): SVGElement {
	const across = { x: `${x.toFixed(2)}%`, width: `${width.toFixed(2)}%` };
	const years = from === to ? String(from) : `${from} to ${to}`;
	return svg(
		'g',
		{},
		svg('rect', { ...across, y: String(y), height: String(height), ...(chosen ? {} : { class: 'off' }) }),
		svg(
			'rect',
			{ ...across, y: '0', height: String(HEIGHT), class: 'press', 'data-years': `${from}-${to}` },
			svg('title', {}, `${years}: ${count.toLocaleString('en')}`),
		),
	);
}

function svg(tag: string, attributes: Record<string, string>, ...children: (SVGElement | string)[]): SVGElement {
	const made = document.createElementNS(SVG, tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children);
	return made;
}
