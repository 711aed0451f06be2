import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './layout.ts';
import { type JsonNode, readJson, readJsonAt } from './tree.ts';

test('reads what JSON.parse reads, and lays it out as JSON.stringify does', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const text = JSON.stringify(value);
			const { values, fault } = readJson(text);
			const [node] = values;
			expect(fault).toBeUndefined();
			if (node) expect(layOut(node, text).raw).toBe(JSON.stringify(value, null, 2));
		}),
	);
});

test('refuses what JSON.parse refuses', () => {
	const pieces = fc.constantFrom(
		'{',
		'}',
		'[',
		']',
		',',
		':',
		'"a"',
		'"\\u00e9"',
		'"\\x"',
		'01',
		'1.',
		'-',
		'1e5',
		'nul',
		'true',
		'"',
		' ',
		'\n',
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
			const text = parts.join('');
			const { values, fault } = readJson(text);
			let valid = true;
			try {
				JSON.parse(text);
			} catch {
				valid = false;
			}
			// Several values in a file are allowed here: a record a line.
			if (valid) expect(fault).toBeUndefined();
			else expect(fault !== undefined || values.length !== 1).toBe(true);
		}),
	);
});

test('names the place of a fault and what was expected', () => {
	expect(readJson('{\n  "a": 1\n  "b": 2\n}').fault).toEqual({ line: 3, column: 3, expected: 'a comma or a closing brace' });
	expect(readJson('{"a": "b').fault).toMatchObject({ line: 1, column: 9, expected: 'a closing quotation mark' });
	expect(readJson('['.repeat(100_000)).fault?.expected).toBe('less nesting');
});

test('keeps keys that JavaScript treats in its own way, and keys that come twice', () => {
	const keys = (node: JsonNode | undefined): string[] => node?.children.map(({ key }) => key) ?? [];
	expect(keys(readJson('{"__proto__": 1, "constructor": 2, "a": 3, "a": 4}').values[0])).toEqual(['__proto__', 'constructor', 'a', 'a']);
});

test('reads texts of every length with every kind of character as the engine does, wherever in them it stands', () => {
	const pieces = fc.constantFrom('a'.repeat(40), 'b', 'é', '–', '\t', '\\t', '\\"', '\\\\', '\\/', '\\u00e9', '\\ud83d', '\ud83d');
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
			const text = `"${parts.join('')}"`;
			const { values, fault } = readJson(text);
			expect(fault).toBeUndefined();
			// The engine takes no tab, which some programs write.
			expect(values[0]?.value).toBe(JSON.parse(text.replaceAll('\t', '\\t')));
		}),
	);
});

test.each([
	['a line end', '\n', 'a closing quotation mark before the end of the line'],
	['a control character', '\u0001', 'a closing quotation mark before the end of the line'],
	['an escape that is none', '\\x', 'a valid escape'],
])('finds %s in a text of any length, at its place', (_, fault, expected) => {
	for (const length of [0, 1, 31, 32, 33, 500]) {
		expect(readJson(`"${'a'.repeat(length)}${fault}b"`).fault).toEqual({ line: 1, column: length + 2, expected });
	}
});

test('reads one value out of a text, counted from where it begins, and nothing where it has a fault', () => {
	const text = '[\n{"a": [1,\n2]}, {"b": }]';
	expect(readJsonAt(text, 2)).toMatchObject({ start: 0, end: 13, line: 1, endLine: 2, closed: true });
	expect(readJsonAt(text, 17)).toBeUndefined();
});

test('tells the lines of as many nodes as it is asked for', () => {
	const text = '{"a":[1,{"b":[]}],"c":"d"}';
	const [root] = readJson(text).values;
	if (!root) throw new Error('Nothing was read.');
	const { raw, lines } = layOut(root, text);
	const [a, c] = root.children;
	const asked = [root, a, a?.children[1], a?.children[1]?.children[0], c, root, a, c];
	const expected = [
		{ from: 1, to: 9 },
		{ from: 2, to: 7 },
		{ from: 4, to: 6 },
		{ from: 5, to: 5 },
		{ from: 8, to: 8 },
		{ from: 1, to: 9 },
		{ from: 2, to: 7 },
		{ from: 8, to: 8 },
	];
	expect(raw.split('\n')).toHaveLength(9);
	expect(asked.map((node) => node && lines(node))).toEqual(expected);
	const [stranger] = readJson('1').values;
	const again = layOut(root, text);
	expect(stranger && [again.lines(stranger), lines(stranger)]).toEqual([
		{ from: 1, to: 9 },
		{ from: 1, to: 9 },
	]);
});
