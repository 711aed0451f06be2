import { describe, expect, test } from 'vitest';
import { exampleArticle } from './example.ts';
import { statusOf } from './status.ts';

describe('whether an article stands', () => {
	test('an article that PubMed marks as retracted is retracted, and the page can say who says so', () => {
		const article = exampleArticle({ publicationTypes: ['Journal Article', 'Retracted Publication'], from: { publicationTypes: [0] } });
		expect(statusOf(article)).toEqual({
			kind: 'retracted',
			label: 'Retracted',
			said: { words: 'Retracted Publication', by: ['Example Index'], field: 'publicationTypes' },
		});
	});
	test.each(['RETRACTED: A trial', '[Retracted] A trial', 'Retracted article: A trial', 'RETRACTED ARTICLE. A trial'])(
		'%j is retracted by its title',
		(title) => {
			expect(statusOf(exampleArticle({ title })).kind).toBe('retracted');
		},
	);
	test.each(['Retracted papers in psychiatry', 'Retraction of a trial', 'A study of retracted: articles'])(
		'%j is not retracted',
		(title) => {
			expect(statusOf(exampleArticle({ title })).kind).toBe('none');
		},
	);
	test('a notice about another article says nothing of the notice itself', () => {
		expect(statusOf(exampleArticle({ publicationTypes: ['Retraction of Publication', 'Published Erratum'] })).kind).toBe('none');
	});
});
