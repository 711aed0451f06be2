import { expect, test } from 'vitest';
import { STATUS_KINDS } from '../catalogue/status.ts';
import { allMarks } from '../site/status.ts';
import { exampleArticle, exampleIndexes } from './example.ts';
import { FACETS, facets, SORTS, TEXT_FIELDS } from './fields.ts';

test('keeps the parameters of addresses that people have kept', () => {
	expect(FACETS.map(({ name }) => name)).toMatchInlineSnapshot(`
		[
		  "subject",
		  "author",
		  "year",
		  "type",
		  "design",
		  "journal",
		  "language",
		  "database",
		  "status",
		  "abstract",
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
	const names = [...FACETS.map(({ name }) => name), 'q', 'sort', 'in', 'exact', 'from', 'to'];
	expect(new Set(names).size).toBe(names.length);
	expect(new Set(TEXT_FIELDS.map(({ name }) => name)).size).toBe(TEXT_FIELDS.length);
});

test('gives a word in the title more weight than one in the abstract', () => {
	expect(TEXT_FIELDS.find(({ name }) => name === 'title')?.weight).toBeGreaterThan(1);
});

test('calls what befell an article as its page does', () => {
	const articles = STATUS_KINDS.map((kind) =>
		exampleArticle(kind, { status: { kind, said: [{ words: 'Said', by: 'Example' }], notices: [] } }),
	);
	const headings = facets.find(({ name }) => name === 'status')?.headings(exampleIndexes(), articles);
	expect(headings?.map(({ slug, label }) => ({ kind: slug, label }))).toEqual(allMarks());
});
