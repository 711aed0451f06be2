import { describe, expect, test } from 'vitest';
import { exampleRecord } from './example.ts';
import { articleId, uniqueIds } from './id.ts';

describe('articleId', () => {
	const full = {
		id: 'My Own/Name',
		doi: '10.5555/abc.1',
		pmid: '123',
		pmcid: 'PMC77',
		accessions: [{ code: 'lth', database: 'MedicLatina', number: '191763545' }],
		isbn: ['9780890425558'],
	};
	test('takes the first it has of: the curator’s id, DOI, PMID, PMCID, accession number, ISBN, digest', () => {
		const { id: _id, ...noId } = full;
		const { doi: _doi, ...noDoi } = noId;
		const { pmid: _pmid, ...noPmid } = noDoi;
		const { pmcid: _pmcid, ...noPmcid } = noPmid;
		const ids = [full, noId, noDoi, noPmid, noPmcid, { isbn: full.isbn }, {}].map((given) => articleId(exampleRecord(given)));
		expect(ids).toEqual([
			'my-own-name',
			'10.5555-abc.1',
			'pmid-123',
			'pmc77',
			'lth-191763545',
			'isbn-9780890425558',
			expect.stringMatching(/^work-[0-9a-f]{12}$/),
		]);
	});

	test('makes accession numbers safe, whatever they hold', () => {
		const id = (number: string) => articleId(exampleRecord({ accessions: [{ code: 'xyz', number }] }));
		expect(id('../x')).toBe('xyz-x');
		expect(id('a/b c;~')).toBe('xyz-a-b-c');
		expect(id('..')).toMatch(/^xyz-x-[0-9a-f]{12}$/);
		expect(id('n'.repeat(300))).toHaveLength(100);
	});

	test('names the database of an accession number by its code, else its name, else what the record says', () => {
		const id = (given: Parameters<typeof exampleRecord>[0]) => articleId(exampleRecord(given));
		expect(id({ accessions: [{ database: 'Academic Search Premier', number: '7' }] })).toBe('academic-search-premier-7');
		expect(id({ database: 'Scopus', accessions: [{ number: '7' }] })).toBe('scopus-7');
		expect(id({ accessions: [{ number: '7' }] })).toBe('accession-7');
	});

	test('gives the same digest to one title in capitals and small letters, and another to another year or author', () => {
		const id = (title: string, issued: string, family: string) =>
			articleId(exampleRecord({ title, issued, authors: [{ family, given: 'Ann' }] }));
		expect(id('A STUDY OF THINGS', '2020', 'EXAMPLE')).toBe(id('A study of things', '2020-05', 'Example'));
		expect(id('A study of things', '2021', 'Example')).not.toBe(id('A study of things', '2020', 'Example'));
		expect(id('A study of things', '2020', 'Other')).not.toBe(id('A study of things', '2020', 'Example'));
	});
});

describe('uniqueIds', () => {
	const claim = (id: string, line: number) => ({ id, place: { file: 'records/a.ris', line } });

	test('gives later claims a number and a problem that names the first', () => {
		const { ids, problems } = uniqueIds([claim('a', 1), claim('b', 9), claim('a', 20), claim('a', 30)]);
		expect(ids).toEqual(['a', 'b', 'a-2', 'a-3']);
		expect(problems.map(({ kind, line, message }) => [kind, line, message])).toEqual([
			['article-id-collision', 20, expect.stringContaining('records/a.ris:1')],
			['article-id-collision', 30, expect.stringContaining('records/a.ris:1')],
		]);
	});

	test('never gives a number that is another work’s own id', () => {
		expect(uniqueIds([claim('a', 1), claim('a', 2), claim('a-2', 3)]).ids).toEqual(['a', 'a-3', 'a-2']);
	});
});
