import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeEmails } from '../../record/email.ts';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import type { Reading } from '../format.ts';
import { readMarkup } from '../markup.ts';
import { type Entry, type Field, readEntries } from './entries.ts';
import { knownFields } from './fields.ts';
import { decodeLatex } from './latex.ts';
import { bibtex } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
	.filter((name) => name.endsWith('.bib'))
	.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

/** Each entry is a record or quarantined with one error, and every line of text is in an entry, a container or a problem. */
function expectSum(text: string, { records, quarantined, problems }: Reading): void {
	const { entries, xdata, strays } = readEntries(text.replace(/\r\n?/g, '\n'));
	expect(records.length + quarantined.length).toBe(entries.length);
	const places = [...records.map(({ origin }) => origin), ...quarantined].map(({ line, endLine }) => `${line}-${endLine}`).sort();
	expect(places).toEqual(entries.map(({ line, endLine }) => `${line}-${endLine}`).sort());
	const errors = problems.filter(({ severity }) => severity === 'error');
	expect(errors).toHaveLength(quarantined.length);
	for (const { line, endLine } of quarantined) expect(errors.some((error) => line <= error.line && error.line <= endLine)).toBe(true);
	for (const { line } of strays) expect(problems.some((problem) => problem.line === line && problem.kind === 'text-stray')).toBe(true);
	const covered = [...entries, ...xdata, ...strays];
	expectNoLineLost(text, (line) => covered.some((run) => run.line <= line && line <= run.endLine));
}

