/** Index pages: the headings of a list A to Z, by letter where the list is long, by year, and by the number of their articles. */
import type { Indexes } from '../catalogue/catalogue.ts';
import type { HeadingList } from './heading-lists.ts';
import { headingsIn, type IndexedList, indexedList, mostFirst, subjectList } from './index-list.ts';
import { byLetter, type IndexLine, type Letter, letterAnchor, letterPages, letterRow, WHOLE_LIST } from './letters.ts';
import { browseUrl, searchUrl, url, viewUrl, withoutSubjectUrl } from './urls.ts';
import { type ViewLink, viewLinks } from './views.ts';
import { counted, figure } from './wording.ts';
import { yearGroups } from './year-groups.ts';

export interface IndexPage {
	title: string;
	headTitle: string;
	lead: string;
	description: string;
	/** Other ways to look at the list; empty where there are none. */
	views: ViewLink[];
	letters: { label: string; url?: string }[];
	/** Whether what stands for letters are words. */
	words?: boolean;
	groups: IndexGroup[];
	/** Pages of a part of a long list. */
	parts: { url: string; from: string; current: boolean }[];
	filter?: Filter;
	/** Articles that are under no subject. */
	without?: { count: number; url: string };
	/** The list above, on the page of a part of it. */
	up?: { label: string; url: string };
}

/** Lines under a heading; a list without letters is one group without a label. */
export interface IndexGroup {
	/** Where links to it lead. */
	id?: string;
	label?: string;
	/** Whether the label is a letter, which is set large. */
	letter?: boolean;
	lines: IndexLine[];
	/** Where the rest of it stands. */
	more?: { label: string; url: string };
}

/** A box that narrows the lines of a page as one types. */
export interface Filter {
	label: string;
	/** What the search box suggests from the whole list, where the page shows a part of it. */
	suggested?: IndexedList['suggested'];
	/** The search for articles, where it reaches further than the page. */
	search?: string;
}

/** How many of the biggest headings stand on the index of a long list, in place of all. */
const BIGGEST = 60;
/** Shorter pages are seen at a glance. */
export const SHORTEST_TO_FILTER = 20;

/** The index of a list: all of it, or its letters and biggest headings where it is long. */
export function indexPage(list: IndexedList): IndexPage {
	const long = isLong(list);
	const letters = list.lettered ? byLetter(list.lines) : [];
	const number = headingsIn(list.lines).length;
	const filter = filterOf(list, number, long);
	return {
		title: list.title,
		headTitle: list.lettered ? `${list.title}, A to Z` : list.title,
		lead: list.lead,
		description: `${list.title} of the catalogue: ${counted(number, 'heading')} with the number of articles under each.`,
		views: viewLinks(list.name, list.views, 'index'),
		letters: rowOf(letters, (letter) => (long ? browseUrl(list.name, letter) : `#${letterAnchor(letter)}`)),
		groups: long ? [biggestGroup(list)] : groupsOf(list, letters),
		parts: [],
		...(filter ? { filter } : {}),
	};
}

/** The subject index also leads to the articles without a subject. */
export function subjectIndexPage(indexes: Indexes): IndexPage {
	const page = indexPage(subjectList(indexes));
	return indexes.withoutSubject.length > 0
		? { ...page, without: { count: indexes.withoutSubject.length, url: withoutSubjectUrl() } }
		: page;
}

/** The index of one of the other lists; years are drawn. */
export function headingIndexPage(list: HeadingList, indexes: Indexes): IndexPage {
	const page = indexPage(indexedList(list, indexes));
	if (list.name !== 'years') return page;
	// Nobody looks a year up by typing it.
	const { filter: _, ...rest } = page;
	return { ...rest, groups: yearGroups(indexes.years) };
}

/** A page below the index of a list, with what it is made from. */
export type BrowsePath = LetterPath | { path: 'a-to-z' | 'most-used'; list: IndexedList };

/** One page of one letter. */
export interface LetterPath {
	/** Path parameter: `s`, `s/2`. */
	path: string;
	list: IndexedList;
	letters: Letter<IndexLine>[];
	letter: Letter<IndexLine>;
	page: number;
}

/** All pages below the index of a list, for `getStaticPaths`: letters of a long one, and the other order. */
export function browsePaths(list: IndexedList): BrowsePath[] {
	const views = list.views.slice(1).flatMap((view) => (view === 'a-to-z' || view === 'most-used' ? [{ path: view, list }] : []));
	return [...letterPaths(list), ...views];
}

/** One of the pages of `browsePaths`. */
export function browsePage(path: BrowsePath): IndexPage {
	return 'letter' in path ? letterPage(path) : orderedPage(path.list, path.path);
}

