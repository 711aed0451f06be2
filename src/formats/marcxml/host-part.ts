/** Where in its host a part stands: 773 $g and $q. */
import { readDate } from '../../record/date.ts';
import type { Draft, Value } from '../draft/draft.ts';
import { setPages, setText } from '../draft/publication.ts';
import { type MarcField, several } from './marc.ts';

const NUMBER = '([\\p{L}\\d]*\\d[\\p{L}\\d]*(?:\\s*[-–/]\\s*[\\p{L}\\d]*\\d[\\p{L}\\d]*)?)';
const pattern = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})(?:\\.\\s*|:\\s*|\\s+|(?=\\d))${NUMBER}`, 'iu');
const VOLUME = pattern('volume|vol|v|bd|band|jg|jahrgang|tome|tom|t|año|ano|roč|årg');
const ISSUE = pattern('number|num|núm|numéro|numero|no|nr|n|issue|iss|heft|h|fasc|číslo|hft');
const PAGES = pattern('pages|page|pag|pp|p|seiten|seite|s|str|sid');
const YEAR = /(?:year|day|month):\d+/giu;
/** `Apr. 2023` in brackets, or the year alone. */
const DATE = /\(([^()]*\b(?:1[5-9]|20)\d\d\b[^()]*)\)|(?<![\d:])((?:1[5-9]|20)\d\d)(?!\d)/;
/** `96:3<205`, as $q has it: volume, issue and first page. */
const CODED = /^\s*(\d+[\p{L}\d/-]*)(?::(\d+[\p{L}\d/-]*))?(?:<(\d+\S*))?\s*$/u;

/** Reads volume, issue, pages and date; a text that says more is kept whole. */
export function readHostPart(draft: Draft, field: MarcField): void {
	for (const { value } of several(field, 'g')) readText(draft, value);
	for (const { value } of several(field, 'q')) {
		const [whole, volume, issue, page] = CODED.exec(value.text) ?? [];
		if (whole === undefined) draft.keep(value);
		fill(draft, value, { volume, issue, page });
	}
}

function readText(draft: Draft, value: Value): void {
	let rest = value.text;
	const cut = (found: RegExpExecArray | null): string | undefined => {
		if (!found) return undefined;
		rest = rest.slice(0, found.index) + ' '.repeat(found[0].length) + rest.slice(found.index + found[0].length);
		return (found[1] ?? found[2])?.replace(/\s+/g, '');
	};
	const coded = Object.fromEntries([...rest.matchAll(/(year|month|day):(\d+)/g)].map(([, key = '', number = '']) => [key, number]));
	rest = rest.replace(YEAR, ' ');
	const volume = cut(VOLUME.exec(rest));
	const issue = cut(ISSUE.exec(rest));
	const page = cut(PAGES.exec(rest));
	const dated = DATE.exec(rest);
	if (dated) cut(dated);
	fill(draft, value, { volume, issue, page });
	const written = coded['year'] === undefined ? (dated?.[1] ?? dated?.[2]) : dateOf(coded);
	const read = written === undefined ? undefined : readDate(written);
	if (read?.date?.startsWith(draft.record.issued ?? '')) draft.record.issued = read.date;
	else if (read?.date !== undefined && !draft.record.issued?.startsWith(read.date)) rest = value.text;
	if (read?.text !== undefined) draft.record.issuedText ??= read.text;
	if (/[\p{L}\d]/u.test(rest)) draft.keep(value);
}

const dateOf = ({ year = '', month, day }: Readonly<Record<string, string>>): string =>
	[year, month, day].filter((part) => part !== undefined).join('-');

function fill(draft: Draft, value: Value, found: Readonly<Record<'volume' | 'issue' | 'page', string | undefined>>): void {
	for (const key of ['volume', 'issue'] as const) {
		const text = found[key];
		if (text !== undefined) setText(draft, key, { ...value, text });
	}
	// $q gives the first page alone, where $g has the range.
	if (found.page !== undefined && !draft.record.page?.startsWith(found.page)) setPages(draft, { ...value, text: found.page });
}
