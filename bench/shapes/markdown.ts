import { many, type Shape, type Shapes } from './shape.ts';

const TEXTS = [
	'titleShort',
	'containerTitle',
	'volume',
	'issue',
	'page',
	'issuedText',
	'publisher',
	'edition',
	'doi',
	'pmid',
	'database',
	'abstract',
	'unknown',
];
const LISTS = [
	'authors',
	'contributors',
	'alternativeTitles',
	'languages',
	'issn',
	'isbn',
	'subjects',
	'links',
	'accessions',
	'publicationTypes',
];

const page = (front: string, body = ''): string => `---\ntitle: A title\n${front}---\n${body}`;
const shape = (what: string, make: (size: number) => string): Shape => ({ what, make: (size) => page(make(size)) });

/** Shapes for Markdown with YAML above it. */
export const markdown: Shapes = {
	format: 'markdown',
	hold: (value) => {
		const text = JSON.stringify(value);
		return page([...TEXTS.map((key) => `${key}: ${text}\n`), ...LISTS.map((key) => `${key}: [${text}]\n`)].join(''), value);
	},
	own: [
		shape('authors', (size) => `authors:\n${many(size, (place) => `  - Example${place}, Ann\n`)}`),
		shape('authors with parts', (size) => `authors:\n${many(size, (place) => `  - family: Example${place}\n    given: Ann\n`)}`),
		shape('subjects', (size) => `subjects:\n${many(size, (place) => `  - word ${place}\n`)}`),
		shape('unknown keys', (size) => many(size, (place) => `unknown${place}: a\n`)),
		shape('one key again and again', (size) => 'volume: 1\n'.repeat(size)),
		shape('lists nested', (size) => `unknown: ${'['.repeat(size)}a${']'.repeat(size)}\n`),
		shape('objects nested', (size) => `unknown: ${'{a: '.repeat(size)}1${'}'.repeat(size)}\n`),
		shape('lists in lists', (size) => `unknown:\n  ${'- '.repeat(size)}a\n`),
		shape('lists unclosed', (size) => `unknown: ${'['.repeat(size)}\n`),
		shape('quotes unclosed', (size) => many(size, (place) => `unknown${place}: "a\n`)),
		shape('anchors', (size) => many(size, (place) => `unknown${place}: &a${place} a\n`)),
		shape('names of anchors', (size) => `unknown: &a a\n${many(size, (place) => `unknown${place}: *a\n`)}`),
		shape(
			'a bomb of anchors',
			(size) => `a0: &a0 [boom]\n${many(size, (place) => `a${place + 1}: &a${place + 1} [*a${place}, *a${place}]\n`)}`,
		),
		shape('lines of a text', (size) => `abstract: |\n${'  About it.\n'.repeat(size)}`),
		shape('comments', (size) => '# a comment\n'.repeat(size)),
		shape('tabs', (size) => `${'\t'.repeat(size)}a: b\n`),
		shape('exclamation marks', (size) => `unknown: ${'!'.repeat(size)}\n`),
		shape('question marks', (size) => `unknown: ${'? '.repeat(size)}\n`),
		shape('colons', (size) => `unknown: ${'a: '.repeat(size)}\n`),
		{ what: 'lines of the body', make: (size) => page('', 'A word on it.\n'.repeat(size)) },
		{ what: 'rules in the body', make: (size) => page('', '---\n'.repeat(size)) },
		{ what: 'quotations nested', make: (size) => page('', `${'> '.repeat(size)}a\n`) },
	],
};
