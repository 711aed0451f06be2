import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { exampleRecord } from '../example.ts';
import { matchWorks } from './works.ts';

interface Item {
	record: BibRecord;
	name: string;
}

const title = 'Sleep and memory in young adults with asthma';
const authors = [
	{ family: 'Example', given: 'Ann' },
	{ family: 'Sample', given: 'Bo' },
];
/** Says enough to be known again by title. */
const full = { title, authors, issued: '2020', containerTitle: 'Journal of Examples', volume: '12', issue: '3', page: '100-109' };

function items(...records: Partial<BibRecord>[]): Item[] {
	return records.map((given, at) => {
		const place = { file: `records/example/${at % 3}.ris`, entry: at + 1, line: at * 10 + 1, endLine: at * 10 + 5 };
		return { record: { ...exampleRecord(given, place), raw: JSON.stringify(given) }, name: 'abcdefghijklmnopqrstuvwxyz'[at] ?? String(at) };
	});
}

const groups = (list: readonly Item[], same: Item[][] = [], different: Item[][][] = []) =>
	matchWorks(list, { same, different })
		.works.map((work) =>
			work
				.map(({ name }) => name)
				.sort()
				.join(''),
		)
		.sort();
const of = (...records: Partial<BibRecord>[]) => groups(items(...records));
const saying = (...records: Partial<BibRecord>[]) => {
	const { problems, alike } = matchWorks(items(...records), { same: [], different: [] });
	return [...problems, ...alike.map(({ problem }) => problem)].map(({ kind, message }) => `${kind}: ${message}`);
};

describe('identifiers', () => {
	test('put records together, also through a third', () => {
		expect(of({ doi: '10.5555/a' }, { doi: '10.5555/a', pmid: '1' }, { pmid: '1', pmcid: 'PMC1' }, { pmcid: 'PMC1' }, {})).toEqual([
			'abcd',
			'e',
		]);
	});

	test('say by which key each record was put together, the strongest first', () => {
		const list = items(
			{ doi: '10.5555/a', pmid: '1' },
			{ doi: '10.5555/a' },
			{ pmid: '1' },
			{ pmid: '1', accessions: [{ code: 'x', number: '7' }] },
			{ accessions: [{ code: 'x', number: '7' }] },
			{ title: 'Another' },
		);
		const { by } = matchWorks(list, { same: [], different: [] });
		expect(list.map((item) => by.get(item))).toEqual(['doi', 'doi', 'pmid', 'pmid', 'accession', undefined]);
	});

	test('do not put a notice and its paper together, and say so, with both places', () => {
		expect(
			of({ title, doi: '10.5555/a' }, { title: `Erratum: ${title}`, doi: '10.5555/a' }, { title: title.toUpperCase(), doi: '10.5555/a' }),
		).toEqual(['ac', 'b']);
		expect(saying({ title, doi: '10.5555/a' }, { title: `Erratum: ${title}`, doi: '10.5555/a' })).toEqual([
			'identifier-shared: The entry has the DOI of the one at records/example/0.ris:1, but they are two works: one is a correction.',
		]);
	});

	test.each<[string, Partial<BibRecord>, Partial<BibRecord>]>([
		[
			'a retraction by its types',
			{ publicationTypes: ['Randomized Controlled Trial'] },
			{ publicationTypes: ['Retraction of Publication'] },
		],
		['a reply', { title }, { title: `${title} - Reply` }],
		['two parts', { title: `${title}, part 1` }, { title: `${title}, part II` }],
		['a preprint', { ...full, type: 'article-journal' }, { title, containerTitle: 'bioRxiv', publicationTypes: ['Preprint'] }],
		[
			'two entries of which nothing agrees',
			full,
			{ ...full, title: 'Fractures after vertebral surgery: cohort', authors: [{ family: 'Other', given: 'C' }], page: '7-9' },
		],
	])('do not put %s together with another work', (_, a, b) => {
		expect(of({ title, ...a, doi: '10.5555/a' }, { title, ...b, doi: '10.5555/a' })).toEqual(['a', 'b']);
	});

	test.each<[string, Partial<BibRecord>, Partial<BibRecord>]>([
		['a comment that one database calls an article', { publicationTypes: ['Comment'] }, { publicationTypes: ['Review'] }],
		[
			'an erratum that both call so',
			{ title: `Erratum: ${title}` },
			{ title: `${title}. Erratum`, publicationTypes: ['Published Erratum'] },
		],
		['a paper marked as retracted', { title }, { title: `[RETRACTED] ${title}` }],
		[
			'names in another script',
			{ title: 'Сон и память молодых людей', authors: [{ family: 'Пример', given: 'А' }] },
			{ authors: [{ family: 'Primer', given: 'A' }] },
		],
		[
			'a translated title',
			{ title: 'Schlaf und Gedächtnis junger Menschen', authors, page: '1-9' },
			{ title: `[${title}]`, authors, page: '1-9' },
		],
	])('put %s together', (_, a, b) => expect(of({ title, ...a, doi: '10.5555/a' }, { title, ...b, doi: '10.5555/a' })).toEqual(['ab']));
});

