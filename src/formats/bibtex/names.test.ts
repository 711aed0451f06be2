import { describe, expect, test } from 'vitest';
import { readBibtexName, splitNames } from './names.ts';

const decode = (latex: string): string => latex.replace(/[{}]/g, '').trim();
const name = (written: string) => readBibtexName(written, decode);

describe('splitNames', () => {
	test('parts names at “and” outside braces, in any case and over lines', () => {
		expect(splitNames('Example, Ann and {Tea and Milk Society}\n   AND Sample, Bob')).toEqual([
			'Example, Ann',
			'{Tea and Milk Society}',
			'Sample, Bob',
		]);
		expect(splitNames('Anderson, Sandy')).toEqual(['Anderson, Sandy']);
	});

	test('passes over names that are missing', () => {
		expect(splitNames(' and Example, Ann and and ')).toEqual(['Example, Ann']);
		expect(splitNames('')).toEqual([]);
	});

	test('takes semicolons where there is no “and”', () => {
		expect(splitNames('Example, A.; Sample, B.')).toEqual(['Example, A.', 'Sample, B.']);
		expect(splitNames('{Example; Sons}')).toEqual(['{Example; Sons}']);
	});
});

describe('readBibtexName', () => {
	test.each([
		['Example, Ann', { family: 'Example', given: 'Ann' }],
		['Ann Example', { family: 'Example', given: 'Ann' }],
		['van der Example, Ann', { family: 'van der Example', given: 'Ann' }],
		['Ludwig van Example', { family: 'van Example', given: 'Ludwig' }],
		['Example, Jr., Ann', { family: 'Example', given: 'Ann', suffix: 'Jr' }],
		['Example, Esq, Ann', { family: 'Example', given: 'Ann', suffix: 'Esq' }],
		['{World Tea Organization}', { literal: 'World Tea Organization' }],
		['{Example, Inc.}', { literal: 'Example, Inc.' }],
		['World Tea Organization', { literal: 'World Tea Organization' }],
		['Maria {de la Example}', { family: 'de la Example', given: 'Maria' }],
		['Maria de {la Example}', { family: 'de la Example', given: 'Maria' }],
		['{van Example}, {Ann Mary}', { family: 'van Example', given: 'Ann Mary' }],
		['family=Example, given=Ann, prefix=van der, suffix=Jr, given-i=A', { family: 'van der Example', given: 'Ann', suffix: 'Jr' }],
		['family={de la Example}, given={A. B.}', { family: 'de la Example', given: 'A. B.' }],
		['Aristotle', { literal: 'Aristotle' }],
	])('%s', (written, expected) => {
		expect(name(written)).toEqual(expected);
	});

	test('is nothing where nothing is written', () => {
		expect(name('{}')).toBeUndefined();
		expect(name(',')).toBeUndefined();
	});
});
