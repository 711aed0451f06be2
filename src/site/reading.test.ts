import { expect, test } from 'vitest';
import { readingOf } from './reading.ts';

test('a text is read from the side that most of its letters are, whatever it begins with', () => {
	expect(readingOf('COVID-19: אכסאמפל ראשון של מחקר')).toEqual({ dir: 'rtl' });
	expect(readingOf('An example with one word, مثال')).toEqual({});
	expect(readingOf('مثال أول: دراسة من 2024', ['en', 'ar'])).toEqual({ dir: 'rtl', lang: 'ar' });
});

test('the language is one of the article’s that is written in the script of the text', () => {
	expect(readingOf('Пример статьи', ['en', 'ru'])).toEqual({ lang: 'ru' });
	expect(readingOf('例の論文について', ['ja'])).toEqual({ lang: 'ja' });
	expect(readingOf('例文研究', ['en', 'zh'])).toEqual({ lang: 'zh' });
});

test('a title in Latin letters may be a translation, so that no language is named for it', () => {
	expect(readingOf('An example translated from Hebrew', ['he'])).toEqual({});
	expect(readingOf('Ejemplo', ['es'])).toEqual({});
});

test('a text without letters and a language that is none are borne', () => {
	expect(readingOf('', ['x'])).toEqual({});
	expect(readingOf('מבחן', ['no such language'])).toEqual({ dir: 'rtl' });
});
