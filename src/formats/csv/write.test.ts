import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BibRecord, CSL_TYPES } from '../../record/record.ts';
import { cleanText, withoutFullStop } from '../../record/text.ts';
import { abstractText } from '../citable.ts';
import { exampleRecord, fullRecord, hostileRecord, hostileTitle, kindRecord } from '../example.ts';
import { csv } from './read.ts';
import { Rows } from './rows.ts';
import { csvLosses, writeAllCsv, writeCsv, writtenColumns } from './write.ts';

const parse = (text: string) => csv.read(text.replace(/^\ufeff/, ''), 'x.csv');
const readBack = (record: BibRecord) => parse(writeCsv(record));

/** What the table holds of a record, in a form that can be compared. */
function held(record: BibRecord): unknown {
	const mesh = record.subjects.filter(({ scheme }) => scheme === 'MeSH');
	const others = record.subjects.filter(({ scheme }) => scheme !== 'MeSH');
	const labels = (subjects: BibRecord['subjects']) => [...new Set(subjects.map(({ label }) => label))];
	return {
		type: record.type === 'review' ? 'article-journal' : record.type,
		title: record.title,
		titleShort: record.titleShort,
		authors: record.authors.map(({ orcid: _, affiliations: __, ...name }) => name),
		contributors: record.contributors.filter(({ role }) => role === 'editor').map(({ affiliations: _, ...name }) => name),
		containerTitle: record.containerTitle,
		volume: record.volume,
		issue: record.issue,
		page: record.page,
		issued: record.issued,
		publisher: record.publisher,
		languages: record.languages,
		doi: record.doi,
		pmid: record.pmid,
		pmcid: record.pmcid,
		issn: record.issn,
		isbn: record.isbn,
		abstract: abstractText(record.abstract),
		mesh: mesh.map(({ label, qualifier, major }) => ({ label, qualifier, major })),
		keywords: labels(others.filter(({ kind }) => kind === 'keyword')),
		headings: labels(others.filter(({ kind }) => kind !== 'keyword')),
	};
}

/** All that was read, but for where and what kind. */
function heldAlone({ origin: _, raw: __, sourceType: ___, gated: ____, ...record }: BibRecord): Partial<BibRecord> {
	return record;
}

/** The cells of the first record by their headings. */
function cellsOf(record: BibRecord): Map<string, string> {
	const rows = new Rows(writeCsv(record), ',');
	rows.next();
	const { cells = [] } = rows.next() ?? {};
	return new Map(writtenColumns.map(({ heading }, at) => [heading, cells[at] ?? '']));
}

describe('writeCsv', () => {
	test('writes a value under its heading', () => {
		const cells = [...cellsOf(fullRecord)].filter(([, cell]) => cell !== '').map((pair) => pair.join(' = '));
		expect(cells.join('\n')).toMatchInlineSnapshot(`
			"Title = Rethinking treatment-resistant depression: NMDA, mRNA & H2O at p < 0.05
			Authors = Tatlı, Safiye Zeynep; van der Example, C. A., Jr; 王, 小明; World Example Organization
			Year = 2025
			Journal = Actas Españolas de Ejemplos
			Volume = 53
			Issue = 6
			Pages = 1395-1409
			Date = 2025-11-03
			DOI = 10.5555/example.v53i6.1946
			PMID = 12345678
			PMCID = PMC1234567
			URL = https://example.org/article/1946?lang=en&view=full#top
			Item Type = article-journal
			Publication Types = Journal Article; Systematic Review
			Languages = English; Portuguese (Brazil)
			Keywords = ketamine in practice
			MeSH Headings = Depressive Disorder, Treatment-Resistant/*drug therapy; *Ketamine
			Subject Headings = INDIVIDUALIZED medicine
			Abstract = Background: Half of 5% {is} not #1, as $10 & more_or less ~ show. Methods: We looked at «examples» of α-synuclein. Results: We saw 3 < 4.
			Short Title = Rethinking treatment-resistant depression
			Translated Title = Repensando la depresión
			Journal Abbreviation = Actas Esp Ejemplos
			Editors = Editor, Eve
			Translators = Translator, Tom
			Affiliations = Department of Examples, Example University, Exampleton; Sample Hospital
			Publisher = Example Press
			Place = Exampleton
			ISSN = 1139-9287; 1578-2735
			Database = MedicLatina
			Accession Number = 191763545"
		`);
	});

	test('begins with a byte-order mark and ends lines by CRLF', () => {
		const text = writeCsv(exampleRecord({ title: 'One\r\nTwo "quoted"' }));
		expect(text.startsWith('\ufeff"Title","Authors","Year",')).toBe(true);
		expect(text.split('\r\n')).toHaveLength(3);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(text).toContain('"One Two ""quoted"""');
	});

	test('keeps a cell from being taken for a formula', () => {
		for (const title of ['=cmd()', '+1', '-1', '@SUM(A1)', '＝1']) expect(cellsOf(exampleRecord({ title })).get('Title')).toBe(`'${title}`);
		expect(cellsOf(exampleRecord({ title: '\t=1' })).get('Title')).toBe("'=1");
		expect(cellsOf(exampleRecord({ title: "'=1" })).get('Title')).toBe("'=1");
		expect(cellsOf(exampleRecord({ title: 'a =1' })).get('Title')).toBe('a =1');
	});

	test('writes no note, no unmapped value, no raw text and no address that opens with a login', () => {
		const text = writeCsv(fullRecord);
		for (const kept of ['a private note', 'an unmapped value', 'the raw entry', 'search.example.org']) expect(text).not.toContain(kept);
	});
});

