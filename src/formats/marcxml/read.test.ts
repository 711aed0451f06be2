import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import type { Reading } from '../format.ts';
import { marcxml } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
	.filter((name) => name.endsWith('.xml'))
	.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

const subfield = (code: string, value: string): string => `<subfield code="${code}">${value}</subfield>`;
const field = (tag: string, indicators: string, ...parts: readonly [string, string][]): string =>
	`<datafield tag="${tag}" ind1="${indicators.charAt(0)}" ind2="${indicators.charAt(1)}">${parts.map(([code, value]) => subfield(code, value)).join('')}</datafield>`;
const collection = (...records: string[]): string => `<collection>\n${records.join('\n')}\n</collection>`;
const TITLE = field('245', '10', ['a', 'A title']);

/** The one record of fields, beside its title. */
function one(...fields: string[]): BibRecord {
	const [record] = marcxml.read(collection(`<record>\n${[TITLE, ...fields].join('\n')}\n</record>`), 'x.xml').records;
	if (!record) throw new Error('no record');
	return record;
}

function expectSum({ records, quarantined, problems }: Reading): void {
	expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(quarantined.length);
	expect(new Set(records.map(({ origin }) => origin.entry)).size).toBe(records.length);
}

describe.each(fixtures)('fixtures/$name', ({ name, text }) => {
	test('is read as its .json says', async () => {
		const { records, quarantined, problems } = marcxml.read(text, `records/${name}`);
		const shown = records.map(({ raw: _, ...record }) => record);
		const json = `${JSON.stringify({ records: shown, quarantined, problems }, null, '\t')}\n`;
		await expect(json).toMatchFileSnapshot(`fixtures/${name.replace(/\.xml$/, '.json')}`);
	});

	test('is taken for MARCXML, and gives records that the schema accepts', () => {
		expect(marcxml.recognises(text)).toBe(true);
		const reading = marcxml.read(text, name);
		for (const record of reading.records) {
			expect(() => BibRecordSchema.parse(record)).not.toThrow();
			const lines = record.raw.split('\n').length;
			for (const { from, to } of record.gated) expect(from >= 1 && from <= to && to <= lines).toBe(true);
		}
		expectSum(reading);
	});
});

test('other XML with records is left alone', () => {
	expect(marcxml.recognises('<records><record><title>x</title></record></records>')).toBe(false);
	expect(marcxml.recognises('<OAI-PMH><record><metadata><dc><title>x</title></dc></metadata></record></OAI-PMH>')).toBe(false);
	expect(marcxml.recognises('a text about <record><datafield tag="245">')).toBe(false);
});

describe('a MARC record', () => {
	test('has its punctuation taken off, but for the stop of an abbreviation', () => {
		const record = one(
			field('260', '  ', ['a', 'London ;'], ['b', 'Example Press, Inc.,'], ['c', 'c2011.']),
			field('490', '0 ', ['a', 'Studies ;'], ['v', '5']),
		);
		expect(record).toMatchObject({
			publisherPlace: 'London',
			publisher: 'Example Press, Inc.',
			issued: '2011',
			collectionTitle: 'Studies',
		});
	});

	test('names an added author by the statement of responsibility, and whoever else had a part', () => {
		const record = one(
			field('100', '1 ', ['a', 'Example, Ann']),
			field('245', '10', ['c', 'by Ann Example and Ben Sample ; edited by Cy Trial']),
			field('700', '1 ', ['a', 'Sample, Ben']),
			field('700', '1 ', ['a', 'Trial, Cy']),
			field('700', '1 ', ['a', 'Test, Di'], ['e', 'translator.']),
		);
		expect(record.authors.map(({ family }) => family)).toEqual(['Example', 'Sample']);
		expect(record.contributors.map(({ family, role }) => [family, role])).toEqual([
			['Trial', 'contributor'],
			['Test', 'translator'],
		]);
	});

	test('reads volume, issue, pages and date of its host in the ways of different catalogues', () => {
		const read = (text: string) => {
			const { volume, issue, page, issued } = one(field('773', '0 ', ['t', 'Host'], ['g', text]));
			return { volume, issue, page, issued };
		};
		expect(read('Vol. 12, no. 3 (Apr. 2023), p. 120-30')).toEqual({ volume: '12', issue: '3', page: '120-130', issued: '2023-04' });
		expect(read('Volume 12(2020), Heft 3, Seite 12-20')).toEqual({ volume: '12', issue: '3', page: '12-20', issued: '2020' });
		expect(read('volume:12 year:2020 number:3 pages:e12')).toEqual({ volume: '12', issue: '3', page: 'e12', issued: '2020' });
		expect(read('Bd. 7, Nr. 4, S. 5-9')).toEqual({ volume: '7', issue: '4', page: '5-9', issued: undefined });
	});

	test('takes subdivisions of MeSH for qualifiers and joins those of other lists', () => {
		const { subjects } = one(
			field('650', '12', ['a', 'Depression'], ['x', 'drug therapy.'], ['x', 'psychology']),
			field('650', ' 0', ['a', 'Photography'], ['z', 'Mexico.']),
		);
		expect(subjects).toEqual([
			{ label: 'Depression', kind: 'heading', scheme: 'MeSH', major: true, qualifier: 'drug therapy' },
			{ label: 'Depression', kind: 'heading', scheme: 'MeSH', major: true, qualifier: 'psychology' },
			{ label: 'Photography -- Mexico', kind: 'heading', scheme: 'LCSH' },
		]);
	});

	test('keeps an abstract in its original script among what never goes out', () => {
		const record = one(field('520', '3 ', ['a', 'One.']), field('880', '  ', ['6', '520-01/(N'], ['a', 'Один.']));
		expect(record.abstract?.sections).toEqual([{ text: 'One.' }]);
		expect(record.notes).toEqual(['Один.']);
		expect(JSON.stringify(record.unmapped)).not.toContain('Один');
		expect(record.gated).toEqual([
			{ from: 3, to: 3, what: 'abstract' },
			{ from: 4, to: 4, what: 'abstract' },
		]);
	});
});

