import { expect, test } from 'vitest';
import type { Name } from '../../record/record.ts';
import { authorsAlike, nameKey, namesAgree } from './name-match.ts';

const agree = (a: Name, b: Name) => namesAgree(nameKey(a), nameKey(b)) && namesAgree(nameKey(b), nameKey(a));

test.each<[string, Name, Name]>([
	['initials and names in full', { family: 'Tatlı', given: 'Safiye Zeynep' }, { family: 'TATLI', given: 'SZ' }],
	['a missing given name', { family: 'Sample' }, { family: 'Sample', given: 'Ann' }],
	['particles', { family: 'van der Berg', given: 'A' }, { family: 'Berg', given: 'Ann' }],
	['the second of two family names', { family: 'García López', given: 'A' }, { family: 'García', given: 'A' }],
	['a hyphen', { family: 'García-López', given: 'A' }, { family: 'Garcia Lopez', given: 'A' }],
	['letters written out', { family: 'Müller', given: 'A' }, { family: 'Mueller', given: 'A' }],
	['names changed round', { family: 'Wei', given: 'Wang' }, { family: 'Wang', given: 'Wei' }],
	['names changed round, with an initial', { family: 'W', given: 'Wang' }, { family: 'Wang', given: 'Wei' }],
	['a name not taken apart', { literal: 'Sample A' }, { family: 'Sample', given: 'Ann' }],
	['a body in short', { literal: 'The Example Study Group' }, { literal: 'Example Study' }],
])('takes two names for one but for %s', (_, a, b) => expect(agree(a, b)).toBe(true));

test.each<[string, Name, Name]>([
	['another initial', { family: 'Sample', given: 'Ann' }, { family: 'Sample', given: 'B' }],
	['another family name', { family: 'Sample', given: 'Ann' }, { family: 'Simple', given: 'Ann' }],
	['a short part of a name', { family: 'Li Wang', given: 'A' }, { family: 'Li', given: 'A' }],
	['another body', { literal: 'Example Society' }, { literal: 'Sample Society' }],
])('does not with %s', (_, a, b) => expect(agree(a, b)).toBe(false));

test('compares lists of authors: all, the first, none', () => {
	const keys = (...families: string[]) => families.map((family) => nameKey({ family, given: 'A' }));
	expect(authorsAlike(keys('One', 'Two'), keys('One', 'Two'))).toBe('all');
	expect(authorsAlike(keys('One', 'Two'), keys('One'))).toBe('first');
	expect(authorsAlike(keys('One', 'Two'), keys('Two', 'One'))).toBe('first');
	expect(authorsAlike(keys('One', 'Two'), keys('Three', 'Two'))).toBe('none');
	expect(authorsAlike(keys('One'), [])).toBe('unknown');
});
