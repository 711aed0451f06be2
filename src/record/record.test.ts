import { describe, expect, test } from 'vitest';
import { BibRecordSchema, emptyRecord, LinkSchema, NameSchema, type Origin, PartialDateSchema, UnmappedSchema } from './record.ts';

const origin: Origin = { file: 'records/example.ris', format: 'ris', entry: 1, line: 1, endLine: 3 };

describe('BibRecordSchema', () => {
	const record = { ...emptyRecord(origin, 'TY  - JOUR\nTI  - Tea\nER  - '), title: 'Tea' };

	test('takes an empty record that was given a title', () => {
		expect(BibRecordSchema.parse(record)).toEqual(record);
	});

	test('asks for a title', () => {
		expect(BibRecordSchema.safeParse(emptyRecord(origin, '')).success).toBe(false);
	});

	test('refuses a key that it does not know, so that a misspelt field is found', () => {
		expect(BibRecordSchema.safeParse({ ...record, tittle: 'Tea' }).success).toBe(false);
		expect(BibRecordSchema.safeParse({ ...record, abstract: { sections: [{ text: 'Tea.', e_mail: 'x' }] } }).success).toBe(false);
	});

	test('keeps what is called __proto__ or constructor in the file', () => {
		const unmapped = ['__proto__', 'constructor', 'toString'].map((tag) => ({ tag, value: tag, line: 2 }));
		expect(BibRecordSchema.parse({ ...record, unmapped }).unmapped).toEqual(unmapped);
		expect(JSON.parse(JSON.stringify(BibRecordSchema.parse({ ...record, unmapped })))).toMatchObject({ unmapped });
	});

	test('keeps the values of what has no field word for word', () => {
		const value = ' a\tb\u0000c\n</script> ';
		expect(UnmappedSchema.parse({ tag: 'X1', value, line: 1 }).value).toBe(value);
	});

	test('has no place for an e-mail address', () => {
		expect(NameSchema.safeParse({ family: 'Example', email: 'ann@example.org' }).success).toBe(false);
		expect(Object.keys(BibRecordSchema.shape).filter((key) => /mail/i.test(key))).toEqual(['emailsRemoved']);
	});

	test('gives each empty record lists of its own', () => {
		const [one, two] = [emptyRecord(origin, ''), emptyRecord(origin, '')];
		one.authors.push({ literal: 'Example' });
		expect(two.authors).toEqual([]);
	});

	test('says of every kind of link what it is', () => {
		expect(LinkSchema.safeParse({ url: 'https://example.org/', kind: 'elsewhere' }).success).toBe(false);
	});
});

describe('PartialDateSchema', () => {
	test.each(['2025', '2025-11', '2025-11-03'])('takes %s', (date) => {
		expect(PartialDateSchema.safeParse(date).success).toBe(true);
	});

	test.each(['', '25', '2025-1', '2025/11', '2025-11-3', '2025-11-03T00:00', 'Spring 2025'])('refuses “%s”', (date) => {
		expect(PartialDateSchema.safeParse(date).success).toBe(false);
	});
});
