/** Astro's loaders: they put what the session has read into the content store. One reading serves them all. */
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Contents } from './loader.ts';
import { currentSession } from './session.ts';

/** An entry of a collection. `html` is rendered Markdown. */
interface Entry {
	id: string;
	data: Record<string, unknown>;
	html?: string;
}

/** Fills one collection from the contents. All is checked before the store is touched: a failed read never empties it. */
export function sessionLoader(name: string, entriesOf: (contents: Contents) => Entry[]): Loader {
	async function fill({ store, parseData }: LoaderContext): Promise<void> {
		const entries = entriesOf(await currentSession().contents());
		const checked: Parameters<typeof store.set>[0][] = [];
		for (const { id, data, html } of entries)
			checked.push({ id, data: await parseData({ id, data }), ...(html === undefined ? {} : { rendered: { html } }) });
		store.clear();
		for (const entry of checked) store.set(entry);
	}
	return { name: `accession-${name}`, load: fill };
}
