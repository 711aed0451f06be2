import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { placeWithin, readList, readLists } from './content-file.ts';

const FILE = 'content/examples.yml';
const TeaSchema = z
	.strictObject({
		name: z.string().min(1).describe('What it is called.'),
		kind: z.enum(['green', 'black']).optional().describe('What is done to its leaves.'),
		gardens: z.array(z.string().min(1)).min(2).optional().describe('Two or more gardens.'),
	})
	.superRefine(({ name, kind }, { addIssue }) => {
		if (name === 'Matcha' && kind === 'black')
			addIssue({ code: 'custom', path: ['kind'], message: 'Matcha is green.', params: { actual: 'black', expected: 'green' } });
		if (name === 'Rooibos') addIssue({ code: 'custom', message: 'That is no tea.' });
	});
const read = (text: string | undefined) => readLists(text, FILE, { teas: TeaSchema, herbs: TeaSchema });
const faults = (text: string) => read(text).problems.map(({ kind, line, column, message }) => `${line}:${column} ${kind} ${message}`);

describe('a file of lists', () => {
	test('gives empty lists for a missing, empty or commented-out file, and for lists without an item', () => {
		for (const text of [undefined, '', '\n', '# teas:\n', '---\n', 'teas:\n', 'teas: []\nherbs:\n']) {
			expect(read(text)).toEqual({ lists: { teas: [], herbs: [] }, problems: [] });
		}
	});

	test('gives each item with its place and those of its values, in the order of the file', () => {
		const { lists, problems } = read('teas:\n  - name: Sencha\n    gardens:\n      - Uji\n      - Shizuoka\n  - name: Assam\nherbs:\n');
		expect(problems).toEqual([]);
		const [sencha, assam] = lists.teas;
		expect(sencha).toMatchObject({ item: { name: 'Sencha', gardens: ['Uji', 'Shizuoka'] }, place: { file: FILE, line: 2, column: 5 } });
		expect(assam).toMatchObject({ item: { name: 'Assam' }, place: { file: FILE, line: 6, column: 5 } });
		if (sencha === undefined) throw new Error('One item was written.');
		expect(placeWithin(sencha, 'gardens', 1)).toEqual({ file: FILE, line: 5, column: 9 });
		expect(placeWithin(sencha, 'name')).toEqual({ file: FILE, line: 2, column: 5 });
		expect(placeWithin(sencha, 'kind')).toEqual(sencha.place);
	});

	test('keeps figures as they are written', () => {
		expect(read('teas: [{name: 012}]').lists.teas[0]?.item).toEqual({ name: '012' });
	});

	test('copies an item that is repeated by its anchor', () => {
		const { lists, problems } = read('teas:\n  - &first\n    name: Sencha\n  - *first\nherbs:\n  - name: &n Mint\n  - name: *n\n');
		expect(problems).toEqual([]);
		expect(lists.teas.map(({ item }) => item.name)).toEqual(['Sencha', 'Sencha']);
		expect(lists.herbs.map(({ item }) => item.name)).toEqual(['Mint', 'Mint']);
	});

	test.each([
		[
			'an indentation by a tab',
			'teas:\n\t- name: Sencha\n',
			'2:1 content-invalid The line in the file begins with a tab; only blanks may stand before a key.',
		],
		[
			'a tab before a key',
			'teas:\n  - name: Sencha\n\t  kind: green\n',
			'3:1 content-invalid The line in the file begins with a tab; only blanks may stand before a key.',
		],
		['a key that stands twice', 'teas:\n  - name: Sencha\n    name: Assam\n', '3:5 content-invalid The key stands in the file twice.'],
		['a list that stands twice', 'teas:\nteas:\n', '2:1 content-invalid The key stands in the file twice.'],
		[
			'a quotation mark that is not closed',
			'teas:\n  - name: "Sencha\n',
			'3:1 content-invalid The file cannot be read from this place on.',
		],
		[
			'a colon in a value',
			'teas:\n  - name: Tea: green\n',
			'2:11 content-invalid The value holds a colon and a blank, and is not in quotation marks.',
		],
		[
			'a list where the keys of the file belong',
			'- name: Sencha\n',
			'1:1 content-invalid Something else stands where a list of items belongs.',
		],
		['a text where the keys of the file belong', 'Sencha', '1:1 content-invalid Something else stands where a list of items belongs.'],
		['keys where a list belongs', 'teas:\n  name: Sencha\n', '2:3 content-invalid Something else stands where a list of items belongs.'],
		['a text where a list belongs', 'teas: Sencha\n', '1:7 content-invalid Something else stands where a list of items belongs.'],
		['a text where an item belongs', 'teas:\n  - Sencha\n', '2:5 content-invalid Something else stands where an item with keys belongs.'],
		['a list where an item belongs', 'teas:\n  - [Sencha]\n', '2:5 content-invalid Something else stands where an item with keys belongs.'],
		['an item without anything', 'teas:\n  -\n', '2:4 content-invalid Something else stands where an item with keys belongs.'],
		[
			'an item that refers to nothing',
			'teas:\n  - *sencha\n',
			'2:5 content-invalid Something else stands where an item with keys belongs.',
		],
		[
			'a value that refers to nothing',
			'teas:\n  - name: *sencha\n',
			'2:5 content-invalid The value of name refers to something that is not in the file, or too often.',
		],
		['an item without a key that it needs', 'teas:\n  - kind: green\n', '2:5 content-invalid The item has no name.'],
		['a key without its value', 'teas:\n  - name:\n', '2:5 content-invalid The item has no name.'],
		[
			'a text where a list of texts belongs',
			'teas:\n  - name: Sencha\n    gardens: Uji\n',
			'3:5 content-invalid The value of gardens is not valid.',
		],
		['a list where a text belongs', 'teas:\n  - name: [Sencha]\n', '2:5 content-invalid The value of name is not valid.'],
		['keys that do not go together', 'teas:\n  - name: Matcha\n    kind: black\n', '3:5 content-invalid Matcha is green.'],
		['an item that is refused as a whole', 'teas:\n  - name: Rooibos\n', '2:5 content-invalid That is no tea.'],
		['an unknown key', 'teas:\n  - name: Sencha\n    colour: green\n', '3:5 content-unknown-key The key is not known.'],
		[
			'a second document, which YAML would begin at a line of hyphens',
			'teas:\n  - name: Sencha\n---\nteas:\n  - name: Assam\n',
			'3:1 content-invalid A line of three hyphens ends what is read of the file; what stands below it would be lost.',
		],
		['an unknown list', 'coffees:\n  - name: Mocha\n', '1:1 content-unknown-key The key is not known.'],
	])('%s is a problem at its line and column', (_what, text, expected) => {
		expect(faults(text)).toEqual([expected]);
	});

	test('the nearest key, list or word is named, what a key means where none is near', () => {
		const expected = (text: string) => read(text).problems.map(({ actual, expected }) => [actual, expected]);
		expect(expected('teas:\n  - nmae: Sencha\n')).toEqual([['nmae', 'name']]);
		expect(expected('tea:\n  - name: Sencha\n')).toEqual([['tea', 'teas']]);
		expect(expected('coffees:\n')).toEqual([['coffees', 'one of teas, herbs']]);
		expect(expected('teas:\n  - name: Sencha\n    kind: gren\n')).toEqual([['gren', 'green']]);
		expect(expected('teas:\n  - name: Sencha\n    kind: fermented\n')).toEqual([['fermented', 'What is done to its leaves.']]);
		expect(expected('teas:\n  - name: Matcha\n    kind: black\n')).toEqual([['black', 'green']]);
	});

	test('a faulty item takes no other down, a file that is no YAML is left out whole', () => {
		const { lists, problems } = read('teas:\n  - name: Sencha\n  - nmae: Assam\n  - name: Ceylon\n    kind: blue\n  - name: Oolong\n');
		expect(lists.teas.map(({ item }) => item.name)).toEqual(['Sencha', 'Oolong']);
		expect(problems.map(({ line }) => line)).toEqual([3, 5]);
		expect(read('teas:\n  - name: Sencha\n  - name: "Assam\n').lists.teas).toEqual([]);
	});

	test('no key is taken for one that JavaScript has by itself', () => {
		const { lists, problems } = read('__proto__:\n  - name: x\nconstructor:\nteas:\n  - __proto__: {}\n    name: Sencha\n');
		expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
			['content-unknown-key', 1],
			['content-unknown-key', 3],
			['content-unknown-key', 5],
		]);
		expect(Object.getPrototypeOf(lists)).toBe(Object.prototype);
	});

	test('aliases that multiply beyond reason are refused, not followed', () => {
		const bomb = [
			'a: &a [x, x]',
			...[...'bcdefghijk'].map((name, at) => `${name}: &${name} [*${'abcdefghij'[at]}, *${'abcdefghij'[at]}]`),
		].join('\n');
		expect(faults(`teas:\n  - name: Sencha\n    gardens: *k\n${bomb}\n`).length).toBeGreaterThan(0);
		expect(faults(`${bomb}\nteas:\n  - name: Sencha\n    gardens: [*k, *k]\n`).some((fault) => fault.includes('gardens'))).toBe(true);
	});
});

