import { fold } from './fold.ts';
import type { PartialDate } from './record.ts';
import { cleanText } from './text.ts';

/** A date as read: `date` where it can be told, `text` where the source says more than the date does (`Summer 2017`, `2016 Supplement 1`). */
export interface ReadDate {
	date?: PartialDate;
	text?: string;
}

/** Names of the months in the languages that databases write them in, folded; a word of three letters or more that begins one means it. */
const MONTHS: readonly (readonly string[])[] = [
	['january', 'januar', 'januari', 'janvier', 'enero', 'janeiro', 'gennaio', 'ocak'],
	['february', 'februar', 'februari', 'fevrier', 'febrero', 'fevereiro', 'febbraio', 'subat'],
	['march', 'marzo', 'marco', 'mars', 'marz', 'maerz', 'maart', 'mart', 'mrt'],
	['april', 'avril', 'abril', 'aprile', 'nisan'],
	['may', 'mai', 'mayo', 'maio', 'maggio', 'mayis', 'mei', 'maj'],
	['june', 'juni', 'juin', 'junio', 'junho', 'giugno', 'haziran'],
	['july', 'juli', 'juillet', 'julio', 'julho', 'luglio', 'temmuz'],
	['august', 'augusti', 'augustus', 'aout', 'agosto', 'agustos'],
	['september', 'septembre', 'septiembre', 'setiembre', 'setembro', 'settembre', 'eylul'],
	['october', 'oktober', 'octobre', 'octubre', 'outubro', 'ottobre', 'ekim'],
	['november', 'novembre', 'noviembre', 'novembro', 'kasim'],
	['december', 'dezember', 'decembre', 'diciembre', 'dezembro', 'dicembre', 'aralik', 'desember'],
];
const WEEKDAY = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** What is longer is no date but text. */
const LONGEST = 200;
const YEAR = /^(?:1[0-9]|20|21)\d\d$/;

