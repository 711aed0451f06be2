/** Shapes for formats of tagged lines. */
import { many, type Shape, type Shapes } from './shape.ts';

/** How a format of tagged lines is written. */
interface Writing {
	format: string;
	/** What stands before the first entry. */
	head?: string;
	/** First line of an entry, with its line end. */
	opener: string;
	/** Last line of an entry. */
	closer: string;
	/** A field with its line end. */
	field(tag: string, value: string): string;
	title: string;
	author: string;
	keyword: string;
	abstract: string;
	/** All other tags that a text is put into. */
	others: readonly string[];
	/** Tags that the format does not have, each different. */
	unknown(place: number): string;
	/** What stands before a further line of a value. */
	indent: string;
}

function shapesOf(writing: Writing): Shapes {
	const { format, head = '', opener, closer, field, title, author, keyword, abstract, others, unknown, indent } = writing;
	const entry = (fields: string): string => `${head}${opener}${field(title, 'A title')}${fields}${closer}`;
	const shape = (what: string, make: (size: number) => string): Shape => ({ what, make: (size) => entry(make(size)) });
	return {
		format,
		hold: (value) => {
			const inside = value.replaceAll('\n', `\n${indent}`);
			return entry([title, author, keyword, abstract, ...others].map((tag) => field(tag, inside)).join(''));
		},
		own: [
			shape('authors', (size) => many(size, (place) => field(author, `Example${place}, Ann`))),
			shape('one author again and again', (size) => field(author, 'Example, Ann').repeat(size)),
			shape('keywords', (size) => many(size, (place) => field(keyword, `word ${place}`))),
			shape('one field again and again', (size) => field(title, 'A title').repeat(size)),
			shape('fields in turn', (size) => many(size, (place) => field(others[place % others.length] ?? title, `value ${place}`))),
			shape('unknown tags', (size) => many(size, (place) => field(unknown(place), 'a'))),
			shape('further lines', (size) => field(abstract, `a${`\n${indent}a`.repeat(size)}`)),
			shape('blank lines', (size) => field(abstract, `a${'\n'.repeat(size)}`)),
			shape('lines without a tag', (size) => 'what is this?\n'.repeat(size)),
			shape('empty fields', (size) => field(abstract, '').repeat(size)),
			{ what: 'entries', make: (size) => head + many(size, (place) => `${opener}${field(title, `A title ${place}`)}${closer}\n`) },
			{ what: 'openers', make: (size) => entry('') + opener.repeat(size) },
			{ what: 'closers', make: (size) => entry('') + `${closer}\n`.repeat(size) },
			{ what: 'entries unclosed', make: (size) => head + many(size, (place) => opener + field(title, `A title ${place}`)) },
		],
	};
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letter = (place: number): string => LETTERS[place % LETTERS.length] ?? 'A';

export const tagged: readonly Shapes[] = [
	shapesOf({
		format: 'ris',
		opener: 'TY  - JOUR\n',
		closer: 'ER  - \n',
		field: (tag, value) => `${tag}  - ${value}\n`,
		title: 'TI',
		author: 'AU',
		keyword: 'KW',
		abstract: 'AB',
		others: [
			'T2',
			'JO',
			'PY',
			'DA',
			'VL',
			'IS',
			'SP',
			'EP',
			'SN',
			'DO',
			'UR',
			'LA',
			'N1',
			'A2',
			'AD',
			'PB',
			'CY',
			'AN',
			'DB',
			'C1',
			'M3',
			'U1',
		],
		unknown: (place) => `X${place % 10}`,
		indent: '',
	}),
	shapesOf({
		format: 'nbib',
		opener: 'PMID- 90000001\n',
		closer: '\n',
		field: (tag, value) => `${tag.padEnd(4)}- ${value}\n`,
		title: 'TI',
		author: 'FAU',
		keyword: 'OT',
		abstract: 'AB',
		others: [
			'AU',
			'AD',
			'AUID',
			'MH',
			'DP',
			'JT',
			'TA',
			'VI',
			'IP',
			'PG',
			'LID',
			'AID',
			'IS',
			'LA',
			'PT',
			'GR',
			'SO',
			'CN',
			'TT',
			'CI',
			'COIS',
			'RN',
		],
		unknown: (place) => `X${letter(place)}${letter(Math.floor(place / 26))}`,
		indent: '      ',
	}),
	shapesOf({
		format: 'wos',
		head: 'FN Clarivate Analytics Web of Science\nVR 1.0\n',
		opener: 'PT J\n',
		closer: 'ER\n',
		field: (tag, value) => `${tag} ${value}\n`,
		title: 'TI',
		author: 'AF',
		keyword: 'DE',
		abstract: 'AB',
		others: [
			'AU',
			'SO',
			'LA',
			'DT',
			'ID',
			'C1',
			'RP',
			'EM',
			'RI',
			'OI',
			'PU',
			'SN',
			'EI',
			'J9',
			'JI',
			'PD',
			'PY',
			'VL',
			'BP',
			'EP',
			'DI',
			'UT',
			'PM',
			'CA',
			'WC',
		],
		unknown: (place) => `Q${letter(place)}`,
		indent: '   ',
	}),
	shapesOf({
		format: 'refworks',
		opener: 'RT Journal Article\n',
		closer: '\n',
		field: (tag, value) => `${tag} ${value}\n`,
		title: 'T1',
		author: 'A1',
		keyword: 'K1',
		abstract: 'AB',
		others: [
			'JF',
			'JO',
			'YR',
			'FD',
			'VO',
			'IS',
			'SP',
			'OP',
			'NO',
			'SN',
			'AD',
			'AN',
			'LA',
			'DO',
			'DB',
			'UL',
			'LK',
			'U1',
			'PB',
			'PP',
			'A2',
			'T2',
			'OL',
			'CL',
		],
		unknown: (place) => `Z${letter(place)}`,
		indent: '',
	}),
	shapesOf({
		format: 'refer',
		opener: '%0 Journal Article\n',
		closer: '\n',
		field: (tag, value) => `${tag} ${value}\n`,
		title: '%T',
		author: '%A',
		keyword: '%K',
		abstract: '%X',
		others: [
			'%J',
			'%B',
			'%D',
			'%8',
			'%V',
			'%N',
			'%P',
			'%@',
			'%R',
			'%M',
			'%U',
			'%G',
			'%+',
			'%Z',
			'%E',
			'%I',
			'%C',
			'%7',
			'%9',
			'%1',
			'%O',
			'%!',
			'%~',
		],
		unknown: (place) => `%${letter(place).toLowerCase()}`,
		indent: '',
	}),
];
