/** Subjects by the aspect that curators put them under: what is treated, with what, in whom. */
import type { Indexes, Subject } from '../catalogue/catalogue.ts';
import { byCodeUnit, byLabel } from '../catalogue/order.ts';
import { uniqueSlugs } from '../catalogue/slug.ts';
import { subjectLine, subjectList } from './index-list.ts';
import { biggest, type IndexGroup, type IndexPage, partsOf, SHORTEST_TO_FILTER } from './index-page.ts';
import { letterPages } from './letters.ts';
import { aspectUrl, url, viewUrl } from './urls.ts';
import { viewLinks } from './views.ts';
import { counted } from './wording.ts';

export interface Aspect {
	label: string;
	/** Last part of its address; never one that another aspect has. */
	slug: string;
	/** By label. */
	subjects: Subject[];
}

/** More subjects of an aspect than this stand on pages of its own; the biggest of them beside the others. */
const SHOWN = 60;

/** All aspects, those with most articles first; subjects that say little count for nothing. Subjects without an aspect are in none. */
export function aspectsOf(subjects: readonly Subject[]): Aspect[] {
	const groups = Map.groupBy(
		subjects.filter(({ facet }) => facet !== undefined),
		({ facet = '' }) => facet,
	);
	const slugs = uniqueSlugs([...groups.keys()].map((label) => [label, label]));
	return [...groups]
		.map(([label, group]) => ({ label, slug: slugs.get(label) ?? '', subjects: group, weight: weightOf(group) }))
		.sort((a, b) => b.weight - a.weight || byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug))
		.map(({ label, slug, subjects: group }) => ({ label, slug, subjects: group }));
}

/** How many articles are under subjects that tell something. */
function weightOf(subjects: readonly Subject[]): number {
	const ids = new Set<string>();
	for (const { generic, articles } of subjects) if (!generic) for (const id of articles) ids.add(id);
	return ids.size;
}

/** The page of all aspects, each with its subjects, or with the biggest of them. */
export function aspectsPage(indexes: Pick<Indexes, 'subjects'>): IndexPage {
	const { views } = subjectList(indexes);
	const aspects = aspectsOf(indexes.subjects);
	const shown = aspects.reduce((sum, { subjects }) => sum + subjects.length, 0);
	return {
		title: 'Subjects by aspect',
		headTitle: 'Subjects by aspect',
		lead: `What the articles are about, with what, in whom and how it was studied. The figure after each subject is the number of articles under it.${leftOut(indexes.subjects.length - shown)}`,
		description: 'The subjects of the catalogue by aspect.',
		views: viewLinks('subjects', views, 'aspects'),
		letters: aspects.map(({ label, slug }) => ({ label, url: `#${anchorOf(slug)}` })),
		words: true,
		groups: aspects.map(groupOf),
		parts: [],
		...(shown > SHORTEST_TO_FILTER ? { filter: { label: 'Filter the subjects' } } : {}),
		up: { label: 'Subjects', url: url('subjects/') },
	};
}

function leftOut(number: number): string {
	return number > 0 ? ` ${counted(number, 'subject')} without an aspect ${number === 1 ? 'is' : 'are'} listed A to Z alone.` : '';
}

/** Places of aspects are told from those that every page has. */
export const anchorOf = (slug: string) => `aspect-${slug}`;

function groupOf({ label, slug, subjects }: Aspect): IndexGroup {
	const lines = subjects.map(subjectLine);
	return lines.length > SHOWN
		? {
				id: anchorOf(slug),
				label,
				lines: biggest(lines, SHOWN),
				more: { label: `All ${counted(lines.length, 'subject')} of this aspect`, url: aspectUrl(slug) },
			}
		: { id: anchorOf(slug), label, lines };
}

/** The pages of aspects that have many subjects, for `getStaticPaths`. */
export function aspectPaths({ subjects }: Pick<Indexes, 'subjects'>): { path: string; aspect: Aspect; page: number }[] {
	return aspectsOf(subjects)
		.filter((aspect) => aspect.subjects.length > SHOWN)
		.flatMap((aspect) =>
			letterPages(aspect.subjects).map(({ page }) => ({ path: page > 1 ? `${aspect.slug}/${page}` : aspect.slug, aspect, page })),
		);
}

/** One page of one aspect: its subjects A to Z. */
export function aspectPage({ label, slug, subjects }: Aspect, page: number): IndexPage {
	const parts = letterPages(subjects.map(subjectLine));
	return {
		title: label,
		headTitle: `${label} · Subjects by aspect${page > 1 ? `, page ${page}` : ''}`,
		lead: `${counted(subjects.length, 'subject')} of this aspect.`,
		description: `Subjects of the catalogue under the aspect ${label}.`,
		views: [],
		letters: [],
		groups: [{ lines: parts[page - 1]?.lines ?? [] }],
		parts: partsOf(parts, page, (number) => aspectUrl(slug, number)),
		filter: { label: 'Filter the subjects on this page' },
		up: { label: 'Subjects by aspect', url: viewUrl('subjects', 'aspects') },
	};
}
