import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialsName, invertedName, readName, spokenName } from './name.ts';
import { NameSchema } from './record.ts';

describe('readName', () => {
	test.each([
		['Tatlı, Safiye Zeynep', { family: 'Tatlı', given: 'Safiye Zeynep' }],
		['van der Berg, Anna Maria', { family: 'van der Berg', given: 'Anna Maria' }],
		["O'Reardon, J.P.", { family: "O'Reardon", given: 'J.P.' }],
		['EXAMPLE, ANN', { family: 'EXAMPLE', given: 'ANN' }],
		['Example, C A Jr', { family: 'Example', given: 'C A', suffix: 'Jr' }],
		['Example, F.R., III', { family: 'Example', given: 'F.R.', suffix: 'III' }],
		['Example, Jr., John', { family: 'Example', given: 'John', suffix: 'Jr' }],
		['Example Jr, John', { family: 'Example', given: 'John', suffix: 'Jr' }],
		['Example, JR', { family: 'Example', given: 'JR' }],
		['Example, II', { family: 'Example', given: 'II' }],
		['Example, Jr.', { family: 'Example', suffix: 'Jr' }],
		['Example, Ann, PhD', { family: 'Example', given: 'Ann', suffix: 'PhD' }],
		['John Example, MD', { family: 'Example', given: 'John', suffix: 'MD' }],
		['Example, John, 1950-', { family: 'Example', given: 'John' }],
		['Example, H. S. (Herbert Spencer), 1868-1947', { family: 'Example', given: 'H. S. (Herbert Spencer)' }],
		['Example, Ann,', { family: 'Example', given: 'Ann' }],
		['Example JA', { family: 'Example', given: 'JA' }],
		['EXAMPLE JA', { family: 'EXAMPLE', given: 'JA' }],
		['Example CA Jr', { family: 'Example', given: 'CA', suffix: 'Jr' }],
		['Van Sample SW', { family: 'Van Sample', given: 'SW' }],
		['de Hoon MJ', { family: 'de Hoon', given: 'MJ' }],
		['Example J. A.', { family: 'Example', given: 'J. A.' }],
		['Church GM', { family: 'Church', given: 'GM' }],
		['J.A. Example', { family: 'Example', given: 'J.A.' }],
		['M.N. Pinto da Cunha', { family: 'Pinto da Cunha', given: 'M.N.' }],
		['Anna Maria van der Berg', { family: 'van der Berg', given: 'Anna Maria' }],
		['Jean-Pierre Example', { family: 'Example', given: 'Jean-Pierre' }],
		['Study, J. A.', { family: 'Study', given: 'J. A.' }],
		['蒋 锐', { family: '蒋', given: '锐' }],
	])('“%s” is a person', (given, name) => {
		expect(readName(given)).toEqual(name);
	});

	test.each([
		'World Health Organization',
		'UK ECT Review Group',
		'PRIME Care Research Group',
		'Institute of Medicine, Committee on Health',
		'Ministerio de Salud',
		'FOXFIRE trial investigators',
		'MARINE TECHNOL SOC',
		'Centre for Example Studies',
		'Readers Library Publishing Co. Ltd',
		'Example Worldwide Americas, Inc.',
		'IEEE',
		'Lobsang',
		'武立权',
		'[Anonymous]',
		'et al.',
		'C. H. A.',
		'Author 1',
		'Example, Bo, Sample, Cy',
		'Example, Ann; Sample, Bo',
	])('“%s” is not taken apart', (text) => {
		expect(readName(text)).toEqual({ literal: text });
	});

	test.each(['', ' , ', '-', '.'])('“%s” is no name', (text) => {
		expect(readName(text)).toBeUndefined();
	});

	test('always gives a name that the schema takes', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('A', 'B.', 'Ann', 'Jr', ',', ' ', ' ', 'van', 'MD', '-', '1950', 'Ü', '李', 'of', 'Group') }),
				(text) => {
					const name = readName(text);
					if (name === undefined) return;
					expect(NameSchema.safeParse(name).success).toBe(true);
					expect((name.family === undefined) !== (name.literal === undefined)).toBe(true);
				},
			),
			{ numRuns: 2000 },
		);
	});
});

describe('a name printed', () => {
	test.each([
		[{ family: 'Tatlı', given: 'Safiye Zeynep' }, 'Tatlı, Safiye Zeynep', 'Safiye Zeynep Tatlı', 'Tatlı SZ'],
		[{ family: 'Example', given: 'C A', suffix: 'Jr' }, 'Example, C A, Jr', 'C A Example Jr', 'Example CA Jr'],
		[{ family: "O'Reardon", given: 'J.P.' }, "O'Reardon, J.P.", "J.P. O'Reardon", "O'Reardon JP"],
		[{ family: 'Example', given: 'Jean-Pierre' }, 'Example, Jean-Pierre', 'Jean-Pierre Example', 'Example JP'],
		[{ family: 'EXAMPLE', given: 'MARY ANN' }, 'EXAMPLE, MARY ANN', 'MARY ANN EXAMPLE', 'EXAMPLE MA'],
		[{ family: 'Example', given: 'Ann B. C.' }, 'Example, Ann B. C.', 'Ann B. C. Example', 'Example AB'],
		[{ family: 'Example', given: 'ömer' }, 'Example, ömer', 'ömer Example', 'Example Ö'],
		[{ family: '蒋', given: '锐' }, '蒋, 锐', '蒋锐', '蒋锐'],
		[{ family: 'Example' }, 'Example', 'Example', 'Example'],
		[{ literal: 'World Health Organization' }, 'World Health Organization', 'World Health Organization', 'World Health Organization'],
	])('%o', (name, inverted, spoken, initials) => {
		expect([invertedName(name), spokenName(name), initialsName(name)]).toEqual([inverted, spoken, initials]);
	});
});
