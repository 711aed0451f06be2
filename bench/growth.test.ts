import { expect, test } from 'vitest';
import { measureGrowth, type Read } from './growth.ts';

const words = { what: 'words', make: (size: number) => 'tea for two '.repeat(size) };

/** A reader that takes as long as it is told for a text of so many characters, on a clock of its own. */
const reader =
	(milliseconds: (length: number) => number): Read =>
	({ length }) => ({ taken: 'ris', milliseconds: milliseconds(length) });

test('a text of twice the size takes twice the time where the reader is even', () => {
	const { ratio, before } = measureGrowth(
		words,
		'ris',
		reader((length) => length / 10_000),
	);
	expect(ratio).toBe(2);
	expect(before).toBeUndefined();
});

test('what takes the square of its size in time is over the budget, however large it grows', () => {
	const { ratio, before } = measureGrowth(
		words,
		'ris',
		reader((length) => (length / 100_000) ** 2),
	);
	expect(ratio).toBe(4);
	expect(before).toBe(4);
});

test('a single disturbed reading is not believed', () => {
	let readings = 0;
	const disturbed: Read = (bytes) => {
		readings += 1;
		return { taken: 'ris', milliseconds: (bytes.length / 10_000) * (readings % 3 === 0 ? 9 : 1) };
	};
	expect(measureGrowth(words, 'ris', disturbed).ratio).toBeLessThan(3);
});

test('what is read too fast to tell has no ratio', () => {
	expect(
		measureGrowth(
			words,
			'ris',
			reader(() => 0.01),
		).ratio,
	).toBeUndefined();
});

test('the readers themselves are timed where nothing else is', () => {
	const entry = (text: string): string => `TY  - JOUR\nTI  - A title\nN1  - ${text}\nER  - \n`;
	expect(measureGrowth({ what: 'words', make: (size) => entry('tea for two '.repeat(size)) }, 'ris').milliseconds).toBeGreaterThan(0);
}, 30_000);

test('a text that is taken for another format is refused, since it is another reader that was measured', () => {
	expect(() => measureGrowth({ what: 'nothing', make: (size) => 'a'.repeat(size) }, 'ris')).toThrow('taken for refused');
});
