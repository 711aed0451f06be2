import { expect, test } from 'vitest';
import { exampleArticle, exampleIndexes, heading } from '../example.ts';
import { PackedFiles } from '../packed.ts';
import { putIdentifiers } from '../suggestions/identifiers.ts';
import { serveFiles } from './example.ts';
import { openIdentifiers } from './suggest-identifier.ts';

const base = exampleIndexes({ journals: [heading('Example Journal', 'a')] });
const packed = new PackedFiles();
putIdentifiers(
	packed,
	[
		exampleArticle('10.5555-a.1', {
			doi: '10.5555/a.1',
			pmid: '30000001',
			pmcid: 'PMC1234567',
			accessions: [{ number: '191763545', code: 'lth' }],
			addresses: ['lth-191763545', 'work-0123456789ab', '10.5555-former'],
		}),
		exampleArticle('b', { pmid: '191763546', accessions: [{ number: '30000001' }] }),
		exampleArticle('c', { addresses: ['isbn-9780306406157'] }),
		exampleArticle('d', { addresses: ['isbn-9780306406157'] }),
	],
	{ ...base, journals: base.journals.map((journal) => ({ ...journal, issn: ['0378-5955', '1234-567X'] })) },
);
const requests = serveFiles(packed.files);
const find = openIdentifiers();

test('leads from each identifier of an article to its page', async () => {
	for (const text of [
		'10.5555/A.1',
		'https://doi.org/10.5555%2Fa.1',
		'PMID 30000001',
		'PMC1234567',
		'191763545',
		'lth-191763545',
		'10.5555/former',
		'10.5555-a.1',
	])
		expect(await find(text), text).toBe('/articles/10.5555-a.1/');
});

test('leads from an ISSN to the journal', async () => {
	expect(await find('ISSN 0378-5955')).toBe('/journals/example-journal/');
});

test('leads nowhere from what several things have, from what none has, and from words', async () => {
	expect(await find('30000001')).toBeUndefined();
	expect(await find('978-0-306-40615-7')).toBeUndefined();
	expect(await find('10.5555/other')).toBeUndefined();
	const before = requests.length;
	expect(await find('ketamine depression')).toBeUndefined();
	expect(requests.length).toBe(before);
});

test('keeps nothing that is made from the words of a title', () => {
	expect(packed.files.size).toBe(2);
});
