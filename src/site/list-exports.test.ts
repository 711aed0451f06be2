import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { writers } from '../formats/writers.ts';
import { exampleArticle } from './example.ts';
import { LONGEST_EXPORT, listExportFiles, listExports } from './list-exports.ts';
import { takeAwayOf } from './take-away.ts';

const many = SiteSettingsSchema.parse({});
const few = SiteSettingsSchema.parse({ files: 'few' });

const listed = [
	exampleArticle({
		id: 'a',
		title: 'Tea, "leaves" & more',
		authors: [{ family: 'Example', given: 'Ann' }],
		issued: '2020',
		subjects: [{ label: 'Tea', kind: 'heading' }],
		abstract: { sections: [{ text: 'Words of the abstract.' }] },
	}),
	exampleArticle({
		id: 'b',
		title: 'Tea again',
		authors: [{ family: 'Example', given: 'Ann' }],
		issued: '2020',
		subjects: [
			{ label: 'Tea', kind: 'heading' },
			{ label: 'Cups', kind: 'heading' },
		],
		status: { kind: 'retracted', notices: [], said: [{ words: 'x', by: 'PubMed' }] },
	}),
	exampleArticle({ id: 'c', title: 'Tea once more', issued: '2020', subjects: [{ label: 'Tea', kind: 'heading' }] }),
];
const indexes = indexArticles(listed);
const filesOf = (site = many) =>
	new Map([...listExportFiles({ articles: listed, site }, indexes)].map(({ path, pieces }) => [path, [...pieces()].join('')]));

describe('the files of a list', () => {
	const files = filesOf();

	test('lie beside its page, one for each format', () => {
		expect([...files.keys()].filter((path) => path.startsWith('subjects/'))).toEqual([
			'subjects/tea.ris',
			'subjects/tea.bib',
			'subjects/tea.json',
			'subjects/tea.csv',
		]);
	});
	test('hold what the writers write of its articles without their abstracts, in the order of the list', () => {
		const order = indexes.subjects.find(({ slug }) => slug === 'tea')?.articles ?? [];
		const works = order.flatMap((id) => listed.filter((article) => article.id === id)).map(({ abstract, ...work }) => work);
		for (const [format, ending] of [
			['ris', 'ris'],
			['csl-json', 'json'],
			['csv', 'csv'],
		]) {
			const writer = writers.find(({ name }) => name === format);
			expect(files.get(`subjects/tea.${ending}`)).toBe([...(writer?.write(works) ?? [])].join(''));
		}
		expect([...files.values()].join('')).not.toContain('Words of the abstract');
	});
	test('tell a retracted article', () => {
		expect(files.get('subjects/tea.csv')).toContain('[RETRACTED] Tea again');
	});
	test('cite an article by the same key everywhere, each article by its own', () => {
		const keys = (path: string) => [...(files.get(path) ?? '').matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
		expect(new Set(keys('subjects/tea.bib')).size).toBe(3);
		expect(keys('databases/example-index.bib')).toEqual(keys('subjects/tea.bib'));
	});
	test('are what the page says there is', () => {
		const said = (['subjects', 'authors', 'years', 'types', 'databases', 'languages', 'journals'] as const).flatMap((list) =>
			indexes[list].flatMap(({ slug, articles }) => listExports(list, slug, articles.length, many).map(({ path }) => path)),
		);
		expect(said.toSorted()).toEqual([...files.keys()].sort());
	});
	test('are left out where files are dear', () => {
		expect(filesOf(few).size).toBe(0);
		expect(listExports('subjects', 'tea', 3, few)).toEqual([]);
	});
	test('count the articles of narrower subjects', () => {
		const broad = indexes.subjects.map((subject) => ({ ...subject, withNarrower: ['a', 'b', 'c'] }));
		const [file] = [...listExportFiles({ articles: listed, site: many }, { ...indexes, subjects: broad })].filter(
			({ path }) => path === 'subjects/cups.ris',
		);
		expect([...(file?.pieces() ?? [])].join('').match(/^TY {2}-/gm)).toHaveLength(3);
	});
});

test('the help tells from and up to how many articles a list has files', () => {
	const help = readFileSync(new URL('../help/pages/addresses.md', import.meta.url), 'utf8').replaceAll(/\s+/g, ' ');
	expect(help).toContain(`Lists of 2 to ${LONGEST_EXPORT} articles have files, those of authors from 10 articles on`);
	const lengths = [1, 2, 9, 10, LONGEST_EXPORT, LONGEST_EXPORT + 1];
	const kept = (list: 'subjects' | 'authors') => lengths.filter((length) => listExports(list, 'x', length, many).length > 0);
	expect(kept('subjects')).toEqual([2, 9, 10, LONGEST_EXPORT]);
	expect(kept('authors')).toEqual([10, LONGEST_EXPORT]);
});

test('a list of some hundred articles comes in several pieces that make one file', () => {
	const ids = Array.from({ length: 190 }, (_, place) => `a${place}`);
	const articles = ids.map((id) => exampleArticle({ id, subjects: [{ label: 'Tea', kind: 'heading' }] }));
	const files = [...listExportFiles({ articles, site: many }, indexArticles(articles))];
	const json = files.find(({ path }) => path === 'subjects/tea.json');
	const pieces = [...(json?.pieces() ?? [])];
	expect(pieces.length).toBeGreaterThan(1);
	expect(JSON.parse(pieces.join(''))).toHaveLength(190);
});

describe('what a page says of taking its list away', () => {
	const list = { list: 'subjects', slug: 'tea', label: 'Tea', search: '/search/?subject=tea' } as const;
	const ids = (length: number) => Array.from({ length }, (_, place) => `a${place}`);

	test('files for a list of middling length, and where the abstracts are', () => {
		const { lead, files, without, otherwise } = takeAwayOf({ ...list, ids: ids(3) }, many);
		expect(lead).toBe('All 3 articles as');
		expect(files[0]).toEqual({ label: 'RIS, for reference managers', url: '/subjects/tea.ris' });
		expect(without?.url).toBe('/exports/');
		expect(otherwise).toBeUndefined();
	});
	test('the files of the article where there is but one, which have its abstract', () => {
		const { lead, files, without } = takeAwayOf({ ...list, ids: ['a'] }, many);
		expect(lead).toBe('The article as');
		expect(files.map(({ url }) => url)).toEqual(['/articles/a.ris', '/articles/a.bib', '/articles/a.json', '/articles/a.nbib']);
		expect(without).toBeUndefined();
	});
	test('the search page for a longer list, with the reason', () => {
		const { files, otherwise } = takeAwayOf({ ...list, ids: ids(LONGEST_EXPORT + 1) }, many);
		expect(files).toEqual([]);
		expect(otherwise).toMatchObject({ why: 'Lists of more than 200 articles are not kept as files.', url: '/search/?subject=tea' });
	});
	test('the search page alone where files are dear, and no feed', () => {
		const said = takeAwayOf({ ...list, ids: ids(3) }, { files: 'few', url: 'https://example.org' });
		expect(said).toMatchObject({ files: [], feeds: [], alternates: [], otherwise: { url: '/search/?subject=tea' } });
	});
	test('its feeds, where the site says where it is published', () => {
		const { feeds, alternates } = takeAwayOf({ ...list, ids: ids(3) }, { files: 'many', url: 'https://example.org' });
		expect(feeds.map(({ url }) => url)).toEqual(['/subjects/tea.xml', '/subjects/tea.feed.json']);
		expect(alternates.map(({ mediaType }) => mediaType)).toContain('application/feed+json');
	});
});
