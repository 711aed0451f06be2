/** Every article by its title, A to Z: each within two clicks of the first page. */
import type { Article } from '../catalogue/article.ts';
import { initialsName } from '../record/name.ts';
import { type Filter, type IndexPage, partsOf, SHORTEST_TO_FILTER } from './index-page.ts';
import { inlineHtml } from './inline.ts';
import { type IndexLine, letterAnchor, letterLabel, letterRow, WHOLE_LIST } from './letters.ts';
import { type Pager, pageCount, pageOf, pagerOf } from './list.ts';
import { type Mark, markOf } from './status.ts';
import { type Filed, filed, type TitlePart, titleParts } from './title-order.ts';
import { articlesUrl, articleUrl, titlesUrl, url } from './urls.ts';
import type { ViewLink } from './views.ts';
import { counted } from './wording.ts';

export interface TitlePage {
	title: string;
	headTitle: string;
	lead: string;
	description: string;
	views: ViewLink[];
	letters: { label: string; url?: string }[];
	/** Parts of a long list, or their pages, by letter. */
	index: { id: string; label: string; lines: IndexLine[] }[];
	/** The titles on this page, with a letter where they stand by letters. */
	groups: { id?: string; label?: string; titles: TitleLine[] }[];
	/** Pages of one part, each told by what it begins with; where they are very many, a pager stands for them. */
	parts: IndexPage['parts'];
	pager?: Pager;
	filter?: Filter;
	up: { label: string; url: string };
}

/** An article by its title. */
export interface TitleLine {
	url: string;
	/** The title as HTML, with inline markup alone. */
	titleHtml: string;
	/** `Kratter IH and others, 2025`. */
	by: string;
	status?: Mark;
}

/** Titles on a page; */
const PAGE = 100;
/** pages of one part, so that a part with more titles is cut by its next letter, where letters tell titles apart; */
const PAGES = 20;
/** pages that are all linked to each other: at 10,000 articles each page of a part is, whatever they are called; */
const LINKED = 100;
/** and signs of a title that tell where a page begins. */
const TOLD = 32;

/** Ways to look at all articles, with the one that is shown. */
export function articleViews(current: 'newest' | 'titles'): ViewLink[] {
	return [
		{ label: 'Newest first', url: articlesUrl(), current: current === 'newest' },
		{ label: 'By title', url: titlesUrl(), current: current === 'titles' },
		{ label: 'By year', url: url('years/'), current: false },
		{ label: 'By type', url: url('types/'), current: false },
	];
}

/** The whole list in its parts. Takes the time of sorting. */
export class TitleList {
	readonly #all: Filed[];
	readonly parts: TitlePart[];
	/** Whether it is too long for one page. */
	readonly isLong: boolean;

