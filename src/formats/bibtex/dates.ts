/** Dates of biblatex: EDTF (ISO 8601-2) of levels 0 and 1, as the manual's section 2.3.8 lists it. */
import { type ReadDate, readDate } from '../../record/date.ts';

const SEASONS: Readonly<Record<string, string>> = { '21': 'Spring', '22': 'Summer', '23': 'Autumn', '24': 'Winter' };
/** `2004`, `2004-05`, `2004-05-06`, with time of day, uncertain (`?`) or approximate (`~`), and unspecified in part (`2004-XX`). */
const PART = /^(\d{4})(?:-(\d\d|XX|uu)(?:-(\d\d|XX|uu))?)?(T[\d:.+Z-]*)?([?~%]?)$/i;

/**
 * Reads a date. A season gives its year, a range its beginning, an uncertain date the date; each with what the source says in
 * `text`. Where a range has no beginning, its end. Undefined for what names no year (`199X`), and for years before 1000.
 */
export function readEdtf(written: string): ReadDate | undefined {
	const text = written.trim();
	const [from = '', to, ...more] = text.split('/').map((part) => part.trim());
	if (to === undefined) return one(from) ?? other(text);
	const start = one(from.replace(/^\.\.$/, ''));
	const end = one(to.replace(/^\.\.$/, ''));
	const open = (part: string): boolean => part === '' || part === '..' || part === '*';
	if (more.length > 0 || !(start || open(from)) || !(end || open(to))) return other(text);
	const date = (start ?? end)?.date;
	if (date === undefined) return undefined;
	return start && end?.date === date && start.text === undefined && end.text === undefined ? { date } : { date, text };
}

function one(text: string): ReadDate | undefined {
	const [, year, second, third, time, mark] = PART.exec(text) ?? [];
	if (year === undefined) return undefined;
	const season = SEASONS[second ?? ''];
	if (season !== undefined) return { date: year, text: `${season} ${year}` };
	const numbers = [year, second, third].filter((part) => part !== undefined && /^\d+$/.test(part));
	const read = readDate(numbers.join('-'));
	if (read?.date === undefined) return undefined;
	const { date } = read;
	const vague = mark !== '' || time !== undefined || numbers.length < [year, second, third].filter((part) => part !== undefined).length;
	return vague ? { date, text } : read;
}

/** Dates in words, which do not belong in the field but stand there. */
function other(text: string): ReadDate | undefined {
	return /\d[xu]|^y\d|^-/i.test(text) ? undefined : readDate(text);
}

/** True for a date in figures that the calendar does not have, of which only the year or the month was read: `2012-02-30`. */
export function isNoDay(written: string, { date = '', text }: ReadDate): boolean {
	const parts = /^\d{4}((?:-\d{1,2}){1,2})$/.exec(written.trim())?.[1]?.split('-') ?? [];
	return text !== undefined && parts.length > date.split('-').length && !Object.hasOwn(SEASONS, parts[1] ?? '');
}

/** Reads a year with its month, which may be a number or a word, hold a day, or name two months, and with a day of its own. */
export function readYearMonth(year: string, month: string, day: string): ReadDate | undefined {
	const plain = readEdtf(year) ?? readDate(year);
	if (plain?.date === undefined || month === '') return plain;
	const [, first] = /^0?(\d{1,2})\.?$/.exec(month) ?? [];
	const years = plain.date.slice(0, 4);
	if (first !== undefined) {
		const season = SEASONS[first];
		if (season !== undefined) return { date: years, text: `${season} ${years}` };
		const numbers = `${years}-${first.padStart(2, '0')}`;
		return readDate(/^\d{1,2}$/.test(day) ? `${numbers}-${day.padStart(2, '0')}` : numbers);
	}
	const words = month.replace(/(?<=\d)(?:st|nd|rd|th)\b|[{}]/gi, '').replace(/[~\s]+/g, ' ');
	const said = /^\d{1,2}$/.test(day) && !/\d/.test(words) ? `${day} ${words} ${years}` : `${words} ${years}`;
	const read = readDate(said);
	if (!read?.date?.startsWith(years)) return plain;
	return plain.text === undefined ? read : { date: read.date, text: `${month} ${year}` };
}
