/** Index pages: the headings of a list A to Z, by year, or by letter where the list is long. */
import type { Article } from '../catalogue/article.ts';
import type { Heading, Indexes } from '../catalogue/catalogue.ts';
import { type YearChart, yearChart } from './chart.ts';
import type { HeadingList } from './heading-lists.ts';
import { byLetter, type IndexLine, type Letter, letterPages, letterRow, WHOLE_LIST } from './letters.ts';
import { browseUrl, subjectUrl, url, withoutSubjectUrl } from './urls.ts';
import { counted } from './wording.ts';

/** What an index is made from. */
export interface IndexedList {
	/** First part of its addresses. */
	name: string;
	title: string;
	lead: string;
	lettered: boolean;
	lines: IndexLine[];
}

export interface IndexPage {
	title: string;
	headTitle: string;
	lead: string;
	description: string;
	letters: { label: string; url?: string }[];
	/** Groups with a letter each; a list without letters is one group without a label. */
	groups: { id?: string; label?: string; lines: IndexLine[] }[];
	/** Pages of one letter of a long list. */
	parts: { url: string; from: string; current: boolean }[];
	chart?: YearChart;
	/** Articles that are under no subject. */
	without?: { count: number; url: string };
	/** The list above, on the page of a letter. */
	up?: { label: string; url: string };
}

/** How many of the biggest headings stand on the index of a long list, in place of all. */
const BIGGEST = 60;
const CHART_HEIGHT = 130;

/** The subjects as a list for an index. */
export function subjectList(indexes: Indexes): IndexedList {
	return {
		name: 'subjects',
		title: 'Subjects',
		lead: `${counted(indexes.subjects.length, 'heading')} from the records. The figure after each is the number of articles under it.`,
		lettered: true,
		lines: linesOf(indexes.subjects, subjectUrl),
	};
}

/** One of the other lists, for an index. */
export function indexedList(list: HeadingList, indexes: Indexes): IndexedList {
	const { name, title, lead, lettered } = list;
	return { name, title, lead, lettered, lines: linesOf(list.headingsOf(indexes), list.urlOf) };
}

function linesOf(headings: readonly Heading[], urlOf: (slug: string) => string): IndexLine[] {
	return headings.map(({ slug, label, articles }) => ({ label, url: urlOf(slug), count: articles.length }));
}

/** The index of a list: all of it, or its letters and biggest headings where it is long. */
export function indexPage(list: IndexedList): IndexPage {
	const long = isLong(list);
	const letters = list.lettered ? byLetter(list.lines) : [];
	return {
		title: list.title,
		headTitle: list.lettered ? `${list.title}, A to Z` : list.title,
		lead: list.lead,
		description: `${list.title} of the catalogue: ${counted(list.lines.length, 'heading')} with the number of articles under each.`,
		letters: list.lettered ? letterRow(letters, (letter) => (long ? browseUrl(list.name, letter) : `#${anchor(letter)}`)) : [],
		groups: long ? [{ label: 'Most articles', lines: biggest(list.lines, BIGGEST) }] : groupsOf(list, letters),
		parts: [],
	};
}

/** The subject index also leads to the articles without a subject. */
export function subjectIndexPage(indexes: Indexes): IndexPage {
	const page = indexPage(subjectList(indexes));
	return indexes.withoutSubject.length > 0
		? { ...page, without: { count: indexes.withoutSubject.length, url: withoutSubjectUrl() } }
		: page;
}

/** The index of one of the other lists; that of years is drawn as well. */
export function headingIndexPage(list: HeadingList, indexes: Indexes, articles: ReadonlyMap<string, Article>): IndexPage {
	const page = indexPage(indexedList(list, indexes));
	const chart =
		list.name === 'years'
			? yearChart(
					[...articles.values()].map(({ year }) => year),
					CHART_HEIGHT,
				)
			: undefined;
	return chart ? { ...page, chart } : page;
}

/** One page of one letter, with what it is made from. */
export interface LetterPath {
	/** Path parameter: `s`, `s/2`. */
	path: string;
	list: IndexedList;
	letters: Letter<IndexLine>[];
	letter: Letter<IndexLine>;
	page: number;
}

/** The pages of the letters of a long list, for `getStaticPaths`. None where the list stands on one page. */
export function letterPaths(list: IndexedList): LetterPath[] {
	if (!isLong(list)) return [];
	const letters = byLetter(list.lines);
	return letters.flatMap((letter) =>
		letterPages(letter.lines).map(({ page }) => ({ path: page > 1 ? `${letter.slug}/${page}` : letter.slug, list, letters, letter, page })),
	);
}

/** One page of one letter of a long list. */
export function letterPage({ list, letters, letter, page }: LetterPath): IndexPage {
	const { slug, label, lines } = letter;
	const parts = letterPages(lines);
	return {
		title: `${list.title}: ${label}`,
		headTitle: `${label} · ${list.title}${page > 1 ? `, page ${page}` : ''}`,
		lead: `${counted(lines.length, 'heading')} under ${label}.`,
		description: `${list.title} of the catalogue under ${label}.`,
		letters: letterRow(letters, (one) => browseUrl(list.name, one)),
		groups: [{ id: anchor(slug), label, lines: parts[page - 1]?.lines ?? [] }],
		parts:
			parts.length > 1
				? parts.map((part) => ({ url: browseUrl(list.name, slug, part.page), from: part.from, current: part.page === page }))
				: [],
		up: { label: list.title, url: url(`${list.name}/`) },
	};
}

const isLong = ({ lettered, lines }: IndexedList) => lettered && lines.length > WHOLE_LIST;

function groupsOf(list: IndexedList, letters: readonly Letter<IndexLine>[]): IndexPage['groups'] {
	if (!list.lettered) return list.lines.length > 0 ? [{ lines: list.lines }] : [];
	return letters.map(({ slug, label, lines }) => ({ id: anchor(slug), label, lines }));
}

/** The lines with most articles, in the order of the list. */
export function biggest(lines: readonly IndexLine[], number: number): IndexLine[] {
	const chosen = new Set(lines.toSorted((a, b) => b.count - a.count).slice(0, number));
	return lines.filter((line) => chosen.has(line));
}

const anchor = (letter: string) => (/^[a-z]/.test(letter) ? letter : `n${letter}`);
