import { type FacetName, facets, SCOPES, type ScopeName, SORTS, type SortName } from '../fields.ts';
import type { SearchRequest, YearRange } from './asked.ts';

/** What the search page shows, as far as its address says it. */
export interface SearchState {
	/** What is typed, as it is typed. */
	q: string;
	scope: ScopeName;
	/** Words are taken as they are typed: nothing is corrected. */
	exact: boolean;
	/** Chosen slugs of each facet that has any, in the order they were chosen. */
	chosen: ReadonlyMap<FacetName, readonly string[]>;
	years: YearRange;
	/** As chosen; see `effectiveSort`. */
	sort: SortName;
}

/** Reads the state out of an address's query, `?q=ketamine&in=title&subject=lithium&from=2015`. What it does not know is passed over. */
export function readState(query: string): SearchState {
	const params = new URLSearchParams(query);
	const chosen = new Map<FacetName, readonly string[]>();
	for (const { name } of facets) {
		const slugs = [...new Set(params.getAll(name).filter(Boolean))];
		if (slugs.length > 0) chosen.set(name, slugs);
	}
	return {
		q: params.get('q')?.trim() ?? '',
		scope: SCOPES.find(({ name }) => name === params.get('in'))?.name ?? 'everywhere',
		exact: params.has('exact'),
		chosen,
		years: yearRange(params.get('from') ?? '', params.get('to') ?? ''),
		sort: SORTS.find(({ name }) => name === params.get('sort'))?.name ?? 'relevance',
	};
}

/** The range of two years as they are typed; what is no year is left open, and a range the wrong way round is turned. */
export function yearRange(from: string, to: string): YearRange {
	const [first, last] = [from, to].map((text) => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined));
	if (first !== undefined && last !== undefined && first > last) return { from: last, to: first };
	return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) };
}

/** The query of a state's address, with its question mark; `''` for the state without anything. The same state always gives the same address. */
export function writeState(state: SearchState): string {
	const params = new URLSearchParams();
	const q = state.q.trim();
	if (q) params.set('q', q);
	if (q && state.scope !== 'everywhere') params.set('in', state.scope);
	if (q && state.exact) params.set('exact', '1');
	for (const { name } of facets) {
		for (const slug of state.chosen.get(name) ?? []) params.append(name, slug);
	}
	const { from, to } = state.years;
	if (from !== undefined) params.set('from', String(from));
	if (to !== undefined) params.set('to', String(to));
	if (state.sort !== 'relevance' && (q || state.sort !== 'newest')) params.set('sort', state.sort);
	const query = params.toString();
	return query ? `?${query}` : '';
}

/** What is asked of the search for a state. */
export function requestOf(state: SearchState): SearchRequest {
	const { q, scope, exact, chosen, years } = state;
	return { q, scope, exact, chosen: [...chosen], years, sort: effectiveSort(state) };
}

/** The order results come in: without words there is no closest match, so the newest come first. */
export function effectiveSort(state: Pick<SearchState, 'q' | 'sort'>): SortName {
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

/** The state without any filter: neither values nor years. */
export function withoutFilters(state: SearchState): SearchState {
	return { ...state, chosen: new Map(), years: {} };
}
