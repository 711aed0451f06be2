import type { Article } from '../catalogue/article.ts';
import type { Heading, Indexes } from '../catalogue/catalogue.ts';
import { designsGuessed, designsSaid } from '../catalogue/design.ts';
import type { StatusKind } from '../catalogue/status.ts';

/**
 * What is searched, filtered and sorted: the one table behind the index, the search page, its addresses and the help page.
 * Names are parameters of addresses that people keep, so a name is never changed.
 */

/** A part of an article whose words are searched. */
interface TextField {
	/** Name of the field in a search record. */
	name: string;
	/** How the search page and the help page call it. */
	label: string;
	/** How much a word found here counts, against 1 for a word of the abstract. */
	weight: number;
}

/** Searched fields beside the abstract, most telling first. */
export const TEXT_FIELDS = [
	{ name: 'title', label: 'title', weight: 6 },
	{ name: 'subjects', label: 'subjects', weight: 3 },
	{ name: 'authors', label: 'authors', weight: 3 },
	{ name: 'by', label: 'authors', weight: 2 },
	{ name: 'also', label: 'other titles and names', weight: 2 },
	{ name: 'ids', label: 'identifiers', weight: 8 },
	{ name: 'called', label: 'other names of subjects', weight: 2.5 },
	{ name: 'kin', label: 'broader subjects, and their other names', weight: 1 },
	{ name: 'journal', label: 'journal', weight: 1 },
	{ name: 'place', label: 'volume, issue and pages', weight: 0.5 },
	{ name: 'type', label: 'type', weight: 0.5 },
	{ name: 'year', label: 'year', weight: 0.5 },
	{ name: 'status', label: 'whether it was retracted or corrected', weight: 0.5 },
] as const satisfies readonly TextField[];
export type TextFieldName = (typeof TEXT_FIELDS)[number]['name'];

/** A list of values that results are narrowed by. */
interface Facet {
	/** Parameter of the address, once for each chosen value: `/search/?subject=ketamine&subject=lithium`. */
	name: string;
	label: string;
	/** For `14 more subjects`. */
	plural: string;
	/** Where its values come from, with the articles that have them; the slug of a heading is the value in the address. */
	headings: (indexes: Indexes, articles: readonly Article[]) => Heading[];
	/** In which order values are offered: the most frequent first, or as the catalogue lists them. */
	order: 'count' | 'list';
	/** How many values are shown before the rest is unfolded. None of a facet that is chosen from by address alone: it has too many. */
	shown: number;
	/** What articles without a value are offered under; without it they are found under no value. */
	none?: { slug: string; label: string };
}

/** What is said of whether an article stands, worst first, as its page says it; the kind is the value in the address. */
const STATUSES: readonly { kind: StatusKind; label: string }[] = [
	{ kind: 'retracted', label: 'Retracted' },
	{ kind: 'partially-retracted', label: 'Retracted in part' },
	{ kind: 'concern', label: 'Expression of concern' },
	{ kind: 'corrected', label: 'Corrected' },
	{ kind: 'reinstated', label: 'Reinstated' },
];

/** The articles that are so, under one heading; no heading where none is. */
function headingOf(slug: string, label: string, articles: readonly Article[], isSo: (article: Article) => boolean): Heading[] {
	const under = articles.filter(isSo).map(({ id }) => id);
	return under.length === 0 ? [] : [{ slug, label, articles: under }];
}

/**
 * How studies were made: the designs that their records name, the commonest first; behind them those that titles alone suggest, each said
 * to be unverified.
 */
