import type { Subject as Term } from '../../record/record.ts';
import type { Article } from '../article.ts';
import type { Subject } from '../catalogue.ts';
import type { Placed } from '../curation/content-file.ts';
import type { SubjectEntry } from '../curation/subject-entry.ts';
import { byCodeUnit, byLabel } from '../order.ts';
import { subjectAddresses } from './subject-addresses.ts';
import { subjectFacets } from './subject-facets.ts';
import { type SubjectGraph, subjectGraph } from './subject-graph.ts';
import { headingKey, subjectKey } from './subject-key.ts';
import { subjectLabel } from './subject-label.ts';
import { subjectNeighbours } from './subject-neighbours.ts';
import { SubjectTree } from './subject-tree.ts';
import { count } from './tally.ts';

/** What is known of a subject while articles are gone through. */
interface Draft {
	articles: string[];
	/** Its articles and those of narrower subjects; the same list where nothing is narrower. */
	withNarrower: string[];
	/** How many articles have each heading. */
	variants: Map<string, number>;
	kinds: Set<Term['kind']>;
	schemes: Set<string>;
}

/** The subjects of a catalogue. */
export interface SubjectIndex {
	/** By label. Those without an article, also below them, are left out. */
	subjects: Subject[];
	/** Ids of articles without any subject. */
	withoutSubject: string[];
	/** Finds the subject that a heading is listed under, by any form of it, or by its label or an alias. */
	subjectOf: (label: string) => Subject | undefined;
}

/**
 * The subjects of articles, put together and linked as `subjectGraph` says. `articles` are in the order of lists. Each heading counts once
 * per article that has it. Takes time in proportion to the headings of the articles and to the lists that come out.
 */
export function indexSubjects(
	articles: readonly Article[],
	entries: readonly Placed<SubjectEntry>[] = [],
	graph: SubjectGraph = subjectGraph(articles, entries),
): SubjectIndex {
	const { nodes, find } = graph;
	const { drafts, subjectsOf } = draftSubjects(articles, graph);
	const neighbours = subjectNeighbours(nodes, subjectsOf);
	const facets = subjectFacets(nodes);
	const labels = nodes.map(({ entry }, at) => entry?.label ?? labelOf(drafts[at]?.variants ?? new Map()));
	const isListed = (at: number) => (drafts[at]?.withNarrower.length ?? 0) > 0;
	const listed = [...nodes.keys()].filter(isListed);
	const addresses = subjectAddresses(
		listed.flatMap((at) => {
			const node = nodes[at];
			return node === undefined ? [] : [{ slug: node.slug, same: node.entry?.same ?? [], headings: node.addresses, aliases: node.aliases }];
		}),
	);
	const slugsOf = (list: readonly number[]) =>
		list
			.filter(isListed)
			.map((at) => ({ slug: nodes[at]?.slug ?? '', label: labels[at] ?? '' }))
			.sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug))
			.map(({ slug }) => slug);

	const byPosition = new Map<number, Subject>();
	for (const at of listed) {
		const [node, draft, facet] = [nodes[at], drafts[at], facets[at]];
		if (node === undefined || draft === undefined) continue;
		const { scope, mesh, note, generic } = node.entry ?? {};
		byPosition.set(at, {
			slug: node.slug,
			label: labels[at] ?? '',
			articles: draft.articles,
			variants: [...draft.variants]
				.map(([label, times]) => ({ label, count: times }))
				.sort((a, b) => b.count - a.count || byCodeUnit(a.label, b.label)),
			kinds: [...draft.kinds].sort(),
			schemes: [...draft.schemes].sort(),
			occursWith: neighbours[at] ?? [],
			aliases: [...node.aliases],
			broader: slugsOf(node.broader),
			narrower: slugsOf(node.narrower),
			related: slugsOf(node.related),
			withNarrower: draft.withNarrower,
			...(scope === undefined ? {} : { scope }),
			...(note === undefined || note.html === '' ? {} : { note: note.html }),
			...(mesh === undefined ? {} : { mesh }),
			...(facet === undefined ? {} : { facet }),
			generic: generic ?? false,
			addresses: addresses.get(node.slug) ?? [],
		});
	}
	return {
		subjects: [...byPosition.values()].sort((a, b) => byLabel(a.label, b.label) || byCodeUnit(a.slug, b.slug)),
		withoutSubject: articles.filter(({ subjects }) => subjects.length === 0).map(({ id }) => id),
		subjectOf: (label) => byPosition.get(find(label) ?? -1),
	};
}

/** Goes through the articles once: what stands under each subject, and the subjects of each article, each once. */
function draftSubjects(articles: readonly Article[], { nodes, find }: SubjectGraph): { drafts: Draft[]; subjectsOf: number[][] } {
	const tree = new SubjectTree(nodes);
	const drafts = nodes.map(({ narrower }): Draft => {
		const own: string[] = [];
		const withNarrower = narrower.length === 0 ? own : [];
		return { articles: own, withNarrower, variants: new Map(), kinds: new Set(), schemes: new Set() };
	});
	const subjectsOf: number[][] = [];
	for (const article of articles) {
		const terms = Map.groupBy(article.subjects, ({ label }) => find(label) ?? -1);
		for (const [at, group] of terms) {
			const draft = drafts[at];
			if (draft === undefined) continue;
			draft.articles.push(article.id);
			for (const label of new Set(group.map((term) => term.label))) count(draft.variants, label);
			for (const { kind, scheme } of group) {
				draft.kinds.add(kind);
				if (scheme !== undefined) draft.schemes.add(scheme);
			}
		}
		const own = [...terms.keys()];
		subjectsOf.push(own);
		for (const at of tree.above(own)) {
			const draft = drafts[at];
			if (draft !== undefined && draft.withNarrower !== draft.articles) draft.withNarrower.push(article.id);
		}
	}
	return { drafts, subjectsOf };
}

/** The label of a subject that only records name; a subheading that a record keeps in the heading has no part in it. */
function labelOf(variants: ReadonlyMap<string, number>): string {
	const headings = new Map<string, number>();
	for (const [label, times] of variants) {
		const heading = withoutSubheading(label);
		headings.set(heading, (headings.get(heading) ?? 0) + times);
	}
	return subjectLabel(headings);
}

function withoutSubheading(label: string): string {
	const key = headingKey(label);
	let heading = label;
	while (subjectKey(heading) !== key && heading.includes('/')) heading = heading.slice(0, heading.lastIndexOf('/'));
	return heading;
}
