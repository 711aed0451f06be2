import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './date.ts';
import { PartialDateSchema } from './record.ts';

describe('readDate', () => {
	test.each([
		['2025', '2025'],
		['2025-11', '2025-11'],
		['2025-11-03', '2025-11-03'],
		['2016/09//', '2016-09'],
		['2016/9/1', '2016-09-01'],
		['2014///', '2014'],
		['2016-00-00', '2016'],
		['2013.05.01', '2013-05-01'],
		['2016-09-01T10:00:00Z', '2016-09-01'],
		['2016/09/01/T11:22:33Z', '2016-09-01'],
		['20170901', '2017-09-01'],
		['201709', '2017-09'],
		['12/7/2016', '2016-12-07'],
		['13/7/2016', '2016-07-13'],
		['03.11.2025', '2025-11-03'],
		['11/2025', '2025-11'],
		['Aug2018', '2018-08'],
		['January, 2015', '2015-01'],
		['2016 May 25', '2016-05-25'],
		['2016 Sep', '2016-09'],
		['2016/Jan/01', '2016-01-01'],
		['2020-Dec', '2020-12'],
		['03 Nov 2025', '2025-11-03'],
		['3rd November 2025', '2025-11-03'],
		['November 3, 2025', '2025-11-03'],
		['Mon, 03 Nov 2025', '2025-11-03'],
		['3 de mayo de 2015', '2015-05-03'],
		['19 mei 1835', '1835-05-19'],
		['1. März 2011', '2011-03-01'],
		['Ağustos 2017', '2017-08'],
		['[1998]', '1998'],
		['2024-02-29', '2024-02-29'],
	])('“%s” is %s', (given, date) => {
		expect(readDate(given)).toEqual({ date });
	});

	test.each([
		['Summer2017', '2017', 'Summer 2017'],
		['Q1 2017', '2017', 'Q1 2017'],
		['2016 Winter', '2016', '2016 Winter'],
		['2016/9/1/Spring', '2016-09-01', 'Spring 2016'],
		['2016///Spring', '2016', '2016 Spring'],
		['2021 Jan/Feb 01', '2021-01', 'Jan/Feb 2021'],
		['Jul/Aug2016', '2016-07', 'Jul/Aug 2016'],
		['tem/agu2017', '2017-07', 'tem/agu 2017'],
		['2018 Dec-2019 Jan', '2018-12', '2018 Dec-2019 Jan'],
		['4-8 Aug. 2020', '2020-08-04', '4-8 Aug. 2020'],
		['2016 Supplement 1', '2016', '2016 Supplement 1'],
		['Aug2017 Part 3', '2017-08', 'Aug 2017 Part 3'],
		['2011-2012', '2011', '2011-2012'],
		['1885/1888', '1885', '1885/1888'],
		['c2012', '2012', 'c2012'],
		['2013/02/15/received', '2013-02-15', '2013-02-15 received'],
		['Start date: 20170812', '2017-08-12', 'Start date: 20170812'],
		['2016-02-30', '2016-02', '2016-02-30'],
		['2023-02-29', '2023-02', '2023-02-29'],
		['2023/31/02', '2023', '2023/31/02'],
	])('“%s” is %s and keeps its words', (given, date, text) => {
		expect(readDate(given)).toEqual({ date, text });
	});

	test.each(['', 'in press', 'n.d.', 'DEC', 'JAN-FEB', '0000', '9999', '99999999', '20161301', 'Summer98', '3rd Millenium', 'Check SFX'])(
		'“%s” has no year',
		(given) => {
			expect(readDate(given)).toBeUndefined();
		},
	);

	test('never invents: every date is in the calendar and its figures are in the text', () => {
		const unit = fc.constantFrom(...'0123456789-/. ', 'Jan', 'Feb', 'Spring', '2016', '1999', '31', '30');
		fc.assert(
			fc.property(fc.string({ unit }), (text) => {
				const date = readDate(text)?.date;
				if (date === undefined) return;
				expect(PartialDateSchema.safeParse(date).success).toBe(true);
				expect(text).toContain(date.slice(0, 4));
				if (date.length === 10) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
			}),
			{ numRuns: 2000 },
		);
	});
});
