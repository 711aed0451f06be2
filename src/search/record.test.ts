import { expect, test } from 'vitest';
import { exampleArticle, exampleIndexes, heading } from './example.ts';
import { labelArticles, searchRecord } from './record.ts';
import { readable } from './words.ts';

const article = exampleArticle('10.5555-a.1', {
	title: 'Treatment-resistant depression',
	authors: [{ family: 'Örnek', given: 'Ayşe Işıl' }, { literal: 'Example Group; East' }],
	issued: '2025-11',
	containerTitle: 'Example Journal',
	volume: '12',
	issue: '3',
	page: '45-50',
	doi: '10.5555/a.1',
	issn: ['1234-5679'],
	subjects: [
		{ label: 'DEPRESSION', kind: 'heading' },
		{ label: 'Melancholia', kind: 'keyword' },
	],
	abstract: { sections: [{ label: 'Methods', text: 'We looked.' }, { text: 'We found.' }] },
});
const labels = {
	subjects: ['Depression'],
	types: ['Journal article'],
	journals: ['Example Journal'],
	journalNames: ['Ex J', 'EXJ'],
	called: ['Melancholia', 'depression'],
	kin: ['Mood disorders', 'melancholia'],
};

test('searches title and abstract as the content, the other fields each on its own', () => {
	const { url, content, meta } = searchRecord(article, labels);
	expect(url).toBe('/articles/10.5555-a.1/');
	expect(readable(content)).toBe('Treatment-resistant depression Methods: We looked. We found.');
	expect(Object.fromEntries(Object.entries(meta).map(([name, text]) => [name, readable(text)]))).toEqual({
		title: 'Treatment-resistant depression',
		subjects: 'Depression',
		authors: 'Örnek, Ayşe Işıl; Example Group, East',
		by: 'Örnek AI; Example Group, East',
		called: 'Melancholia',
		kin: 'Mood disorders',
		also: 'Ex J · EXJ',
		place: '12 3 45-50',
		ids: '10.5555/a.1 1234-5679',
		journal: 'Example Journal',
		type: 'Journal article',
		year: '2025',
	});
});

test('holds nothing of an abstract that is withheld, nor of raw records and what is unmapped', () => {
	const { abstract: _, ...rest } = article;
	const withheld = { ...rest, abstractWithheld: true };
	withheld.records = [
		{ ...exampleArticle('x').records[0], raw: 'We looked.', unmapped: [{ tag: 'C2', value: 'We looked.', line: 1 }] },
	] as typeof withheld.records;
	expect(JSON.stringify(searchRecord(withheld, labels))).not.toContain('looked');
});

test('searches the curators’ comments as they are read', () => {
	const [record] = article.records;
	if (!record) throw new Error('no record');
	const html = '<h3 id="x">Mine</h3>\n<ul><li>One</li><li>H<sub>2</sub>O &#x26; <em title="a > b">tea</em></li></ul>';
	const { content } = searchRecord({ ...article, records: [{ ...record, comment: { markdown: '', html } }] }, labels);
	expect(readable(content)).toMatch(/We found\. Mine One H2O & tea$/);
});

test('has content even when nothing but a title is known', () => {
	expect(searchRecord(exampleArticle('a', { title: 'One' }))).toEqual({
		url: '/articles/a/',
		content: 'One',
		language: 'en',
		meta: { title: 'One' },
	});
});

test('finds the labels of an article in the indexes', () => {
	const indexes = exampleIndexes({
		subjects: [heading('Depression', 'a', 'b'), heading('Ketamine', 'a')],
		types: [heading('Review', 'b')],
	});
	const none = { journals: [], journalNames: [], called: [], kin: [] };
	expect([...labelArticles(indexes)]).toEqual([
		['a', { subjects: ['Depression', 'Ketamine'], types: [], ...none }],
		['b', { subjects: ['Depression'], types: ['Review'], ...none }],
	]);
});

test('finds what subjects are also called, and all that are above them', () => {
	const indexes = exampleIndexes({ subjects: [heading('Esketamine', 'a'), heading('Ketamine', 'b'), heading('Anaesthetics')] });
	const [esketamine, ketamine, anaesthetics] = indexes.subjects;
	if (!esketamine || !ketamine || !anaesthetics) throw new Error('no subjects');
	esketamine.aliases = ['S-ketamine'];
	esketamine.broader = ['ketamine'];
	ketamine.aliases = ['K'];
	ketamine.broader = ['anaesthetics', 'nowhere'];
	Object.assign(anaesthetics, { aliases: ['Narcotics'], generic: true });
	expect(labelArticles(indexes).get('a')?.called).toEqual(['S-ketamine']);
	expect(labelArticles(indexes).get('a')?.kin).toEqual(['Ketamine', 'K', 'Anaesthetics']);
	expect(labelArticles(indexes).get('b')?.kin).toEqual(['Anaesthetics']);
});

test('finds what a journal is also called, with the first letters of a title of several words', () => {
	const indexes = exampleIndexes({ journals: [heading('The Example Journal of Tea (Online)', 'a'), heading('Example Tea', 'b')] });
	const [journal] = indexes.journals;
	if (journal) journal.variants = ['Ex J Tea'];
	expect(labelArticles(indexes).get('a')?.journalNames).toEqual(['Ex J Tea', 'EJT']);
	expect(labelArticles(indexes).get('b')?.journalNames).toEqual([]);
});
