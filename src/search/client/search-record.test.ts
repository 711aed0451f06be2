import { expect, test } from 'vitest';
import { dayOf, type RecordedSearch, searchRecord } from './search-record.ts';

const search: RecordedSearch = {
	catalogue: { title: 'Examples', version: { commit: '0123456789abcdef', day: '2026-03-01' } },
	request: { q: ' ketamin ', scope: 'title', exact: false, chosen: [], years: { from: 2015 }, sort: 'newest' },
	outcome: { total: 1234, corrected: [{ from: 'ketamin', to: 'ketamine' }] },
	filters: [
		{ facet: 'Subject', labels: ['Lithium', 'Ketamine'] },
		{ facet: 'Type', labels: ['Review'] },
	],
	address: 'https://example.org/search/?q=ketamin',
	day: '2026-03-04',
};

test('a search record says where, how, with which limits, when, and how much', () => {
	expect(searchRecord(search).split('\n')).toEqual([
		'Catalogue: Examples',
		'Version of the catalogue: 0123456789, of 2026-03-01',
		'Searched on: 2026-03-04',
		'Query: ketamin',
		'Searched in place of words that no article has: ketamine for ketamin',
		'Searched in: title',
		'Words: all of them, in any order and form, with other names of subjects',
		'Filters: Subject: (Lithium OR Ketamine) AND Type: Review',
		'Years of publication: from 2015',
		'Order: newest first',
		'Results: 1,234 articles',
		'Address: https://example.org/search/?q=ketamin',
	]);
});

test('a search without words or filters says that it is of all articles', () => {
	const plain = { ...search, request: { ...search.request, q: '', years: {} }, outcome: { total: 1, corrected: [] }, filters: [] };
	expect(searchRecord(plain).split('\n').slice(2)).toEqual([
		'Searched on: 2026-03-04',
		'Query: none; all articles',
		'Order: newest first',
		'Results: 1 article',
		'Address: https://example.org/search/?q=ketamin',
	]);
});

test('a day is the reader’s own', () => {
	expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
