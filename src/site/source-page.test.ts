import { describe, expect, test } from 'vitest';
import type { Source } from '../catalogue/catalogue.ts';
import { exampleArticle } from './example.ts';
import { sourceIndex, sourcePage, sourcePaths } from './source-page.ts';

const source: Source = {
	slug: 'pubmed-2025',
	folder: 'pubmed/2025',
	label: 'PubMed',
	settings: { priority: 50, database: 'PubMed', searched: '2025-11', search: '1 exp depression/\n2 ketamine' },
	files: [
		{ file: 'records/pubmed/2025/a.ris', format: 'RIS', read: 2, published: 1, merged: 1, quarantined: 0 },
		{ file: 'records/pubmed/2025/b.html', read: 0, published: 0, merged: 0, quarantined: 0 },
	],
	articles: ['10.5555-example'],
	read: 2,
	published: 1,
	merged: 1,
	quarantined: 0,
};
const page = sourcePage(source, 1, new Map([['10.5555-example', exampleArticle()]]));

describe('the page of a source', () => {
	test('says how its records were found, and what is not stated', () => {
		expect(page.found.map(({ term, values }) => [term, values[0]?.text])).toEqual([
			['Database', 'PubMed'],
			['Platform', 'Not stated'],
			['Searched', 'November 2025'],
			['By', 'Not stated'],
			['Licence', 'Not stated'],
		]);
		expect(page.strategy).toBe('1 exp depression/\n2 ketamine');
	});
	test('says what came of each file, refused ones among them', () => {
		expect(page.files).toMatchObject([
			{ label: 'a.ris', under: 'RIS', read: '2', published: '1', merged: '1', quarantined: '0' },
			{ label: 'b.html', under: 'Refused', read: '0' },
		]);
	});
	test('lists its articles', () => {
		expect(page.entries.map(({ url }) => url)).toEqual(['/articles/10.5555-example/']);
		expect(sourcePaths([source]).map(({ path }) => path)).toEqual(['pubmed-2025']);
	});
	test('the list of sources names when they were searched', () => {
		const report = {
			...source,
			passedOver: [],
			emailsRemoved: 0,
			unmapped: 0,
			abstracts: { shown: 0, shownUnderNotice: 0, withheld: 0 },
			merges: [],
		};
		expect(sourceIndex([source], report).rows).toMatchObject([
			{ label: 'PubMed', url: '/sources/pubmed-2025/', under: 'searched November 2025' },
		]);
	});
});
