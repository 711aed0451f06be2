import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeIdentifiers, encodeText, queryWords, readable, shownWords } from './words.ts';

const shown = (encoded: string) => encoded.replaceAll('|~|', '|');

describe('encodeText', () => {
	test('leaves plain words and the accents that Pagefind folds itself', () => {
		expect(encodeText('Réseau  de\nsommeil.')).toBe('Réseau de sommeil.');
	});

	test('puts the folded spelling behind letters that Pagefind does not fold', () => {
		expect(shown(encodeText('Tatlı, S. and İlhan, Ø'))).toBe('Tatlı,|tatli S. and İlhan, Ø|o');
	});

	test('cuts words at dashes and slashes and keeps the joined spelling', () => {
		expect(shown(encodeText('treatment-resistant depression/anxiety'))).toBe(
			'treatment-|treatmentresistant| resistant depression/|depressionanxiety| anxiety',
		);
		expect(shown(encodeText('placebo–controlled one-to-one'))).toBe('placebo–|placebocontrolled| controlled one-| to-| one');
	});

	test('puts the American spelling behind a British one', () => {
		expect(shown(encodeText('Randomised tumours, paediatric'))).toBe('Randomised|randomized tumours,|tumors paediatric|pediatric');
	});

	test('takes each Chinese or Japanese sign for a word', () => {
		expect(shown(encodeText('治疗 ketamine'))).toBe('治| 疗 ketamine');
	});

	test('keeps figures in one piece', () => {
		expect(encodeText('p<0.05 (66%)')).toBe('p<0.05 (66%)');
	});

	test('lets no text pass for one of Pagefind’s own markers', () => {
		expect(encodeText('___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___')).not.toMatch(/___(END_)?PAGEFIND/);
		expect(readable(encodeText('___PAGEFIND_WEIGHT___9'))).toBe('___PAGEFIND_WEIGHT___9');
	});

	test('lets no text pass for a mark of its own', () => {
		expect(readable(encodeText('a|~|b c|~|~| |~| ı|~ a-b|~'))).toBe('a|~|b c|~|~| |~| ı|~ a-b|~');
	});

	test('is read back as the text, with single blanks', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const plain = text
					.replace(/[\u00AD\u200B]/g, '')
					.split(/\s+/u)
					.filter(Boolean)
					.join(' ');
				expect(readable(encodeText(text))).toBe(plain);
			}),
		);
	});

	test('gives as many shown words as the encoded text has words', () => {
		fc.assert(
			fc.property(fc.lorem({ maxCount: 20 }), (text) => {
				const encoded = encodeText(text.replaceAll('a', '-ı'));
				expect(shownWords(encoded)).toHaveLength(encoded.split(' ').filter(Boolean).length);
			}),
		);
	});
});

describe('encodeIdentifiers', () => {
	test('keeps each identifier one word', () => {
		expect(encodeIdentifiers(['10.5555/a-b.1', '1139-9287', 'AN 12'])).toBe('10.5555/a-b.1 1139-9287 AN12');
	});
});

describe('queryWords', () => {
	test.each([
		['Tatlı İLHAN', ['tatli', 'ilhan']],
		['follow-up  studies', ['follow', 'up', 'studies']],
		['10.62641/aep.v53i6.1946', ['1062641aepv53i61946']],
		['https://doi.org/10.5555/A-B.1', ['105555ab1']],
		['1139-9287', ['11399287']],
		['depression/anxiety', ['depression', 'anxiety']],
		['Crohn’s, disease?', ['crohns', 'disease']],
		['0.05', ['005']],
		['!? -', []],
	])('reads %j as %j', (query, words) => {
		expect(queryWords(query)).toEqual(words);
	});
});
