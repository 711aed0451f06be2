/** Finds the row of a table that names its columns, and the sign that parts its cells. */
import { type Dialect, dialectOf, headingWeight, isTitleHeading } from './columns.ts';
import { DELIMITERS, isBlankRow, type Row, Rows } from './rows.ts';

export interface Header {
	delimiter: string;
	headings: string[];
	/** The lines of the header row. */
	line: number;
	endLine: number;
	dialect: Dialect;
	/** False when no column holds titles: the rows cannot be records. */
	hasTitle: boolean;
	/** True when the first column holds the labels and each further one a record: the table lies on its side. */
	transposed: boolean;
}

/** How much of a file is looked at, in characters: the longest headers (Zotero's) have 2,000. */
const LOOKED_AT = 40_000;
/** Scopus and Embase may set some lines with the search and the date before the header. */
const ROWS_LOOKED_AT = 25;
/** A heading is a word or a few, no text. */
export const LONGEST_HEADING = 120;
/** `sep=;` in the first line tells Excel the delimiter. */
const SEPARATOR_LINE = /^\ufeff?\s*sep=([,;\t])\s*(?:\r\n|\r|\n)/i;

interface Found {
	header: Header;
	score: number;
}

/**
 * The header of a table of records; undefined where the text is no such table. The header is the row that most of the known headings
 * stand in. Behind other lines it must have the title and two more; a table without a title column is told by three.
 */
export function findHeader(text: string): Header | undefined {
	const told = SEPARATOR_LINE.exec(text)?.[1];
	let best: Found | undefined;
	for (const delimiter of told === undefined ? DELIMITERS : [told]) {
		const found = search(text.slice(0, LOOKED_AT), delimiter, told !== undefined);
		if (found && found.score > (best?.score ?? 0)) best = found;
	}
	return best?.header;
}

function search(text: string, delimiter: string, told: boolean): Found | undefined {
	const rows = new Rows(text, delimiter);
	const first: Row[] = [];
	let best: Found | undefined;
	let separators = told ? 1 : 0;
	for (let row = rows.next(); row !== undefined && first.length < ROWS_LOOKED_AT; row = rows.next()) {
		if (isBlankRow(row) || separators-- > 0) continue;
		first.push(row);
		const found = headerIn(row, delimiter, first.length === 1);
		if (found && found.score > (best?.score ?? 0)) best = found;
	}
	return best ?? onItsSide(first, delimiter);
}

function headerIn(row: Row, delimiter: string, isFirst: boolean): Found | undefined {
	const headings = row.cells;
	const named = headings.filter((heading) => heading.trim() !== '');
	if (named.length < 2 || named.some((heading) => heading.length > LONGEST_HEADING)) return undefined;
	let telling = 0;
	let known = 0;
	for (const heading of named) {
		const weight = headingWeight(heading);
		if (weight !== undefined) known += 1;
		telling += weight ?? 0;
	}
	const hasTitle = headings.some(isTitleHeading);
	const enough = hasTitle ? telling > 2 || (isFirst && telling > 1) : isFirst && telling > 2 && telling * 4 > named.length;
	if (!enough) return undefined;
	const { line, endLine } = row;
	const header = { delimiter, headings, line, endLine, dialect: dialectOf(headings), hasTitle, transposed: false };
	return { header, score: known + (hasTitle ? 1 : 0) };
}

/** A table whose first column holds the labels: three or more of its rows begin with a known one, the title among them. */
function onItsSide(rows: readonly Row[], delimiter: string): Found | undefined {
	const labels = rows.filter(({ cells }) => cells.length > 1).map(({ cells }) => (cells[0] ?? '').replace(/:\s*$/, ''));
	const telling = new Set(labels.filter((label) => label.length <= LONGEST_HEADING && headingWeight(label) === 1));
	const [first] = rows;
	if (!first || telling.size < 3 || telling.size * 2 < rows.length || !labels.some(isTitleHeading)) return undefined;
	const header = {
		delimiter,
		headings: [],
		line: first.line,
		endLine: first.endLine,
		dialect: 'other' as const,
		hasTitle: true,
		transposed: true,
	};
	return { header, score: telling.size };
}
