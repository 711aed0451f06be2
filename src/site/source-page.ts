/** The page of a folder of records: how they were found, and what came of each file. */
import type { Article } from '../catalogue/article.ts';
import type { Report, Source } from '../catalogue/catalogue.ts';
import type { Field } from './article-details.ts';
import { type HeadingPage, plainListPage } from './heading-page.ts';
import { pageCount, pathOf } from './list.ts';
import { sourceUrl, url } from './urls.ts';
import { counted, figure, printedDate } from './wording.ts';

/** A line of a table of sums. */
export interface SumRow {
	label: string;
	url?: string;
	isPath?: boolean;
	/** Printed under the label. */
	under?: string;
	read: string;
	published: string;
	merged: string;
	quarantined: string;
}

export interface SourcePage extends HeadingPage {
	/** Path of the folder below the catalogue. */
	folder: string;
	/** How it was found: database, platform, when, by whom, licence. */
	found: Field[];
	/** The strategy as it was run. */
	strategy?: string;
	note?: string;
	files: SumRow[];
	total: SumRow;
}

/** All pages of all sources, for `getStaticPaths`. */
export function sourcePaths(sources: readonly Source[]): { path: string; source: Source; page: number }[] {
	return sources.flatMap((source) =>
		Array.from({ length: pageCount(source.articles.length) }, (_, place) => ({
			path: pathOf(source.slug, place + 1),
			source,
			page: place + 1,
		})),
	);
}

/** One page of a source. `page` counts from 1. */
export function sourcePage(source: Source, page: number, articles: ReadonlyMap<string, Article>): SourcePage {
	const { settings, label, slug } = source;
	const first = page === 1;
	return {
		...plainListPage(
			{
				title: label,
				description: `How the records in ${folderPath(source)} were found, and what was read, merged and set aside.`,
				up: { label: 'Sources', url: url('sources/') },
				urlOf: (number) => sourceUrl(slug, number),
			},
			source.articles,
			page,
			articles,
		),
		headTitle: `${label} · Sources`,
		folder: folderPath(source),
		found: first ? foundFields(source) : [],
		...(first && settings.search ? { strategy: settings.search } : {}),
		...(first && settings.note ? { note: settings.note } : {}),
		files: first
			? source.files.map((file) => ({
					label: file.file.slice(folderPath(source).length),
					isPath: true,
					under: file.format ?? 'Refused',
					...inFigures(file),
				}))
			: [],
		total: { label: 'All', ...inFigures(source) },
	};
}

export interface SourceIndex {
	lead: string;
	rows: SumRow[];
	total: SumRow;
}

/** The list of sources. */
export function sourceIndex(sources: readonly Source[], report: Report): SourceIndex {
	return {
		lead: `${counted(sources.length, 'folder')} of record files. Each page says how the records were found, as far as those who gathered them say.`,
		rows: sources.map((source) => ({ label: source.label, url: sourceUrl(source.slug), under: foundIn(source), ...inFigures(source) })),
		total: { label: 'All', ...inFigures(report) },
	};
}

/** `PubMed; searched November 2025`. */
function foundIn({ settings: { platform, searched } }: Source): string {
	return [platform ?? '', searched && `searched ${printedDate(searched)}`].filter(Boolean).join('; ');
}

function foundFields({ settings }: Source): Field[] {
	const { database, platform, searched, by, licence } = settings;
	const field = (term: string, text: string | undefined): Field => ({ term, values: [{ text: text ?? 'Not stated' }] });
	return [
		field('Database', database),
		field('Platform', platform),
		field('Searched', searched && printedDate(searched)),
		field('By', by),
		field('Licence', licence),
	];
}

function folderPath({ folder }: Source): string {
	return folder ? `records/${folder}/` : 'records/';
}

function inFigures({ read, published, merged, quarantined }: Pick<Source, 'read' | 'published' | 'merged' | 'quarantined'>) {
	return { read: figure(read), published: figure(published), merged: figure(merged), quarantined: figure(quarantined) };
}
