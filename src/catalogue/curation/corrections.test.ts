import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../formats/index.ts';
import type { BibRecord } from '../../record/record.ts';
import type { Catalogue } from '../catalogue.ts';
import { exampleCatalogue, exampleFile } from '../example.ts';
import { readCorrections } from './corrections.ts';
import { NO_CURATION } from './curation.ts';

const FILE = 'content/corrections/tea.yml';

/** The catalogue of some files, corrected as a file of corrections says. */
function corrected(files: readonly FileReading[], text: string): Catalogue {
	const { items, problems } = readCorrections(text, FILE);
	return exampleCatalogue(files, { problems, curation: { ...NO_CURATION, corrections: items } });
}

const one = (records: readonly Partial<BibRecord>[], text: string) => corrected([exampleFile('tea/all.ris', records)], text);
const told = ({ problems }: Catalogue) => problems.map(({ kind, file, line }) => `${kind} ${file}:${line}`);
/** One correction of the article 10.5555/example.1. */
const item = (field: string, ...keys: string[]) =>
	['- article: 10.5555/example.1', `field: ${field}`, ...keys, 'reason: As printed.'].join('\n  ');

const tea: Partial<BibRecord> = {
	doi: '10.5555/example.1',
	pmid: '12345678',
	title: 'Tea and slep',
	authors: [{ family: 'Exmaple', given: 'Ann' }],
	volume: '12',
	issued: '2024',
};

describe('a correction that sets a value', () => {
	test('is made in the article, and told with its reason, its link and where it is written', () => {
		const text = `${item('title', 'was: Tea and slep', 'set: Tea and sleep.')}\n  link: https://example.org/tea\n`;
		const { articles, problems } = one([tea], text);
		expect(problems).toEqual([]);
		expect(articles[0]?.title).toBe('Tea and sleep');
		expect(articles[0]?.records[0]?.corrections).toEqual([
			{
				field: 'title',
				was: 'Tea and slep',
				now: 'Tea and sleep',
				reason: 'As printed.',
				link: 'https://example.org/tea',
				file: FILE,
				line: 1,
			},
		]);
	});

	test('leaves the record that was read, and its raw text, as they are', () => {
		const file = exampleFile('tea/all.ris', [tea]);
		const before = structuredClone('refused' in file ? undefined : file.reading);
		const { articles } = corrected([file], item('title', 'was: Tea and slep', 'set: Tea and sleep'));
		expect('refused' in file ? undefined : file.reading).toEqual(before);
		expect(articles[0]?.records[0]?.raw).toContain('TI  - An example');
	});

	test.each([
		'10.5555/example.1',
		'https://doi.org/10.5555/EXAMPLE.1',
		'PMID 12345678',
		'pmid-12345678',
		'/articles/10.5555-example.1/',
		'records/tea/all.ris#1',
	])('finds its article by %s', (name) => {
		const { articles, problems } = one([tea], `- {article: "${name}", field: volume, was: 12, set: 13, reason: As printed.}\n`);
		expect([articles[0]?.volume, problems]).toEqual(['13', []]);
	});

	test('is made in all records of the article that have the old value, and in no other', () => {
		const files = [
			exampleFile('a/one.ris', [
				{ ...tea, title: 'Tea and slep' },
				{ doi: '10.5555/example.2', title: 'Tea and slep' },
			]),
			exampleFile('b/two.ris', [{ doi: '10.5555/example.1', title: 'Tea and slep' }]),
		];
		const { articles } = corrected(files, item('title', 'was: Tea and slep', 'set: Tea and sleep'));
		expect(articles.map(({ id, title }) => [id, title]).sort()).toEqual([
			['10.5555-example.1', 'Tea and sleep'],
			['10.5555-example.2', 'Tea and slep'],
		]);
		expect(articles.find(({ id }) => id === '10.5555-example.1')?.records.map(({ corrections }) => corrections?.length)).toEqual([1, 1]);
	});

	test('wins over what another record of the article says', () => {
		const files = [
			exampleFile('a/one.ris', [
				{ ...tea, title: 'TEA & SLP', volume: '11', issued: '2024-03-01', page: '1-9', publisher: 'Example Press' },
			]),
			exampleFile('b/two.ris', [
				{ doi: '10.5555/example.1', title: 'Tea and slep', volume: '12', issued: '2023', authors: [{ family: 'Exmaple' }] },
			]),
		];
		const text = [
			item('title', 'was: Tea and slep', 'set: Tea and sleep'),
			item('volume', 'was: 12', 'set: 13'),
			item('issued', 'was: 2023', 'set: 2024'),
			item('authors', 'was: Exmaple', 'set: "Example, Ann"'),
		].join('\n');
		const { articles, problems } = corrected(files, text);
		expect(problems.filter(({ kind }) => kind.startsWith('correction'))).toEqual([]);
		expect(articles[0]).toMatchObject({
			title: 'Tea and sleep',
			volume: '13',
			issued: '2024',
			authors: [{ family: 'Example', given: 'Ann' }],
		});
		expect(articles[0]?.page).toBe('1-9');
	});

	test('takes the italics of a wrong title and the words of a wrong date with it, also those of another record', () => {
		const files = [
			exampleFile('a/one.ris', [{ ...tea, titleMarkup: '<i>Tea</i> and slep', issued: '2024', issuedText: 'Summer 2024' }]),
			exampleFile('b/two.ris', [{ doi: '10.5555/example.1', issuedText: 'Summer of 2024' }]),
		];
		const { articles } = corrected(
			files,
			`${item('title', 'was: Tea and slep', 'set: Tea and sleep')}\n${item('issued', 'was: 2024', 'set: 2023')}`,
		);
		expect(articles[0]?.titleMarkup).toBeUndefined();
		expect(articles[0]?.issuedText).toBeUndefined();
		expect(articles[0]?.year).toBe(2023);
	});
});

