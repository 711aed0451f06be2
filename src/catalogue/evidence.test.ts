import { describe, expect, test } from 'vitest';
import type { BibRecord } from '../record/record.ts';
import { NO_CURATION } from './curation/curation.ts';
import { readRetractions } from './curation/retractions.ts';
import { exampleCatalogue, exampleFile } from './example.ts';

const HEAD = [
	'RetractionDate',
	'RetractionDOI',
	'RetractionPubMedID',
	'OriginalPaperDOI',
	'OriginalPaperPubMedID',
	'RetractionNature',
	'Reason',
];

function articlesOf(records: readonly Partial<BibRecord>[], rows: readonly string[][] = []) {
	const { items } = readRetractions([HEAD, ...rows], 'content/retractions.csv');
	return exampleCatalogue(
		[
			exampleFile(
				'example/all.ris',
				records.map((record) => ({ database: 'PubMed', ...record })),
			),
		],
		{
			curation: { ...NO_CURATION, retractions: { items } },
		},
	).articles;
}

const paper = { title: 'A trial of an example treatment', doi: '10.5555/a.1', pmid: '11', issued: '2018' };
const statusOf = (record: Partial<BibRecord>, rows: readonly string[][] = []) => articlesOf([{ ...paper, ...record }], rows)[0]?.status;

describe('what a record says of its own article', () => {
	test.each(['Retracted Publication', 'Retracted', 'retracted article'])('%j among its publication types marks it as retracted', (type) => {
		expect(statusOf({ publicationTypes: ['Journal Article', type] })).toEqual({
			kind: 'retracted',
			notices: [],
			said: [{ words: type, by: 'PubMed' }],
		});
	});
	test('words of a notice, and of studies about retraction, do not', () => {
		expect(statusOf({ publicationTypes: ['Retraction of Publication', 'Published Erratum', 'Expression of Concern'] })).toBeUndefined();
		expect(statusOf({ title: 'Retracted papers in psychiatry' })).toBeUndefined();
	});
	test('a link to the notice gives its day and its place', () => {
		const relations = [
			{ kind: 'retraction' as const, direction: 'in' as const, doi: '10.5555/n.1', date: '2020-02', text: 'J Ex. 2020;1.', words: 'RIN' },
		];
		expect(statusOf({ relations })).toEqual({
			kind: 'retracted',
			date: '2020-02',
			notices: [{ doi: '10.5555/n.1', text: 'J Ex. 2020;1.' }],
			said: [{ words: 'RIN', by: 'PubMed' }],
		});
	});
	test('the gravest is said of several, and a comment says nothing', () => {
		const relation = (kind: 'concern' | 'correction' | 'comment') => ({ kind, direction: 'in' as const, words: kind });
		expect(statusOf({ relations: [relation('correction'), relation('concern'), relation('comment')] })?.kind).toBe('concern');
		expect(statusOf({ relations: [relation('comment')] })).toBeUndefined();
	});
});

test('a notice in the catalogue marks the article that it names, and has its own page linked', () => {
	const notice = {
		title: 'Retraction of: A trial of an example treatment',
		doi: '10.5555/n.1',
		relations: [{ kind: 'retraction' as const, direction: 'of' as const, doi: '10.5555/a.1', words: 'update-to: retraction' }],
	};
	const articles = articlesOf([paper, notice]);
	expect(articles.find(({ doi }) => doi === paper.doi)?.status).toMatchObject({
		kind: 'retracted',
		notices: [{ doi: '10.5555/n.1', article: '10.5555-n.1' }],
	});
	expect(articles.find(({ doi }) => doi === notice.doi)?.status).toBeUndefined();
});

describe('the list of retractions', () => {
	const row = (nature: string, date: string, doi = '10.5555/A.1', pmid = '0') => [
		date,
		'10.5555/n.1',
		'0',
		doi,
		pmid,
		nature,
		'+Error in Data;+Misconduct;',
	];
	test('is matched by DOI, with its day, notice and reasons', () => {
		expect(statusOf({}, [row('Retraction', '1/31/2020 0:00')])).toEqual({
			kind: 'retracted',
			date: '2020-01-31',
			notices: [{ doi: '10.5555/n.1' }],
			said: [{ words: 'Retraction', by: 'content/retractions.csv' }],
			reasons: ['Error in Data', 'Misconduct'],
		});
	});
	test('is matched by PubMed number where it gives no DOI, and only there', () => {
		expect(statusOf({}, [row('Retraction', '1/31/2020', 'unavailable', '11')])?.kind).toBe('retracted');
		expect(statusOf({}, [row('Retraction', '1/31/2020', '10.5555/other', '11')])).toBeUndefined();
	});
	test('a reinstatement lifts what was said before it, and nothing that was said after', () => {
		const reinstated = row('Reinstatement', '3/4/2021');
		expect(statusOf({}, [row('Retraction', '1/31/2020'), reinstated])?.kind).toBe('reinstated');
		expect(statusOf({}, [reinstated, row('Retraction', '1/31/2022')])?.kind).toBe('retracted');
	});
	test('without its columns it is refused, with what it must have', () => {
		const { items, problems } = readRetractions([['DOI', 'Retracted']], 'content/retractions.csv');
		expect(items).toEqual([]);
		expect(problems).toMatchObject([{ kind: 'retractions-invalid', file: 'content/retractions.csv', line: 1, actual: 'DOI,Retracted' }]);
	});
});

test('what several sources say of one notice is told once', () => {
	const status = statusOf({ relations: [{ kind: 'retraction', direction: 'in', doi: '10.5555/n.1', pmid: '77', words: 'RIN' }] }, [
		['1/31/2020', '10.5555/n.1', '0', '10.5555/a.1', '11', 'Retraction', ''],
	]);
	expect(status?.notices).toEqual([{ doi: '10.5555/n.1', pmid: '77' }]);
	expect(status?.said.map(({ by }) => by)).toEqual(['PubMed', 'content/retractions.csv']);
});
