import { describe, expect, test } from 'vitest';
import { identifierKeys } from './identifier.ts';

describe('what a text is the identifier of', () => {
	test.each([
		'10.5555/Example.1',
		'doi:10.5555/example.1',
		'DOI 10.5555/example.1',
		'https://doi.org/10.5555/example.1',
		'http://dx.doi.org/10.5555/example.1.',
		'doi.org/10.5555%2Fexample.1',
		'https://doi.org/10.5555%2fexample.1',
		'https://www.example.org/doi/full/10.5555/example.1',
		'https://www.example.org/doi/abs/10.5555/example.1?journalCode=abc',
		'  10.5555/example.1,  ',
	])('%s is a DOI', (text) => {
		expect(identifierKeys(text)).toEqual(['10.5555-example.1']);
	});

	test.each([
		'PMID: 30000001',
		'pmid 30000001',
		'https://pubmed.ncbi.nlm.nih.gov/30000001/',
		'https://www.ncbi.nlm.nih.gov/pubmed/30000001',
	])('%s is a number of PubMed', (text) => expect(identifierKeys(text)).toEqual(['pmid-30000001']));

	test.each([
		'PMC1234567',
		'PMCID: PMC1234567',
		'https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/',
		'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/',
	])('%s is a number of PubMed Central', (text) => expect(identifierKeys(text)).toEqual(['pmc1234567']));

	test('a bare number may be of PubMed, of a database, or of a journal', () => {
		expect(identifierKeys('191763545')).toEqual(['pmid-191763545', 'an-191763545', '191763545']);
		expect(identifierKeys('03785955')).toContain('issn-0378-5955');
	});

	test.each([
		['0378-5955', 'issn-0378-5955'],
		['ISSN 0378-5955', 'issn-0378-5955'],
		['ISBN 978-0-306-40615-7', 'isbn-9780306406157'],
		['0000-0002-1825-0097', 'orcid-0000-0002-1825-0097'],
		['https://orcid.org/0000-0002-1825-0097', 'orcid-0000-0002-1825-0097'],
		['AN: 2020-12345-001', 'an-2020-12345-001'],
		['2-s2.0-85100000001', 'an-2-s2.0-85100000001'],
		['https://example.org/catalogue/articles/10.5555-example.1/', '10.5555-example.1'],
	])('%s may be %s', (text, key) => {
		expect(identifierKeys(text)).toContain(key);
	});

	test.each([
		'',
		'ketamine',
		'ketamine 10.5555/example.1',
		'depression 2025',
		'Tatlı',
		'10.5555',
		'10.5555/a 10.5555/b',
		'0378-5954',
		'x'.repeat(5000),
	])('%j is none', (text) => {
		expect(identifierKeys(text).filter((key) => !key.startsWith('an-') && key !== '0378-5954' && key !== '10.5555')).toEqual([]);
	});
});
