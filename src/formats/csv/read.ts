/** Reads tables of records. What their columns mean stands in `columns.ts`; who writes them how, there and beside the code that meets it. */
import { type Problem, problem } from '../../problems/problem.ts';
import type { Format, Reading } from '../format.ts';
import type { Family } from '../ris/item-type.ts';
import { headingKey, type Target, targetOfColumn } from './columns.ts';
import { cellText, readEntry, type Table } from './entry.ts';
import { findHeader, type Header, LONGEST_HEADING } from './header.ts';
import { type NameSign, nameSignOf } from './lists.ts';
import { isBlankRow, type Row, Rows } from './rows.ts';

/** Tables with a header, separated by commas, semicolons or tabs, as databases, reference managers and spreadsheet programs write them. */
export const csv: Format = { name: 'csv', label: 'CSV', recognises, read };

/** True for a table whose header names columns of records, and for one that lies on its side. */
function recognises(text: string): boolean {
	return findHeader(text) !== undefined;
}

/** Reads a whole file. What it cannot read becomes a problem, never an exception. */
function read(text: string, file: string): Reading {
	// The text of a row holds `\n` alone, whatever the file has.
	const lined = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	const header = findHeader(lined);
	if (!header) return refused(problem('file-unknown-format', { file, line: 1 }));
	const place = { file, line: header.line, endLine: header.endLine };
	if (header.transposed) return refused(problem('file-transposed', place));
	if (!header.hasTitle) return refused(problem('file-no-title-column', place));
	return new TableReader(lined, file, header).read();
}

const refused = (found: Problem): Reading => ({ records: [], quarantined: [], problems: [found] });

/** So many rows are looked at to tell how a column parts names. */
const SAMPLE = 100;

/** A row that cannot be read, with the rows behind it that are taken for its remains. */
interface Broken {
	line: number;
	endLine: number;
	problem: Problem;
	/** True when rows behind it may be its remains. */
	unclosed: boolean;
}

class TableReader {
	readonly #text: string;
	readonly #file: string;
	readonly #header: Header;
	readonly #table: Table;
	readonly #reading: Reading = { records: [], quarantined: [], problems: [] };
	/** The last row that could not be read, while what follows may still be part of it. */
	#broken: Broken | undefined;
	#ordinal = 0;
	#unknown = new Map<string, number>();
	readonly #headingKeys: readonly string[];

	constructor(text: string, file: string, header: Header) {
		this.#text = text;
		this.#file = file;
		this.#header = header;
		this.#table = tableOf(header, text);
		this.#headingKeys = header.headings.map(headingKey);
	}

