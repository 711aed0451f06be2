import { describe, expect, test } from 'vitest';
import { byLetter, letterOf, letterRow } from './letters.ts';

describe('letters', () => {
	test.each([
		['Électro', 'e'],
		['(R)-ketamine', 'r'],
		['5-HT', '0-9'],
		['İlhan', 'i'],
		['Łódź', 'l'],
		['депрессия', 'cyrillic'],
		['β-Blockers', 'greek'],
		['اكتئاب', 'arabic'],
		['抑郁症', 'chinese-japanese'],
		['うつ病', 'chinese-japanese'],
		['우울증', 'korean'],
		['ծ', 'other'],
		['???', 'other'],
	])('%j is listed under %j', (label, letter) => {
		expect(letterOf(label)).toBe(letter);
	});
	test('groups keep the order within a letter, and letters without headings have no address', () => {
		const letters = byLetter([{ label: '5-HT' }, { label: 'Alpha' }, { label: 'Ämter' }, { label: 'Zeta' }, { label: 'Депрессия' }]);
		expect(letters.map(({ label, lines }) => [label, lines.length])).toEqual([
			['0–9', 1],
			['A', 2],
			['Z', 1],
			['Cyrillic', 1],
		]);
		expect(
			letterRow(letters, (letter) => `#${letter}`)
				.filter(({ url }) => url)
				.map(({ label }) => label),
		).toEqual(['0–9', 'A', 'Z', 'Cyrillic']);
		expect(letterRow(letters, String)).toHaveLength(28);
	});
});
