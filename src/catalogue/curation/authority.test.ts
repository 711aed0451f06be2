import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BibRecord, Name } from '../../record/record.ts';
import { exampleCatalogue, exampleFile } from '../example.ts';
import { authorityProblems } from '../lists/authority-problems.ts';
import { indexArticles } from '../lists/indexes.ts';
import { readAuthorEntries, readJournalEntries } from './authority.ts';
import { NO_CURATION } from './curation.ts';

const X = '0000-0002-1825-0097';
const Y = '0000-0001-5109-3700';
const FULL: Name = { family: 'Tatlı', given: 'Safiye Zeynep' };
const SHORT: Name = { family: 'Tatlı', given: 'SZ' };

/** Files with a record each; those with one DOI are one work. */
function catalogueOf(records: readonly Partial<BibRecord>[], { authors, journals }: { authors?: string; journals?: string } = {}) {
	const authorities = {
		authors: readAuthorEntries(authors, 'content/authors.yml').items,
		journals: readJournalEntries(journals, 'content/journals.yml').items,
		subjects: [],
	};
	const files = records.map((record, at) => exampleFile(`${at}/a.ris`, [record]));
	const catalogue = exampleCatalogue(files, { curation: { ...NO_CURATION, authorities } });
	return { catalogue, authorities, indexes: indexArticles(catalogue.articles, authorities) };
}

/** A record of the work of a number. */
const by = (work: number, ...authors: Name[]): Partial<BibRecord> => ({ doi: `10.5555/${work}`, title: `Work ${work}`, authors });
const named = (family: string, given: string, orcid?: string): Name => ({ family, given, ...(orcid === undefined ? {} : { orcid }) });
const listed = (records: readonly Partial<BibRecord>[], entries = {}) =>
	catalogueOf(records, entries).indexes.authors.map(({ label, articles }) => `${label}: ${[...articles].sort().join(' ')}`);

describe('authors whom the records of one work spell differently', () => {
	test('are one in that work, and initials elsewhere only suggest', () => {
		const { catalogue, indexes } = catalogueOf([by(1, FULL), by(1, SHORT), by(2, SHORT)]);
		expect(catalogue.articles).toHaveLength(2);
		expect(indexes.authors).toEqual([
			{
				slug: 'tatli-safiye-zeynep',
				label: 'Tatlı, Safiye Zeynep',
				articles: ['10.5555-1'],
				variants: ['Tatlı, Safiye Zeynep', 'Tatlı, SZ'],
				perhaps: ['tatli-sz'],
				addresses: [],
			},
			{
				slug: 'tatli-sz',
				label: 'Tatlı, SZ',
				articles: ['10.5555-2'],
				variants: ['Tatlı, SZ'],
				perhaps: ['tatli-safiye-zeynep'],
				addresses: [],
			},
		]);
	});

	test('leave the address of the other spelling to lead on, where nobody has it', () => {
		const { indexes } = catalogueOf([by(1, FULL), by(1, SHORT)]);
		expect(indexes.authors.map(({ slug, addresses }) => [slug, addresses])).toEqual([['tatli-safiye-zeynep', ['tatli-sz']]]);
	});

	test('are listed in full also where the longer list has initials', () => {
		const other = named('Example', 'A');
		const { catalogue, indexes } = catalogueOf([by(1, FULL), by(1, SHORT, other)]);
		expect(catalogue.articles[0]?.authors[0]?.given).toBe('SZ');
		expect(indexes.authors.map(({ label }) => label).sort()).toEqual(['Example, A', 'Tatlı, Safiye Zeynep']);
		expect(indexes.authorOf(catalogue.articles[0]?.authors[0] ?? SHORT)?.label).toBe('Tatlı, Safiye Zeynep');
	});

	test('are one in all works where a given name is written out', () => {
		const [short, long] = [named('Example', 'Ann'), named('Example', 'Ann Mary')];
		expect(listed([by(1, short), by(1, long), by(2, short), by(3, long)])).toEqual(['Example, Ann Mary: 10.5555-1 10.5555-2 10.5555-3']);
	});

	test('are not put together where a name is two in two works, or bears two ORCIDs', () => {
		const [short, mary, lucy] = [named('Example', 'Ann'), named('Example', 'Ann Mary'), named('Example', 'Ann Lucy')];
		expect(listed([by(1, short), by(1, mary), by(2, short), by(2, lucy), by(3, short)]).sort()).toEqual([
			'Example, Ann Lucy: 10.5555-2',
			'Example, Ann Mary: 10.5555-1',
			'Example, Ann: 10.5555-3',
		]);
		const apart = [by(1, short), by(1, mary), by(2, { ...short, orcid: X }), by(3, { ...mary, orcid: Y })];
		expect(listed(apart)).toHaveLength(2);
	});

	test('suggest nobody where two in full may be meant', () => {
		const { indexes } = catalogueOf([by(1, FULL), by(2, named('Tatlı', 'Selim Zafer')), by(3, SHORT)]);
		expect(indexes.authors.flatMap(({ perhaps }) => perhaps)).toEqual([]);
	});

	test('two persons of one family and initial are not mixed up', () => {
		const lists = [
			[named('Wang', 'Jing'), named('Wang', 'Jun')],
			[named('Wang', 'J'), named('Wang', 'J'), named('Example', 'A')],
		];
		const { catalogue } = catalogueOf(lists.map((authors) => by(1, ...authors)));
		expect(catalogue.articles[0]?.authorVariants).toBeUndefined();
	});
});

