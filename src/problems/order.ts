import type { Problem } from './problem.ts';

/** By code unit, so that the order is the same under every locale. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders problems by file, line, column and kind. What is still equal is ordered by what it says, so that the order in
 * which problems were met never shows.
 */
export function compareProblems(a: Problem, b: Problem): number {
	return (
		compareText(a.file, b.file) ||
		a.line - b.line ||
		(a.column ?? 0) - (b.column ?? 0) ||
		compareText(a.kind, b.kind) ||
		compareText(a.message, b.message) ||
		compareText(a.actual ?? '', b.actual ?? '') ||
		compareText(a.expected ?? '', b.expected ?? '') ||
		compareText(a.done, b.done) ||
		compareText(a.todo, b.todo)
	);
}

/** The problems in the order in which every report lists them. The list given is left as it is. */
export function inOrder(problems: readonly Problem[]): Problem[] {
	return problems.toSorted(compareProblems);
}
