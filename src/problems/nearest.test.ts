import { expect, test } from 'vitest';
import { isSlip, nearest } from './nearest.ts';

test('a key one or two edits away is taken for a slip of the pen', () => {
	expect(isSlip('databse', 'database')).toBe(true);
	expect(isSlip('Licence', 'licence')).toBe(true);
	expect(isSlip('licence', 'platform')).toBe(false);
	expect(isSlip('title', 'title')).toBe(false);
});

test('a figure that differs is another figure, not a slip', () => {
	expect(isSlip('1395-1409', '1395-1408')).toBe(false);
});

test('the nearest of several names is given, and none when all are far', () => {
	const names = ['catalogue', 'format', 'out', 'strict'];
	expect(nearest('catalog', names)).toBe('catalogue');
	expect(nearest('fromat', names)).toBe('format');
	expect(nearest('uot', names)).toBeUndefined();
	expect(nearest('verbose', names)).toBeUndefined();
});
