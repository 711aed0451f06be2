/** The page of one subject: where it stands among the others, what it is used for, and its articles with those of narrower subjects. */
import type { Article } from '../catalogue/article.ts';
import type { Indexes, Subject } from '../catalogue/catalogue.ts';
import type { SiteSettings } from '../catalogue/settings.ts';
import type { Field } from './article-details.ts';
import { articleListPage } from './article-list.ts';
import type { HeadingPage, Neighbour } from './heading-page.ts';
import type { IndexLine } from './letters.ts';
import { pageCount, pathOf } from './list.ts';
import { broaderPath, narrowerOf } from './subject-tree.ts';
import { takeAwayOf } from './take-away.ts';
import { browseUrl, searchUrl, subjectUrl, url } from './urls.ts';
import { counted, figure } from './wording.ts';

export interface SubjectPage extends HeadingPage {
	/** Broader subjects, the broadest first: the shortest way down to this one. */
	path: Link[];
	/** Other subjects that it is narrower than. */
	alsoUnder: Link[];
	scope?: string;
	/** Other names that a curator gave. */
	aliases: string[];
	/** How records write it, commonest first, where they write it otherwise than it is printed here. */
	spellings: { label: string; count: number }[];
	/** More spellings than this are folded. */
	spellingsShown: number;
	/** A curator's note, as sanitised HTML. */
	note?: string;
	narrower: IndexLine[];
	related: IndexLine[];
	/** What of the list is its own and what is under narrower ones, and the way to the other list; absent where nothing is narrower. */
	parts?: { said: string; label: string; url: string };
}

interface Link {
	label: string;
	url: string;
}

/** Which list a page shows: all articles, or, where there are narrower subjects, the subject's own alone. */
export type SubjectPart = 'all' | 'own';

/** What the pages of subjects are made from, beside the subject. */
export interface SubjectSurroundings {
	articles: ReadonlyMap<string, Article>;
	/** By slug. */
	subjects: ReadonlyMap<string, Subject>;
	indexes: Pick<Indexes, 'typesOf' | 'subjectOf'>;
	site: Pick<SiteSettings, 'files' | 'url'>;
}

/** All pages of all subjects: the path parameter, and what the page is made from. For `getStaticPaths`. */
export function subjectPaths(subjects: readonly Subject[]): { path: string; subject: Subject; part: SubjectPart; page: number }[] {
	return subjects.flatMap((subject) => {
		const { slug, articles, withNarrower } = subject;
		const all = pagesOf(withNarrower).map((page) => ({ path: pathOf(slug, page), subject, part: 'all' as const, page }));
		if (!hasParts(subject)) return all;
		const own = (page: number) => `${slug}/browse/own${page > 1 ? `/${page}` : ''}`;
		return [...all, ...pagesOf(articles).map((page) => ({ path: own(page), subject, part: 'own' as const, page }))];
	});
}

const pagesOf = (ids: readonly string[]) => Array.from({ length: pageCount(ids.length) }, (_, place) => place + 1);

/** Whether the list of all differs from its own, which is not empty. */
const hasParts = ({ articles, withNarrower }: Subject) => articles.length > 0 && withNarrower.length > articles.length;

/** One page of a subject. `page` counts from 1; what is known of the subject stands on the first page of all its articles. */
export function subjectPage(subject: Subject, part: SubjectPart, page: number, surroundings: SubjectSurroundings): SubjectPage {
	const { articles, subjects, indexes, site } = surroundings;
	const { slug, label, scope, note } = subject;
	const all = part === 'all';
	const ids = all ? subject.withNarrower : subject.articles;
	const first = all && page === 1;
	const more = subject.withNarrower.length > subject.articles.length;
	const search = searchUrl({ subject: slug });
	const list = articleListPage(
		{
			ids,
			articles,
			urlOf: (number) => (all ? subjectUrl(slug, number) : ownUrl(slug, number)),
			charted: all,
			included: more ? 'narrower subjects included' : undefined,
			typesOf: indexes.typesOf,
			searchOf: (type) => searchUrl({ subject: slug, type }),
		},
		page,
	);
	const linked = (slugs: readonly string[]) => (first ? slugs : []).flatMap((other) => lineOf(subjects.get(other)));
	const way = broaderPath(subject, subjects);
	const together = first ? neighboursOf(subject, subjects) : [];
	const parts = partsOf(subject, all);
	return {
		...list,
		entries: all && more ? named(list.entries, subject, surroundings) : list.entries,
		title: label,
		headTitle: `${label}${all ? '' : ', without narrower subjects'} · Subjects`,
		description: (all ? scope : undefined) ?? `${counted(ids.length, 'article')} on ${label}, newest first.`,
		up: { label: 'Subjects', url: url('subjects/') },
		path: way.map(linkOf),
		alsoUnder: subject.broader
			.flatMap((other) => subjects.get(other) ?? [])
			.filter((other) => other !== way.at(-1))
			.map(linkOf),
		...(first && scope ? { scope } : {}),
		aliases: first ? subject.aliases.filter((alias) => alias !== label) : [],
		spellings: first ? subject.variants.filter((variant) => variant.label !== label && !subject.aliases.includes(variant.label)) : [],
		spellingsShown: SPELLINGS,
		...(first && note ? { note } : {}),
		narrower: linked(subject.narrower),
		related: linked(subject.related),
		...(parts && page === 1 ? { parts } : {}),
		fields: first ? fieldsOf(subject) : [],
		search,
		...(together.length > 0 ? { together: { title: 'Found together with', said: togetherSaid(subject), lines: together } } : {}),
		...(first ? { takeAway: takeAwayOf({ list: 'subjects', slug, label, ids, search }, site) } : {}),
	};
}

