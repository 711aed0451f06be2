/** When and where it appeared: date, volume, issue, pages, publisher, edition, language. */
import { type ReadDate, readDate } from '../../record/date.ts';
import { readLanguage } from '../../record/language.ts';
import { completePages } from '../../record/pages.ts';
import type { PartialDate } from '../../record/record.ts';
import { type Draft, leave, leaveMore, plain, report, take } from './draft.ts';
import { type Field, joined, listed } from './field.ts';

/** What R packages write for an empty cell, and others for an empty field. */
const NOTHING = /^(?:NA|N\/A|n\/a|null|none|-+|\/+)$/;

/** True when a value is a way of saying that there is none. */
export const saysNothing = (value: string): boolean => NOTHING.test(value);

/** PubMed Central dates what happened before: `2013/02/15/received`. TRID writes `Start date: 20170812`. */
const OTHER_EVENT = /\/\s*(?:received|accepted|revised|aheadofprint)\s*$/i;
const DATE_WORDS = /^\s*(start|publication) date:\s*/i;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads the date. PY says the year, or Y1 where there is none; DA may be more exact, or month and day alone, as Web of Science and
 * EndNote write it. A date of another year is not believed and is kept in `unmapped`.
 */
export function readIssued(draft: Draft): void {
	const years = take(draft, 'year');
	const dates = take(draft, 'date');
	const published: Field[] = [];
	for (const field of years.length > 1 ? [...years].sort(byTag) : years) {
		if (OTHER_EVENT.test(field.value) || saysNothing(field.value)) leave(draft, field);
		else published.push(field);
	}
	for (const field of published) addDate(draft, field, false);
	for (const field of dates) addDate(draft, field, true);
	const unread = [...published, ...dates].find((field) => !saysNothing(field.value));
	if (draft.record.issued === undefined && unread) report(draft, 'date-invalid', unread, { actual: joined(unread) });
}

/** PY before Y1 and YR, whatever their order in the file. */
const byTag = (a: Field, b: Field): number => Number(a.tag !== 'PY') - Number(b.tag !== 'PY');

function addDate(draft: Draft, field: Field, partial: boolean): void {
	const { record } = draft;
	const written = plain(draft, joined(field));
	const text = written.replace(DATE_WORDS, '').replace(EIGHT_DIGITS, '$1-$2-$3');
	const year = record.issued?.slice(0, 4);
	const read = readRisDate(text) ?? (partial && year !== undefined ? readDate(`${year} ${text}`) : undefined);
	const date = read?.date;
	if (date === undefined || (year !== undefined && date.slice(0, 4) !== year)) {
		leave(draft, field);
		return;
	}
	const [, month = '', day = ''] = NUMBERS.exec(text) ?? [];
	const meant = Number(month) === 0 ? 4 : Number(day) === 0 ? 7 : 10;
	if (date.length < meant) {
		const message = 'The date names a month or a day that does not exist.';
		const done = date.length === 4 ? 'Only the year was taken.' : 'Only year and month were taken.';
		report(draft, 'date-invalid', field, { message, done, actual: text });
	}
	// The day on which something began is not that on which it appeared, but the only one there is.
	if (/^start/i.test(DATE_WORDS.exec(written)?.[1] ?? '')) leave(draft, field);
	// A date less exact adds nothing; another day of the same year has no field.
	if (record.issued === undefined || refines(date, record.issued)) record.issued = date;
	else if (!refines(record.issued, date)) leave(draft, field);
	if (read?.text === undefined) return;
	if (record.issuedText === undefined) record.issuedText = read.text;
	else if (record.issuedText !== read.text) leave(draft, field);
}

/** Takes a date from elsewhere in the entry, if it says the same as the entry's own date, only more exactly. */
export function refineIssued({ record }: Draft, text: string): void {
	const date = readDate(text)?.date;
	if (date !== undefined && refines(date, record.issued ?? '')) record.issued = date;
}

