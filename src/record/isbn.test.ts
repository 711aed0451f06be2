import { describe, expect, test } from 'vitest';
import { readIsbns } from './isbn.ts';

describe('readIsbns', () => {
	test.each([
		['with hyphens and a binding', '978-0-306-40615-7 (hbk.)', ['9780306406157'], []],
		['both lengths, as given', '9780306406157; 0-306-40615-2', ['9780306406157', '0306406152'], []],
		['the same twice', '0306406152 0-306-40615-2', ['0306406152'], []],
		['X for a check digit', 'ISBN 0-8044-2957-x', ['080442957X'], []],
		['blanks for hyphens', '978 0 306 40615 7', ['9780306406157'], []],
		['two with a blank between', '9780306406157 9781861972712', ['9780306406157', '9781861972712'], []],
		['a wrong check digit', '978-0-306-40615-8', [], ['978-0-306-40615-8']],
		['thirteen digits of another kind', '4006381333931', [], ['4006381333931']],
		['too few digits', '978-0-306-4061', [], ['978-0-306-4061']],
		['an ISSN', '1139-9287', [], []],
		['no number', 'hardback', [], []],
	])('reads %s', (_, text, isbn, rest) => {
		expect(readIsbns(text)).toEqual({ isbn, rest });
	});
});
