import { type Column, digestOf, isColumn, isManifest, isOrder, MANIFEST, type Manifest, readOrder } from '../columns.ts';
import type { FacetName, SortName } from '../fields.ts';
import { parseQuery } from '../query.ts';
import type { Engine, SearchRequest } from './asked.ts';
import { narrow } from './narrow.ts';
import { loadPacked } from './packed.ts';
import { loadPagefind, type Pagefind, type PagefindResult } from './pagefind.ts';
import { knows } from './unknown.ts';

/** What a query finds before any filter, best first. Articles go by their numbers. */
interface Found {
	numbers: number[];
	results: ReadonlyMap<number, PagefindResult>;
	unknown: string[];
}

/** Loads the search. Rejects when the index is missing, or when parts of two builds are met together. */
export async function openEngine(): Promise<Engine> {
	const [pagefind, manifest] = await Promise.all([loadPagefind(), loadPacked(MANIFEST, isManifest)]);
	// Pagefind takes an index without articles for a broken one.
	const { results: all } = manifest.articles === 0 ? { results: [] } : await pagefind.search(null);
	if (all.length !== manifest.articles || digestOf(all.map((result) => result.id)) !== manifest.ids) {
		throw new Error('The parts of the search index come from different builds.');
	}
	const numberOf = new Map(all.map((result, number) => [result.id, number]));
	const { column, order } = loaders(manifest);

	function foundOf(results: readonly PagefindResult[], unknown: string[]): Found {
		const byNumber = new Map<number, PagefindResult>();
		for (const result of results) {
			const number = numberOf.get(result.id);
			if (number !== undefined) byNumber.set(number, result);
		}
		return { numbers: [...byNumber.keys()], results: byNumber, unknown };
	}

	const find = lastOnly(async (q: string) => {
		if (!q.trim() || all.length === 0) return foundOf(all, []);
		const { results, unknown } = await findWords(pagefind, q);
		return foundOf(results, unknown);
	});

	async function columnsOf(names: readonly FacetName[]): Promise<Map<FacetName, Column>> {
		return new Map(await Promise.all(names.map(async (name) => [name, await column(name)] as const)));
	}

	async function narrowed(request: SearchRequest, names: readonly FacetName[]) {
		const columns = await columnsOf([...new Set([...names, ...request.chosen.map(([name]) => name)])]);
		const { numbers } = await find(request.q);
		return { columns, ...narrow(numbers, columns, positions(request, columns)) };
	}

	const list = lastOnly(async (key: string, request: SearchRequest) => {
		const { numbers } = await narrowed(request, []);
		return { key, numbers: await order(numbers, request.sort) };
	});
	const listOf = (request: SearchRequest) => list(JSON.stringify(request), request);

	return {
		async search(request) {
			const [{ numbers }, { unknown }] = await Promise.all([listOf(request), find(request.q)]);
			return { total: numbers.length, corrected: [], perhaps: [], unknown };
		},
		async hits(request, from, to) {
			const [{ numbers }, { results }] = await Promise.all([listOf(request), find(request.q)]);
			const wanted = numbers.slice(from, to).flatMap((number) => results.get(number) ?? []);
			return Promise.all(
				wanted.map(async (result) => ({ words: result.words, fields: result.matchedMetaFields ?? [], fragment: await result.data() })),
			);
		},
		async count(request, names) {
			const { columns, counts } = await narrowed(request, names);
			return names.map((name) => ({ name, values: columns.get(name)?.values ?? [], counts: counts.get(name) ?? [] }));
		},
		async histogram() {
			return { years: [], undated: 0 };
		},
		async numbers(request) {
			return (await listOf(request)).numbers;
		},
	};
}

/** Articles with every word and every phrase of a query. */
async function findWords(pagefind: Pagefind, q: string): Promise<{ results: PagefindResult[]; unknown: string[] }> {
	const { words, phrases } = parseQuery(q);
	if (words.length === 0) return { results: [], unknown: [] };
	const unknown: string[] = [];
	for (const word of words) if (!(await knows(pagefind, word))) unknown.push(word);
	if (unknown.length > 0) return { results: [], unknown };
	let { results } = await pagefind.search(words.join(' '));
	for (const phrase of phrases) {
		const exact = await pagefind.search(`"${phrase.join(' ')}"`);
		const ids = new Set(exact.results.map((result) => result.id));
		results = results.filter((result) => ids.has(result.id));
	}
	return { results: words.length === 1 ? await exactFirst(pagefind, words[0] ?? '', results) : results, unknown };
}

/** A number or identifier that is found whole goes before longer ones that begin with it: `10.5555/a.1` before `10.5555/a.12`. */
async function exactFirst(pagefind: Pagefind, word: string, results: PagefindResult[]): Promise<PagefindResult[]> {
	if (!/\d/.test(word)) return results;
	const exact = new Set((await pagefind.search(`"${word}"`)).results.map((result) => result.id));
	return [...results.filter(({ id }) => exact.has(id)), ...results.filter(({ id }) => !exact.has(id))];
}

/** Columns and orders, each loaded when it is first wanted; one that failed is asked for again. */
function loaders(manifest: Manifest) {
	const columns = new Map<FacetName, Promise<Column>>();
	return {
		column(name: FacetName): Promise<Column> {
			const path = manifest.columns[name];
			if (path === undefined) return Promise.reject(new Error(`The search index has no column ${name}.`));
			const loading = columns.get(name) ?? loadPacked(path, isColumn);
			columns.set(name, loading);
			loading.catch(() => columns.delete(name));
			return loading;
		},
		/** Puts found articles, best first, into the order asked for. */
		async order(numbers: readonly number[], sort: SortName): Promise<number[]> {
			if (sort === 'relevance') return [...numbers];
			if (sort === 'newest') return numbers.toSorted((a, b) => a - b);
			const path = manifest.orders[sort];
			if (path === undefined) throw new Error(`The search index has no order ${sort}.`);
			const wanted = new Set(numbers);
			return readOrder(await loadPacked(path, isOrder)).filter((number) => wanted.has(number));
		},
	};
}

/** Chosen slugs as positions in their columns; a slug that no article has is a position that no article has. */
function positions(request: SearchRequest, columns: ReadonlyMap<FacetName, Column>): Map<FacetName, Set<number>> {
	return new Map(
		request.chosen.map(([name, slugs]) => {
			const values = columns.get(name)?.values ?? [];
			return [name, new Set(slugs.map((slug) => values.findIndex(([of]) => of === slug)))];
		}),
	);
}

/** Remembers what a function last gave for its first argument, unless it failed. */
function lastOnly<Rest extends unknown[], Result>(
	make: (key: string, ...rest: Rest) => Promise<Result>,
): (key: string, ...rest: Rest) => Promise<Result> {
	let last: { key: string; result: Promise<Result> } | undefined;
	return (key, ...rest) => {
		if (last?.key === key) return last.result;
		const kept = { key, result: make(key, ...rest) };
		last = kept;
		kept.result.catch(() => {
			if (last === kept) last = undefined;
		});
		return kept.result;
	};
}