describe('a correction of an identifier', () => {
	test('is made before records are put together', () => {
		const files = [
			exampleFile('a/one.ris', [{ ...tea, doi: '10.5555/exmaple.1' }]),
			exampleFile('b/two.ris', [{ doi: '10.5555/example.1', title: 'Tea and sleep' }]),
		];
		const text = '- {article: pmid-12345678, field: doi, was: 10.5555/exmaple.1, set: 10.5555/example.1, reason: As printed.}\n';
		const { articles, report } = corrected(files, text);
		expect(articles.map(({ id }) => id)).toEqual(['10.5555-example.1']);
		expect(report).toMatchObject({ read: 2, published: 1, merged: 1 });
	});

	test('parts two articles that bore one DOI, when it names the entry', () => {
		const records = [tea, { ...tea, pmid: '23456789', title: 'A reply', volume: '13' }];
		const text = '- {article: "records/tea/all.ris#2", field: doi, was: 10.5555/example.1, set: 10.5555/example.2, reason: As printed.}\n';
		expect(
			one(records, text)
				.articles.map(({ id }) => id)
				.sort(),
		).toEqual(['10.5555-example.1', '10.5555-example.2']);
	});

	test('lets other corrections find the article by its old DOI, by its new one, and with the records that it joins', () => {
		const files = [
			exampleFile('a/one.ris', [{ ...tea, pmid: '1', doi: '10.5555/exmaple.1' }]),
			exampleFile('b/two.ris', [{ doi: '10.5555/example.1', publisher: 'Exmaple Press' }]),
		];
		const text = [
			'- {article: 10.5555/exmaple.1, field: publisher, was: Exmaple Press, set: Example Press, reason: As printed.}',
			'- {article: 10.5555/example.1, field: volume, was: 12, set: 13, reason: As printed.}',
			'- {article: pmid-1, field: doi, was: 10.5555/exmaple.1, set: 10.5555/example.1, reason: As printed.}',
		].join('\n');
		const { articles, problems } = corrected(files, text);
		expect(problems).toEqual([]);
		expect(articles).toMatchObject([{ id: '10.5555-example.1', publisher: 'Example Press', volume: '13' }]);
	});
});

