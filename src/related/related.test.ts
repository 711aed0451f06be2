import { describe, expect, test } from 'vitest';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { exampleArticle } from '../search/example.ts';
import { relateArticles } from './related.ts';

type Given = Parameters<typeof exampleArticle>[1];

/** Subjects by their labels; a catalogue in which nothing else is alike. */
const about = (id: string, subjects: string[], given: Given = {}) =>
	exampleArticle(id, { title: id, subjects: subjects.map((label) => ({ label, kind: 'heading' })), ...given });
const fillers = Array.from({ length: 20 }, (_, place) => about(`filler${place}x`, [`Filler ${place}`, 'Health']));

const related = (articles: ReturnType<typeof about>[], id: string, except?: ReadonlySet<string>) =>
	relateArticles([...articles, ...fillers], indexArticles([...articles, ...fillers]))(id, except);

describe('related articles', () => {
	test('those that share rarer subjects come first, with what they share, the rarest first', () => {
		const articles = [
			about('own', ['Esketamine', 'Ketamine', 'Health']),
			about('both', ['Ketamine', 'Health', 'Esketamine']),
			about('one', ['Ketamine']),
			about('third', ['Ketamine']),
			about('none', ['Surgery']),
		];
		expect(related(articles, 'own').map(({ id, subjects }) => [id, subjects])).toEqual([
			['both', ['esketamine', 'ketamine']],
			['one', ['ketamine']],
			['third', ['ketamine']],
		]);
	});

	test('a subject that more than half of the articles have makes nobody related', () => {
		expect(related([about('own', ['Health']), about('other', ['Health', 'Surgery'])], 'own')).toEqual([]);
	});

	test('a shared author is a reason, and is named', () => {
		const authors = [{ family: 'Example', given: 'Ann' }];
		expect(related([about('own', ['A'], { authors }), about('other', ['B'], { authors })], 'own')).toMatchObject([
			{ id: 'other', subjects: [], authors: ['example-ann'] },
		]);
	});

	test('two shared words of the titles are a reason, one alone is none, in either spelling and number', () => {
		const own = about('own', [], { title: 'Tumours of the oesophagus' });
		const other = about('other', [], { title: 'A tumor: esophagus' });
		expect(related([own, other], 'own')).toMatchObject([{ id: 'other', words: ['Tumours', 'oesophagus'] }]);
		expect(related([own, about('other', [], { title: 'One tumor' })], 'own')).toEqual([]);
	});

	test('words of abstracts alone are no reason, but decide between articles that share the same', () => {
		const abstract = (text: string) => ({ abstract: { sections: [{ text }] } });
		const own = about('own', ['Ketamine'], abstract('Glutamate receptors were measured in hippocampus.'));
		const silent = about('a', ['Ketamine'], abstract('Nothing about that here, just questionnaires.'));
		const near = about('b', ['Ketamine'], abstract('The hippocampus holds glutamate receptors.'));
		expect(related([own, silent, near], 'own').map(({ id }) => id)).toEqual(['b', 'a']);
		expect(related([own, about('c', [], abstract('The hippocampus holds glutamate receptors.'))], 'own')).toEqual([]);
	});

	test('an article is not related to itself, nor to those that are excepted, and at most five are given', () => {
		const articles = Array.from({ length: 8 }, (_, place) => about(`article${place}`, ['Ketamine', 'Esketamine']));
		expect(related(articles, 'article3').map(({ id }) => id)).toEqual(['article0', 'article1', 'article2', 'article4', 'article5']);
		expect(related(articles, 'article3', new Set(['article0']))[0]?.id).toBe('article1');
		expect(related(articles, 'unknown')).toEqual([]);
	});

	test('where thousands share a subject, the rarer ones still decide', () => {
		const many = Array.from({ length: 3000 }, (_, place) => about(`many${place}`, ['Depression', `Topic ${place % 750}`]));
		const found = relateArticles(many, indexArticles(many))('many10').map(({ id }) => id);
		expect(found.slice(0, 3)).toEqual(['many760', 'many1510', 'many2260']);
	});

	test('answers do not depend on what was asked before', () => {
		const articles = [about('own', ['Ketamine', 'Esketamine']), about('other', ['Ketamine', 'Esketamine'])];
		const relatedOf = relateArticles(articles, indexArticles(articles));
		const first = relatedOf('own');
		relatedOf('other');
		expect(relatedOf('own')).toEqual(first);
	});
});
