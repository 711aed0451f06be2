import { readDate } from '../../record/date.ts';
import { setIssued } from '../draft/publication.ts';
import { child, children, textOf } from '../xml/element.ts';
import type { XmlEntry } from '../xml/entry.ts';
import type { Element } from '../xml/tree.ts';

/** A date of parts as one text: `2016 May 28`, `2017 Spring`, `2018 Dec-2019 Jan`. Empty where there is none. */
export function dateText(date: Element | undefined): string {
	const medline = textOf(child(date, 'MedlineDate'));
	if (medline !== '') return medline;
	const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => textOf(child(date, name)));
	const parts = /^\d+$/.test(month ?? '') ? [[year, padded(month), padded(day)].filter(Boolean).join('-')] : [year, month, day];
	return [...parts, textOf(child(date, 'Season'))].filter(Boolean).join(' ');
}

const padded = (number = ''): string => (number === '' ? '' : number.padStart(2, '0'));

/** Reads when it appeared. */
export function readIssued(entry: XmlEntry, date: Element | undefined): void {
	const text = dateText(date);
	if (date === undefined || text === '') return;
	const { ledger, draft } = entry;
	ledger.takeAll(date);
	setIssued(draft, { tag: date.name, text, line: date.line, endLine: date.endLine }, readDate(text));
}

/** Keeps the days on which something happened to the record or the manuscript, each as one value. */
export function keepDate({ ledger }: XmlEntry, date: Element, tag: string): void {
	const [hour, minute] = [textOf(child(date, 'Hour')), textOf(child(date, 'Minute'))];
	const time = hour === '' ? '' : ` ${padded(hour)}:${(minute ?? '').padStart(2, '0')}`;
	const rest = children(date).some((part) => !PARTS.has(part.name));
	if (rest || dateText(date) === '') return;
	ledger.takeAll(date);
	ledger.keep(tag, dateText(date) + time, date.line);
}

const PARTS = new Set(['Year', 'Month', 'Day', 'Season', 'MedlineDate', 'Hour', 'Minute', 'Second']);
