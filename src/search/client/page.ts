import { BATCH, facets, SORTS } from '../fields.ts';
import { parseQuery } from '../query.ts';
import type { Engine, FacetCounts, Outcome, SearchRequest } from './asked.ts';
import { showChips } from './chips.ts';
import { element, required } from './element.ts';
import { Facet } from './facets.ts';
import { remoteEngine } from './remote.ts';
import { resultItem } from './results.ts';
import { effectiveSort, readState, type SearchState, toggle, withoutFilters, writeState } from './state.ts';

/** How long typing must pause before it is searched for, in milliseconds. */
const PAUSE = 150;
const facetNames = facets.map((facet) => facet.name);
/** From this width on the style sheet shows the facets beside the results, whatever the fold says. */
const FACETS_UNFOLDED = '(min-width: 72rem)';
/** The first results are shown before the rest of their batch is loaded. */
const AT_ONCE = 10;

/** The search page: keeps address, form, results and facets in step. */
export class SearchPage {
	readonly #input = required('#q', HTMLInputElement);
	readonly #sort = required('#sort', HTMLSelectElement);
	readonly #status = required('#found', HTMLElement);
	readonly #list = required('#results', HTMLOListElement);
	readonly #more = required('#more', HTMLButtonElement);
	readonly #message = required('#message', HTMLElement);
	readonly #hits = required('#hits', HTMLElement);
	readonly #fold = required('#fold', HTMLDetailsElement);
	readonly #chips = required('#chips', HTMLElement);
	readonly #facets = facets.map((facet) => new Facet(facet, (name, slug) => this.#go(toggle(this.#state, name, slug), 'chosen')));
	readonly #title = document.title;
	readonly #engine: Engine = remoteEngine();
	#state: SearchState = readState(location.search);
	/** The search whose results stand in the list, and how many of them do. */
	#shown: { request: SearchRequest; outcome: Outcome; count: number } | undefined;
	/** Counts the searches begun, so that a slow one never overwrites a later one. */
	#run = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Whether the address on top of the history is one that is still being typed. */
	#typing = false;

	start(): void {
		required('#facets', HTMLElement).append(...this.#facets.map((facet) => facet.element));
		this.#input.addEventListener('input', () => this.#type());
		this.#input.addEventListener('keydown', (event) => this.#escape(event));
		required('#search', HTMLFormElement).addEventListener('submit', (event) => {
			event.preventDefault();
			this.#go(this.#state, 'entered');
		});
		this.#sort.addEventListener('change', () => {
			const sort = SORTS.find(({ name }) => name === this.#sort.value)?.name ?? 'relevance';
			this.#go({ ...this.#state, sort }, 'chosen');
		});
		this.#more.addEventListener('click', () => void this.#showMore());
		this.#fold.addEventListener('toggle', () => void this.#showFacets().catch((error) => this.#fail(error)));
		addEventListener('popstate', () => this.#restore());
		addEventListener('pagehide', () => history.replaceState({ count: this.#shown?.count, scroll: scrollY }, ''));
		history.scrollRestoration = 'manual';
		const early = this.#input.matches(':focus') ? this.#input.value : '';
		this.#restore();
		if (!early || early === this.#state.q) return;
		// Somebody began to type before the page was ready.
		this.#input.value = early;
		this.#type();
	}

	/** Shows what the address says, as far down as it was read before. */
	#restore(): void {
		clearTimeout(this.#timer);
		this.#typing = false;
		this.#state = readState(location.search);
		this.#input.value = this.#state.q;
		const { count, scroll } = Object(history.state);
		void this.#search(Number(count) || BATCH, () => {}).then(() => Number(scroll) && scrollTo(0, Number(scroll)));
	}

	/** Searches while somebody types; the first letter opens a new entry of the history, the others write over it. */
	#type(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#go(this.#state, 'typed'), PAUSE);
	}

	#escape(event: KeyboardEvent): void {
		if (event.key !== 'Escape' || this.#input.value === '') return;
		event.preventDefault();
		this.#input.value = '';
		this.#go(this.#state, 'chosen');
	}

	/** Goes to a state, and to its address as soon as its results are there. */
	#go(state: SearchState, how: 'typed' | 'entered' | 'chosen'): void {
		clearTimeout(this.#timer);
		this.#state = { ...state, q: this.#input.value };
		const address = location.pathname + writeState(this.#state);
		void this.#search(BATCH, () => {
			const over = this.#typing && how !== 'chosen';
			if (address !== location.pathname + location.search) history[over ? 'replaceState' : 'pushState'](null, '', address);
			this.#typing = how === 'typed';
		});
	}

	/** Searches for the present state. `arrive` is called with the first results, unless another search was begun by then. */
	async #search(count: number, arrive: () => void): Promise<void> {
		const run = ++this.#run;
		const isLate = () => run !== this.#run;
		const state = this.#state;
		const request: SearchRequest = {
			q: state.q,
			scope: 'everywhere',
			exact: false,
			chosen: [...state.chosen],
			years: {},
			sort: effectiveSort(state),
		};
		this.#hits.ariaBusy = 'true';
		try {
			const outcome = await this.#engine.search(request);
			const [first, counts] = await Promise.all([
				this.#items(request, 0, Math.min(AT_ONCE, count)),
				this.#engine.count(request, [...state.chosen.keys()]),
			]);
			if (isLate()) return;
			this.#shown = { request, outcome, count: first.length };
			arrive();
			this.#showFirst(state, first, counts);
			const rest = first.length < AT_ONCE ? [] : await this.#items(request, AT_ONCE, count);
			if (isLate()) return;
			this.#list.append(...rest);
			this.#shown.count += rest.length;
			this.#showLeft();
			await this.#showFacets();
		} catch (error) {
			if (isLate()) return;
			arrive();
			this.#fail(error);
		} finally {
			if (!isLate()) this.#hits.ariaBusy = 'false';
		}
	}

	/** Puts the first results in place of those that stand there, with all that is said about them. */
	#showFirst(state: SearchState, first: readonly HTMLLIElement[], counts: readonly FacetCounts[]): void {
		document.title = state.q ? `${state.q} · ${this.#title}` : this.#title;
		this.#showSort(state);
		this.#showTotal();
		this.#showChips(state, counts);
		this.#list.replaceChildren(...first);
		this.#showLeft();
		this.#tell();
	}

	#showSort(state: SearchState): void {
		this.#sort.value = effectiveSort(state);
		const relevance = this.#sort.querySelector('option[value=relevance]');
		if (relevance instanceof HTMLOptionElement) relevance.hidden = relevance.disabled = !state.q.trim();
	}

