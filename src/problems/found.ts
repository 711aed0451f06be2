import { isSlip } from './nearest.ts';
import type { Problem } from './problem.ts';
import { visible } from './visible.ts';

/** The value found and the one expected, as one line of a report for the curator; empty when the problem names neither. */
export function foundLine({ actual, expected }: Pick<Problem, 'actual' | 'expected'>): string {
	const found = actual === undefined ? '' : `Found: "${visible(actual)}".`;
	if (expected === undefined) return found;
	const wanted =
		actual !== undefined && isSlip(actual, expected) ? `Did you mean "${visible(expected)}"?` : `Expected: ${visible(expected)}`;
	return [found, wanted].filter(Boolean).join(' ');
}
