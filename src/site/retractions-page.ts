/** The list of articles that no longer stand as they were printed. */

import type { Article } from '../catalogue/article.ts';
import type { Checked } from '../catalogue/curation/retractions.ts';
import { STATUS_KINDS } from '../catalogue/status.ts';
import { type Entry, entriesOf } from './entry.ts';
import { markOf } from './status.ts';
import { counted, printedDate } from './wording.ts';

export interface RetractionsPage {
	/** Worst first; kinds that no article has are left out. */
	groups: { label: string; count: string; entries: Entry[] }[];
	/** What was looked up, and what silence means. */
	checked: string;
}

/** All articles with a status, by what befell them, newest first. */
export function retractionsPage(articles: ReadonlyMap<string, Article>, checked?: Checked): RetractionsPage {
	const byKind = Map.groupBy(articles.values(), ({ status }) => status?.kind);
	return {
		groups: STATUS_KINDS.flatMap((kind) => {
			const found = byKind.get(kind) ?? [];
			const label = found[0] && markOf(found[0])?.label;
			return label === undefined ? [] : [{ label, count: counted(found.length, 'article'), entries: entriesOf(found) }];
		}),
		checked:
			checked === undefined
				? 'This is what the records themselves say. The articles were not looked up in a list of retractions, so that silence is no verdict.'
				: checked === 'undated'
					? 'This is what the records say, and a list of retractions. Nobody wrote down how old that list is.'
					: `This is what the records say, and the list of retractions as it was on ${printedDate(checked)}.`,
	};
}
