import { expect, test } from 'vitest';
import { matchedItems } from './match.ts';

const texts = (items: string[], words: string[]) => matchedItems(items, words).map(({ text }) => text);

test('names what the words were found in, most words first', () => {
	expect(texts(['Ketamine', 'Lithium', 'Bipolar disorder, ketamine'], ['ketamine', 'bipolar'])).toEqual([
		'Bipolar disorder, ketamine',
		'Ketamine',
	]);
});

test('knows endings and beginnings of words, and accents', () => {
	expect(texts(['Therapy', 'Antidepressants', 'Tatlı, Ayşe'], ['therapies', 'antidepressant', 'tatli'])).toHaveLength(3);
	expect(texts(['Ketamine'], ['ketam'])).toEqual(['Ketamine']);
	expect(texts(['Depressive Disorder', 'Disordered sleep'], ['depression'])).toEqual(['Depressive Disorder']);
	expect(texts(['Art', 'Arthritis'], ['arthritis'])).toEqual(['Arthritis']);
});
