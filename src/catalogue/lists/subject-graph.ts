import type { Problem } from '../../problems/problem.ts';
import type { Article } from '../article.ts';
import type { Placed } from '../curation/content-file.ts';
import type { SubjectEntry } from '../curation/subject-entry.ts';
import { digest } from '../digest.ts';
import { uniqueSlugs } from '../slug.ts';
import { SubjectClaims } from './subject-claims.ts';
import { type Group, SubjectGroups } from './subject-groups.ts';
import { linkSubjects } from './subject-links.ts';

/** A subject before its articles are counted. */
export interface SubjectNode {
	slug: string;
	/** What a curator says of it; absent where only records have it. */
	entry?: SubjectEntry;
	/** Names that a curator gives it and no other subject has. */
	aliases: readonly string[];
	/** Addresses that its headings would have by themselves. */
	addresses: readonly string[];
	/** Positions of the subjects right above and right below it, without circles, and of those to look at as well. */
	broader: readonly number[];
	narrower: readonly number[];
	related: readonly number[];
}

/** All subjects that curators and records name, and how they hang together; those of curators first, by slug. */
export interface SubjectGraph {
	nodes: readonly SubjectNode[];
	/** Finds the position of the subject that a heading, or any name, is of. */
	find: (label: string) => number | undefined;
	problems: readonly Problem[];
}

/** Puts headings together into subjects, and links them. The same whatever the order of articles and entries. */
export function subjectGraph(articles: readonly Article[], placed: readonly Placed<SubjectEntry>[]): SubjectGraph {
	const claims = new SubjectClaims(placed);
	const labels = new Set<string>();
	for (const { subjects } of articles) for (const { label } of subjects) labels.add(label);
	const groups = new SubjectGroups(labels, claims);
	// As if nobody had said anything: what was published before an entry was written.
	const byKey = groups.byKey();
	const ownSlugs = uniqueSlugs([...byKey.keys()].map((key) => [key, key]));
	const entrySlugs = new Set(claims.entries.map(({ item }) => item.slug));
	const taken = new Set([...entrySlugs, ...ownSlugs.values()]);

	const slugs = claims.entries.map(({ item }) => item.slug);
	const positions = new Map<string, number>();
	const bySlug = new Map<string, Group>();
	const addresses = new Map<Group, string[]>();
	for (const [key, slug] of ownSlugs) {
		const group = byKey.get(key) ?? key;
		bySlug.set(slug, group);
		const list = addresses.get(group);
		if (list === undefined) addresses.set(group, [slug]);
		else list.push(slug);
		if (group !== key) continue;
		const own = entrySlugs.has(slug) ? otherSlug(slug, key, taken) : slug;
		taken.add(own);
		positions.set(key, slugs.length);
		slugs.push(own);
	}

	const links = linkSubjects(claims, { find: (label) => groups.find(label), ofSlug: (slug) => bySlug.get(slug) });
	const positionOf = (group: Group | undefined) => (typeof group === 'string' ? positions.get(group) : group);
	const positionsOf = (list: readonly Group[] | undefined) => (list ?? []).flatMap((group) => positionOf(group) ?? []);
	const broader = slugs.map((_, at) => positionsOf(links.broader[at]));
	const narrower = backwards(broader);
	const named = slugs.map((_, at) => positionsOf(links.related[at]));
	const namedBy = backwards(named);
	const groupAt: Group[] = [...claims.entries.keys(), ...positions.keys()];
	const nodes = slugs.map((slug, at): SubjectNode => {
		const near = new Set([at, ...(broader[at] ?? []), ...(narrower[at] ?? [])]);
		const entry = claims.entries[at]?.item;
		return {
			slug,
			...(entry === undefined ? {} : { entry }),
			aliases: claims.aliasesOf(at),
			addresses: addresses.get(groupAt[at] ?? '') ?? [],
			broader: broader[at] ?? [],
			narrower: narrower[at] ?? [],
			related: [...new Set([...(named[at] ?? []), ...(namedBy[at] ?? [])])].filter((other) => !near.has(other)),
		};
	});
	return { nodes, find: (label) => positionOf(groups.find(label)), problems: [...claims.problems, ...links.problems] };
}

/** A slug for a heading whose own is that of an entry. */
function otherSlug(slug: string, key: string, taken: ReadonlySet<string>): string {
	let length = 6;
	while (taken.has(`${slug}-${digest(key, length)}`)) length += 2;
	return `${slug}-${digest(key, length)}`;
}

/** Turns links round: for each position those that lead there. */
function backwards(links: readonly (readonly number[])[]): number[][] {
	const back: number[][] = links.map(() => []);
	for (const [from, list] of links.entries()) for (const to of list) back[to]?.push(from);
	return back;
}
