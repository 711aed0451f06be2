import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import type { Reading } from '../format.ts';
import { mods } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
	.filter((name) => name.endsWith('.xml'))
	.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

const collection = (...records: string[]): string => `<modsCollection>\n${records.join('\n')}\n</modsCollection>`;
const TITLE = '<titleInfo><title>A title</title></titleInfo>';

/** The one record of elements, beside its title. */
function one(...elements: string[]): BibRecord {
	const [record] = mods.read(collection(`<mods>\n${[TITLE, ...elements].join('\n')}\n</mods>`), 'x.xml').records;
	if (!record) throw new Error('no record');
	return record;
}

function expectSum({ records, quarantined, problems }: Reading): void {
	expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(quarantined.length);
	expect(new Set(records.map(({ origin }) => origin.entry)).size).toBe(records.length);
}

describe.each(fixtures)('fixtures/$name', ({ name, text }) => {
	test('is read as its .json says', async () => {
		const { records, quarantined, problems } = mods.read(text, `records/${name}`);
		const shown = records.map(({ raw: _, ...record }) => record);
		const json = `${JSON.stringify({ records: shown, quarantined, problems }, null, '\t')}\n`;
		await expect(json).toMatchFileSnapshot(`fixtures/${name.replace(/\.xml$/, '.json')}`);
	});

	test('is taken for MODS, and gives records that the schema accepts', () => {
		expect(mods.recognises(text)).toBe(true);
		const reading = mods.read(text, name);
		for (const record of reading.records) {
			expect(() => BibRecordSchema.parse(record)).not.toThrow();
			const lines = record.raw.split('\n').length;
			for (const { from, to } of record.gated) expect(from >= 1 && from <= to && to <= lines).toBe(true);
			expect(JSON.stringify({ ...record, raw: '' })).not.toMatch(/@example/);
		}
		expectSum(reading);
	});
});

describe('a MODS record', () => {
	test('takes the date that it marks as its own', () => {
		const record = one('<originInfo><dateCreated keyDate="yes">1955-03-22</dateCreated><copyrightDate>2003</copyrightDate></originInfo>');
		expect(record.issued).toBe('1955-03-22');
		expect(record.unmapped.map(({ value }) => value)).toContain('2003');
	});

	test('joins a start and an end to a range', () => {
		const record = one('<originInfo><dateIssued point="start">1998</dateIssued><dateIssued point="end">2001</dateIssued></originInfo>');
		expect(record).toMatchObject({ issued: '1998', issuedText: '1998/2001' });
	});

	test('keeps the doubt about a date in words', () => {
		const record = one('<originInfo><dateIssued>c1998?</dateIssued></originInfo>');
		expect(record).toMatchObject({ issued: '1998', issuedText: 'c1998?' });
	});

	test('publishes a library’s notes and holds back those of a reference manager', () => {
		const library = one('<note>Includes index.</note>', '<recordInfo><recordContentSource>EX</recordContentSource></recordInfo>');
		expect(library.notes).toEqual([]);
		expect(library.unmapped.map(({ value }) => value)).toContain('Includes index.');
		const own = one('<note>Ask Ben</note>');
		expect(own.notes).toEqual(['Ask Ben']);
		expect(own.gated).toEqual([{ from: 3, to: 3, what: 'note' }]);
	});

	test('keeps the abstract of a related item among what never goes out', () => {
		const record = one('<relatedItem type="isReferencedBy"><abstract>About another.</abstract></relatedItem>');
		expect(record.notes).toEqual(['About another.']);
		expect(JSON.stringify(record.unmapped)).not.toContain('another');
	});

	test('reads a role once, whether as code or as word', () => {
		const role = '<role><roleTerm type="text">Editor</roleTerm><roleTerm type="code">edt</roleTerm></role>';
		expect(one(`<name><namePart>Example, Ann</namePart>${role}</name>`).contributors).toEqual([
			{ family: 'Example', given: 'Ann', role: 'editor' },
		]);
	});
});

/** A word that no reader can take for anything else, different at each place. */
const letters = 'bcdfghjklmnpqrstvwxz';
const token = (at: number): string => `Qu${[...String(at)].map((digit) => letters[Number(digit)]).join('')}ola`;

