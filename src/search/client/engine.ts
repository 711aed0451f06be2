import { isManifest, isOrder, MANIFEST, type Manifest, readSteps } from '../columns.ts';
import { type FacetName, facets, type SortName } from '../fields.ts';
import type { CountWish, Engine, FacetCounts, Hit, SearchRequest, YearRange } from './asked.ts';
import type { FacetSource } from './facet-source.ts';
import { openFinder } from './finder.ts';
import { keyedFacet } from './keyed-facet.ts';
import { keptFiles, loadPacked } from './packed.ts';
import { loadScript, openPagefind, type Pagefind, type PagefindScript } from './pagefind.ts';
import type { NearWords } from './spelling.ts';
import { splitFacet } from './split-facet.ts';
import { type LoadedText, openTexts } from './texts.ts';
import { wholeFacet, yearFacet } from './whole-facet.ts';

/** What the engine does not load by itself. */
export interface Parts {
	script?: () => Promise<PagefindScript>;
	nearWords?: NearWords;
}

/** Loads the search. Rejects when the index is missing. */
export async function openEngine({ script = loadScript, nearWords = async () => [] }: Parts = {}): Promise<Engine> {
	const scripted = script();
	// Without words nothing is searched for, and Pagefind is not needed.
	scripted.catch(() => {});
	const manifest = await loadPacked(MANIFEST, isManifest);
	let opened: Promise<Pagefind> | undefined;
	const pagefind = () => {
		opened ??= scripted.then((of) => openPagefind(of, manifest.words));
		return opened;
	};
	const textOf = openTexts(manifest.texts);
	const findNow = openFinder({ manifest, pagefind, textOf, nearWords });
	const find = lastOnly(
		({ q, scope, exact }: SearchRequest) => findNow({ q, scope, exact }),
		({ q, scope, exact }) => [q.trim(), scope, exact],
	);
	const sources = openFacets(manifest, textOf);
	const order = openOrders(manifest);

	/** What was found, narrowed by years and by the facets, but for one of them. */
	async function narrowed(request: SearchRequest, but?: FacetName | 'years'): Promise<number[]> {
		const chosen = request.chosen.filter(([name, slugs]) => name !== but && slugs.length > 0);
		const [{ numbers }, ...masks] = await Promise.all([
			find(request),
			...chosen.map(([name, slugs]) => sourceOf(sources, name).mask(slugs)),
		]);
		if (but !== 'years' && !isOpen(request.years)) masks.push(yearMask(manifest, request.years));
		return masks.length === 0 ? numbers : numbers.filter((number) => masks.every((mask) => mask[number] === 1));
	}

	const list = lastOnly(
		async (request: SearchRequest) => order(await narrowed(request), request.sort),
		(request) => request,
	);

	return {
		async search(request) {
			const [numbers, { corrected, perhaps, unknown, fewer }] = await Promise.all([list(request), find(request)]);
			return { total: numbers.length, corrected, perhaps, unknown, ...(fewer === undefined ? {} : { fewer }), digest: manifest.digest };
		},
		async hits(request, from, to) {
			const [numbers, { results }] = await Promise.all([list(request), find(request)]);
			const hit = async (number: number): Promise<Hit> => {
				const result = results.get(number);
				return { words: result?.words ?? [], fields: result?.matchedMetaFields ?? [], fragment: await textOf(number) };
			};
			return Promise.all(numbers.slice(from, to).map(hit));
		},
		async count(request, names, wish: CountWish = {}) {
			const whole = await list(request);
			const chosen = new Map(request.chosen);
			const count = async (name: FacetName): Promise<FacetCounts> => {
				const own = chosen.get(name) ?? [];
				const found = own.length === 0 ? whole : await narrowed(request, name);
				return { name, ...(await sourceOf(sources, name).count(found, own, wish)) };
			};
			return Promise.all(names.map(count));
		},
		async histogram(request) {
			const counts = new Map<number | null, number>();
			const yearOf = yearsOf(manifest);
			for (const number of await narrowed(request, 'years')) {
				const year = yearOf(number);
				counts.set(year, (counts.get(year) ?? 0) + 1);
			}
			const years = [...counts].flatMap(([year, count]) => (year === null ? [] : [{ year, count }]));
			return { years: years.sort((a, b) => a.year - b.year), undated: counts.get(null) ?? 0 };
		},
		numbers: (request) => list(request),
	};
}

function openFacets(manifest: Manifest, textOf: (number: number) => Promise<LoadedText>): ReadonlyMap<FacetName, FacetSource> {
	const { articles } = manifest;
	const open = (name: FacetName): FacetSource | undefined => {
		const files = manifest.facets[name];
		if (!files) return undefined;
		if ('column' in files) return wholeFacet(files.column);
		if ('split' in files) return splitFacet({ name, path: files.split, articles, textOf });
		return 'keyed' in files ? keyedFacet(articles, files.keyed) : yearFacet(manifest);
	};
	return new Map(
		facets.flatMap(({ name }) => {
			const source = open(name);
			return source ? [[name, source] as const] : [];
		}),
	);
}

function sourceOf(sources: ReadonlyMap<FacetName, FacetSource>, name: FacetName): FacetSource {
	const source = sources.get(name);
	if (!source) throw new Error(`The search index has no facet ${name}.`);
	return source;
}

/** Puts found articles, best first, into the order asked for. */
function openOrders({ orders }: Manifest) {
	const load = keptFiles(isOrder);
	return async (numbers: readonly number[], sort: SortName): Promise<number[]> => {
		if (sort === 'relevance') return [...numbers];
		if (sort === 'newest') return numbers.toSorted((a, b) => a - b);
		const path = orders[sort];
		if (path === undefined) throw new Error(`The search index has no order ${sort}.`);
		const wanted = new Set(numbers);
		return readSteps(await load(path)).filter((number) => wanted.has(number));
	};
}

const isOpen = ({ from, to }: YearRange) => from === undefined && to === undefined;

function yearMask(
	{ articles, years }: Manifest,
	{ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: YearRange,
): Uint8Array {
	const mask = new Uint8Array(articles);
	let start = 0;
	for (const [year, count] of years) {
		if (year !== null && year >= from && year <= to) mask.fill(1, start, start + count);
		start += count;
	}
	return mask;
}

/** The year of an article by its number. */
function yearsOf({ years }: Manifest): (number: number) => number | null {
	const places = new Uint16Array(years.reduce((sum, [, count]) => sum + count, 0));
	let start = 0;
	for (const [place, [, count]] of years.entries()) {
		places.fill(place, start, start + count);
		start += count;
	}
	return (number) => years[places[number] ?? 0]?.[0] ?? null;
}

/** Remembers what a function last gave, by what of its argument it depends on, unless it failed. */
function lastOnly<Asked, Result>(
	make: (asked: Asked) => Promise<Result>,
	keyOf: (asked: Asked) => unknown,
): (asked: Asked) => Promise<Result> {
	let last: { key: string; result: Promise<Result> } | undefined;
	return (asked) => {
		const key = JSON.stringify(keyOf(asked));
		if (last?.key === key) return last.result;
		const kept = { key, result: make(asked) };
		last = kept;
		kept.result.catch(() => {
			if (last === kept) last = undefined;
		});
		return kept.result;
	};
}
