import { describe, expect, test } from 'vitest';
import type { Article } from '../catalogue/article.ts';
import type { Source } from '../catalogue/catalogue.ts';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import type { SourceLine } from './article-details.ts';
import { articlePage } from './article-page.ts';
import { exampleArticle, exampleSourceRecord } from './example.ts';

const source = (settings: Partial<Source['settings']> = {}): Source => ({
	slug: 'example',
	folder: 'example',
	label: 'Example Index',
	settings: { priority: 50, ...settings },
	files: [],
	articles: [],
	read: 1,
	published: 1,
	merged: 0,
	quarantined: 0,
});

const page = (given: Partial<Article>, folder = source(), repository?: string) => {
	const article = exampleArticle(given);
	return articlePage(article, { indexes: indexArticles([article]), folders: new Map([[folder.folder, folder]]), repository });
};

describe('title and description', () => {
	test('the browser’s title is the main title with the authors and the year', () => {
		const { headTitle } = page({
			title: 'An example of some length: with a subtitle',
			authors: [
				{ family: 'Example', given: 'Ann' },
				{ family: 'Sample', given: 'Bo' },
			],
			year: 2025,
		});
		expect(headTitle).toBe('An example of some length (Example and Sample, 2025)');
	});
	test('the description is made of facts and never of the abstract', () => {
		const { description } = page({
			abstract: { sections: [{ text: 'Secret words.' }] },
			authors: [{ family: 'Example' }, { family: 'Sample' }, { literal: 'Third Body' }],
			containerTitle: 'Journal of Examples',
			year: 2025,
		});
		expect(description).toBe(
			'Journal article by Example and others in Journal of Examples, 2025: what it is, whether it stands, where to read it and where each fact about it came from.',
		);
	});
	test('markup of a title is kept only where it is on the allow-list', () => {
		expect(page({ title: 'H2O', titleMarkup: 'H<sub>2</sub>O' }).titleHtml).toBe('H<sub>2</sub>O');
		expect(page({ title: '<script>x</script>', titleMarkup: '<script>x</script>' }).titleHtml).toBe('&lt;script&gt;x&lt;/script&gt;');
	});
	test('a retracted article says so before its title, a corrected one does not', () => {
		const said = [{ words: 'Retracted Publication', by: 'PubMed' }];
		expect(page({ status: { kind: 'retracted', notices: [], said } }).titlePrefix).toBe('Retracted:');
		expect(page({ status: { kind: 'corrected', notices: [], said } }).titlePrefix).toBeUndefined();
	});
});

const printed = ({ rest }: SourceLine) => rest.map(({ text }) => text).join('');

test('the curators’ words of all records are printed, and none where they say nothing', () => {
	expect(page({}).comments).toEqual([]);
	const records = ['<p>One.</p>', '', '<p>Two.</p>'].map((html) => exampleSourceRecord({ comment: { markdown: 'x', html } }));
	expect(page({ records: [exampleSourceRecord(), ...records] }).comments).toEqual(['<p>One.</p>', '<p>Two.</p>']);
});

describe('abstract', () => {
	test('a withheld abstract is told from one that no record has', () => {
		expect(page({ abstractWithheld: true }).abstract).toEqual({ state: 'withheld' });
		expect(page({}).abstract).toEqual({ state: 'none' });
	});
	test('headings in capitals are set as words, without the colon', () => {
		const { abstract } = page({
			abstract: {
				sections: [
					{ label: 'METHODS:', text: 'a < b' },
					{ label: 'PCR results', text: 'c' },
				],
			},
		});
		expect(abstract).toMatchObject({
			sections: [
				{ label: 'Methods', html: 'a &lt; b' },
				{ label: 'PCR results', html: 'c' },
			],
		});
	});
	test('the note of the folder that gave the abstract stands under it, and not a second time below', () => {
		const found = page({ abstract: { sections: [{ text: 'a' }] }, from: { abstract: [0] } }, source({ note: 'A paraphrase.' }));
		expect(found.abstract).toMatchObject({ notes: ['A paraphrase.'] });
		expect(found.provenance.records[0]?.note).toBeUndefined();
	});
	test('without an abstract the note stands with the record', () => {
		expect(page({}, source({ note: 'Gathered by hand.' })).provenance.records[0]?.note).toBe('Gathered by hand.');
	});
});

