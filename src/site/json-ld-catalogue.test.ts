import { expect, test } from 'vitest';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { exampleSubject } from './example.ts';
import { homeJsonLd, subjectJsonLd } from './json-ld-catalogue.ts';

const site = SiteSettingsSchema.parse({ title: 'Tea </script>', url: 'https://example.org', base: '/tea/' });

test('a subject is a defined term of the catalogue’s set, with the number that MeSH gives it', () => {
	const subject = exampleSubject('Green tea', { mesh: 'D000001', aliases: ['Sencha'], scope: 'Leaves that are not fermented.' });
	expect(JSON.parse(subjectJsonLd(subject, site))).toEqual({
		'@context': 'https://schema.org',
		'@type': 'DefinedTerm',
		'@id': 'https://example.org/tea/subjects/green-tea/',
		url: 'https://example.org/tea/subjects/green-tea/',
		name: 'Green tea',
		alternateName: ['Sencha'],
		description: 'Leaves that are not fermented.',
		termCode: 'D000001',
		sameAs: 'https://id.nlm.nih.gov/mesh/D000001',
		inDefinedTermSet: {
			'@type': 'DefinedTermSet',
			'@id': 'https://example.org/tea/subjects/',
			url: 'https://example.org/tea/subjects/',
			name: 'Subjects of Tea </script>',
		},
	});
	expect(subjectJsonLd(subject, site)).not.toContain('</script>');
});

test('without an address of the site a subject has no identifier, and the home page says nothing', () => {
	const nowhere = SiteSettingsSchema.parse({});
	expect(JSON.parse(subjectJsonLd(exampleSubject('Tea'), nowhere))).not.toHaveProperty('@id');
	expect(homeJsonLd(nowhere, 1)).toBeUndefined();
});

test('the home page is a site that can be searched, and a catalogue whose files are named', () => {
	const { '@graph': graph } = JSON.parse(homeJsonLd(site, 2) ?? '');
	expect(graph.map((node: Record<string, unknown>) => node['@type'])).toEqual(['WebSite', 'DataCatalog']);
	expect(graph[0].potentialAction.target.urlTemplate).toBe('https://example.org/tea/search/?q={search_term_string}');
	const files = graph[1].dataset.distribution.map((file: Record<string, unknown>) => file['contentUrl']);
	expect(files).toContain('https://example.org/tea/exports/catalogue-2.ris');
});
