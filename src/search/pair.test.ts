import { describe, expect, test } from 'vitest';
import { askedPairs, initialsKey, middleKey, pairKey, pairsOfAuthor, pairsOfJournal, pairsOfName } from './pair.ts';

describe('the words of a name', () => {
	test('are pairs in either order, singular or plural, British or American', () => {
		expect(pairsOfName('Green teas')).toEqual([pairKey('tea', 'green')]);
		expect(pairsOfName('Behavioural disorder')).toEqual(pairsOfName('Disorders, behavioral'));
	});

	test('are all pairs in a short name, and neighbours in a long one; small words are in none', () => {
		expect(pairsOfName('Journal of Green Tea')).toHaveLength(3);
		expect(pairsOfName('one two three four five six seven eight')).toHaveLength(7);
		expect(pairsOfName('Tea')).toEqual([]);
	});

	test('of a person are pairs with the initials, too', () => {
		const pairs = pairsOfAuthor('Örnek, Ayşe Işıl');
		for (const key of [pairKey('ornek', 'ayse'), pairKey('ayse', 'isil'), initialsKey('ornek', 'a'), initialsKey('ornek', 'ai')])
			expect(pairs).toContain(key);
		expect(pairs).toContain(middleKey('ornek', 'i'));
		expect(pairs).not.toContain(initialsKey('ornek', 'i'));
	});

	test.each(['Example, C A', 'Example, C.A.', 'Example, CA', 'Example, Carl-Adam', 'Example, Carl A.'])(
		'%s has the initials CA',
		(name) => {
			expect(pairsOfAuthor(name)).toEqual(expect.arrayContaining([initialsKey('example', 'c'), initialsKey('example', 'ca')]));
		},
	);

	test('of a body are those of a name', () => {
		expect(pairsOfAuthor('Example Group')).toEqual(pairsOfName('Example Group'));
	});
});

describe('the pairs of a query', () => {
	test('are neighbours, also across small words', () => {
		expect(askedPairs(['journal', 'of', 'green', 'tea']).flatMap(({ words }) => (words ? [words] : []))).toEqual([
			['journal', 'green'],
			['green', 'tea'],
		]);
	});

	test('may be a family name with initials before, behind, or behind a given name', () => {
		for (const typed of [
			['b', 'example'],
			['example', 'b'],
			['example', 'ann', 'b'],
		])
			expect(askedPairs(typed), typed.join(' ')).toContainEqual({ key: initialsKey('example', 'b'), initials: 'b' });
	});

	test('may be an abbreviated journal where there is a year', () => {
		const keys = (words: string[]) => askedPairs(words).map(({ key }) => key);
		const ofJournal = pairsOfJournal('Annals of Behavioural Rehabilitation').filter(
			(key) => !pairsOfName('Annals of Behavioural Rehabilitation').includes(key),
		);
		expect(ofJournal).toHaveLength(2);
		expect(keys(['ann', 'behav', 'rehabil', '2020'])).toEqual(expect.arrayContaining(ofJournal));
		expect(keys(['ann', 'behav', 'rehabil'])).not.toContain(ofJournal[0]);
	});

	test('are none of a single word', () => {
		expect(askedPairs(['tea'])).toEqual([]);
	});
});
