import type { SubjectNode } from './subject-graph.ts';

/**
 * The aspect of each subject: its own, or that of the nearest broader one that has one; of equally near ones that of the first by slug.
 * Takes time in proportion to the links.
 */
export function subjectFacets(nodes: readonly SubjectNode[]): (string | undefined)[] {
	const facets = nodes.map(({ entry }) => entry?.facet);
	let reached = [...nodes.keys()].filter((at) => facets[at] !== undefined);
	while (reached.length > 0) {
		const from = new Map<number, number>();
		for (const at of reached) {
			for (const below of nodes[at]?.narrower ?? []) {
				if (facets[below] !== undefined) continue;
				const other = from.get(below);
				if (other === undefined || (nodes[at]?.slug ?? '') < (nodes[other]?.slug ?? '')) from.set(below, at);
			}
		}
		for (const [below, at] of from) facets[below] = facets[at];
		reached = [...from.keys()];
	}
	return facets;
}
