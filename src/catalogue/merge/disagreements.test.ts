import { expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { exampleRecord } from '../example.ts';
import { fieldProblems, identifierProblems } from './disagreements.ts';
import { mergeRecords } from './merge.ts';

const authors = [
	{ family: 'Example', given: 'Ann' },
	{ family: 'Sample', given: 'Bo' },
];

function problemsOf(...given: Partial<BibRecord>[]) {
	const records = given.map((fields, at) => exampleRecord(fields, { entry: at + 1, line: at * 10 + 1, endLine: at * 10 + 5 }));
	return fieldProblems(records, mergeRecords(records));
}

test('shows both years, and says which was taken and from where', () => {
	expect(problemsOf({ issued: '2020' }, { issued: '2019-11' })).toMatchObject([
		{
			kind: 'fields-disagree',
			line: 11,
			message: 'The entry was merged with the one at records/example/one.ris:1, but its year is another.',
			done: 'What the entry at records/example/one.ris:1 says was taken.',
			actual: '2019',
			expected: '2020',
		},
	]);
});

test('shows pages that disagree, first or last', () => {
	expect(problemsOf({ page: '100-109' }, { page: '101-109' })).toMatchObject([{ actual: '101-109', expected: '100-109' }]);
	expect(problemsOf({ page: '100-109' }, { page: '100-110' })).toHaveLength(1);
});

test('shows first authors that disagree, and numbers of authors', () => {
	expect(problemsOf({ authors }, { authors: [{ family: 'Other', given: 'Cy' }] })).toMatchObject([
		{ actual: '1 author, first Other, Cy', expected: '2 authors, first Example, Ann' },
	]);
	expect(problemsOf({ authors: authors.slice(0, 1) }, { authors })).toMatchObject([
		{ line: 1, message: expect.stringContaining('it has not the same number of authors'), actual: '1 author, first Example, Ann' },
	]);
});

test.each<[string, Partial<BibRecord>, Partial<BibRecord>]>([
	['a date less exact', { issued: '2025' }, { issued: '2025-11-03' }],
	['another month', { issued: '2025-10' }, { issued: '2025-11-03' }],
	['the first page alone', { page: '1519' }, { page: '1519-1530' }],
	['pages in short', { page: '1519-30' }, { page: '1519-1530' }],
	['the number of an article beside its pages', { page: 'e94700' }, { page: '1-12' }],
	['initials', { authors }, { authors: authors.map(({ family, given }) => ({ family, given: given.slice(0, 1) })) }],
	['a body among the authors', { authors }, { authors: [...authors, { literal: 'Example Group' }] }],
	['a list cut short', { authors }, { authors: [{ family: 'Example', given: 'A' }, { literal: 'et al.' }] }],
	['nothing said', { issued: '2025', page: '1', authors }, {}],
])('says nothing of %s', (_, a, b) => expect(problemsOf(a, b)).toEqual([]));

test('warns of identifiers that differ, at each entry that differs from the first to have one', () => {
	const records = [{ pmid: '1' }, { pmid: '1', doi: '10.5555/a' }, { pmid: '1', doi: '10.5555/b' }].map((given, at) =>
		exampleRecord(given, { entry: at + 1, line: at * 10 + 1 }),
	);
	expect(identifierProblems(records)).toMatchObject([
		{ kind: 'identifiers-disagree', line: 21, actual: '10.5555/b', expected: '10.5555/a' },
	]);
});
