import { expect, test } from 'vitest';
import { jsonReport } from './json.ts';
import { problem } from './problem.ts';

const sum = { read: 2, published: 1, merged: 0, quarantined: 1 };

test('the report is one object with the counts and every problem', () => {
	const problems = [
		problem('title-missing', { file: 'records/a.ris', line: 88, endLine: 97 }),
		problem('date-invalid', { file: 'records/a.ris', line: 41, column: 7 }, { actual: '2023/31/02', expected: 'YYYY/MM/DD' }),
	];
	expect(jsonReport(problems, sum)).toMatchInlineSnapshot(`
		"{
		  "read": 2,
		  "published": 1,
		  "merged": 0,
		  "quarantined": 1,
		  "problems": [
		    {
		      "kind": "date-invalid",
		      "severity": "warning",
		      "file": "records/a.ris",
		      "line": 41,
		      "column": 7,
		      "message": "The date cannot be read.",
		      "done": "The article is listed as undated.",
		      "todo": "Write YYYY, YYYY-MM or YYYY-MM-DD.",
		      "actual": "2023/31/02",
		      "expected": "YYYY/MM/DD"
		    },
		    {
		      "kind": "title-missing",
		      "severity": "error",
		      "file": "records/a.ris",
		      "line": 88,
		      "endLine": 97,
		      "message": "The entry has no title, so it cannot have a page.",
		      "done": "The entry was set aside.",
		      "todo": "Add the title from the database, or delete the entry."
		    }
		  ]
		}
		"
	`);
});

test('nothing but the counts is taken from the sum', () => {
	const report = { ...sum, files: [], emailsRemoved: 1 };
	expect(Object.keys(JSON.parse(jsonReport([], report)))).toEqual(['read', 'published', 'merged', 'quarantined', 'problems']);
});

test('values are exact, and hidden characters are written as escapes', () => {
	const actual = '\u001b[31m \u009b \u202e \u{e0041} \u2028 "quoted" %0A';
	const text = jsonReport([problem('doi-invalid', { file: 'records/a.ris', line: 1 }, { actual })], sum);
	expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
	expect(JSON.parse(text).problems[0].actual).toBe(actual);
});
