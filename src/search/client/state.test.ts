import { expect, test } from 'vitest';
import { effectiveSort, readState, toggle, withoutFilters, writeState } from './state.ts';

test.each([
	'',
	'?q=ketamine',
	'?q=ketamine+bipolar&subject=lithium&subject=bipolar-disorder&year=2025&sort=oldest',
	'?journal=a%2Cb&language=pt-br&database=medlatina&type=review&sort=title',
	'?q=%22treatment+resistant%22&sort=newest',
])('reads and writes %j as the same address', (query) => {
	const parts = (of: string) => [...new URLSearchParams(of)].toSorted();
	expect(parts(writeState(readState(query)))).toEqual(parts(query));
});

test('gives one address to one state, whatever order its parts came in', () => {
	expect(writeState(readState('?sort=title&year=2025&q=tea&subject=a&year=2025&utm_source=x'))).toBe(
		'?q=tea&subject=a&year=2025&sort=title',
	);
});

test('leaves out what goes without saying', () => {
	expect(writeState(readState('?q=++&sort=relevance&subject='))).toBe('');
	expect(writeState(readState('?sort=newest'))).toBe('');
	expect(writeState(readState('?sort=nonsense&q=tea'))).toBe('?q=tea');
});

test('sorts by closeness only when there are words to be close to', () => {
	expect(effectiveSort(readState('?q=tea'))).toBe('relevance');
	expect(effectiveSort(readState('?subject=tea'))).toBe('newest');
	expect(effectiveSort(readState('?subject=tea&sort=title'))).toBe('title');
});

test('chooses a value, and takes it away again', () => {
	const once = toggle(readState('?q=tea&year=2024'), 'year', '2025');
	expect(writeState(once)).toBe('?q=tea&year=2024&year=2025');
	expect(writeState(toggle(toggle(once, 'year', '2024'), 'year', '2025'))).toBe('?q=tea');
	expect(writeState(withoutFilters(once))).toBe('?q=tea');
});
