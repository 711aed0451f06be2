import { url } from '../../site/urls.ts';
import { TEXT_FIELDS, type TextFieldName } from '../fields.ts';

/** What is used of Pagefind's own script; see https://pagefind.app/docs/api/. */
export interface PagefindScript {
	createInstance(options: {
		basePath: string;
		noWorker: boolean;
		ranking: { metaWeights: Record<string, number>; diacriticSimilarity: number };
	}): Pagefind;
}

/** One index that is searched. */
export interface Pagefind {
	/** All articles with these words, best first. */
	search(words: string): Promise<{ results: PagefindResult[] }>;
}

/** An article that was found. */
export interface PagefindResult {
	/** The number of the article, as `pageNumber` reads it. */
	id: string;
	score: number;
	/** Positions of the found words in the content. */
	words: number[];
	/** Other fields that a found word is in. */
	matchedMetaFields?: string[];
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
export const loadScript = (): Promise<PagefindScript> => import(/* @vite-ignore */ url('pagefind/pagefind.js'));

/** Opens the index in a folder below `pagefind/`. */
export function openPagefind(script: PagefindScript, folder: string): Pagefind {
	return script.createInstance({
		basePath: url(`pagefind/${folder}`),
		// It runs in a worker of ours.
		noWorker: true,
		ranking: {
			metaWeights: Object.fromEntries(TEXT_FIELDS.map((field) => [field.name, field.weight])),
			// Queries are folded, so that a word without accents must not win over the same word with them.
			diacriticSimilarity: 0,
		},
	});
}
