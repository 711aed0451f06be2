import { expect, test } from 'vitest';
import { visible } from './visible.ts';

test.each([
	['an escape sequence', '\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
	['line ends and tabs', 'a\r\nb\tc', 'a\\r\\nb\\tc'],
	['the one-byte form of an escape sequence', '\u009b31m', '\\x9b31m'],
	['a right-to-left override', 'abc\u202edcba', 'abc\\u{202e}dcba'],
	['a blank without width', 'a\u200bb', 'a\\u{200b}b'],
	['a tag character outside the first plane', 'a\u{e0041}', 'a\\u{e0041}'],
	['half a pair', 'a\ud83d', 'a\\u{d83d}'],
	['a line separator', 'a\u2028b', 'a\\u{2028}b'],
])('%s is written out', (_what, text, shown) => {
	expect(visible(text)).toBe(shown);
});

test('letters of any script stay as they are', () => {
	const text = 'Tatlı, 李明, Нгуен, “p < 0.05” 😀 C:\\new';
	expect(visible(text)).toBe(text);
});
