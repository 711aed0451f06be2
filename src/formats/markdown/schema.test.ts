import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BibRecordSchema } from '../../record/record.ts';
import { WRITTEN_KEYS } from './keys.ts';
import { markdown } from './read.ts';
import { INNER_KEYS, meaningOf, recordJsonSchema, WrittenRecordSchema } from './schema.ts';

const page = readFileSync(new URL('../../help/pages/handwritten-records.md', import.meta.url), 'utf8');

describe('the keys', () => {
	test('are those of a record, but for what follows from the file', () => {
		const ofFile = ['origin', 'raw', 'gated', 'emailsRemoved', 'comment', 'titleMarkup'];
		const keys = Object.keys(BibRecordSchema.shape).filter((key) => !ofFile.includes(key));
		expect([...WRITTEN_KEYS].sort()).toEqual([...keys, 'abstractLanguage'].sort());
	});

	test('have a sentence each', () => {
		for (const key of WRITTEN_KEYS) expect(meaningOf(key), key).toMatch(/^[A-Zd].*\.$/);
	});

	test('are all explained on the help page, with those of the things in lists', () => {
		for (const key of WRITTEN_KEYS) expect(page).toMatch(new RegExp(`^\\| \`${key}\` \\|`, 'm'));
		expect(page.match(/^\| `/gm)).toHaveLength(WRITTEN_KEYS.length);
		for (const key of Object.values(INNER_KEYS).flat()) expect(page, key).toMatch(new RegExp(`\\b${key}\\b`));
	});

	test('are read as the examples of the help page say', () => {
		const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
		expect(examples.length).toBeGreaterThan(4);
		for (const text of examples) {
			const written = text.startsWith('---') ? text : `---\ntitle: Tea\n${text}---\n`;
			const { records, problems } = markdown.read(written, 'records/x.md');
			expect(problems, text).toEqual([]);
			expect(records).toHaveLength(1);
			expect(records[0]?.unmapped.map(({ tag }) => tag).filter((tag) => tag !== 'C7')).toEqual([]);
		}
	});
});

describe('the schema', () => {
	test('passes what the reader reads, numbers among it', () => {
		const written = {
			title: 'Tea',
			volume: 12,
			issued: 2024,
			authors: ['Example, Ann', { family: 'Sample' }],
			abstract: { Methods: 'We drank.' },
			issn: '0022-3956',
		};
		expect(WrittenRecordSchema.safeParse(written).error).toBeUndefined();
		expect(WrittenRecordSchema.safeParse({ ...written, jornal: 'x' }).success).toBe(false);
		expect(WrittenRecordSchema.safeParse({ volume: 12 }).success).toBe(false);
	});

	test('is published for editors, with a sentence on each key and no others allowed', () => {
		const Published = z.looseObject({
			$schema: z.url(),
			required: z.tuple([z.literal('title')]),
			additionalProperties: z.literal(false),
			properties: z.record(z.string(), z.looseObject({ description: z.string() })),
		});
		const published = Published.parse(recordJsonSchema());
		expect(Object.keys(published.properties)).toEqual([...WRITTEN_KEYS]);
		expect(published.properties['doi']).toMatchInlineSnapshot(`
			{
			  "description": "DOI: 10.5555/example.",
			  "type": [
			    "string",
			    "number",
			  ],
			}
		`);
	});
});
