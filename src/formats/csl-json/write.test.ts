import { describe, expect, test } from 'vitest';
import { type BibRecord, emptyRecord } from '../../record/record.ts';
import { type CslSource, cslItem, writeCslJson } from './write.ts';

function source(given: Partial<BibRecord> = {}): CslSource {
	const record = { ...emptyRecord({ file: 'a', format: 'ris', entry: 1, line: 1, endLine: 1 }, ''), title: 'An example', ...given };
	return { ...record, id: '10.5555-a', databases: ['Example Index'] };
}

describe('cslItem', () => {
	test('writes every field that CSL has a variable for', () => {
		const item = cslItem(
			source({
				type: 'article-journal',
				title: 'Rethinking examples',
				titleShort: 'Rethinking',
				authors: [
					{ family: 'Example', given: 'Ann', suffix: 'Jr', orcid: '0000-0002-1825-0097', affiliations: [0] },
					{ literal: 'Example Group' },
				],
				contributors: [
					{ family: 'Editor', given: 'Eve', role: 'Editor' },
					{ family: 'Narrator', given: 'Ned', role: 'narrator' },
				],
				containerTitle: 'Journal of Examples',
				containerTitleShort: 'J Ex',
				volume: '53',
				issue: '6',
				page: '1395-1409',
				numberOfPages: 15,
				issued: '2025-11',
				publisher: 'Example Press',
				publisherPlace: 'Exampleton',
				edition: '2',
				languages: ['en', 'es'],
				doi: '10.5555/a',
				pmid: '123',
				pmcid: 'PMC123',
				issn: ['1139-9287', '1578-2735'],
				isbn: ['9780890425558'],
				accessions: [{ database: 'MedicLatina', code: 'lth', number: '191763545' }],
				abstract: {
					sections: [
						{ label: 'Methods', text: 'We looked.' },
						{ label: 'Results', text: 'We saw.' },
					],
				},
				subjects: [
					{ label: 'INDIVIDUALIZED medicine', kind: 'heading' },
					{ label: 'Depression', kind: 'heading', qualifier: 'drug therapy' },
					{ label: 'Depression', kind: 'heading', qualifier: 'psychology' },
				],
				publicationTypes: ['Journal Article'],
				links: [
					{ url: 'https://search.example.org/login', kind: 'library-login' },
					{ url: 'https://example.org/a', kind: 'publisher' },
				],
			}),
		);
		expect(item).toEqual({
			id: '10.5555-a',
			type: 'article-journal',
			title: 'Rethinking examples',
			'title-short': 'Rethinking',
			author: [{ family: 'Example', given: 'Ann', suffix: 'Jr' }, { literal: 'Example Group' }],
			editor: [{ family: 'Editor', given: 'Eve' }],
			'container-title': 'Journal of Examples',
			'container-title-short': 'J Ex',
			volume: '53',
			issue: '6',
			page: '1395-1409',
			'number-of-pages': 15,
			issued: { 'date-parts': [[2025, 11]] },
			publisher: 'Example Press',
			'publisher-place': 'Exampleton',
			edition: '2',
			language: 'en',
			DOI: '10.5555/a',
			PMID: '123',
			PMCID: 'PMC123',
			ISSN: '1139-9287, 1578-2735',
			ISBN: '9780890425558',
			URL: 'https://example.org/a',
			abstract: 'Methods: We looked. Results: We saw.',
			keyword: 'INDIVIDUALIZED medicine; Depression',
			custom: {
				subjects: ['INDIVIDUALIZED medicine', 'Depression'],
				databases: ['Example Index'],
				accessions: [{ database: 'MedicLatina', code: 'lth', number: '191763545' }],
				publicationTypes: ['Journal Article'],
				languages: ['en', 'es'],
				orcid: [{ family: 'Example', given: 'Ann', suffix: 'Jr', orcid: '0000-0002-1825-0097' }],
				contributors: [{ family: 'Narrator', given: 'Ned', role: 'narrator' }],
			},
		});
	});

	test('leaves out what is not known', () => {
		expect(Object.keys(cslItem(source()))).toEqual(['id', 'type', 'title', 'custom']);
	});

	test('keeps the precision of a date, and words where there is nothing else', () => {
		expect(cslItem(source({ issued: '2025' }))['issued']).toEqual({ 'date-parts': [[2025]] });
		expect(cslItem(source({ issued: '2025-11-03', issuedText: 'Autumn' }))['issued']).toEqual({ 'date-parts': [[2025, 11, 3]] });
		expect(cslItem(source({ issuedText: 'In press' }))['issued']).toEqual({ literal: 'In press' });
	});

	test('gives no address that opens only with a library login', () => {
		expect(cslItem(source({ links: [{ url: 'https://search.example.org/login', kind: 'library-login' }] }))['URL']).toBeUndefined();
	});
});

describe('writeCslJson', () => {
	test('writes a list with one item a line', () => {
		const text = writeCslJson([source(), source({ title: 'Another </script>' })]);
		expect(text.split('\n')).toHaveLength(5);
		expect(JSON.parse(text)).toMatchObject([{ title: 'An example' }, { title: 'Another </script>' }]);
	});

	test('writes an empty list', () => {
		expect(JSON.parse(writeCslJson([]))).toEqual([]);
	});
});