function designHeadings({ types }: Pick<Indexes, 'types'>, articles: readonly Article[]): Heading[] {
	const names = new Map<string, string[]>();
	for (const { label, articles: under } of types) for (const id of under) names.set(id, [...(names.get(id) ?? []), label]);
	const guessed = new Map<string, string[]>();
	for (const { id, title } of articles) {
		for (const name of designsGuessed(names.get(id) ?? [], title)) guessed.set(name, [...(guessed.get(name) ?? []), id]);
	}
	const said = types.filter(({ label }) => designsSaid([label]).length > 0);
	const suggested = [...guessed].map(([name, under]) => ({
		slug: `title-says-${name.replaceAll(' ', '-')}`,
		label: `Title says: ${name} (unverified)`,
		articles: under,
	}));
	const byCount = (a: Heading, b: Heading) => b.articles.length - a.articles.length;
	return [...said.toSorted(byCount), ...suggested.toSorted(byCount)];
}

export const FACETS = [
	{
		name: 'subject',
		label: 'Subject',
		plural: 'subjects',
		// Whoever chooses a subject wants what is under a narrower one, too.
		headings: (i) => i.subjects.map((subject) => ({ ...subject, articles: subject.withNarrower })),
		order: 'count',
		shown: 8,
	},
	{ name: 'author', label: 'Author', plural: 'authors', headings: (i) => i.authors, order: 'count', shown: 0 },
	{
		name: 'year',
		label: 'Year',
		plural: 'years',
		headings: (i) => i.years,
		order: 'list',
		shown: 6,
		none: { slug: 'undated', label: 'Undated' },
	},
	{ name: 'type', label: 'Type', plural: 'types', headings: (i) => i.types, order: 'count', shown: 6 },
	{
		name: 'design',
		label: 'Study design',
		plural: 'study designs',
		headings: designHeadings,
		order: 'list',
		shown: 6,
		none: { slug: 'not-assessed', label: 'Not assessed' },
	},
	{ name: 'journal', label: 'Journal', plural: 'journals', headings: (i) => i.journals, order: 'count', shown: 5 },
	{ name: 'language', label: 'Language', plural: 'languages', headings: (i) => i.languages, order: 'count', shown: 5 },
	{ name: 'database', label: 'Database', plural: 'databases', headings: (i) => i.databases, order: 'count', shown: 5 },
	{
		name: 'status',
		label: 'Status',
		plural: 'kinds of status',
		headings: (_, articles) =>
			STATUSES.flatMap(({ kind, label }) => headingOf(kind, label, articles, ({ status }) => status?.kind === kind)),
		order: 'list',
		shown: 6,
		none: { slug: 'none', label: 'Nothing recorded' },
	},
	{
		name: 'abstract',
		label: 'Abstract',
		plural: 'kinds of abstract',
		headings: (_, articles) => headingOf('here', 'With an abstract here', articles, ({ abstract }) => abstract !== undefined),
		order: 'list',
		shown: 1,
	},
] as const satisfies readonly Facet[];
export type FacetName = (typeof FACETS)[number]['name'];

/** The same table with the optional keys visible on each row. */
export const facets: readonly (Facet & { name: FacetName })[] = FACETS;

/** In which part of an article words are looked for, as the value of `in` in the address. */
export const SCOPES = [
	{ name: 'everywhere', label: 'Everywhere' },
	{ name: 'title', label: 'Title' },
	{ name: 'author', label: 'Author' },
	{ name: 'subject', label: 'Subject' },
] as const;
export type ScopeName = (typeof SCOPES)[number]['name'];

/** Ways to sort, as the value of `sort` in the address. Without words to search for, `relevance` means `newest`. */
export const SORTS = [
	{ name: 'relevance', label: 'Closest match' },
	{ name: 'newest', label: 'Newest first' },
	{ name: 'oldest', label: 'Oldest first' },
	{ name: 'title', label: 'Title' },
	{ name: 'added', label: 'Recently added' },
] as const;
export type SortName = (typeof SORTS)[number]['name'];

/** How many results are shown at a time. */
export const BATCH = 25;

/** How many authors a result names before "and 3 more". */
export const NAMED_AUTHORS = 3;

/** Between names and between subjects in one field. No name or heading keeps it: it is made a comma there. */
export const SEPARATOR = '; ';
