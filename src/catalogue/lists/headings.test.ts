import { describe, expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { articlesOf } from '../example.ts';
import { indexArticles } from './indexes.ts';
import { typeNames } from './publication-types.ts';

const indexed = (...records: Partial<BibRecord>[]) =>
	indexArticles(articlesOf(records.map((given, at) => ({ doi: `10.5555/${at}`, ...given }))));

describe('typeNames', () => {
	const names = (type: BibRecord['type'], ...publicationTypes: string[]) => typeNames({ type, publicationTypes });

	test.each([
		[['article-journal'], ['Journal article']],
		[['chapter'], ['Book chapter']],
		[['article-journal', 'Article'], ['Journal article']],
		[['article-journal', 'Journal Article', 'JOUR'], ['Journal article']],
		[['document', 'Article'], ['Journal article']],
		[['article-newspaper', 'Article'], ['Newspaper article']],
		[
			['article-journal', 'Journal Article', 'Randomized Controlled Trial'],
			['Journal article', 'Randomized controlled trial'],
		],
		[['article-journal', 'randomised controlled trial'], ['Randomized controlled trial']],
		[['article-journal', 'Systematic Review'], ['Systematic review']],
		[['article-journal', 'Clinical Trial, Phase III'], ['Clinical trial, phase III']],
		[['article-journal', 'META-ANALYSIS'], ['Meta-analysis']],
		[['article-journal', "Research Support, Non-U.S. Gov't", 'English Abstract'], ['Journal article']],
		[['thesis', 'PhD thesis'], ['PhD thesis']],
	] as const)('lists %j under %j', ([type, ...words], expected) => {
		expect(names(type, ...words)).toEqual(expected);
	});
});

test('lists years newest first and the undated last', () => {
	const { years } = indexed({ issued: '1999-05' }, {}, { issued: '2025' });
	expect(years.map(({ slug, label }) => [slug, label])).toEqual([
		['2025', '2025'],
		['1999', '1999'],
		['undated', 'Undated'],
	]);
});

test('lists an article under each of its types, languages and databases, and finds them from it', () => {
	const indexes = indexed({ publicationTypes: ['Review', 'Systematic Review'], languages: ['en', 'pt-BR'], database: 'Scopus' });
	const [article] = articlesOf([
		{ doi: '10.5555/0', publicationTypes: ['Review', 'Systematic Review'], languages: ['en', 'pt-BR'], database: 'Scopus' },
	]);
	if (article === undefined) throw new Error('no article');
	expect(indexes.typesOf(article).map(({ slug }) => slug)).toEqual(['review', 'systematic-review']);
	expect(indexes.languages.map(({ slug, label }) => [slug, label])).toEqual([
		['en', 'English'],
		['pt-br', 'Portuguese (Brazil)'],
	]);
	expect(indexes.languagesOf(article)).toEqual(indexes.languages);
	expect(indexes.databasesOf(article).map(({ label }) => label)).toEqual(['Scopus']);
	expect(indexes.yearOf(article)?.slug).toBe('undated');
});