describe('lists', () => {
	const people: Partial<BibRecord> = {
		...tea,
		affiliations: [{ name: 'Example University' }],
		authors: [
			{ family: 'Example', given: 'Ann', affiliations: [0], orcid: '0000-0002-1825-0097' },
			{ family: 'Smaple', given: 'Bob' },
		],
		contributors: [{ family: 'Third', given: 'Cem', role: 'editor' }],
	};

	test('an author is replaced in place and keeps affiliations and ORCID', () => {
		const { articles, problems } = one(
			[people],
			[
				item('authors', 'was: Example, Ann', 'set: Example, Ann B.'),
				item('authors', 'was: Smaple, Bob', 'set: Sample, Bob 0000-0001-5109-3700'),
				item('contributors', 'was: Third, Cem', 'set: Third, Cem (translator)'),
			].join('\n'),
		);
		expect(problems).toEqual([]);
		expect(articles[0]?.authors).toEqual([
			{ family: 'Example', given: 'Ann B.', affiliations: [0], orcid: '0000-0002-1825-0097' },
			{ family: 'Sample', given: 'Bob', orcid: '0000-0001-5109-3700' },
		]);
		expect(articles[0]?.contributors).toEqual([{ family: 'Third', given: 'Cem', role: 'translator' }]);
	});

	test('an ORCID that is not the author’s goes when the old value names it', () => {
		const text = item('authors', 'was: Example, Ann 0000-0002-1825-0097', 'set: Example, Ann');
		const { articles } = one([people], text);
		expect(articles[0]?.authors[0]).toEqual({ family: 'Example', given: 'Ann', affiliations: [0] });
		expect(articles[0]?.records[0]?.corrections).toMatchObject([{ was: 'Example, Ann 0000-0002-1825-0097', now: 'Example, Ann' }]);
	});

	test('an author is added at the end, and taken out', () => {
		const text = `${item('authors', 'add: Fourth, Dan')}\n${item('authors', 'remove: Smaple, Bob')}`;
		const { articles } = one([people], text);
		expect(articles[0]?.authors.map(({ family }) => family)).toEqual(['Example', 'Fourth']);
		expect(articles[0]?.records[0]?.corrections).toMatchObject([
			{ field: 'authors', now: 'Fourth, Dan' },
			{ field: 'authors', was: 'Smaple, Bob' },
		]);
	});

	test('an author is not added to a record without authors, where another record has them', () => {
		const files = [exampleFile('a/one.ris', [{ doi: '10.5555/example.1' }]), exampleFile('b/two.ris', [people])];
		const { articles } = corrected(files, item('authors', 'add: Fourth, Dan'));
		expect(articles[0]?.authors.map(({ family }) => family)).toEqual(['Example', 'Smaple', 'Fourth']);
	});

	test('a subject is found in any capitals in every record, and keeps scheme and subheading', () => {
		const files = [
			exampleFile('a/one.ris', [
				{ ...tea, subjects: [{ label: 'SLEPP', kind: 'heading', scheme: 'MeSH', qualifier: 'drug effects', major: true }] },
			]),
			exampleFile('b/two.ris', [{ doi: '10.5555/example.1', subjects: [{ label: 'Slepp', kind: 'keyword' }] }]),
		];
		const { articles } = corrected(files, item('subjects', 'was: slepp', 'set: Sleep'));
		expect(articles[0]?.subjects).toEqual([
			{ label: 'Sleep', kind: 'heading', scheme: 'MeSH', qualifier: 'drug effects', major: true },
			{ label: 'Sleep', kind: 'keyword' },
		]);
		expect(corrected(files, item('subjects', 'remove: Slepp')).articles[0]?.subjects).toEqual([]);
	});

	test('a subheading is corrected where the old value names it', () => {
		const record: Partial<BibRecord> = { ...tea, subjects: [{ label: 'Sleep', kind: 'heading', qualifier: 'drug efects' }] };
		const { articles } = one([record], item('subjects', 'was: Sleep/drug efects', 'set: Sleep/drug effects'));
		expect(articles[0]?.subjects).toEqual([{ label: 'Sleep', kind: 'heading', qualifier: 'drug effects' }]);
	});

	test('numbers, languages, kinds and links are read as in a record', () => {
		const record: Partial<BibRecord> = { ...tea, issn: ['0022-3956'], languages: ['en'], publicationTypes: ['Reveiw'], links: [] };
		const text = [
			item('issn', 'was: "00223956"', 'set: 0003-990X'),
			item('isbn', 'add: 978-0-306-40615-7'),
			item('languages', 'was: English', 'set: Turkish'),
			item('publicationTypes', 'was: Reveiw', 'set: Review'),
			item('links', 'add: https://example.org/tea?sid=secret'),
			item('numberOfPages', 'add: 9'),
			item('type', 'was: article-journal', 'set: report'),
		].join('\n');
		const { articles, problems } = one([record], text);
		expect(problems).toEqual([]);
		expect(articles[0]).toMatchObject({
			issn: ['0003-990X'],
			isbn: ['9780306406157'],
			languages: ['tr'],
			publicationTypes: ['Review'],
			links: [{ url: 'https://example.org/tea', kind: 'other' }],
			numberOfPages: 9,
			type: 'report',
		});
	});
});

