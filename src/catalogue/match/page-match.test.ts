import { expect, test } from 'vitest';
import { pageKey, pagesAgree, volumeKey, volumesAgree } from './page-match.ts';

const agree = (a: string | undefined, b: string | undefined) => pagesAgree(pageKey(a), pageKey(b));

test.each([
	['1395-1409', '1395-409'],
	['1395', '1395-1409'],
	['e123', 'E123'],
	['e94700', '94700'],
	['S12-S18', 'S12-8'],
	['duy023', '023'],
	['pp. 12-19', '12–19'],
	['0012', '12'],
])('takes %s and %s for the same pages', (a, b) => expect(agree(a, b)).toBe(true));

test.each([
	['12', 'S12'],
	['12', '13'],
	['1395', '139'],
	['e123', 'e124'],
])('keeps %s and %s apart', (a, b) => expect(agree(a, b)).toBe(false));

test('says nothing where pages are missing, or counted from 1 beside the number of an article', () => {
	expect(agree('12', undefined)).toBeUndefined();
	expect(agree('e94700', '1-12')).toBeUndefined();
	expect(agree('in press', '12')).toBeUndefined();
});

test('completes the last page', () => {
	expect(pageKey('1395-409')).toMatchObject({ first: '1395', last: '1409' });
	expect(pageKey('S12-8')).toMatchObject({ first: 's12', last: 's18' });
});

test('compares volumes by their number', () => {
	expect(['12', 'Vol. 12', '012', 'XII', '12(3)'].map(volumeKey)).toEqual(['12', '12', '12', '12', '12']);
	expect([volumesAgree('12', '12'), volumesAgree('12', '13'), volumesAgree('12', undefined)]).toEqual([true, false, undefined]);
});
