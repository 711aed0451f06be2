import { type Problem, problem } from '../../problems/problem.ts';
import { type Placed, placeWithin } from '../curation/content-file.ts';
import type { SubjectEntry } from '../curation/subject-entry.ts';
import { slugify } from '../slug.ts';
import type { SubjectClaims } from './subject-claims.ts';
import type { Group } from './subject-groups.ts';

/** How the entries of `content/subjects/` hang together, each by its number. */
export interface SubjectLinks {
	/** What is right above each entry. Nobody is above itself. */
	broader: Group[][];
	/** What each entry names as related. */
	related: Group[][];
	problems: Problem[];
}

/** Circles are named up to so many subjects. */
const NAMED = 30;

/**
 * Follows what entries say under `broader` and `related`: the label, alias or address of an entry, else a heading of the records. A name of
 * nothing is a problem. So is a circle of broader ones: going through the entries by their slugs, the link that closes it is left out.
 * Takes time in proportion to the links.
 */
export function linkSubjects(
	claims: SubjectClaims,
	{ find, ofSlug }: { find: (label: string) => Group | undefined; ofSlug: (slug: string) => Group | undefined },
): SubjectLinks {
	const problems: Problem[] = [];
	const resolve = (text: string): Group | undefined => {
		const address = /(?:^|\/)subjects\/([^/?#]+)/.exec(text)?.[1];
		if (address !== undefined) return claims.ofSlug(address) ?? ofSlug(address);
		return claims.find(text) ?? claims.ofSlug(text) ?? find(text) ?? ofSlug(slugify(text));
	};
	const linked = (key: 'broader' | 'related'): Map<Group, number>[] =>
		claims.entries.map((placed, entry) => {
			const found = new Map<Group, number>();
			for (const [at, text] of (placed.item[key] ?? []).entries()) {
				const group = resolve(text);
				const place = placeWithin(placed, key, at);
				if (group === undefined) problems.push(problem('subject-unmatched', place, { actual: text }));
				else if (found.has(group) || (key === 'related' && group === entry)) {
					problems.push(problem('subject-repeated', place, { message: TWICE, actual: text }));
				} else found.set(group, at);
			}
			return found;
		});
	const above = linked('broader');
	const beside = linked('related');
	const circles = withoutCircles(above, claims.entries);
	problems.push(...circles.problems);
	return { broader: circles.broader, related: beside.map((found) => [...found.keys()]), problems };
}

const TWICE = 'The subject leads there already.';

/** Goes up from each entry in turn; a link to an entry that the way came through closes a circle. */
function withoutCircles(
	above: readonly ReadonlyMap<Group, number>[],
	entries: readonly Placed<SubjectEntry>[],
): { broader: Group[][]; problems: Problem[] } {
	const problems: Problem[] = [];
	const broader: Group[][] = above.map(() => []);
	/** Where on the way an entry is; `DONE` once all above it is gone through. */
	const seen = new Map<number, number>();
	for (const start of entries.keys()) {
		if (seen.has(start)) continue;
		const way: { entry: number; left: [Group, number][] }[] = [];
		const enter = (entry: number) => {
			seen.set(entry, way.length);
			way.push({ entry, left: [...(above[entry] ?? [])].sort(([a], [b]) => byNumber(b, a)) });
		};
		enter(start);
		for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
			const { entry } = top;
			const next = top.left.pop();
			if (next === undefined) {
				seen.set(entry, DONE);
				way.pop();
				continue;
			}
			const [group, at] = next;
			const met = typeof group === 'number' ? seen.get(group) : DONE;
			if (met === undefined || met === DONE) {
				broader[entry]?.push(group);
				if (met === undefined && typeof group === 'number') enter(group);
				continue;
			}
			const circle = way.slice(met, met + NAMED).map((step) => entries[step.entry]?.item);
			problems.push(circleProblem(entries[entry], at, circle, way.length - met - circle.length));
		}
	}
	return { broader, problems };
}

const DONE = -1;

/** Entries by their slugs; headings, which are above nothing else, after them. */
function byNumber(a: Group, b: Group): number {
	return (typeof a === 'number' ? a : Number.MAX_SAFE_INTEGER) - (typeof b === 'number' ? b : Number.MAX_SAFE_INTEGER);
}

/** `circle` goes upwards: the link left out leads from the last to the first. `more` follow those that are named. */
function circleProblem(
	placed: Placed<SubjectEntry> | undefined,
	at: number,
	circle: readonly (SubjectEntry | undefined)[],
	more: number,
): Problem {
	const named = circle.flatMap((entry) => entry ?? []).reverse();
	const last = named.at(-1);
	const rest = more > 0 ? [`${more} more`] : [];
	const round = (name: (entry: SubjectEntry) => string) =>
		[...(last === undefined ? [] : [name(last)]), ...rest, ...named.map(name)].join(' > ');
	const place = placed === undefined ? { file: 'content/subjects', line: 1 } : placeWithin(placed, 'broader', at);
	return problem('subject-cycle', place, {
		message: `The broader subjects lead back to where they began: ${round(({ slug }) => slug)}.`,
		actual: round(({ label }) => label),
	});
}
