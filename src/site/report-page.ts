/** The import report as a page and as JSON. Values of records never go out of it: only kinds, places and our own sentences. */
import type { Article } from '../catalogue/article.ts';
import type { Report, Source } from '../catalogue/catalogue.ts';
import { type KindName, kinds } from '../problems/kinds.ts';
import { inOrder } from '../problems/order.ts';
import type { Problem } from '../problems/problem.ts';
import type { Severity } from '../problems/severity.ts';
import { inlineHtml } from './inline.ts';
import { articleUrl, problemUrl, sourceUrl } from './urls.ts';
import { capitalised, figure, listed, spelled } from './wording.ts';

/** A problem as readers may see it: without the value found. */
export type PublicProblem = Omit<Problem, 'actual' | 'expected'>;

export interface SetAside {
	title: string;
	/** `records/pubmed/trials.nbib:88`. */
	place: string;
	message: string;
	done: string;
	todo: string;
	/** Page about the kind. */
	url: string;
}

export interface ReportPage {
	sum: { read: string; published: string; merged: string; quarantined: string };
	sources: SourceRow[];
	total: SourceRow;
	counts: { label: string; count: string }[];
	setAside: SetAside[];
	/** How many more were set aside than are printed; the JSON has all. */
	setAsideMore: number;
	warnings: { title: string; url: string; count: string; places: string[]; more: number }[];
	/** What was done on a curator's word, by kind. */
	notes: { title: string; url: string; count: string; lines: { place: string; message: string }[]; more: number }[];
	passedOver: string[];
	merges: { titleHtml: string; url: string; how: string }[];
	mergesMore: number;
}

export interface SourceRow {
	label: string;
	url?: string;
	read: string;
	published: string;
	merged: string;
	quarantined: string;
}

/** How many places of a kind of warning are printed; the JSON has all. */
const PLACES = 20;
/** How many entries set aside, and how many merges, are printed. */
const SET_ASIDE = 300;

/** The report page. */
export function reportPage(
	report: Report,
	sources: readonly Source[],
	problems: readonly Problem[],
	articles: ReadonlyMap<string, Article>,
): ReportPage {
	const ordered = inOrder(problems);
	const errors = ordered.filter(({ severity }) => severity === 'error');
	const byKind = (wanted: Severity) =>
		Map.groupBy(
			ordered.filter(({ severity }) => severity === wanted),
			({ kind }) => kind,
		);
	const { abstracts } = report;
	return {
		sum: inFigures(report),
		sources: sources.map((source) => ({ label: source.label, url: sourceUrl(source.slug), ...inFigures(source) })),
		total: { label: 'All', ...inFigures(report) },
		counts: [
			{ label: 'Abstracts shown', count: figure(abstracts.shown) },
			{ label: 'Of these, under a supplier’s notice', count: figure(abstracts.shownUnderNotice) },
			{ label: 'Abstracts withheld', count: figure(abstracts.withheld) },
			{ label: 'E-mail addresses removed', count: figure(report.emailsRemoved) },
			{ label: 'Fields kept without a place', count: figure(report.unmapped) },
			{ label: 'Files read', count: figure(report.files.length) },
			{ label: 'Files passed over', count: figure(report.passedOver.length) },
		],
		setAside: errors.slice(0, SET_ASIDE).map(setAsideOf),
		setAsideMore: Math.max(0, errors.length - SET_ASIDE),
		warnings: [...byKind('warning')].map(([kind, found]) => ({
			title: kinds[kind].title,
			url: problemUrl(kind),
			count: figure(found.length),
			places: found.slice(0, PLACES).map(placeOf),
			more: Math.max(0, found.length - PLACES),
		})),
		notes: [...byKind('note')].map(([kind, found]) => ({
			title: kinds[kind].title,
			url: problemUrl(kind),
			count: figure(found.length),
			lines: found.slice(0, PLACES).map((note) => ({ place: placeOf(note), message: note.message })),
			more: Math.max(0, found.length - PLACES),
		})),
		passedOver: report.passedOver,
		merges: report.merges.slice(0, SET_ASIDE).flatMap((merge) => mergeOf(merge, articles)),
		mergesMore: Math.max(0, report.merges.length - SET_ASIDE),
	};
}

/** The report for programs, at `/report.json`: as `check --format json` prints it, without the values found. */
export function reportJson(report: Report, problems: readonly Problem[]): string {
	const { read, published, merged, quarantined, files, passedOver, emailsRemoved, unmapped, abstracts, merges } = report;
	const publicProblems = inOrder(problems).map(publicProblem);
	const whole = {
		read,
		published,
		merged,
		quarantined,
		problems: publicProblems,
		files,
		passedOver,
		emailsRemoved,
		unmapped,
		abstracts,
		merges,
	};
	return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** Every key that goes out is named here. */
export function publicProblem({ kind, severity, file, line, column, endLine, message, done, todo }: Problem): PublicProblem {
	return {
		kind,
		severity,
		file,
		line,
		...(column === undefined ? {} : { column }),
		...(endLine === undefined ? {} : { endLine }),
		message,
		done,
		todo,
	};
}

/** A problem with the heading of its kind and the page about it. */
export function setAsideOf(problem: Problem): SetAside {
	const { kind, message, done, todo } = problem;
	return { title: titleOf(kind), place: placeOf(problem), message, done, todo, url: problemUrl(kind) };
}

export const placeOf = ({ file, line }: Pick<Problem, 'file' | 'line'>) => `${file}:${line}`;

const titleOf = (kind: KindName) => kinds[kind].title;

function inFigures({
	read,
	published,
	merged,
	quarantined,
}: Pick<Report, 'read' | 'published' | 'merged' | 'quarantined'>): ReportPage['sum'] {
	return { read: figure(read), published: figure(published), merged: figure(merged), quarantined: figure(quarantined) };
}

const KEYS: ReadonlyMap<string, string> = new Map([
	['doi', 'the same DOI'],
	['pmid', 'the same PubMed number'],
	['accession', 'the same accession number'],
]);

function mergeOf({ article: id, by, records }: Report['merges'][number], articles: ReadonlyMap<string, Article>): ReportPage['merges'] {
	const article = articles.get(id);
	if (!article) return [];
	const databases = [...new Set(records.map(({ database }) => database))];
	return [
		{
			titleHtml: inlineHtml(article.title, article.titleMarkup),
			url: articleUrl(id),
			how: `${capitalised(spelled(records.length))} records, ${KEYS.get(by) ?? by}: ${listed(databases)}. ${listed(records.map(placeOf))}.`,
		},
	];
}
