import { expect, test } from 'vitest';
import { articlesOf } from '../catalogue/example.ts';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { unnamedHeadings } from './unnamed.ts';

const record = (title: string, database: string, ...labels: string[]) => ({
	title,
	database,
	subjects: labels.map((label) => ({ label, kind: 'heading' as const, major: false })),
});

const articles = articlesOf([
	record('One', 'Example Index', 'Green tea', 'Cups'),
	record('Two', 'Example Index', 'GREEN tea', 'Tea, fermented'),
	record('Three', 'Other Index', 'Green tea', 'Fermented teas', 'Tea'),
]);
const entry = (slug: string, label: string, aliases: string[] = []) => ({
	item: { slug, label, aliases },
	place: { file: `content/subjects/${slug}.md`, line: 1 },
});

test('headings without an entry stand by how many articles have them, with their databases', () => {
	const entries = [entry('cups', 'Cups')];
	const authorities = { authors: [], journals: [], subjects: entries };
	const { headings } = unnamedHeadings(articles, indexArticles(articles, authorities), entries);
	expect(
		headings.map(({ label, count, databases }) => [label, count, databases.map(({ name, count }) => `${name} ${count}`).join(', ')]),
	).toEqual([
		['Green tea', 3, 'Example Index 2, Other Index 1'],
		['Fermented teas', 1, 'Other Index 1'],
		['Tea', 1, 'Other Index 1'],
		['Tea, fermented', 1, 'Example Index 1'],
	]);
});

test('a heading that is surely another spelling says of what: of an entry, else of the heading before it', () => {
	const indexes = indexArticles(articles);
	const aliases = (entries: ReturnType<typeof entry>[]) =>
		unnamedHeadings(articles, indexes, entries).headings.map(({ label, alias }) => `${label} = ${alias?.label}`);
	expect(aliases([])).toContain('Tea, fermented = Fermented teas');
	expect(aliases([])).toContain('Fermented teas = undefined');
	expect(aliases([entry('black-tea', 'Black tea', ['Fermented tea'])])).toEqual(
		expect.arrayContaining(['Tea, fermented = Fermented tea', 'Fermented teas = Fermented tea']),
	);
});

test('entries that no record uses, nor anything below them, are told', () => {
	const entries = [entry('cups', 'Cups'), entry('samovars', 'Samovars')];
	const authorities = { authors: [], journals: [], subjects: entries };
	const { unused } = unnamedHeadings(articles, indexArticles(articles, authorities), entries);
	expect(unused).toEqual([{ slug: 'samovars', label: 'Samovars', file: 'content/subjects/samovars.md' }]);
});
