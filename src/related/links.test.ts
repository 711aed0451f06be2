import { expect, test } from 'vitest';
import { exampleArticle } from '../search/example.ts';
import { linkArticles } from './links.ts';

const words = 'CON';

test('an article that is commented on leads to the comment, though only the comment says so', () => {
	const links = linkArticles([
		exampleArticle('comment', { relations: [{ kind: 'comment', direction: 'of', doi: '10.5555/paper', words }] }),
		exampleArticle('10.5555-paper', { doi: '10.5555/paper' }),
	]);
	expect(links.get('comment')).toEqual([{ kind: 'comment', direction: 'of', doi: '10.5555/paper', article: '10.5555-paper' }]);
	expect(links.get('10.5555-paper')).toEqual([{ kind: 'comment', direction: 'in', article: 'comment' }]);
});

test('what both say is one link', () => {
	const links = linkArticles([
		exampleArticle('comment', { addresses: ['pmid-2'], relations: [{ kind: 'comment', direction: 'of', pmid: '1', words }] }),
		exampleArticle('paper', { addresses: ['pmid-1'], relations: [{ kind: 'comment', direction: 'in', pmid: '2', words: 'CIN' }] }),
	]);
	expect(links.get('comment')).toHaveLength(1);
	expect(links.get('paper')).toEqual([{ kind: 'comment', direction: 'in', pmid: '2', article: 'comment' }]);
});

test('a publication that the catalogue does not hold keeps what is said of it', () => {
	const relation = { kind: 'update', direction: 'in', doi: '10.5555/elsewhere', text: 'J Examples 2020', words: 'UIN' } as const;
	const { words: _, ...link } = relation;
	expect(linkArticles([exampleArticle('a', { relations: [relation] })]).get('a')).toEqual([link]);
});

test('a bare mark, and an article that names itself, are no links', () => {
	const links = linkArticles([
		exampleArticle('a', {
			relations: [
				{ kind: 'retraction', direction: 'in', words: '[RETRACTED]' },
				{ kind: 'update', direction: 'of', doi: 'a', words: 'UOF' },
			],
		}),
	]);
	expect(links.size).toBe(0);
});
