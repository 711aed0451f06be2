import { expect, test } from 'vitest';
import { FACETS, SORTS, TEXT_FIELDS } from './fields.ts';

test('keeps the parameters of addresses that people have kept', () => {
	expect(FACETS.map(({ name }) => name)).toMatchInlineSnapshot(`
		[
		  "subject",
		  "year",
		  "type",
		  "journal",
		  "language",
		  "database",
		]
	`);
	expect(SORTS.map(({ name }) => name)).toMatchInlineSnapshot(`
		[
		  "relevance",
		  "newest",
		  "oldest",
		  "title",
		  "added",
		]
	`);
});

test('has no name twice, and none that the address needs for something else', () => {
	const names = [...FACETS.map(({ name }) => name), 'q', 'sort'];
	expect(new Set(names).size).toBe(names.length);
	expect(new Set(TEXT_FIELDS.map(({ name }) => name)).size).toBe(TEXT_FIELDS.length);
});

test('gives a word in the title more weight than one in the abstract', () => {
	expect(TEXT_FIELDS.find(({ name }) => name === 'title')?.weight).toBeGreaterThan(1);
});