/** A date of numbers, whatever stands behind it. */
const NUMBERS = /^\d{4}[-/](\d{1,2})(?:[-/](\d{0,2})(?:\/.*)?)?$/;
/** `YYYY/MM/DD/other`: the other part is a season or the like, but EBSCO repeats the date in words there, `2019/03/15/Mar2019`. */
const FOUR_PARTS = /^(\d{4}\/\d{0,2}\/\d{0,2})\/(.+)$/;

function readRisDate(text: string): ReadDate | undefined {
	const [, numbers, other] = FOUR_PARTS.exec(text) ?? [];
	if (numbers && other) {
		const date = readDate(numbers)?.date;
		const again = readDate(other);
		if (date !== undefined && again?.date !== undefined && again.text === undefined) {
			if (refines(date, again.date)) return { date };
			if (refines(again.date, date)) return { date: again.date };
		}
	}
	return readDate(text);
}

/** True when a date says the same as another and possibly more: `2021-03` and `2021`. */
const refines = (date: PartialDate, than: PartialDate): boolean => date.startsWith(than);

/** Reads volume, issue, pages and number of pages. */
export function readExtent(draft: Draft): void {
	const { record } = draft;
	for (const target of ['volume', 'volumeLast'] as const) {
		for (const field of take(draft, target)) {
			const text = plain(draft, joined(field));
			if (text === '' || saysNothing(text) || (record.volume !== undefined && record.volume !== text)) leave(draft, field);
			else record.volume = text;
		}
	}
	for (const field of take(draft, 'issue')) {
		const text = plain(draft, joined(field));
		if (text === '' || saysNothing(text) || (record.issue !== undefined && record.issue !== text)) leave(draft, field);
		else record.issue = text;
	}
	// CP is a country in Ovid and a conference in Web of Science; the issue is a number.
	for (const field of take(draft, 'issueLast')) {
		if (record.issue === undefined && /^\d{1,4}(?:[-–/]\d{1,4})?$/.test(field.value)) record.issue = field.value;
		else if (record.issue !== field.value) leave(draft, field);
	}
	splitVolume(draft);
	readPages(draft);
}

/** `50(2)` in VL is volume and issue, as JabRef's users write it. */
function splitVolume({ record }: Draft): void {
	const [, volume, issue] = /^(\d+)\s*\((\d[\d-]*)\)$/.exec(record.volume ?? '') ?? [];
	if (!volume || !issue || (record.issue !== undefined && record.issue !== issue)) return;
	record.volume = volume;
	record.issue = issue;
}

/** `No` in SP and `Specified` in EP are Ovid's `No Pagination Specified`. */
const NO_PAGES = /^(?:no|no pagination(?: specified)?|specified|no\.?\s*pagination\.?|unpaginated)$/i;
const PAGE_COUNT = /^(?:[ivxlcdm]+\s*[,+]\s*)?(\d{1,5})\s*(?:p{1,2}\.?|pages)?$/i;
/** What a number of pages is written with and says no more than it. */
const PAGE_COUNT_WORDS = /\d+\s*(?:p{1,2}\b|pages\b)?/gi;

function readPages(draft: Draft): void {
	const { record, family } = draft;
	const usable = (field: Field): boolean => {
		const empty = NO_PAGES.test(field.value) || saysNothing(field.value) || plain(draft, joined(field)) === '';
		if (empty) leave(draft, field);
		return !empty;
	};
	const [start, ...moreStarts] = take(draft, 'pageStart').filter(usable);
	const [end, ...moreEnds] = take(draft, 'pageEnd').filter(usable);
	for (const field of [...moreStarts, ...moreEnds]) if (field.value !== start?.value && field.value !== end?.value) leave(draft, field);
	const alone = start && !end && !/[-–,]/.test(start.value) ? start : undefined;
	if (start && !end && ['book', 'thesis', 'report'].includes(family)) {
		const [, count] = PAGE_COUNT.exec(plain(draft, joined(start))) ?? [];
		if (count && Number(count) > 0) {
			record.numberOfPages = Number(count);
			leaveMore(draft, start, plain(draft, joined(start)), PAGE_COUNT_WORDS);
			readArticleNumber(draft, false);
			return;
		}
	}
	if (start && !alone) setPages(draft, start, end);
	else if (end) leave(draft, end);
	readArticleNumber(draft, start !== undefined);
	// EndNote writes the number of pages into SP where C7 has the article's number.
	if (alone && record.page === undefined) setPages(draft, alone, undefined);
	else if (alone && record.page !== alone.value) leave(draft, alone);
}

