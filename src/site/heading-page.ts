/** The page of one heading: its articles, newest first, and what is known of it. */
import type { Article } from '../catalogue/article.ts';
import type { Author, Heading, Indexes } from '../catalogue/catalogue.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import type { Field } from './article-details.ts';
import { type ArticleListPage, articleListPage } from './article-list.ts';
import { coauthorsOf } from './coauthors.ts';
import { fieldsOf, type HeadingList, type ListedHeading } from './heading-lists.ts';
import type { IndexLine } from './letters.ts';
import { pageCount, pathOf } from './list.ts';
import { type TakeAway, takeAwayOf } from './take-away.ts';
import { authorUrl, searchUrl, url } from './urls.ts';
import { counted } from './wording.ts';

export interface HeadingPage extends ArticleListPage {
	title: string;
	headTitle: string;
	description: string;
	/** The list that the heading is in. */
	up: { label: string; url: string };
	fields: Field[];
	/** A search for these articles alone; absent where search has no such filter. */
	search?: string;
	/** Headings found with it, under a title that says how. */
	together?: { title: string; said: string; lines: Neighbour[] };
	/** On the first page alone. */
	takeAway?: TakeAway;
}

/** A heading that shares articles with another. */
export interface Neighbour extends IndexLine {
	/** How much of the list they share: `35 %`. */
	share?: string;
}

/** What pages of headings are made from, beside the heading. */
export interface HeadingSurroundings {
	articles: ReadonlyMap<string, Article>;
	/** By slug. */
	authors: ReadonlyMap<string, Author>;
	indexes: Pick<Indexes, 'typesOf' | 'authorOf'>;
	site: Pick<SiteSettings, 'files' | 'url'>;
}

/** From so many articles on, the years of an author are worth drawing. */
const CHARTED_AUTHOR = 10;

/** A label without signs that the search would take for more than words. */
const plainWords = (label: string) => label.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();

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

/** One page of a heading of one of the lists. `page` counts from 1; what is known of the heading stands on the first. */
export function headingPage(list: HeadingList, heading: ListedHeading, page: number, surroundings: HeadingSurroundings): HeadingPage {
	const { articles, authors, indexes, site } = surroundings;
	const { slug, label, articles: ids } = heading;
	const facet = list.facet;
	const busy = list.name === 'authors' && ids.length >= CHARTED_AUTHOR;
	const search = facet ? searchUrl({ [facet]: slug }) : undefined;
	const together = list.name === 'authors' && page === 1 ? coauthorsOf(heading, articles, indexes) : [];
	return {
		...articleListPage(
			{
				ids,
				articles,
				urlOf: (number) => list.urlOf(slug, number),
				charted: list.charted || busy,
				typesOf: list.name === 'types' ? undefined : indexes.typesOf,
				searchOf: facet && facet !== 'type' ? (type) => searchUrl({ [facet]: slug, type }) : undefined,
			},
			page,
		),
		title: label,
		headTitle: `${label} · ${list.title}`,
		description: `${counted(ids.length, 'article')} listed under the ${list.one} ${label}, newest first.`,
		up: { label: list.title, url: url(`${list.name}/`) },
		fields: page === 1 ? [...fieldsOf(heading), ...perhapsOf(heading, authors)] : [],
		...(search ? { search } : {}),
		...(together.length > 0 ? { together: { title: 'Wrote with', said: 'Articles written together', lines: together } } : {}),
		...(page === 1
			? {
					takeAway: takeAwayOf(
						{ list: list.name, slug, label, ids, search: search ?? searchUrl({ q: plainWords(label), in: 'author' }) },
						site,
					),
				}
			: {}),
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

/** A list of articles that no heading stands for: all of them, or those without a subject. */
export function plainListPage(
	{ title, description, up, urlOf }: Pick<HeadingPage, 'title' | 'description' | 'up'> & { urlOf(page: number): string },
	ids: readonly string[],
	page: number,
	articles: ReadonlyMap<string, Article>,
): HeadingPage {
	return { ...articleListPage({ ids, articles, urlOf }, page), title, headTitle: title, description, up, fields: [] };
}