describe('title, year, first author and pages', () => {
	test.each<[string, Partial<BibRecord>]>([
		['case, a full stop and the subtitle’s sign', { title: `${title.toUpperCase()}.` }],
		['initials', { authors: [{ family: 'EXAMPLE', given: 'A' }] }],
		['an abbreviated journal', { containerTitle: 'J Examples' }],
		['the forms of pages', { page: '100-9' }],
		['the first page alone', { page: '100' }],
		['the year before, ahead of print', { issued: '2019-12-30' }],
		['a slip of the pen', { title: title.replace('memory', 'memroy') }],
		['a subtitle left out', { title: `${title}: a cohort study` }],
		['no pages', { page: undefined }],
		['no volume', { volume: undefined, issue: undefined }],
		['no authors', { authors: [] }],
		['no type', { type: 'document' }],
	])('put records together that differ in %s', (_, given) => {
		const kept = Object.fromEntries(Object.entries({ ...full, ...given }).filter(([, value]) => value !== undefined));
		expect(of(full, kept)).toEqual(['ab']);
	});

	test('say that it was by title', () => {
		const list = items(full, { ...full, doi: '10.5555/a' });
		expect([...matchWorks(list, { same: [], different: [] }).by.values()]).toEqual(['title', 'title']);
	});

	test('never the title alone, nor with the year, nor with the authors, unless one entry is the other word for word', () => {
		expect(of({ title }, { title })).toEqual(['a', 'b']);
		expect(of({ title, issued: '2020' }, { title, issued: '2020' })).toEqual(['a', 'b']);
		expect(of({ title, authors, issued: '2020' }, { title, authors, issued: '2020', volume: '1' })).toEqual(['a', 'b']);
		expect(of({ title, authors, issued: '2020' }, { title, authors, issued: '2020' })).toEqual(['ab']);
	});

	test.each<[string, Partial<BibRecord>, string]>([
		['other DOIs', { doi: '10.5555/b' }, 'the DOIs differ'],
		['other numbers in one database', { accessions: [{ code: 'x', number: '2' }] }, 'one database numbers them as two'],
		['an erratum by its types', { publicationTypes: ['Published Erratum'] }, 'one is a correction'],
		['a preprint', { containerTitle: 'medRxiv' }, 'one is a preprint'],
		['an abstract in a supplement', { publicationTypes: ['Meeting Abstract'], page: 'S7', volume: '11' }, 'one is a conference abstract'],
		['last year’s report', { issued: '2019', volume: '11' }, 'the years differ'],
		['other years', { issued: '2017' }, 'the years differ'],
		['other pages', { page: '200-209' }, 'the pages differ'],
		['another first author', { authors: [{ family: 'Other', given: 'C' }] }, 'the first authors differ'],
		['a thesis', { type: 'thesis', page: undefined, volume: undefined }, 'they are different kinds of publication'],
	])('leave apart records with %s, and say why', (_, given, reason) => {
		const kept = Object.fromEntries(Object.entries({ ...full, ...given }).filter(([, value]) => value !== undefined));
		const own = { ...full, doi: '10.5555/a', accessions: [{ code: 'x', number: '1' }] };
		expect(of(own, kept)).toEqual(['a', 'b']);
		expect(saying(own, kept)).toEqual([
			`title-same: The article at records/example/0.ris:1 has the same title. They were not merged: ${reason}.`,
		]);
	});

	test('leave apart parts, comments, replies, protocols and what is called by a longer title', () => {
		const tails = [': part 2', ' II', ': comment', ': authors’ reply', ': study protocol', ': report 2', ' (abstract)'];
		for (const tail of tails) expect(of(full, { ...full, title: `${title}${tail}` })).toEqual(['a', 'b']);
	});

	test('leave apart editions, and a book and its chapter', () => {
		const book: Partial<BibRecord> = { type: 'book', title, authors, issued: '2020' };
		expect(of(book, { ...book })).toEqual(['ab']);
		expect(of(book, { ...book, edition: '2nd' })).toEqual(['a', 'b']);
		expect(of({ ...book, edition: 'Second' }, { ...book, edition: '3rd' })).toEqual(['a', 'b']);
		expect(of(book, { ...book, type: 'chapter', containerTitle: title })).toEqual(['a', 'b']);
		expect(of({ ...book, isbn: ['9780890425558'] }, { ...book, isbn: ['9780306406157'] })).toEqual(['a', 'b']);
	});

	test('take a column for another where it stands in another issue, and a short title only with volume and page', () => {
		const column = { ...full, title: 'Editorial' };
		expect(of(column, { ...column })).toEqual(['ab']);
		expect(of(column, { ...column, issue: '4' })).toEqual(['a', 'b']);
		expect(of(column, { ...column, page: '101' })).toEqual(['a', 'b']);
		const message = { ...full, title: 'Message from the president of the society' };
		expect(of(message, { ...message, issue: '4', page: '100' })).toEqual(['a', 'b']);
	});

	test('leave apart what names the other as what it bears on', () => {
		const notice: Partial<BibRecord> = { ...full, relations: [{ kind: 'republication', direction: 'of', doi: '10.5555/a', words: 'RPF' }] };
		expect(of({ ...full, doi: '10.5555/a' }, notice)).toEqual(['a', 'b']);
	});

	test('do not put two works together through a third that may be either', () => {
		expect(of({ ...full, doi: '10.5555/a' }, full, { ...full, doi: '10.5555/b', page: '100' })).toEqual(['ab', 'c']);
	});
});

