import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeEmails } from '../../record/email.ts';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import type { Reading } from '../format.ts';
import { readMarkup } from '../markup.ts';
import { knownHeadings } from './columns.ts';
import { findHeader } from './header.ts';
import { csv } from './read.ts';
import { isBlankRow, type Row, Rows } from './rows.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
	.filter((name) => !name.endsWith('.json'))
	.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

function rowsOf(text: string, delimiter = ','): Row[] {
	const rows = new Rows(text, delimiter);
	const found: Row[] = [];
	for (let row = rows.next(); row; row = rows.next()) found.push(row);
	return found;
}

/** Words by which a value is found again, wherever it went. */
const wordsOf = (text: string): string[] => fold(text).match(/\p{L}{4,}|\d{3,}/gu) ?? [];

function contents({ raw: _, origin: __, gated: ___, ...rest }: BibRecord): Set<string> {
	return new Set(wordsOf(JSON.stringify(rest).replaceAll(/\\[nt]/g, ' ')));
}

/** Columns whose words are turned into a code, a number, or an address without its private parts. */
const TRANSLATED = /language|year|month|day|date|doi|is[sb]n|^sn$|pmid|pubmed|pmc|page|^(?:bp|ep|sp|py|pd|la|pm|ur)$|link|url|extra/i;