/** Lines outside entries are blank, comments, definitions, or without a letter or figure. */
function expectNoLineLost(text: string, isCovered: (line: number) => boolean): void {
	let aside = 0;
	text.split(/\r\n|\r|\n/).forEach((line, at) => {
		if (aside === 0 && !/[\p{L}\p{N}]/u.test(line)) return;
		const opens = aside > 0 || /^\s*@\s*(?:string|preamble|comment|control)\s*[{(]?/i.test(line);
		if (!isCovered(at + 1) && !/^\s*%/.test(line)) expect(opens, `line ${at + 1}: ${line}`).toBe(true);
		if (opens && !isCovered(at + 1)) aside = Math.max(0, aside + line.split('{').length - line.split('}').length);
	});
}

/** Words by which a value is found again, wherever it went. */
function wordsOf(text: string): string[] {
	return fold(text).match(/\p{L}{4,}|\d{3,}/gu) ?? [];
}

/** Every text that a value holds, but for markup, which says a text again. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value === 'number') return [String(value)];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => (key === 'markup' || key === 'titleMarkup' ? [] : textsIn(inner)));
}

/** What is in the record, without its raw text. */
function contents({ raw: _, origin: __, gated: ___, ...rest }: BibRecord): Set<string> {
	return new Set(textsIn(rest).flatMap(wordsOf));
}

/** Fields whose words become a code, a number or an address without its private parts, or name a role or kind. */
const TRANSLATED =
	/^(?:language|langid|date|year|month|day|doi|url|bdsk-url-\d|issn|eissn|isbn|eprint|eprinttype|pages|type|editor.?type|author\+an:orcid|howpublished|unique-id|source|xdata|crossref)$/;

function expectEveryWordKept(fields: readonly Field[], record: BibRecord, line: number): void {
	const kept = contents(record);
	for (const { name, value, line: at } of fields) {
		if (TRANSLATED.test(name) || /xdata=/.test(value)) continue;
		const said = removeEmails(readMarkup(decodeLatex(value).html.replace(/<script.*?<\/script>/g, ''), 2).text).text;
		for (const word of wordsOf(said.replace(/\b(?:family|given|prefix|suffix|literal|given-i)=/g, ' ')))
			expect(kept.has(word), `${name} at ${at} (entry at ${line}): ${word}`).toBe(true);
	}
}

describe('over the fixtures', () => {
	test.each(fixtures)('%s: every entry and every line is accounted for', (name, text) => {
		expectSum(text, bibtex.read(text, name));
	});

	test.each(fixtures)('%s: every word of an entry is in a field, in unmapped or in the notes', (name, text) => {
		const { entries } = readEntries(text);
		for (const record of bibtex.read(text, name).records) {
			const entry = entries[record.origin.entry - 1];
			if (entry) expectEveryWordKept(entry.fields, record, entry.line);
		}
	});

	test.each(fixtures)('%s: raw is the entry as it stands, and gated lines lie inside it', (name, text) => {
		const lines = text.split('\n');
		for (const { raw, origin, gated } of bibtex.read(text, name).records) {
			const { line, endLine } = origin;
			expect(lines.slice(line - 1, endLine).join('\n')).toContain(raw);
			expect(raw.startsWith('@')).toBe(true);
			expect(raw.split('\n')).toHaveLength(endLine - line + 1);
			for (const { from, to } of gated) expect(from >= 1 && from <= to && to <= endLine - line + 1).toBe(true);
		}
	});

	test.each(fixtures)('%s: no brace, command, markup, entity or e-mail address is left in a field', (name, text) => {
		for (const record of bibtex.read(text, name).records) {
			const { raw: _, unmapped: __, notes: ____, ...fields } = record;
			for (const said of textsIn(fields)) {
				if (said === 'What tea is \\nosuchsign here' || /_x_ \{y\}/.test(said)) continue;
				expect(said).not.toMatch(/[{}\\]|<\/?(?:i|b|sub|sup|script)\b|&(?:#\d+|[a-z]{2,8});|@example/i);
			}
		}
	});

	test('a message never quotes the record', () => {
		for (const [name, text] of fixtures) {
			for (const { message, done, todo, actual } of bibtex.read(text, name).problems) {
				for (const said of [message, done, todo]) {
					expect(said).toMatch(/[.]$/);
					if (actual !== undefined && actual.length > 2) expect(said).not.toContain(actual);
				}
			}
		}
	});

	test('entries are read alike alone and in a file of many', () => {
		const withoutPlace = ({ origin: _, unmapped, ...record }: BibRecord) => ({
			...record,
			unmapped: unmapped.map(({ tag, value }) => [tag, value]),
		});
		for (const name of ['zotero.bib', 'databases.bib', 'names.bib', 'dates.bib', 'latex.bib']) {
			const text = fixtures.find(([file]) => file === name)?.[1] ?? '';
			const together = bibtex.read(text, name).records;
			const alone = together.flatMap(({ raw }) => bibtex.read(raw, name).records);
			expect(together.map(withoutPlace)).toEqual(alone.map(withoutPlace));
		}
	});
});

/** A word that no reader can take for anything else, different at each place. */
const letters = 'bcdfghjklmnpqrstvwxz';
const token = (at: number): string => `Qu${[...String(at)].map((digit) => letters[Number(digit)]).join('')}ola`;

const fieldName = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.constantFrom(...knownFields.filter((name) => !['crossref', 'xdata', 'ids', 'editortype', 'date'].includes(name))),
	},
	{ weight: 1, arbitrary: fc.constantFrom('teapot', 'editor+an', 'funding_text 3', '__proto__') },
);
const entryKind = fc.constantFrom(
	'article',
	'book',
	'incollection',
	'inproceedings',
	'thesis',
	'techreport',
	'misc',
	'online',
	'periodical',
	'teapot',
);
/** Forms that values have; A and B stand for words. */
const form = fc.constantFrom(
	'{A B}',
	'"A B"',
	'{A, B}',
	'{A; B}',
	'{A and B}',
	'{{A B}}',
	'{{A} and B, others}',
	'{A} # { } # "B"',
	'{A -- B}',
	'{\\textit{A} {B}}',
	'{\\nosuch{A} \\nosuch B}',
	'{$A_{B}$}',
	'{\\\'{e}A {\\"o}B}',
	'{family=A, given=B}',
	'{A, Jr., B}',
	'{https://example.org/A?b=B}',
	'{https://doi.org/10.5555/A.B}',
	'{10.5555/A; B}',
	'{2019-03-15 A B}',
	'{12 A-19 B}',
	'{0378-5955 (A) B}',
	'{PMID: 123 A B}',
	'{English; A B}',
	'{arXiv:2101.01234 [A.B]}',
	'{Background: A. Methods: B.}',
	'{A <i>B</i> &amp; more}',
	'{A. © 2016 B.}',
	'{@A/B}',
	'{A\n\n  B}',
	'{\\url{https://example.org/A} B}',
	'{\\noopsort{A}B}',
	'{\\href{https://example.org/A}{B}}',
);

describe('over generated text', () => {
	test('a record holds every word of its entry, whatever the fields and however often', () => {
		fc.assert(
			fc.property(entryKind, fc.array(fc.tuple(fieldName, form), { maxLength: 25 }), (type, fields) => {
				let count = 0;
				const body = fields.map(([name, written]) => {
					const words = written
						.replace(/A(?=[^a-zA-Z]|$)/, () => token(++count))
						.replace(/B(?=[^a-z]|$)(?!ackground)/, () => token(++count));
					return `  ${name} = ${words},`;
				});
				const text = [`@${type}{key,`, '  title = {Title of the whole},', ...body, '}'].join('\n');
				const { records, quarantined } = bibtex.read(text, 'records/x.bib');
				expect(quarantined, text).toEqual([]);
				const [record] = records;
				if (!record) throw new Error('no record');
				BibRecordSchema.parse(record);
				const kept = [...contents(record)].join(' ');
				for (let at = 1; at <= count; at++)
					expect(kept.includes(fold(token(at))), `${token(at)} in\n${text}\n${JSON.stringify(record)}`).toBe(true);
			}),
			{ numRuns: 600, seed: 31 },
		);
	});

	const piece = fc.constantFrom(
		'@article{a,',
		'\n@article{a,\n',
		'\n@book(b,',
		'\n@article key,\n',
		'title = {T}',
		'title = "T"',
		'title = {',
		'author = {A and {B}}',
		'year = 2001',
		'month = jan # "~15"',
		'xdata = {a}',
		'crossref = a',
		'= x',
		'{',
		'}',
		'(',
		')',
		'"',
		',',
		'#',
		'%',
		'\n',
		' ',
		'\\',
		'$',
		'@',
		'@string{s = "x" # s}',
		'@comment{',
		'@comment x\n',
		'@preamble{"x"}',
		'@xdata{a, title = {T}, xdata = {a}}',
		'@__proto__{',
		'\ufffd',
		'\u0000',
		'\ud83d',
		'keywords = {a;b}',
		'abstract = {Copyright of x is the property of y.}',
		'doi = {10.5555/%}',
		'url = {https://[::1}',
		'eprint = {:}',
	);

	test('reading never throws, its records are valid and the sum holds', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ maxLength: 12 })), { maxLength: 60 }), (pieces) => {
				const text = pieces.join('');
				bibtex.recognises(text);
				const reading = bibtex.read(text, 'records/x.bib');
				for (const record of reading.records) BibRecordSchema.parse(record);
				const { entries } = readEntries(text.replace(/\r\n?/g, '\n'));
				expect(reading.records.length + reading.quarantined.length).toBe(entries.length);
				expect(reading.problems.filter(({ severity }) => severity === 'error')).toHaveLength(reading.quarantined.length);
				expect(bibtex.read(text, 'records/x.bib')).toEqual(reading);
			}),
			{ numRuns: 1500, seed: 32 },
		);
	});

	test('whatever stands in one entry, the entries that begin lines behind it are read', () => {
		fc.assert(
			fc.property(
				fc.array(
					piece.filter((text) => !/@/.test(text)),
					{ maxLength: 30 },
				),
				(pieces) => {
					const after: Entry[] = readEntries(`@article{a, ${pieces.join('')}\n\n@article{last, title = {Last}}\n`).entries;
					expect(after.at(-1)?.key).toBe('last');
				},
			),
			{ numRuns: 500, seed: 33 },
		);
	});
});
