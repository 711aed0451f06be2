import { describe, expect, test } from 'vitest';
import { readIssns } from './issn.ts';

describe('readIssns', () => {
	test.each([
		['without a hyphen, as EBSCO writes it', '11399287', ['1139-9287'], []],
		['with kinds, as Scopus and MEDLINE write it', '00063223 (ISSN)', ['0006-3223'], []],
		['several, each once', '0003-990X (Print); 1538-3636 (Electronic) 0003-990x (Linking)', ['0003-990X', '1538-3636'], []],
		['with a dash for a hyphen', 'ISSN 1538–3636', ['1538-3636'], []],
		['a wrong check digit', '1538-3637', [], ['1538-3637']],
		['one right, one wrong', '1538-3636, 1538-3637', ['1538-3636'], ['1538-3637']],
		['an ISBN', '978-0-306-40615-7 (hbk.)', [], []],
		['a long number', '123456789012', [], []],
		['zeros', '0000-0000', [], ['0000-0000']],
		['no number', 'n/a', [], []],
	])('reads %s', (_, text, issn, rest) => {
		expect(readIssns(text)).toEqual({ issn, rest });
	});
});
