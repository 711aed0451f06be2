import { describe, expect, test } from 'vitest';
import { doiUrl, readLinks } from './article-links.ts';

const labels = (given: Partial<Parameters<typeof readLinks>[0]>, status: Parameters<typeof readLinks>[1] = 'none') =>
	readLinks({ links: [], ...given }, status).map(({ label }) => label);
const login = { url: 'https://search.ebscohost.com/login.aspx?db=lth&AN=1', kind: 'library-login' as const };

describe('where to read an article', () => {
	test('the DOI comes first, a library’s login last and labelled as one', () => {
		expect(labels({ doi: '10.5555/a', pmid: '1', pmcid: 'PMC1', links: [login] })).toEqual([
			'Read the article',
			'PubMed Central, free to read',
			'PubMed',
			'EBSCO, with a library login',
		]);
	});
	test('a library’s login alone is never the main way', () => {
		expect(readLinks({ links: [login] }, 'none')).toEqual([{ url: login.url, label: 'EBSCO, with a library login' }]);
	});
	test('of a retracted article the record with its notice comes first', () => {
		expect(labels({ doi: '10.5555/a', pmid: '1' }, 'retracted')).toEqual(['Read the record and its notice', 'Article at doi.org']);
	});
	test('one address is offered once, whatever its scheme or resolver', () => {
		const links = [
			{ url: 'http://dx.doi.org/10.5555/A', kind: 'publisher' as const },
			{ url: 'https://www.ncbi.nlm.nih.gov/pubmed/1', kind: 'other' as const },
		];
		expect(labels({ doi: '10.5555/a', pmid: '1', links })).toEqual(['Read the article', 'PubMed']);
	});
	test('what is no web address is no link', () => {
		expect(labels({ links: [{ url: 'javascript:alert(1)', kind: 'publisher' }] })).toEqual([]);
	});
	test('signs that would end the path are encoded in the address of a DOI', () => {
		expect(doiUrl('10.5555/a#b?c<d>')).toBe('https://doi.org/10.5555/a%23b%3Fc%3Cd%3E');
	});
});
