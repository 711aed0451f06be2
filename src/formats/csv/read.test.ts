import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BibRecordSchema } from '../../record/record.ts';
import { csv } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
/** Reads a table written row by row. */
const readRows = (...rows: string[]) => csv.read(rows.join('\n'), 'records/test.csv');
const one = (...rows: string[]) => {
	const [record] = readRows(...rows).records;
	if (!record) throw new Error('no record');
	return record;
};

describe('fixtures', () => {
	test.each(names)('%s is read as its .json says', async (name) => {
		const { records, quarantined, problems } = csv.read(fixture(name), `records/${name}`);
		// The raw row is the fixture itself; a law holds it.
		const shown = records.map(({ raw: _, ...record }) => record);
		const text = JSON.stringify({ records: shown, quarantined, problems }, null, '\t');
		await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/${name.replace(/\.\w+$/, '.json')}`);
	});

	test.each(names)('%s is recognised, and gives records that the schema accepts', (name) => {
		expect(csv.recognises(fixture(name))).toBe(true);
		for (const record of csv.read(fixture(name), name).records) expect(() => BibRecordSchema.parse(record)).not.toThrow();
	});

	test.each(names)('%s reads the same with CRLF, CR and LF line ends', (name) => {
		const text = fixture(name);
		const plain = csv.read(text, name);
		expect(csv.read(text.replaceAll('\n', '\r\n'), name)).toEqual(plain);
		expect(csv.read(text.replaceAll('\n', '\r'), name)).toEqual(plain);
	});
});

describe('recognises', () => {
	test('takes a table by the names of its columns, whatever parts its cells', () => {
		expect(csv.recognises('Title,Authors,Year\n')).toBe(true);
		expect(csv.recognises('Title;Authors;Year\n')).toBe(true);
		expect(csv.recognises('Title\tAuthors\tYear\n')).toBe(true);
		expect(csv.recognises('sep=;\nTITLE;"Abstract"\n')).toBe(true);
		expect(csv.recognises('Scopus\nExported: today\n\nTitle,Authors,Year\n')).toBe(true);
	});

	test('leaves tables of other things, other formats and prose alone', () => {
		expect(csv.recognises('name,amount,type\nTea,2,drink\n')).toBe(false);
		expect(csv.recognises('original,retraction,date\n10.5555/a,10.5555/b,2024\n')).toBe(false);
		expect(csv.recognises('TY  - JOUR\nTI  - Title, Authors, Year\nER  - \n')).toBe(false);
		expect(csv.recognises('title: Tea, an invented trial\nauthors: Example, Ann\n')).toBe(false);
		expect(csv.recognises('{"title": "Tea", "authors": [], "year": 2024}')).toBe(false);
		expect(csv.recognises('Title, authors and year, as everybody knows, belong to a record.\n')).toBe(false);
		expect(csv.recognises('')).toBe(false);
	});
});

describe('a broken row', () => {
	test('in the middle of a thousand costs itself alone, and its line is named', () => {
		const rows = Array.from({ length: 1000 }, (_, at) => `"Title ${at}","Example, Ann",${2000 + (at % 20)},10.5555/${at}`);
		rows[499] = '"Title 499,Example A,2000,10.5555/499';
		const { records, quarantined, problems } = readRows('Title,Authors,Year,DOI', ...rows);
		expect(records).toHaveLength(999);
		expect(quarantined).toEqual([{ line: 501, endLine: 501 }]);
		expect(problems.map(({ kind, severity, line }) => ({ kind, severity, line }))).toEqual([
			{ kind: 'entry-malformed', severity: 'error', line: 501 },
		]);
	});

	test('at the end of the file is told as well', () => {
		const { records, quarantined } = readRows('Title,Authors', 'One,"Example, Ann"', 'Two,"Sample, Bob');
		expect(records).toHaveLength(1);
		expect(quarantined).toEqual([{ line: 3, endLine: 3 }]);
	});

	test('is told in full sentences', () => {
		const { problems } = readRows(
			'Title,Authors,Year',
			',"Example, Ann",2024',
			'Two,"Sample, Bob,2023',
			'alone',
			'Three,Third C,2022,more',
		);
		expect(
			problems.map(({ line, severity, message, done, todo }) => [`${line} ${severity}`, message, done, todo].join('\n')).join('\n\n'),
		).toMatchInlineSnapshot(`
			"2 error
			The cell for the title is empty, so the entry cannot have a page.
			The entry was set aside.
			Write the title into its cell, or delete the row.

			3 error
			A quotation mark in the row is never closed, so its cells cannot be told apart.
			The row was set aside, with the lines behind it up to the next whole row.
			Close the quotation mark; write a mark inside a cell twice. Or export the table again."
		`);
	});
});

describe('cells', () => {
	test('of notes and tags of reviewers never reach a field that goes out', () => {
		const text = fixture('covidence.csv');
		const [record] = csv.read(text, 'x.csv').records;
		expect(record?.notes).toEqual(['Bob: exclude? see protocol', 'Ongoing; Wrong comparator']);
		expect(record?.subjects).toEqual([]);
		expect(record?.gated).toContainEqual({ from: 1, to: 1, what: 'note' });
	});

	test('that were kept from being formulas lose their apostrophe, and no others do', () => {
		const record = one('Title,Publisher,Volume', "'=1+1,'Quoted' Press,'-12");
		expect(record).toMatchObject({ title: '=1+1', publisher: "'Quoted' Press", volume: '-12' });
	});

	test('with several lines keep their lines, so that only those are held back', () => {
		const record = one('Title,Notes,Abstract,Year', '"A title","my', 'own words","An', 'abstract",2024');
		expect(record.gated).toEqual([
			{ from: 1, to: 2, what: 'note' },
			{ from: 2, to: 3, what: 'abstract' },
		]);
		expect(record.issued).toBe('2024');
	});

	test('with an e-mail address lose it in fields, and it is counted', () => {
		const record = one('Title,Authors,Affiliations', 'A title,Example A,"Example University, ann@example.org"');
		expect(record.affiliations).toEqual([{ name: 'Example University' }]);
		expect(record.emailsRemoved).toBe(1);
	});
});

describe('names', () => {
	const authors = (cell: string, ...more: string[]) =>
		one('Title,Authors,Year', `T,"${cell}",2024`, ...more.map((other) => `T,"${other}",2024`)).authors.map(
			({ family, given, literal }) => literal ?? `${family}|${given}`,
		);

	test.each([
		['Example, Ann; Sample, Bob', ['Example|Ann', 'Sample|Bob']],
		['Example A, Sample B', ['Example|A', 'Sample|B']],
		['Example, A., Sample, B.C.', ['Example|A.', 'Sample|B.C.']],
		['Example, Ann', ['Example|Ann']],
		['van der Example, Ann Bea', ['van der Example|Ann Bea']],
		['Ann Example, Bob Sample, Cem Third', ['Example|Ann', 'Sample|Bob', 'Third|Cem']],
		['Example, Ann and Sample, Bob', ['Example|Ann', 'Sample|Bob']],
		['World Health Organization', ['World Health Organization']],
		['Google,', ['Google']],
		["['Example, Ann', 'Sample, Bob']", ['Example|Ann', 'Sample|Bob']],
	])('%s', (cell, expected) => {
		expect(authors(cell)).toEqual(expected);
	});

	test('are told by the other rows where one row alone does not tell', () => {
		expect(authors('Ann Example, Bob Sample', 'Ann Example, Bob Sample, Cem Third')).toEqual(['Example|Ann', 'Sample|Bob']);
	});
});
