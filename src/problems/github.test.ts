import { expect, test } from 'vitest';
import { githubReport } from './github.ts';
import { problem } from './problem.ts';

const sum = { read: 3, published: 1, merged: 0, quarantined: 2 };

test('each problem is an annotation at its line, and the counts are a notice', () => {
	const problems = [
		problem('title-missing', { file: 'records/a.ris', line: 88, endLine: 97 }),
		problem('date-invalid', { file: 'records/a.ris', line: 41, column: 7, endLine: 41 }, { actual: '2023/31/02' }),
	];
	expect(githubReport(problems, sum, { files: 1 })).toMatchInlineSnapshot(`
		"::warning file=records/a.ris,line=41,col=7,title=Not a date::The date cannot be read.%0AFound: "2023/31/02".%0AThe article is listed as undated.%0AWrite YYYY, YYYY-MM or YYYY-MM-DD. (date-invalid)
		::error file=records/a.ris,line=88,endLine=97,title=No title::The entry has no title, so it cannot have a page.%0AThe entry was set aside.%0AAdd the title from the database, or delete the entry. (title-missing)
		::notice title=Accession::1 error and 1 warning in 1 file. 1 record file was read.%0Aread 3 = published 1 + merged 0 + quarantined 2
		"
	`);
});

test('a catalogue below the repository has its path put before each file', () => {
	const report = githubReport([problem('file-empty', { file: 'records/a.ris', line: 1 })], sum, { prefix: 'library/' });
	expect(report).toContain('::error file=library/records/a.ris,line=1,');
});

test('signs that end a property or a line are escaped', () => {
	const file = 'records/50%, a:b.ris';
	const report = githubReport([problem('doi-invalid', { file, line: 1 }, { actual: '100%25, a:b' })], sum);
	expect(report).toContain('file=records/50%25%2C a%3Ab.ris,line=1,');
	expect(report).toContain('Found: "100%2525, a:b".%0A');
});

test('a value cannot begin a command of its own', () => {
	const actual = 'x\r\n::add-mask::secret\u001b[0m';
	const report = githubReport([problem('doi-invalid', { file: `records/a\n::error::b.ris`, line: 1 }, { actual })], sum);
	expect(report.trimEnd().split('\n')).toHaveLength(2);
	expect(report).toContain('Found: "x\\r\\n::add-mask::secret\\x1b[0m".');
});

test('a report with more than GitHub shows says where the rest is', () => {
	const problems = Array.from({ length: 11 }, (_, index) => problem('tag-unknown', { file: 'records/a.ris', line: index + 1 }));
	expect(githubReport(problems, sum)).toContain('this step’s log lists all.');
	expect(githubReport(problems.slice(1), sum)).not.toContain('log lists all');
});

test('a note is a notice, after the one with the counts, which GitHub must not cut off', () => {
	const problems = [
		problem('withdrawn', { file: 'records/a.ris', line: 1, endLine: 5 }),
		problem('title-missing', { file: 'records/a.ris', line: 88 }),
	];
	expect(
		githubReport(problems, sum)
			.split('\n')
			.map((line) => line.slice(0, 40)),
	).toEqual([
		'::error file=records/a.ris,line=88,title',
		'::notice title=Accession::1 error in 1 f',
		'::notice file=records/a.ris,line=1,endLi',
		'',
	]);
});