describe('people', () => {
	const authors = (number: number) => Array.from({ length: number }, (_, n) => ({ family: `Example${n}`, given: 'A' }));

	test('ten authors are all named, the eleventh and those behind it are folded, and nobody is named twice', () => {
		expect(page({ authors: authors(10) }).people).toMatchObject({ more: [] });
		const folded = page({ authors: authors(12) }).people;
		expect(folded.byline.map(({ name }) => name).at(-1)).toContain('Example9');
		expect(folded.byline).toHaveLength(10);
		expect(folded.more.map(({ url }) => url)).toEqual(['/authors/example10-a/', '/authors/example11-a/']);
	});
	test('each footnote leads back to the first name that leads to it, and only once', () => {
		const { people } = page({
			authors: [
				{ family: 'Example', affiliations: [0, 1] },
				{ family: 'Sample', affiliations: [0, 7] },
			],
			affiliations: [{ mark: 'a', name: 'Institute' }, {}, { name: 'Unused' }],
		});
		expect(people.byline.map(({ marks }) => marks)).toEqual([
			[
				{ number: 1, mark: 'a', back: true },
				{ number: 2, mark: '2', back: true },
			],
			[{ number: 1, mark: 'a', back: false }],
		]);
		expect(people.affiliations).toEqual([
			{ number: 1, mark: 'a', name: 'Institute', named: true },
			{ number: 2, mark: '2', named: true },
			{ number: 3, mark: '3', name: 'Unused', named: false },
		]);
	});
	test('editors are grouped by what they did', () => {
		const { contributors } = page({
			contributors: [
				{ family: 'Example', role: 'editor' },
				{ family: 'Sample', role: 'editor' },
			],
		}).people;
		expect(contributors.map(({ role, people }) => [role, people.length])).toEqual([['Editors', 2]]);
	});
	test('authors are linked to the page they are listed on', () => {
		expect(page({ authors: [{ family: 'Tatlı', given: 'Safiye Zeynep' }] }).people.byline[0]).toMatchObject({
			name: 'Safiye Zeynep Tatlı',
			url: '/authors/tatli-safiye-zeynep/',
		});
	});
});

describe('source line and details', () => {
	test('a journal article is cited with volume, issue, year and pages', () => {
		const { source: line } = page({
			containerTitle: 'Journal',
			volume: '53',
			issue: '6',
			year: 2025,
			page: '1395-1409',
			publisher: 'House',
		});
		expect(line.container).toEqual({ title: 'Journal', url: '/journals/journal/' });
		expect(printed(line)).toBe('vol. 53, no. 6, 2025, pp. 1395–1409');
		expect(line.rest.find(({ url }) => url)).toEqual({ text: '2025', url: '/years/2025/' });
	});
	test('a book is cited with its house', () => {
		expect(printed(page({ type: 'book', publisher: 'House', publisherPlace: 'Town', year: 1999 }).source)).toBe('Town: House, 1999');
	});
	test.each([
		['71', 'p. 71'],
		['e123', 'e123'],
		['S12-S15', 'pp. S12–S15'],
	])('pages %s are printed as %s', (given, expected) => {
		expect(printed(page({ page: given, year: 2020 }).source)).toBe(`2020, ${expected}`);
	});
	test('an article with nothing known is undated, and its quality is not assessed', () => {
		expect(printed(page({}).source)).toBe('undated');
		expect(page({}).details.map(({ term }) => term)).toEqual(['Published', 'Database', 'Quality']);
	});
});

describe('subjects', () => {
	test('terms that are listed as one subject are one line, with their aspects', () => {
		const { subjects } = page({
			subjects: [
				{ label: 'Depression', kind: 'heading', qualifier: 'drug therapy' },
				{ label: 'DEPRESSION', kind: 'heading', qualifier: 'genetics' },
			],
		});
		expect(subjects).toEqual([{ label: 'Depression', url: '/subjects/depression/', count: 1, qualifiers: 'drug therapy and genetics' }]);
	});
});

describe('about this record', () => {
	test('what the gate took out is marked in the raw record', () => {
		const record = exampleSourceRecord({ raw: 'AU - A [e-mail removed]\nAB - [abstract withheld]' });
		expect(page({ records: [record] }).provenance.records[0]?.raw).toEqual([
			{ text: 'AU - A ', gone: false },
			{ text: '[e-mail removed]', gone: true },
			{ text: '\nAB - ', gone: false },
			{ text: '[abstract withheld]', gone: true },
		]);
	});
	test('signs that hide or turn text are written out, line ends and tabulators kept', () => {
		const record = exampleSourceRecord({ raw: 'a\u202eb\u0000c\r\n\td', unmapped: [{ tag: 'X1', value: '\u2066x', line: 1 }] });
		const [found] = page({ records: [record] }).provenance.records;
		expect(found?.raw).toEqual([{ text: 'a\\u{202e}b\\x00c\n\td', gone: false }]);
		expect(found?.unmapped).toEqual(['X1 \\u{2066}x']);
	});
	test('of several records each says how it was merged and what was taken from it', () => {
		const { provenance } = page({
			records: [exampleSourceRecord(), exampleSourceRecord({ database: 'Second Index', mergedBy: 'doi' })],
			from: { title: [0], doi: [0, 1], subjects: [1] },
		});
		expect(provenance.madeFrom).toBe('Two records of Example Index and Second Index');
		expect(provenance.records[1]).toMatchObject({ mergedBy: 'the same DOI', gave: 'DOI and subjects' });
	});
	test('lines are linked in a repository on GitHub', () => {
		expect(page({}, source(), 'https://github.com/example/catalogue').provenance.records[0]?.fileUrl).toBe(
			'https://github.com/example/catalogue/blob/HEAD/records/example/one.ris#L3-L9',
		);
	});
	test('of a file in an archive, the archive is linked', () => {
		const record = exampleSourceRecord();
		const archive = 'records/example/all.zip';
		const packed = { ...record, origin: { ...record.origin, file: `${archive}/one.ris`, archive } };
		const { provenance } = page({ records: [packed] }, source(), 'https://github.com/example/catalogue');
		expect(provenance.records[0]).toMatchObject({
			file: 'records/example/all.zip/one.ris',
			fileUrl: 'https://github.com/example/catalogue/blob/HEAD/records/example/all.zip',
		});
	});
});
