/**
 * The search record: what a methods section says of a search, in the items that PRISMA-S (Rethlefsen et al. 2021) asks for: where it was
 * searched, how, with which limits, when, and how much was found.
 */
import { SCOPES, SORTS } from '../fields.ts';
import type { Outcome, SearchRequest } from './asked.ts';
import { rangeText } from './bars.ts';

/** The catalogue that is searched, as its search page says. */
export interface SearchedCatalogue {
	title: string;
	/** The state of the files that it was made from, where their history is known. */
	version?: { commit: string; day: string };
}

/** A search with all that its record says. */
export interface RecordedSearch {
	catalogue: SearchedCatalogue;
	request: SearchRequest;
	outcome: Pick<Outcome, 'total' | 'corrected'>;
	/** Chosen values by the names of their facets, as printed. */
	filters: readonly { facet: string; labels: readonly string[] }[];
	/** The whole address of the search. */
	address: string;
	/** The reader's own day: `2026-11-24`. */
	day: string;
}

/** The record as plain text, a line for each item. */
export function searchRecord({ catalogue, request, outcome, filters, address, day }: RecordedSearch): string {
	const { q, scope, exact, years, sort } = request;
	const { title, version } = catalogue;
	const range = rangeText(years);
	const lines: [string, string | undefined][] = [
		['Catalogue', title],
		['Version of the catalogue', version && `${version.commit.slice(0, 10)}, of ${version.day}`],
		['Searched on', day],
		['Query', q.trim() === '' ? 'none; all articles' : q.trim()],
		['Searched in place of words that no article has', outcome.corrected.map(({ from, to }) => `${to} for ${from}`).join('; ')],
		['Searched in', q.trim() === '' ? undefined : SCOPES.find(({ name }) => name === scope)?.label.toLowerCase()],
		['Words', q.trim() === '' ? undefined : exact ? 'taken as typed' : 'all of them, in any order and form, with other names of subjects'],
		['Filters', filters.map(({ facet, labels }) => `${facet}: ${either(labels)}`).join(' AND ')],
		['Years of publication', range],
		['Order', SORTS.find(({ name }) => name === sort)?.label.toLowerCase()],
		['Results', `${outcome.total.toLocaleString('en')} ${outcome.total === 1 ? 'article' : 'articles'}`],
		['Address', address],
	];
	return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}

/** Values of which one is enough, in brackets: `AND` binds more closely than `OR` in most databases. */
function either(labels: readonly string[]): string {
	const all = labels.join(' OR ');
	return labels.length > 1 ? `(${all})` : all;
}

/** A day in the reader's own calendar, as ISO 8601 writes it. */
export function dayOf(date: Date): string {
	const two = (number: number) => String(number).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