	constructor(articles: Iterable<Article>) {
		this.#all = filed(articles);
		this.isLong = this.#all.length > WHOLE_LIST;
		this.parts = titleParts(this.#all, this.isLong ? PAGE * PAGES : Number.POSITIVE_INFINITY);
	}

	/** Letters with the address of what begins so, from any page of the site. */
	letters(): { label: string; url?: string }[] {
		const single = new Map(this.parts.map(({ slug }) => [slug, slug]));
		const letters = [...new Set(this.parts.map(({ letter }) => letter))].map((slug) => ({ slug }));
		return letterRow(letters, (letter) =>
			this.isLong && single.has(letter) ? titlesUrl(letter) : `${titlesUrl()}#${letterAnchor(letter)}`,
		);
	}

	/** All pages but the first, for `getStaticPaths`. None where the list stands on one page. */
	paths(): { path: string; part: TitlePart; page: number }[] {
		if (!this.isLong) return [];
		return this.parts.flatMap((part) =>
			Array.from({ length: pageCount(part.titles.length, PAGE) }, (_, place) => ({
				path: place > 0 ? `${part.slug}/${place + 1}` : part.slug,
				part,
				page: place + 1,
			})),
		);
	}

	/** The first page: all titles, or the parts of a long list. */
	firstPage(): TitlePage {
		const byLetter = [...Map.groupBy(this.parts, ({ letter }) => letter)];
		return {
			title: 'Articles by title',
			headTitle: 'Articles by title, A to Z',
			lead: `${counted(this.#all.length, 'article')}, A to Z. Words such as “The” and “A” before a title are passed over.`,
			description: 'Every article of the catalogue by its title, A to Z.',
			views: articleViews('titles'),
			letters: this.letters(),
			index: this.isLong
				? byLetter.map(([letter, parts]) => ({ id: letterAnchor(letter), label: letterLabel(letter), lines: linesOf(parts) }))
				: [],
			groups: this.isLong
				? []
				: this.parts.map(({ letter, label, titles }) => ({ id: letterAnchor(letter), label, titles: titles.map(titleLine) })),
			parts: [],
			...(!this.isLong && this.#all.length > SHORTEST_TO_FILTER ? { filter: { label: 'Filter the titles' } } : {}),
			up: { label: 'Home', url: url() },
		};
	}

	/** One page of one part. `page` counts from 1. */
	page({ slug, label, titles }: TitlePart, page: number): TitlePage {
		const pages = pageCount(titles.length, PAGE);
		const urlOf = (number: number) => titlesUrl(slug, number);
		const pager = pages > LINKED ? pagerOf(page, pages, urlOf) : undefined;
		const begins = Array.from({ length: pages }, (_, place) => ({ page: place + 1, from: told(titles[place * PAGE]) }));
		return {
			title: `Titles: ${label}`,
			headTitle: `${label} · Articles by title${page > 1 ? `, page ${page}` : ''}`,
			lead: `${counted(titles.length, 'article')} under ${label}${pages > 1 ? `, page ${page} of ${pages}` : ''}.`,
			description: `Articles of the catalogue whose title begins with ${label}.`,
			views: [],
			letters: this.letters(),
			index: [],
			groups: [{ titles: pageOf(titles, page, PAGE).map(titleLine) }],
			parts: pager ? [] : partsOf(begins, page, urlOf),
			...(pager ? { pager } : {}),
			filter: { label: 'Filter the titles on this page' },
			up: { label: 'Articles by title', url: titlesUrl() },
		};
	}
}

/** The parts of a letter, or, where it is one part, the pages of that, each told by what it begins with. */
function linesOf(parts: readonly TitlePart[]): IndexLine[] {
	const [part] = parts;
	return parts.length === 1 && part && part.titles.length <= PAGE * LINKED ? pageLines(part) : parts.map(partLine);
}

function pageLines({ slug, titles }: TitlePart): IndexLine[] {
	return Array.from({ length: pageCount(titles.length, PAGE) }, (_, place) => ({
		label: told(titles[place * PAGE]),
		url: titlesUrl(slug, place + 1),
		count: pageOf(titles, place + 1, PAGE).length,
	}));
}

const partLine = ({ slug, label, titles }: TitlePart): IndexLine => ({ label, url: titlesUrl(slug), count: titles.length });

function titleLine({ article }: Filed): TitleLine {
	const { id, title, titleMarkup, authors, year } = article;
	const [first] = authors;
	const name = first === undefined ? '' : `${initialsName(first)}${authors.length > 1 ? ' and others' : ''}`;
	const status = markOf(article);
	return {
		url: articleUrl(id),
		titleHtml: inlineHtml(title, titleMarkup),
		by: [name, year === undefined ? 'undated' : String(year)].filter(Boolean).join(', '),
		...(status ? { status } : {}),
	};
}

/** The beginning of a title, cut at a word. */
function told(title: Filed | undefined): string {
	const text = title?.article.title ?? '';
	if (text.length <= TOLD) return text;
	const end = text.lastIndexOf(' ', TOLD);
	return `${text.slice(0, end > TOLD / 2 ? end : TOLD).toWellFormed()}…`;
}
