/**
 * Writes a table as RFC 4180 has it: commas, all cells in quotation marks, lines ended by carriage return and line feed. It begins with a
 * byte-order mark, without which Excel takes UTF-8 for something else. No cell holds a line break.
 */
import { cleanText } from '../../record/text.ts';
import type { Citable } from '../citable.ts';
import { literal } from '../literal.ts';
import { writtenColumns } from './written-columns.ts';

export { csvLosses } from './losses.ts';
export { writtenColumns } from './written-columns.ts';

export const BYTE_ORDER_MARK = '\ufeff';

/** A table with one record. */
export function writeCsv(record: Citable): string {
	return [...writeAllCsv([record])].join('');
}

/** A table with a row for each record, in the order given, piece by piece: first the headings, then row by row. */
export function* writeAllCsv(records: Iterable<Citable>): Generator<string> {
	yield BYTE_ORDER_MARK + csvRow(writtenColumns.map(({ heading }) => heading));
	for (const record of records) yield csvRow(writtenColumns.map(({ cell }) => literal(cleanText(cell(record) ?? ''))));
}

/** A line of a table: each cell in quotation marks, and none that a spreadsheet program would take for a formula. */
export function csvRow(cells: readonly string[]): string {
	return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * What spreadsheet programs take for the beginning of a formula, the wide forms of East Asia included. Tabs and line ends, which may do
 * the same, are blanks here. See https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** A cell in quotation marks, which also keep programs that part cells by semicolons from finding a formula behind one. */
function cell(text: string): string {
	const safe = FORMULA.test(text) ? `'${text}` : text;
	return safe === '' ? '' : `"${safe.replaceAll('"', '""')}"`;
}