describe('content/authors.yml', () => {
	test('decides the label, joins variants and what bears the ORCID, and leads former addresses on', () => {
		const authors = `- label: Tatlı, Safiye\n  orcid: ${X}\n  variants: ['Tatlı SZ']\n  same: [/authors/old-name/, 'Tatlı, S.']\n`;
		const { indexes } = catalogueOf([by(1, FULL), by(2, SHORT), by(3, named('Example', 'S. Z.', X))], { authors });
		expect(indexes.authors.map(({ label, slug, articles, addresses, orcid }) => [label, slug, articles.length, addresses, orcid])).toEqual([
			['Tatlı, Safiye', 'tatli-safiye', 2, ['example-s-z', 'old-name', 'tatli-s', 'tatli-sz'], X],
			['Tatlı, Safiye Zeynep', 'tatli-safiye-zeynep', 1, [], undefined],
		]);
	});

	test('keeps apart what looks alike, in a merged work too, and what bears the same ORCID', () => {
		const short = named('Example', 'Ann');
		const mary = named('Example', 'Ann Mary');
		const authors = "- label: Example, Ann Mary\n  different: ['Example, Ann']\n";
		expect(listed([by(1, mary), by(1, short), by(2, short)], { authors })).toEqual([
			'Example, Ann: 10.5555-2',
			'Example, Ann Mary: 10.5555-1',
		]);
		expect(listed([by(1, { ...mary, orcid: X }), by(2, { ...short, orcid: X })], { authors })).toHaveLength(2);
		const { indexes } = catalogueOf([by(1, FULL), by(2, SHORT)], {
			authors: "- label: Tatlı, Safiye Zeynep\n  different: ['Tatlı SZ']\n",
		});
		expect(indexes.authors.flatMap(({ perhaps }) => perhaps)).toEqual([]);
	});

	test('tells two people of one name apart by their ORCIDs', () => {
		const wei = (orcid?: string) => named('Wang', 'Wei', orcid);
		const authors = `- label: Wang, Wei\n  orcid: ${X}\n- label: Wang, Wei\n  orcid: ${Y}\n`;
		const { indexes, catalogue } = catalogueOf([by(1, wei(X)), by(2, wei(Y)), by(3, wei())], { authors });
		expect(indexes.authors).toHaveLength(3);
		expect(catalogue.problems.filter(({ kind }) => kind.startsWith('authority'))).toEqual([]);
	});

	test('is told of an entry about nobody, of a variant claimed twice and of an address that is another’s own', () => {
		const authors = [
			'- label: Nobody, At All',
			'- label: Tatlı, Safiye Zeynep',
			'  variants:',
			'    - Tatlı SZ',
			'  same: [/authors/example-ann/]',
			'- label: Example, Ann',
			'  variants: [Tatlı SZ]',
			'',
		].join('\n');
		const { catalogue } = catalogueOf([by(1, FULL), by(2, named('Example', 'Ann')), by(3, SHORT)], { authors });
		const found = catalogue.problems.filter(({ kind }) => kind.startsWith('authority'));
		expect(found.map(({ kind, line, actual }) => [kind, line, actual])).toEqual([
			['authority-unmatched', 1, 'Nobody, At All'],
			['authority-contradiction', 4, 'Tatlı SZ'],
			['authority-contradiction', 5, '/authors/example-ann/'],
			['authority-contradiction', 7, 'Tatlı SZ'],
		]);
		expect(found.every(({ file }) => file === 'content/authors.yml')).toBe(true);
	});
});

