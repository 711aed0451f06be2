import type { Article } from '../catalogue/article.ts';
import type { Heading, Indexes } from '../catalogue/catalogue.ts';
import { byCodeUnit, byLabel, byNewest } from '../catalogue/order.ts';
import type { Column, Order } from './columns.ts';
import { facets } from './fields.ts';

const byTitle = (a: Article, b: Article) => byLabel(a.title, b.title) || byCodeUnit(a.id, b.id);

/** Oldest first, then by title; undated articles last here, too. */
const byOldest = (a: Article, b: Article) => byCodeUnit(a.issued ?? '9999', b.issued ?? '9999') || byTitle(a, b);

/** The articles as they are numbered, whatever order they come in. */
export function numberArticles(articles: readonly Article[]): Article[] {
	return articles.toSorted(byNewest);
}

/** The orders beside the articles' own, by the name of the sort. */
export function makeOrders(numbered: readonly Article[]): Record<'oldest' | 'title', Order> {
	const numbers = new Map(numbered.map((article, number) => [article, number]));
	const inOrder = (compare: (a: Article, b: Article) => number) =>
		deltas(numbered.toSorted(compare).map((article) => numbers.get(article) ?? 0));
	return { oldest: inOrder(byOldest), title: inOrder(byTitle) };
}

function deltas(numbers: number[]): number[] {
	return numbers.map((number, position) => number - (numbers[position - 1] ?? 0));
}

/** The columns of all facets, by the name of the facet. */
export function makeColumns(numbered: readonly Article[], indexes: Indexes): Record<string, Column> {
	const numbers = new Map(numbered.map((article, number) => [article.id, number]));
	const entries = facets.map((facet) => {
		const headings = facet.headings(indexes);
		const column = makeColumn(numbers, facet.order === 'count' ? headings.toSorted(byCount) : headings, facet.none);
		return [facet.name, column] as const;
	});
	return Object.fromEntries(entries);
}

const byCount = (a: Heading, b: Heading) => b.articles.length - a.articles.length;

function makeColumn(numbers: ReadonlyMap<string, number>, headings: Heading[], none?: { slug: string; label: string }): Column {
	const values: [string, string][] = headings.map((heading) => [heading.slug, heading.label]);
	const articles: number[][] = Array.from(numbers, () => []);
	for (const [position, heading] of headings.entries()) {
		for (const id of heading.articles) articles[numbers.get(id) ?? -1]?.push(position);
	}
	if (none && articles.some((of) => of.length === 0)) {
		values.push([none.slug, none.label]);
		for (const of of articles) if (of.length === 0) of.push(values.length - 1);
	}
	return { values, articles };
}