function setPages(draft: Draft, start: Field, end: Field | undefined): void {
	const { record } = draft;
	const first = plain(draft, joined(start)).replace(/^pii:\s*/i, '');
	const last = end === undefined ? '' : plain(draft, joined(end));
	const range = completePages(first);
	if (last === '' || last === first) record.page = range;
	else if (!/[-–,]/.test(first)) record.page = completePages(`${first}-${last}`);
	else {
		record.page = range;
		if (!range.endsWith(completePages(last)) && !first.endsWith(last) && end) {
			leave(draft, end);
			report(draft, 'pages-disagree', end, {
				message: `${start.tag} holds a range of pages, and ${end.tag} names another last page.`,
				done: `The range in ${start.tag} was taken.`,
				actual: last,
			});
		}
	}
}

/** Web of Science sets these before an article's number. */
const NUMBER_PREFIX = /^(?:UNSP|ARTN|Art\.?\s?No\.?|Article)\s+(?=\S*\d)/i;

/**
 * C7 is the article number in Scopus and EndNote; SE and M1 may be, but M1 is also what Ovid and Embase put references and
 * addresses in. It stands for the pages where there are none.
 */
function readArticleNumber(draft: Draft, hasPages: boolean): void {
	const { record } = draft;
	for (const field of [...take(draft, 'articleNumber')].sort((a, b) => Number(a.tag !== 'C7') - Number(b.tag !== 'C7'))) {
		const text = plain(draft, joined(field)).replace(NUMBER_PREFIX, '');
		const looks = field.tag === 'C7' ? !/\s/.test(text) && /\d/.test(text) : !hasPages && /^[a-z]{0,4}\d{1,10}[a-z]?$/i.test(text);
		const sure = field.tag !== 'M1' || (record.database === 'Scopus' && record.volume !== undefined);
		if (looks && sure && record.page === undefined) record.page = text;
		// SE repeats the first page.
		else if (text !== record.page && !record.page?.startsWith(`${text}-`)) leave(draft, field);
	}
}

/** Reads publisher, place, edition and languages. */
export function readImprint(draft: Draft): void {
	const { record } = draft;
	for (const field of take(draft, 'publisher')) {
		for (const item of listed(field)) {
			const text = plain(draft, item);
			if (record.publisher === undefined && text !== '' && !saysNothing(text)) record.publisher = text;
			else if (text !== record.publisher) leave(draft, field, item);
		}
	}
	for (const field of [...take(draft, 'place'), ...take(draft, 'placeLast')]) {
		const text = plain(draft, joined(field));
		if (record.publisherPlace === undefined && text !== '' && !saysNothing(text)) record.publisherPlace = text;
		else if (text !== record.publisherPlace) leave(draft, field);
	}
	for (const field of take(draft, 'edition')) {
		const text = plain(draft, joined(field));
		const isDate = /^\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?$|^\d{8}$/.test(text);
		if (record.edition === undefined && text !== '' && !isDate && !saysNothing(text)) record.edition = text;
		else if (text !== record.edition) leave(draft, field);
	}
	for (const field of take(draft, 'language')) readLanguages(draft, field);
}

/** Several languages stand on lines of their own, or with `;` or a comma between them. */
function readLanguages(draft: Draft, field: Field): void {
	const { languages } = draft.record;
	for (const item of listed(field).flatMap((value) => value.split(/\s*[;|]\s*|,\s+/))) {
		if (item === '') continue;
		const tag = readLanguage(plain(draft, item));
		if (tag === undefined) {
			leave(draft, field, item);
			if (!saysNothing(item) && !/^(?:un|multiple|various|mul|zxx|no linguistic)/i.test(item))
				report(draft, 'language-unknown', field, { actual: item });
		} else if (!languages.includes(tag)) languages.push(tag);
	}
}