describe('what cannot be corrected', () => {
	test('a stale old value is refused with file, line and both values, and the rest is made', () => {
		const text = `${item('volume', 'was: 11', 'set: 13')}\n${item('title', 'was: Tea and slep', 'set: Tea and sleep')}`;
		const { articles, problems } = one([tea], text);
		expect(articles[0]).toMatchObject({ title: 'Tea and sleep', volume: '12' });
		expect(problems).toMatchObject([{ kind: 'correction-stale', severity: 'error', file: FILE, line: 3, actual: '12', expected: '11' }]);
		expect(problems[0]?.message).not.toMatch(/1[123]/);
	});

	test.each([
		['a value where the field is empty', item('publisher', 'was: Exmaple Press', 'set: Example Press'), 3, undefined, 'Exmaple Press'],
		['an addition to a field that has a value', item('volume', 'add: 13'), 3, '12', 'an empty field'],
		['the removal of what is not there', item('authors', 'remove: Smaple, Bob'), 3, 'Exmaple, Ann', 'Smaple, Bob'],
		[
			'a name with another ORCID',
			item('authors', 'was: Exmaple, Ann 0000-0002-1825-0097', 'set: Example, Ann'),
			3,
			'Exmaple, Ann',
			'Exmaple, Ann 0000-0002-1825-0097',
		],
	])('%s is stale', (_what, text, line, actual, expected) => {
		const { problems } = one([tea], text);
		expect(problems.map((found) => [found.kind, found.line, found.actual, found.expected])).toEqual([
			['correction-stale', line, actual, expected],
		]);
	});

	test('the values found are those of all records of the article, in an order that no file name decides', () => {
		const records = [tea, { doi: '10.5555/example.1', volume: '9' }];
		for (const order of [records, records.toReversed()]) {
			expect(one(order, item('volume', 'was: 11', 'set: 13')).problems).toMatchObject([{ actual: '12; 9' }]);
		}
	});

	test('a correction that the source has caught up with is noted and is no error', () => {
		expect(told(one([tea], item('volume', 'was: 11', 'set: 12')))).toEqual([`correction-unneeded ${FILE}:1`]);
		expect(told(one([tea], item('volume', 'add: 12')))).toEqual([`correction-unneeded ${FILE}:1`]);
		const held: Partial<BibRecord> = { ...tea, subjects: [{ label: 'Sleep', kind: 'keyword' }] };
		expect(told(one([held], item('subjects', 'was: SLEEP', 'set: Sleep')))).toEqual([`correction-unneeded ${FILE}:1`]);
	});

	test('a correction of an article that is not here is a warning at its line', () => {
		const text = '- field: volume\n  article: 10.5555/none\n  was: 1\n  set: 2\n  reason: As printed.\n';
		expect(one([tea], text).problems).toMatchObject([
			{ kind: 'correction-unmatched', severity: 'warning', file: FILE, line: 2, actual: '10.5555/none' },
		]);
	});

	test('of two that make different things of one value neither is made, and each names the other’s line', () => {
		const text = `${item('volume', 'was: 12', 'set: 13')}\n- {article: pmid-12345678, field: volume, remove: 12, reason: As printed.}\n`;
		const { articles, problems } = one([tea], text);
		expect(articles[0]?.volume).toBe('12');
		expect(problems.map(({ kind, severity, line, message }) => [kind, severity, line, message])).toEqual([
			['correction-contradiction', 'error', 1, `The correction at ${FILE}:6 makes something else of the same value.`],
			['correction-contradiction', 'error', 6, `The correction at ${FILE}:1 makes something else of the same value.`],
		]);
	});

	test('two that say the same are made once', () => {
		const { articles, problems } = one([tea], `${item('volume', 'was: 12', 'set: 13')}\n${item('volume', 'was: 12', 'set: 13')}`);
		expect(problems).toEqual([]);
		expect(articles[0]?.records[0]?.corrections).toHaveLength(1);
	});
});

