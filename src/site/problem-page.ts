/** Pages about the kinds of problems: what each means, and where it was met in this catalogue. */
import { type KindName, kinds } from '../problems/kinds.ts';
import { inOrder } from '../problems/order.ts';
import type { Problem } from '../problems/problem.ts';
import { SEVERITIES, type Severity } from '../problems/severity.ts';
import { placeOf } from './report-page.ts';
import { problemUrl } from './urls.ts';
import { counted } from './wording.ts';

export interface ProblemPage {
	kind: string;
	title: string;
	/** `Error: the entry or file is set aside.` */
	severity: string;
	description: string;
	html: string;
	/** `3 in this catalogue`. */
	count: string;
	places: string[];
	more: number;
}

const PLACES = 100;
const MEANINGS: Readonly<Record<Severity, string>> = {
	error: 'Error: what it is about is set aside and not published.',
	warning: 'Warning: what it is about is published, and the report says what was done.',
	note: 'Note: it was done because somebody who keeps the catalogue said so, and nothing is wrong.',
};

/** The names of all kinds, in the order of their list. */
export function kindNames(): KindName[] {
	return Object.keys(kinds).filter(isKind).sort();
}

const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name);

/** The page of one kind. `html` is what is written about it. */
export function problemPage(kind: KindName, html: string, problems: readonly Problem[]): ProblemPage {
	const { title, severity, message } = kinds[kind];
	const found = inOrder(problems.filter((problem) => problem.kind === kind));
	return {
		kind,
		title,
		severity: MEANINGS[severity],
		description: `${message} What it means, what is done about it and what to do.`,
		html,
		count:
			found.length === 0
				? 'Not met in this catalogue.'
				: `Met ${found.length === 1 ? 'once' : counted(found.length, 'time')} in this catalogue.`,
		places: found.slice(0, PLACES).map(placeOf),
		more: Math.max(0, found.length - PLACES),
	};
}

const LABELS: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', note: 'Notes' };

/** All kinds, errors first and notes last, with how often each was met. */
export function problemIndex(
	problems: readonly Problem[],
): { severity: Severity; label: string; lines: { label: string; url: string; count: number }[] }[] {
	const met = Map.groupBy(problems, ({ kind }) => kind);
	const lines = (severity: Severity) =>
		kindNames()
			.filter((kind) => kinds[kind].severity === severity)
			.map((kind) => ({ label: kinds[kind].title, url: problemUrl(kind), count: met.get(kind)?.length ?? 0 }));
	return SEVERITIES.map((severity) => ({ severity, label: LABELS[severity], lines: lines(severity) }));
}
