/** What the index pages of a list are made from: its headings as lines, and the ways to look at them. */
import type { Heading, Indexes, Subject } from '../catalogue/catalogue.ts';
import { byCodeUnit, byLabel } from '../catalogue/order.ts';
import { fold } from '../record/fold.ts';
import type { HeadingList } from './heading-lists.ts';
import type { IndexLine } from './letters.ts';
import { subjectUrl } from './urls.ts';
import type { View } from './views.ts';
import { counted } from './wording.ts';

export interface IndexedList {
	/** First part of its addresses. */
	name: string;
	title: string;
	lead: string;
	/** Whether it stands by letters, or, as few headings do, by the number of their articles. */
	lettered: boolean;
	/** In the order of labels, other names among them. */
	lines: readonly IndexLine[];
	/** The ways to look at it, that of its index first. */
	views: readonly Exclude<View, 'index'>[];
	/** What the search box suggests of it; absent where it suggests none. */
	suggested?: 'subject' | 'author' | 'journal';
}

/** Fewer headings are seen at a glance, in whatever order. */
const AT_A_GLANCE = 12;

/** The subjects as a list for an index, with the names that lead to them. */
export function subjectList({ subjects }: Pick<Indexes, 'subjects'>): IndexedList {
	const nested = subjects.some(({ narrower }) => narrower.length > 0);
	return {
		name: 'subjects',
		title: 'Subjects',
		lead: `${counted(subjects.length, 'heading')} from the records. The figure after each is the number of articles under it${nested ? ' or under a narrower one' : ''}.`,
		lettered: true,
		lines: withoutNear(
			[...subjects.map(subjectLine), ...subjects.flatMap(otherNames)].sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.url, b.url)),
		),
		views: [
			'a-to-z',
			...(nested ? ['tree' as const] : []),
			...(subjects.some(({ facet }) => facet !== undefined) ? ['aspects' as const] : []),
			...(subjects.length > AT_A_GLANCE ? ['most-used' as const] : []),
		],
		suggested: 'subject',
	};
}

/** One of the other lists, for an index. */
export function indexedList(list: HeadingList, indexes: Indexes): IndexedList {
	const { name, title, lead, lettered } = list;
	const lines = linesOf(list.headingsOf(indexes), list.urlOf);
	const more = lines.length > AT_A_GLANCE && name !== 'years';
	return {
		name,
		title,
		lead,
		lettered,
		lines,
		views: more ? (lettered ? ['a-to-z', 'most-used'] : ['most-used', 'a-to-z']) : [],
		...(name === 'authors' ? { suggested: 'author' as const } : name === 'journals' ? { suggested: 'journal' as const } : {}),
	};
}

/** A subject as a line: its page shows the articles of narrower subjects too, so these are counted. */
export function subjectLine({ slug, label, withNarrower, aliases }: Subject): IndexLine {
	return { label, url: subjectUrl(slug), count: withNarrower.length, ...(aliases.length > 0 ? { also: aliases.join('; ') } : {}) };
}

/** Leaves out the names that stand right before or behind their own heading: whoever looks there sees it. */
function withoutNear(lines: readonly IndexLine[]): IndexLine[] {
	const near = new Set<IndexLine>();
	for (const way of [lines, lines.toReversed()]) {
		let heading: IndexLine | undefined;
		for (const line of way) {
			if (line.see === undefined) heading = line;
			else if (heading?.url === line.url) near.add(line);
			else heading = undefined;
		}
	}
	return lines.filter((line) => !near.has(line));
}

/** Other names of a subject, as lines that lead to it; those that differ from its label in case or accents alone are left out. */
function otherNames({ slug, label, aliases }: Subject): IndexLine[] {
	const known = new Set([fold(label)]);
	return aliases.flatMap((alias) => {
		if (known.has(fold(alias))) return [];
		known.add(fold(alias));
		return [{ label: alias, url: subjectUrl(slug), count: 0, see: label }];
	});
}

function linesOf(headings: readonly Heading[], urlOf: (slug: string) => string): IndexLine[] {
	return headings.map(({ slug, label, articles }) => ({ label, url: urlOf(slug), count: articles.length }));
}

/** The lines that are headings, without the other names. */
export const headingsIn = (lines: readonly IndexLine[]) => lines.filter(({ see }) => see === undefined);

/** Most articles first, otherwise in the order of the list. */
export const mostFirst = (lines: readonly IndexLine[]) => lines.toSorted((a, b) => b.count - a.count);
