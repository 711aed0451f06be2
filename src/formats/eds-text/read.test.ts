import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BibRecordSchema } from '../../record/record.ts';
import { edsText } from './read.ts';

const fixtures = new URL('fixtures/', import.meta.url);

describe('the staff view of EBSCO records', () => {
	for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.txt'))) {
		test(`reads ${name.replace('.txt', '').replaceAll('-', ' ')}`, async () => {
			const text = readFileSync(new URL(name, fixtures), 'utf8');
			expect(edsText.recognises(text)).toBe(true);
			const reading = edsText.read(text, `records/${name}`);
			for (const record of reading.records) BibRecordSchema.parse(record);
			// The raw entry is the file's own text and is left out of the snapshot.
			const shown = { ...reading, records: reading.records.map(({ raw, ...record }) => ({ ...record, rawLines: raw.split('\n').length })) };
			await expect(`${JSON.stringify(shown, null, '\t')}\n`).toMatchFileSnapshot(new URL(name.replace('.txt', '.json'), fixtures).pathname);
		});
	}
});
