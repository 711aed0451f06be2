import { describe, expect, test } from 'vitest';
import { capitalised, counted, figure, listed, printedDate, spelled, uncapitalised } from './wording.ts';

describe('numbers', () => {
	test('figures have a comma at the thousands', () => {
		expect([0, 999, 1000, 1234567].map(figure)).toEqual(['0', '999', '1,000', '1,234,567']);
	});
	test('small numbers are spelled, larger ones are figures', () => {
		expect([0, 1, 10, 11, 2000].map(spelled)).toEqual(['no', 'one', 'ten', '11', '2,000']);
	});
	test('counted things agree with their number', () => {
		expect(counted(1, 'article')).toBe('1 article');
		expect(counted(0, 'article')).toBe('0 articles');
		expect(counted(2, 'entry', 'entries')).toBe('2 entries');
	});
});

test('things in a row have one "and"', () => {
	expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test('the first letter becomes a capital even beyond the basic plane', () => {
	expect(capitalised('élan')).toBe('Élan');
	expect(capitalised('')).toBe('');
});

test('dates are printed as precisely as they are known', () => {
	expect(['2025', '2025-11', '2025-11-03'].map(printedDate)).toEqual(['2025', 'November 2025', '3 November 2025']);
});

test('a first letter becomes small only where a small letter follows', () => {
	expect(['Systematic review', 'RCT', 'A'].map(uncapitalised)).toEqual(['systematic review', 'RCT', 'A']);
});
