import { foundLine } from './found.ts';
import { inOrder } from './order.ts';
import type { Problem } from './problem.ts';
import { counted, problemCount, type Sum, sumLine } from './summary.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
	/** Columns of the terminal; 100 when left out. Below 60 the report is set for 60. */
	width?: number;
	/** Colours by ANSI escapes. Off when left out, as for a log. */
	colour?: boolean;
	/** How many warnings of one kind are printed for one file, and notes of one kind at all, before the rest is only counted; 5 when left out. Errors are never folded. */
	fold?: number;
	/** How many files were read, for the count at the end. */
	files?: number;
}

const SEVERITY_WIDTH = 'warning'.length;
const GAP = '  ';

type Paint = (text: string, style: keyof typeof STYLES) => string;
const STYLES = { file: '4', error: '1;31', warning: '33', kind: '2', note: '2' } as const;

/**
 * The report for people: problems grouped by file, each with its place, severity, what is wrong and the kind's name at
 * the end of the line; below it the value found, what was done and what to do. Then the notes, one line each; the counts come last.
 */
export function terminalReport(problems: readonly Problem[], sum: Sum, options: TerminalOptions = {}): string {
	const { colour = false, files } = options;
	const fold = Math.max(options.fold ?? 5, 1);
	const width = Math.max(options.width ?? 100, 60);
	const paint: Paint = (text, style) => (colour ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
	const ordered = inOrder(problems.filter(({ severity }) => severity !== 'note'));
	const notes = inOrder(problems.filter(({ severity }) => severity === 'note'));
	const placeWidth = ordered.reduce((width, problem) => Math.max(width, placeOf(problem).length), 0);
	const lines: string[] = [];
	for (const [file, group] of Map.groupBy(ordered, (problem) => problem.file)) {
		lines.push(paint(visible(file), 'file'));
		for (const { problem, more } of folded(group, fold)) {
			lines.push(...described(problem, placeWidth, width, paint));
			if (more > 0) lines.push(`${indent(placeWidth)}and ${more} more of ${problem.kind} in this file; --format json lists each one.`);
		}
		lines.push('');
	}
	for (const [kind, group] of Map.groupBy(notes, (problem) => problem.kind)) {
		lines.push(...noted(kind, group, fold).map((line) => paint(line, 'note')), '');
	}
	lines.push(problemCount(problems, files));
	if (problems.length > 0) lines.push(...wrap('Each name at the end of a line has a page on the site, under /problems/.', width));
	lines.push(sumLine(sum));
	return `${lines.join('\n')}\n`;
}

/** The notes of one kind, one line each: they need nothing, so neither what was done nor what to do is told. */
function noted(kind: string, notes: readonly Problem[], fold: number): string[] {
	const lines = notes.slice(0, fold).map(({ file, line, message }) => `${GAP}${visible(file)}:${line}${GAP}${visible(message)}`);
	const more = notes.length > fold ? [`${GAP}and ${notes.length - fold} more; --format json lists each one.`] : [];
	return [`${counted(notes.length, 'note')} of ${kind}`, ...lines, ...more];
}

/** The problems to print, and with the last one printed of a folded kind how many follow unprinted. */
function folded(group: readonly Problem[], fold: number): { problem: Problem; more: number }[] {
	const totals = new Map<string, number>();
	for (const { kind } of group) totals.set(kind, (totals.get(kind) ?? 0) + 1);
	const printed = new Map<string, number>();
	return group.flatMap((problem) => {
		const count = (printed.get(problem.kind) ?? 0) + 1;
		printed.set(problem.kind, count);
		if (problem.severity === 'error') return [{ problem, more: 0 }];
		if (count > fold) return [];
		return [{ problem, more: count === fold ? (totals.get(problem.kind) ?? 0) - fold : 0 }];
	});
}

function described(problem: Problem, placeWidth: number, width: number, paint: Paint): string[] {
	const start = indent(placeWidth);
	const room = width - start.length;
	const [first = '', ...rest] = wrap(visible(problem.message), room - GAP.length - problem.kind.length);
	const place = placeOf(problem).padEnd(placeWidth);
	const severity = paint(problem.severity, problem.severity) + ' '.repeat(SEVERITY_WIDTH - problem.severity.length);
	const kind = paint(problem.kind, 'kind');
	const head = GAP + place + GAP + severity + GAP + first.padEnd(room - GAP.length - problem.kind.length) + GAP + kind;
	// The line with the value is never wrapped: a log of GitHub Actions obeys any line that begins with `::`.
	const found = foundLine(problem);
	const below = [...rest, ...(found ? [found] : []), ...wrap(visible(`${problem.done} ${problem.todo}`), room)];
	return [head, ...below.map((line) => start + line)];
}

function indent(placeWidth: number): string {
	return ' '.repeat(GAP.length + placeWidth + GAP.length + SEVERITY_WIDTH + GAP.length);
}

function placeOf({ line, column }: Problem): string {
	return column === undefined ? String(line) : `${line}:${column}`;
}
