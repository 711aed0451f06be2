import { type Problem, problem } from '../problems/problem.ts';
import type { Article } from './article.ts';
import type { Curation, RecordDates } from './curation/curation.ts';
import type { Sourced } from './folders.ts';
import { byCodeUnit } from './order.ts';

/**
 * When the records of a work came, and when they last changed: the first day of any and the last of any, as the history of the repository
 * tells; where it does not say when one came, the day its folder's `_source.yml` gives for the search.
 */
export function workDates(records: readonly Sourced[], { datesOf }: Curation): Pick<Article, 'added' | 'changed'> {
	const dates = records.map(({ record, settings }): RecordDates => {
		const known = datesOf(record.origin);
		return known.added === undefined && settings.searched !== undefined ? { ...known, added: settings.searched } : known;
	});
	const added = dates.flatMap(({ added }) => added ?? []).sort(byCodeUnit)[0];
	const changed = dates.flatMap(({ changed }) => changed ?? []).sort(byCodeUnit);
	const last = changed.at(-1);
	return { ...(added === undefined ? {} : { added }), ...(last === undefined ? {} : { changed: last }) };
}

/** One warning for all articles of which nothing says when they came. */
export function datesProblems(articles: readonly Article[]): Problem[] {
	const unknown = articles.filter(({ added }) => added === undefined).length;
	if (unknown === 0) return [];
	return [
		problem(
			'dates-unknown',
			{ file: 'records/', line: 1 },
			{
				message:
					unknown === articles.length
						? 'Nothing says of any article when it was added.'
						: `Nothing says of ${unknown} of ${articles.length} articles when ${unknown === 1 ? 'it was' : 'they were'} added.`,
			},
		),
	];
}
