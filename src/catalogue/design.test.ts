import { expect, test } from 'vitest';
import { designsSaid } from './design.ts';

test('designs are the publication types that name one, in the order of the record', () => {
	expect(designsSaid(['Journal article', 'Systematic review', 'Meta-analysis'])).toEqual(['Systematic review', 'Meta-analysis']);
	expect(designsSaid(['Clinical trial, phase II'])).toEqual(['Clinical trial, phase II']);
});

test('what says nothing of how a study was made is no design', () => {
	expect(designsSaid(['Journal article', 'Review', 'Letter', 'Multicenter study', 'Retracted publication'])).toEqual([]);
});
