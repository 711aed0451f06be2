import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import { ebscoRows } from '../ebsco-xml/fields.ts';
import { ebscoXml } from '../ebsco-xml/read.ts';
import { endnoteRows } from '../endnote-xml/fields.ts';
import { endnoteXml } from '../endnote-xml/read.ts';
import type { Format } from '../format.ts';
import { referRows } from '../refer/fields.ts';
import { refer } from '../refer/read.ts';
import { refworksRows } from '../refworks/fields.ts';
import { refworks } from '../refworks/read.ts';
import { wosRows } from '../wos/fields.ts';
import { wos } from '../wos/read.ts';
import { contents, expectEveryLineOnce, expectSum, isXml } from './expectations.ts';

/** What a generator has to know of a format. */
interface Sample {
	format: Format;
	/** Tags or paths that values may stand under. */
	tags: readonly string[];
	/** First lines of an entry, with a title, and its last. */
	open: readonly string[];
	close: readonly string[];
	/** A line with a value. */
	line(tag: string, value: string): string;
	/** A line that goes on, in formats that have such. */
	more?(value: string): string;
	/** Lines around all entries. */
	before: string;
	after: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Nested elements of a path: `<a><b>value</b></a>`; the part in brackets is a type. */
function nested(path: string, value: string): string {
	const parts = path.split('/').map((part) => /^([^[]+)(?:\[(.*)\])?$/.exec(part) ?? []);
	const opening = parts.map(([, name, type]) => (type === undefined ? `<${name}>` : `<${name} type="${type}">`)).join('');
	return `${opening}${escaped(value)}${parts
		.reverse()
		.map(([, name]) => `</${name}>`)
		.join('')}`;
}

const SAMPLES: readonly Sample[] = [
	{
		format: refer,
		tags: referRows.map(({ tag }) => tag).filter((tag) => tag !== '%0'),
		open: ['%0 Journal Article', '%T Title of the whole'],
		close: [''],
		line: (tag, value) => `${tag} ${value}`,
		more: (value) => value,
		before: '',
		after: '',
	},
	{
		format: refworks,
		tags: refworksRows.map(({ tag }) => tag).filter((tag) => tag !== 'RT'),
		open: ['RT Journal Article', 'T1 Title of the whole'],
		close: [''],
		line: (tag, value) => `${tag} ${value}`,
		more: (value) => value,
		before: '',
		after: '',
	},
	{
		format: wos,
		tags: wosRows.map(({ tag }) => tag).filter((tag) => !['PT', 'ER'].includes(tag)),
		open: ['PT J', 'TI Title of the whole'],
		close: ['ER', ''],
		line: (tag, value) => `${tag} ${value}`,
		more: (value) => `   ${value}`,
		before: 'FN Example\nVR 1.0\n',
		after: '\nEF',
	},
	{
		format: endnoteXml,
		tags: endnoteRows.map(({ tag }) => tag).filter((tag) => !tag.includes('@') && tag !== 'ref-type'),
		open: ['<record>', '<ref-type name="Journal Article">17</ref-type>', '<titles><title>Title of the whole</title></titles>'],
		close: ['</record>'],
		line: (path, value) => nested(path, value),
		before: '<?xml version="1.0"?>\n<xml><records>\n',
		after: '\n</records></xml>',
	},
	{
		format: ebscoXml,
		tags: [
			...ebscoRows
				.map(({ tag }) => tag)
				.filter((tag) => !tag.includes('@') && !['abody', 'pdfLink', 'artinfo/aug/email'].includes(tag) && !tag.endsWith('/mark')),
			'artinfo/sug/subj[thes]',
			'artinfo/ui[other]',
		],
		open: ['<rec resultID="1">', '<header shortDbName="lth"><controlInfo>', nested('artinfo/tig/atl', 'Title of the whole')],
		close: ['</controlInfo></header></rec>'],
		line: (path, value) => nested(path, value),
		before: '<?xml version="1.0"?>\n<records>\n',
		after: '\n</records>',
	},
];

/** A word that no reader can take for anything else, different at each place. */
const letters = 'bcdfghjklmnpqrstvwxz';
const token = (at: number): string => `Qu${[...String(at)].map((digit) => letters[Number(digit)]).join('')}ola`;

/** Forms that values have; A and B stand for words. */
const form = fc.constantFrom(
	'A B',
	'A, B',
	'A; B',
	'A: B',
	'A, B, Jr.',
	'*A/B',
	'*A/su [B]',
	'[A; B] C.',
	'A/0000-0002-1825-0097; B',
	'[A] B.',
	'<i>A</i> B',
	'https://example.org/A?b=B',
	'10.5555/A; B',
	'2019/03/15 A B',
	'12 A-19 B',
	'0378-5955 (A) B',
	'PMC123 A B',
	'English; A B',
	'Accession Number: 12; A, Ann 1,2; Affiliations: 1: B; Source Info: Sep2016, Vol. 3, p4',
	'Background: A. Methods: B.',
	'A B (c) 2016 C.',
	'Artn 12 A B',
	'WOS:A B',
);

describe.each(SAMPLES)('over generated text of $format.name', ({ format, tags, open, close, line, more, before, after }) => {
	const value = fc.record({ tag: fc.option(fc.constantFrom(...tags), { freq: 5, nil: undefined }), form });

	test('a record holds every word of its entry, whatever the tags and however often', () => {
		fc.assert(
			fc.property(fc.array(value, { maxLength: 25 }), (values) => {
				let count = 0;
				const body = values.flatMap(({ tag, form: written }) => {
					const words = written.replace(/\bA\b/, () => token(++count)).replace(/\bB\b/, () => token(++count));
					if (tag !== undefined) return [line(tag, words)];
					return more ? [more(words)] : [];
				});
				const used = body.join('\n');
				const text = `${before}${[...open, ...body, ...close].join('\n')}${after}`;
				const { records, quarantined } = format.read(text, 'records/x');
				expect(quarantined, text).toEqual([]);
				const [record] = records;
				if (!record) throw new Error('no record');
				BibRecordSchema.parse(record);
				const kept = contents(record);
				for (let at = 1; at <= count; at++) {
					if (!used.includes(token(at))) continue;
					expect(kept.has(fold(token(at))), `${token(at)} in\n${text}\n${JSON.stringify(record)}`).toBe(true);
				}
			}),
			{ numRuns: 250, seed: 21 },
		);
	});

	const hostile = fc.constantFrom(
		'',
		...open,
		...close,
		'__proto__',
		'<__proto__>x</__proto__>',
		'\ufeff',
		'\u0000\ud800',
		'</record></rec>',
		'<record',
		'<rec>',
		'<![CDATA[ <rec> ]]>',
		'&nosuch; & <',
		'%',
		'%%',
		'% ',
		'%0',
		'RT',
		'PT',
		'EF',
		'FN x',
		'  continued',
	);
	const tagged = fc
		.tuple(
			fc.constantFrom(...tags, '__proto__', 'constructor'),
			fc.oneof(
				fc.string({ unit: 'grapheme', maxLength: 40 }),
				fc.constantFrom('', ';', '; ;', '/', '[', '[]', ']', '[;]', '10.5555/%%%', 'ann@example.org', '<b>', '*/*', '0000', 'https://[::1'),
			),
		)
		.map(([tag, said]) => line(tag, said));
	const anyLine = fc.oneof({ weight: 2, arbitrary: hostile }, { weight: 3, arbitrary: tagged }, fc.string({ maxLength: 30 }));

	test('reading never throws, its records are valid and the sum holds', () => {
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 50 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
				const text = lines.join(end);
				const reading = format.read(text, 'records/x');
				for (const record of reading.records) BibRecordSchema.parse(record);
				expectSum(text, reading);
				if (!isXml(format)) expectEveryLineOnce(text, reading);
				expect(format.read(text, 'records/x')).toEqual(reading);
				expect(() => format.recognises(text)).not.toThrow();
			}),
			{ numRuns: 300, seed: 22 },
		);
	});

	test('entries are read alike alone and in a file of many', () => {
		const entry = fc
			.array(value, { minLength: 1, maxLength: 8 })
			.map((values) => [...open, ...values.map(({ tag = tags[0] ?? '' }, at) => line(tag, token(at))), ...close]);
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
				const read = (some: readonly string[][]) =>
					format.read(before + some.map((lines) => lines.join('\n')).join('\n') + after, 'x').records;
				const withoutPlace = (record: BibRecord) => ({
					...record,
					origin: undefined,
					unmapped: record.unmapped.map(({ tag, value: said }) => [tag, said]),
				});
				expect(read(entries).map(withoutPlace)).toEqual(entries.flatMap((lines) => read([lines])).map(withoutPlace));
			}),
			{ numRuns: 60, seed: 23 },
		);
	});
});
