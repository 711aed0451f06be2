import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BibRecordSchema } from '../../record/record.ts';
import { exampleRecord } from '../example.ts';
import { nbib } from './read.ts';
import { writeNbib } from './write.ts';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.nbib'));
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const one = (...lines: string[]) => {
	const [record] = nbib.read(['PMID- 1', 'TI  - A title', ...lines].join('\n'), 'records/test.nbib').records;
	if (!record) throw new Error('no record');
	return record;
};

describe('fixtures', () => {
	test.each(names)('%s is read as its .json says', async (name) => {
		const { records, quarantined, problems } = nbib.read(fixture(name), `records/${name}`);
		for (const record of records) BibRecordSchema.parse(record);
		// The raw entry is the fixture itself; a law holds it.
		const shown = records.map(({ raw: _, ...record }) => record);
		const text = JSON.stringify({ records: shown, quarantined, problems }, null, '\t');
		await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/${name.replace(/\.nbib$/, '.json')}`);
	});

	test.each(names)('%s reads the same with CRLF, CR and LF line ends', (name) => {
		const plain = nbib.read(fixture(name), name);
		expect(nbib.read(fixture(name).replaceAll('\n', '\r\n'), name)).toEqual(plain);
		expect(nbib.read(fixture(name).replaceAll('\n', '\r'), name)).toEqual(plain);
	});
});

describe('recognises', () => {
	test('takes a file for nbib by its PMID line, after whatever header', () => {
		expect(nbib.recognises('PMID- 1\nTI  - A title\n')).toBe(true);
		expect(nbib.recognises('\n\nPMID- 123\r\nOWN - NLM\r\n')).toBe(true);
		expect(nbib.recognises('Saved from a search\n\nPMID- 123\nOWN - NLM\n')).toBe(true);
	});

	test('takes a file whose entries have no number, as it is written where there is none', () => {
		expect(nbib.recognises(writeNbib(exampleRecord({ authors: [{ family: 'Example', given: 'Ann' }] })))).toBe(true);
		expect(nbib.recognises('PMID- \r\nTI  - A title\r\n')).toBe(true);
		expect(nbib.recognises('PMID- \nnothing else')).toBe(false);
	});

	test('leaves other formats alone', () => {
		expect(nbib.recognises('TY  - JOUR\nPMID- 1\nTI  - A title\n')).toBe(false);
		expect(nbib.recognises('RT Journal Article\nPMID- 1\nTI  - x\n')).toBe(false);
		expect(nbib.recognises('PMID,Title\n1,A title\n')).toBe(false);
		expect(nbib.recognises('')).toBe(false);
	});
});

describe('people', () => {
	test('have the addresses and the ORCID that stand behind them, each address once in the list', () => {
		const { authors, affiliations } = one(
			'FAU - Example, Ann',
			'AU  - Example A',
			'AD  - One, Exampleland.',
			'AUID- ORCID: 0000-0002-1825-0097',
			'FAU - Sample, Ed',
			'AU  - Sample E',
			'AD  - One, Exampleland.',
			'AD  - Two.',
		);
		expect(affiliations).toEqual([{ name: 'One, Exampleland' }, { name: 'Two' }]);
		expect(authors).toEqual([
			{ family: 'Example', given: 'Ann', orcid: '0000-0002-1825-0097', affiliations: [0] },
			{ family: 'Sample', given: 'Ed', affiliations: [0, 1] },
		]);
	});

	test('an address before all names, as in old records, is tied to nobody', () => {
		expect(one('AD  - One.', 'FAU - Example, Ann')).toMatchObject({
			authors: [{ family: 'Example', given: 'Ann' }],
			affiliations: [{ name: 'One' }],
		});
	});

	test('a short name is an author where no full one stands before it', () => {
		expect(one('AU  - Example A', 'AU  - Sample E', 'CN  - The Example Group').authors).toEqual([
			{ family: 'Example', given: 'A' },
			{ family: 'Sample', given: 'E' },
			{ literal: 'The Example Group' },
		]);
	});

	test('a wrong ORCID is kept without a field', () => {
		const record = one('FAU - Example, Ann', 'AUID- ORCID: 0000-0002-1825-0098');
		expect(record.authors[0]?.orcid).toBeUndefined();
		expect(record.unmapped).toEqual([{ tag: 'AUID', value: 'ORCID: 0000-0002-1825-0098', line: 4 }]);
	});
});

describe('fields', () => {
	test('a publisher’s short item number stands for the pages where there are none', () => {
		expect(one('VI  - 7', 'LID - e32822 [pii]').page).toBe('e32822');
		expect(one('VI  - 7', 'PG  - 10-2', 'LID - e32822 [pii]')).toMatchObject({
			page: '10-12',
			unmapped: [{ tag: 'LID', value: 'e32822 [pii]' }],
		});
		expect(one('VI  - 7', 'LID - S0022-0302(16)30293-4 [pii]').page).toBeUndefined();
	});

	test('the retraction of an article comes through, and the citation of the note on it', () => {
		const record = one('PT  - Retracted Publication', 'RIN - J Examples. 2020 Feb;8(1):3. doi:', '      10.5555/3. PMID: 3');
		expect(record.publicationTypes).toEqual(['Retracted Publication']);
		expect(record.relations).toEqual([
			{
				kind: 'retraction',
				direction: 'in',
				doi: '10.5555/3',
				pmid: '3',
				date: '2020-02',
				text: 'J Examples. 2020 Feb;8(1):3. doi: 10.5555/3. PMID: 3',
				words: 'RIN',
			},
		]);
		expect(record.unmapped).toEqual([]);
	});

	test('what the article does to another has no date, since the citation’s is that of the other', () => {
		const [relation] = one('ROF - J Examples. 2018 Dec-2019 Jan;7:e32822. PMID: 2').relations ?? [];
		expect(relation).toEqual({
			kind: 'retraction',
			direction: 'of',
			pmid: '2',
			text: 'J Examples. 2018 Dec-2019 Jan;7:e32822. PMID: 2',
			words: 'ROF',
		});
	});

	test('e-mail addresses are taken out wherever they stand, and counted', () => {
		const record = one('FAU - Example, Ann', 'AD  - One. ann@example.org', 'COIS- Ask ann@example.org.', 'QQ  - ann@example.org');
		const { raw: _, ...fields } = record;
		expect(JSON.stringify(fields)).not.toContain('@example');
		expect(record.emailsRemoved).toBe(3);
	});
});