const ownUrl = (slug: string, page = 1) => browseUrl(`subjects/${slug}`, 'own', page);
const linkOf = ({ slug, label }: Subject): Link => ({ label, url: subjectUrl(slug) });

function lineOf(subject: Subject | undefined): IndexLine[] {
	return subject ? [{ ...linkOf(subject), count: subject.withNarrower.length }] : [];
}

function partsOf(subject: Subject, all: boolean): SubjectPage['parts'] {
	const { slug, articles, withNarrower } = subject;
	const below = withNarrower.length - articles.length;
	if (!hasParts(subject)) return undefined;
	return all
		? {
				said: `${figure(articles.length)} here, ${figure(withNarrower.length)} with narrower subjects.`,
				label: articles.length === 1 ? 'Only the one here' : `Only the ${figure(articles.length)} here`,
				url: ownUrl(slug),
			}
		: {
				said: `Listed under this subject itself. ${counted(below, 'more article')} ${below === 1 ? 'is' : 'are'} under narrower subjects alone.`,
				label: `All ${figure(withNarrower.length)}`,
				url: subjectUrl(slug),
			};
}

/** The entries, those that a narrower subject alone has brought with its name. */
function named(entries: HeadingPage['entries'], subject: Subject, surroundings: SubjectSurroundings): HeadingPage['entries'] {
	const below = narrowerOf(subject, surroundings.subjects);
	return entries.map((entry) => {
		const terms = surroundings.articles.get(entry.id)?.subjects ?? [];
		const found = new Set(terms.flatMap((term) => surroundings.indexes.subjectOf(term) ?? []));
		if (found.has(subject)) return entry;
		const under = [...found].filter(({ slug }) => below.has(slug)).map(linkOf);
		return under.length > 0 ? { ...entry, under } : entry;
	});
}

function fieldsOf({ facet, mesh }: Subject): Field[] {
	const fields: Field[] = [
		{ term: 'Aspect', values: facet ? [{ text: facet }] : [] },
		{ term: 'MeSH', values: mesh ? [{ text: mesh, url: `https://meshb.nlm.nih.gov/record/ui?ui=${mesh}`, external: true }] : [] },
	];
	return fields.filter(({ values }) => values.length > 0);
}

/** The subjects that share articles with it, each with its part of those that were counted. */
function neighboursOf(subject: Subject, subjects: ReadonlyMap<string, Subject>): Neighbour[] {
	const all = Math.max(1, countedIn(subject).length);
	return subject.occursWith.slice(0, NEIGHBOURS).flatMap(({ slug, count }) => {
		const other = subjects.get(slug);
		return other ? [{ ...linkOf(other), count, share: `${Math.round((100 * count) / all)} %` }] : [];
	});
}

/** The articles that `occursWith` is counted in: its own, narrower subjects aside. */
const countedIn = ({ articles }: Subject) => articles;

const NEIGHBOURS = 12;
const SPELLINGS = 6;

function togetherSaid(subject: Subject): string {
	const own = countedIn(subject).length < subject.withNarrower.length ? ' here, narrower subjects aside,' : '';
	return `How many of the ${counted(countedIn(subject).length, 'article')}${own} are under these as well.`;
}
