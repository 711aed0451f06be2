import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BibRecordSchema } from '../../record/record.ts';
import { edsJson } from './read.ts';

const fixtures = new URL('fixtures/', import.meta.url);

describe('the JSON of the EBSCO Discovery Service', () => {
	for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.json') && !file.endsWith('.reading.json'))) {
		test(`reads ${name.replace('.json', '').replaceAll('-', ' ')}`, async () => {
			const text = readFileSync(new URL(name, fixtures), 'utf8');
			expect(edsJson.recognises(text)).toBe(true);
			const reading = edsJson.read(text, `records/${name}`);
			for (const record of reading.records) BibRecordSchema.parse(record);
			const file = new URL(name.replace('.json', '.reading.json'), fixtures).pathname;
			await expect(`${JSON.stringify(reading, null, '\t')}\n`).toMatchFileSnapshot(file);
		});
	}

	test('leaves other JSON alone', () => {
		for (const text of [
			'{"terms":[{"term":"black"}]}',
			'[{"id":"x","type":"article-journal","title":"A title"}]',
			'{"message":{"items":[{"DOI":"10.5555/1"}]}}',
			'a:1:{s:6:"Record";a:1:{s:6:"Header";a:1:{s:4:"DbId";s:3:"exd";}}}',
			'TY  - JOUR\nTI  - "Header": {"DbId": 1}\nER  - ',
			'',
		]) {
			expect(edsJson.recognises(text)).toBe(false);
		}
	});

	test('names line and column of a fault, and keeps what is whole before it', () => {
		const { records, quarantined, problems } = edsJson.read(
			readFileSync(new URL('cut-off.json', fixtures), 'utf8'),
			'records/cut-off.json',
		);
		expect(records.map(({ title }) => title)).toEqual(['The first is whole']);
		expect(quarantined).toEqual([{ line: 3, endLine: 3 }]);
		expect(problems.map(({ kind, line, column }) => [kind, line, column])).toEqual([['json-invalid', 3, 113]]);
	});

	test('gives each record of a reply on one line a raw text with a line for each value, and gates its abstract there', () => {
		const [record] = edsJson.read(readFileSync(new URL('retrieve-in-one-line.json', fixtures), 'utf8'), 'x.json').records;
		const lines = record?.raw.split('\n') ?? [];
		expect(JSON.parse(record?.raw ?? '')).toMatchObject({ ResultId: 1, Header: { An: '200' } });
		expect(record?.gated.map(({ from, what }) => [what, lines[from - 1]?.trim().slice(0, 22)])).toEqual([
			['abstract', '"Data": "Tea consoles.'],
			['notice', '"Data": "&lt;i&gt;Copy'],
		]);
	});
});
