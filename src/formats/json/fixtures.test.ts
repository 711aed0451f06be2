import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BibRecordSchema } from '../../record/record.ts';
import { crossrefJson } from '../crossref-json/read.ts';
import { cslJson } from '../csl-json/read.ts';
import { openalexJson } from '../openalex-json/read.ts';

const cases = [cslJson, crossrefJson, openalexJson].flatMap((format) => {
	const folder = new URL(`../${format.name}/fixtures/`, import.meta.url);
	const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.reading.json'));
	return names.map((name) => ({ format, name, text: readFileSync(new URL(name, folder), 'utf8') }));
});

describe.each(cases)('$format.name/$name', ({ format, name, text }) => {
	const snapshot = `../${format.name}/fixtures/${name.replace(/\.json$/, '.reading.json')}`;

	test('is read as its .reading.json says', async () => {
		const { records, quarantined, problems } = format.read(text, `records/${name}`);
		const shown = records.map(({ raw: _, ...record }) => record);
		await expect(`${JSON.stringify({ records: shown, quarantined, problems }, null, '\t')}\n`).toMatchFileSnapshot(snapshot);
	});

	test('gives records that the schema accepts, with gated lines inside the raw entry', () => {
		for (const record of format.read(text, name).records) {
			expect(() => BibRecordSchema.parse(record)).not.toThrow();
			const lines = record.raw.split('\n').length;
			for (const { from, to } of record.gated) expect(from >= 1 && from <= to && to <= lines).toBe(true);
		}
	});

	test('is taken by its own format and by no other of JSON', () => {
		expect([cslJson, crossrefJson, openalexJson].filter(({ recognises }) => recognises(text))).toEqual([format]);
	});

	test('is read alike with CRLF line ends', () => {
		expect(format.read(text.replaceAll('\n', '\r\n'), name)).toEqual(format.read(text, name));
	});

	test('leaves no markup, entity or e-mail address in a field', () => {
		for (const { raw: _, unmapped, titleMarkup: __, ...fields } of format.read(text, name).records) {
			const shown = JSON.stringify(fields, (key, value) => (key === 'markup' ? undefined : value));
			expect(shown).not.toMatch(/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i);
			expect(shown + JSON.stringify(unmapped)).not.toMatch(/@example/);
		}
	});
});
