import { describe, expect, test } from 'vitest';
import { subjectFile, withAliases } from './subject-file.ts';

test('a file has the keys in one order, without those that say nothing', () => {
	expect(
		subjectFile(
			{ scope: 'Tea: the green one.', broader: ['Drinks'], related: [], generic: false, aliases: ['Tea, green', '10'], label: 'Green tea' },
			['facet: Drink'],
		),
	).toBe(
		'---\nlabel: Green tea\naliases:\n  - Tea, green\n  - "10"\nbroader:\n  - Drinks\nscope: "Tea: the green one."\n# facet: Drink\n---\n',
	);
});

describe('adding aliases', () => {
	test('goes behind those that are there, and keeps comments, order, quotation marks and the body', () => {
		const text =
			'---\n# ours\nbroader: [Drinks]\naliases: # as met\n  - "Tea, green"   # of EBSCO\n\nlabel: Green tea\nmesh: D000001\n---\n\n# Note\n\naliases: none\n---\n';
		expect(withAliases(text, ['Sencha', 'Tea: green'])).toBe(
			'---\n# ours\nbroader: [Drinks]\naliases:\n  # as met\n  - "Tea, green" # of EBSCO\n  - Sencha\n  - "Tea: green"\n\nlabel: Green tea\nmesh: D000001\n---\n\n# Note\n\naliases: none\n---\n',
		);
	});

	test.each([
		['---\nlabel: Green tea\nscope: x\n---\n', '---\nlabel: Green tea\naliases:\n  - Sencha\nscope: x\n---\n'],
		['---\nlabel: Green tea\naliases:\n---\nBody', '---\nlabel: Green tea\naliases:\n  - Sencha\n---\nBody'],
		['---\nlabel: Green tea\naliases: [Tea]\n---\n', '---\nlabel: Green tea\naliases: [Tea, Sencha]\n---\n'],
		['---\nlabel: Green tea\naliases: Tea\n---\n', '---\nlabel: Green tea\naliases:\n  - Tea\n  - Sencha\n---\n'],
		['---\r\nlabel: Green tea\r\n---\r\nBody\r\n', '---\r\nlabel: Green tea\r\naliases:\r\n  - Sencha\r\n---\r\nBody\r\n'],
	])('makes of %j', (text, changed) => {
		expect(withAliases(text, ['Sencha'])).toBe(changed);
	});

	test.each([
		'',
		'label: Green tea\n',
		'---\nlabel: Green tea\n',
		'---\nlabel: "Green\n---\n',
		'---\n- a\n---\n',
		'---\nlabel: a\naliases: { b: c }\n---\n',
	])('leaves alone what it cannot read: %j', (text) => {
		expect(withAliases(text, ['Sencha'])).toBeUndefined();
	});
});
