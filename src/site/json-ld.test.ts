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

test('an article is a ScholarlyArticle with its journal, people, identifiers, subjects and status', () => {
	expect(JSON.parse(jsonLd(article, 'https://example.org/articles/10.5555-a.1/'))).toMatchObject({
		'@type': 'ScholarlyArticle',
		'@id': 'https://example.org/articles/10.5555-a.1/',
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
		about: [{ '@type': 'DefinedTerm', name: 'Ketamine', inDefinedTermSet: 'MeSH' }],
		creativeWorkStatus: 'Retracted',
		correction: ['https://doi.org/10.5555/notice.1'],
	});
});

test('nothing in it can end the element it stands in', () => {
	expect(jsonLd(article, undefined)).not.toMatch(/[<>&]/);
});
