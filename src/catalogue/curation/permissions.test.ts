import { expect, test } from 'vitest';
import { exampleCatalogue, exampleFile } from '../example.ts';
import { NO_CURATION } from './curation.ts';
import { readPermissions } from './permissions.ts';

const FILE = 'content/permissions.yml';
const abstract = { sections: [{ text: 'Forty lamps were lit every evening of one winter, and two keepers counted them.' }] };
const records = [
	{ doi: '10.5555/a', title: 'Lamps', abstract, rights: { supplied: true, text: 'Do not copy.' } },
	{ doi: '10.5555/b', title: 'Seals of the harbour', abstract, rights: { supplied: true, text: 'Do not copy.' } },
];

const catalogueWith = (text: string) => {
	const { items, problems } = readPermissions(text, FILE);
	const catalogue = exampleCatalogue([exampleFile('example/one.ris', records)], { curation: { ...NO_CURATION, permissions: items } });
	return { catalogue, problems: [...problems, ...catalogue.problems] };
};

test('a permission lets the abstract of its article out, and is told with it; those of others stay in', () => {
	const { catalogue } = catalogueWith('- articles: [10.5555/a]\n  text: Example Press, by letter to ann@example.org.\n  date: 2025-11\n');
	const [a, b] = ['10.5555-a', '10.5555-b'].map((id) => catalogue.articles.find((article) => article.id === id));
	expect(a).toMatchObject({ abstract, abstractWithheld: false, permission: { date: '2025-11' } });
	expect(a?.permission?.text).not.toContain('@');
	expect(b).toMatchObject({ abstractWithheld: true });
	expect(b).not.toHaveProperty('abstract');
});

test.each([
	['without a text', '- articles: [10.5555/a]\n  date: 2025-11\n', 'content-invalid'],
	['without a date', '- articles: [10.5555/a]\n  text: Yes.\n', 'content-invalid'],
	['of nothing', '- articles: [10.5555/none]\n  text: Yes.\n  date: 2025\n', 'decision-unmatched'],
])('a permission %s is reported and shows nothing', (_, text, kind) => {
	const { catalogue, problems } = catalogueWith(text);
	expect(problems.map((problem) => problem.kind)).toContain(kind);
	expect(catalogue.articles.every(({ abstractWithheld }) => abstractWithheld)).toBe(true);
});
