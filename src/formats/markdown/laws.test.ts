import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeEmails } from '../../record/email.ts';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import type { Reading } from '../format.ts';
import { readMarkup } from '../markup.ts';
import { OTHER_NAMES, WRITTEN_KEYS } from './keys.ts';
import { markdown } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
	.filter((name) => name.endsWith('.md'))
	.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

const wordsOf = (text: string): string[] => fold(text).match(/\p{L}{4,}|\d{3,}/gu) ?? [];

function contents({ raw: _, origin: __, gated: ___, ...rest }: BibRecord): Set<string> {
	return new Set(wordsOf(JSON.stringify(rest).replaceAll(/\\[nt]/g, ' ')));
}

function expectSum(text: string, { records, quarantined, problems }: Reading): void {
	const errors = problems.filter(({ severity }) => severity === 'error');
	expect(records.length + quarantined.length).toBeLessThanOrEqual(1);
	expect(errors).toHaveLength(1 - records.length);
	for (const { line, endLine } of quarantined) expect(line <= (errors[0]?.line ?? 0) && (errors[0]?.line ?? 0) <= endLine).toBe(true);
	const lines = text.split(/\r\n|\r|\n/).length;
	for (const { line, column = 1 } of problems) expect(line >= 1 && line <= lines + 1 && column >= 1).toBe(true);
	for (const { origin, raw, gated } of records) {
		expect(raw.split('\n')).toHaveLength(origin.endLine);
		for (const { from, to } of gated) expect(from >= 1 && from <= to).toBe(true);
	}
}

describe('over the fixtures', () => {
	test.each(fixtures)('%s: the sum holds, and raw is the file as it stands', (name, text) => {
		const reading = markdown.read(text, name);
		expectSum(text, reading);
		for (const { raw } of reading.records) expect(raw).toBe(text.trimEnd());
	});

	test.each(fixtures)('%s: every word behind a key and in the body is in a field, in unmapped or in the notes', (name, text) => {
		const said = text
			.replace(/^(?:[ -]*)[\w-]+:(?=\s)/gm, ' ')
			.replace(/\b(?:English|Enjoy|https?|doi\.org|2025-08)\b/g, ' ')
			.replace(/(?:ISBN )?978-0-306-40615-7|\d{4}-\d\d-\d\dT\S+|0022-3956|August/g, ' ')
			.replace(/&text|\*text/g, ' ');
		for (const record of markdown.read(text, name).records) {
			const kept = contents(record);
			for (const word of wordsOf(removeEmails(readMarkup(said, 2).text).text)) expect(kept.has(word), word).toBe(true);
		}
	});

	test.each(fixtures)('%s: no markup, entity or e-mail address is left in a field', (name, text) => {
		for (const record of markdown.read(text, name).records) {
			const { raw: _, unmapped: __, titleMarkup: ___, comment: ____, ...fields } = record;
			const shown = JSON.stringify(fields, (key, value) => (key === 'markup' ? undefined : value));
			expect(shown).not.toMatch(/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i);
			expect(JSON.stringify(record.comment ?? '') + shown).not.toMatch(/\w@example/);
		}
	});

	test('a message never quotes the record', () => {
		for (const [name, text] of fixtures) {
			for (const { message, done, todo, actual } of markdown.read(text, name).problems) {
				for (const said of [message, done, todo]) {
					expect(said).toMatch(/[.]$/);
					if (actual !== undefined && actual.length > 3) expect(said).not.toContain(actual);
				}
			}
		}
	});
});

/** A word that no reader can take for anything else, different at each place. */
const letters = 'bcdfghjklmnpqrstvwxz';
const token = (at: number): string => `Qu${[...String(at)].map((digit) => letters[Number(digit)]).join('')}ola`;

const key = fc.constantFrom(...WRITTEN_KEYS.filter((name) => name !== 'title' && name !== 'volume'), ...OTHER_NAMES, 'jornal', 'whatever');
/** Forms that values have; A and B stand for words. */
const form = fc.constantFrom(
	' A B',
	' "A, B"',
	' A; B',
	' [A, B]',
	'\n  - A\n  - B',
	'\n  A: B',
	'\n  - A: B',
	'\n  - family: A\n    given: B',
	'\n  - name: A\n    affiliation: B',
	'\n  - label: A\n    scheme: B',
	'\n  - text: A\n    label: B',
	'\n  - number: A\n    code: B',
	'\n  - url: A\n    label: B',
	'\n  - tag: A\n    value: B',
	'\n  text: A\n  supplied: B',
	'\n  - - A\n    - B',
	' |\n  A\n  B',
	' A # B',
	' <i>A</i> &amp; B',
);

describe('over generated text', () => {
	test('a record holds every word of its file, whatever the keys', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.tuple(key, form), { maxLength: 12, selector: ([name]) => name }), (pairs) => {
				let count = 0;
				const lines = pairs.map(
					([name, written]) => `${name}:${written.replace(/\bA\b/, token(++count)).replace(/\bB\b/, token(++count))}`,
				);
				const text = ['---', 'title: A whole title', 'volume: 7', ...lines, '---', '', `Body ${token(++count)}`].join('\n');
				const { records, problems } = markdown.read(text, 'records/x.md');
				const [record] = records;
				if (!record) throw new Error(`no record of ${text}\n${JSON.stringify(problems)}`);
				BibRecordSchema.parse(record);
				const kept = contents(record);
				for (let at = 1; at <= count; at++)
					expect(kept.has(fold(token(at))), `${token(at)} in\n${text}\n${JSON.stringify(record)}`).toBe(true);
			}),
			{ numRuns: 500, seed: 61 },
		);
	});

	const line = fc.oneof(
		{
			weight: 3,
			arbitrary: fc.constantFrom(
				...[
					'---',
					'...',
					'+++',
					'title: A title',
					'title:',
					'title: [a]',
					'"title": x',
					'authors:',
					'  - a',
					'- b',
					'  family: x',
					'? a',
					': b',
				],
				...[
					'a: &x 1',
					'b: *x',
					'c: *none',
					'<<: *x',
					'!!int: 3',
					'd: !tag x',
					'e: {',
					'}',
					'[',
					']',
					'f: "',
					"g: 'x",
					'h: |',
					'\tx',
					'# remark',
					'%YAML 1.2',
				],
				...[
					'__proto__: x',
					'abstract: {a: b}',
					'affiliations: [1, 2]',
					'rights: {supplied: x}',
					'links: "https://["',
					'subjects: [{label: }]',
					'accessions: [" "]',
				],
				...[
					'notes: ann@example.org',
					'id: ann@example.org',
					'accessions: ann@example.org',
					'unmapped: [{tag: ann@example.org, value: x, held: y}]',
					'\u0000\ud800',
					'',
				],
			),
		},
		fc.string({ unit: 'grapheme', maxLength: 30 }),
		fc.tuple(key, fc.string({ unit: 'grapheme', maxLength: 20 })).map(([name, value]) => `${name}: ${value}`),
	);

	test('reading never throws, its records are valid and the sum holds', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (lines, end, framed) => {
				const text = (framed ? ['---', 'title: Tea', ...lines, '---'] : ['---', ...lines]).join(end);
				markdown.recognises(text);
				const reading = markdown.read(text, 'records/x.md');
				for (const record of reading.records) {
					BibRecordSchema.parse(record);
					const { raw: _, ...rest } = record;
					expect(JSON.stringify(rest)).not.toContain('ann@example.org');
				}
				expectSum(text, reading);
				expect(markdown.read(text, 'records/x.md')).toEqual(reading);
			}),
			{ numRuns: 1000, seed: 62 },
		);
	});
});
