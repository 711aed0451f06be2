import { expect, test } from 'vitest';
import { keysOf, plainSlug, titleKeys, typedWords, wordsOf } from './keys.ts';

test('folds words as a reader may type them', () => {
	expect(wordsOf('Tatlı, S. Z.')).toEqual(['tatli', 's', 'z']);
	expect(wordsOf("Parkinson's disease / X‑ray")).toEqual(['parkinsons', 'disease', 'x', 'ray']);
	expect(wordsOf('Parkinson’s')).toEqual(wordsOf("Parkinson's"));
	expect(wordsOf(' … ')).toEqual([]);
});

test('begins a label at each of its words and goes round', () => {
	expect(keysOf('Depressive disorder, treatment-resistant')).toEqual([
		'depressive disorder treatment resistant',
		'disorder treatment resistant depressive',
		'treatment resistant depressive disorder',
		'resistant depressive disorder treatment',
	]);
});

test('begins no label at an initial or a small word, unless it is the first', () => {
	expect(keysOf('Example, Ann B')).toEqual(['example ann b', 'ann b example']);
	expect(keysOf('The journal of tea')).toEqual(['the journal of tea', 'journal of tea the', 'tea the journal of']);
	expect(keysOf('X')).toEqual(['x']);
});

test('begins a title behind its article, or at any word where titles are few', () => {
	expect(titleKeys('The effect of tea', false)).toEqual(['effect of tea']);
	expect(titleKeys('The effect of tea', true)).toEqual(['effect of tea', 'tea']);
	expect(titleKeys('…', true)).toEqual([]);
});

test('passes over an article that is typed before other words', () => {
	expect(typedWords('The Lancet')).toEqual(['lancet']);
	expect(typedWords('the')).toEqual(['the']);
});

test('makes of a label the address that most labels have', () => {
	expect(plainSlug('Tatlı, Safiye Zeynep')).toBe('tatli-safiye-zeynep');
});
