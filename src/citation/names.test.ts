import { describe, expect, test } from 'vitest';
import type { Name } from '../record/record.ts';
import { citationsOf } from './cite.ts';
import { exampleBook } from './example.ts';
import { plainText } from './runs.ts';

/** The author as each style prints it, up to the date or the title. */
function printed(name: Name): string[] {
	return citationsOf(exampleBook({ authors: [name], title: 'Rest' })).map(
		({ runs }) => plainText(runs).split(/\.? \(2021\)|\.? Rest\. Ex/)[0] ?? '',
	);
}

describe('a name', () => {
	test.each<[string, Name, string[]]>([
		['has initials for given names', { family: 'Tatlı', given: 'Safiye Zeynep' }, ['Tatlı, S. Z', 'Tatlı SZ', 'Tatlı, S.Z']],
		[
			'has two initials at most in Vancouver style',
			{ family: 'Example', given: 'A. B. C.' },
			['Example, A. B. C', 'Example AB', 'Example, A.B.C'],
		],
		['is taken from initials without stops', { family: 'Zarate', given: 'CA' }, ['Zarate, C. A', 'Zarate CA', 'Zarate, C.A']],
		[
			'keeps the hyphen between initials',
			{ family: 'Example', given: 'Jean-Luc M' },
			['Example, J.-L. M', 'Example JL', 'Example, J.-L.M'],
		],
		['reads hyphened initials', { family: 'Example', given: 'J.-P.' }, ['Example, J.-P', 'Example JP', 'Example, J.-P']],
		[
			'keeps particles before the family name',
			{ family: 'van der Berg', given: 'Anna' },
			['van der Berg, A', 'van der Berg A', 'van der Berg, A'],
		],
		[
			'puts a particle of the given names where it belongs',
			{ family: 'Cunha', given: 'Maria da' },
			['Cunha, M. da', 'da Cunha M', 'Cunha, M. da'],
		],
		['keeps a suffix', { family: 'Zarate', given: 'Carlos A', suffix: 'Jr' }, ['Zarate, C. A., Jr', 'Zarate CA Jr', 'Zarate, C.A., Jr']],
		[
			'counts a third in ordinals in Vancouver style',
			{ family: 'Crowe', given: 'R', suffix: 'iii' },
			['Crowe, R., III', 'Crowe R 3rd', 'Crowe, R., III'],
		],
		['loses a degree', { family: 'Example', given: 'Ann', suffix: 'MD' }, ['Example, A', 'Example A', 'Example, A']],
		['loses a nickname', { family: 'Example', given: 'William (Bill)' }, ['Example, W', 'Example W', 'Example, W']],
		['in Chinese is written in one', { family: '王', given: '小明' }, ['王小明', '王小明', '王小明']],
		['in Korean is written in one', { family: '김', given: '민수' }, ['김민수', '김민수', '김민수']],
		['in Cyrillic has initials', { family: 'Иванов', given: 'Анна Борисовна' }, ['Иванов, А. Б', 'Иванов АБ', 'Иванов, А.Б']],
		['in a script without capitals is whole', { family: 'علي', given: 'محمد' }, ['علي, محمد', 'علي محمد', 'علي, محمد']],
		['keeps the dot of a Turkish capital', { family: 'Atagün', given: 'Murat İlhan' }, ['Atagün, M. İ', 'Atagün Mİ', 'Atagün, M.İ']],
		['all in capitals is no row of initials', { family: 'EXAMPLE', given: 'ANN' }, ['EXAMPLE, A', 'EXAMPLE A', 'EXAMPLE, A']],
		['alone stands alone', { literal: 'Madonna' }, ['Madonna', 'Madonna', 'Madonna']],
		['without a given name has no comma', { family: 'Example' }, ['Example', 'Example', 'Example']],
	])('%s', (_, name, expected) => {
		expect(printed(name)).toEqual(expected);
	});
});