	read(): Reading {
		const rows = new Rows(this.#text, this.#header.delimiter);
		for (let row = rows.next(); row !== undefined; row = rows.next()) {
			if (isBlankRow(row)) continue;
			if (row.line < this.#header.line) this.#stray(row);
			else if (row.line > this.#header.endLine) this.#row(row);
		}
		this.#settle();
		this.#reportUnknown();
		this.#reading.problems.sort((a, b) => a.line - b.line);
		return this.#reading;
	}

	#stray(row: Row): void {
		if (/^\s*sep=.?\s*$/i.test(this.#text.slice(row.start, row.end))) return;
		const place = { file: this.#file, line: row.line, endLine: row.endLine };
		this.#reading.problems.push(
			problem('text-stray', place, {
				message: 'The line stands before the row that names the columns.',
				todo: 'Nothing: some databases write the search or the date there.',
			}),
		);
	}

	#row(row: Row): void {
		const fault = this.#faultOf(row);
		if (this.#broken?.unclosed && row.cells.length !== this.#header.headings.length) {
			this.#broken.endLine = row.endLine;
			return;
		}
		this.#settle();
		if (fault) {
			this.#broken = { line: row.line, endLine: row.endLine, problem: fault, unclosed: row.unclosed !== undefined };
			return;
		}
		if (this.#repeatsHeader(row)) {
			const place = { file: this.#file, line: row.line, endLine: row.endLine };
			const message = 'The row that names the columns stands here again.';
			this.#reading.problems.push(
				problem('text-stray', place, { message, todo: 'Nothing, where tables were joined; otherwise delete it.' }),
			);
			return;
		}
		this.#ordinal += 1;
		this.#record(row);
	}

	#settle(): void {
		if (!this.#broken) return;
		const { line, endLine, problem: found } = this.#broken;
		this.#broken = undefined;
		this.#ordinal += 1;
		this.#reading.quarantined.push({ line, endLine });
		this.#reading.problems.push({ ...found, endLine });
	}

	/** Why a row cannot be read as one, if so. */
	#faultOf(row: Row): Problem | undefined {
		const columns = this.#header.headings.length;
		const place = { file: this.#file, line: row.unclosed ?? row.line, endLine: row.endLine };
		if (row.unclosed !== undefined || (row.doubtful && row.cells.length !== columns)) {
			return problem('entry-malformed', place, {
				message: 'A quotation mark in the row is never closed, so its cells cannot be told apart.',
				done: 'The row was set aside, with the lines behind it up to the next whole row.',
				todo: 'Close the quotation mark; write a mark inside a cell twice. Or export the table again.',
			});
		}
		if (row.cells.length === 1 && columns > 2) {
			return problem('entry-malformed', place, {
				message: 'The row has one cell only; this cell or the one before it probably holds a line end without quotation marks around it.',
				done: 'The row was set aside.',
				todo: 'Join the line to the row before or behind it, whichever it belongs to, or set the whole cell in quotation marks.',
			});
		}
		return undefined;
	}

	#repeatsHeader({ cells }: Row): boolean {
		const keys = this.#headingKeys;
		// Most rows are told by one long cell, before any is folded.
		return cells.length === keys.length && !cells.some(isLong) && cells.every((cell, at) => headingKey(cell) === keys[at]);
	}

	#record(row: Row): void {
		const raw = this.#text.slice(row.start, row.end);
		const place = { file: this.#file, line: row.line, endLine: row.endLine };
		const draft = readEntry(row, raw, this.#table, this.#file, this.#ordinal);
		if (draft.record.title === '') {
			this.#reading.quarantined.push({ line: row.line, endLine: row.endLine });
			this.#reading.problems.push(
				problem('title-missing', place, {
					message: 'The cell for the title is empty, so the entry cannot have a page.',
					todo: 'Write the title into its cell, or delete the row.',
				}),
			);
			return;
		}
		this.#reading.records.push(draft.record);
		this.#reading.problems.push(...draft.problems);
		for (const { tag } of draft.unknown) if (!this.#unknown.has(tag)) this.#unknown.set(tag, row.line);
		this.#extraCells(row, place);
		const lost = raw.indexOf('\ufffd');
		if (lost >= 0) {
			const line = row.line + (raw.slice(0, lost).match(/\r\n|\r|\n/g)?.length ?? 0);
			this.#reading.problems.push(problem('characters-lost', { file: this.#file, line }));
		}
	}

	#extraCells({ cells }: Row, place: { file: string; line: number; endLine: number }): void {
		const columns = this.#header.headings.length;
		const extra = cells.slice(columns).find((cell) => cell.trim() !== '');
		if (extra === undefined) return;
		const message = `The row has ${cells.length} cells, and the header names ${columns} columns.`;
		this.#reading.problems.push(problem('cells-extra', place, { message, actual: extra.trim() }));
	}

	/** One problem for all headings that are not known, at the header. */
	#reportUnknown(): void {
		const { headings, line } = this.#header;
		const unknown = headings.map((heading) => heading.trim()).filter((heading) => heading !== '' && this.#unknown.has(heading));
		if (unknown.length === 0) return;
		const message =
			unknown.length === 1 ? 'The heading of one column is not known.' : `The headings of ${unknown.length} columns are not known.`;
		const done = 'What the cells hold was kept word for word, without a field.';
		this.#reading.problems.push(problem('tag-unknown', { file: this.#file, line }, { message, done, actual: unknown.join(', ') }));
	}
}

const isLong = ({ length }: string): boolean => length > LONGEST_HEADING;

/** What the header, and the first rows, tell of a table. */
function tableOf(header: Header, text: string): Table {
	const { headings, dialect } = header;
	const byFamily = new Map<Family, readonly (Target | undefined)[]>();
	const targets = (family: Family): readonly (Target | undefined)[] => {
		let known = byFamily.get(family);
		if (!known) {
			known = headings.map((heading) => targetOfColumn(heading, dialect, family));
			byFamily.set(family, known);
		}
		return known;
	};
	return { headings, dialect, targets, nameSigns: nameSignsOf(header, targets('article'), text) };
}

const OF_NAMES: ReadonlySet<Target | undefined> = new Set(['authors', 'editors', 'seriesEditors', 'translators', 'contributors']);

function nameSignsOf(header: Header, targets: readonly (Target | undefined)[], text: string): Map<number, NameSign> {
	const sampled = targets.flatMap((target, column) => (OF_NAMES.has(target) ? [{ column, cells: [] as string[] }] : []));
	const rows = new Rows(text, header.delimiter);
	let count = 0;
	for (let row = rows.next(); row !== undefined && count < SAMPLE; row = rows.next()) {
		if (row.line <= header.endLine || row.cells.length !== header.headings.length) continue;
		count += 1;
		for (const { column, cells } of sampled) {
			const cell = cellText(row.cells[column] ?? '');
			if (cell !== '') cells.push(cell);
		}
	}
	return new Map(sampled.map(({ column, cells }) => [column, COMMAS.has(header.dialect) ? ',' : nameSignOf(cells)]));
}

/** Exporters that part names by commas, so that one row with two names cannot be mistaken. */
const COMMAS: ReadonlySet<Header['dialect']> = new Set(['pubmed', 'embase']);
