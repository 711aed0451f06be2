import { describe, expect, test } from 'vitest';
import { refworks } from './read.ts';

const readLines = (...lines: string[]) => refworks.read(lines.join('\n'), 'records/test.txt');
const one = (...lines: string[]) => {
	const [record] = readLines('RT Journal Article', 'T1 A title', ...lines).records;
	if (!record) throw new Error('no record');
	return record;
};

describe('recognises', () => {
	test('takes a file for RefWorks by its RT line and the tag behind it', () => {
		expect(refworks.recognises('RT Journal Article\r\nSR Electronic(1)\r\n')).toBe(true);
		expect(refworks.recognises('Some header\n\nRT Book, Whole\nID 1\n')).toBe(true);
	});

	test('leaves other tagged formats alone', () => {
		expect(refworks.recognises('TY  - JOUR\nRT Journal Article\nSR 1\n')).toBe(false);
		expect(refworks.recognises('PMID- 1\nTI  - x\n')).toBe(false);
		expect(refworks.recognises('FN x\nVR 1.0\nPT J\n')).toBe(false);
		expect(refworks.recognises('RT Journal Article\nand so on\n')).toBe(false);
		expect(refworks.recognises('')).toBe(false);
	});
});

describe('wrapped lines', () => {
	test('go on with the field before', () => {
		expect(one('AB One line', 'and another.').abstract?.sections).toEqual([{ text: 'One line and another.' }]);
	});

	test('that begin with two capitals are text where no tag can be meant', () => {
		const record = one('AB We asked in the', 'UK policy units and', 'AN increase was seen.', 'AN 12345');
		expect(record.abstract?.sections).toEqual([{ text: 'We asked in the UK policy units and AN increase was seen.' }]);
		expect(record.accessions).toEqual([{ number: '12345' }]);
	});
});

describe('entries', () => {
	test('without their RT line are set aside alone', () => {
		const { records, quarantined, problems } = readLines(
			'RT Journal Article',
			'SR Print(0)',
			'T1 One',
			'',
			'SR Print(0)',
			'T1 Two',
			'',
			'RT Journal Article',
			'T1 Three',
		);
		expect(records.map(({ title }) => title)).toEqual(['One', 'Three']);
		expect(quarantined).toEqual([{ line: 5, endLine: 6 }]);
		expect(problems.map(({ kind, severity, line }) => [kind, severity, line])).toEqual([['entry-malformed', 'error', 5]]);
	});

	test('that ran together are set aside, with the line where the second begins', () => {
		const { problems } = readLines('RT Journal Article', 'T1 One', 'VO 1', 'SP 2', 'YR 2001', 'T1 Two', 'VO 3', 'SP 4', 'YR 2002');
		expect(problems.map(({ line, message, todo }) => [line, message, todo])).toMatchInlineSnapshot(`
			[
			  [
			    6,
			    "Two articles stand in one entry: title and identifying fields occur twice and differ.",
			    "Put an RT line between them (the entry begins at line 1), or export the entries again.",
			  ],
			]
		`);
	});
});

describe('fields', () => {
	test('FD makes the year more precise, or says more in words', () => {
		expect(one('YR 2022', 'FD may 20').issued).toBe('2022-05-20');
		expect(one('YR 2022', 'FD Summer')).toMatchObject({ issued: '2022', issuedText: '2022 Summer' });
		expect(one('FD in press').unmapped).toEqual([{ tag: 'FD', value: 'in press', line: 3 }]);
	});

	test('SP and OP are the pages of an article, and SP the length of a book', () => {
		expect(one('SP 551', 'OP 65').page).toBe('551-565');
		expect(readLines('RT Book, Whole', 'T1 A book', 'SP 222').records[0]).toMatchObject({ numberOfPages: 222 });
	});

	test('names need no blank behind the comma', () => {
		expect(one('A1 Example,Ann B.').authors).toEqual([{ family: 'Example', given: 'Ann B.' }]);
		expect(one('A1 De Vlinderstichting').authors).toHaveLength(1);
		expect(one('A1 Socrates,, Jr.').authors).toEqual([{ family: 'Socrates', suffix: 'Jr' }]);
	});

	test('notes and user fields never go out', () => {
		const { notes, gated } = one('NO mine', 'U5 mine too');
		expect(notes).toEqual(['mine', 'mine too']);
		expect(gated.map(({ what }) => what)).toEqual(['note', 'note']);
	});
});
