/** Dates in the words of the three styles. */
import type { PartialDate } from '../record/record.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date taken apart; `month` is its English name. */
export interface Day {
	year: string;
	month?: string;
	day?: number;
}

/** The parts of a date, as many as the source gives. A year loses its leading zeros. */
export function dayOf(date: PartialDate | undefined): Day | undefined {
	const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '') ?? [];
	if (year === undefined) return undefined;
	const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
	return {
		year: String(Number(year)),
		...(name === undefined ? {} : { month: name, ...(day === undefined ? {} : { day: Number(day) }) }),
	};
}

/** `2025 Nov 3` (Citing Medicine, chapter 1, date of publication: months by their first three letters). */
export function nlmDate({ year, month, day }: Day): string {
	return [year, month?.slice(0, 3), day].filter((part) => part !== undefined).join(' ');
}

/** `2025, November 3` (APA 7, section 9.14). */
export function apaDate({ year, month, day }: Day): string {
	return month === undefined ? year : `${year}, ${[month, day].filter((part) => part !== undefined).join(' ')}`;
}

/** `3 November`, behind the title of a newspaper (Harvard). */
export function dayAndMonth({ month, day }: Day): string | undefined {
	return month === undefined ? undefined : [day, month].filter((part) => part !== undefined).join(' ');
}

const SEASONS: ReadonlyMap<string, string> = new Map([
	['spring', 'Spring'],
	['summer', 'Summer'],
	['autumn', 'Autumn'],
	['fall', 'Fall'],
	['winter', 'Winter'],
]);

/** The season of an issue, or the months that it spans, as Citing Medicine prints them: `Summer`, `Nov-Dec`. Nothing for other words. */
export function spanOf(words: string | undefined): string | undefined {
	if (words === undefined) return undefined;
	const season = /\b(spring|summer|autumn|fall|winter)\b/i.exec(words)?.[1]?.toLowerCase();
	if (season !== undefined) return SEASONS.get(season);
	const [, first = '', last = ''] = /\b([A-Z][a-z]{2})[a-z]*\.?\s*[-–/]\s*([A-Z][a-z]{2})[a-z]*\b/.exec(words) ?? [];
	const isMonth = (short: string) => MONTHS.some((month) => month.startsWith(short));
	return first !== '' && isMonth(first) && isMonth(last) ? `${first}-${last}` : undefined;
}
