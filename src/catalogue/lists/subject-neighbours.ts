import { byCodeUnit } from '../order.ts';
import type { SubjectNode } from './subject-graph.ts';
import { SubjectTree } from './subject-tree.ts';

const MOST_NEIGHBOURS = 20;

/** Terms of one article that are counted as standing together; the rest of a longer list is left out, or one odd record would cost minutes. */
const MOST_TERMS = 200;

/**
 * For each subject those that articles have beside it, most often first, by slug where it is equally often, at most `MOST_NEIGHBOURS`; those that say
 * little are left out, and those above and below it. `subjectsOf` holds the subjects of each article, each once.
 */
export function subjectNeighbours(
	nodes: readonly SubjectNode[],
	subjectsOf: readonly (readonly number[])[],
): { slug: string; count: number }[][] {
	const tree = new SubjectTree(nodes);
	const lists = subjectsOf.map((list) => list.slice(0, MOST_TERMS));
	const listsOf: (readonly number[])[][] = nodes.map(() => []);
	for (const list of lists) for (const at of list) listsOf[at]?.push(list);
	const times = new Int32Array(nodes.length);
	return nodes.map((_, at) => {
		const met: number[] = [];
		for (const list of listsOf[at] ?? []) {
			for (const other of list) {
				if (times[other] === 0) met.push(other);
				times[other] = (times[other] ?? 0) + 1;
			}
		}
		const isOfItsLine = tree.line(at);
		const found = met
			.filter((other) => nodes[other]?.entry?.generic !== true && !isOfItsLine(other))
			.map((other) => ({ slug: nodes[other]?.slug ?? '', count: times[other] ?? 0 }))
			.sort((a, b) => b.count - a.count || byCodeUnit(a.slug, b.slug))
			.slice(0, MOST_NEIGHBOURS);
		for (const other of met) times[other] = 0;
		return found;
	});
}
