import { type FacetName, facets, SORTS, type SortName } from '../fields.ts';

/** What the search page shows, as far as its address says it. */
export interface SearchState {
	/** What is typed, as it is typed. */
	q: string;
	/** Chosen slugs of each facet that has any, in the order they were chosen. */
	chosen: ReadonlyMap<FacetName, readonly string[]>;
	/** As chosen; see `effectiveSort`. */
	sort: SortName;
}

/** Reads the state out of an address's query, `?q=ketamine&subject=lithium`. What it does not know is passed over. */
export function readState(query: string): SearchState {
	const params = new URLSearchParams(query);
	const chosen = new Map<FacetName, readonly string[]>();
	for (const { name } of facets) {
		const slugs = [...new Set(params.getAll(name).filter(Boolean))];
		if (slugs.length > 0) chosen.set(name, slugs);
	}
	const sort = SORTS.find(({ name }) => name === params.get('sort'))?.name ?? 'relevance';
	return { q: params.get('q')?.trim() ?? '', chosen, sort };
}

/** The query of a state's address, with its question mark; `''` for the state without anything. The same state always gives the same address. */
export function writeState(state: SearchState): string {
	const params = new URLSearchParams();
	const q = state.q.trim();
	if (q) params.set('q', q);
	for (const { name } of facets) {
		for (const slug of state.chosen.get(name) ?? []) params.append(name, slug);
	}
	if (state.sort !== 'relevance' && (q || state.sort !== 'newest')) params.set('sort', state.sort);
	const query = params.toString();
	return query ? `?${query}` : '';
}

/** The order results come in: without words there is no closest match, so the newest come first. */
export function effectiveSort(state: SearchState): SortName {
	return state.sort === 'relevance' && !state.q.trim() ? 'newest' : state.sort;
}

/** The state with a value of a facet chosen, or no longer chosen. */
export function toggle(state: SearchState, facet: FacetName, slug: string): SearchState {
	const before = state.chosen.get(facet) ?? [];
	const after = before.includes(slug) ? before.filter((other) => other !== slug) : [...before, slug];
	const chosen = new Map(state.chosen);
	if (after.length > 0) chosen.set(facet, after);
	else chosen.delete(facet);
	return { ...state, chosen };
}

/** The state without any filter. */
export function withoutFilters(state: SearchState): SearchState {
	return { ...state, chosen: new Map() };
}