/** A word that no reader can take for anything else, different at each place. */
const letters = 'bcdfghjklmnpqrstvwxz';
const token = (at: number): string => `Qu${[...String(at)].map((digit) => letters[Number(digit)]).join('')}ola`;

describe('the laws', () => {
	const tags =
		'010 020 022 024 035 041 100 110 111 130 210 240 242 245 246 250 260 264 300 440 490 500 502 505 520 540 600 610 630 648 650 651 653 655 700 710 711 720 740 773 800 830 856 880 990';
	const form = fc.constantFrom(
		...['A, B', 'A B', 'A : B =', 'A. B.', '[A] B', 'A (B)', 'Vol. 3, A p. 4-5 (B 2020)', '978-0-306-40615-7 A B', '1234-5679 (A B)'],
		...[
			'(A)B',
			'(orcid)0000-0002-1825-0097 A B',
			'https://example.org/A?b=B',
			'10.5555/A; B',
			'engfre',
			'12:3&lt;4 A B',
			'2020 A B',
			'245-01/(N',
		],
		...['&lt;i&gt;A&lt;/i&gt; &amp;amp; B', '© 2016 A. B', 'A = B', 'Jr., A B', 'xii, 375 p. ; A B', 'A\n   B'],
	);
	const part = fc.tuple(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), form);
	const line = fc.tuple(
		fc.constantFrom(...tags.split(' ')),
		fc.constantFrom('  ', '1 ', '0 ', ' 0', '12', '07', '3 ', ' 5', '42'),
		fc.array(part, { maxLength: 5 }),
	);

	test('a record holds every word of its entry, whatever the fields and their subfields', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('am', 'ab', 'as', 'ga', 'ma', '  '), (lines, type) => {
				let count = 0;
				const words = (text: string): string => text.replace(/\bA\b/g, () => token(++count)).replace(/\bB\b/g, () => token(++count));
				const fields = lines.map(([tag, indicators, parts]) =>
					field(tag, indicators, ...parts.map(([code, text]): [string, string] => [code, words(text)])),
				);
				const text = collection(
					`<record><leader>00000n${type} a2200000 a 4500</leader>${words('<controlfield tag="001">A</controlfield>')}`,
					TITLE,
					...fields,
					words('A</record>'),
				);
				const { records, quarantined } = marcxml.read(text, 'x.xml');
				expect(quarantined).toEqual([]);
				const [record] = records;
				if (!record) throw new Error('no record');
				BibRecordSchema.parse(record);
				const { raw: _, gated: __, origin: ___, ...rest } = record;
				const kept = new Set(fold(JSON.stringify(rest).replaceAll(/\\[ntr"\\]/g, ' ')).match(/\p{L}{4,}/gu) ?? []);
				for (let at = 1; at <= count; at++)
					expect(kept.has(fold(token(at))), `${token(at)} in\n${text}\n${JSON.stringify(rest)}`).toBe(true);
			}),
			{ numRuns: 500, seed: 41 },
		);
	});

	test('reading never throws, its records are valid and the sum holds', () => {
		const piece = fc.constantFrom(
			...['<record>', '</record>', '<marc:record>', '</marc:record>', '<collection>', '<leader>', '</leader>', '<datafield tag="245">'],
			...[
				'<datafield>',
				'</datafield>',
				'<subfield code="a">',
				'<subfield>',
				'</subfield>',
				'A title',
				'&amp;',
				'&nope;',
				'&',
				'<',
				'<!--',
				'-->',
			],
			...['<![CDATA[', ']]>', '<controlfield tag="008">x', '</controlfield>', 'ann@example.org', '\u0000', '\ud800', '\n', TITLE],
			...[field('773', '  ', ['g', '((((((']), field('260', '  ', ['c', '[[[[']), field('856', '  ', ['u', 'https://[::1'])],
		);
		fc.assert(
			fc.property(
				fc.array(fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ maxLength: 9 }) }), { maxLength: 40 }),
				(pieces) => {
					const text = pieces.join('');
					const reading = marcxml.read(text, 'x.xml');
					for (const record of reading.records) BibRecordSchema.parse(record);
					expectSum(reading);
					marcxml.recognises(text);
					expect(marcxml.read(text, 'x.xml')).toEqual(reading);
				},
			),
			{ numRuns: 500, seed: 42 },
		);
	});

	test('a broken record costs itself alone, and its line is named', () => {
		const records = Array.from({ length: 300 }, (_, at) => `<record>${field('245', '10', ['a', `Title ${at}`])}</record>`);
		for (const broken of ['<record><datafield tag="245"></record>', '<record><x y></record>', '<record>']) {
			const { records: read, quarantined, problems } = marcxml.read(collection(...records.with(149, broken)), 'x.xml');
			expect(read).toHaveLength(299);
			expect(quarantined).toEqual([{ line: 151, endLine: 151 }]);
			expect(problems.map(({ severity, line }) => ({ severity, line }))).toEqual([{ severity: 'error', line: 151 }]);
		}
	});
});
