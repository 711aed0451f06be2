import { describe, expect, test } from 'vitest';
import type { Report } from '../catalogue/catalogue.ts';
import { problem } from '../problems/problem.ts';
import { exampleArticle } from './example.ts';
import { reportJson, reportPage } from './report-page.ts';

const report: Report = {
	read: 3,
	published: 1,
	merged: 1,
	quarantined: 1,
	files: [],
	passedOver: ['records/README.md'],
	emailsRemoved: 0,
	unmapped: 0,
	abstracts: { shown: 0, shownUnderNotice: 0, withheld: 0 },
	merges: [
		{
			article: '10.5555-example',
			by: 'doi',
			records: [
				{ file: 'records/a.ris', line: 1, database: 'Index A' },
				{ file: 'records/b.ris', line: 9, database: 'Index B' },
			],
		},
	],
};
const problems = [
	problem('date-invalid', { file: 'records/b.ris', line: 4 }, { actual: 'SECRET-VALUE', expected: 'SECRET-WISH' }),
	problem('title-missing', { file: 'records/a.ris', line: 7 }, { actual: 'SECRET-VALUE' }),
];
const articles = new Map([['10.5555-example', exampleArticle({ title: 'A < B' })]]);

describe('the import report', () => {
	test('names what was set aside by kind and place, with what to do', () => {
		const { setAside, warnings } = reportPage(report, [], problems, articles);
		expect(setAside).toEqual([
			{
				title: 'No title',
				place: 'records/a.ris:7',
				message: 'The entry has no title, so it cannot have a page.',
				done: 'The entry was set aside.',
				todo: 'Add the title from the database, or delete the entry.',
				url: '/problems/title-missing/',
			},
		]);
		expect(warnings).toMatchObject([{ title: 'Not a date', places: ['records/b.ris:4'], count: '1', more: 0 }]);
	});
	test('tells what curators took out apart from what is wrong, with the reason', () => {
		const message = 'A curator took the entry out: About coffee.';
		const note = problem('withdrawn', { file: 'records/c.ris', line: 30 }, { message });
		const page = reportPage(report, [], [...problems, note], articles);
		expect([page.setAside.length, page.warnings.length]).toEqual([1, 1]);
		expect(page.notes).toEqual([
			{
				title: 'Entry that a curator took out',
				url: '/problems/withdrawn/',
				count: '1',
				lines: [{ place: 'records/c.ris:30', message }],
				more: 0,
			},
		]);
		expect(JSON.parse(reportJson(report, [note])).problems).toMatchObject([{ kind: 'withdrawn', severity: 'note', message }]);
	});
	test('never lets out a value that a record holds, on the page or in the JSON', () => {
		const all = JSON.stringify(reportPage(report, [], problems, articles)) + reportJson(report, problems);
		expect(all).not.toContain('SECRET');
	});
	test('the JSON has the sums and the problems that `check` prints', () => {
		expect(JSON.parse(reportJson(report, problems))).toMatchObject({
			read: 3,
			published: 1,
			merged: 1,
			quarantined: 1,
			problems: [{ kind: 'title-missing', severity: 'error', file: 'records/a.ris', line: 7 }, { kind: 'date-invalid' }],
		});
	});
	test('says which records were merged into which article, and why', () => {
		expect(reportPage(report, [], problems, articles).merges).toEqual([
			{
				titleHtml: 'A &lt; B',
				url: '/articles/10.5555-example/',
				how: 'Two records, the same DOI: Index A and Index B. records/a.ris:1 and records/b.ris:9.',
			},
		]);
	});
});
