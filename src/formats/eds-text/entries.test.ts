import { describe, expect, test } from 'vitest';
import { at, leavesOf } from '../eds/node.ts';
import { splitEntries } from './entries.ts';
import { linesOfText } from './lines.ts';
import { edsText } from './read.ts';

const record = (number: number, title = `Title ${number}`): string =>
	`Header DbId: x\nAn: ${number}\nItems – Name: Title\n  Label: Title\n  Group: Ti\n  Data: ${title}\nResultId 1`;
const page = (number: number): string => `Title ${number}\n\nSaved in:\nBibliographic Details\nTitle: Title ${number}\n`;

function entriesOf(text: string) {
	return splitEntries(linesOfText(text)).entries.map(({ line, endLine, root }) => [line, endLine, at(root, 'Header', 'An')?.value]);
}

describe('several records in one file', () => {
	test('are told apart by the pages above them', () => {
		expect(entriesOf(`${page(1)}${record(1)}\n${page(2)}${record(2)}\n`)).toEqual([
			[1, 12, '1'],
			[13, 24, '2'],
		]);
	});

	test('are told apart without pages, by keys that come again', () => {
		expect(entriesOf(`${record(1)}\n${record(2)}\n\n\n${record(3)}`)).toEqual([
			[1, 7, '1'],
			[8, 14, '2'],
			[17, 23, '3'],
		]);
	});

	test('are told apart where the last part of one was cut off', () => {
		const cut = record(1).replace('\nResultId 1', '');
		expect(entriesOf(`${page(1)}${cut}\n${page(2)}${record(2)}`)).toEqual([
			[1, 11, '1'],
			[12, 23, '2'],
		]);
	});
});

test('a value goes on over lines that only look like keys', () => {
	const text = record(1, 'One\nItems were counted\nHeader of all\nResults: two\nLabel: three\nRecordInfo was read\n\nThe end');
	const { entries } = splitEntries(linesOfText(text));
	const [entry] = entries;
	expect(entries.length).toBe(1);
	expect(entry && leavesOf(entry.root).find(({ path }) => path === 'Items.Data')?.node.value).toBe(
		'One\nItems were counted\nHeader of all\nResults: two\nLabel: three\nRecordInfo was read\nThe end',
	);
});

test('keys are read from table cells with tabs between them, and from cells on lines of their own', () => {
	const text =
		'Header\tDbId: x\nAn: 1\nItems\t– Name: Title\n\u2002Label: Title\n\u2002Group: Ti\n\u2002Data: A title\nPLink\nhttps://search.ebscohost.com/x\nResultId\n1';
	const [made] = edsText.read(text, 'x.txt').records;
	expect(made).toMatchObject({ title: 'A title', links: [{ url: 'https://search.ebscohost.com/x' }] });
});

test('a file of this kind is told by its content alone', () => {
	expect(edsText.recognises(record(1))).toBe(true);
	expect(edsText.recognises(`${'x\n'.repeat(5000)}${record(1)}`)).toBe(true);
	expect(edsText.recognises('TY  - JOUR\nTI  - Header DbId: x\nER  - ')).toBe(false);
	expect(edsText.recognises('<html><body>Header DbId: x</body></html>')).toBe(false);
	expect(edsText.recognises('')).toBe(false);
});

test('the page above may differ: its abstract is gated and not kept, other lines are kept', () => {
	const dump = record(1).replace(
		'\nResultId',
		'\n– Name: Abstract\n  Label: Abstract\n  Group: Ab\n  Data: The record says this.\nResultId',
	);
	const { records, problems } = edsText.read(`Title 1\nSaved in:\nAbstract: The page says that.\nShelf: 7\n${dump}`, 'x.txt');
	expect(records[0]?.gated).toEqual([
		{ from: 3, to: 3, what: 'abstract' },
		{ from: 14, to: 14, what: 'abstract' },
	]);
	expect(records[0]?.unmapped.filter(({ tag }) => tag === 'Page')).toEqual([{ tag: 'Page', value: 'Shelf: 7', line: 4 }]);
	expect(problems.map(({ kind, line }) => [kind, line])).toEqual([['text-stray', 3]]);
});
