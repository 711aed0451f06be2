import { readDate } from '../../record/date.ts';
import { cleanText } from '../../record/text.ts';
import { plain } from './data.ts';
import { type Item, keepItem, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { at, type Node } from './node.ts';

/**
 * Sets the date. How precise it is stands in `Text`; `D` and `M` are filled up (the founding record has D 01, M 11 and Text `2025`; a fall
 * issue has D 22, M 09). Where there is no `Text`, the source line's words count if they give the same year, otherwise the year alone.
 */
export function readIssued(dates: readonly Node[], items: readonly Item[], inSource: string | undefined, ledger: Ledger): void {
	const { record } = ledger;
	const node = dates.find((date) => ['published', undefined, ''].includes(at(date, 'Type')?.value));
	if (node !== undefined) readPublished(node, inSource, ledger);
	else if (inSource !== undefined) set(inSource, ledger);
	for (const item of items) {
		const text = plain(item.data);
		if (record.issued === undefined && set(text, ledger)) takeItem(item, ledger);
		else if (record.issued?.startsWith(readDate(text)?.date ?? '-') && readDate(text)?.text === undefined) takeItem(item, ledger);
		else keepItem(item, ledger);
	}
}

function readPublished(node: Node, inSource: string | undefined, ledger: Ledger): void {
	const { record } = ledger;
	const value = (key: string): string => cleanText(at(node, key)?.value ?? '');
	const [year, month, day, text] = [value('Y'), value('M').padStart(2, '0'), value('D').padStart(2, '0'), value('Text')];
	const source = inSource !== undefined && readDate(inSource)?.date?.startsWith(year) && year !== '' ? inSource : undefined;
	// `20170101` is the filling again, in another dress.
	const stamp = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
	const filled = stamp !== null && stamp[3] === '01';
	const stamped = filled ? (stamp[2] === '01' ? (stamp[1] ?? '') : `${stamp[1]}-${stamp[2]}`) : text;
	const sure = filled ? mostPrecise(source, stamped) : text !== '' ? text : mostPrecise(source, year);
	if (!set(sure, ledger) && set(year, ledger) && text !== '') record.issuedText = text;
	if (record.issued === undefined) {
		if (sure !== '') ledger.report('date-invalid', at(node, 'Text') ?? node, { actual: text || `${year}-${month}-${day}` });
		return;
	}
	const [issuedYear, issuedMonth, issuedDay] = record.issued.split('-');
	if (!filled || record.issued.length >= 7) ledger.take(at(node, 'Text'));
	ledger.take(at(node, 'Type'));
	if (issuedYear === year) ledger.take(at(node, 'Y'));
	if (issuedYear === year && issuedMonth === month) ledger.take(at(node, 'M'));
	if (issuedYear === year && issuedMonth === month && issuedDay === day) ledger.take(at(node, 'D'));
}

/** The source line's words where they tell at least the month, or a season. */
function mostPrecise(source: string | undefined, other: string): string {
	if (source === undefined) return other;
	const read = readDate(source);
	return read?.text !== undefined || (read?.date ?? '').length > other.length ? source : other;
}

function set(text: string, { record }: Ledger): boolean {
	const read = readDate(text);
	if (read?.date === undefined) return false;
	record.issued = read.date;
	if (read.text !== undefined) record.issuedText = read.text;
	return true;
}
