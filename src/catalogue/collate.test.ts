import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problem } from '../problems/problem.ts';
import type { BibRecord } from '../record/record.ts';
import { ArticleSchema } from './article.ts';
import { exampleCatalogue, exampleFile, refusedFile } from './example.ts';
import { indexArticles } from './lists/indexes.ts';
import { sumLine } from './report.ts';
import type { SourceSettings } from './settings.ts';

/** A record with identifiers from so small a stock that many are merged. */
const anyRecord: fc.Arbitrary<Partial<BibRecord>> = fc
	.record(
		{
			title: fc.constantFrom('A study of things and other things', 'Another study of things', 'EDITORIAL', '__proto__'),
			doi: fc.constantFrom('10.5555/a', '10.5555/b', '10.5555/(c)', '10.5555/c'),
			pmid: fc.constantFrom('1', '2', '3', '4'),
			number: fc.constantFrom('../x', 'x', 'a/b c;~'),
			issued: fc.constantFrom('2020', '2020-05', '2021-01-02'),
			label: fc.constantFrom('DRUG therapy', 'Drug Therapy', 'constructor', 'browse'),
			family: fc.constantFrom('Example', 'Sample', '__proto__'),
			supplied: fc.boolean(),
		},
		{ requiredKeys: ['title'] },
	)
	.map(({ number, label, family, supplied, ...rest }) => ({
		...rest,
		...(number === undefined ? {} : { accessions: [{ code: 'lth', number }] }),
		...(label === undefined ? {} : { subjects: [{ label, kind: 'heading' as const }] }),
		...(family === undefined ? {} : { authors: [{ family }] }),
		...(supplied === undefined
			? {}
			: { rights: { text: 'May not be copied.', supplied }, abstract: { sections: [{ text: `About ${rest.title}.` }] } }),
	}));

const anyFiles = fc
	.array(fc.tuple(fc.constantFrom('a', 'a/deep', 'b', '.'), fc.array(anyRecord, { maxLength: 6 }), fc.nat({ max: 2 })), { maxLength: 6 })
	.map((files) =>
		files.map(([folder, records, quarantined], at) =>
			exampleFile(folder === '.' ? `${at}.ris` : `${folder}/${at}.ris`, records, quarantined),
		),
	);
const sources = new Map<string, SourceSettings>([
	['a', { priority: 20, database: 'Example Index' }],
	['b', { priority: 10, suppliedAbstracts: 'show' }],
]);