describe('an item that is not valid', () => {
	const invalid = (...keys: string[]) =>
		readCorrections(item(keys[0] ?? '', ...keys.slice(1)), FILE).problems.map((found) => [
			found.kind,
			found.line,
			found.message,
			found.actual,
			found.expected,
		]);

	test.each([
		[
			['doi', 'add: "doi 11/5"'],
			3,
			'The value of add cannot be used for doi.',
			'doi 11/5',
			'a DOI: 10. and a number, a slash and a suffix',
		],
		[['pmid', 'add: PMC12'], 3, 'The value of add cannot be used for pmid.', 'PMC12', 'a PubMed number: digits alone'],
		[['issn', 'add: 0022-3957'], 3, 'The value of add cannot be used for issn.', '0022-3957', 'an ISSN whose check digit agrees'],
		[
			['isbn', 'add: 978-0-306-40615-8'],
			3,
			'The value of add cannot be used for isbn.',
			'978-0-306-40615-8',
			'an ISBN whose check digit agrees',
		],
		[
			['issued', 'was: 2024', 'set: 2024-02-30'],
			4,
			'The value of set cannot be used for issued.',
			'2024-02-30',
			'YYYY, YYYY-MM or YYYY-MM-DD, a day that the calendar has',
		],
		[
			['issued', 'was: 2024', 'set: Summer 2024'],
			4,
			'The value of set cannot be used for issued.',
			'Summer 2024',
			'YYYY, YYYY-MM or YYYY-MM-DD, a day that the calendar has',
		],
		[
			['languages', 'add: Elvish'],
			3,
			'The value of add cannot be used for languages.',
			'Elvish',
			'an English name or an ISO 639 code of a language',
		],
		[
			['type', 'was: document', 'set: jurnal'],
			4,
			'The value of set cannot be used for type.',
			'jurnal',
			'a CSL type: article-journal, book, chapter, report, thesis ...',
		],
		[
			['links', 'add: "javascript:alert(1)"'],
			3,
			'The value of add cannot be used for links.',
			'javascript:alert(1)',
			'an address: https://...',
		],
		[['numberOfPages', 'add: ten'], 3, 'The value of add cannot be used for numberOfPages.', 'ten', 'a whole number'],
		[
			['authors', 'add: Example, Ann 0000-0002-1825-0098'],
			3,
			'The value of add cannot be used for authors.',
			'Example, Ann 0000-0002-1825-0098',
			'a name: Family, Given; an ORCID may follow it',
		],
		[
			['publisher', 'add: write to ann@example.org'],
			3,
			'The value of add cannot be used for publisher.',
			'write to ann@example.org',
			'a publisher',
		],
	])('%s is refused with what is expected', (keys, line, message, actual, expected) => {
		expect(invalid(...keys)).toEqual([['content-invalid', line, message, actual, expected]]);
	});

	test.each([
		[['volume', 'set: 13'], 3, 'A correction with set needs was: what the source says now.'],
		[['volume'], 1, 'A correction has one of set, add and remove.'],
		[['volume', 'was: 12'], 1, 'A correction has one of set, add and remove.'],
		[['volume', 'add: 12', 'remove: 13'], 1, 'A correction has one of set, add and remove.'],
		[['volume', 'was: 12', 'remove: 12'], 3, 'The key was goes with set alone.'],
		[['volume', 'was: 12', 'set: "12 "'], 4, 'The keys set and was say the same.'],
		[['title', 'remove: Tea'], 1, 'Every record has a title: it can be set, not added or removed.'],
	])('%s is refused', (keys, line, message) => {
		expect(invalid(...keys).map((found) => found.slice(0, 3))).toEqual([['content-invalid', line, message]]);
	});

	test('an unknown field is refused with the nearest name, the abstract with a sentence', () => {
		expect(invalid('containerTitel', 'was: a', 'set: b')).toEqual([
			['content-invalid', 2, 'The value of field is not valid.', 'containerTitel', 'containerTitle'],
		]);
		expect(invalid('abstract', 'was: a', 'set: b')[0]?.[4]).toContain('The abstract cannot be corrected.');
	});
});

