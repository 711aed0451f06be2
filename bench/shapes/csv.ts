import { many, type Shape, type Shapes } from './shape.ts';

const COLUMNS = [
	...[
		'Title',
		'Authors',
		'Author full names',
		'Year',
		'Date',
		'Source title',
		'Volume',
		'Issue',
		'Page start',
		'Pages',
		'DOI',
		'PubMed ID',
		'ISSN',
	],
	...[
		'ISBN',
		'Abstract',
		'Author Keywords',
		'Index Keywords',
		'Language',
		'Document Type',
		'Affiliations',
		'Link',
		'Publisher',
		'Notes',
		'Other',
	],
];

const HEADER = 'Title,Authors,Year,Abstract\n';
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const row = (title: string, authors = 'Ann Example'): string => `${quoted(title)},${quoted(authors)},2021,${quoted('About it.')}\n`;
const behind = (what: string, make: (size: number) => string): Shape => ({ what, make: (size) => HEADER + row('A title') + make(size) });

/** Shapes for tables. */
export const csv: Shapes = {
	format: 'csv',
	hold: (value) => `${COLUMNS.join(',')}\n${COLUMNS.map((name) => quoted(name === 'Title' ? `A title ${value}` : value)).join(',')}\n`,
	own: [
		{
			what: 'authors',
			make: (size) =>
				HEADER +
				row(
					'A title',
					many(size, (place) => `Example${place}, Ann; `),
				),
		},
		{
			what: 'authors in one format or another',
			make: (size) =>
				HEADER +
				row(
					'A title',
					many(size, (place) => `Example${place} A, `),
				),
		},
		{
			what: 'columns',
			make: (size) => `Title,Authors${many(size, (place) => `,Other ${place}`)}\nA title,Ann Example${',a'.repeat(size)}\n`,
		},
		{
			what: 'one column again and again',
			make: (size) => `Title,Authors${',Notes'.repeat(size)}\nA title,Ann Example${',a'.repeat(size)}\n`,
		},
		{ what: 'columns without names', make: (size) => `Title,Authors${','.repeat(size)}\nA title,Ann Example\n` },
		{
			what: 'a long name of a column',
			make: (size) => `Title,Authors,"${'other words '.repeat(size)}"\nA title,Ann Example,a\n`,
			refused: true,
		},
		behind('rows', (size) => many(size, (place) => row(`A title ${place}`))),
		behind('rows too short', (size) => 'A title\n'.repeat(size)),
		behind('cells too many', (size) => `A title${',a'.repeat(size)}\n`),
		behind('empty rows', (size) => ',,,\n'.repeat(size)),
		behind('blank lines', (size) => '\n'.repeat(size)),
		behind('lines in a cell', (size) => `"A title","a${'\na'.repeat(size)}",2021,\n`),
		behind('quotes doubled', (size) => `"A title","${'""'.repeat(size)}",2021,\n`),
		behind('quotes within a cell', (size) => `A title,a${'"'.repeat(size)},2021,\n`),
		behind('quotes unclosed', (size) => 'A title,"a,2021,\n'.repeat(size)),
		behind('quotes behind quotes', (size) => 'A title,"a" b",2021,\n'.repeat(size)),
		behind('one quote unclosed', (size) => `"${row('A title').repeat(size)}`),
		{
			what: 'a long line before the header',
			make: (size) => `${'Search '.repeat(Math.min(size, 500))}\n${HEADER}${row('A title').repeat(size)}`,
		},
		{ what: 'tabs', make: (size) => `Title\tAuthors\tYear\n${'A title\tAnn Example\t2021\n'.repeat(size)}` },
		{ what: 'line ends of old', make: (size) => `Title,Authors,Year\r${'A title,Ann Example,2021\r'.repeat(size)}` },
	],
};