describe('content/journals.yml', () => {
	const appeared = (work: number, containerTitle: string, ...issn: string[]) => ({ ...by(work), containerTitle, issn });

	test('decides the title, joins variants and ISSNs, and leads former addresses on', () => {
		const journals = '- label: The New Journal\n  issn: [0140-6736]\n  variants: [Old Journal]\n  same: [/journals/oldest/]\n';
		const { indexes } = catalogueOf([appeared(1, 'Any Title', '0140-6736'), appeared(2, 'Old Journal'), appeared(3, 'Other')], {
			journals,
		});
		expect(indexes.journals.map(({ label, articles, addresses }) => [label, articles.length, addresses])).toEqual([
			['Other', 1, []],
			['The New Journal', 2, ['any-title', 'old-journal', 'oldest']],
		]);
	});

	test('keeps apart what looks alike', () => {
		const records = [appeared(1, 'Journal of Example Studies', '0140-6736'), appeared(2, 'J Ex Stud')];
		expect(catalogueOf(records).indexes.journals).toHaveLength(1);
		const journals = '- label: Journal of Example Studies\n  different: [J Ex Stud]\n';
		expect(catalogueOf(records, { journals }).indexes.journals).toHaveLength(2);
	});

	test('is told of an entry about no journal and of an ISSN claimed twice', () => {
		const journals = '- label: Nothing\n- label: Any Title\n  issn: [0140-6736]\n- label: Other\n  issn: [0140-6736]\n';
		const { catalogue } = catalogueOf([appeared(1, 'Any Title', '0140-6736'), appeared(2, 'Other')], { journals });
		expect(catalogue.problems.filter(({ file }) => file === 'content/journals.yml').map(({ kind, line }) => [kind, line])).toEqual([
			['authority-unmatched', 1],
			['authority-contradiction', 3],
			['authority-contradiction', 5],
		]);
	});
});

describe('laws', () => {
	const anyName = fc.constantFrom(
		...['J', 'JP', 'John', 'John Paul', 'John Adam', 'Jane', 'J. P.'].flatMap((given) => [
			named('Example', given),
			named('Example', given, X),
			named('Example', given, Y),
			named('EXAMPLE', given),
		]),
	);
	const anyRecord = fc.record({
		work: fc.nat({ max: 4 }),
		authors: fc.uniqueArray(anyName, { minLength: 1, maxLength: 2 }),
		title: fc.constantFrom('Journal of Example Studies', 'J Ex Stud', 'Journal of Exact Studies', 'J Example Stud'),
		short: fc.constantFrom(undefined, 'J Ex Stud', 'JES'),
		issn: fc.constantFrom<string[]>([], ['0140-6736'], ['1474-547X'], ['0896-6273']),
	});
	const authors = `- label: Example, John Paul\n  orcid: ${X}\n  variants: ['Example JP']\n  different: ['Example, Jane']\n- label: Example, John Adam\n`;
	const journals = '- label: Journal of Exact Studies\n  issn: [0896-6273]\n  variants: [JES]\n  different: [J Ex Stud]\n';

	test('the order of the records changes nothing, each author is found, no address is taken twice', () => {
		fc.assert(
			fc.property(
				fc
					.array(anyRecord, { maxLength: 8 })
					.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))),
				fc.boolean(),
				([records, shuffled], curated) => {
					const made = (list: typeof records) =>
						catalogueOf(
							list.map(({ work, authors: names, title, short, issn }) => ({
								...by(work, ...names),
								containerTitle: title,
								issn,
								...(short === undefined ? {} : { containerTitleShort: short }),
							})),
							curated ? { authors, journals } : {},
						);
					const { catalogue, indexes, authorities } = made(records);
					const other = made(shuffled);
					expect({ authors: other.indexes.authors, journals: other.indexes.journals }).toEqual({
						authors: indexes.authors,
						journals: indexes.journals,
					});
					expect(authorityProblems(other.catalogue.articles, authorities)).toEqual(authorityProblems(catalogue.articles, authorities));
					for (const article of catalogue.articles) {
						for (const name of article.authors) expect(indexes.authorOf(name)?.articles).toContain(article.id);
						expect(indexes.journalOf(article)?.articles).toContain(article.id);
					}
					for (const list of [indexes.authors, indexes.journals]) {
						const all = list.flatMap(({ slug, addresses }) => [slug, ...addresses]);
						expect(new Set(all).size).toBe(all.length);
					}
					for (const { slug, perhaps } of indexes.authors) {
						for (const maybe of perhaps) expect(indexes.authors.find((one) => one.slug === maybe)?.perhaps).toContain(slug);
					}
				},
			),
		);
	});
});
