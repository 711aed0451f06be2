import { describe, expect, test } from 'vitest';
import { exampleRecord } from './example.ts';
import { articleId, contentOf, uniqueIds } from './id.ts';

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
	const claim = (id: string, line: number, content = `work at ${line}`) => ({
		id,
		place: { file: 'records/a.ris', line },
		content: () => content,
	});

	test('leaves an id to the first by content, and gives the others a digest of theirs and a problem that names the first', () => {
		const { ids, problems } = uniqueIds([claim('a', 1, 'z'), claim('b', 9), claim('a', 20, 'y'), claim('a', 30, 'x')]);
		expect(ids).toEqual([expect.stringMatching(/^a-[0-9a-f]{6}$/), 'b', expect.stringMatching(/^a-[0-9a-f]{6}$/), 'a']);
		expect(new Set(ids).size).toBe(4);
		expect(problems.map(({ kind, line, message }) => [kind, line, message])).toEqual([
			['article-id-collision', 20, expect.stringContaining('records/a.ris:30')],
			['article-id-collision', 1, expect.stringContaining('records/a.ris:30')],
		]);
	});

	test('gives each work the same id whatever the order of the claims', () => {
		const claims = [claim('a', 1, 'z'), claim('a', 2, 'y'), claim('a', 3, 'x'), claim('b', 4)];
		const idsOf = (list: typeof claims) => new Map(uniqueIds(list).ids.map((id, at) => [list[at]?.place.line, id]));
		expect([...idsOf([...claims].reverse())].sort()).toEqual([...idsOf(claims)].sort());
	});

	test('numbers works that say the same word for word', () => {
		const { ids } = uniqueIds([claim('a', 1, 'same'), claim('a', 2, 'same'), claim('a', 3, 'same')]);
		expect([...ids].sort()).toEqual(['a', expect.stringMatching(/^a-[0-9a-f]{6}$/), expect.stringMatching(/^a-[0-9a-f]{6}-2$/)]);
	});

	test('never gives what is another work’s own id', () => {
		const [, suffixed = ''] = uniqueIds([claim('a', 1, 'x'), claim('a', 2, 'y')]).ids;
		const { ids } = uniqueIds([claim('a', 1, 'x'), claim('a', 2, 'y'), claim(suffixed, 3)]);
		expect(ids).toEqual(['a', `${suffixed}-2`, suffixed]);
	});
});

describe('contentOf', () => {
	test('depends on what records say and not on where they stand', () => {
		const record = exampleRecord({ doi: '10.5555/a' });
		const moved = exampleRecord({ doi: '10.5555/a' }, { file: 'records/other.ris', line: 90, entry: 7 });
		expect(contentOf([moved])).toBe(contentOf([record]));
		expect(contentOf([exampleRecord({ doi: '10.5555/b' })])).not.toBe(contentOf([record]));
	});

	test('puts a paper before the notice that bears its identifier', () => {
		const paper = contentOf([exampleRecord({ title: 'Zinc and sleep' })]);
		expect(paper < contentOf([exampleRecord({ title: 'Erratum: Zinc and sleep' })])).toBe(true);
	});
});
