import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../formats/index.ts';
import type { BibRecord } from '../../record/record.ts';
import type { Catalogue } from '../catalogue.ts';
import { exampleCatalogue, exampleFile } from '../example.ts';
import { readCorrections } from './corrections.ts';
import { NO_CURATION } from './curation.ts';
import { readDecisions } from './decisions.ts';

const FILE = 'content/decisions.yml';

/** The catalogue of some files, as a file of decisions says. */
function decided(files: readonly FileReading[], text: string, corrections = ''): Catalogue {
	const { decisions, problems } = readDecisions(text, FILE);
	const { items } = readCorrections(corrections, 'content/corrections/one.yml');
	return exampleCatalogue(files, { problems, curation: { ...NO_CURATION, decisions, corrections: items } });
}

const told = ({ problems }: Catalogue) => problems.map(({ kind, file, line }) => `${kind} ${file}:${line}`);
const ids = ({ articles }: Catalogue) => articles.map(({ id }) => id).sort();
const sums = ({ report: { read, published, merged, quarantined } }: Catalogue) => [read, published, merged, quarantined];

const tea: Partial<BibRecord> = { doi: '10.5555/tea', title: 'Tea and sleep', issued: '2021' };
const teaElsewhere: Partial<BibRecord> = { doi: '10.5555/tea', pmid: '12345678', title: 'Tea and sleep', issued: '2021' };
const coffee: Partial<BibRecord> = { doi: '10.5555/coffee', title: 'Coffee in the morning', issued: '2022' };
const nameless: Partial<BibRecord> = { title: 'An old treatise on the drinking of mint', issued: '1901' };

const files = [exampleFile('a/one.ris', [tea, coffee]), exampleFile('b/two.ris', [teaElsewhere, nameless])];

describe('hide', () => {
	test.each(['10.5555/tea', 'https://doi.org/10.5555/TEA', 'PMID 12345678', '/articles/10.5555-tea/'])(
		'by %s takes all records of the article out, each with a note and the reason',
		(name) => {
			const catalogue = decided(files, `hide:\n  - article: ${name}\n    reason: Not about coffee\n`);
			expect(ids(catalogue)).not.toContain('10.5555-tea');
			expect(sums(catalogue)).toEqual([4, 2, 0, 2]);
			expect(catalogue.report.files.map(({ file, quarantined }) => [file, quarantined])).toEqual([
				['records/a/one.ris', 1],
				['records/b/two.ris', 1],
			]);
			expect(catalogue.problems).toMatchObject([
				{ kind: 'withdrawn', severity: 'note', file: 'records/a/one.ris', line: 1, endLine: 5 },
				{ kind: 'withdrawn', severity: 'note', file: 'records/b/two.ris', line: 1, endLine: 5 },
			]);
			expect(catalogue.problems[0]?.message).toBe('A curator took the entry out: Not about coffee.');
			expect(catalogue.problems[0]?.done).toContain(`${FILE}:2`);
		},
	);

	test('by file and entry takes that record alone out', () => {
		const catalogue = decided(files, 'hide:\n  - article: records/b/two.ris#1\n    reason: A worse copy.\n');
		expect(ids(catalogue)).toContain('10.5555-tea');
		expect(sums(catalogue)).toEqual([4, 3, 0, 1]);
		expect(told(catalogue)).toEqual(['withdrawn records/b/two.ris:1']);
	});

	test('takes out what is one with the article by a decision, or by its title alone', () => {
		const same = 'same:\n  - articles: [10.5555/coffee, records/b/two.ris#2]\nhide:\n  - article: 10.5555/coffee\n    reason: No tea.\n';
		expect(sums(decided(files, same))).toEqual([4, 1, 1, 2]);
		const trial: Partial<BibRecord> = {
			title: 'An invented trial of green tea against wakefulness in adults',
			authors: [{ family: 'Example', given: 'Ann' }],
			issued: '2020',
			page: '11-19',
			volume: '7',
			containerTitle: 'Journal of Invented Examples',
		};
		const twice = [exampleFile('a/one.ris', [{ ...trial, doi: '10.5555/trial' }]), exampleFile('b/two.ris', [trial])];
		expect(sums(decided(twice, ''))).toEqual([2, 1, 1, 0]);
		expect(sums(decided(twice, 'hide:\n  - article: 10.5555/trial\n    reason: No tea.\n'))).toEqual([2, 0, 0, 2]);
	});

	test('finds an article by an identifier that a correction changed, by the old one and the new', () => {
		const correction = '- {article: 10.5555/tea, field: doi, was: 10.5555/tea, set: 10.5555/tee, reason: As printed.}\n';
		for (const name of ['10.5555/tea', '10.5555/tee']) {
			expect(sums(decided(files, `hide:\n  - {article: ${name}, reason: No tea.}\n`, correction))).toEqual([4, 2, 0, 2]);
		}
	});

	test('tells no warning about what it takes out', () => {
		const twins = [
			exampleFile('a/one.ris', [
				{ ...tea, title: 'An invented trial of green tea in adults', issued: '2001' },
				{ ...coffee, title: 'An invented trial of green tea in adults', issued: '2011' },
			]),
		];
		expect(told(decided(twins, ''))).toHaveLength(1);
		expect(told(decided(twins, 'hide:\n  - {article: 10.5555/coffee, reason: No tea.}\n'))).toEqual(['withdrawn records/a/one.ris:11']);
	});

	test('gives the first of two reasons, and no e-mail address', () => {
		const text =
			'hide:\n  - {article: 10.5555/coffee, reason: Asked for by ann@example.org.}\n  - {article: records/a/one.ris#2, reason: Twice.}\n';
		const { problems } = decided(files, text);
		expect(problems.map(({ message }) => message)).toEqual(['A curator took the entry out: Twice.']);
		expect(JSON.stringify(decided(files, text.split('\n').slice(0, 2).join('\n')).problems)).not.toContain('@');
	});
});

