import { inOrder } from './order.ts';
import type { Problem } from './problem.ts';
import type { Sum } from './summary.ts';

/** What JSON itself leaves as it is although a terminal may obey it: delete, C1 controls, direction marks, odd line ends. */
const UNESCAPED = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

/**
 * The report for programs: `{ read, published, merged, quarantined, problems }`, one object, with a line end. Every
 * problem is listed, in the order of `inOrder`, with its names as in `Problem`. Values are exact; hidden characters are
 * written as `\u` escapes.
 */
export function jsonReport(problems: readonly Problem[], { read, published, merged, quarantined }: Sum): string {
	const report = { read, published, merged, quarantined, problems: inOrder(problems).map(toJson) };
	return `${JSON.stringify(report, undefined, 2).replace(UNESCAPED, escapeUnits)}\n`;
}

/** Keys in one order, whoever made the problem; absent keys are left out by `JSON.stringify`. */
function toJson({ kind, severity, file, line, column, endLine, message, done, todo, actual, expected }: Problem) {
	return { kind, severity, file, line, column, endLine, message, done, todo, actual, expected };
}

function escapeUnits(sign: string): string {
	return sign
		.split('')
		.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.join('');
}
