import { describe, expect, test } from 'vitest';
import { readEntries } from './entries.ts';

const fieldsOf = (text: string) =>
	readEntries(text).entries.map(({ fields }) => Object.fromEntries(fields.map(({ name, value }) => [name, value])));

describe('values', () => {
	test('are braced, quoted, numbers, abbreviations, and these joined', () => {
		expect(fieldsOf('@string{t = "Tea "}\n@misc{a, title = t # {and {m}ilk} # " or " # T, year = 2001, month = mar}')).toEqual([
			{ title: 'Tea and {m}ilk or Tea', year: '2001', month: 'March' },
		]);
	});

	test('may hold a quotation mark in braces, or behind a backslash', () => {
		expect(fieldsOf(String.raw`@misc{a, title = "G{\"o}del {"}x{"}", author = "G\"odel, K", note = "C:\"}`)).toEqual([
			{ title: String.raw`G{\"o}del {"}x{"}`, author: String.raw`G\"odel, K`, note: 'C:\\' },
		]);
	});

	test('without braces are read where nothing else can be meant', () => {
		expect(fieldsOf('@misc{a, title = Two words, year = 2001 month = jan,\n volume = 3\n}')).toEqual([
			{ title: 'Two words', year: '2001', month: 'January', volume: '3' },
		]);
	});

	test('may be empty', () => {
		expect(fieldsOf('@misc{a, title = {}, year = , note = "" }')).toEqual([{ title: '', year: '', note: '' }]);
	});
});

describe('abbreviations', () => {
	test('may be defined behind their use, and by one another', () => {
		expect(fieldsOf('@string{a = b # " x"}\n@misc{k, title = a}\n@string{b = {B}}')).toEqual([{ title: 'B x' }]);
	});

	test('that nothing defines stand for themselves, and are counted', () => {
		const { entries, undefinedNames } = readEntries('@misc{k,\n title = nosuch # " x"}\n@misc{l, title = nosuch}');
		expect(entries.map(({ fields }) => fields[0]?.value)).toEqual(['nosuch x', 'nosuch']);
		expect([...undefinedNames]).toEqual([['nosuch', { line: 2, count: 2 }]]);
	});

	test('never grow without end', () => {
		const doubling = Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`).join('\n');
		const [entry] = readEntries(`@string{s0 = "0123456789"}\n${doubling}\n@misc{k, title = s60}`).entries;
		expect(entry?.fields[0]?.value.length).toBeLessThan(100_000);
	});
});

describe('what stands between entries', () => {
	test('is text, unless it is a comment', () => {
		const { entries, strays } = readEntries(
			'Text\n% a comment\n@misc{a, title = {x}} behind\n@comment{x {y} @article{z, title = {z}}}\n@preamble{"x"}\n',
		);
		expect(entries).toHaveLength(1);
		expect(strays).toEqual([
			{ what: 'text', line: 1, endLine: 1 },
			{ what: 'text', line: 3, endLine: 3 },
			{ what: 'commented-out', line: 4, endLine: 4 },
		]);
	});

	test('an e-mail address opens no entry', () => {
		expect(readEntries('write to ann@example.org (Ann) or ann@example{x}').entries).toEqual([]);
	});
});

describe('places', () => {
	test('lines of entries and fields are those of the file', () => {
		const { entries } = readEntries('\n\n@misc{a,\n title = {x\n y},\n year = 2001\n}\n@misc{b, title = {z}}');
		expect(entries.map(({ line, endLine, raw }) => [line, endLine, raw.length])).toEqual([
			[3, 7, 40],
			[8, 8, 21],
		]);
		expect(entries[0]?.fields.map(({ name, line, endLine }) => [name, line, endLine])).toEqual([
			['title', 4, 5],
			['year', 6, 6],
		]);
	});

	test('a fault is where its brace or quotation mark opens', () => {
		const fault = (text: string) => readEntries(text).entries[0]?.fault;
		expect(fault('@misc{a,\n  title = {x,\n}')).toMatchObject({ line: 2, column: 11 });
		expect(fault('@misc{a,\n  title = "x,\n}')).toMatchObject({ line: 2, column: 11 });
		expect(fault('@misc{a,\n  title = {x}},\n year = 2001}')).toMatchObject({ line: 2, column: 14 });
	});
});
