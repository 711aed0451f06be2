import type { Article } from '../catalogue/article.ts';
import type { Heading, Indexes } from '../catalogue/catalogue.ts';
import { byCodeUnit, byLabel, byNewest } from '../catalogue/order.ts';
import { type Column, type Manifest, type Order, toSteps } from './columns.ts';
import { facets } from './fields.ts';

const byTitle = (a: Article, b: Article) => byLabel(a.title, b.title) || byCodeUnit(a.id, b.id);

/** Oldest first, then by title; undated articles last here, too. */
const byOldest = (a: Article, b: Article) => byCodeUnit(a.issued ?? '9999', b.issued ?? '9999') || byTitle(a, b);

/** What came last into the catalogue first; of what came on one day, and of what came on an unknown day and goes last, the newest. */
const byAdded = (a: Article, b: Article) => byCodeUnit(b.added ?? '', a.added ?? '') || byNewest(a, b);

/** The articles as they are numbered, whatever order they come in. */
export function numberArticles(articles: readonly Article[]): Article[] {
	return articles.toSorted(byNewest);
}

/** The orders beside the articles' own, by the name of the sort. */
export function makeOrders(numbered: readonly Article[]): Record<'oldest' | 'title' | 'added', Order> {
	const numbers = new Map(numbered.map((article, number) => [article, number]));
	const inOrder = (compare: (a: Article, b: Article) => number) =>
		toSteps(numbered.toSorted(compare).map((article) => numbers.get(article) ?? 0));
	return { oldest: inOrder(byOldest), title: inOrder(byTitle), added: inOrder(byAdded) };
}

/** How many articles of each year there are, in the order of their numbers. */
export function makeYears(numbered: readonly Article[]): Manifest['years'] {
	const years: Manifest['years'] = [];
	for (const { year = null } of numbered) {
		const last = years.at(-1);
		if (last && last[0] === year) last[1]++;
		else years.push([year, 1]);
	}
	return years;
}

/** The columns of all facets but the years and those with too many values, by the name of the facet. */
export function makeColumns(numbered: readonly Article[], indexes: Indexes): Map<string, Column> {
	const numbers = new Map(numbered.map((article, number) => [article.id, number]));
	const columns = new Map<string, Column>();
	for (const { name, headings: of, order, shown, none } of facets) {
		if (name === 'year' || shown === 0) continue;
		const headings = of(indexes, numbered);
		const column = makeColumn(numbers, order === 'count' ? headings.toSorted(byCount) : headings, none);
		columns.set(name, name === 'subject' ? { ...column, ...parentsOf(column, indexes) } : column);
	}
	return columns;
}

const byCount = (a: Heading, b: Heading) => b.articles.length - a.articles.length;

function makeColumn(numbers: ReadonlyMap<string, number>, headings: Heading[], none?: { slug: string; label: string }): Column {
	const values: Column['values'] = headings.map((heading) => [heading.slug, heading.label]);
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

/** Nothing where no subject has a broader one. */
function parentsOf({ values }: Column, { subjects }: Indexes): Pick<Column, 'parents'> {
	if (subjects.every(({ broader }) => broader.length === 0)) return {};
	const positions = new Map(values.map(([slug], position) => [slug, position]));
	const broader = new Map(subjects.map((subject) => [subject.slug, subject.broader]));
	return { parents: values.map(([slug]) => (broader.get(slug) ?? []).flatMap((above) => positions.get(above) ?? [])) };
}
