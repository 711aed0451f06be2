import { readDate } from '../../record/date.ts';
import { setIssued } from '../draft/publication.ts';
import { attributeOf, child, children, textOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';

/** A date of parts as one text: `2016-5-28`, `2016 May 28`, `2017 Spring`. Empty where there is none. */
function dateText(date: Element): string {
	const [year = '', month = '', day = '', season = ''] = ['year', 'month', 'day', 'season'].map((name) => textOf(child(date, name)));
	// `string-date` is the date as printed, which says the same in words.
	if (year === '') return textOf(child(date, 'string-date')) || (attributeOf(date, 'iso-8601-date') ?? '');
	const parts = [year, month, day].filter(Boolean);
	const text = parts.join(/^\d*$/.test(month) ? '-' : ' ');
	const exact = /^\d*$/.test(month) && season === '' ? readDate(text) : undefined;
	return exact?.date !== undefined && exact.text === undefined ? exact.date : [text, season].filter(Boolean).join(' ');
}

/** How a date of publication is called: `ppub`, `epub`, `collection`, `pub print`. */
function kindOf(date: Element): string {
	const named = attributeOf(date, 'pub-type') ?? attributeOf(date, 'date-type') ?? '';
	return [named, attributeOf(date, 'publication-format') ?? ''].filter(Boolean).join(' ');
}

/** What counts as the day of publication, as in PubMed the before the online one; `collection` is a volume's year alone. */
const ORDER: readonly RegExp[] = [
	/^ppub|^pub(?:lication)? print|^epub-ppub/,
	/^(?:pub|publication|cover)(?: electronic)?$/,
	/^epub|^pub|electronic/,
	/^$/,
	/^collection/,
];

function rank(date: Element): number {
	const found = ORDER.findIndex((pattern) => pattern.test(kindOf(date)));
	return found < 0 ? ORDER.length : found;
}

/** Reads when the article appeared; the other dates are kept, each as one value. */
export function readDates(entry: XmlEntry, meta: Element | undefined): void {
	const { draft, ledger } = entry;
	const dates = children(meta, 'pub-date').filter((date) => dateText(date) !== '');
	const [first, ...others] = [...dates].sort((one, other) => rank(one) - rank(other));
	if (first !== undefined) {
		ledger.takeAll(first);
		const text = dateText(first);
		keepPrinted(entry, first, text);
		setIssued(draft, { tag: `pub-date ${kindOf(first)}`.trim(), text, line: first.line, endLine: first.endLine }, readDate(text));
	}
	for (const date of others) keepDate(entry, date, `pub-date ${kindOf(date)}`.trim());
	const history = [child(meta, 'history'), ...children(child(meta, 'pub-history'), 'event')];
	for (const date of history.flatMap((part) => children(part, 'date', 'pub-date'))) {
		keepDate(entry, date, `date ${attributeOf(date, 'date-type') ?? ''}`.trim());
	}
}

/** Keeps a date as printed where it is another than its numbers say. */
function keepPrinted({ ledger }: XmlEntry, date: Element, text: string): void {
	const printed = textOf(child(date, 'string-date'));
	if (printed !== '' && printed !== text && readDate(printed)?.date !== readDate(text)?.date)
		ledger.keep('string-date', printed, date.line);
}

const PARTS = new Set(['year', 'month', 'day', 'season', 'string-date']);

function keepDate({ ledger }: XmlEntry, date: Element, tag: string): void {
	if (dateText(date) === '' || children(date).some(({ name }) => !PARTS.has(name))) return;
	ledger.takeAll(date);
	ledger.keep(tag, dateText(date), date.line);
}
