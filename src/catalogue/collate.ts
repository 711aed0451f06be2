import type { FileReading } from '../formats/index.ts';
import type { Problem } from '../problems/problem.ts';
import { hasEmail, removeEmails } from '../record/email.ts';
import type { Article, SourceRecord } from './article.ts';
import type { Catalogue } from './catalogue.ts';
import { identifierProblems } from './disagreements.ts';
import { allRecords, type Sourced } from './folders.ts';
import { groupRecords, mergedBy } from './groups.ts';
import { articleId, uniqueIds } from './id.ts';
import { byPrecedence, mergeRecords } from './merge.ts';
import { byCodeUnit, byNewest } from './order.ts';
import { type AbstractCounts, assertSum, reportFiles, reportMerges, reportSources, sum } from './report.ts';
import { type Released, release } from './rights.ts';
import { sameTitles } from './same-titles.ts';
import type { SiteSettings, SourceSettings } from './settings.ts';
import { EMAIL_REMOVED } from './shown-raw.ts';

/** All that was read of a catalogue's folders. */
export interface Input {
	/** One per file; any order. */
	files: FileReading[];
	/** By folder below `records/` (`''` for `records/` itself). A folder without one inherits from the folder above, else defaults. */
	sources: Map<string, SourceSettings>;
	site: SiteSettings;
	passedOver: string[];
	/** Problems met before: settings, encodings. */
	problems: Problem[];
}

/** Makes the catalogue: merges, gives ids, passes the rights gate, counts. The same whatever the order of `files`. */
export function collate(input: Input): Catalogue {
	const abstracts: AbstractCounts = { shown: 0, shownUnderNotice: 0, withheld: 0 };
	const works = groupRecords(allRecords(input.files, input.sources)).map((group) => makeWork(group, input.site));
	for (const { article, underNotice } of works) {
		if (article.abstract !== undefined) abstracts.shown += 1;
		if (article.abstract !== undefined && underNotice) abstracts.shownUnderNotice += 1;
		if (article.abstractWithheld) abstracts.withheld += 1;
	}
	const { ids, problems: collisions } = uniqueIds(works.map(({ article, place }) => ({ id: article.id, place })));
	const read = works.map(({ article }, index) => ({ ...article, id: ids[index] ?? article.id }));
	// What collided was reported; another warning about its title would say the same.
	const alike = sameTitles(read.filter(({ id }, index) => id === works[index]?.article.id));
	const articles = [...read].sort(byNewest);

	const files = reportFiles(input.files, articles);
	const counts = sum(files);
	assertSum(counts, 'all files');
	const records = articles.flatMap((article) => article.records);
	return {
		site: input.site,
		articles,
		sources: reportSources(files, articles, input.sources),
		report: {
			...counts,
			files,
			passedOver: [...input.passedOver].sort(byCodeUnit),
			emailsRemoved: records.reduce((total, { emailsRemoved }) => total + emailsRemoved, 0),
			unmapped: records.reduce((total, { unmapped }) => total + unmapped.length, 0),
			abstracts,
			merges: reportMerges(articles),
		},
		problems: allProblems(input, [...works.flatMap(({ problems }) => problems), ...collisions, ...alike]),
	};
}

interface Work {
	article: Article;
	underNotice: boolean;
	problems: Problem[];
	/** Where its first record stands. */
	place: { file: string; line: number; endLine: number };
}

/** An article of the records of one work, with the id it asks for. */
function makeWork(group: readonly Sourced[], site: SiteSettings): Work {
	const ordered = [...group].sort(byPrecedence);
	const released = release(ordered, site);
	const { from, ...merged } = mergeRecords(released.records);
	const records = sourceRecords(ordered, released);
	const curated = released.records.find(({ id }) => id !== undefined)?.id;
	const article: Article = {
		id: articleId({ ...merged, ...(curated === undefined ? {} : { id: curated }) }),
		...merged,
		abstractWithheld: released.abstractWithheld,
		databases: [...new Set(records.map(({ database }) => database))],
		sources: [...new Set(ordered.map(({ source }) => source))],
		records,
		from,
	};
	const { file = '', line = 1, endLine = 1 } = ordered[0]?.record.origin ?? {};
	return { article, underNotice: released.underNotice, problems: identifierProblems(released.records), place: { file, line, endLine } };
}

function sourceRecords(ordered: readonly Sourced[], released: Released): SourceRecord[] {
	const keys = mergedBy(ordered);
	return ordered.map(({ record, source, settings, format }, index) => {
		const key = keys[index];
		return {
			origin: record.origin,
			source,
			database: settings.database ?? released.records[index]?.database ?? format,
			raw: '',
			unmapped: [],
			emailsRemoved: 0,
			...released.shown[index],
			...(key === undefined ? {} : { mergedBy: key }),
		};
	});
}

/** All problems, by place. What they quote is for the curator, but logs are public too: no e-mail address is quoted. */
function allProblems({ files, problems }: Input, own: readonly Problem[]): Problem[] {
	const read = files.flatMap((file) => ('refused' in file ? [file.refused] : file.reading.problems));
	return [...problems, ...read, ...own]
		.map((found) =>
			found.actual !== undefined && hasEmail(found.actual) ? { ...found, actual: removeEmails(found.actual, EMAIL_REMOVED).text } : found,
		)
		.sort(
			(a, b) =>
				byCodeUnit(a.file, b.file) ||
				a.line - b.line ||
				(a.column ?? 0) - (b.column ?? 0) ||
				byCodeUnit(a.kind, b.kind) ||
				byCodeUnit(JSON.stringify(a), JSON.stringify(b)),
		);
}
