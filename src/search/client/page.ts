import { BATCH, type FacetName, SCOPES, SORTS } from '../fields.ts';
import { parseQuery } from '../query.ts';
import { advice, corrections } from './advice.ts';
import type { Engine, FacetCounts, Outcome, SearchRequest } from './asked.ts';
import { rangeText } from './bars.ts';
import { besideArticles } from './beside.ts';
import { chipText, showChips } from './chips.ts';
import { element, required } from './element.ts';
import { Panel } from './panel.ts';
import { remoteEngine } from './remote.ts';
import { resultItem } from './results.ts';
import { effectiveSort, readState, requestOf, type SearchState, toggle, withoutFilters, writeState } from './state.ts';
import { openSuggest } from './suggest-source.ts';
import { TakeAway } from './take-away.ts';

/** How long typing must pause before it is searched for, in milliseconds. */
const PAUSE = 150;
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
	readonly #scope = required('#in', HTMLSelectElement);
	readonly #corrected = required('#corrected', HTMLElement);
	readonly #beside = required('#beside', HTMLElement);
	readonly #chips = required('#chips', HTMLElement);
	readonly #title = document.title;
	readonly #engine: Engine = remoteEngine();
	readonly #suggest = openSuggest();
	readonly #takeAway = new TakeAway();
	readonly #panel = new Panel(this.#engine, {
		toggle: (facet, slug) => this.#toggle(facet, slug),
		range: (years) => this.#go({ ...this.#state, years, chosen: withoutUndated(this.#state) }, 'chosen'),
		fail: (error) => this.#fail(error),
	});
	#state: SearchState = readState(location.search);
	/** The search whose results stand in the list, and how many of them do. */
	#shown: { request: SearchRequest; outcome: Outcome; count: number } | undefined;
	/** Counts the searches begun, so that a slow one never overwrites a later one. */
	#run = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Whether the address on top of the history is one that is still being typed. */
	#typing = false;

	start(): void {
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
		this.#scope.addEventListener('change', () => {
			const scope = SCOPES.find(({ name }) => name === this.#scope.value)?.name ?? 'everywhere';
			this.#go({ ...this.#state, scope }, 'chosen');
		});
		document.addEventListener('click', (event) => this.#follow(event));
		this.#more.addEventListener('click', () => void this.#showMore());
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
		this.#scope.value = this.#state.scope;
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

	/** Undated articles lie outside of every range, so that one of the two is asked for. */
	#toggle(facet: FacetName, slug: string): void {
		const state = toggle(this.#state, facet, slug);
		this.#go(facet === 'year' && slug === 'undated' ? { ...state, years: {} } : state, 'chosen');
	}

	/** Follows a link to another state of the search without loading the page anew. */
	#follow(event: MouseEvent): void {
		const link = event.target instanceof Element ? event.target.closest('a[data-state]') : undefined;
		if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
		event.preventDefault();
		const state = readState(link.search);
		this.#input.value = state.q;
		this.#scope.value = state.scope;
		this.#go(state, 'chosen');
		this.#input.focus();
	}

	/** Goes to a state, and to its address as soon as its results are there. */
	#go(state: SearchState, how: 'typed' | 'entered' | 'chosen'): void {
		clearTimeout(this.#timer);
		const q = this.#input.value;
		// Other words are corrected again.
		this.#state = { ...state, q, exact: state.exact && q.trim() === state.q.trim() };
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
		const request = requestOf(state);
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
			this.#takeAway.show({ request, outcome, counts, engine: this.#engine });
			const rest = first.length < AT_ONCE ? [] : await this.#items(request, AT_ONCE, count);
			if (isLate()) return;
			this.#list.append(...rest);
			this.#shown.count += rest.length;
			this.#showLeft();
			await Promise.all([this.#panel.show(request), this.#showBeside(state.q, isLate)]);
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
		this.#corrected.replaceChildren(...corrections(state, this.#shown?.outcome ?? { corrected: [], perhaps: [] }));
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
			return slugs.map((slug) => ({
				text: chipText(facet, values.find(([of]) => of === slug)?.[1] ?? slug),
				remove: () => this.#go(toggle(this.#state, facet, slug), 'chosen'),
			}));
		});
		const range = rangeText(state.years);
		if (range) chips.push({ text: `Years ${range}`, remove: () => this.#go({ ...this.#state, years: {} }, 'chosen') });
		showChips(this.#chips, chips, () => this.#go(withoutFilters(this.#state), 'chosen'));
	}

	/** Names what else is called what is searched for. It is no reason to show no articles where it cannot be loaded. */
	async #showBeside(q: string, isLate: () => boolean): Promise<void> {
		const found = q.trim() ? await this.#suggest(q).catch(() => []) : [];
		if (!isLate()) this.#beside.replaceChildren(...besideArticles(found));
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

	/** Says what to do when nothing was found. */
	#tell(): void {
		const outcome = this.#shown?.outcome;
		this.#message.hidden = outcome === undefined || outcome.total > 0;
		if (outcome && outcome.total === 0) required('#advice', HTMLElement).replaceChildren(...advice(this.#state, outcome));
	}

	#fail(error: unknown): void {
		console.warn(error);
		this.#takeAway.hide();
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

/** The chosen values without undated articles, which no range of years has. */
function withoutUndated({ chosen }: SearchState): SearchState['chosen'] {
	const years = (chosen.get('year') ?? []).filter((slug) => slug !== 'undated');
	const rest = [...chosen].filter(([facet]) => facet !== 'year');
	return new Map(years.length > 0 ? [...rest, ['year', years]] : rest);
}
