import { url } from '../../site/urls.ts';
import { TEXT_FIELDS, type TextFieldName } from '../fields.ts';

/** What is used of Pagefind's own script; see https://pagefind.app/docs/api/. */
export interface Pagefind {
	options(options: { noWorker: boolean; ranking: { metaWeights: Record<string, number>; diacriticSimilarity: number } }): Promise<void>;
	/** All articles with these words, best first; `null` gives every article in the order in which they were indexed. */
	search(words: string | null): Promise<{ results: PagefindResult[] }>;
}

/** An article that was found, before its text is loaded. */
export interface PagefindResult {
	id: string;
	/** Positions of the found words in the content. */
	words: number[];
	/** Other fields that a found word is in. */
	matchedMetaFields?: string[];
	data(): Promise<PagefindFragment>;
}

/** A search record as it comes back, still encoded. */
export interface PagefindFragment {
	content: string;
	/** Address without the base path: `/articles/<id>/`. */
	raw_url?: string;
	url: string;
	meta: Partial<Record<TextFieldName, string>>;
}

/** Loads Pagefind's script, which the build puts beside the site's own; it rejects when there is none. */
export async function loadPagefind(): Promise<Pagefind> {
	const script = url('pagefind/pagefind.js');
	const pagefind: Pagefind = await import(/* @vite-ignore */ script);
	await pagefind.options({
		// It runs in a worker of ours.
		noWorker: true,
		ranking: {
			metaWeights: Object.fromEntries(TEXT_FIELDS.map((field) => [field.name, field.weight])),
			// Queries are folded, so that a word without accents must not win over the same word with them.
			diacriticSimilarity: 0,
		},
	});
	return pagefind;
}
