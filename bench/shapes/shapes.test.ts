import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { takenFor } from '../growth.ts';
import { wicked } from './index.ts';

test('there are shapes for each format that is read, and for files that are refused', () => {
	const names = new Set(wicked.map(({ format }) => format));
	expect(names).toEqual(new Set([...formats.map(({ name }) => name), 'refused']));
	for (const { format, shapes } of wicked) expect(shapes.length, format).toBeGreaterThan(20);
});

describe.each(wicked)('$format', ({ format, shapes }) => {
	// A few of what they are made of: enough to be told, and soon read even where the time doubles with each.
	test.each(shapes)('$what: the reader takes it', (shape) => {
		expect(takenFor(shape, 12)).toBe(shape.refused ? 'refused' : format);
	});

	test('has each shape once, and twice the size is about twice the text', () => {
		expect(new Set(shapes.map(({ what }) => what)).size).toBe(shapes.length);
		for (const { what, make } of shapes) expect(make(20_000).length / make(10_000).length, what).toBeLessThan(2.3);
	});
});
