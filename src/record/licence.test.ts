import { expect, test } from 'vitest';
import { licenceAddressIn, openLicence } from './licence.ts';

test.each([
	['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
	[
		'http://creativecommons.org/licenses/by-nc-nd/3.0/legalcode',
		'CC BY-NC-ND 3.0',
		'http://creativecommons.org/licenses/by-nc-nd/3.0/legalcode',
	],
	['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
	['CC-BY-NC-4.0', 'CC BY-NC 4.0', 'https://creativecommons.org/licenses/by-nc/4.0/'],
	['CC BY', 'CC BY', 'https://creativecommons.org/licenses/by/4.0/'],
	['cc0', 'CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
	[
		'Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International License',
		'CC BY-NC-SA 4.0',
		'https://creativecommons.org/licenses/by-nc-sa/4.0/',
	],
])('%s is the open licence %s', (text, name, address) => {
	expect(openLicence(text)).toEqual({ address, name });
});

test.each([
	'',
	'Copyright Example Press',
	'CC',
	'https://example.org/licenses/by/4.0/',
	'Free under the Creative Commons Attribution License.',
	'CCBYE',
])('%j names no open licence', (text) => {
	expect(openLicence(text)).toBeUndefined();
});

test('the address is found within a statement', () => {
	expect(licenceAddressIn('This is open (http://creativecommons.org/licenses/by/4.0/), see there.')).toBe(
		'http://creativecommons.org/licenses/by/4.0/',
	);
	expect(licenceAddressIn('All rights reserved.')).toBeUndefined();
});
