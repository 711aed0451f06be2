/** A list of articles on a page: what stands on this page of it, and, on the first, what kinds and years there are. */
import type { Article } from '../catalogue/article.ts';
import type { Heading } from '../catalogue/catalogue.ts';
import { byCodeUnit, byLabel } from '../catalogue/order.ts';
import { type YearChart, yearChart } from './chart.ts';
import { type Entry, entriesOf, yearAnchor } from './entry.ts';
import { PAGE_LENGTH, type Pager, pageCount, pageOf, pagerOf } from './list.ts';
import { counted } from './wording.ts';

/** A kind of item in a list. */
export interface ListedKind {
	label: string;
	/** How many of the listed articles are of it. */
	count: number;
	/** A search for these alone; absent where the list has none. */
	url?: string;
}

export interface ArticleListPage {
	/** `31 articles`, with the page where there are several. */
	count: string;
	entries: Entry[];
	pager?: Pager;
	/** Drawn on the first page alone. */
	chart?: YearChart;
	/** The kinds of item, most frequent first; on the first page alone, and only where they tell articles apart. */
	kinds: ListedKind[];
	/** Whether all is on this page, so that one can choose among the kinds here; entries then carry the numbers of theirs. */
	choosable: boolean;
	/** Years of a list of several pages, newest first, each with the place where it begins; on the first page alone. */
	years: { label: string; count: number; url: string }[];
}

/** What a list is made of. */
export interface ArticleListSource {
	/** In the order of the list. */
	ids: readonly string[];
	articles: ReadonlyMap<string, Article>;
	/** Address of a page of the list, counted from 1. */
	urlOf(page: number): string;
	charted?: boolean;
	/** What was counted beside, as the caption of the drawing says it. */
	included?: string | undefined;
	/** The types an article is listed under; absent where they are not broken down. */
	typesOf?: TypesOf | undefined;
	/** A search for the articles of the list that are of a type. */
	searchOf?: ((type: string) => string) | undefined;
}

type TypesOf = (article: Article) => readonly Heading[];

const CHART_HEIGHT = 130;

/** Shorter lists are seen at a glance: nobody chooses among their kinds. */
const SHORTEST_TO_CHOOSE = 6;

/** As many kinds can be chosen among; the style sheet has a rule for each. */
const MOST_KINDS = 6;

/** One page of a list of articles. Takes time in proportion to the whole list on its first page, and to the page on the others. */
export function articleListPage(source: ArticleListSource, page: number): ArticleListPage {
	const { ids, articles, urlOf, charted = false, included, typesOf, searchOf } = source;
	const found = (some: readonly string[]) => some.flatMap((id) => articles.get(id) ?? []);
	const pages = pageCount(ids.length);
	const pager = pagerOf(page, pages, urlOf);
	const all = page === 1 ? found(ids) : [];
	const shown = found(pageOf(ids, page));
	const years = yearsOf(all, urlOf);
	const chart =
		charted && page === 1
			? yearChart(
					all.map(({ year }) => year),
					CHART_HEIGHT,
					included,
				)
			: undefined;
	const kinds = page === 1 && typesOf && ids.length >= SHORTEST_TO_CHOOSE ? kindsOf(all, typesOf) : [];
	const choosable = pages === 1 && kinds.length > 0;
	return {
		count: pages > 1 ? `${counted(ids.length, 'article')}, page ${page} of ${pages}` : counted(ids.length, 'article'),
		entries: entriesOf(shown).map((entry, place) => ({
			...entry,
			...(entry.sameYear ? {} : { anchor: yearAnchor(entry.year) }),
			...(choosable && typesOf ? { kinds: numbersOf(shown[place], kinds, typesOf) } : {}),
		})),
		...(pager ? { pager } : {}),
		...(chart ? { chart: withAddresses(chart, years) } : {}),
		kinds: kinds.map(({ slug, label, count }) => ({ label, count, ...(searchOf ? { url: searchOf(slug) } : {}) })),
		choosable,
		years: pages > 1 ? years : [],
	};
}

/** The commonest types of some articles. None where they tell nothing apart. */
function kindsOf(articles: readonly Article[], typesOf: TypesOf) {
	const kinds = new Map<string, { slug: string; label: string; count: number }>();
	for (const article of articles) {
		for (const { slug, label } of typesOf(article)) {
			const kind = kinds.get(slug) ?? { slug, label, count: 0 };
			kind.count += 1;
			kinds.set(slug, kind);
		}
	}
	return [...kinds.values()]
		.filter(({ count }) => count < articles.length)
		.sort((a, b) => b.count - a.count || byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug))
		.slice(0, MOST_KINDS);
}

/** Which of the kinds an article is of, counted from 1. */
function numbersOf(article: Article | undefined, kinds: readonly { slug: string }[], typesOf: TypesOf): number[] {
	const slugs = new Set(article && typesOf(article).map(({ slug }) => slug));
	return kinds.flatMap(({ slug }, place) => (slugs.has(slug) ? place + 1 : []));
}

/** Years in the order of the list, each with the address of its first article. */
function yearsOf(articles: readonly Article[], urlOf: (page: number) => string): ArticleListPage['years'] {
	const years = new Map<string, ArticleListPage['years'][number]>();
	for (const [place, { year }] of articles.entries()) {
		const label = year === undefined ? 'Undated' : String(year);
		const known = years.get(label);
		if (known) known.count += 1;
		else years.set(label, { label, count: 1, url: `${urlOf(Math.floor(place / PAGE_LENGTH) + 1)}#${yearAnchor(label)}` });
	}
	return [...years.values()];
}

function withAddresses(chart: YearChart, years: ArticleListPage['years']): YearChart {
	const addresses = new Map(years.map(({ label, url }) => [label, url]));
	const rows = chart.rows.map((row) => {
		const url = addresses.get(row.label);
		return url === undefined ? row : { ...row, url };
	});
	return { ...chart, rows };
}
