import { expect, test } from 'vitest';
import { readSourceLine } from './source-line.ts';

test.each([
	// EBSCO's own
	[
		'Journal of X. 2025, Vol. 53 Issue 6, p1395-1409. 15p.',
		'Journal of X',
		{ date: '2025', volume: '53', issue: '6', pages: '1395-1409', left: false },
	],
	[
		'People. 7/21/2003, Vol. 60 Issue 3, p77. 1p. 2 Color Photographs.',
		'People',
		{ date: '7/21/2003', volume: '60', issue: '3', pages: '77', left: true },
	],
	[
		'Review. Spring2017, Vol. 59 Issue 3, p3S-3S. 1/5p.',
		'Review',
		{ date: 'Spring2017', volume: '59', issue: '3', pages: '3S-3S', left: false },
	],
	['Encyclopedia, 6th Edition. Q1 2017, p1-1. 1p.', 'Encyclopedia, 6th Edition', { date: 'Q1 2017', pages: '1-1', left: false }],
	['X. Jan2001, Vol. 57 Issue 1/2, pN.PAG. 4p.', 'X', { date: 'Jan2001', volume: '57', issue: '1/2', left: false }],
	// Gale
	[
		'The Journal. Fall, 2016, Vol. 36 Issue 3, p721, 5 p.',
		'The Journal',
		{ date: 'Fall, 2016', volume: '36', issue: '3', pages: '721', left: false },
	],
	// MEDLINE
	[
		'Letters [Lett] 2017 Jul; Vol. 36 (7), pp. 1728-1737.',
		'Letters',
		{ date: '2017 Jul', volume: '36', issue: '7', pages: '1728-1737', left: true },
	],
	// ERIC
	['Education, v8 n3 p98-107 2017. 10 pp.', 'Education', { date: '2017', volume: '8', issue: '3', pages: '98-107', left: false }],
	// repositories
	['Carbon. 116:443-447', 'Carbon', { volume: '116', pages: '443-447', left: false }],
	// newspapers
	['Example News (Denver, CO). Jan 19, 2007, 10A.', 'Example News (Denver, CO)', { date: 'Jan 19, 2007', pages: '10A', left: false }],
	['Example Times. Jan 15, 2000, P6.', 'Example Times', { date: 'Jan 15, 2000', pages: 'P6', left: false }],
	['PR Example. March 27, 2007', 'PR Example', { date: 'March 27, 2007', left: false }],
	['', '', { left: false }],
])('reads the source line %j', (line, title, expected) => {
	expect(readSourceLine(line, [title])).toEqual(expected);
});

test('does not look for numbers in the title of the journal', () => {
	expect(readSourceLine('2000 Journal of Vol. 7. 2017, Vol. 1, p3.', ['2000 Journal of Vol. 7'])).toEqual({
		date: '2017',
		volume: '1',
		pages: '3',
		left: false,
	});
});
