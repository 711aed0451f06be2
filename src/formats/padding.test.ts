import { expect, test } from 'vitest';
import { withoutPadding } from './padding.ts';

const words = 'tea '.repeat(300);

test('makes one blank or line end of very many, and of few nothing', () => {
	expect(withoutPadding(`${words}a${' '.repeat(5000)}b`)).toBe(`${words}a b`);
	expect(withoutPadding(`${words}a  \t${'\n'.repeat(5000)}  b`)).toBe(`${words}a\nb`);
	expect(withoutPadding(`${words}a${' '.repeat(50)}b\n\n c`)).toBe(`${words}a${' '.repeat(50)}b\n\n c`);
	expect(withoutPadding(`a${' '.repeat(500)}b`)).toBe(`a${' '.repeat(500)}b`);
});