describe('laws of a catalogue', () => {
	test('the order in which files are read changes nothing', () => {
		fc.assert(
			fc.property(
				anyFiles.chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }))),
				([files, shuffled]) => {
					const catalogue = exampleCatalogue(files, { sources });
					expect(JSON.stringify(exampleCatalogue(shuffled, { sources }))).toBe(JSON.stringify(catalogue));
					const { subjects, authors } = indexArticles([...catalogue.articles].reverse());
					expect({ subjects, authors }).toEqual({
						subjects: indexArticles(catalogue.articles).subjects,
						authors: indexArticles(catalogue.articles).authors,
					});
				},
			),
		);
	});

	test('renaming files and shuffling their entries changes no id and no field', () => {
		/** All of a catalogue's articles but where their records stand. */
		const said = (files: Parameters<typeof exampleCatalogue>[0]) =>
			JSON.stringify(exampleCatalogue(files, { sources }).articles, (key, value: unknown) => (key === 'origin' ? undefined : value));
		const record = anyRecord.map((given) => ({ ...given, raw: JSON.stringify(given) }));
		fc.assert(
			fc.property(
				fc
					.array(record, { maxLength: 10 })
					.chain((records) =>
						fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }), fc.nat({ max: 10 })),
					),
				([records, shuffled, cut]) => {
					const one = [exampleFile('a/one.ris', records)];
					const two = [exampleFile('a/z.ris', shuffled.slice(0, cut)), exampleFile('a/b.ris', shuffled.slice(cut))];
					expect(said(two)).toBe(said(one));
				},
			),
		);
	});

	test('every entry read is published, merged or quarantined: in all, in each file and in each source', () => {
		fc.assert(
			fc.property(anyFiles, (files) => {
				const { report, sources: folders, articles } = exampleCatalogue(files, { sources });
				for (const counts of [report, ...report.files, ...folders])
					expect(counts.read).toBe(counts.published + counts.merged + counts.quarantined);
				expect(report.published).toBe(articles.length);
				expect(report.published + report.merged).toBe(articles.reduce((sum, { records }) => sum + records.length, 0));
				expect(folders.reduce((sum, { read }) => sum + read, 0)).toBe(report.read);
			}),
		);
	});

	test('every article fits its schema, has an address of its own and knows where its fields come from', () => {
		fc.assert(
			fc.property(anyFiles, (files) => {
				const { articles } = exampleCatalogue(files, { sources });
				expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
				for (const article of articles) {
					ArticleSchema.parse(article);
					expect(article.id).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
					for (const places of Object.values(article.from)) for (const place of places ?? []) expect(article.records[place]).toBeDefined();
				}
			}),
		);
	});

	test('every article is listed under each of its headings, and every listed article exists', () => {
		fc.assert(
			fc.property(anyFiles, (files) => {
				const { articles } = exampleCatalogue(files, { sources });
				const indexes = indexArticles(articles);
				const ids = new Set(articles.map(({ id }) => id));
				for (const list of [indexes.subjects, indexes.authors, indexes.years, indexes.types, indexes.databases]) {
					expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length);
					for (const heading of list) for (const id of heading.articles) expect(ids).toContain(id);
				}
				for (const article of articles) {
					for (const term of article.subjects) expect(indexes.subjectOf(term)?.articles).toContain(article.id);
					for (const name of article.authors) expect(indexes.authorOf(name)?.articles).toContain(article.id);
					expect(indexes.yearOf(article)?.articles).toContain(article.id);
					expect(indexes.typesOf(article).length).toBeGreaterThan(0);
					if (article.subjects.length === 0) expect(indexes.withoutSubject).toContain(article.id);
				}
			}),
		);
	});
});

