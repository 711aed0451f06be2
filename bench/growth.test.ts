import { expect, test } from 'vitest';
import { measureGrowth } from './growth.ts';

const entry = (text: string): string => `TY  - JOUR\nTI  - A title\nN1  - ${text}\nER  - \n`;

test('a text of twice the size takes about twice the time where the reader is even', { timeout: 30_000 }, () => {
	const { ratio } = measureGrowth({ what: 'words', make: (size) => entry('tea for two '.repeat(size)) }, 'ris');
	expect(ratio).toBeLessThan(3);
});

test('what takes the square of its size in time is over the budget, however large it grows', { timeout: 60_000 }, () => {
	const { ratio, before } = measureGrowth({ what: 'words', make: (size) => entry('tea for two '.repeat(size ** 2 / 256)) }, 'ris');
	expect(ratio).toBeGreaterThan(3);
	expect(before).toBeGreaterThan(3);
});

test('a text that is taken for another format is refused, since it is another reader that was measured', () => {
	expect(() => measureGrowth({ what: 'nothing', make: (size) => 'a'.repeat(size) }, 'ris')).toThrow('taken for refused');
});
