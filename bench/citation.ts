/** Measures how long it takes to print many articles in the three styles of citation. */
import { citationsOf } from '../src/citation/cite.ts';
import { htmlOf } from '../src/citation/runs.ts';
import type { CitedWork } from '../src/citation/work.ts';
import type { Specimen } from './generate.ts';
import type { Row } from './table.ts';

/** Seconds that citations may add to a cold build of so many articles. */
const BUDGET = { seconds: 5, articles: 10_000 };

/** Prints each article in each style, as its page does; processor time of this process, without making the articles. */
export function citationRows(specimens: readonly Specimen[]): Row[] {
	const works = specimens.map(workOf);
	const before = process.cpuUsage();
	let bytes = 0;
	for (const work of works) for (const { runs } of citationsOf(work)) bytes += htmlOf(runs).length;
	const { user, system } = process.cpuUsage(before);
	const seconds = (user + system) / 1e6;
	const isBudgeted = specimens.length === BUDGET.articles;
	return [
		{
			what: `${specimens.length.toLocaleString('en')} articles in three styles`,
			measured: `${seconds.toFixed(2)} s`,
			...(isBudgeted ? { budget: `${BUDGET.seconds} s`, met: seconds <= BUDGET.seconds } : {}),
		},
		{ what: 'HTML of the citations, each article', measured: `${Math.round(bytes / Math.max(1, specimens.length))} characters` },
	];
}

function workOf({ title, authors, journal, year, month, volume, issue, firstPage, lastPage, doi, language, number }: Specimen): CitedWork {
	return {
		type: 'article-journal',
		publicationTypes: ['Journal Article'],
		title,
		alternativeTitles: [],
		authors,
		contributors: [],
		containerTitle: journal.title,
		volume: String(volume),
		issue: String(issue),
		page: `${firstPage}-${lastPage}`,
		issued: `${year}-${String(month).padStart(2, '0')}`,
		languages: [language.tag],
		doi,
		pmid: String(30_000_000 + number),
		issn: [journal.issn],
		isbn: [],
		links: [],
	};
}
