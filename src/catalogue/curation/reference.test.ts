import { describe, expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { exampleRecord } from '../example.ts';
import type { Sourced } from '../folders.ts';
import { articleId } from '../id.ts';
import { RecordFinder, readReference } from './reference.ts';

const sourced = (given: Partial<BibRecord>, entry = 1): Sourced => ({
	record: exampleRecord(given, { entry }),
	source: 'example',
	settings: { priority: 50 },
	format: 'RIS',
});

describe('a reference', () => {
	test.each([
		['10.5555/Example.1', '10.5555-example.1'],
		['https://doi.org/10.5555/example.1', '10.5555-example.1'],
		['doi:10.5555/example.1', '10.5555-example.1'],
		['https://example.org/catalogue/articles/10.5555-example.1/', '10.5555-example.1'],
		['/articles/pmid-12345678/#abstract', 'pmid-12345678'],
		['PMID: 12345678', 'pmid-12345678'],
		['pmc1234567', 'pmc1234567'],
		['lth-191763545', 'lth-191763545'],
		['work-1f0c22aa91be', 'work-1f0c22aa91be'],
	])('%s is read as the address %s', (text, id) => {
		expect(readReference(text)).toEqual({ id });
	});

	test('with a file and an entry names one record', () => {
		expect(readReference(' records/pubmed/tea (2).nbib#3 ')).toEqual({ file: 'records/pubmed/tea (2).nbib', entry: 3 });
	});
});

describe('finding records', () => {
	const first = sourced({
		doi: '10.5555/example.1',
		pmid: '12345678',
		accessions: [{ code: 'lth', database: 'MedicLatina', number: '19' }],
	});
	const second = sourced({ doi: '10.5555/example.1', pmcid: 'PMC1234567' }, 2);
	const book = sourced({ type: 'book', isbn: ['9780306406157'], id: 'tea-book' }, 3);
	const unnumbered = sourced({ title: 'A book without a number' }, 4);
	const finder = (name: string) => new RecordFinder([first, second, book, unnumbered], [name, 'lth-1', 'records/none.ris#1']).find(name);

	test('finds all that bear an identifier, in the order given', () => {
		expect(finder('10.5555/EXAMPLE.1')).toEqual([first, second]);
	});

	test.each([
		['PMID 12345678', first],
		['lth-19', first],
		['MedicLatina-19', first],
		['PMC1234567', second],
		['isbn-9780306406157', book],
		['tea-book', book],
		[articleId(exampleRecord({ title: 'A book without a number' })), unnumbered],
		['records/example/one.ris#2', second],
	])('finds the record by %s', (name, expected) => {
		expect(finder(name)).toEqual([expected]);
	});

	test.each(['10.5555/none', 'records/example/one.ris#9', 'records/example/none.ris#1', '', '#1', '__proto__', '../..'])(
		'finds nothing by %j',
		(name) => {
			expect(finder(name)).toEqual([]);
		},
	);

	test('finds a corrected record by its former identifiers, where no other record has them', () => {
		const names = ['10.5555/wrong'];
		const corrected: Sourced = { ...sourced({ doi: '10.5555/right' }), asRead: exampleRecord({ doi: '10.5555/wrong' }) };
		expect(new RecordFinder([corrected], names).find('10.5555/wrong')).toEqual([corrected]);
		const owner = sourced({ doi: '10.5555/wrong' }, 2);
		expect(new RecordFinder([corrected, owner], names).find('10.5555/wrong')).toEqual([owner]);
	});
});
