import { type Problem, problem } from '../../problems/problem.ts';
import { readDate } from '../../record/date.ts';
import { cleanDoi } from '../../record/doi.ts';
import { cleanPmid } from '../../record/pmid.ts';
import type { PartialDate } from '../../record/record.ts';

/** A line of `content/retractions.csv`, in the layout of Retraction Watch. */
export interface Retraction {
	/** `Retraction`, `Expression of concern`, `Correction`, `Reinstatement`. */
	nature: string;
	date?: PartialDate;
	/** Of the article. */
	doi?: string;
	pmid?: string;
	/** Of the notice. */
	noticeDoi?: string;
	noticePmid?: string;
	reasons: string[];
}

/** The day of the list of retractions that the articles were looked up in; `undated` where there is a list, but nobody knows its day. */
export type Checked = PartialDate | 'undated';

/** The list of retractions, and until when it was up to date; without `checked` there is no list. */
export interface Retractions {
	items: Retraction[];
	checked?: Checked;
}

export const NO_RETRACTIONS: Retractions = { items: [] };

/** The columns that are read; the list has others. */
const COLUMNS = {
	nature: 'RetractionNature',
	date: 'RetractionDate',
	doi: 'OriginalPaperDOI',
	pmid: 'OriginalPaperPubMedID',
	noticeDoi: 'RetractionDOI',
	noticePmid: 'RetractionPubMedID',
	reasons: 'Reason',
} as const;

const NEEDED = [COLUMNS.nature, COLUMNS.doi] as const;

/**
 * Reads the rows of `content/retractions.csv`, the first of which names the columns (the Retraction Watch data of Crossref:
 * `OriginalPaperDOI`, `RetractionNature`, `Reason` with a `;` after each). Numbers that stand for nothing (`0`, `unavailable`) are none; lines without any identifier
 * of the article are left out, as there is nothing to match them by.
 */
export function readRetractions(rows: Iterable<readonly string[]>, file: string): { items: Retraction[]; problems: Problem[] } {
	const items: Retraction[] = [];
	let places: ReadonlyMap<string, number> | undefined;
	for (const cells of rows) {
		if (places === undefined) {
			places = new Map(cells.map((name, place) => [name.trim(), place]));
			const missing = NEEDED.filter((name) => !places?.has(name));
			if (missing.length > 0) {
				const expected = `columns named ${Object.values(COLUMNS).join(', ')}`;
				return { items: [], problems: [problem('retractions-invalid', { file, line: 1 }, { actual: cells.join(','), expected })] };
			}
			continue;
		}
		const cell = (name: keyof typeof COLUMNS) => cells[places?.get(COLUMNS[name]) ?? -1]?.trim() ?? '';
		const [doi, pmid, noticeDoi, noticePmid] = [
			cleanDoi(cell('doi')),
			number(cell('pmid')),
			cleanDoi(cell('noticeDoi')),
			number(cell('noticePmid')),
		];
		if (doi === undefined && pmid === undefined) continue;
		const date = dayOf(cell('date'));
		items.push({
			nature: cell('nature'),
			...(date === undefined ? {} : { date }),
			...(doi === undefined ? {} : { doi }),
			...(pmid === undefined ? {} : { pmid }),
			...(noticeDoi === undefined ? {} : { noticeDoi }),
			...(noticePmid === undefined ? {} : { noticePmid }),
			reasons: cell('reasons')
				.split(';')
				.map((reason) => reason.replace(/^\s*\+?/, '').trim())
				.filter((reason) => reason !== ''),
		});
	}
	return { items, problems: [] };
}

function number(text: string): string | undefined {
	return /^0*$/.test(text) ? undefined : cleanPmid(text);
}

/** `1/31/2020 0:00`: month, day, year, as the list has it; other forms as any date. */
function dayOf(text: string): PartialDate | undefined {
	const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(text);
	return readDate(american ? `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}` : text)?.date;
}
