import { describe, expect, test } from 'vitest';
import { wos } from './read.ts';

const readLines = (...lines: string[]) => wos.read(lines.join('\n'), 'records/test.txt');
const one = (...lines: string[]) => {
	const [record] = readLines('PT J', 'TI A title', ...lines, 'ER').records;
	if (!record) throw new Error('no record');
	return record;
};

describe('recognises', () => {
	test('takes a file for Web of Science by its header, or by its first entry', () => {
		expect(wos.recognises('FN Clarivate Analytics Web of Science\r\nVR 1.0\r\n')).toBe(true);
		expect(wos.recognises('FN ISI Export Format\nVR 1.0\n \nPT K\n')).toBe(true);
		expect(wos.recognises('\nPT J\nAU Example, A\n')).toBe(true);
	});

	test('leaves other tagged formats alone', () => {
		expect(wos.recognises('PT  - Journal Article\nTI  - x\n')).toBe(false);
		expect(wos.recognises('RT Journal Article\nSR 1\n')).toBe(false);
		expect(wos.recognises('FN John\nLN Doe\n')).toBe(false);
		expect(wos.recognises('')).toBe(false);
	});
});

describe('people', () => {
	test('AF names the authors in full, and AU is kept', () => {
		const { authors, unmapped } = one('AU Example, AB', '   Sample, B', 'AF Example, Ann Bella', '   Sample, Bob');
		expect(authors.map(({ given }) => given)).toEqual(['Ann Bella', 'Bob']);
		expect(unmapped).toEqual([{ tag: 'AU', value: 'Example, AB\nSample, B', line: 3 }]);
	});

	test('AU counts where AF is shorter or missing, and says nothing where it is the same', () => {
		expect(one('AU Example, A', '   Sample, B', 'AF Example, Ann').authors).toHaveLength(2);
		expect(one('AU Example, A').authors).toEqual([{ family: 'Example', given: 'A' }]);
		expect(one('AU Example, A', 'AF Example, A').unmapped).toEqual([]);
	});

	test('addresses are tied to the authors they name, in full or by initials', () => {
		const { authors, affiliations } = one(
			'AU Example, AB',
			'   Sample, B',
			'C1 [Example, A. B.; Sample,',
			'   B] Example Univ, Dept Testing,',
			'   Exampleville.',
			'   [Sample, B] Sample Inst.',
			'   Trial Hosp, Trialburg.',
		);
		expect(authors.map((author) => author.affiliations)).toEqual([[0], [0, 1]]);
		expect(affiliations.map(({ name }) => name)).toEqual([
			'Example Univ, Dept Testing, Exampleville',
			'Sample Inst',
			'Trial Hosp, Trialburg',
		]);
	});

	test('an address that names nobody known is kept as well', () => {
		const { affiliations, unmapped } = one('AU Example, A', 'C1 [Nobody, N] Example Univ.');
		expect(affiliations).toEqual([{ name: 'Example Univ' }]);
		expect(unmapped).toEqual([{ tag: 'C1', value: '[Nobody, N] Example Univ.', line: 4 }]);
	});

	test('ORCIDs are tied by name; those of others are kept', () => {
		const { authors, unmapped } = one(
			'AU Example, A',
			'AF Example, Ann',
			'OI Example, Ann/0000-0002-1825-0097; Nobody, Ned/0000-0001-5109-3700',
		);
		expect(authors[0]?.orcid).toBe('0000-0002-1825-0097');
		expect(unmapped.find(({ tag }) => tag === 'OI')?.value).toBe('Nobody, Ned/0000-0001-5109-3700');
	});

	test('e-mail addresses are taken out and counted', () => {
		const record = one('AU Example, Ann (ann@example.org)', 'EM ann@example.org; bob@example.org');
		expect(record.emailsRemoved).toBe(3);
		expect(JSON.stringify({ ...record, raw: '' })).not.toContain('@');
	});
});

describe('subjects', () => {
	test('keep apart authors’ keywords, KeyWords Plus, categories and research areas', () => {
		expect(one('DE sleep; deep', '   sleep', 'ID REM', 'WC Medicine, General & Internal', 'SC Optics').subjects).toEqual([
			{ label: 'sleep', kind: 'keyword' },
			{ label: 'deep sleep', kind: 'keyword' },
			{ label: 'REM', kind: 'keyword', scheme: 'KeyWords Plus' },
			{ label: 'Medicine, General & Internal', kind: 'heading', scheme: 'Web of Science Categories' },
			{ label: 'Optics', kind: 'heading', scheme: 'Research Areas' },
		]);
	});
});

describe('numbers', () => {
	test('the date is month and day behind the year, or whole', () => {
		expect(one('PD JUN 14', 'PY 2006').issued).toBe('2006-06-14');
		expect(one('PD DEC 16 2020', 'PY 2020').issued).toBe('2020-12-16');
		expect(one('PD SPR', 'PY 2006')).toMatchObject({ issued: '2006', issuedText: '2006 SPR' });
	});

	test('an article number stands for the pages where there are none', () => {
		expect(one('AR UNSP 1722034').page).toBe('1722034');
		expect(one('BP 1', 'EP 9', 'AR 17').unmapped).toEqual([{ tag: 'AR', value: '17', line: 5 }]);
	});

	test('the accession number is Web of Science’s, and one of MEDLINE is a PMID too', () => {
		expect(one('UT WOS:000514379300001')).toMatchObject({
			database: 'Web of Science',
			accessions: [{ database: 'Web of Science', number: 'WOS:000514379300001' }],
		});
		expect(one('UT MEDLINE:31858815').pmid).toBe('31858815');
	});

	test('cited references are kept and nothing else is made of them', () => {
		const { unmapped, doi } = one('CR Someone S, 2001, J EXAMPLES, DOI 10.5555/cited', '   Another A, 2002');
		expect(unmapped).toEqual([{ tag: 'CR', value: 'Someone S, 2001, J EXAMPLES, DOI 10.5555/cited\nAnother A, 2002', line: 3 }]);
		expect(doi).toBeUndefined();
	});
});

describe('entries', () => {
	test('that are broken are told in full sentences, and the others are read', () => {
		const { records, problems } = readLines(
			'FN x',
			'VR 1.0',
			'PT J',
			'TI Not closed',
			'PT J',
			'AU Nobody, N',
			'ER',
			'PX J',
			'TI Spoilt',
			'ER',
			'EF',
			'stray',
		);
		expect(records.map(({ title }) => title)).toEqual(['Not closed']);
		expect(problems.map(({ line, severity, message, todo }) => `${line} ${severity} ${message} ${todo}`).join('\n')).toMatchInlineSnapshot(`
			"3 warning The entry has no ER line. Add “ER” after line 4, or export the file again.
			5 error The entry has no title (TI), so it cannot have a page. Add TI from the database, or delete the entry from PT to ER (lines 5-7).
			8 error The entry does not begin with a PT line, so its kind cannot be told. Put a line such as “PT J” before it, or export the entry again.
			12 warning The line belongs to no entry. Delete it if it is a heading; otherwise check the entry before it."
		`);
	});
});
