import { describe, expect, test } from 'vitest';
import type { Article } from '../catalogue/article.ts';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { exampleArticle } from './example.ts';
import { neighbours } from './neighbours.ts';

const about = (id: string, subjects: string[], given: Partial<Article> = {}) =>
	exampleArticle({ id, title: id, subjects: subjects.map((label) => ({ label, kind: 'heading' })), ...given });

const of = (articles: Article[], id: string) => {
	const byId = new Map(articles.map((article) => [article.id, article]));
	const article = byId.get(id);
	if (!article) throw new Error(`No article ${id}.`);
	return neighbours(byId, indexArticles(articles))(article);
};
const said = (articles: Article[], id: string) => of(articles, id).related.map(({ why = [] }) => why.map(({ text }) => text).join(''));
const others = Array.from({ length: 20 }, (_, place) => about(`filler${place}x`, [`Filler ${place}`]));

describe('related articles', () => {
	test.each([
		[['Ketamine'], 'Shares a subject, Ketamine'],
		[['Ketamine', 'Lithium'], 'Shares two subjects, Ketamine and Lithium'],
		[['Ketamine', 'Lithium', 'Sleep'], 'Shares three subjects, Ketamine, Lithium and Sleep'],
		[['Ketamine', 'Lithium', 'Pain', 'Sleep'], 'Shares four subjects, Ketamine and Lithium among them'],
	])('the reason of %j is said in words', (subjects, reason) => {
		expect(said([about('own', subjects), about('other', subjects), ...others], 'own')).toEqual([reason]);
	});

	test('authors are named after the subjects, words of the title where little else is shared', () => {
		const authors = [{ family: 'Example', given: 'Ann' }];
		expect(said([about('own', ['Sleep'], { authors }), about('other', ['Sleep'], { authors }), ...others], 'own')).toEqual([
			'Shares a subject, Sleep, and an author, Example, Ann',
		]);
		const own = about('own', [], { title: 'Magnetic seizures' });
		const other = about('other', [], { title: 'Seizures, magnetic' });
		expect(said([own, other, ...others], 'own')).toEqual(['Shares the words “Magnetic” and “seizures” in the title']);
	});

	test('subjects and authors are links, and a retracted article is marked', () => {
		const retracted = about('other', ['Sleep'], {
			status: { kind: 'retracted', notices: [], said: [{ words: 'Retracted', by: 'Example' }] },
		});
		const [entry] = of([about('own', ['Sleep']), retracted, ...others], 'own').related;
		expect(entry?.why).toContainEqual({ text: 'Sleep', url: '/subjects/sleep/' });
		expect(entry?.status?.label).toBe('Retracted');
	});

	test('they are not offered to reference managers beside the article that the page is about', () => {
		expect(of([about('own', ['Sleep']), about('other', ['Sleep']), ...others], 'own').related[0]).not.toHaveProperty('coins');
	});
});

describe('linked publications', () => {
	const paper = about('10.5555-paper', ['Sleep'], { doi: '10.5555/paper', title: 'The paper', year: 2024 });
	const comment = about('comment', ['Sleep'], {
		title: 'A comment',
		year: 2025,
		relations: [
			{ kind: 'comment', direction: 'of', doi: '10.5555/paper', words: 'CON' },
			{ kind: 'update', direction: 'of', pmid: '123', words: 'UOF' },
			{ kind: 'update', direction: 'of', text: 'J Examples <1999>', words: 'UOF' },
		],
	});

	test('those in the catalogue lead to their pages, others to where they can be found, and what has no address is named', () => {
		expect(of([paper, comment], 'comment').linked).toEqual([
			{ label: 'Comment on', publications: [{ titleHtml: 'The paper', url: '/articles/10.5555-paper/', date: '2024' }] },
			{
				label: 'Update of',
				publications: [{ titleHtml: 'PubMed 123', url: 'https://pubmed.ncbi.nlm.nih.gov/123/' }, { titleHtml: 'J Examples &lt;1999&gt;' }],
			},
		]);
		expect(of([paper, comment], '10.5555-paper').linked).toMatchObject([
			{ label: 'Comment in', publications: [{ titleHtml: 'A comment' }] },
		]);
	});

	test('what is linked is not named among the related articles again', () => {
		expect(of([paper, comment, ...others], '10.5555-paper').related).toEqual([]);
	});

	test('a notice that the banner names is not named again', () => {
		const retracted = about('10.5555-bad', [], {
			doi: '10.5555/bad',
			relations: [{ kind: 'retraction', direction: 'in', doi: '10.5555/notice', words: 'RIN' }],
			status: { kind: 'retracted', notices: [{ doi: '10.5555/notice' }], said: [{ words: 'RIN', by: 'Example' }] },
		});
		expect(of([retracted], '10.5555-bad').linked).toEqual([]);
	});
});
