/** Where the files of suggestions, identifiers and words stand below `pagefind/`, and what their manifests hold. */
import { isRanges, type Ranges } from './ranges.ts';

/** The manifests' names are the only ones that never change. */
export const SUGGEST_MANIFEST = 'suggest/manifest.json';
export const ROWS = 'suggest/rows';
export const HEADS = 'suggest/heads';

/** Longer beginnings are looked up in the list itself. */
export const LONGEST_HEAD = 24;

/** What there is to suggest from. */
export interface SuggestManifest {
	/** All suggestions, by key. */
	rows: Ranges;
	/** The best for beginnings that stand in several files of rows. */
	heads: Ranges;
}

export function isSuggestManifest(data: unknown): data is SuggestManifest {
	return isObject(data) && 'rows' in data && isRanges(data.rows) && 'heads' in data && isRanges(data.heads);
}

export const ID_MANIFEST = 'ids/manifest.json';
export const IDS = 'ids';

export const WORD_MANIFEST = 'words/manifest.json';
export const FORWARD = 'words/from-start';
export const BACKWARD = 'words/from-end';

/** The catalogue's words twice: sorted by how they begin, and by how they end. */
export interface WordManifest {
	forward: Ranges;
	backward: Ranges;
}

export function isWordManifest(data: unknown): data is WordManifest {
	return isObject(data) && 'forward' in data && isRanges(data.forward) && 'backward' in data && isRanges(data.backward);
}

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null;
