import { expect, test } from 'vitest';
import { type Problem, problem } from './problem.ts';
import { terminalReport } from './terminal.ts';

const sum = { read: 412, published: 409, merged: 2, quarantined: 1 };
const file = 'records/pubmed-2024-03/statins.ris';

test('a report groups by file, aligns the places, names the kind at the end of the line and counts last', () => {
	const problems = [
		problem(
			'title-missing',
			{ file, line: 88, column: 1, endLine: 97 },
			{
				message: 'This entry has no title (TI or T1), so it cannot have a page.',
				todo: 'Add TI from the database, or delete lines 88-97.',
			},
		),
		problem('date-invalid', { file, line: 41, column: 7 }, { actual: '2023/31/02' }),
		problem(
			'settings-unknown-key',
			{ file: 'records/pubmed-2024-03/_source.yml', line: 3, column: 1 },
			{ actual: 'databse', expected: 'database' },
		),
		problem('pages-disagree', { file, line: 130 }, { actual: '1395-1409', expected: '15 pages' }),
	];
	expect(terminalReport(problems, sum, { width: 110, files: 14 })).toMatchInlineSnapshot(`
		"records/pubmed-2024-03/_source.yml
		  3:1   warning  The key is not known.                                                    settings-unknown-key
		                 Found: "databse". Did you mean "database"?
		                 It was left out. Use the key named, or delete the line.

		records/pubmed-2024-03/statins.ris
		  41:7  warning  The date cannot be read.                                                         date-invalid
		                 Found: "2023/31/02".
		                 The article is listed as undated. Write YYYY, YYYY-MM or YYYY-MM-DD.
		  88:1  error    This entry has no title (TI or T1), so it cannot have a page.                   title-missing
		                 The entry was set aside. Add TI from the database, or delete lines 88-97.
		  130   warning  The record gives its pages twice, and they differ.                             pages-disagree
		                 Found: "1395-1409". Expected: 15 pages
		                 The pages of the source line were taken. Check the pages against the article.

		1 error and 3 warnings in 2 files. 14 record files were read.
		Each name at the end of a line has a page on the site, under /problems/.
		read 412 = published 409 + merged 2 + quarantined 1
		"
	`);
});

test('a report without problems says so and gives the sum', () => {
	expect(terminalReport([], { read: 2, published: 2, merged: 0, quarantined: 0 }, { files: 1 })).toMatchInlineSnapshot(`
		"No problems. 1 record file was read.
		read 2 = published 2 + merged 0 + quarantined 0
		"
	`);
});

const repeated = (length: number, kind: 'tag-unknown' | 'title-missing'): Problem[] =>
	Array.from({ length }, (_, index) => problem(kind, { file: 'records/a.ris', line: index + 1 }));

test('warnings of one kind in one file are folded after the fifth', () => {
	const problems = [...repeated(42, 'tag-unknown'), problem('tag-unknown', { file: 'records/b.ris', line: 1 })];
	const report = terminalReport(problems, sum);
	expect(report.match(/ tag-unknown\n/g)).toHaveLength(6);
	expect(report).toMatch(/^ {15}and 37 more of tag-unknown in this file; --format json lists each one\.$/m);
	expect(report).toContain('43 warnings in 2 files.');
});

test('five warnings of one kind are not folded, and errors never are', () => {
	expect(terminalReport(repeated(5, 'tag-unknown'), sum)).not.toContain(' more ');
	expect(terminalReport(repeated(9, 'title-missing'), sum).match(/ title-missing\n/g)).toHaveLength(9);
});