/** A date of parts, as precise as the parts are. Undefined parts, `00`, and what the calendar does not have are left out. */
function partial(year: string, month?: number, day?: number): PartialDate {
	if (month === undefined || month < 1 || month > 12) return year;
	const precise = `${year}-${String(month).padStart(2, '0')}`;
	if (day === undefined || day < 1 || day > daysIn(Number(year), month)) return precise;
	return `${precise}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The month a word means, from 1, or 0. */
function monthOf(word: string): number {
	const folded = fold(word);
	if (folded.length < 3) return 0;
	return MONTHS.findIndex((names) => names.some((name) => name.startsWith(folded))) + 1;
}

/**
 * Reads a date as databases write it. Precision is kept and nothing is invented: a season or a quarter gives its year, a range its
 * beginning, a day that the calendar does not have its month; each with the source's words in `text`. Undefined when no year can
 * be told (`in press`, `n.d.`, `DEC`), and for years before 1000 or after 2199.
 */
export function readDate(text: string): ReadDate | undefined {
	const written = cleanText(text);
	if (written.length > LONGEST) return undefined;
	return english(written) ?? numeric(written) ?? worded(written);
}

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 2025 Jan 3 · 2025 Jan, as MEDLINE writes nearly every date; undefined for all else, which takes far longer to read. */
function english(text: string): ReadDate | undefined {
	const [, year = '', name = '', day] = /^(\d{4}) ([A-Z][a-z]{2})(?: (\d{1,2}))?$/.exec(text) ?? [];
	const month = ENGLISH_MONTHS.indexOf(name) + 1;
	if (month === 0 || !YEAR.test(year)) return undefined;
	const date = partial(year, month, number(day));
	return day === undefined || date.length === 10 ? { date } : undefined;
}

/** Forms of digits alone, most to least usual. */
function numeric(text: string): ReadDate | undefined {
	let parts: RegExpExecArray | null;
	// 2025 · 2025-11 · 2025-11-03 · 2016/09// · 2016/9/1/Spring · 2016-09-01T10:00:00Z · 2013.05.01
	parts = /^(\d{4})(?:[-/.](\d{1,2})?(?:[-/.](\d{1,2})?)?)?(?:[/T ]+(.*))?$/.exec(text);
	if (parts) return ofNumbers(parts[1] ?? '', parts[2], parts[3], parts[4] ?? '', text);
	// 20170901 · 201709
	parts = /^(\d{4})(\d\d)(\d\d)?$/.exec(text);
	if (parts && Number(parts[2]) <= 12) return ofNumbers(parts[1] ?? '', parts[2], parts[3], '', text);
	// 12/7/2016: month first, as EBSCO writes; 13/7/2016 can only be day first; 03.11.2025 is day first, as stops are not American
	parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
	if (parts) {
		const [, first, sign, second, year = ''] = parts;
		const dayFirst = sign === '.' || Number(first) > 12;
		return dayFirst ? ofNumbers(year, second, first, '', text) : ofNumbers(year, first, second, '', text);
	}
	// 11/2025 · 04 2006
	parts = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
	return parts ? ofNumbers(parts[2] ?? '', parts[1], undefined, '', text) : undefined;
}

/** `other` is what RIS allows behind the date (`Spring`); a time of day says nothing that is kept. */
function ofNumbers(year: string, month: string | undefined, day: string | undefined, other: string, written: string): ReadDate | undefined {
	if (!YEAR.test(year)) return undefined;
	const more = /^T?\d{1,2}:\d\d/.test(other) ? '' : other.replace(/^\/+|\/+$/g, '').trim();
	// 1885/1888 · 2000-10/2002-01
	if (/^\d{4}[\d/.-]*$/.test(more)) return { date: partial(year, number(month), number(day)), text: written };
	if (more !== '' && month === undefined && day === undefined) return worded(`${more} ${year}`, `${year} ${more}`);
	const date = partial(year, number(month), number(day));
	const said = [year, month, day].filter((part) => part !== undefined);
	const meant = said.filter((part) => Number(part) !== 0);
	if (date.split('-').length < meant.length) return { date, text: written };
	if (more !== '') return { date, text: isSeason(more) ? `${more} ${year}` : `${date} ${more}` };
	return { date };
}

function number(digits: string | undefined): number | undefined {
	return digits === undefined ? undefined : Number(digits);
}

function isSeason(text: string): boolean {
	return /^(?:spring|summer|autumn|fall|winter|q[1-4])\b/i.test(text);
}

/** What the words of a date are, in order. */
interface Words {
	years: string[];
	months: number[];
	days: number[];
	/** True when there is a word that says more than a date can. */
	more: boolean;
}

function sortWords(text: string): Words {
	const words: Words = { years: [], months: [], days: [], more: false };
	let afterOther = false;
	for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*\d?(?!\d)|\d+(?:st|nd|rd|th)?|\p{L}+/giu)) {
		const month = /^\p{L}/u.test(word) ? monthOf(word) : 0;
		const day = /^\d{1,2}(?:st|nd|rd|th)?$/i.test(word) ? Number.parseInt(word, 10) : 0;
		if (YEAR.test(word)) words.years.push(word);
		else if (month > 0) words.months.push(month);
		else if (day >= 1 && day <= 31 && !afterOther) words.days.push(day);
		else if (!WEEKDAY.test(word.toLowerCase()) && !/^(?:de|of|del|do|the)$/i.test(word)) words.more = true;
		afterOther = words.more && !YEAR.test(word) && month === 0;
	}
	return words;
}

/** Forms with a word in them: Aug2018 · 2021 Jan/Feb 01 · 2018 Dec-2019 Jan · Q1 2017 · 03 Nov 2025 · 2016 Supplement 1 · 2011-2012. */
function worded(text: string, said = text): ReadDate | undefined {
	const stamp = /(?<!\d)(\d{8})(?!\d)/.exec(text)?.[1];
	const spaced = said
		.replace(/(\p{L}{2,}\.?)((?:1\d|20|21)\d\d)(?!\d)/gu, '$1 $2')
		.replace(/(?<!\d)(\d{4})(\p{L}{3,})/gu, '$1 $2')
		.replace(/,(?=\s\d{4}$)/, '');
	const { years, months, days, more } = sortWords(spaced);
	const [year] = years;
	if (year === undefined) {
		const stamped = stamp === undefined ? undefined : numeric(stamp);
		return stamped && { ...stamped, text };
	}
	const [month] = months;
	const range = years.length > 1 || months.length > 1 || days.length > 1;
	// EBSCO's RIS sets `01` behind a range of months: no day is meant.
	const filler = months.length > 1 && days.length === 1;
	const date = partial(year, month, filler || month === undefined ? undefined : days[0]);
	const kept = filler ? spaced.replace(/^(\d{4}) (\S+) 0?1$/, '$2 $1') : spaced;
	const lost = !filler && days.length > 0 && date.length < 10;
	return more || range || lost ? { date, text: kept } : { date };
}
