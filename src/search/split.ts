/** Cuts the columns of a large catalogue into files, so that what a reader sees of a facet is a small part of it. */
import type { Heading } from '../catalogue/catalogue.ts';
import { type Column, type FacetFiles, type KeyedValues, keyFile, type SplitColumn, toSteps } from './columns.ts';
import { plainSlug } from './suggestions/keys.ts';

type Put = (name: string, data: unknown) => string;

/** Into how many files the values of all articles are cut. One is a sample of the catalogue, because articles come into them by turns. */
const PARTS = 64;
/** So many articles of values stand in one file at least: 2 kB, packed. */
const POSTINGS = 1500;
/** A column with fewer values than this packs to so little that it is never cut. */
const FEW_VALUES = 64;
/** How many keyed values there are to a file. */
const KEYED = 400;

/** Writes a column by `put`; in one file where the catalogue has no more articles than `limit`. */
export function putColumn(put: Put, name: string, column: Column, limit: number): FacetFiles {
	if (column.articles.length <= limit || column.values.length < FEW_VALUES) return { column: put(`columns/${name}`, column) };
	const postings = postingsOf(column);
	const split: SplitColumn = {
		values: column.values.map(([slug, label], value) => [slug === plainSlug(label) ? '' : slug, label, postings[value]?.length ?? 0]),
		...(column.parents ? { parents: column.parents } : {}),
		postings: putPostings(put, name, postings),
		parts: Array.from({ length: PARTS }, (_, part) => {
			const articles = column.articles.filter((_, number) => number % PARTS === part);
			return put(`columns/${name}-${part}`, articles.map(toSortedSteps));
		}),
	};
	return { split: put(`columns/${name}`, split) };
}

const toSortedSteps = (values: readonly number[]) => toSteps(values.toSorted((a, b) => a - b));

function postingsOf({ values, articles }: Column): number[][] {
	const postings: number[][] = values.map(() => []);
	for (const [number, of] of articles.entries()) for (const value of of) postings[value]?.push(number);
	return postings;
}

/** Puts the postings of neighbouring values into one file until it is full: those of common values stand alone. */
function putPostings(put: Put, name: string, postings: readonly number[][]): SplitColumn['postings'] {
	const files: SplitColumn['postings'] = [];
	let group: number[][] = [];
	let size = 0;
	for (const [value, numbers] of postings.entries()) {
		group.push(toSteps(numbers));
		size += numbers.length;
		if (size < POSTINGS && value < postings.length - 1) continue;
		files.push([value + 1 - group.length, put(`columns/${name}-of-${value}`, group)]);
		group = [];
		size = 0;
	}
	return files;
}

/** Writes headings that are too many to be listed, each to be found by its slug alone. `numbers` are those of the articles' ids. */
export function putKeyed(put: Put, name: string, headings: readonly Heading[], numbers: ReadonlyMap<string, number>): FacetFiles {
	const files: KeyedValues[] = Array.from({ length: Math.ceil(headings.length / KEYED) }, () => []);
	for (const { slug, label, articles } of headings) {
		const sorted = articles.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
		files[keyFile(slug, files.length)]?.push([slug, label, toSteps(sorted)]);
	}
	return { keyed: files.map((values, place) => put(`columns/${name}-${place}`, values)) };
}
