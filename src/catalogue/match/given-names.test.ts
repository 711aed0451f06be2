import { expect, test } from 'vitest';
import { areInitials, givenAgree, givenWords } from './given-names.ts';

const words = (family: string, given: string) => givenWords({ family, given });

test('takes initials apart however they are written, and no word', () => {
	for (const given of ['S. Z.', 'SZ', 'S Z', 'S.Z.', 'S-Z']) expect(words('Tatlı', given)).toEqual(['s', 'z']);
	expect(words('TATLI', 'SAFIYE ZEYNEP')).toEqual(['safiye', 'zeynep']);
	expect(words('TATLI', 'ANNA MARIA SU')).toEqual(['anna', 'maria', 'su']);
	expect(words('Tatlı', 'Safiye Z.')).toEqual(['safiye', 'z']);
	expect(areInitials(words('Tatlı', 'SZ'))).toBe(true);
	expect(areInitials(words('Tatlı', 'Safiye Z'))).toBe(false);
	expect(areInitials(words('王', '伟'))).toBe(false);
	expect(areInitials([])).toBe(false);
});

test('agrees where each word or initial fits the one in its place', () => {
	const agree = (a: string, b: string) => givenAgree(words('Example', a), words('Example', b));
	expect(agree('SZ', 'Safiye Zeynep')).toBe(true);
	expect(agree('Xiao-Ming', 'Xiaoming')).toBe(true);
	expect(agree('John', 'John Paul')).toBe(true);
	expect(agree('John Adam', 'John Paul')).toBe(false);
	expect(agree('SA', 'Safiye Zeynep')).toBe(false);
	expect(agree('Jane', 'June')).toBe(false);
});
