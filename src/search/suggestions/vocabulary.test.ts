import { describe, expect, test } from 'vitest';
import { exampleArticle, exampleIndexes, heading } from '../example.ts';
import { wordsOf } from './vocabulary.ts';

const abstract = (text: string) => ({ abstract: { sections: [{ text }] } });

describe('the words of a catalogue', () => {
	const articles = [
		exampleArticle('a', { title: 'Tea (and tea) in Łódź', ...abstract('Twice once-only. Twice') }),
		exampleArticle('b', { title: 'Coffee', authors: [{ family: 'Tatlı', given: 'Ann' }], ...abstract('TWICE, 5-HT2A') }),
	];
	const words = new Map(
		wordsOf(articles, exampleIndexes({ subjects: [heading('Hot drinks', 'a', 'b')], journals: [heading('Cups', 'a')] })),
	);

	test('are folded and counted by articles', () => {
		expect(words.get('tea')).toBe(1);
		expect(words.get('twice')).toBe(2);
		expect(words.get('lodz')).toBe(1);
		expect(words.get('tatli')).toBe(1);
	});

	test('are taken from subjects and journals as well, with as many articles as these have', () => {
		expect(words.get('drinks')).toBe(2);
		expect(words.get('cups')).toBe(1);
	});

	test('leave out what a single abstract has, what has a digit, and what is short', () => {
		expect([...words.keys()].toSorted()).toEqual(['and', 'ann', 'coffee', 'cups', 'drinks', 'hot', 'lodz', 'tatli', 'tea', 'twice']);
	});
});
