/** Shapes for formats in JSON. */
import { many, type Shape, type Shapes } from './shape.ts';

/** How a format in JSON is written. */
export interface Writing {
	format: string;
	/** The whole file around its entries, with `{}` in their place; entries are parted by commas. */
	file: string;
	/** What every entry begins with, so that it is told and has a title: members with a comma behind each. */
	start: string;
	/** The member that holds authors; names are written as JSON. */
	people(names: readonly string[]): string;
	/** The member that holds keywords, written as JSON. */
	words(words: readonly string[]): string;
	/** All other members, with a text that is written as JSON in them. */
	others(text: string): string[];
}

const fill = (template: string, text: string): string => template.replace('{}', () => text);

/** The shapes of a format in JSON. */
export function jsonShapes({ format, file, start, people, words, others }: Writing): Shapes {
	const entry = (members: string): string => `{${start}${members}}`;
	// The first entry is the one by which the format is told.
	const first = entry('"note":""');
	const shape = (what: string, make: (size: number) => string): Shape => ({
		what,
		make: (size) => fill(file, `${first},${entry(make(size))}`),
	});
	const broken = (what: string, make: (size: number) => string): Shape => ({
		what,
		make: (size) => fill(file, `${first},{${start}"note":${make(size)}}`),
	});
	const counted = (size: number, make: (place: number) => string): string[] => Array.from({ length: size }, (_, place) => make(place));
	return {
		format,
		hold: (value) => {
			const text = JSON.stringify(value);
			return fill(file, entry([...others(text), people([text]), words([text])].join(',')));
		},
		own: [
			shape('authors', (size) => people(counted(size, (place) => `"Example${place}"`))),
			shape('one author again and again', (size) => people(counted(size, () => '"Example"'))),
			shape('keywords', (size) => words(counted(size, (place) => `"word ${place}"`))),
			shape('unknown keys', (size) => counted(size, (place) => `"unknown${place}":1`).join(',')),
			shape('one key again and again', (size) => counted(size, () => '"unknown":1').join(',')),
			shape('lists nested', (size) => `"unknown":${'['.repeat(size)}${']'.repeat(size)}`),
			shape('objects nested', (size) => `"unknown":${'{"a":'.repeat(size)}1${'}'.repeat(size)}`),
			shape('escapes', (size) => `"unknown":"${'\\u0061'.repeat(size)}"`),
			shape('backslashes', (size) => `"unknown":"${'\\\\'.repeat(size)}"`),
			shape('line ends', (size) => `"unknown":1${'\n'.repeat(size)}`),
			shape('digits of a number', (size) => `"unknown":${'1'.repeat(size)}`),
			{ what: 'entries', make: (size) => fill(file, counted(size, () => first).join(',\n')) },
			{ what: 'entries that are none', make: (size) => fill(file, `${first}${',1'.repeat(size)}`) },
			{
				what: 'broken entries',
				make: (size) => fill(file, `${first},\n${counted(size, () => '{"title": broken}').join(',\n')}`),
			},
			{ what: 'entries without commas', make: (size) => fill(file, counted(size, () => first).join('\n')) },
			broken('lists unclosed', (size) => '['.repeat(size)),
			broken('objects unclosed', (size) => '{"a":'.repeat(size)),
			broken('strings unclosed', (size) => '"a\n'.repeat(size)),
			broken('quotes', (size) => '"'.repeat(2 * size + 1)),
			broken('closing brackets', (size) => ']}'.repeat(size)),
		],
	};
}

export const json: readonly Shapes[] = [
	jsonShapes({
		format: 'crossref-json',
		file: '{"status":"ok","message-type":"work-list","message":{"items":[{}]}}',
		start: '"DOI":"10.5555/a","title":["A title"],',
		people: (names) => `"author":[${names.map((name) => `{"given":"Ann","family":${name},"affiliation":[{"name":${name}}]}`).join(',')}]`,
		words: (list) => `"subject":[${list.join(',')}]`,
		others: (text) => [
			...['publisher', 'abstract', 'page', 'volume', 'issue', 'language', 'type', 'URL', 'note'].map((key) => `"${key}":${text}`),
			...['container-title', 'short-container-title', 'subtitle', 'original-title', 'ISSN', 'ISBN'].map((key) => `"${key}":[${text}]`),
			`"license":[{"URL":${text}}]`,
			`"reference":[{"unstructured":${text}}]`,
		],
	}),
	jsonShapes({
		format: 'openalex-json',
		file: '{"meta":{"count":1},"results":[{}]}',
		start: '"id":"https://openalex.org/W1234567890","publication_year":2021,"title":"A title",',
		people: (names) =>
			`"authorships":[${names.map((name) => `{"author":{"display_name":${name}},"raw_author_name":${name},"raw_affiliation_strings":[${name}]}`).join(',')}]`,
		words: (list) => `"keywords":[${list.map((word) => `{"display_name":${word}}`).join(',')}]`,
		others: (text) => [
			...['doi', 'publication_date', 'language', 'type'].map((key) => `"${key}":${text}`),
			`"ids":{"pmid":${text},"doi":${text}}`,
			`"biblio":{"volume":${text},"first_page":${text}}`,
			`"primary_location":{"landing_page_url":${text},"source":{"display_name":${text},"issn":[${text}]}}`,
			`"abstract_inverted_index":{${text}:[0]}`,
		],
	}),
	jsonShapes({
		format: 'csl-json',
		file: '[{}]',
		start: '"id":"a","type":"article-journal","title":"A title",',
		people: (names) => `"author":[${names.map((name) => `{"family":${name},"given":"Ann"}`).join(',')}]`,
		words: (list) => `"categories":[${list.join(',')}]`,
		others: (text) =>
			[
				'abstract',
				'container-title',
				'volume',
				'issue',
				'page',
				'DOI',
				'PMID',
				'ISSN',
				'ISBN',
				'URL',
				'language',
				'keyword',
				'publisher',
				'note',
				'genre',
				'archive',
			]
				.map((key) => `"${key}":${text}`)
				.concat(`"issued":{"raw":${text}}`, `"editor":[{"literal":${text}}]`),
	}),
];

/** The abstract that OpenAlex gives as words with their places. */
export const invertedAbstract: readonly Shape[] = [
	{ what: 'words of an abstract', make: (size) => inverted(many(size, (place) => `,"w${place}":[${place + 1}]`)) },
	{ what: 'places of one word', make: (size) => inverted(`,"w":[1${many(size, (place) => `,${place + 2}`)}]`) },
	{ what: 'places far apart', make: (size) => inverted(many(size, (place) => `,"w${place}":[${place * 1_000_000}]`)) },
	{ what: 'one place for all words', make: (size) => inverted(many(size, (place) => `,"w${place}":[1]`)) },
];

function inverted(index: string): string {
	return `{"results":[{"id":"https://openalex.org/W1","publication_year":2021,"title":"A title","abstract_inverted_index":{"The":[0]${index}}}]}`;
}
