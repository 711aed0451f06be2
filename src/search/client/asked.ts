/** What is asked of the search and what it answers: plain data, so that it can be sent to a worker. */
import type { Column } from '../columns.ts';
import type { FacetName, ScopeName, SortName } from '../fields.ts';
import type { PagefindFragment } from './pagefind.ts';

/** Years from one to another, both included; one of them may be left open. */
export interface YearRange {
	from?: number;
	to?: number;
}

export interface SearchRequest {
	/** What is typed: words, `"phrases"`, and `-word` or `-"phrase"` for what is not to be there. */
	q: string;
	/** In which part of an article the words must stand. */
	scope: ScopeName;
	/** Words are taken as they are typed: nothing is corrected. */
	exact: boolean;
	/** Chosen slugs of each facet that has any. */
	chosen: readonly (readonly [FacetName, readonly string[]])[];
	/** Undated articles are outside of every range. */
	years: YearRange;
	sort: SortName;
}

/** A word that no article has, and the catalogue's word that was searched for in its place. */
export interface Correction {
	from: string;
	to: string;
}

/** What a search comes to. */
export interface Outcome {
	/** How many articles. */
	total: number;
	/** Words that were searched for in place of those typed, because no article has these. */
	corrected: Correction[];
	/** A more common word that may have been meant where articles were found with the one typed. */
	perhaps: Correction[];
	/** Words of the query that no article has and that resemble none; then nothing is found. */
	unknown: string[];
	/** Where nothing is found: the query without the words that no article has together with the others. It finds something. */
	fewer?: string;
	/** Tells which articles the numbers of this search mean; see `openWorks`. */
	digest: string;
}

/** A found article with its text. */
export interface Hit {
	/** Positions of the found words in the content. */
	words: number[];
	/** Other fields that a found word is in. */
	fields: string[];
	fragment: PagefindFragment;
}

/** A facet's values, slug and label, and how many of the found articles each has. Counts are exact, always. */
export interface FacetCounts {
	name: FacetName;
	values: Column['values'];
	counts: number[];
	/** For each value the positions of those right above it, where values have an order of broader and narrower. */
	parents?: readonly number[][];
	/** Of a large catalogue only those values are counted that most of the found articles seem to have: ask for the whole list to have all. */
	complete: boolean;
}

/** Which values of a facet are counted, where it has too many to count them all before anybody looks. */
export interface CountWish {
	/** Every value, whatever it takes to load. */
	whole?: boolean;
	/** The most frequent values whose label has this text. */
	narrow?: string;
}

/** How many of the found articles appeared in each year that has any, oldest first; without the range of years that was asked for. */
export interface Histogram {
	years: { year: number; count: number }[];
	undated: number;
}

/** The catalogue's search. It answers each request on its own, and keeps the last find for those that follow. */
export interface Engine {
	search(request: SearchRequest): Promise<Outcome>;
	/** Found articles from one place in the list up to another. */
	hits(request: SearchRequest, from: number, to: number): Promise<Hit[]>;
	/** The facets asked for; a facet that is chosen from is counted without its own choice, and its chosen values are always among those counted. */
	count(request: SearchRequest, names: readonly FacetName[], wish?: CountWish): Promise<FacetCounts[]>;
	histogram(request: SearchRequest): Promise<Histogram>;
	/** Numbers of all found articles in the order of the list: by these their records are taken away. */
	numbers(request: SearchRequest): Promise<number[]>;
}
