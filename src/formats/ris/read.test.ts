import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BibRecordSchema } from '../../record/record.ts';
import { ris } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.ris'));
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
/** Reads entries written line by line. */
const readLines = (...lines: string[]) => ris.read(lines.join('\n'), 'records/test.ris');
const one = (...lines: string[]) => {
	const [record] = readLines('TY  - JOUR', 'TI  - A title', ...lines, 'ER  - ').records;
	if (!record) throw new Error('no record');
	return record;
};

describe('fixtures', () => {
	test.each(names)('%s is read as its .json says', async (name) => {
		const { records, quarantined, problems } = ris.read(fixture(name), `records/${name}`);
		// The raw entry is the fixture itself; a law below holds it.
		const shown = records.map(({ raw: _, ...record }) => record);
		const text = JSON.stringify({ records: shown, quarantined, problems }, null, '\t');
		await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/${name.replace(/\.ris$/, '.json')}`);
	});

	test.each(names)('%s gives records that the schema accepts', (name) => {
		for (const record of ris.read(fixture(name), name).records) expect(() => BibRecordSchema.parse(record)).not.toThrow();
	});

	test.each(names)('%s reads the same with CRLF, CR and LF line ends', (name) => {
		const text = fixture(name);
		const plain = ris.read(text, name);
		expect(ris.read(text.replaceAll('\n', '\r\n'), name)).toEqual(plain);
		expect(ris.read(text.replaceAll('\n', '\r'), name)).toEqual(plain);
	});
});

describe('recognises', () => {
	test('takes a file for RIS by its TY line, after whatever header', () => {
		expect(ris.recognises('TY  - JOUR\r\nER  - \r\n')).toBe(true);
		expect(ris.recognises('Provider: Example\n\n1.\nTY  - JOUR\n')).toBe(true);
		expect(ris.recognises('\n\nTY - JOUR\n')).toBe(true);
	});

	test('leaves other tagged formats alone', () => {
		expect(ris.recognises('PMID- 1\nTI  - A title\n')).toBe(false);
		expect(ris.recognises('FN Clarivate\nPT J\nTY JOUR\n')).toBe(false);
		expect(ris.recognises('%0 Journal Article\n')).toBe(false);
		expect(ris.recognises('')).toBe(false);
	});
});

describe('a broken entry', () => {
	test('in the middle of a thousand costs itself alone, and its line is named', () => {
		const entry = (at: number) => [`TY  - JOUR`, `TI  - Title ${at}`, `DO  - 10.5555/${at}`, 'ER  - ', ''];
		const lines = Array.from({ length: 1000 }, (_, at) => entry(at)).flat();
		for (const [broken, place] of [
			['TX JOUR', 0],
			['AU  - Nobody', 1],
		] as const) {
			const spoilt = [...lines];
			spoilt[499 * 5 + place] = broken;
			const { records, quarantined, problems } = readLines(...spoilt);
			expect(records).toHaveLength(999);
			expect(quarantined).toEqual([{ line: 499 * 5 + 1, endLine: 499 * 5 + 4 }]);
			expect(problems.map(({ severity, line }) => ({ severity, line }))).toEqual([{ severity: 'error', line: 499 * 5 + 1 }]);
		}
	});

	test('is told in full sentences', () => {
		const { problems } = readLines(
			'TY  - JOUR',
			'AU  - Example, Ann',
			'ER  - ',
			'',
			'TY  - JOUR',
			'TI  - Not closed',
			'QX  - what',
			'QX  - what',
		);
		expect(
			problems.map(({ line, severity, message, done, todo }) => [`${line} ${severity}`, message, done, todo].join('\n')).join('\n\n'),
		).toMatchInlineSnapshot(`
			"1 error
			The entry has no title (TI or T1), so it cannot have a page.
			The entry was set aside.
			Add TI from the database, or delete the entry from TY to ER (lines 1-3).

			5 warning
			The entry has no ER line.
			It was taken to end at the next TY line, or at the end of the file.
			Add “ER  - ” after line 8, or export the file again.

			7 warning
			The tag QX is not known in RIS. The file has it 2 times; this is the first.
			It was kept word for word, without a field.
			Nothing needs to be done, unless readers miss what it holds."
		`);
	});
});

describe('a record', () => {
	test('keeps an unknown tag verbatim, and warns once for the file', () => {
		const { records, problems } = readLines(
			'TY  - JOUR',
			'TI  - A',
			'QX  - one,  two',
			'   three',
			'ER  - ',
			'TY  - JOUR',
			'TI  - B',
			'QX  - four',
			'ER  - ',
		);
		expect(records[0]?.unmapped).toEqual([{ tag: 'QX', value: 'one,  two\n   three', line: 3 }]);
		expect(problems.map(({ kind, line }) => ({ kind, line }))).toEqual([{ kind: 'tag-unknown', line: 3 }]);
	});

	test('never splits a keyword on a comma or a semicolon', () => {
		expect(one('KW  - Depressive Disorder, Treatment-Resistant', 'KW  - one; two').subjects.map(({ label }) => label)).toEqual([
			'Depressive Disorder, Treatment-Resistant',
			'one; two',
		]);
	});

	test('takes T2 for the journal, but for the alternative title where EBSCO names the journal in JO', () => {
		expect(one('T2  - Journal of Examples').containerTitle).toBe('Journal of Examples');
		const ebsco = one('JO  - Journal of Examples', 'T2  - Örnekler üzerine.');
		expect(ebsco.containerTitle).toBe('Journal of Examples');
		expect(ebsco.alternativeTitles).toEqual(['Örnekler üzerine']);
	});

	test('tells a journal title from its abbreviation, in whichever tag it stands', () => {
		for (const lines of [
			['T2  - Hum Mol Genet', 'J2  - Human Molecular Genetics'],
			['JF  - Human Molecular Genetics', 'JO  - Hum Mol Genet'],
			['JO  - Hum Mol Genet', 'T2  - Human Molecular Genetics'],
			['T2  - Human Molecular Genetics', 'JA  - Hum Mol Genet'],
		]) {
			expect(one(...lines)).toMatchObject({
				containerTitle: 'Human Molecular Genetics',
				containerTitleShort: 'Hum Mol Genet',
				unmapped: [],
			});
		}
	});

	test('holds back the lines of the abstract and of notes in the raw entry', () => {
		const record = one('AB  - first', '  second', 'N1  - mine', 'KW  - subject', 'U5  - mine too');
		expect(record.gated).toEqual([
			{ from: 3, to: 4, what: 'abstract' },
			{ from: 5, to: 5, what: 'note' },
			{ from: 7, to: 7, what: 'note' },
		]);
		expect(record.notes).toEqual(['mine', 'mine too']);
	});

	test('puts no file on somebody’s disk among its links', () => {
		const record = one(
			'L1  - internal-pdf://0136303722/Example.pdf',
			'L1  - C:\\papers\\example.pdf',
			'L4  - files/1/x.html',
			'L2  - file:///home/ann/x.pdf',
		);
		expect(record.links).toEqual([]);
		expect(record.unmapped).toEqual([]);
		expect(record.gated).toHaveLength(4);
	});

	test('holds back a library’s own link line inside an entry', () => {
		const record = one('KW  - one', 'Link to the Ovid Full Text or citation: https://login.proxy.example.edu/login?qurl=x', 'KW  - two');
		expect(record.gated).toEqual([{ from: 4, to: 4, what: 'note' }]);
		expect(record.subjects.map(({ label }) => label)).toEqual(['one', 'two']);
	});

	test('counts the e-mail addresses taken out of its fields', () => {
		const record = one('AU  - Example, Ann', 'AD  - Department of Examples. E-mail: ann@example.org', 'AB  - Write to ben@example.org.');
		expect(record.emailsRemoved).toBe(2);
		expect(JSON.stringify({ ...record, raw: '' })).not.toContain('@');
	});

	test('takes a body for one author however many commas its name has, and a list of families for none', () => {
		const { authors, unmapped } = one(
			'AU  - Ministry of Examples, Section B, Exampleton, Example County, Kingdom of Samples, Earth',
			'AU  - Example Worldwide, Inc.',
			'AU  - Alpha Society, Beta, Gamma, Delta, Epsilon, Zeta,',
			'AU  - Example, Sample, de Testing, van Trial, Third, Fourth',
		);
		expect(authors).toEqual([
			{ literal: 'Ministry of Examples, Section B, Exampleton, Example County, Kingdom of Samples, Earth' },
			{ literal: 'Example Worldwide, Inc.' },
			{ literal: 'Alpha Society, Beta, Gamma, Delta, Epsilon, Zeta' },
		]);
		expect(unmapped.map(({ value }) => value)).toEqual(['Example, Sample, de Testing, van Trial, Third, Fourth']);
	});

	test('keeps a month or day that does not exist in its words, and says so', () => {
		for (const [written, issued, done] of [
			['2017/13//Summer', '2017', 'Only the year was taken.'],
			['2017/06/31/', '2017-06', 'Only year and month were taken.'],
		] as const) {
			const { records, problems } = readLines('TY  - JOUR', 'TI  - A title', `PY  - ${written}`, 'ER  - ');
			expect(records[0]).toMatchObject({ issued, issuedText: written });
			expect(problems).toMatchObject([{ kind: 'date-invalid', done, actual: written }]);
		}
		expect(one('PY  - 2017/06//Summer')).toMatchObject({ issued: '2017-06', issuedText: 'Summer 2017' });
	});

	test('keeps a name in the note that says more than the author’s', () => {
		const { authors, unmapped } = one(
			'AU  - Example, I. D. A.',
			'N1  - EXAMPLE, IDA 1; Affiliations: 1: Sample University; Source Info: 2015',
		);
		expect(authors).toEqual([{ family: 'Example', given: 'I. D. A.', affiliations: [0] }]);
		expect(unmapped.map(({ value }) => value)).toContain('EXAMPLE, IDA 1');
	});

	test('holds each of thousands of publication types, titles, institutions and numbers once, in time that grows with them', () => {
		const lines = Array.from({ length: 4000 }, (_, at) => [
			`M3  - Type ${at}`,
			`TT  - Other title ${at}`,
			`AD  - Institute ${at}`,
			`AN  - N${at}`,
		]);
		const record = one(...lines.flat(), ...lines.flat());
		for (const list of [record.publicationTypes, record.alternativeTitles, record.affiliations, record.accessions])
			expect(list).toHaveLength(4000);
	});

	test('reads a thousand authors', () => {
		expect(one(...Array.from({ length: 1000 }, (_, at) => `AU  - Example${at}, Ann`)).authors).toHaveLength(1000);
	});
});
