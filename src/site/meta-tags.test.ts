import { describe, expect, test } from 'vitest';
import { exampleArticle } from './example.ts';
import { type MetaTag, metaLinks, metaTags } from './meta-tags.ts';

const placement = { site: 'Examples', description: 'What it is.', address: 'https://example.org/articles/a/' };

const article = exampleArticle({
	title: 'A trial of examples',
	authors: [
		{ family: 'Example', given: 'Ann', orcid: '0000-0002-1825-0097', affiliations: [0] },
		{ family: 'van Example', given: 'Bo' },
	],
	affiliations: [{ name: 'Institute of Examples' }],
	containerTitle: 'Journal of Examples',
	containerTitleShort: 'J Ex',
	volume: '3',
	issue: '2',
	page: '345-352',
	issued: '2025-03-09',
	issn: ['1234-5679', '2049-3630'],
	languages: ['en'],
	doi: '10.5555/a.1',
	pmid: '12345678',
	subjects: [{ label: 'Ketamine', kind: 'heading' }],
	abstract: { sections: [{ label: 'Methods', text: 'We looked.' }, { text: 'We saw.' }] },
});

/** The contents of all tags of a name, in order. */
function all(tags: readonly MetaTag[], name: string): string[] {
	return tags.flatMap((tag) => (('name' in tag ? tag.name : tag.property) === name ? [tag.content] : []));
}

describe('the tags that Zotero’s Embedded Metadata reads', () => {
	test.each([
		['citation_title', ['A trial of examples']],
		['citation_author', ['Example, Ann', 'van Example, Bo']],
		['citation_author_institution', ['Institute of Examples']],
		['citation_publication_date', ['2025/03/09']],
		['citation_journal_title', ['Journal of Examples']],
		['citation_journal_abbrev', ['J Ex']],
		['citation_volume', ['3']],
		['citation_issue', ['2']],
		['citation_firstpage', ['345']],
		['citation_lastpage', ['352']],
		['citation_issn', ['1234-5679', '2049-3630']],
		['citation_doi', ['10.5555/a.1']],
		['citation_pmid', ['12345678']],
		['citation_language', ['en']],
		['citation_abstract', ['Methods: We looked. We saw.']],
		['citation_abstract_html_url', ['https://example.org/articles/a/']],
		['citation_pdf_url', []],
	])('give %s', (name, contents) => {
		expect(all(metaTags(article, placement), name)).toEqual(contents);
	});

	test('write a lone author given name first, since a comma would make two people of her', () => {
		const lone = exampleArticle({ authors: [{ family: 'van der Example', given: 'Anna Maria' }] });
		expect(all(metaTags(lone, placement), 'citation_author')).toEqual(['Anna Maria van der Example']);
	});

	test('write an article number as the first page', () => {
		const [tags] = [metaTags(exampleArticle({ page: 'e12' }), placement)];
		expect([all(tags, 'citation_firstpage'), all(tags, 'citation_lastpage')]).toEqual([['e12'], []]);
	});

	test('let no abstract go without its supplier’s notice', () => {
		const supplied = { ...article, rights: { supplied: true, text: 'Copyright applies to all abstracts.' } };
		expect(all(metaTags(supplied, placement), 'citation_abstract')).toEqual([
			'Methods: We looked. We saw. Copyright applies to all abstracts.',
		]);
	});

	test('hold no abstract where none may go out', () => {
		expect(all(metaTags(exampleArticle({ abstractWithheld: true }), placement), 'citation_abstract')).toEqual([]);
	});

	test.each([
		['chapter', 'citation_book_title'],
		['paper-conference', 'citation_conference_title'],
		['thesis', 'citation_dissertation_institution'],
		['report', 'citation_technical_report_institution'],
		['article-journal', 'citation_journal_title'],
	] as const)('tell by what a %s appeared in that it is one', (type, name) => {
		const tags = metaTags(exampleArticle({ type, containerTitle: 'What it is in' }), placement);
		expect(all(tags, name)).toEqual(['What it is in']);
		expect(tags.filter((tag) => 'name' in tag && /_title$|institution$/.test(tag.name))).toHaveLength(2);
	});
});

test('Dublin Core names title, people, date, identifier and subjects', () => {
	const tags = metaTags(article, placement);
	expect(['title', 'creator', 'date', 'identifier', 'subject'].map((term) => all(tags, `DC.${term}`))).toEqual([
		['A trial of examples'],
		['Example, Ann', 'van Example, Bo'],
		['2025-03-09'],
		['doi:10.5555/a.1'],
		['Ketamine'],
	]);
});

test('Open Graph has the page’s own words, and no address where the site does not say where it is', () => {
	const tags = metaTags(article, { ...placement, address: undefined });
	expect(all(tags, 'og:description')).toEqual(['What it is.']);
	expect(all(tags, 'og:url')).toEqual([]);
	expect(all(tags, 'citation_abstract_html_url')).toEqual([]);
});

test('an article without anything but a title has no empty tag', () => {
	for (const tag of metaTags(exampleArticle(), placement)) expect(tag.content).not.toBe('');
});

test('links lead to what to cite, to records elsewhere, to the licence and to the people', () => {
	expect(metaLinks({ ...article, rights: { supplied: false, licence: 'https://example.org/licence' } })).toEqual([
		{ rel: 'cite-as', href: 'https://doi.org/10.5555/a.1' },
		{ rel: 'describedby', href: 'https://pubmed.ncbi.nlm.nih.gov/12345678/' },
		{ rel: 'license', href: 'https://example.org/licence' },
		{ rel: 'author', href: 'https://orcid.org/0000-0002-1825-0097' },
	]);
});