test('a narrow terminal wraps the text under itself and keeps every line within its width', () => {
	const long = problem(
		'entry-placeholder',
		{ file: 'records/a.txt', line: 1 },
		{ actual: 'Title, authors and subjects are not shown to guests' },
	);
	const report = terminalReport([long], sum, { width: 70 });
	expect(report).toMatchInlineSnapshot(`
		"records/a.txt
		  1  error    The database gave a placeholder        entry-placeholder
		              without a title or authors, as it
		              does to guests.
		              Found: "Title, authors and subjects are not shown to guests".
		              The entry was set aside. Sign in to the database and
		              export the record again.

		1 error in 1 file.
		Each name at the end of a line has a page on the site, under
		/problems/.
		read 412 = published 409 + merged 2 + quarantined 1
		"
	`);
	for (const line of report.split('\n')) if (!line.includes('Found')) expect(line.length).toBeLessThanOrEqual(70);
});

test('colours stand on severity, file and kind alone, and are absent unless asked for', () => {
	const problems = [problem('date-invalid', { file: 'records/a.ris', line: 4 })];
	const [heading, line] = terminalReport(problems, sum, { colour: true }).split('\n');
	expect(heading).toBe('\u001b[4mrecords/a.ris\u001b[0m');
	expect(line).toContain('  4  \u001b[33mwarning\u001b[0m  The date cannot be read.');
	expect(line).toSatisfy((text: string) => text.endsWith('\u001b[2mdate-invalid\u001b[0m'));
	expect(terminalReport(problems, sum)).not.toContain('\u001b');
});

test('nothing a record or a file name holds reaches the terminal as a control character', () => {
	const hostile = '\u001b]0;owned\u0007\u001b[2J\u202e\r\n::error::no';
	const report = terminalReport(
		[problem('doi-invalid', { file: `records/${hostile}`, line: 1 }, { actual: hostile, expected: hostile })],
		sum,
	);
	expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	expect(report).toContain('Found: "\\x1b]0;owned\\x07\\x1b[2J\\u{202e}\\r\\n::error::no".');
});

test('a value can never begin a line, where a log of GitHub Actions would obey it', () => {
	const actual = `${'word '.repeat(20)}::stop-commands::x`;
	const report = terminalReport([problem('doi-invalid', { file: 'records/a.ris', line: 1 }, { actual })], sum, { width: 60 });
	expect(report).not.toMatch(/^\s*::/m);
});

test('a report of hundreds of thousands of problems is made all the same', () => {
	expect(terminalReport(repeated(300_000, 'tag-unknown'), sum)).toContain('300000 warnings in 1 file.');
});

const hidden = (line: number): Problem =>
	problem('withdrawn', { file: 'records/a.ris', line }, { message: 'A curator took the entry out: About coffee.' });

test('notes stand last, one line each, without what was done and what to do', () => {
	const problems = [hidden(9), problem('date-invalid', { file: 'records/b.ris', line: 4 }), hidden(30)];
	expect(terminalReport(problems, sum)).toMatchInlineSnapshot(`
		"records/b.ris
		  4  warning  The date cannot be read.                                                  date-invalid
		              The article is listed as undated. Write YYYY, YYYY-MM or YYYY-MM-DD.

		2 notes of withdrawn
		  records/a.ris:9  A curator took the entry out: About coffee.
		  records/a.ris:30  A curator took the entry out: About coffee.

		1 warning in 1 file. 2 notes.
		Each name at the end of a line has a page on the site, under /problems/.
		read 412 = published 409 + merged 2 + quarantined 1
		"
	`);
});

test('notes of one kind are folded after the fifth, and take no colour but a faint one', () => {
	const report = terminalReport(
		Array.from({ length: 42 }, (_, index) => hidden(index + 1)),
		sum,
		{ colour: true },
	);
	expect(report.match(/About coffee/g)).toHaveLength(5);
	expect(report).toContain('  and 37 more; --format json lists each one.');
	expect(report.split('\n')[0]).toBe('\u001b[2m42 notes of withdrawn\u001b[0m');
});

test('a note cannot steer the terminal', () => {
	const report = terminalReport(
		[problem('withdrawn', { file: 'records/\u001b[2J.ris', line: 1 }, { message: 'x\u001b[2J\n::error::y' })],
		sum,
	);
	expect(report).not.toContain('\u001b');
	expect(report).not.toMatch(/^\s*::/m);
});
