import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './layout.ts';
import { type JsonNode, readJson } from './tree.ts';

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
