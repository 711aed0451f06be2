import { describe, expect, test } from 'vitest';
import { isNoDay, readEdtf, readYearMonth } from './dates.ts';

describe('readEdtf', () => {
	test.each([
		['2004', { date: '2004' }],
		['2004-05-06', { date: '2004-05-06' }],
		['2004-21', { date: '2004', text: 'Spring 2004' }],
		['2004-24', { date: '2004', text: 'Winter 2004' }],
		['2004-05/2004-06', { date: '2004-05', text: '2004-05/2004-06' }],
		['2004/..', { date: '2004', text: '2004/..' }],
		['../2004', { date: '2004', text: '../2004' }],
		['2004-01-01/2004-01-01', { date: '2004-01-01' }],
		['2004?', { date: '2004', text: '2004?' }],
		['2004-05~', { date: '2004-05', text: '2004-05~' }],
		['2004-XX', { date: '2004', text: '2004-XX' }],
		['2004-02-30', { date: '2004-02', text: '2004-02-30' }],
		['2004-13', { date: '2004', text: '2004-13' }],
		['May 2004', { date: '2004-05' }],
		['199X', undefined],
		['-0044', undefined],
		['y17E8', undefined],
		['in press', undefined],
	])('%s', (written, expected) => {
		expect(readEdtf(written)).toEqual(expected);
	});
});

describe('readYearMonth', () => {
	test.each([
		['2004', '', '', { date: '2004' }],
		['2004', '3', '', { date: '2004-03' }],
		['2004', 'March', '4', { date: '2004-03-04' }],
		['2004', 'March~15', '', { date: '2004-03-15' }],
		['2004', '7~January', '', { date: '2004-01-07' }],
		['2004', 'jan 1', '', { date: '2004-01-01' }],
		['2004', 'March 31st', '', { date: '2004-03-31' }],
		['2004', 'Spring', '', { date: '2004', text: 'Spring 2004' }],
		['2004', '21', '', { date: '2004', text: 'Spring 2004' }],
		['2004', 'July/August', '', { date: '2004-07', text: 'July/August 2004' }],
		['1998a', '', '', { date: '1998', text: '1998a' }],
		['in press', 'May', '', undefined],
	])('%s %s %s', (year, month, day, expected) => {
		expect(readYearMonth(year, month, day)).toEqual(expected);
	});
});

test('tells a day or a month that the calendar does not have from seasons and from what is not said', () => {
	for (const written of ['2004-02-30', '2004-13', '2004-13-01', '2023-2-29']) expect(isNoDay(written, readEdtf(written) ?? {})).toBe(true);
	for (const written of ['2004', '2004-02', '2024-02-29', '2004-21', '2004-02-XX', '2004-05~', '2004-05-30/2004-06-31', 'May 2004'])
		expect(isNoDay(written, readEdtf(written) ?? {})).toBe(false);
});
