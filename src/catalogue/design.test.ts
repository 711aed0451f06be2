import { expect, test } from 'vitest';
import { designsGuessed, designsSaid } from './design.ts';

test('designs are the publication types that name one, in the order of the record', () => {
	expect(designsSaid(['Journal article', 'Systematic review', 'Meta-analysis'])).toEqual(['Systematic review', 'Meta-analysis']);
	expect(designsSaid(['Clinical trial, phase II'])).toEqual(['Clinical trial, phase II']);
});

test('what says nothing of how a study was made is no design', () => {
	expect(designsSaid(['Journal article', 'Review', 'Letter', 'Multicenter study', 'Retracted publication'])).toEqual([]);
});

test('a title suggests every design that it names, where no type says more than that it is an article', () => {
	expect(designsGuessed(['Journal article'], 'Sleep: a systematic review and meta-analysis')).toEqual([
		'systematic review',
		'meta-analysis',
	]);
	expect(designsGuessed(['Journal article'], 'Sleep: protocol for a systematic review')).toEqual(['protocol']);
	expect(designsGuessed(['Letter'], 'Sleep: a systematic review')).toEqual([]);
	expect(designsGuessed(['Journal article'], 'Bias in systematic reviews')).toEqual([]);
});
