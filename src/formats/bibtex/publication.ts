/** Date, extent, publisher, language and kind. */
import type { ReadDate } from '../../record/date.ts';
import { readLanguage } from '../../record/language.ts';
import { cleanText } from '../../record/text.ts';
import { addLanguages, addPublicationType, setIssued, setNumberOfPages, setPages, setText } from '../draft/publication.ts';
import { isNoDay, readEdtf, readYearMonth } from './dates.ts';
import type { BibtexDraft, Said } from './draft.ts';
import { kindName } from './entry-type.ts';

/** Reads the date: `date`, or `year` with `month` and `day`. Where `date` is there, the others are kept if they say otherwise. */
export function readIssued(draft: BibtexDraft): void {
	const dates = draft.take('date');
	const years = draft.take('year');
	const months = draft.take('month');
	const days = draft.take('day');
	const plain = (field: Said | undefined): string => (field === undefined ? '' : draft.plain(field));
	for (const field of dates) setChecked(draft, field, plain(field), readEdtf(plain(field)));
	if (draft.record.issued === undefined || years.length === 0) {
		const [year, ...more] = years;
		// A month alone says nothing; in the year's field some write the whole date.
		if (year) {
			const written = [year, months[0], days[0]].map(plain);
			const [y = '', m = '', d = ''] = written;
			setChecked(draft, year, written.filter((part) => part !== '').join('-'), readYearMonth(y, m, d));
		}
		if (draft.record.issued === undefined || !year) for (const field of [...months, ...days]) draft.keep(field);
		else keepUnsaid(draft, months, days);
		for (const field of [...more, ...months.slice(1), ...days.slice(1)]) draft.keep(field);
		return;
	}
	for (const field of years) if (plain(field) !== draft.record.issued.slice(0, 4)) draft.keep(field);
	for (const field of [...months, ...days]) if (!agrees(draft, plain(field))) draft.keep(field);
}

/** Takes a date as read from what is written, and reports one that the calendar does not have. */
function setChecked(draft: BibtexDraft, field: Said, written: string, read: ReadDate | undefined): void {
	setIssued(draft, field, read);
	if (read !== undefined && isNoDay(written, read))
		draft.report('date-invalid', field, {
			message: 'The calendar does not have this date.',
			done: 'The part of it that there is was read: the year, or the year and the month.',
			todo: 'Correct the month or the day.',
			actual: written,
		});
}

/** Keeps a month and a day that the date read does not say. */
function keepUnsaid(draft: BibtexDraft, months: readonly Said[], days: readonly Said[]): void {
	const { issued = '', issuedText = '' } = draft.record;
	const [month] = months;
	const [day] = days;
	if (month && issued.length < 7 && !issuedText.includes(draft.plain(month)) && !agrees(draft, draft.plain(month))) draft.keep(month);
	if (day && issued.length < 10) draft.keep(day);
}

/** True when a month or a day is that of the record's date. */
function agrees(draft: BibtexDraft, text: string): boolean {
	const { issued = '', issuedText } = draft.record;
	const [year = '', month, day] = issued.split('-');
	if (month === undefined) return issuedText !== undefined && readYearMonth(year, text, '')?.text === issuedText;
	if (/^\d{1,2}$/.test(text) && (text.padStart(2, '0') === month || text.padStart(2, '0') === day)) return true;
	const read = readYearMonth(year, text, '');
	return read?.date !== undefined && read.date.length > 4 && issued.startsWith(read.date) && read.text === undefined;
}

/** Numbers of a journal's issue, not of a series or a report. */
function hasIssues(draft: BibtexDraft): boolean {
	const { record, type } = draft;
	return (
		type.family === 'article' ||
		(type.family === 'part' && record.containerTitle !== undefined && draft.entry.fields.some(({ name }) => name === 'journal'))
	);
}

