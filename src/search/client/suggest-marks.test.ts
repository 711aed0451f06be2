import { expect, test } from 'vitest';
import { markTyped } from './suggest-marks.ts';

const marked = (label: string, ...typed: string[]) =>
	markTyped(label, typed)
		.map((part) => (part.marked ? `[${part.text}]` : part.text))
		.join('');

test('marks the typed beginnings of words', () => {
	expect(marked('Depressive disorder, treatment-resistant', 'dis', 'resi')).toBe('Depressive [dis]order, treatment-[resi]stant');
	expect(marked('Tatlı, Safiye Zeynep', 'tatli', 's')).toBe('[Tatlı], [S]afiye Zeynep');
});

test('marks whole letters where folding makes more or fewer of them', () => {
	expect(marked('Straße', 'stras')).toBe('[Straß]e');
	expect(marked('Parkinson’s disease', 'parkinsons')).toBe('[Parkinson’s] disease');
	expect(marked('Łódź', 'lo')).toBe('[Łó]dź');
});

test('leaves a label without the typed words as it is', () => {
	expect(markTyped('Tea', ['coffee'])).toEqual([{ text: 'Tea', marked: false }]);
});