describe('what curators decided', () => {
	test('puts together and keeps apart, whatever the keys say', () => {
		const list = items({ title: 'One' }, { title: 'Two' }, { title: 'Three', doi: '10.5555/a' }, { title: 'Three', doi: '10.5555/a' });
		const [a, b, c, d] = list;
		if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('Too few.');
		expect(groups(list, [[a, b]], [[[c], [d]]])).toEqual(['ab', 'c', 'd']);
		const { by, problems, alike } = matchWorks(list, { same: [[a, b]], different: [[[c], [d]]] });
		expect(by.get(b)).toBe('decision');
		expect([...problems, ...alike]).toEqual([]);
	});

	test('keeps apart through a third record too', () => {
		const list = items({ ...full, doi: '10.5555/a' }, { doi: '10.5555/a', pmid: '1' }, { pmid: '1' });
		const [a, , c] = list;
		if (a === undefined || c === undefined) throw new Error('Too few.');
		const works = groups(list, [], [[[a], [c]]]);
		expect(works).toHaveLength(2);
		expect(works).not.toContain('abc');
	});
});

/** Records that have much in common: few identifiers, few titles, few of everything. */
const anyRecord: fc.Arbitrary<Partial<BibRecord>> = fc
	.record(
		{
			title: fc.constantFrom(
				title,
				`${title}.`,
				title.toUpperCase(),
				`Erratum: ${title}`,
				`${title}: part 2`,
				'Editorial',
				'Another study of sleep and other things',
			),
			doi: fc.constantFrom('10.5555/a', '10.5555/b', '10.5555/c'),
			pmid: fc.constantFrom('1', '2'),
			number: fc.constantFrom('x', 'y'),
			issued: fc.constantFrom('2020', '2020-05', '2021'),
			authors: fc.constantFrom(authors, authors.slice(0, 1), [{ family: 'Example', given: 'A' }], [{ family: 'Other' }]),
			containerTitle: fc.constantFrom('Journal of Examples', 'J Examples', 'bioRxiv'),
			volume: fc.constantFrom('12', '13'),
			page: fc.constantFrom('100-109', '100', '200'),
			types: fc.constantFrom('Comment', 'Published Erratum', 'Review'),
		},
		{ requiredKeys: ['title'] },
	)
	.map(({ number, types, ...rest }) => ({
		...rest,
		...(number === undefined ? {} : { accessions: [{ code: 'x', number }] }),
		...(types === undefined ? {} : { publicationTypes: [types] }),
	}));