describe('what a correction lets out', () => {
	const secret = 'Forty people drank an invented kind of tea each night for six weeks and slept an hour longer than forty who drank water.';
	const supplied: Partial<BibRecord> = {
		...tea,
		abstract: { sections: [{ text: secret }] },
		rights: { text: 'May not be copied.', supplied: true },
	};

	test('is never a withheld abstract, in the field or in what is told of it', () => {
		const text = ['alternativeTitles', 'publisher', 'subjects'].map((field) => item(field, `add: ${secret}`)).join('\n');
		const catalogue = one([supplied], `${text}\n${item('volume', 'was: 12', 'set: 13').replace('As printed.', `"${secret}"`)}`);
		expect(catalogue.articles[0]?.abstractWithheld).toBe(true);
		expect(catalogue.articles[0]?.volume).toBe('13');
		expect(JSON.stringify(catalogue.articles)).not.toContain('invented kind of tea');
	});

	test('is no e-mail address of a record, an author’s reason or a problem', () => {
		const record: Partial<BibRecord> = { ...tea, publisher: 'Example Press, ann@example.org' };
		const made = item('publisher', 'was: Example Press, ann@example.org', 'set: Example Press').replace(
			'As printed.',
			'Told by bob@example.org.',
		);
		const catalogue = one([record], `${made}\n${item('volume', 'was: cem@example.org', 'set: 13')}`);
		expect(catalogue.articles[0]?.publisher).toBe('Example Press');
		expect(catalogue.articles[0]?.records[0]?.corrections).toMatchObject([{ reason: 'Told by [e-mail removed].' }]);
		expect(JSON.stringify([catalogue.articles, catalogue.problems])).not.toContain('@');
	});
});

test('shuffled files and corrections give the same articles', () => {
	const files = [
		exampleFile('a/one.ris', [tea, { doi: '10.5555/example.2', volume: '7' }]),
		exampleFile('b/two.ris', [{ doi: '10.5555/example.1', volume: '12', publisher: 'Exmaple' }]),
	];
	const items = [
		item('volume', 'was: 12', 'set: 13'),
		item('publisher', 'was: Exmaple', 'set: Example'),
		'- {article: 10.5555/example.2, field: volume, was: 7, set: 8, reason: As printed.}',
	];
	const fields = ({ articles }: Catalogue) => articles.map(({ id, title, volume, publisher }) => ({ id, title, volume, publisher }));
	const first = fields(corrected(files, items.join('\n')));
	expect(fields(corrected(files.toReversed(), items.toReversed().join('\n')))).toEqual(first);
	expect(first).toMatchObject([{ volume: '13', publisher: 'Example' }, { volume: '8' }]);
});

test('reaches the records that belong to the article by their title alone, which stay with it', () => {
	const study = {
		title: 'Effects of tea on the sleep of adults',
		issued: '2020',
		authors: [{ family: 'Example', given: 'Ann' }],
		page: '1-9',
	};
	const catalogue = one(
		[
			{ ...study, doi: '10.5555/example.1', containerTitle: 'Journal of Tea', volume: '56' },
			{ ...study, containerTitle: 'Journal of Tea', volume: '56' },
		],
		item('volume', 'was: 56', 'set: 57'),
	);
	expect(catalogue.problems).toEqual([]);
	expect(catalogue.report).toMatchObject({ published: 1, merged: 1 });
	expect(catalogue.articles[0]?.volume).toBe('57');
});
