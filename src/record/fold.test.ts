import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
	test.each([
		['INDIVIDUALIZED medicine', 'individualized medicine'],
		['Tatlı', 'tatli'],
		['TATLI', 'tatli'],
		['İstanbul', 'istanbul'],
		['Łódź', 'lodz'],
		['Straße', 'strasse'],
		['ẞ', 'ss'],
		['Ærø, Þór, Đorđe', 'aero, thor, dorde'],
		['X‑ray — X–ray', 'x ray x ray'],
		['Alzheimer’s “disease”', 'alzheimer\'s "disease"'],
		['ΟΔΟΣ', 'οδοσ'],
		['ﬁbrosis', 'fibrosis'],
		['H₂O', 'h2o'],
		['한글', '한글'],
		['がか', 'がか'],
		['किताब', 'किताब'],
		['Йод', 'иод'],
		['  a \n b ', 'a b'],
		['', ''],
	])('“%s” folds to “%s”', (given, expected) => {
		expect(fold(given)).toBe(expected);
	});

	test('folding twice changes nothing more', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});
});
