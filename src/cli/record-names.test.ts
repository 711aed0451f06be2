import { expect, test } from 'vitest';
import { readSourceSettings } from '../catalogue/settings-file.ts';
import { emptyRecord } from '../record/record.ts';
import { commitCommands, quoted } from './git-commands.ts';
import { databaseOf, endingOf, fileName, freeNames, numbered, splitName } from './record-names.ts';
import { newSourceFile } from './source-file.ts';

const record = emptyRecord({ file: 'a', format: 'ris', entry: 1, line: 1, endLine: 1 }, '');

test('the ending of a file says its format', () => {
	const formats = ['ris', 'nbib', 'bibtex', 'csl-json', 'eds-json', 'pubmed-xml', 'jats', 'eds-text', 'csv', 'markdown', 'something-new'];
	expect(formats.map((format) => endingOf(format, 'a.txt'))).toEqual([
		'ris',
		'nbib',
		'bib',
		'csl.json',
		'json',
		'xml',
		'xml',
		'txt',
		'csv',
		'md',
		'txt',
	]);
	expect(endingOf('csv', 'list.TSV')).toBe('tsv');
});

test('the endings of a download go, whatever else has a full stop stays', () => {
	expect(fileName('/x/savedrecs (2).txt', 'ris')).toBe('savedrecs-2.ris');
	expect(fileName('trials v1.2', 'ris')).toBe('trials-v1-2.ris');
	expect(fileName('x.zip/a.csl.json', 'csl-json')).toBe('a.csl.json');
	expect(fileName('.ris', 'ris')).toBe('ris.ris');
});

test('a number goes before the first full stop', () => {
	expect([1, 2, 10].map((number) => numbered('trials.csl.json', number))).toEqual([
		'trials.csl.json',
		'trials-2.csl.json',
		'trials-10.csl.json',
	]);
});

test('a name that was given out gets a number, whatever else is called so', () => {
	const names = freeNames();
	expect(['a.md', 'a.md', 'a-2.md', 'a.md', 'a-2.md', 'b.md'].map(names)).toEqual([
		'a.md',
		'a-2.md',
		'a-2-2.md',
		'a-3.md',
		'a-2-3.md',
		'b.md',
	]);
});

test('the file of one record is named by author, year and the first words of the title', () => {
	const authors = [{ family: 'Tatlı', given: 'Z' }];
	expect(splitName({ title: 'An invented trial of tea in a long title', authors, issued: '2024-05' }, 'md')).toBe(
		'tatli-2024-an-invented-trial-of-tea-in.md',
	);
	expect(splitName({ title: '..', authors: [] }, 'md')).toMatch(/^x-[0-9a-f]+\.md$/);
	expect(splitName({ title: 'Readme', authors: [] }, 'md')).toBe('record-readme.md');
});

test('the database is the one that most records name, the first by code unit of equals', () => {
	const of = (...names: (string | undefined)[]) =>
		databaseOf(names.map((database) => (database === undefined ? record : { ...record, database })));
	expect([of('B', 'A', 'B'), of('B', 'A'), of(undefined, 'A'), of(undefined), of()]).toEqual(['B', 'A', 'A', undefined, undefined]);
	expect(databaseOf([{ ...record, accessions: [{ database: 'MedicLatina', number: '1' }] }])).toBe('MedicLatina');
});

test.each(['Scopus', 'a: b # c', '"quoted"\nsuppliedAbstracts: show', '- [x', '2024', 'null', '@at `tick` %d'])(
	'a new _source.yml names the database %j, and is read without a problem',
	(database) => {
		expect(readSourceSettings(newSourceFile(database), '_source.yml')).toEqual({ settings: { priority: 50, database }, problems: [] });
	},
);

test('each key of a new _source.yml can be completed where it stands', () => {
	const completed = newSourceFile(undefined)
		.replace('#database:', 'database: Example Index')
		.replace('#searched:', 'searched: 2025-11')
		.replaceAll(/^#(\w+):$/gm, '$1:');
	expect(readSourceSettings(completed, '_source.yml')).toEqual({
		settings: { database: 'Example Index', searched: '2025-11', priority: 50 },
		problems: [],
	});
});

test('git commands hold names as words, whatever is in them', () => {
	expect(quoted("it's $(x)")).toBe(String.raw`'it'\''s $(x)'`);
	expect(commitCommands(['records/a b/x.ris'], 'Add', undefined)).toEqual(["git add -- 'records/a b/x.ris'", "git commit -m 'Add'"]);
	expect(commitCommands(['a'], 'Add', '../my catalogue')[0]).toBe("git -C '../my catalogue' add -- 'a'");
});

test('many files are named by their folders', () => {
	const paths = Array.from({ length: 30 }, (_, number) => `records/x/${number}.md`);
	expect(commitCommands(paths, 'Add', undefined)[0]).toBe("git add -- 'records/x/'");
});
