import { expect, test } from 'vitest';
import { safeId } from '../catalogue/slug.ts';
import { addressOf, wordsOf } from './resolve.ts';

const of = (query: string) => addressOf(new URLSearchParams(query));

test('an identifier leads to the address that the build gave it', () => {
	expect(of('doi=10.5555/Example.1')).toBe(safeId('10.5555/example.1'));
	expect(of('doi=https://doi.org/10.5555/(SICI)1<1::AID-X>3.0.CO;2-%23')).toBe(safeId('10.5555/(sici)1<1::aid-x>3.0.co;2-#'));
	expect(of('doi=doi:10.5555/a.csv')).toBe(safeId('10.5555/a.csv'));
	expect(of('pmid=12345678')).toBe('pmid-12345678');
	expect(of('pmid=https://pubmed.ncbi.nlm.nih.gov/12345678/')).toBe('pmid-12345678');
	expect(of('pmcid=1234567')).toBe('pmc1234567');
	expect(of('pmcid=PMC1234567')).toBe('pmc1234567');
	expect(of('db=lth&an=191763545')).toBe('lth-191763545');
	expect(of('isbn=978-0-89042-555-8')).toBe('isbn-9780890425558');
	expect(of('id=work-1f0c22aa91be')).toBe('work-1f0c22aa91be');
});

test('what only a search can find has no address', () => {
	expect(of('')).toBeUndefined();
	expect(of('an=191763545')).toBeUndefined();
	expect(of('doi=10.5555/é')).toBeUndefined();
	expect(of(`doi=10.5555/${'a'.repeat(100)}`)).toBeUndefined();
	expect(wordsOf(new URLSearchParams('an=191763545'))).toBe('191763545');
});