/** Reads volume, issue, pages and number of pages. */
export function readExtent(draft: BibtexDraft): void {
	const { record, type } = draft;
	for (const field of draft.take('volume')) setText(draft, 'volume', field);
	for (const field of draft.take('number')) {
		if (hasIssues(draft)) setText(draft, 'issue', field);
		else draft.keep(field);
	}
	// biblatex: `issue` is a season or the like beside `number`; elsewhere it is the number.
	for (const field of draft.take('issue')) setText(draft, 'issue', field);
	for (const field of draft.take('pages')) {
		const alone = ['book', 'thesis', 'report'].includes(type.family) && /^\s*\d+\s*(?:pp?\.?|pages)?\s*$/i.test(field.text);
		if (alone && record.numberOfPages === undefined) setNumberOfPages(draft, field);
		else setPages(draft, field);
	}
	for (const field of draft.take('articleNumber')) setPages(draft, field);
	for (const field of draft.take('pageCount')) setNumberOfPages(draft, field);
}

/** Reads publisher, place and edition. */
export function readImprint(draft: BibtexDraft): void {
	for (const field of draft.take('publisher')) setText(draft, 'publisher', field);
	for (const field of draft.take('publisherLast')) setText(draft, 'publisher', field);
	for (const field of draft.take('place')) setText(draft, 'publisherPlace', field);
	for (const field of draft.take('edition')) setText(draft, 'edition', field);
}

/** Names that babel and polyglossia have for languages, where they are not the language's own (babel manual 1.5). */
const BABEL: Readonly<Record<string, string>> = {
	acadian: 'fr-CA',
	american: 'en-US',
	usenglish: 'en-US',
	british: 'en-GB',
	ukenglish: 'en-GB',
	australian: 'en-AU',
	newzealand: 'en-NZ',
	canadian: 'en-CA',
	canadien: 'fr-CA',
	francais: 'fr',
	frenchb: 'fr',
	austrian: 'de-AT',
	naustrian: 'de-AT',
	germanb: 'de',
	ngerman: 'de',
	nswissgerman: 'de-CH',
	swissgerman: 'de-CH',
	brazil: 'pt-BR',
	brazilian: 'pt-BR',
	portuges: 'pt',
	magyar: 'hu',
	bahasai: 'id',
	bahasam: 'ms',
	indon: 'id',
	meyalu: 'ms',
	nynorsk: 'nn',
	norsk: 'nb',
	lowersorbian: 'dsb',
	uppersorbian: 'hsb',
	polutonikogreek: 'el',
	samin: 'se',
	scottish: 'gd',
	serbianc: 'sr-Cyrl',
	mexican: 'es-MX',
	spanishmx: 'es-MX',
};

/** Reads the language, or what the text is to be hyphenated by where that is all there is. */
export function readLanguages(draft: BibtexDraft): void {
	const { languages } = draft.record;
	for (const field of draft.take('language')) {
		const text = draft
			.plain(field)
			.split(/\s*[;,]\s*|\s+and\s+/i)
			.map((item) => babelTag(item) ?? item)
			.join('; ');
		addLanguages(draft, { ...field, text });
	}
	for (const field of draft.take('hyphenation')) {
		const text = cleanText(field.text);
		const tag = babelTag(text) ?? readLanguage(text);
		const known = tag !== undefined && languages.some((language) => language.split('-', 1)[0] === tag.split('-', 1)[0]);
		if (known) continue;
		if (tag !== undefined && languages.length === 0) languages.push(tag);
		else draft.keep(field);
	}
}

function babelTag(name: string): string | undefined {
	const plain = name.toLowerCase().replace(/^lang(?=[a-z]{4})/, '');
	return Object.hasOwn(BABEL, plain) ? BABEL[plain] : plain === name.toLowerCase() ? undefined : readLanguage(plain);
}

/** Reads what kind of thing it is, in the source's words: `type = {Diploma thesis}`. */
export function readKinds(draft: BibtexDraft): void {
	for (const field of draft.take('kind')) {
		for (const item of field.text.split(';')) addPublicationType(draft, { text: kindName(item.trim()) });
	}
}
