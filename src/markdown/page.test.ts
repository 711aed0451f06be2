import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';
import { readPage } from './page.ts';

const file = 'content/pages/how-we-search.md';
const places = (text: string) =>
	readPage(text, file).problems.map(({ kind, line, column, actual, expected }) => [kind, line, column, actual, expected]);

test('the lines between the dashes give title and description, and the rest is the body', () => {
	const page = readPage('---\ntitle: How we search\ndescription: "Where: and how."\n---\nText.\n', file);
	expect(page.data).toEqual({ title: 'How we search', description: 'Where: and how.' });
	expect(page.problems).toEqual([]);
	expect(page.body.trim()).toBe('Text.');
});

test('a place in the body is its place in the file', () => {
	const { body } = readPage('---\r\ntitle: A\r\n---\r\n\r\nSee [@nobody].\r\n', file);
	const { problems } = renderMarkdown(body, { file });
	expect(problems.map(({ line, column }) => [line, column])).toEqual([[5, 5]]);
});

test('a page without front matter is called by its file name', () => {
	expect(readPage('Text with\n\n---\n\na rule.', file)).toEqual({
		data: { title: 'How we search' },
		body: 'Text with\n\n---\n\na rule.',
		problems: [],
	});
});

test('a heading at the head of the text is the title where the front matter has none, and is taken off where it repeats it', () => {
	const own = readPage('\n# How *we*\u0020\u0020searched\n\nText.\n', file);
	expect(own).toEqual({ data: { title: 'How we searched' }, body: '\n\n\nText.\n', problems: [] });
	expect(readPage('---\ntitle: Tea\n---\n# Tea\n\nText.\n', file).body.trim()).toBe('Text.');
	const other = readPage('---\ntitle: Tea\n---\nCoffee\n======\n\nText.\n', file);
	expect([other.data.title, other.body.trim()]).toEqual(['Tea', 'Coffee\n======\n\nText.']);
});

test('a value is text, whatever YAML would make of it', () => {
	expect(readPage('---\ntitle: 2025\ndescription: no\n---\n', file).data).toEqual({ title: '2025', description: 'no' });
});

test('an unknown key is named with the nearest one', () => {
	expect(places('---\ntitle: A\ndescripton: B\nlayout: C\n---\n')).toEqual([
		['settings-unknown-key', 3, 1, 'descripton', 'description'],
		['settings-unknown-key', 4, 1, 'layout', undefined],
	]);
});

test.each([
	['a colon in an unquoted value', '---\ntitle: Effects: a trial\n---\nText.', 2],
	['no second line of dashes', '---\ntitle: A\n\nText.', 1],
	['a list in place of keys', '---\n- a\n---\nText.', 2],
	['an empty title', '---\ndescription: A\ntitle:\n---\nText.', 3],
	['a list as a title', '---\ntitle: [a]\n---\nText.', 2],
	['the same key twice', '---\ntitle: A\ntitle: B\n---\nText.', 3],
	['a bomb of aliases', '---\na: &a [x, x]\ntitle: *a\n---\nText.', 3],
])('%s is a problem at its line, and the page still has a title and its text', (_what, text, line) => {
	const { data, body, problems } = readPage(text, file);
	expect(problems.filter(({ kind }) => kind === 'page-invalid').map((problem) => problem.line)).toEqual([line]);
	expect(data.title).not.toBe('');
	expect(body).toContain('Text.');
});

test('a hostile key changes nothing', () => {
	const { data } = readPage('---\n__proto__: {polluted: yes}\ntitle: A\n---\n', file);
	expect(Object.keys(data)).toEqual(['title']);
	expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
});

test('an empty page, and one of front matter alone, are pages', () => {
	expect(readPage('', file).body).toBe('');
	expect(readPage('---\n---', file).problems).toEqual([]);
});
