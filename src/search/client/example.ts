/** A search of an index that is not served, for tests. */
import type { Engine, SearchRequest } from './asked.ts';
import { openEngine, type Parts } from './engine.ts';
import type { PagefindScript } from './pagefind.ts';

/** What was asked for, by path below `pagefind/`. */
export interface Served {
	engine: Engine;
	requests: { path: string; bytes: number }[];
}

/** Serves the files of an index: it stands in for `fetch`, for the whole process, one index at a time. Gives what is asked for, as it is. */
export function serveFiles(files: ReadonlyMap<string, Uint8Array>): Served['requests'] {
	const requests: Served['requests'] = [];
	globalThis.fetch = async (input) => {
		const path = decodeURIComponent(/\/pagefind\/([^?]+)/.exec(String(input))?.[1] ?? '');
		const content = files.get(path);
		requests.push({ path, bytes: content?.length ?? 0 });
		return content ? new Response(Uint8Array.from(content)) : new Response('', { status: 404 });
	};
	return requests;
}

/** Opens the search over the files of an index, which are served. */
export async function serveEngine(files: ReadonlyMap<string, Uint8Array>, parts: Parts = {}): Promise<Served> {
	const requests = serveFiles(files);
	const script = (): Promise<PagefindScript> =>
		import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(files.get('pagefind.js') ?? []).toString('base64')}`);
	return { engine: await openEngine({ script, ...parts }), requests };
}

/** A request with what is given. */
export function request(q: string, given: Partial<SearchRequest> = {}): SearchRequest {
	return { q, scope: 'everywhere', exact: false, chosen: [], years: {}, sort: 'relevance', ...given };
}

/** Ids of the articles that a request finds, in their order. */
export async function idsOf(engine: Engine, asked: SearchRequest): Promise<string[]> {
	const hits = await engine.hits(asked, 0, Number.POSITIVE_INFINITY);
	return hits.map(({ fragment }) => /^\/articles\/(.*)\/$/.exec(fragment.url)?.[1] ?? '');
}