describe('a file that is one list', () => {
	test('is read in the same way', () => {
		expect(readList(undefined, FILE, TeaSchema)).toEqual({ items: [], problems: [] });
		expect(readList('- name: Sencha\n', FILE, TeaSchema).items).toMatchObject([
			{ item: { name: 'Sencha' }, place: { line: 1, column: 3 } },
		]);
		expect(readList('name: Sencha\n', FILE, TeaSchema).problems).toMatchObject([{ kind: 'content-invalid', line: 1, column: 1 }]);
		expect(readList('- "open\n', FILE, TeaSchema).problems).toMatchObject([{ kind: 'content-invalid' }]);
	});
});

test('never throws, whatever the text, and names no place outside of it', () => {
	const piece = fc.constantFrom(
		...['teas', 'herbs', 'name', 'kind', 'gardens', ': ', ':', '\n', '\n  ', '\n  - ', '- ', '"', "'", '{', '}', '[', ']', ', '],
		...[
			'&a ',
			'*a',
			'<<: *a',
			'!!map ',
			'!x ',
			'? ',
			'|',
			'>',
			'#',
			'\t',
			'%YAML 1.2\n',
			'---\n',
			'...\n',
			'é',
			'\u0000',
			'\ufeff',
			'\r\n',
		],
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
			const text = pieces.join('');
			const lines = text.split(/\r\n|\n|\r/).length;
			for (const { file, line, column = 1 } of [...read(text).problems, ...readList(text, FILE, TeaSchema).problems]) {
				expect([file, line >= 1 && line <= lines + 1, column >= 1]).toEqual([FILE, true, true]);
			}
		}),
		{ numRuns: 2000 },
	);
});