describe('same', () => {
	test('makes one article of records that share nothing, and tells the key', () => {
		const catalogue = decided(files, 'same:\n  - articles: [10.5555/coffee, records/b/two.ris#2]\n');
		expect(sums(catalogue)).toEqual([4, 2, 2, 0]);
		const { records } = catalogue.articles.find(({ id }) => id === '10.5555-coffee') ?? { records: [] };
		expect(records.map(({ mergedBy }) => mergedBy)).toEqual([undefined, 'decision']);
	});

	test('is noted where the records are one by an identifier anyway', () => {
		const catalogue = decided(files, 'same:\n  - articles: [records/a/one.ris#1, records/b/two.ris#1]\n');
		expect(catalogue.problems).toMatchObject([{ kind: 'decision-unneeded', severity: 'note', file: FILE, line: 2 }]);
	});
});

describe('different', () => {
	const reply: Partial<BibRecord> = { doi: '10.5555/tea', title: 'Tea and sleep', issued: '2021' };
	const shared = [exampleFile('a/one.ris', [tea, reply])];

	test('keeps records apart that share an identifier, when it names the entries', () => {
		const catalogue = decided(shared, 'different:\n  - articles: [records/a/one.ris#1, records/a/one.ris#2]\n');
		expect(sums(catalogue)).toEqual([2, 2, 0, 0]);
		expect(told(catalogue).filter((line) => line.startsWith('decision'))).toEqual([]);
	});

	test('keeps an entry from an article that is named by the identifier which both bear', () => {
		expect(sums(decided(shared, 'different:\n  - articles: [10.5555/tea, records/a/one.ris#2]\n'))).toEqual([2, 2, 0, 0]);
	});

	test('is an error where both names are of one record, and is left out', () => {
		const catalogue = decided(files, 'different:\n  - articles: [10.5555/tea, pmid-12345678]\n');
		expect(catalogue.problems).toMatchObject([{ kind: 'decision-contradiction', severity: 'error', file: FILE, line: 2 }]);
		expect(sums(catalogue)).toEqual([4, 3, 1, 0]);
	});

	test('is noted where nothing takes the records for one another', () => {
		expect(told(decided(files, 'different:\n  - articles: [10.5555/tea, 10.5555/coffee]\n'))).toEqual([`decision-unneeded ${FILE}:2`]);
	});

	test('silences the warning about one title, and is needed for that', () => {
		const twins = [
			exampleFile('a/one.ris', [
				{ ...tea, title: 'An invented trial of green tea in adults', issued: '2001' },
				{ ...coffee, title: 'An invented trial of green tea in adults', issued: '2011' },
			]),
		];
		expect(told(decided(twins, ''))).toHaveLength(1);
		expect(told(decided(twins, 'different:\n  - articles: [10.5555/tea, 10.5555/coffee]\n'))).toEqual([]);
	});
});

describe('names of nothing', () => {
	test('are a warning each, at their own line; the other names are used', () => {
		const text = [
			'same:',
			'  - articles:',
			'      - 10.5555/coffee',
			'      - 10.5555/none',
			'      - records/b/two.ris#2',
			'different:',
			'  - articles: [10.5555/tea, records/a/one.ris#9]',
			'hide:',
			'  - reason: Gone.',
			'    article: pmid-1',
		].join('\n');
		const catalogue = decided(files, text);
		const unmatched = catalogue.problems.filter(({ file }) => file === FILE);
		expect(unmatched.map(({ kind, severity, line, actual }) => [kind, severity, line, actual])).toEqual([
			['decision-unmatched', 'warning', 4, '10.5555/none'],
			['decision-unmatched', 'warning', 7, 'records/a/one.ris#9'],
			['decision-unmatched', 'warning', 10, 'pmid-1'],
		]);
		expect(sums(catalogue)).toEqual([4, 2, 2, 0]);
	});
});

