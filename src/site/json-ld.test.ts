import { expect, test } from 'vitest';
import { exampleArticle } from './example.ts';
import { jsonLd } from './json-ld.ts';

const article = exampleArticle({
	title: 'A </script><b>trial</b> & more',
	doi: '10.5555/a.1',
	authors: [{ family: 'Example', given: 'Ann', orcid: '0000-0002-1825-0097' }, { literal: 'Example Group' }],
	containerTitle: 'Journal of Examples',
	issn: ['1234-5679'],
	volume: '3',
	issue: '2',
	subjects: [{ label: 'Ketamine', kind: 'heading', scheme: 'MeSH' }],
	status: { kind: 'retracted', notices: [{ doi: '10.5555/notice.1' }], said: [{ words: 'Retracted Publication', by: 'PubMed' }] },
});

const around = {
	url: 'https://example.org/trd/articles/10.5555-a.1/',
	subjectOf: () => ({ label: 'Ketamine', slug: 'ketamine', mesh: 'D007649' }),
};

test('an article under MeSH headings is a MedicalScholarlyArticle with its journal, people, identifiers, subjects and status', () => {
	expect(JSON.parse(jsonLd(article, around))).toMatchObject({
		'@type': 'MedicalScholarlyArticle',
		'@id': around.url,
		name: 'A </script><b>trial</b> & more',
		author: [
			{ '@type': 'Person', familyName: 'Example', givenName: 'Ann', '@id': 'https://orcid.org/0000-0002-1825-0097' },
			{ '@type': 'Organization', name: 'Example Group' },
		],
		isPartOf: {
			'@type': 'PublicationIssue',
			issueNumber: '2',
			isPartOf: { '@type': 'PublicationVolume', volumeNumber: '3', isPartOf: { '@type': 'Periodical', issn: ['1234-5679'] } },
		},
		about: [
			{
				'@type': 'DefinedTerm',
				name: 'Ketamine',
				inDefinedTermSet: 'MeSH',
				termCode: 'D007649',
				url: 'https://example.org/trd/subjects/ketamine/',
			},
		],
		creativeWorkStatus: 'Retracted',
		correction: ['https://doi.org/10.5555/notice.1'],
	});
});

test('nothing in it can end the element it stands in', () => {
	expect(jsonLd(article, { url: undefined })).not.toMatch(/[<>&]/);
});

test('types of publication are said of what is medical, and nothing else is called so', () => {
	const described = (given: Parameters<typeof exampleArticle>[0]) => JSON.parse(jsonLd(exampleArticle(given), { url: undefined }));
	const publicationTypes = ['Randomized Controlled Trial'];
	expect(described({ pmid: '12345678', publicationTypes })).toMatchObject({
		'@type': 'MedicalScholarlyArticle',
		publicationType: publicationTypes,
	});
	expect(described({ publicationTypes })['@type']).toBe('ScholarlyArticle');
	expect(described({ publicationTypes })).not.toHaveProperty('publicationType');
	expect(described({ type: 'book', pmid: '12345678' })['@type']).toBe('Book');
});
