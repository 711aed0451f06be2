import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeEmails } from '../../record/email.ts';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import type { Reading } from '../format.ts';
import { readMarkup } from '../markup.ts';
import { type Entry, type Stray, splitTagged } from '../tagged/entries.ts';
import { type Field, verbatim } from './field.ts';
import { knownTags } from './fields.ts';
import { itemTypeNames } from './item-type.ts';
import { ris } from './read.ts';
import { risSyntax } from './syntax.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
	.filter((name) => name.endsWith('.ris'))
	.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

function split(text: string): { entries: Entry[]; strays: Stray[] } {
	const entries: Entry[] = [];
	const strays = splitTagged(text, risSyntax(), (entry) => entries.push(entry));
	return { entries, strays };
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** Every line that is not blank belongs to exactly one entry or stray run. */
function expectEveryLineOnce(text: string): void {
	const { entries, strays } = split(text);
	const covered = new Map<number, number>();
	for (const { line, endLine } of strays) for (let at = line; at <= endLine; at++) covered.set(at, 1);
	for (const { line, endLine } of entries) for (let at = line; at <= endLine; at++) covered.set(at, (covered.get(at) ?? 0) + 1);
	linesOf(text).forEach((line, at) => {
		if (line.trim() === '' || line === '\ufeff') return;
		expect(covered.get(at + 1), `line ${at + 1}: ${line}`).toBe(1);
	});
}

/** Inside an entry, every line is in a field of it: its own tag line, or a line that goes on. */
function expectEveryLineInAField(text: string): void {
	const lines = linesOf(text);
	for (const { fields, line, endLine } of split(text).entries) {
		const held = fields.flatMap(({ value, more }) => [value, ...more]).map((value) => value.trim());
		for (let at = line; at <= endLine; at++) {
			const written = (lines[at - 1] ?? '').trim();
			if (written === '') continue;
			expect(
				held.some((value) => value === written || written.endsWith(value)),
				`line ${at}: ${written}`,
			).toBe(true);
		}
	}
}

function expectSum(text: string, { records, quarantined, problems }: Reading): void {
	const { entries, strays } = split(text);
	expect(records.length + quarantined.length).toBe(entries.length);
	const places = [...records.map(({ origin }) => origin), ...quarantined].map(({ line, endLine }) => `${line}-${endLine}`).sort();
	expect(places).toEqual(entries.map(({ line, endLine }) => `${line}-${endLine}`).sort());
	const errors = problems.filter(({ severity }) => severity === 'error');
	expect(errors).toHaveLength(quarantined.length);
	for (const { line, endLine } of quarantined) expect(errors.some((error) => line <= error.line && error.line <= endLine)).toBe(true);
	for (const { what, line } of strays) {
		const said = problems.filter(({ kind }) => kind === 'text-stray');
		expect(said.some((problem) => (what === 'other' ? problem.line === line : problem.line <= line))).toBe(true);
	}
}

/** Words by which a value is found again, wherever it went. */
function wordsOf(text: string): string[] {
	return fold(text).match(/\p{L}{4,}|\d{3,}/gu) ?? [];
}

/** What is in the record, without its raw text. */
function contents({ raw: _, origin: __, gated: ___, ...rest }: BibRecord): Set<string> {
	return new Set(wordsOf(JSON.stringify(rest).replaceAll(/\\[nt]/g, ' ')));
}

/** Tags whose words are turned into a code, a number or an address without its private parts, or are labels. */
const TRANSLATED: ReadonlySet<string> = new Set([
	'LA',
	'LG',
	'PY',
	'Y1',
	'DA',
	'DO',
	'DI',
	'SN',
	'UR',
	'L1',
	'L2',
	'L3',
	'M3',
	'SP',
	'EP',
	'U1',
	'U2',
	'PM',
	'PMID',
]);
const LABELS =
	/\b(?:Accession Number|Affiliations?|Subject Terms?|Thesaurus Terms?|Geographic Terms|Author-Supplied Keyword|People|Number of Pages|Page Count|Document Type|Publication Type|Language|English|PMID|NLM\d+|Major Descriptor|Minor Descriptor|Partial author list|Copyright - ):?/g;

function expectEveryWordKept(fields: readonly Field[], record: BibRecord, line: number): void {
	const kept = contents(record);
	for (const field of fields) {
		if (TRANSLATED.has(field.tag)) continue;
		const said = removeEmails(readMarkup(verbatim(field).replace(/<script.*?<\/script>/g, ''), 2).text.replace(LABELS, ' ')).text;
		for (const word of wordsOf(said))
			expect(kept.has(word) || word === 'xhtml', `${field.tag} at ${field.line} (entry at ${line}): ${word}`).toBe(true);
	}
}

describe('over the fixtures', () => {
	test.each(fixtures)('%s: every line is accounted for', (name, text) => {
		const reading = ris.read(text, name);
		expectEveryLineOnce(text);
		expectEveryLineInAField(text);
		expectSum(text, reading);
	});

	test.each(fixtures)('%s: every word of an entry is in a field, in unmapped or in the notes', (name, text) => {
		const { entries } = split(text);
		for (const record of ris.read(text, name).records) {
			const entry = entries[record.origin.entry - 1];
			if (entry) expectEveryWordKept(entry.fields, record, entry.line);
		}
	});

	test.each(fixtures)('%s: raw is the entry as it stands, and gated lines lie inside it', (name, text) => {
		const lines = linesOf(text);
		for (const { raw, origin, gated } of ris.read(text, name).records) {
			expect(raw).toBe(lines.slice(origin.line - 1, origin.endLine).join('\n'));
			for (const { from, to } of gated) expect(from >= 1 && from <= to && to <= origin.endLine - origin.line + 1).toBe(true);
		}
	});

	test.each(fixtures)('%s: no markup, entity or e-mail address is left in a field', (name, text) => {
		for (const record of ris.read(text, name).records) {
			const { raw: _, unmapped: __, titleMarkup: ___, ...fields } = record;
			const shown = JSON.stringify(fields, (key, value) => (key === 'markup' ? undefined : value));
			expect(shown).not.toMatch(/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i);
			expect(shown).not.toMatch(/@example/);
		}
	});

	test('a message never quotes the record', () => {
		for (const [name, text] of fixtures) {
			for (const { message, done, todo, actual } of ris.read(text, name).problems) {
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

const tag = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...knownTags.filter((name) => !['TY', 'ER', 'PMID', 'PMCID', 'Link to'].includes(name))) },
	{ weight: 1, arbitrary: fc.constantFrom('QX', 'Q9', 'ZZ') },
);
/** Forms that values have; A and B stand for words. */
const form = fc.constantFrom(
	'A B',
	'A, B',
	'A; B',
	'A: B',
	'A, B, Jr.',
	'A/B',
	'*A/B',
	'(A) B',
	'A &lt;i&gt; <i>B</i>',
	'https://example.org/A?b=B',
	'https://doi.org/10.5555/A.B',
	'10.5555/A; B',
	'2019/03/15/A B',
	'12 A-19 B',
	'0378-5955 (A) B',
	'PMID: 123 A B',
	'PMC123 A B',
	'English; A B',
	'Cited By :12; A B',
	'doi: 10.5555/A B',
	'Accession Number: 12; A, Ann 1,2; Affiliations: 1: B; Source Info: Sep2016, Vol. 3, p4',
	'Accession Number: 13. Language: A. PMID: B. Publication Type: Case Study',
	'Accession Number: 14; Subject Term: A; Number of Pages: B',
	'Copyright - A B',
	'Background: A. Methods: B.',
	'© 2016 A. B',
	'A B.',
);
/** A line of an entry: a tag, or none for a line that goes on. */
const entryLine = fc.record({ tag: fc.option(tag, { freq: 5, nil: undefined }), form, indent: fc.constantFrom('', '   ') });

describe('over generated text', () => {
	test('a record holds every word of its entry, whatever the tags and however often', () => {
		fc.assert(
			fc.property(fc.constantFrom(...itemTypeNames, 'NEVER'), fc.array(entryLine, { maxLength: 30 }), (type, lines) => {
				let count = 0;
				const body = lines.map(({ tag: name, form: written, indent }) => {
					const words = written.replace(/\bA\b/, token(++count)).replace(/\bB\b/, token(++count));
					return name === undefined ? indent + words : `${name}  - ${words}`;
				});
				const text = [`TY  - ${type}`, 'TI  - Title of the whole', ...body, 'ER  - '].join('\n');
				const { records, quarantined } = ris.read(text, 'records/x.ris');
				expect(quarantined).toEqual([]);
				const [record] = records;
				if (!record) throw new Error('no record');
				BibRecordSchema.parse(record);
				const kept = contents(record);
				for (let at = 1; at <= count; at++)
					expect(kept.has(fold(token(at))), `${token(at)} in\n${text}\n${JSON.stringify(record)}`).toBe(true);
			}),
			{ numRuns: 400, seed: 11 },
		);
	});

	const hostile = fc.constantFrom(
		'',
		'TY  - JOUR',
		'TY  - ',
		'ER  - ',
		'ER  -',
		'1.',
		'<2>',
		'Link to the Ovid Full Text: https://example.org/',
		'__proto__',
		'__proto__  - x',
		'TI  - A title',
		'T1  - <b>Another</b> &amp; <script>x</script>',
		'AU  - ann@example.org',
		'AU  - , ; ,',
		'PY  - 0000',
		'DA  - 99/99/9999',
		'SN  - 12345678 1234567890123',
		'UR  - https://',
		'UR  - https://[::1',
		'UR  - http://search.ebscohost.com/login.aspx?AN=%',
		'DO  - 10.5555/%%%',
		'N1  - Accession Number: 1; Affiliations: 1: x 2: y; Source Info: ;',
		'N1  - Accession Number: ',
		'AB  - Copyright of x is the property of y.',
		'KW  - */',
		'KW  - */*a',
		'LA  - ;;;',
		'SP  - -',
		'\ufeffTY  - BOOK',
		'\u0000\ud800',
		'TY\t-\tCHAP',
		'tY  - JOUR',
		'  continued',
	);
	const anyLine = fc.oneof(
		{ weight: 3, arbitrary: hostile },
		fc.tuple(tag, fc.string({ unit: 'grapheme', maxLength: 40 })).map(([name, value]) => `${name}  - ${value}`),
		fc.string({ maxLength: 30 }),
	);

	test('reading never throws, its records are valid and the sum holds', () => {
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
				const text = lines.join(end);
				const reading = ris.read(text, 'records/x.ris');
				for (const record of reading.records) BibRecordSchema.parse(record);
				expectSum(text, reading);
				expectEveryLineOnce(text);
				expect(ris.read(text, 'records/x.ris')).toEqual(reading);
			}),
			{ numRuns: 400, seed: 12 },
		);
	});

	test('entries are read alike alone and in a file of many', () => {
		const entry = fc.array(entryLine, { minLength: 1, maxLength: 10 }).map((lines) => {
			const body = lines.map(({ tag: name, indent }, at) => (name === undefined ? indent + token(at) : `${name}  - ${token(at)}`));
			return ['TY  - JOUR', 'TI  - Title', ...body, 'ER  - '];
		});
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
				const together = ris.read(entries.map((lines) => lines.join('\n')).join('\n\n'), 'x.ris').records;
				const alone = entries.flatMap((lines) => ris.read(lines.join('\n'), 'x.ris').records);
				const withoutPlace = (record: BibRecord) => ({
					...record,
					origin: undefined,
					unmapped: record.unmapped.map(({ tag: name, value }) => [name, value]),
				});
				expect(together.map(withoutPlace)).toEqual(alone.map(withoutPlace));
			}),
			{ numRuns: 100, seed: 13 },
		);
	});
});
