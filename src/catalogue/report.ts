import type { FileReading } from '../formats/index.ts';
import type { Article, MergeKey } from './article.ts';
import type { Catalogue, Counts, FileReport, Report, Source } from './catalogue.ts';
import type { Withdrawn } from './curation/withdrawal.ts';
import { folderOf, settingsOf } from './folders.ts';
import { byCodeUnit } from './order.ts';
import type { SourceSettings } from './settings.ts';
import { uniqueSlugs } from './slug.ts';

/** How a merge is told to people. */
const KEY_NAMES: Readonly<Record<MergeKey, string>> = {
	decision: 'decision',
	doi: 'DOI',
	pmid: 'PMID',
	pmcid: 'PMCID',
	accession: 'accession number',
	title: 'title',
};

/** Abstracts of a catalogue, counted by what became of them. */
export type AbstractCounts = Report['abstracts'];

/**
 * Counts what became of every entry, by file. What curators withdrew counts as quarantined. An article's first record counts as published, in the file it was read from; its others as
 * merged. Throws when an entry is unaccounted for, which would be a fault of this program and not of the data.
 */
export function reportFiles(
	files: readonly FileReading[],
	articles: readonly Article[],
	withdrawn: readonly Withdrawn[] = [],
): FileReport[] {
	const reports = new Map<string, FileReport>();
	for (const file of [...files].sort((a, b) => byCodeUnit(a.file, b.file))) {
		const read = 'refused' in file ? 0 : file.reading.records.length + file.reading.quarantined.length;
		const quarantined = 'refused' in file ? 0 : file.reading.quarantined.length;
		const format = 'refused' in file ? {} : { format: file.format.label };
		const archive = file.archive === undefined ? {} : { archive: file.archive };
		reports.set(file.file, { file: file.file, ...archive, ...format, read, published: 0, merged: 0, quarantined });
	}
	for (const { records } of articles) {
		for (const [position, { origin }] of records.entries()) {
			const report = reports.get(origin.file);
			if (report === undefined) throw new Error(`An article comes from ${origin.file}, which was not read.`);
			if (position === 0) report.published += 1;
			else report.merged += 1;
		}
	}
	for (const { sourced } of withdrawn) {
		const report = reports.get(sourced.record.origin.file);
		if (report !== undefined) report.quarantined += 1;
	}
	for (const report of reports.values()) assertSum(report, report.file);
	return [...reports.values()];
}

/** The folders below `records/`, in the order of their labels, each with what became of its files. `articles` are in the order of lists. */
export function reportSources(
	files: readonly FileReport[],
	articles: readonly Article[],
	settings: ReadonlyMap<string, SourceSettings>,
): Source[] {
	const filesOf = Map.groupBy(files, ({ file, archive }) => folderOf(archive ?? file));
	const articlesOf = new Map<string, string[]>();
	for (const { id, sources } of articles) {
		for (const folder of sources) {
			const list = articlesOf.get(folder);
			if (list === undefined) articlesOf.set(folder, [id]);
			else list.push(id);
		}
	}
	// A folder that says how it was searched but holds nothing is told of too, unless its files lie in folders below it.
	const told = [...settings.keys()].filter(
		(folder) => ![...filesOf.keys()].some((other) => folder === '' || other.startsWith(`${folder}/`)),
	);
	const folders = [...new Set([...filesOf.keys(), ...told])].sort(byCodeUnit);
	const slugs = uniqueSlugs(folders.map((folder) => [folder, folder === '' ? 'records' : folder]));
	const labels = folders.map((folder) => settingsOf(folder, settings).database ?? (folder === '' ? 'records' : folder));
	return folders.map((folder, index) => {
		const label = labels[index] ?? folder;
		const own = filesOf.get(folder) ?? [];
		const source: Source = {
			slug: slugs.get(folder) ?? folder,
			folder,
			label: labels.filter((other) => other === label).length > 1 && folder !== '' ? `${label} (${folder})` : label,
			settings: settingsOf(folder, settings),
			files: own,
			articles: articlesOf.get(folder) ?? [],
			...sum(own),
		};
		assertSum(source, folder);
		return source;
	});
}

/** The merges, in the order of the articles: by what, and of which records. */
export function reportMerges(articles: readonly Article[]): Report['merges'] {
	return articles
		.filter(({ records }) => records.length > 1)
		.map(({ id, records }) => ({
			article: id,
			by: [...new Set(records.flatMap(({ mergedBy }) => (mergedBy === undefined ? [] : [KEY_NAMES[mergedBy]])))].sort().join(' and '),
			records: records.map(({ origin, database }) => ({ file: origin.file, line: origin.line, database })),
		}));
}

/** Adds up counts. */
export function sum(counts: readonly Counts[]): Counts {
	const total: Counts = { read: 0, published: 0, merged: 0, quarantined: 0 };
	for (const { read, published, merged, quarantined } of counts) {
		total.read += read;
		total.published += published;
		total.merged += merged;
		total.quarantined += quarantined;
	}
	return total;
}

/** Holds the accounting law: everything read was published, merged or quarantined. */
export function assertSum({ read, published, merged, quarantined }: Counts, what: string): void {
	if (read === published + merged + quarantined) return;
	throw new Error(
		`Entries are unaccounted for in ${what}: read ${read}, published ${published}, merged ${merged}, quarantined ${quarantined}.`,
	);
}

/** The sums of a catalogue in one line: `read 512 = published 498 + merged 9 + quarantined 5`. */
export function sumLine({ read, published, merged, quarantined }: Catalogue['report']): string {
	return `read ${read} = published ${published} + merged ${merged} + quarantined ${quarantined}`;
}
