import { foundLine } from './found.ts';
import { kinds } from './kinds.ts';
import { inOrder } from './order.ts';
import type { Problem } from './problem.ts';
import { SEVERITIES } from './severity.ts';
import { problemCount, type Sum, sumLine } from './summary.ts';
import { visible } from './visible.ts';

/** How many annotations of one severity GitHub shows for one step; the rest stands in the log alone. */
const SHOWN_BY_GITHUB = 10;

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

export interface GithubOptions {
	/** Path of the catalogue below the repository, with `/` at its end: `catalogue/`. Nothing when it is the repository. */
	prefix?: string;
	/** How many files were read. */
	files?: number;
}

/**
 * The report as GitHub's workflow commands, one problem a line, so that each shows beside its line in a pull request.
 * After errors and warnings comes a notice that holds the counts, then the notes, so that they never crowd it out.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function githubReport(problems: readonly Problem[], sum: Sum, { prefix = '', files }: GithubOptions = {}): string {
	const ordered = inOrder(problems);
	const lines = ordered.filter(({ severity }) => severity !== 'note').map((problem) => annotation(problem, prefix));
	const count = problemCount(problems, files);
	lines.push(command('notice', { title: 'Accession' }, [count, sumLine(sum), ...limit(problems)].join('\n')));
	lines.push(...ordered.filter(({ severity }) => severity === 'note').map((problem) => annotation(problem, prefix)));
	return `${lines.join('\n')}\n`;
}

function annotation(problem: Problem, prefix: string): string {
	const { kind, severity, file, line, column, endLine, message, done, todo } = problem;
	// GitHub refuses a column where a problem spans lines, so the more exact of the two is given.
	const end = column === undefined && endLine !== undefined && endLine > line ? endLine : undefined;
	const place = { file: prefix + visible(file), line, endLine: end, col: column };
	const text = [visible(message), foundLine(problem), visible(done), `${visible(todo)} (${kind})`].filter(Boolean);
	return command(COMMANDS[severity], { ...place, title: kinds[kind].title }, text.join('\n'));
}

function limit(problems: readonly Problem[]): string[] {
	const counts = SEVERITIES.map((wanted) => problems.filter(({ severity }) => severity === wanted).length);
	if (Math.max(...counts) <= SHOWN_BY_GITHUB) return [];
	return [`GitHub shows the first ${SHOWN_BY_GITHUB} errors and ${SHOWN_BY_GITHUB} warnings of a step; this step’s log lists all.`];
}

function command(name: string, properties: Record<string, string | number | undefined>, message: string): string {
	const pairs = Object.entries(properties).flatMap(([key, value]) =>
		value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
	);
	return `::${name} ${pairs.join(',')}::${escapeData(message)}`;
}

/** As `escapeData` in https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `escapeProperty` there: a property also ends at a colon or a comma. */
function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
