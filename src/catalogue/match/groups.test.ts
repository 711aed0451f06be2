import { expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { exampleRecord } from '../example.ts';
import { groupRecords } from './groups.ts';

const sourced = (...records: Partial<BibRecord>[]) =>
	records.map((given, at) => ({ record: exampleRecord({ titleShort: String(at), ...given }) }));
const places = (groups: { record: BibRecord }[][]) => groups.map((group) => group.map(({ record }) => Number(record.titleShort)));

test('puts together records that share a DOI, a PMID or a database’s accession number, also through a third', () => {
	const records = sourced(
		{ doi: '10.5555/a' },
		{ doi: '10.5555/b' },
		{ doi: '10.5555/a', pmid: '7' },
		{ pmid: '7', accessions: [{ code: 'lth', database: 'MedicLatina', number: '9' }] },
		{ accessions: [{ database: 'MEDICLATINA', number: '9' }] },
		{ accessions: [{ database: 'Another', number: '9' }] },
		{ database: 'lth', accessions: [{ number: '9' }] },
		{},
		{},
	);
	expect(places(groupRecords(records))).toEqual([[0, 2, 3, 4, 6], [1], [5], [7], [8]]);
});

test('does not take accession numbers of unknown databases for the same', () => {
	expect(groupRecords(sourced({ accessions: [{ number: '1' }] }, { accessions: [{ number: '1' }] }))).toHaveLength(2);
});

test('takes a chain of a hundred thousand records in one group without running out of stack', () => {
	const records = Array.from({ length: 100_000 }, (_, at) => ({
		record: exampleRecord({ doi: `10.5555/${at}`, pmid: String(Math.floor((at + 1) / 2)) }),
	}));
	const chained = records.map(({ record }, at) => ({ record: { ...record, doi: `10.5555/${Math.floor(at / 2)}` } }));
	expect(groupRecords(chained)).toHaveLength(1);
});
