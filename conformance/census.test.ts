import { expect, test } from 'vitest';
import { doubts, sumFaults, takeCensus } from './census.ts';
import type { ReadFile } from './reading.ts';

const error = (line: number) => ({ kind: 'title-missing', severity: 'error' as const, line, message: 'No title.' });
const record = (entry: number, line: number, endLine: number) => ({ title: 'A', authors: [], origin: { entry, line, endLine }, raw: '' });
const good: ReadFile = {
	file: 'a.ris',
	format: 'ris',
	records: [record(1, 1, 3)],
	quarantined: [{ line: 4, endLine: 6 }],
	problems: [error(4)],
};

test('finds no fault in a file of which each entry is read, or set aside with an error that says why', () => {
	expect(sumFaults(good, 6)).toEqual([]);
});

test('names an entry that is set aside in silence, one that is numbered twice, one past the end, and two that overlap', () => {
	expect(sumFaults({ ...good, problems: [] }, 6)).toEqual(['the entry at line 4 is set aside and no error says why']);
	expect(sumFaults({ ...good, records: [record(1, 1, 1), record(1, 2, 3)] }, 6)).toEqual(['two records have the same entry number']);
	expect(sumFaults(good, 5)).toEqual(['entry at lines 4-6 of 5']);
	expect(sumFaults({ ...good, records: [record(1, 1, 5)] }, 6)).toEqual(['entries at lines 1-5 and 4-6 overlap']);
});

test('counts files, entries and problems by folder and format, refused files by the name of their refusal', () => {
	const refused: ReadFile = { file: 'b.xlsx', records: [], quarantined: [], problems: [], refused: 'file-unknown-format' };
	expect(
		takeCensus([
			{ folder: 'x', file: good },
			{ folder: 'x', file: refused },
		]),
	).toEqual([
		{ folder: 'x', format: 'ris', files: 1, entries: 2, records: 1, quarantined: 1, problems: new Map([['title-missing', 1]]) },
		{ folder: 'x', format: 'refused', files: 1, entries: 0, records: 0, quarantined: 0, problems: new Map([['file-unknown-format', 1]]) },
	]);
});

test('counts the marks of entries without the reader', () => {
	expect(doubts(good, 'TY  - JOUR\nTY  - JOUR\nTY  - JOUR')).toEqual(['3 marks of an entry, 2 entries read']);
});

test('counts a set of BibTeX, and a record of MARC without a leader but not the one of OAI-PMH around it', () => {
	const two = (format: string): ReadFile => ({ ...good, format });
	expect(doubts(two('bibtex'), '@set{a, entryset = {b}}\n@article{b, title = {B}}\n@string{c = {C}}')).toEqual([]);
	const marc = '<record>\n<datafield tag="245"/></record>';
	expect(doubts(two('marcxml'), `<record><metadata>${marc}</metadata></record><m:record a="b"><m:leader/></m:record>`)).toEqual([]);
});