describe('what is written is read back', () => {
	test('by headings that the reader knows', () => {
		const { problems } = readBack(fullRecord);
		expect(problems).toEqual([]);
		expect(csv.recognises(writeCsv(exampleRecord()))).toBe(true);
	});

	test('every type as itself, or as the losses say', () => {
		const changed = CSL_TYPES.filter((type) => readBack(exampleRecord({ type })).records[0]?.type !== type);
		expect(changed).toEqual(['review']);
		expect(csvLosses.some(({ field }) => field === 'type')).toBe(true);
	});

	test('the full record', () => {
		const [record] = readBack(fullRecord).records;
		expect(record && held(record)).toEqual(held(fullRecord));
	});

	test('any record that a reader could have made, of any type and in any script', () => {
		fc.assert(
			fc.property(fc.array(kindRecord, { minLength: 1, maxLength: 4 }), (kind) => {
				const { records, problems } = parse([...writeAllCsv(kind)].join(''));
				expect(problems).toEqual([]);
				expect(records.map(held)).toEqual(kind.map(held));
			}),
			{ numRuns: 300, seed: 41 },
		);
	});

	test('hostile records as one row each', () => {
		fc.assert(
			fc.property(fc.array(hostileRecord, { minLength: 1, maxLength: 3 }), (hostile) => {
				const text = [...writeAllCsv(hostile)].join('');
				const { records, quarantined } = parse(text);
				expect(quarantined).toEqual([]);
				expect(records).toHaveLength(hostile.length);
				expect(text.isWellFormed()).toBe(true);
				expect(text.split(/\r\n|\r|\n/)).toHaveLength(hostile.length + 2);
				for (const record of hostile) for (const cell of cellsOf(record).values()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
			}),
			{ numRuns: 300, seed: 42 },
		);
	});

	test('a hostile title as nothing but a title', () => {
		fc.assert(
			fc.property(hostileTitle, (title) => {
				expect(readBack(exampleRecord({ title })).records.map(heldAlone)).toEqual([
					{ ...heldAlone(exampleRecord()), title: withoutFullStop(cleanText(title)) },
				]);
			}),
			{ numRuns: 500, seed: 43 },
		);
	});

	const folder = new URL('fixtures/', import.meta.url);
	const fixtures = readdirSync(folder).filter((file) => file.endsWith('.csv'));
	test.each(fixtures)('the records of %s', (file) => {
		const { records } = parse(readFileSync(new URL(file, folder), 'utf8'));
		expect(parse([...writeAllCsv(records)].join('')).records.map(held)).toEqual(records.map(held));
	});
});
