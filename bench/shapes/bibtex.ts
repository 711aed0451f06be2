import { many, type Shape, type Shapes } from './shape.ts';

const FIELDS = [
	...[
		'author',
		'editor',
		'journal',
		'year',
		'month',
		'date',
		'volume',
		'number',
		'pages',
		'doi',
		'issn',
		'isbn',
		'url',
		'abstract',
		'keywords',
	],
	...['note', 'publisher', 'address', 'language', 'annote', 'series', 'edition', 'eprint', 'booktitle', 'subtitle', 'file', 'unknown'],
];

const entry = (fields: string, key = 'a'): string => `@article{${key},\n\ttitle = {A title},\n${fields}}\n`;
const shape = (what: string, make: (size: number) => string): Shape => ({ what, make: (size) => entry(make(size)) });
const inTitle = (what: string, make: (size: number) => string): Shape => shape(what, (size) => `\tsubtitle = {${make(size)}},\n`);

/** Braces that do not match would end the field, so those in a text are escaped. */
const braced = (value: string): string => `{${value.replace(/[{}]/g, '\\$&')}}`;

/** Shapes for BibTeX. */
export const bibtex: Shapes = {
	format: 'bibtex',
	hold: (value) => entry(FIELDS.map((name) => `\t${name} = ${braced(value)},\n`).join('')),
	own: [
		shape('authors', (size) => `\tauthor = {${many(size, (place) => `Example${place}, Ann and `)}others},\n`),
		shape('authors of many words', (size) => `\tauthor = {${'van der '.repeat(size)}Example},\n`),
		shape('authors of many commas', (size) => `\tauthor = {${'a, '.repeat(size)}b},\n`),
		shape('keywords', (size) => `\tkeywords = {${many(size, (place) => `word ${place}, `)}},\n`),
		shape('unknown fields', (size) => many(size, (place) => `\tx${place} = {a},\n`)),
		shape('one field again and again', (size) => '\tnote = {a},\n'.repeat(size)),
		inTitle('braces nested', (size) => '{'.repeat(size) + '}'.repeat(size)),
		inTitle('braces side by side', (size) => '{}'.repeat(size)),
		inTitle('commands nested', (size) => '\\emph{'.repeat(size) + '}'.repeat(size)),
		inTitle('unknown commands', (size) => '\\unknown{a}'.repeat(size)),
		inTitle('accents', (size) => "\\'{e}".repeat(size)),
		inTitle('accents upon accents', (size) => `${"\\'".repeat(size)}e`),
		inTitle('backslashes', (size) => '\\'.repeat(2 * size)),
		inTitle('formulas', (size) => '$x^2$'.repeat(size)),
		inTitle('dollars', (size) => '$ a'.repeat(2 * size + 1)),
		inTitle('superscripts', (size) => `$${'a^{'.repeat(size)}b${'}'.repeat(size)}$`),
		shape('pieces joined', (size) => `\tnote = {a}${' # {a}'.repeat(size)},\n`),
		{ what: 'definitions', make: (size) => many(size, (place) => `@string{s${place} = {a}}\n`) + entry('\tnote = s0,\n') },
		{
			what: 'a bomb of definitions',
			make: (size) =>
				`@string{s0 = {boom}}\n${many(size, (place) => `@string{s${place + 1} = s${place} # s${place}}\n`)}${entry(`\tnote = s${size},\n`)}`,
		},
		{ what: 'a chain of crossrefs', make: (size) => many(size, (place) => entry(`\tcrossref = {k${place + 1}},\n`, `k${place}`)) },
		{ what: 'a ring of crossrefs', make: (size) => many(size, (place) => entry(`\tcrossref = {k${(place + 1) % size}},\n`, `k${place}`)) },
		{
			what: 'crossrefs to one',
			make: (size) => entry('\tnote = {a},\n', 'k') + many(size, (place) => entry('\tcrossref = {k},\n', `c${place}`)),
		},
		{
			what: 'a chain of xdata',
			make: (size) => many(size, (place) => `@xdata{k${place},\n\txdata = {k${place + 1}},\n}\n`) + entry('\txdata = {k0},\n'),
		},
		{ what: 'entries', make: (size) => many(size, (place) => entry('', `k${place}`)) },
		{ what: 'entries unclosed', make: (size) => many(size, (place) => `@article{k${place}, title = {A title},\n`) },
		{ what: 'one key for all entries', make: (size) => entry('').repeat(size) },
		{ what: 'values unclosed', make: (size) => many(size, (place) => `@article{k${place}, title = {A title\n`) },
		{ what: 'quotes unclosed', make: (size) => many(size, (place) => `@article{k${place}, title = "A title\n`) },
		{ what: 'parentheses unclosed', make: (size) => many(size, (place) => `@article(k${place}, title = {A title},\n`) },
		{ what: 'braces unclosed', make: (size) => `${entry('')}@article{b, title = ${'{'.repeat(size)}` },
		{ what: 'closing braces', make: (size) => entry('') + '}'.repeat(size) },
		{ what: 'signs of an entry', make: (size) => entry('') + '@'.repeat(size) },
		{ what: 'words of an entry', make: (size) => entry('') + '@article'.repeat(size) },
		{ what: 'comments', make: (size) => entry('') + '% a comment\n'.repeat(size) },
		{ what: 'comments of an entry’s kind', make: (size) => entry('') + '@comment{a}\n'.repeat(size) },
		{ what: 'equal signs', make: (size) => entry('\tnote ='.repeat(size)) },
		{ what: 'commas', make: (size) => entry(','.repeat(size)) },
		{ what: 'a long key', make: (size) => entry('', 'a'.repeat(size)) },
		{ what: 'text between entries', make: (size) => entry('') + 'what is this?\n'.repeat(size) },
	],
};
