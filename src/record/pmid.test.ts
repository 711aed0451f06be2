import { describe, expect, test } from 'vitest';
import { cleanPmcid, cleanPmid } from './pmid.ts';

describe('cleanPmid', () => {
	test.each([
		['12345678', '12345678'],
		['PMID: 123', '123'],
		['PMID:0123', '123'],
		['123 [pmid]', '123'],
		['https://pubmed.ncbi.nlm.nih.gov/123/', '123'],
		['http://www.ncbi.nlm.nih.gov/pubmed/123', '123'],
		['PMID: 123; PMCID: PMC456', '123'],
	])('“%s” is %s', (given, expected) => {
		expect(cleanPmid(given)).toBe(expected);
	});

	test.each(['PMC123', '12a', '1234567890', '10.5555/123', '0', ''])('“%s” is none', (given) => {
		expect(cleanPmid(given)).toBeUndefined();
	});
});

describe('cleanPmcid', () => {
	test.each([
		['PMC1234567', 'PMC1234567'],
		['PMCID: PMC123.1', 'PMC123'],
		['pmc123', 'PMC123'],
		['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/', 'PMC123'],
	])('“%s” is %s', (given, expected) => {
		expect(cleanPmcid(given)).toBe(expected);
	});

	test.each(['1234567', 'NIHMS123', 'PMC', ''])('“%s” is none', (given) => {
		expect(cleanPmcid(given)).toBeUndefined();
	});
});
