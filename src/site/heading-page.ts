/** The page of one heading: its articles, newest first, and what is known of it. */
import type { Article } from '../catalogue/article.ts';
import type { Author, Heading, Subject } from '../catalogue/catalogue.ts';
import type { Field } from './article-details.ts';
import { type YearChart, yearChart } from './chart.ts';
import { type Entry, entriesOf } from './entry.ts';
import { fieldsOf, type HeadingList, type ListedHeading } from './heading-lists.ts';
import type { IndexLine } from './letters.ts';
import { type Pager, pageCount, pageOf, pagerOf, pathOf } from './list.ts';
import { authorUrl, searchUrl, subjectUrl, url } from './urls.ts';
import { counted } from './wording.ts';

export interface HeadingPage {
	title: string;
	headTitle: string;
	description: string;
	/** The list that the heading is in. */
	up: { label: string; url: string };
	/** Other spellings; of a subject only. */
	also: string[];
	fields: Field[];
	chart?: YearChart;
	/** `31 articles`, with the page where there are several. */
	count: string;
	entries: Entry[];
	pager?: Pager;
	/** A search for these articles alone; absent where search has no such filter. */
	search?: string;
	occursWith: IndexLine[];
}

const CHART_HEIGHT = 130;

/** All pages of all headings: the path parameter, and what the page is made from. For `getStaticPaths`. */
export function headingPaths<Found extends Heading>(headings: readonly Found[]): { path: string; heading: Found; page: number }[] {
	return headings.flatMap((heading) =>
		Array.from({ length: pageCount(heading.articles.length) }, (_, place) => ({
			path: pathOf(heading.slug, place + 1),
			heading,
			page: place + 1,
		})),
	);
}

/**
 * One page of a heading of one of the lists. `page` counts from 1; what is known of the heading stands on the first. `authors` by slug are needed
 * to name those who may be the same.
 */
export function headingPage(
	list: HeadingList,
	heading: ListedHeading,
	page: number,
	articles: ReadonlyMap<string, Article>,
	authors: ReadonlyMap<string, Author> = new Map(),
): HeadingPage {
	return {
		...common(heading, page, articles, (number) => list.urlOf(heading.slug, number), list.charted),
		headTitle: `${heading.label} · ${list.title}`,
		description: `${counted(heading.articles.length, 'article')} listed under the ${list.one} ${heading.label}, newest first.`,
		up: { label: list.title, url: url(`${list.name}/`) },
		fields: page === 1 ? [...fieldsOf(heading), ...perhapsOf(heading, authors)] : [],
		...(list.facet ? { search: searchUrl({ [list.facet]: heading.slug }) } : {}),
	};
}

/** Authors who may be the same, as a field with links; nobody has looked whether they are. */
function perhapsOf({ perhaps = [] }: ListedHeading, authors: ReadonlyMap<string, Author>): Field[] {
	const values = perhaps.flatMap((slug) => {
		const other = authors.get(slug);
		return other ? [{ text: `${other.label} (${counted(other.articles.length, 'article')})`, url: authorUrl(slug) }] : [];
	});
	return values.length === 0 ? [] : [{ term: 'Perhaps also', values }];
}

/** One page of a subject. `page` counts from 1; what is known of the subject stands on the first. */
export function subjectPage(
	subject: Subject,
	page: number,
	{ articles, subjects }: { articles: ReadonlyMap<string, Article>; subjects: ReadonlyMap<string, Subject> },
): HeadingPage {
	const first = page === 1;
	return {
		...common(subject, page, articles, (number) => subjectUrl(subject.slug, number), true),
		headTitle: `${subject.label} · Subjects`,
		description: `${counted(subject.articles.length, 'article')} on ${subject.label}, newest first.`,
		up: { label: 'Subjects', url: url('subjects/') },
		also: first ? subject.variants.map(({ label }) => label).filter((label) => label !== subject.label) : [],
		search: searchUrl({ subject: subject.slug }),
		occursWith: first
			? subject.occursWith.flatMap(({ slug, count }) => {
					const other = subjects.get(slug);
					return other ? [{ label: other.label, url: subjectUrl(slug), count }] : [];
				})
			: [],
	};
}

/** A list of articles that no heading stands for: all of them, or those without a subject. */
export function plainListPage(
	{ title, description, up, urlOf }: Pick<HeadingPage, 'title' | 'description' | 'up'> & { urlOf(page: number): string },
	ids: readonly string[],
	page: number,
	articles: ReadonlyMap<string, Article>,
): HeadingPage {
	const heading = { slug: '', label: title, articles: [...ids] };
	return { ...common(heading, page, articles, urlOf, false), headTitle: title, description, up };
}

function common(
	{ label, articles: ids }: Heading,
	page: number,
	articles: ReadonlyMap<string, Article>,
	urlOf: (page: number) => string,
	charted: boolean,
): Omit<HeadingPage, 'headTitle' | 'description' | 'up'> {
	const found = (some: readonly string[]) => some.flatMap((id) => articles.get(id) ?? []);
	const pages = pageCount(ids.length);
	const pager = pagerOf(page, pages, urlOf);
	const chart =
		charted && page === 1
			? yearChart(
					found(ids).map(({ year }) => year),
					CHART_HEIGHT,
				)
			: undefined;
	return {
		title: label,
		also: [],
		fields: [],
		...(chart ? { chart } : {}),
		count: pages > 1 ? `${counted(ids.length, 'article')}, page ${page} of ${pages}` : counted(ids.length, 'article'),
		entries: entriesOf(found(pageOf(ids, page))),
		...(pager ? { pager } : {}),
		occursWith: [],
	};
}