	#showTotal(): void {
		const total = this.#shown?.outcome.total ?? 0;
		const text = total === 0 ? 'No article found' : `${total.toLocaleString('en')} ${total === 1 ? 'article' : 'articles'}`;
		if (this.#status.textContent !== text) this.#status.replaceChildren(element('b', {}, text));
	}

	#showChips(state: SearchState, counts: readonly FacetCounts[]): void {
		const chips = [...state.chosen].flatMap(([facet, slugs]) => {
			const values = counts.find(({ name }) => name === facet)?.values ?? [];
			return slugs.map((slug) => ({ facet, slug, label: values.find(([of]) => of === slug)?.[1] ?? slug }));
		});
		showChips(this.#chips, chips, {
			remove: (facet, slug) => this.#go(toggle(this.#state, facet, slug), 'chosen'),
			clear: () => this.#go(withoutFilters(this.#state), 'chosen'),
		});
	}

	async #showMore(): Promise<void> {
		const shown = this.#shown;
		if (!shown) return;
		this.#more.disabled = true;
		try {
			const items = await this.#items(shown.request, shown.count, shown.count + BATCH);
			if (shown !== this.#shown) return;
			this.#list.append(...items);
			shown.count += items.length;
			this.#showLeft();
			items[0]?.querySelector('a')?.focus();
		} catch (error) {
			this.#fail(error);
		} finally {
			this.#more.disabled = false;
		}
	}

	#showLeft(): void {
		const left = (this.#shown?.outcome.total ?? 0) - (this.#shown?.count ?? 0);
		this.#more.hidden = left <= 0;
		this.#more.textContent =
			left > BATCH ? `Show ${BATCH} more of ${left.toLocaleString('en')}` : `Show the other ${left === 1 ? 'one' : left}`;
	}

	async #items(request: SearchRequest, from: number, to: number): Promise<HTMLLIElement[]> {
		const { words } = parseQuery(request.q);
		return (await this.#engine.hits(request, from, to)).map((hit) => resultItem(hit, words));
	}

	/** Counts the facets once they can be seen: folded away on a narrow screen, they are not loaded. */
	async #showFacets(): Promise<void> {
		const shown = this.#shown;
		if (!shown || !(this.#fold.open || matchMedia(FACETS_UNFOLDED).matches)) return;
		const all = await this.#engine.count(shown.request, facetNames);
		if (shown !== this.#shown) return;
		const chosen = new Map(shown.request.chosen);
		for (const facet of this.#facets) {
			const counted = all.find(({ name }) => name === facet.name);
			if (counted) facet.update({ ...counted, chosen: new Set(chosen.get(facet.name)) });
		}
	}

	/** Says what to do when nothing was found. */
	#tell(): void {
		const { total, unknown } = this.#shown?.outcome ?? { total: 0, unknown: [] };
		this.#message.hidden = total > 0;
		if (total > 0) return;
		const steps: string[] = [];
		if (writeState(this.#state) === '') steps.push('This catalogue has no articles yet.');
		if (unknown.length > 0)
			steps.push(`No article has ${unknown.map((word) => `“${word}”`).join(' or ')}. Check the spelling, or leave it out.`);
		if (this.#state.chosen.size > 0 && unknown.length === 0) steps.push('Remove a filter above to find more.');
		if (unknown.length === 0 && this.#state.q.includes('"'))
			steps.push('Take the quotation marks away to find the words apart from each other.');
		if (steps.length === 0) steps.push('Try fewer or other words: every word must be found.');
		required('#advice', HTMLElement).replaceChildren(...steps.map((step) => element('p', {}, step)));
	}

	#fail(error: unknown): void {
		console.warn(error);
		this.#list.replaceChildren();
		this.#more.hidden = true;
		this.#status.replaceChildren(element('b', {}, 'The search is not available'));
		this.#message.hidden = false;
		required('#advice', HTMLElement).replaceChildren(
			element(
				'p',
				{},
				'The search index could not be loaded. Check the connection and load the page again; if it stays like this, the catalogue was published without its index.',
			),
		);
	}
}
