import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { removeEmails } from '../../record/email.ts';
import { BibRecordSchema } from '../../record/record.ts';
import { ebscoXml } from '../ebsco-xml/read.ts';
import { endnoteXml } from '../endnote-xml/read.ts';
import type { Format } from '../format.ts';
import { readMarkup } from '../markup.ts';
import { refer } from '../refer/read.ts';
import { refworks } from '../refworks/read.ts';
import { wos } from '../wos/read.ts';
import { contents, expectEveryLineOnce, expectSum, isXml, linesOf, wordsOf } from './expectations.ts';

const FORMATS = [refer, refworks, wos, endnoteXml, ebscoXml];

describe.each(FORMATS)('fixtures of $name', (format) => {
	const folder = new URL(`../${format.name}/fixtures/`, import.meta.url);
	const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));
	const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

	test('there are some', () => expect(names.length).toBeGreaterThan(0));

	test.each(names)('%s is read as its .json says', async (name) => {
		const { records, quarantined, problems } = format.read(fixture(name), `records/${name}`);
		// The raw entry is the fixture itself; a law holds it.
		const shown = records.map(({ raw: _, ...record }) => record);
		const text = JSON.stringify({ records: shown, quarantined, problems }, null, '\t');
		await expect(`${text}\n`).toMatchFileSnapshot(`../${format.name}/fixtures/${name.replace(/\.\w+$/, '.json')}`);
	});

	test.each(names)('%s gives records that the schema accepts', (name) => {
		for (const record of format.read(fixture(name), name).records) expect(() => BibRecordSchema.parse(record)).not.toThrow();
	});

	test.each(names)('%s reads the same with CRLF, CR and LF line ends', (name) => {
		const text = fixture(name);
		const plain = format.read(text, name);
		expect(format.read(text.replaceAll('\n', '\r\n'), name)).toEqual(plain);
		expect(format.read(text.replaceAll('\n', '\r'), name)).toEqual(plain);
	});

	test.each(names)('%s is recognised by its content', (name) => {
		if (!name.startsWith('lost')) expect(format.recognises(fixture(name))).toBe(true);
	});
});

const folderOf = ({ name }: Format): URL => new URL(`../${name}/fixtures/`, import.meta.url);
const fixturesOf = (format: Format): (readonly [string, string])[] =>
	readdirSync(folderOf(format))
		.filter((name) => !name.endsWith('.json'))
		.map((name) => [name, readFileSync(new URL(name, folderOf(format)), 'utf8')] as const);
/** Fields whose words are turned into a code, a number or an address without its private parts. */
const TRANSLATED =
	/^(?:%G|%8|%D|%@|%U|%R|LA|YR|FD|SN|UL|LK|DO|PD|PY|DI|UR|EM|%P|[SO]P|BP|EP|PS|BN|EI)\s.*|<(?:language|plink|issn|jid|dt|pdfLink|abody|ppf|isbn|pages|date|maglogo|source-app)[ >].*/;

describe.each(FORMATS)('laws over the fixtures of $name', (format) => {
	test.each(fixturesOf(format))('%s: the sum holds', (name, text) => {
		const reading = format.read(text, name);
		expectSum(text, reading);
		if (!isXml(format)) expectEveryLineOnce(text, reading);
	});

	test.each(fixturesOf(format))('%s: every word of an entry is in a field, in unmapped or in the notes', (name, text) => {
		for (const record of format.read(text, name).records) {
			const kept = contents(record);
			for (const line of linesOf(record.raw)) {
				if (TRANSLATED.test(line.trim())) continue;
				const value = isXml(format) ? line.replace(/<[^<>]*>/g, ' ') : line.replace(/^(?:%\S|[A-Z][A-Z0-9]|PMC?ID) /, '');
				const said = removeEmails(
					readMarkup(value, 2).text.replace(/Abstract:|mailto:|\b(?:UNSP|Artn)\b|\((?:Print|Electronic)\)/gi, ' '),
				).text;
				for (const word of wordsOf(said)) expect(kept.has(word), `${word} in ${line}`).toBe(true);
			}
		}
	});

	test.each(fixturesOf(format))('%s: raw is the entry as it stands, and gated lines lie inside it', (name, text) => {
		const lines = linesOf(text);
		const bare = (written: string): string => written.replace(/\s+/g, '');
		for (const { raw, origin, gated } of format.read(text, name).records) {
			const own = lines.slice(origin.line - 1, origin.endLine).join('\n');
			if (isXml(format)) expect(bare(own)).toContain(bare(raw));
			else expect(raw).toBe(own);
			for (const { from, to } of gated) expect(from >= 1 && from <= to && to <= raw.split('\n').length).toBe(true);
		}
	});

	test.each(fixturesOf(format))('%s: notes and abstracts stand on gated lines', (name, text) => {
		for (const { raw, gated, notes, abstract } of format.read(text, name).records) {
			const open = raw.split('\n').filter((_, at) => !gated.some(({ from, to }) => from <= at + 1 && at + 1 <= to));
			const shown = readMarkup(open.join('\n'), 2).text;
			for (const note of notes.flatMap((whole) => whole.split('\n'))) if (note.length > 8) expect(shown).not.toContain(note);
			for (const section of abstract?.sections ?? []) if (section.text.length > 8) expect(shown).not.toContain(section.text);
		}
	});

	test.each(fixturesOf(format))('%s: no markup, entity or e-mail address is left in a field', (name, text) => {
		for (const record of format.read(text, name).records) {
			const { raw: _, unmapped: __, titleMarkup: ___, ...fields } = record;
			const shown = JSON.stringify(fields, (key, value) => (key === 'markup' ? undefined : value));
			expect(shown).not.toMatch(/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i);
			expect(shown).not.toMatch(/@example/);
		}
	});

	test('a message never quotes the record', () => {
		for (const [name, text] of fixturesOf(format)) {
			for (const { kind, message, done, todo, actual } of format.read(text, name).problems) {
				for (const said of [message, done, todo]) {
					expect(said).toMatch(/[.]$/);
					if (kind !== 'tag-unknown' && actual !== undefined && actual.length > 2) expect(said).not.toContain(actual);
				}
			}
		}
	});
});
