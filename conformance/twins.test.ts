import { expect, test } from 'vitest';
import type { ReadFile } from './reading.ts';
import { compareTwins } from './twins.ts';

function reading(file: string, title: string, more: { issued?: string; page?: string } = {}): ReadFile {
	const origin = { entry: 1, line: 1, endLine: 9 };
	const authors = [{ family: 'Example', given: 'Ann' }];
	return { file, format: 'ris', records: [{ title, authors, doi: '10.5555/1', origin, raw: '', ...more }], quarantined: [], problems: [] };
}

test('counts what two files say alike of a DOI, whatever the case, the accents and the dashes', () => {
	const { dois, agreed, differences } = compareTwins([
		reading('a.ris', 'Café: a study', { issued: '2021-03', page: '1-9' }),
		reading('b.nbib', 'CAFE – A Study', { issued: '2021', page: '1–9' }),
	]);
	expect(dois).toBe(1);
	expect(agreed).toEqual({ title: 1, 'first author': 1, 'number of authors': 1, year: 1, pages: 1 });
	expect(differences).toEqual([]);
});

test('lists a difference with both places, and compares nothing where one file says nothing', () => {
	const { compared, differences } = compareTwins([reading('a.ris', 'One study', { issued: '2021' }), reading('b.nbib', 'Another study')]);
	expect(compared.year).toBe(0);
	expect(differences).toEqual([
		{
			doi: '10.5555/1',
			aspect: 'title',
			one: { place: 'a.ris:1', value: 'one study' },
			other: { place: 'b.nbib:1', value: 'another study' },
		},
	]);
});

test('does not compare two entries of one file', () => {
	expect(compareTwins([reading('a.ris', 'One'), reading('a.ris', 'Another')]).dois).toBe(0);
});