describe('contradictions', () => {
	const kinds = (catalogue: Catalogue) =>
		catalogue.problems.filter(({ severity }) => severity === 'error').map(({ kind, line, message }) => [kind, line, message]);

	test('same and different of one pair are an error with both lines, and the records stay apart', () => {
		const catalogue = decided(
			files,
			'same:\n  - articles: [10.5555/tea, 10.5555/coffee]\ndifferent:\n  - articles: [pmid-12345678, 10.5555/coffee]\n',
		);
		expect(kinds(catalogue)).toEqual([
			['decision-contradiction', 2, `The decision contradicts the one at ${FILE}:4.`],
			['decision-contradiction', 4, `The decision contradicts the one at ${FILE}:2.`],
		]);
		expect(ids(catalogue)).toEqual(expect.arrayContaining(['10.5555-tea', '10.5555-coffee']));
	});

	test('are found by way of a third record', () => {
		const text = [
			'same:',
			'  - articles: [10.5555/tea, records/b/two.ris#2]',
			'  - articles: [records/b/two.ris#2, 10.5555/coffee]',
			'different:',
			'  - articles: [10.5555/tea, 10.5555/coffee]',
		].join('\n');
		const catalogue = decided(files, text);
		expect(kinds(catalogue).map(([, line]) => line)).toEqual([2, 3, 5, 5]);
		expect(catalogue.articles).toHaveLength(3);
	});

	test('one of several that are the same cannot be hidden: it is hidden, and the others stay', () => {
		const catalogue = decided(
			files,
			'same:\n  - articles: [10.5555/tea, 10.5555/coffee]\nhide:\n  - article: records/a/one.ris#2\n    reason: No tea.\n',
		);
		expect(kinds(catalogue).map(([, line]) => line)).toEqual([2, 4]);
		expect(sums(catalogue)).toEqual([4, 2, 1, 1]);
	});
});

test('shuffled and renamed files give the same articles', () => {
	const text = 'same:\n  - articles: [10.5555/coffee, pmid-12345678]\nhide:\n  - {article: 10.5555/mint, reason: No tea.}\n';
	const mint: Partial<BibRecord> = { doi: '10.5555/mint', title: 'Mint' };
	const first = decided([exampleFile('a/one.ris', [tea, coffee]), exampleFile('b/two.ris', [teaElsewhere, mint])], text);
	const second = decided([exampleFile('z/two.ris', [mint, teaElsewhere]), exampleFile('y/one.ris', [coffee, tea])], text);
	const fields = ({ articles }: Catalogue) => articles.map(({ records: _records, sources: _sources, ...rest }) => rest);
	expect(fields(second)).toEqual(fields(first));
	expect(sums(second)).toEqual(sums(first));
});

test('whatever is decided and corrected, every entry is accounted for', () => {
	const dois = ['10.5555/a', '10.5555/b', '10.5555/c'];
	const name = fc.constantFrom(...dois, 'pmid-1', 'pmid-2', 'records/a/one.ris#1', 'records/a/one.ris#2', 'records/b/two.ris#1', 'none');
	const record = fc.record(
		{
			doi: fc.constantFrom(...dois),
			pmid: fc.constantFrom('1', '2'),
			title: fc.constantFrom('Tea', 'Coffee'),
			volume: fc.constantFrom('1', '2'),
		},
		{ requiredKeys: ['title'] },
	);
	const judgement = fc.array(name, { minLength: 2, maxLength: 3 }).map((names) => `  - articles: [${names.join(', ')}]\n`);
	const hiding = name.map((article) => `  - {article: ${article}, reason: Why not.}\n`);
	const correction = fc
		.tuple(name, fc.constantFrom('doi', 'volume', 'title'), fc.constantFrom(...dois, '1', 'Tea'), fc.constantFrom(...dois, '2', 'Mint'))
		.map(([article, field, was, set]) => `- {article: ${article}, field: ${field}, was: ${was}, set: ${set}, reason: Why not.}\n`);
	const list = (key: string, item: fc.Arbitrary<string>) => fc.array(item, { maxLength: 3 }).map((items) => `${key}:\n${items.join('')}`);
	const records = fc.array(record, { maxLength: 4 });
	fc.assert(
		fc.property(
			records,
			records,
			fc.tuple(list('same', judgement), list('different', judgement), list('hide', hiding)),
			fc.array(correction, { maxLength: 3 }),
			(first, second, lists, corrections) => {
				const made = [exampleFile('a/one.ris', first), exampleFile('b/two.ris', second)];
				const [read, published, merged, quarantined] = sums(decided(made, lists.join(''), corrections.join('')));
				expect([read, (published ?? 0) + (merged ?? 0) + (quarantined ?? 0)]).toEqual([first.length + second.length, read]);
			},
		),
		{ numRuns: 300 },
	);
});
