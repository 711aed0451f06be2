import { fold } from '../../record/fold.ts';
import { searchUrl } from '../../site/urls.ts';
import { hasWords, typedWords, wordsOf } from '../suggestions/keys.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { element } from './element.ts';
import { addresses } from './suggest-list.ts';
import type { Suggest } from './suggest-source.ts';

/** How long typing must pause before the whole of a long list is asked, and before it is said how many are left; milliseconds. */
const PAUSE = 80;
const SAY_AFTER = 500;

/** A line of the page, with its words. */
interface Line {
	element: HTMLElement;
	words: string[];
	/** Another name of a heading, which is not counted. */
	isName: boolean;
}

/**
 * Narrows the lines of a page to those that have words beginning as what is typed, in whatever order and without regard to case and accents. Of a
 * tree, what stands above a line stays, unfolded. Where the page shows a part of its list alone, what the whole list has stands above the lines.
 */
export class ListFilter {
	readonly #box: HTMLElement;
	readonly #suggest: Suggest;
	readonly #suggested: string | undefined;
	readonly #status: HTMLElement | null;
	readonly #found = element('section', { class: 'found', hidden: true });
	#lines: Line[] | undefined;
	/** Folds that the reader had open before the first letter was typed. */
	#open: ReadonlySet<HTMLDetailsElement> | undefined;
	/** Counts what was asked for, so that a late answer is passed over. */
	#run = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sayTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(box: HTMLElement, suggest: Suggest) {
		this.#box = box;
		this.#suggest = suggest;
		this.#suggested = box.dataset['suggested'];
		this.#status = box.querySelector('[role=status]');
	}

	start(): void {
		const input = this.#box.querySelector('input');
		if (input === null) return;
		this.#box.closest('header')?.after(this.#found);
		this.#box.hidden = false;
		input.addEventListener('input', () => this.#narrow(input.value));
		// A reader who comes back finds what was typed.
		if (input.value !== '') this.#narrow(input.value);
	}

	#narrow(text: string): void {
		const typed = typedWords(text);
		const left = this.#keep(typed);
		const run = ++this.#run;
		clearTimeout(this.#timer);
		this.#found.hidden = true;
		if (typed.length === 0) {
			this.#say('');
			return;
		}
		this.#say(left === 0 ? 'None on this page' : `${left.toLocaleString('en')} of ${counted(this.#all).toLocaleString('en')}`);
		if (this.#suggested !== undefined) this.#timer = setTimeout(() => void this.#ask(text, run), PAUSE);
	}

	get #all(): Line[] {
		this.#lines ??= [...document.querySelectorAll<HTMLElement>('main :is(.index, .tree, .titles) li')].map((line) => {
			// Not what stands below it in a tree, nor its figure.
			const named = (line.matches('.see, .titles > li') ? undefined : line.querySelector('a')) ?? line;
			return { element: line, words: wordsOf(`${named.textContent} ${line.dataset['also'] ?? ''}`), isName: line.matches('.see') };
		});
		return this.#lines;
	}

	/** Hides all lines but those with the words typed, and what is empty then. Returns how many are left. */
	#keep(typed: readonly string[]): number {
		const folds = [...document.querySelectorAll<HTMLDetailsElement>('main .tree details')];
		if (typed.length === 0) {
			for (const fold of folds) fold.open = this.#open?.has(fold) ?? fold.open;
			this.#open = undefined;
		} else this.#open ??= new Set(folds.filter(({ open }) => open));
		const left = this.#all.filter(({ words }) => hasWords(typed, words));
		const shown = new Set<Element>();
		for (const { element: line } of left)
			for (let on: Element | null = line; on !== null && !shown.has(on); on = on.parentElement?.closest('li') ?? null) shown.add(on);
		for (const { element: line } of this.#all) line.hidden = !shown.has(line);
		if (typed.length > 0) for (const fold of folds) fold.open = fold.querySelector('li:not([hidden])') !== null;
		for (const section of listSections()) section.hidden = section.querySelector('li:not([hidden])') === null;
		return counted(left);
	}

	/** Shows what the whole list has of what is typed, in place of the part of it that stands on the page. */
	async #ask(text: string, run: number): Promise<void> {
		// A catalogue that was published without its index has no suggestions; the lines of the page are narrowed all the same.
		const found = await this.#suggest(text).catch(() => undefined);
		if (run !== this.#run || found === undefined) return;
		const own = found.filter(({ kind }) => kind === this.#suggested);
		this.#found.replaceChildren(
			element('h2', {}, 'In the whole list'),
			element('ul', { class: 'index' }, ...own.map(foundLine)),
			element(
				'ul',
				{ class: 'links after' },
				...letterLink(text),
				element('li', {}, element('a', { href: searchUrl({ q: text.trim() }) }, 'Search the articles for it')),
			),
		);
		this.#found.hidden = false;
		// What stands on the page is among it, or less to the point.
		if (own.length > 0) for (const section of listSections()) section.hidden = true;
		this.#say(own.length === 0 ? 'None begins so' : `The best ${own.length} of the whole list`);
	}

	/** Says it where screen readers hear it, when typing has paused. */
	#say(text: string): void {
		clearTimeout(this.#sayTimer);
		this.#sayTimer = setTimeout(() => this.#status?.replaceChildren(text), SAY_AFTER);
	}
}

/** The parts of the page that hold its lines. */
const listSections = () => document.querySelectorAll<HTMLElement>('main section:not(.found):has(.index, .tree, .titles)');

/** A link to the letter that a text begins with, where there is one. */
function letterLink(text: string): HTMLElement[] {
	const letter = fold(text).charAt(0).toUpperCase();
	const link = [...document.querySelectorAll<HTMLAnchorElement>('main .letters a')].find((one) => one.textContent?.trim() === letter);
	return link === undefined ? [] : [element('li', {}, element('a', { href: link.href }, `All under ${letter}`))];
}

const counted = (lines: readonly Line[]) => lines.filter(({ isName }) => !isName).length;

function foundLine({ kind, label, weight, slug, via }: Suggestion): HTMLElement {
	return element(
		'li',
		{},
		element('a', { href: addresses[kind](slug) }, via === undefined ? label : `${via}, see ${label}`),
		element('span', {}, weight.toLocaleString('en')),
	);
}