describe('collate', () => {
	test('makes an empty catalogue of nothing', () => {
		const { articles, report, sources: folders } = exampleCatalogue([]);
		expect([articles, folders, report.read]).toEqual([[], [], 0]);
		expect(indexArticles([]).subjects).toEqual([]);
	});

	test('counts a work’s first record as published in its file and the others as merged in theirs', () => {
		const doi = '10.5555/a';
		const { report } = exampleCatalogue(
			[exampleFile('a/1.ris', [{ doi }, { doi }], 1), exampleFile('b/1.ris', [{ doi, volume: '1' }]), refusedFile('b/empty.ris')],
			{ sources },
		);
		expect(sumLine(report)).toBe('read 4 = published 1 + merged 2 + quarantined 1');
		expect(
			report.files.map(({ file, format, read, published, merged, quarantined }) => [file, format, read, published, merged, quarantined]),
		).toEqual([
			['records/a/1.ris', 'RIS', 3, 0, 2, 1],
			['records/b/1.ris', 'RIS', 1, 1, 0, 0],
			['records/b/empty.ris', undefined, 0, 0, 0, 0],
		]);
		expect(report.merges).toEqual([
			{
				article: '10.5555-a',
				by: 'DOI',
				records: [
					{ file: 'records/b/1.ris', line: 1, database: 'RIS' },
					{ file: 'records/a/1.ris', line: 1, database: 'Example Index' },
					{ file: 'records/a/1.ris', line: 11, database: 'Example Index' },
				],
			},
		]);
	});

	test('tells of folders with their settings, those above included, and of a search that found nothing', () => {
		const more = new Map<string, SourceSettings>([...sources, ['nothing', { priority: 50, database: 'PubMed', searched: '2025' }]]);
		const { sources: folders } = exampleCatalogue([exampleFile('a/deep/1.ris', [{}]), exampleFile('1.ris', [{}])], { sources: more });
		expect(folders.map(({ slug, folder, label, read }) => [slug, folder, label, read])).toEqual([
			['records', '', 'records', 1],
			['a-deep', 'a/deep', 'Example Index', 1],
			['b', 'b', 'b', 0],
			['nothing', 'nothing', 'PubMed', 0],
		]);
		expect(folders[1]?.settings.priority).toBe(20);
	});

	test('tells two folders of one database apart', () => {
		const same = new Map<string, SourceSettings>([
			['pubmed-1', { priority: 50, database: 'PubMed' }],
			['pubmed-2', { priority: 50, database: 'PubMed' }],
		]);
		const { sources: folders } = exampleCatalogue([exampleFile('pubmed-1/1.ris', [{}]), exampleFile('pubmed-2/1.ris', [{}])], {
			sources: same,
		});
		expect(folders.map(({ label }) => label)).toEqual(['PubMed (pubmed-1)', 'PubMed (pubmed-2)']);
	});

	test('warns of two articles with one title, naming the other place', () => {
		const title = 'Ketamine for treatment-resistant depression';
		const { problems } = exampleCatalogue([
			exampleFile('a/1.ris', [
				{ title, doi: '10.5555/a' },
				{ title: title.toUpperCase(), doi: '10.5555/b' },
			]),
		]);
		expect(problems).toMatchObject([
			{
				kind: 'title-same',
				severity: 'warning',
				file: 'records/a/1.ris',
				line: 11,
				message: 'The article at records/a/1.ris:1 has the same title. They were not merged: the DOIs differ.',
			},
		]);
	});

	test('does not warn of titles that many works have, unless year and author agree too', () => {
		const title = 'Editorial';
		const warned = (issued: string) =>
			exampleCatalogue([
				exampleFile('a/1.ris', [
					{ title, doi: '10.5555/a', issued: '2020' },
					{ title, doi: '10.5555/b', issued },
				]),
			]).problems.length;
		expect([warned('2021'), warned('2020')]).toEqual([0, 1]);
	});

	test('warns of merged entries whose other identifiers differ, and keeps both', () => {
		const { problems, articles } = exampleCatalogue([
			exampleFile('a/1.ris', [
				{ doi: '10.5555/a', pmid: '7' },
				{ doi: '10.5555/b(1)', pmid: '7' },
			]),
		]);
		expect(articles).toHaveLength(1);
		expect(articles[0]?.doi).toBe('10.5555/a');
		expect(articles[0]?.links).toEqual([{ url: 'https://doi.org/10.5555/b(1)', kind: 'publisher', label: 'DOI 10.5555/b(1)' }]);
		expect(problems).toMatchObject([{ kind: 'identifiers-disagree', line: 11, actual: '10.5555/b(1)', expected: '10.5555/a' }]);
	});

	test('says once that two works without identifiers cannot be told apart', () => {
		const title = 'Ketamine for treatment-resistant depression';
		const { problems, articles } = exampleCatalogue([exampleFile('a/1.ris', [{ title }, { title }])]);
		expect(problems.map(({ kind }) => kind)).toEqual(['article-id-collision']);
		expect(articles.map(({ id }) => id.replace(/[0-9a-f]{12}/, '…'))).toEqual(['work-…', expect.stringMatching(/^work-…-[0-9a-f]{6}$/)]);
	});

	test('hands on all problems in the order of their places, without e-mail addresses', () => {
		const place = (file: string, line: number) => ({ file, line });
		const { problems } = exampleCatalogue(
			[
				exampleFile('b.ris', [], 0, [
					problem('date-invalid', place('records/b.ris', 9)),
					problem('tag-unknown', place('records/b.ris', 2), { actual: 'ann@example.org' }),
				]),
				refusedFile('a.ris'),
			],
			{ problems: [problem('settings-invalid', place('content/site.yml', 3))] },
		);
		expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
			'content/site.yml:3',
			'records/a.ris:1',
			'records/b.ris:2',
			'records/b.ris:9',
		]);
		expect(JSON.stringify(problems)).not.toContain('@');
	});

	test('names the database by _source.yml, else by the record, else by the format', () => {
		const { articles } = exampleCatalogue(
			[
				exampleFile('a/1.ris', [{ doi: '10.5555/1', database: 'Scopus' }]),
				exampleFile('b/1.ris', [{ doi: '10.5555/2', database: 'Scopus' }, { doi: '10.5555/3' }]),
			],
			{ sources },
		);
		expect(new Map(articles.map(({ doi, databases }) => [doi, databases]))).toEqual(
			new Map([
				['10.5555/1', ['Example Index']],
				['10.5555/2', ['Scopus']],
				['10.5555/3', ['RIS']],
			]),
		);
	});
});
