/** Concepts out of a table of separated values whose first row names its columns. */
import { DELIMITERS, isBlankRow, type Row, Rows } from '../formats/csv/rows.ts';
import { type Concept, distinct, inOneLine, meshId, type Remark, type VocabularyReading } from './concept.ts';

const COLUMNS = ['label', 'alias', 'broader', 'related', 'scope', 'mesh', 'facet', 'generic'] as const;
type Column = (typeof COLUMNS)[number];

/** Other names of the columns, in small letters. */
const SYNONYMS: ReadonlyMap<string, Column> = new Map([
	...COLUMNS.map((name): [string, Column] => [name, name]),
	...named('label', 'labels', 'heading', 'preflabel', 'preferred label', 'preferred term', 'subject', 'descriptor'),
	...named('alias', 'aliases', 'altlabel', 'synonym', 'synonyms', 'variant', 'variants', 'used for', 'uf', 'entry term'),
	...named('broader', 'broader term', 'parent', 'bt'),
	...named('related', 'related term', 'see also', 'rt'),
	...named('scope', 'scope note', 'scopenote', 'definition', 'sn'),
	...named('mesh', 'mesh id', 'meshid'),
	...named('facet', 'aspect', 'group'),
]);

function named(column: Column, ...names: string[]): [string, Column][] {
	return names.map((name) => [name, column]);
}

interface Header {
	delimiter: string;
	columns: (Column | undefined)[];
	row: Row;
}

/**
 * Reads a table. Only the column of labels must be there; rows with one label are one concept. A cell may hold several names, parted by `|` or a
 * semicolon and never by a comma, which stands in headings. A name in `broader` or `related` that is no label of the table is an id of its own.
 */
export function readTable(text: string): VocabularyReading {
	const header = findHeader(text);
	if (header === undefined) {
		const message = 'The first row names no column "label".';
		return {
			fault: { message, line: 1, todo: `Name the columns in the first row: label, and what there is of ${COLUMNS.slice(1).join(', ')}.` },
		};
	}
	const remarks: Remark[] = [];
	for (const [index, column] of header.columns.entries()) {
		const actual = inOneLine(header.row.cells[index] ?? '');
		if (column === undefined && actual !== '')
			remarks.push({ message: 'A column of this name is not known and was left out.', line: header.row.line, actual });
	}
	const concepts = new Map<string, Concept>();
	const rows = new Rows(text, header.delimiter);
	for (let row = rows.next(); row !== undefined; row = rows.next()) {
		if (row.line <= header.row.line || isBlankRow(row)) continue;
		if (row.unclosed !== undefined)
			remarks.push({ message: 'A quotation mark is never closed; its row was taken to end with its line.', line: row.unclosed });
		readRow(row, header.columns, concepts, remarks);
	}
	if (concepts.size === 0)
		return { fault: { message: 'The table has no row with a label.', line: header.row.line, todo: 'Write one heading in each row.' } };
	return { concepts: [...concepts.values()], remarks };
}

function findHeader(text: string): Header | undefined {
	let best: Header | undefined;
	const known = (columns: Header['columns'] = []) => columns.filter((column) => column !== undefined).length;
	for (const delimiter of DELIMITERS) {
		const rows = new Rows(text, delimiter);
		let row = rows.next();
		while (row !== undefined && (isBlankRow(row) || /^sep=/i.test(row.cells[0] ?? ''))) row = rows.next();
		if (row === undefined) continue;
		const columns = row.cells.map((cell) => SYNONYMS.get(inOneLine(cell).toLowerCase()));
		if (columns.includes('label') && known(columns) > known(best?.columns)) best = { delimiter, columns, row };
	}
	return best;
}

function readRow(row: Row, columns: readonly (Column | undefined)[], concepts: Map<string, Concept>, remarks: Remark[]): void {
	const cells = (wanted: Column) => row.cells.filter((_, index) => columns[index] === wanted);
	const label = inOneLine(cells('label')[0] ?? '');
	if (label === '') {
		remarks.push({ message: 'A row has no label and was left out.', line: row.line });
		return;
	}
	const id = tableId(label);
	const concept = concepts.get(id) ?? { id, label, aliases: [], broader: [], related: [] };
	concepts.set(id, concept);
	const names = (column: Column) => cells(column).flatMap((cell) => cell.split(/[|;]/));
	concept.aliases = distinct([...concept.aliases, ...names('alias')]).filter((name) => name !== concept.label);
	concept.broader = distinct([...concept.broader, ...distinct(names('broader')).map(tableId)]).filter((other) => other !== id);
	concept.related = distinct([...concept.related, ...distinct(names('related')).map(tableId)]).filter((other) => other !== id);
	const [scope = '', facet = '', generic = '', mesh = ''] = (['scope', 'facet', 'generic', 'mesh'] as const).map((column) =>
		inOneLine(cells(column)[0] ?? ''),
	);
	if (scope !== '') concept.scope ??= scope;
	if (facet !== '') concept.facet ??= facet;
	if (/^(?:true|yes|y|1|x)$/i.test(generic)) concept.generic = true;
	const known = meshId(mesh);
	if (known !== undefined) concept.mesh ??= known;
	else if (mesh !== '')
		remarks.push({ message: 'What stands as an identifier of MeSH is none, and was left out.', line: row.line, actual: mesh });
}

/** Tells labels of a table apart, whatever their case. */
function tableId(label: string): string {
	return inOneLine(label).toLowerCase();
}
