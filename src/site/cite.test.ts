import { expect, test } from 'vitest';
import { citeOf } from './cite.ts';
import { exampleArticle } from './example.ts';

const article = exampleArticle({
	title: 'A <script> & H2O',
	titleMarkup: 'A &lt;script&gt; &amp; H<sub>2</sub>O',
	authors: [{ family: 'Example', given: 'Ann' }],
	containerTitle: 'Journal of Examples',
	issued: '2021',
	doi: '10.5555/example',
});

test('an article’s page shows three citations as safe HTML, and where the article can be taken from', () => {
	const { citations, files } = citeOf(article, { files: 'many' });
	expect(citations.map(({ label }) => label)).toEqual(['APA 7', 'Vancouver (NLM)', 'Harvard']);
	expect(citations[0]?.html).toBe(
		'Example, A. (2021). A &lt;script&gt; &amp; H<sub>2</sub>O. <i>Journal of Examples</i>. <a href="https://doi.org/10.5555/example">https://doi.org/10.5555/example</a>',
	);
	expect(files.map(({ label }) => label)).toEqual(['RIS', 'BibTeX', 'CSL-JSON', 'MEDLINE/nbib']);
});

test('a site that keeps its files few offers none', () => {
	expect(citeOf(article, { files: 'few' }).files).toEqual([]);
});

test('a citation by an address that may change asks for the day of reading', () => {
	const links = [{ url: 'https://example.org/', kind: 'publisher' as const }];
	expect(citeOf(article, { files: 'many' }).note).not.toContain('day');
	expect(citeOf({ ...article, doi: undefined, links }, { files: 'many' }).note).toContain('Add the day on which you read the page.');
});
