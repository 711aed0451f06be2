import { identifierKeys } from '../suggestions/identifier.ts';
import { typedWords } from '../suggestions/keys.ts';
import { element } from './element.ts';
import type { FindIdentifier } from './suggest-identifier.ts';
import { listItems, type Option } from './suggest-list.ts';
import type { Suggest } from './suggest-source.ts';

/** How long typing must pause before suggestions are asked for, and before it is said how many there are; milliseconds. */
const PAUSE = 60;
const SAY_AFTER = 700;

/**
 * Makes a box for searching suggest pages while one types: a combobox with a list below it, which floats over what follows
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The focus stays in the box; arrow keys go through the list, Enter goes to what is
 * chosen there and otherwise searches, Escape closes. Enter with an identifier goes to what has it. Nothing is loaded before the first letter.
 */
export class SuggestBox {
	readonly #input: HTMLInputElement;
	readonly #form: HTMLFormElement;
	readonly #suggest: Suggest;
	readonly #find: FindIdentifier;
	readonly #list: HTMLElement;
	readonly #said = element('p', { class: 'hide', 'aria-live': 'polite' });
	#options: Option[] = [];
	/** Place of the option that the arrow keys have come to; -1 for none. */
	#active = -1;
	/** Counts what was asked for, so that a late answer is passed over. */
	#run = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sayTimer: ReturnType<typeof setTimeout> | undefined;
	/** The next sending of the form is ours, after a look for an identifier. */
	#passing = false;

	constructor(input: HTMLInputElement, form: HTMLFormElement, suggest: Suggest, find: FindIdentifier) {
		this.#input = input;
		this.#form = form;
		this.#suggest = suggest;
		this.#find = find;
		this.#list = element('div', { class: 'suggest', role: 'listbox', id: `${input.id}-list`, 'aria-label': 'Suggestions', hidden: true });
	}

	start(): void {
		const attributes = {
			role: 'combobox',
			'aria-expanded': 'false',
			'aria-controls': this.#list.id,
			'aria-autocomplete': 'list',
			autocomplete: 'off',
		};
		for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
		this.#form.append(this.#list, this.#said);
		this.#input.addEventListener('input', () => this.#wait());
		this.#input.addEventListener('blur', () => this.#close());
		// Before the page's own listeners: while the list is open, its keys are not the page's.
		this.#form.addEventListener('keydown', (event) => this.#key(event), true);
		this.#form.addEventListener('submit', (event) => this.#submit(event), true);
		// The focus stays in the box.
		this.#list.addEventListener('mousedown', (event) => event.preventDefault());
		this.#list.addEventListener('click', (event) => this.#point(event));
		this.#list.addEventListener('auxclick', (event) => this.#point(event));
		// Somebody began to type before the script was there.
		if (this.#input.matches(':focus') && this.#input.value !== '' && this.#input.value !== this.#input.defaultValue) this.#wait();
	}

	#wait(): void {
		clearTimeout(this.#timer);
		this.#run++;
		if (typedWords(this.#input.value).length === 0) this.#close();
		else this.#timer = setTimeout(() => void this.#update(), PAUSE);
	}

	/** Shows what is suggested for what stands in the box. Without suggestions there is no list: a search needs none. */
	async #update(): Promise<void> {
		const run = ++this.#run;
		const text = this.#input.value.trim();
		// A catalogue that was published without its index has no suggestions; the search says so.
		const suggestions = await this.#suggest(text).catch(() => []);
		if (run !== this.#run || !this.#input.matches(':focus')) return;
		if (suggestions.length === 0) {
			this.#close();
			return;
		}
		const { items, options } = listItems(this.#list.id, text, typedWords(text), suggestions);
		this.#options = options;
		this.#activate(-1);
		this.#list.replaceChildren(...items);
		this.#list.scrollTop = 0;
		this.#list.hidden = false;
		this.#input.setAttribute('aria-expanded', 'true');
		this.#say(`${suggestions.length} ${suggestions.length === 1 ? 'suggestion' : 'suggestions'}`);
	}

	#close(): void {
		clearTimeout(this.#timer);
		this.#run++;
		this.#list.hidden = true;
		this.#input.setAttribute('aria-expanded', 'false');
		this.#activate(-1);
		this.#say('');
	}

	get #isOpen(): boolean {
		return !this.#list.hidden;
	}

	#say(text: string): void {
		clearTimeout(this.#sayTimer);
		if (text === '') this.#said.textContent = '';
		else this.#sayTimer = setTimeout(() => this.#said.replaceChildren(text), SAY_AFTER);
	}

	#activate(place: number): void {
		this.#options[this.#active]?.element.setAttribute('aria-selected', 'false');
		this.#active = place;
		const option = this.#options[place]?.element;
		if (option === undefined) {
			this.#input.removeAttribute('aria-activedescendant');
			return;
		}
		option.setAttribute('aria-selected', 'true');
		option.scrollIntoView({ block: 'nearest' });
		this.#input.setAttribute('aria-activedescendant', option.id);
	}

	#key(event: KeyboardEvent): void {
		if (event.target !== this.#input || event.isComposing || event.ctrlKey || event.metaKey) return;
		const { key } = event;
		if (key === 'ArrowDown' || key === 'ArrowUp') {
			event.preventDefault();
			if (this.#isOpen) this.#move(key === 'ArrowDown' ? 1 : -1);
			else if (typedWords(this.#input.value).length > 0) void this.#update();
			return;
		}
		if (!this.#isOpen) return;
		if (key === 'Escape') {
			event.preventDefault();
			event.stopPropagation();
			this.#close();
		} else if (key === 'Enter' && this.#active >= 0) {
			event.preventDefault();
			event.stopPropagation();
			this.#choose(this.#active);
		}
	}

	/** One up or down; before the first and behind the last there is the box itself. */
	#move(by: number): void {
		const places = this.#options.length + 1;
		this.#activate(((this.#active + 1 + by + places) % places) - 1);
	}

	#choose(place: number): void {
		const option = this.#options[place];
		this.#close();
		if (option?.address === undefined) this.#form.requestSubmit();
		else location.assign(option.address);
	}

	#point(event: MouseEvent): void {
		const place = this.#options.findIndex(({ element: of }) => event.target instanceof Node && of.contains(event.target));
		const address = this.#options[place]?.address;
		if (place === -1 || event.button > 1) return;
		if (address !== undefined && (event.button === 1 || event.ctrlKey || event.metaKey)) open(address, '_blank', 'noopener');
		else if (event.button === 0) this.#choose(place);
	}

	#submit(event: SubmitEvent): void {
		this.#close();
		const text = this.#input.value;
		if (this.#passing || identifierKeys(text).length === 0) {
			this.#passing = false;
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		const search = () => {
			this.#passing = true;
			this.#form.requestSubmit();
		};
		this.#find(text).then((address) => (address === undefined ? search() : location.assign(address)), search);
	}
}
