/** Laws that every format keeps. They run over the fixtures of each, as they are and broken in many ways. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BibRecordSchema } from '../record/record.ts';
import type { Format, Reading } from './format.ts';
import { formats, readFile } from './index.ts';

interface Fixture {
	name: string;
	text: string;
}

const folderOf = ({ name }: Format): URL => new URL(`${name}/fixtures/`, import.meta.url);

/** The fixtures of a format: JSON files are what the others should give, but in formats of JSON, where `.reading.json` are. */
function fixturesOf(format: Format): Fixture[] {
	const isExpected = format.name.endsWith('-json') ? /\.reading\.json$/ : /\.json$/;
	return readdirSync(folderOf(format))
		.filter((name) => /\.\w+$/.test(name) && !isExpected.test(name))
		.map((name) => ({ name, text: readFileSync(new URL(name, folderOf(format)), 'utf8') }));
}

/** Formats whose own tests show more of the raw entry, or all of it. */
const OWN_SHAPE = ['eds-text', 'eds-json'];

/** Every entry is a record or in the quarantine, within the file, and every quarantined one has its error. */
function expectSum(text: string, { records, quarantined, problems }: Reading): void {
	const last = text.split(/\r\n|\r|\n/).length;
	for (const { line, endLine } of [...records.map(({ origin }) => origin), ...quarantined])
		expect(line >= 1 && line <= endLine && endLine <= last).toBe(true);
	const errors = problems.filter(({ severity }) => severity === 'error');
	for (const { line, endLine } of quarantined) expect(errors.some((error) => line <= error.line && error.line <= endLine)).toBe(true);
	const ordinals = records.map(({ origin }) => origin.entry);
	expect(new Set(ordinals).size).toBe(ordinals.length);
}

describe.each(formats)('$name', (format) => {
	const fixtures = fixturesOf(format);

	test('has fixtures', () => expect(fixtures.length).toBeGreaterThan(0));

	test.each(OWN_SHAPE.includes(format.name) ? [] : fixtures)('reads $name as the JSON beside it says', async ({ name, text }) => {
		const { records, quarantined, problems } = format.read(text, `records/${name}`);
		// The raw entry is the fixture itself.
		const shown = records.map(({ raw: _, ...record }) => record);
		const reading = `${JSON.stringify({ records: shown, quarantined, problems }, null, '\t')}\n`;
		const expected = name.replace(/\.\w+$/, format.name.endsWith('-json') ? '.reading.json' : '.json');
		await expect(reading).toMatchFileSnapshot(fileURLToPath(new URL(expected, folderOf(format))));
	});

	test.each(fixtures)('reads $name and no other format takes it', ({ name, text }) => {
		// What is told by nothing but a tag that was lost is tested with its own reader.
		if (name.startsWith('lost')) return;
		const read = readFile(new TextEncoder().encode(text), `records/${name}`);
		if ('refused' in read) expect(format.read(text, `records/${name}`).problems).toEqual([read.refused]);
		else expect(read.format.name).toBe(format.name);
	});

	test.each(fixtures)('gives records of $name that the schema accepts, and the sum holds', ({ name, text }) => {
		const reading = format.read(text, `records/${name}`);
		for (const record of reading.records) {
			BibRecordSchema.parse(record);
			expect(record.origin).toMatchObject({ file: `records/${name}`, format: format.name });
			const lines = record.raw.split('\n').length;
			for (const { from, to } of record.gated) expect(from >= 1 && from <= to && to <= lines).toBe(true);
		}
		expectSum(text, reading);
	});

	test('never throws, however a file is broken, and reads the same twice', () => {
		const piece = fc.constantFrom(
			'',
			'\n',
			'\r\n',
			'\0',
			'<',
			'>',
			'&',
			'"',
			'{',
			'}',
			'[',
			'\\',
			'---\n',
			'\ud800',
			'\ufeff',
			'%',
			'__proto__',
		);
		const at = fc.nat({ max: 1_000_000 });
		fc.assert(
			fc.property(fc.constantFrom(...fixtures), at, at, piece, fc.boolean(), ({ text }, from, to, said, twice) => {
				const [start = 0, end = 0] = [from % (text.length + 1), to % (text.length + 1)].sort((a, b) => a - b);
				const cut = text.slice(0, start) + said + (twice ? text.slice(start) : text.slice(end));
				expect(() => format.recognises(cut)).not.toThrow();
				const reading = format.read(cut, 'records/x');
				for (const record of reading.records) BibRecordSchema.parse(record);
				expectSum(cut, reading);
				expect(format.read(cut, 'records/x')).toEqual(reading);
			}),
			{ numRuns: 60, seed: 31 },
		);
	});
});