describe('the laws', () => {
	const names =
		'titleInfo title subTitle nonSort partNumber partName name namePart role roleTerm affiliation nameIdentifier displayForm typeOfResource genre originInfo place placeTerm publisher agent dateIssued dateCreated copyrightDate edition issuance language languageTerm physicalDescription extent abstract note tableOfContents subject topic geographic temporal hierarchicalGeographic country city classification relatedItem identifier part detail number caption start end total list date location url accessCondition recordInfo recordIdentifier extension';
	const types = [
		'',
		'host',
		'series',
		'personal',
		'corporate',
		'family',
		'given',
		'date',
		'termsOfAddress',
		'abbreviated',
		'alternative',
		'code',
		'text',
		'doi',
		'issn',
		'isbn',
		'local',
		'volume',
		'issue',
		'orcid',
		'A',
	];
	const others = [
		'authority="mesh"',
		'authority="A"',
		'keyDate="yes"',
		'point="start"',
		'point="end"',
		'usage="primary"',
		'access="preview"',
		'displayLabel="A"',
		'xlink:href="A"',
		'source="A"',
		'valueURI="A"',
		'encoding="marc"',
		'',
	];
	const form = fc.constantFrom(
		...[
			'A, B',
			'A B',
			'A. B.',
			'[A] B',
			'A (B)',
			'1234-5679 A B',
			'https://example.org/A?b=B',
			'10.5555/A; B',
			'2020 A B',
			'c1998?',
			'editor A',
		],
		...['&lt;i&gt;A&lt;/i&gt; &amp;amp; B', 'A\n   B', '© 2016 A. B', '2020-05', 'eng', '12'],
	);
	const { element } = fc.letrec<{ element: string }>((tie) => ({
		element: fc
			.tuple(
				fc.constantFrom(...names.split(' ')),
				fc.constantFrom(...types),
				fc.constantFrom(...others),
				fc.oneof(
					{ depthSize: 'small' },
					{ weight: 2, arbitrary: form },
					{ weight: 3, arbitrary: fc.array(tie('element'), { maxLength: 4 }).map((all) => all.join('')) },
				),
			)
			.map(([name, type, other, content]) => `<${name}${type === '' ? '' : ` type="${type}"`} ${other}>${content}</${name}>`),
	}));

	test('a record holds every word of its entry, whatever the elements and their order', () => {
		fc.assert(
			fc.property(fc.array(element, { maxLength: 8 }), (elements) => {
				let count = 0;
				const words = elements.join('\n').replace(/\b[AB]\b/g, () => token(++count));
				const text = collection(`<mods>${TITLE}\n${words}</mods>`);
				const { records, quarantined } = mods.read(text, 'x.xml');
				expect(quarantined).toEqual([]);
				const [record] = records;
				if (!record) throw new Error('no record');
				BibRecordSchema.parse(record);
				const { raw: _, gated: __, origin: ___, ...rest } = record;
				const kept = new Set(fold(JSON.stringify(rest).replaceAll(/\\[ntr"\\]/g, ' ')).match(/\p{L}{4,}/gu) ?? []);
				for (let at = 1; at <= count; at++)
					expect(kept.has(fold(token(at))), `${token(at)} in\n${text}\n${JSON.stringify(rest)}`).toBe(true);
			}),
			{ numRuns: 600, seed: 51 },
		);
	});

	test('reading never throws, its records are valid and the sum holds', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				...[
					'<mods>',
					'</mods>',
					'<m:mods>',
					'</m:mods>',
					TITLE,
					'<titleInfo>',
					'<title>',
					'</title>',
					'&',
					'<',
					'<!--',
					']]>',
					'ann@example.org',
					'\u0000',
					'\ud800',
					'\n',
				],
			),
			element,
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
				const text = pieces.join('');
				const reading = mods.read(text, 'x.xml');
				for (const record of reading.records) BibRecordSchema.parse(record);
				expectSum(reading);
				mods.recognises(text);
				expect(mods.read(text, 'x.xml')).toEqual(reading);
			}),
			{ numRuns: 400, seed: 52 },
		);
	});
});