/** Every row behind the header is a record, quarantined, blank or a header again; and each is told by its lines. */
function expectSum(text: string, { records, quarantined, problems }: Reading): void {
	const errors = problems.filter(({ severity }) => severity === 'error');
	expect(errors).toHaveLength(problems.some(({ kind }) => kind.startsWith('file-')) ? 1 : quarantined.length);
	for (const { line, endLine } of quarantined) expect(errors.some((error) => line <= error.line && error.line <= endLine)).toBe(true);
	const header = findHeader(text);
	if (!header?.hasTitle || header.transposed) return;
	const covered = new Set<number>();
	for (const { line, endLine } of [...records.map(({ origin }) => origin), ...quarantined])
		for (let at = line; at <= endLine; at++) covered.add(at);
	for (const { kind, line, endLine = line } of problems)
		if (kind === 'text-stray') for (let at = line; at <= endLine; at++) covered.add(at);
	text.split(/\r\n|\r|\n/).forEach((line, at) => {
		const number = at + 1;
		if ((number >= header.line && number <= header.endLine) || line.replace(/[\s,;"]/g, '') === '' || /^\ufeff?\s*sep=/i.test(line)) return;
		expect(covered.has(number), `line ${number}: ${line}`).toBe(true);
	});
	expect(records.map(({ origin }) => origin.entry).every((entry, at, all) => at === 0 || entry > (all[at - 1] ?? 0))).toBe(true);
}

describe('over the fixtures', () => {
	test.each(fixtures)('%s: every line is accounted for', (name, text) => {
		expectSum(text, csv.read(text, name));
	});

	test.each(fixtures)('%s: every word of a cell is in a field, in unmapped or in the notes', (name, text) => {
		const header = findHeader(text);
		const rows = new Map(rowsOf(text, header?.delimiter).map((row) => [row.line, row]));
		for (const record of csv.read(text, name).records) {
			const kept = contents(record);
			rows.get(record.origin.line)?.cells.forEach((cell, column) => {
				if (TRANSLATED.test(header?.headings[column] ?? '')) return;
				// Springer runs names together, and they are parted.
				if (name.startsWith('springer') && header?.headings[column] === 'Authors') return;
				const said = removeEmails(readMarkup(cell, 2).text).text;
				for (const word of wordsOf(said))
					expect(kept.has(word), `${header?.headings[column]} at ${record.origin.line}: ${word}`).toBe(true);
			});
		}
	});

	test.each(fixtures)('%s: raw is the row as it stands, and gated lines lie inside it', (name, text) => {
		const lines = text.split('\n');
		for (const { raw, origin, gated } of csv.read(text, name).records) {
			expect(raw).toBe(lines.slice(origin.line - 1, origin.endLine).join('\n'));
			for (const { from, to } of gated) expect(from >= 1 && from <= to && to <= origin.endLine - origin.line + 1).toBe(true);
		}
	});

	test.each(fixtures)('%s: no markup, entity or e-mail address is left in a field', (name, text) => {
		for (const record of csv.read(text, name).records) {
			const { raw: _, unmapped: __, titleMarkup: ___, ...fields } = record;
			const shown = JSON.stringify(fields, (key, value) => (key === 'markup' ? undefined : value));
			expect(shown).not.toMatch(/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i);
			expect(shown).not.toMatch(/\w@example/);
		}
	});

	test('a message never quotes the record', () => {
		for (const [name, text] of fixtures) {
			for (const { message, done, todo, actual } of csv.read(text, name).problems) {
				for (const said of [message, done, todo]) {
					expect(said).toMatch(/[.]$/);
					if (actual !== undefined && actual.length > 2) expect(said).not.toContain(actual);
				}
			}
		}
	});
});

/** A word that no reader can take for anything else, different at each place. */
const letters = 'bcdfghjklmnpqrstvwxz';
const token = (at: number): string => `Qu${[...String(at)].map((digit) => letters[Number(digit)]).join('')}ola`;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Forms that cells have; A and B stand for words. */
const form = fc.constantFrom(
	'A B',
	'A, B',
	'A; B',
	'A; B, C.',
	'A | B',
	"['A', 'B']",
	'A and B',
	'A\nB',
	'A: B',
	'A (B)',
	'A, B (diagnosis, surgery)',
	'A, Ann (57190000001); B, Bob (57190000002)',
	'[A, Ann] B University',
	'A &lt;i&gt; <i>B</i>',
	'*A/B',
	'10.5555/A; B',
	'2019 A B',
	'Export Date: 1; A B',
	'PMID: 123\nA B',
	"'=A B",
	'A, Ann/0000-0002-1825-0097; B',
	'Copyright 2024 A. B',
);
/** Columns in which a word has no place but is no identifier or number either. */
const heading = fc.constantFrom(
	...knownHeadings.filter((name) => !/^title$|title full/i.test(name) && !/link|url|permalink|address/i.test(name)),
	'Shelf mark',
	'TY',
	'C1',
	'KW',
);

describe('over generated text', () => {
	test('a record holds every word of its row, whatever the columns and however often', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(heading, form), { maxLength: 14 }), (columns) => {
				let count = 0;
				const cells = columns.map(([, written]) => written.replace(/\bA\b/, token(++count)).replace(/\bB\b/, token(++count)));
				const header = ['Title', 'Authors', 'Year', ...columns.map(([name]) => name)].map(quoted).join(',');
				const text = `${header}\n${['A whole title', 'Example A', '2024', ...cells].map(quoted).join(',')}\n`;
				const { records, quarantined } = csv.read(text, 'records/x.csv');
				expect(quarantined).toEqual([]);
				const [record] = records;
				if (!record) throw new Error(`no record of ${text}`);
				BibRecordSchema.parse(record);
				const kept = contents(record);
				for (let at = 1; at <= count; at++)
					expect(kept.has(fold(token(at))) || !text.includes(token(at)), `${token(at)} in\n${text}\n${JSON.stringify(record)}`).toBe(true);
			}),
			{ numRuns: 400, seed: 21 },
		);
	});

	const hostile = fc.constantFrom(
		'Title,Authors,Year',
		'Title;Authors;Year',
		'Title\tAuthors\tYear',
		'sep=;',
		'"Title","Authors","Year","__proto__"',
		'A title,"Example, Ann",2024',
		'A title,"Example, Ann',
		'"A title,Example A,2024',
		'"A title" ,"Example, Ann", "2024"',
		'""A"" title,Example A,2024',
		'"A ""title""","Example A","2024"',
		'""x,y,z',
		'",",",",",',
		',,,',
		',',
		'"',
		'""',
		"'=1+1,@,-",
		'ann@example.org,ann@example.org,ann@example.org',
		'\u0000\ud800,\ufeff,\u202e',
		"['a', \"b],[,]",
		'Title,Authors,Year,extra,cells',
		'<b>A</b> &amp; title,<script>x</script>,&#x0000;',
	);
	const anyLine = fc.oneof(
		{ weight: 3, arbitrary: hostile },
		fc.string({ unit: 'grapheme', maxLength: 40 }),
		fc.string({ unit: fc.constantFrom('"', ',', 'a', ' ', '\n'), maxLength: 20 }),
	);

	test('reading never throws, its records are valid and the sum holds', () => {
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (lines, end, headed) => {
				const text = [...(headed ? ['Title,Authors,Year'] : []), ...lines].join(end);
				csv.recognises(text);
				const reading = csv.read(text, 'records/x.csv');
				for (const record of reading.records) BibRecordSchema.parse(record);
				expectSum(text.replace(/\r\n?/g, '\n'), reading);
				expect(csv.read(text, 'records/x.csv')).toEqual(reading);
			}),
			{ numRuns: 500, seed: 22 },
		);
	});

	test('rows are cut as by a parser of RFC 4180, where the text keeps to it', () => {
		const cell = fc
			.string({ unit: fc.constantFrom('"', ',', ';', 'a', 'é', ' ', '\n'), maxLength: 8 })
			.map((text) => text.replace(/^ +/, ''));
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
				fc.constantFrom(',', ';', '\t'),
				(table, sign) => {
					const text = table.map((cells) => cells.map((value) => (/["\n,;\t]/.test(value) ? quoted(value) : value)).join(sign)).join('\n');
					const expected: unknown = parse(text, { delimiter: sign, relax_column_count: true, record_delimiter: '\n' });
					expect(rowsOf(text, sign).map(({ cells }) => cells)).toEqual(expected);
					expect(rowsOf(text, sign).map(({ cells }) => cells)).toEqual(table);
				},
			),
			{ numRuns: 500, seed: 23 },
		);
	});

	test('every line of a text lies in exactly one row, and every cell begins on the line that is said', () => {
		fc.assert(
			fc.property(
				fc.array(anyLine, { maxLength: 30 }).map((lines) => lines.join('\n')),
				(text) => {
					const rows = rowsOf(text);
					let next = 1;
					for (const row of rows) {
						expect(row.line).toBe(next);
						expect(text.slice(row.start, row.end).split('\n')).toHaveLength(row.endLine - row.line + 1);
						expect(row.lines).toHaveLength(row.cells.length);
						for (const line of row.lines) expect(row.line <= line && line <= row.endLine).toBe(true);
						next = row.endLine + 1;
					}
					expect(rows.every(isBlankRow) || text.trim() !== '').toBe(true);
				},
			),
			{ numRuns: 300, seed: 24 },
		);
	});
});
