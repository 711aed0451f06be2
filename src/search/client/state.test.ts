import { expect, test } from 'vitest';
import { effectiveSort, readState, requestOf, toggle, withoutFilters, writeState, yearRange } from './state.ts';

test.each([
	'',
	'?q=ketamine',
	'?q=ketamine+bipolar&subject=lithium&subject=bipolar-disorder&year=2025&sort=oldest',
	'?journal=a%2Cb&language=pt-br&database=medlatina&type=review&sort=title',
	'?q=%22treatment+resistant%22&sort=newest',
	'?q=ketamin&in=title&exact=1&from=2015&to=2025&sort=added',
	'?subject=ketamine&from=2015',
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

test('passes over years that are none, and turns a range that is the wrong way round', () => {
	expect(writeState(readState('?from=abc&to=20155'))).toBe('');
	expect(yearRange('2025', ' 2015 ')).toEqual({ from: 2015, to: 2025 });
	expect(yearRange('', '0')).toEqual({ to: 0 });
});

test('passes over where to look for no words', () => {
	expect(writeState(readState('?in=title&exact=1&subject=tea'))).toBe('?subject=tea');
	expect(readState('?q=tea&in=nowhere').scope).toBe('everywhere');
});

test('asks the search for all that the address says', () => {
	expect(requestOf(readState('?q=tea&in=author&exact=1&subject=a&from=2015'))).toEqual({
		...{ q: 'tea', scope: 'author', exact: true, chosen: [['subject', ['a']]], years: { from: 2015 }, sort: 'relevance' },
	});
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
	expect(writeState(withoutFilters({ ...once, years: { from: 2015 } }))).toBe('?q=tea');
});