describe('laws', () => {
	const anyItems = fc.array(anyRecord, { maxLength: 14 }).map((records) => items(...records));

	test('shuffling and renaming change nothing', () => {
		fc.assert(
			fc.property(
				anyItems.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
				([list, shuffled]) => {
					const renamed = shuffled.map(({ record, name }, at) => ({
						name,
						record: { ...record, origin: { ...record.origin, file: `records/z${at % 5}.ris`, entry: at + 1, line: at * 7 + 1 } },
					}));
					const said = (items: Item[]) => {
						const { works, by } = matchWorks(items, { same: [], different: [] });
						return works.map((work) => work.map((item) => [item.record.raw, by.get(item)]));
					};
					expect(said(renamed)).toEqual(said(list));
				},
			),
			{ numRuns: 300 },
		);
	});

	test('a record that has nothing in common with the others changes no group', () => {
		fc.assert(
			fc.property(anyItems, fc.nat({ max: 14 }), (list, at) => {
				const [stranger] = items({ title: 'On the migration of terns in winter', doi: '10.5555/stranger' });
				if (stranger === undefined) return;
				const more = [...list.slice(0, at), { ...stranger, name: '!' }, ...list.slice(at)];
				expect(groups(more).filter((group) => group !== '!')).toEqual(groups(list));
			}),
		);
	});

	test('every record is in one work, and none of them loses or gains any', () => {
		fc.assert(
			fc.property(anyItems, (list) => {
				const { works } = matchWorks(list, { same: [], different: [] });
				expect(new Set(works.flat())).toEqual(new Set(list));
				expect(works.flat()).toHaveLength(list.length);
			}),
		);
	});

	test('what curators call different is never put together, whatever else they say', () => {
		fc.assert(
			fc.property(
				anyItems,
				fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
				fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
				(list, apart, together) => {
					const pairs = (numbers: [number, number][]) =>
						numbers.flatMap(([a, b]): [Item, Item][] => {
							const [one, other] = [list[a % list.length], list[b % list.length]];
							return one === undefined || other === undefined || one === other ? [] : [[one, other]];
						});
					const different = pairs(apart).map(([a, b]) => [[a], [b]]);
					const { works } = matchWorks(list, { same: pairs(together), different });
					const workOf = new Map(works.flatMap((work, at) => work.map((item) => [item, at] as const)));
					for (const [[a], [b]] of different.map(([one = [], other = []]) => [one, other] as const)) {
						if (a !== undefined && b !== undefined) expect(workOf.get(a)).not.toBe(workOf.get(b));
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	test('a work never holds an erratum and a record that neither its title nor its types call so', () => {
		fc.assert(
			fc.property(anyItems, (list) => {
				for (const work of matchWorks(list, { same: [], different: [] }).works) {
					if (!work.some(({ record }) => record.title.startsWith('Erratum'))) continue;
					for (const { record } of work) {
						expect(record.title.startsWith('Erratum') || record.publicationTypes.includes('Published Erratum')).toBe(true);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});
});

test('many works of one title take no longer than as many of their own', () => {
	const many = Array.from({ length: 4000 }, (_, at) => ({
		record: exampleRecord({ title: 'Message from the president of the society', issued: String(1900 + (at % 120)), page: String(at) }),
	}));
	const started = performance.now();
	expect(matchWorks(many, { same: [], different: [] }).works).toHaveLength(4000);
	expect(performance.now() - started).toBeLessThan(15_000);
});