/** The pages of the letters of a long list. None where the list stands on one page. */
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
	const shown = parts[page - 1]?.lines ?? [];
	return {
		title: `${list.title}: ${label}`,
		headTitle: `${label} · ${list.title}${page > 1 ? `, page ${page}` : ''}`,
		lead: `${counted(headingsIn(lines).length, 'heading')} under ${label}.`,
		description: `${list.title} of the catalogue under ${label}.`,
		views: viewLinks(list.name, list.views),
		letters: letterRow(letters, (one) => browseUrl(list.name, one)),
		groups: [{ id: letterAnchor(slug), label, letter: true, lines: shown }],
		parts: partsOf(parts, page, (number) => browseUrl(list.name, slug, number)),
		...(shown.length > SHORTEST_TO_FILTER ? { filter: { label: 'Filter the headings on this page' } } : {}),
		up: { label: list.title, url: url(`${list.name}/`) },
	};
}

/** Links to the pages of a part, each told by what it begins with; none where there is one. */
export function partsOf(
	parts: readonly { page: number; from: string }[],
	page: number,
	urlOf: (page: number) => string,
): IndexPage['parts'] {
	return parts.length > 1 ? parts.map((part) => ({ url: urlOf(part.page), from: part.from, current: part.page === page })) : [];
}

/** The whole of a list, or its biggest headings, in the order that its index does not have. */
function orderedPage(list: IndexedList, view: 'a-to-z' | 'most-used'): IndexPage {
	const headings = headingsIn(list.lines);
	const cut = view === 'most-used' && headings.length > WHOLE_LIST;
	const lines = view === 'most-used' ? mostFirst(headings).slice(0, WHOLE_LIST) : headings;
	const how = view === 'a-to-z' ? 'A to Z' : 'by number of articles';
	const letters = view === 'a-to-z' ? byLetter(lines) : [];
	const filter = filterOf(list, lines.length, cut);
	return {
		title: `${list.title}, ${how}`,
		headTitle: `${list.title}, ${how}`,
		lead: cut ? `The ${figure(lines.length)} with most articles, of ${figure(headings.length)}. All of them are listed A to Z.` : list.lead,
		description: `${list.title} of the catalogue, ${how}.`,
		views: viewLinks(list.name, list.views, view),
		letters: rowOf(letters, (letter) => `#${letterAnchor(letter)}`),
		groups: view === 'a-to-z' ? letterGroups(letters) : [{ lines }],
		parts: [],
		...(filter ? { filter } : {}),
		up: { label: list.title, url: url(`${list.name}/`) },
	};
}

function biggestGroup({ name, lines, views }: IndexedList): IndexGroup {
	const more = views.includes('most-used') ? { more: { label: 'More, by number of articles', url: viewUrl(name, 'most-used') } } : {};
	return { label: 'Most articles', lines: biggest(lines, BIGGEST), ...more };
}

/** The box for a page of so many headings; `cut` where the list has more. Undefined where nobody needs one. */
function filterOf({ title, suggested }: IndexedList, shown: number, cut: boolean): Filter | undefined {
	if (shown <= SHORTEST_TO_FILTER) return undefined;
	const label = `Filter the ${title.toLowerCase()}`;
	return cut && suggested ? { label, suggested, search: searchUrl() } : { label };
}

/** Other names lengthen a list, but a list of few headings is not cut for them. */
const isLong = ({ lettered, lines }: IndexedList) =>
	lettered && lines.length > WHOLE_LIST && (lines.length > 3 * WHOLE_LIST || headingsIn(lines).length > WHOLE_LIST);

function groupsOf(list: IndexedList, letters: readonly Letter<IndexLine>[]): IndexGroup[] {
	if (list.lettered) return letterGroups(letters);
	return list.lines.length > 0 ? [{ lines: mostFirst(list.lines) }] : [];
}

/** A list that does not stand by letters has no row of them. */
const rowOf = (letters: readonly Letter<IndexLine>[], urlOf: (letter: string) => string) =>
	letters.length > 0 ? letterRow(letters, urlOf) : [];

const letterGroups = (letters: readonly Letter<IndexLine>[]): IndexGroup[] =>
	letters.map(({ slug, label, lines }) => ({ id: letterAnchor(slug), label, letter: true, lines }));

/** The lines with most articles, in the order of the list. */
export function biggest(lines: readonly IndexLine[], number: number): IndexLine[] {
	const chosen = new Set(mostFirst(headingsIn(lines)).slice(0, number));
	return lines.filter((line) => chosen.has(line));
}
