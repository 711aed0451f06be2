import { describe, expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { exampleCatalogue, exampleFile, exampleRecord } from '../example.ts';
import type { SourceSettings } from '../settings.ts';
import { mergeRecords } from './merge.ts';

const merge = (...records: Partial<BibRecord>[]) => mergeRecords(records.map((given) => exampleRecord(given)));
const text = (words: string, ...labels: string[]) => ({
	sections: labels.length === 0 ? [{ text: words }] : labels.map((label) => ({ label, text: words })),
});

describe('merging the records of a work', () => {
	test('takes each single field from the first record that has it, and remembers which', () => {
		const merged = merge({ title: 'One', volume: '1' }, { title: 'One', volume: '2', issue: '5', publisher: 'Example Press' });
		expect([merged.volume, merged.issue, merged.publisher]).toEqual(['1', '5', 'Example Press']);
		expect([merged.from['volume'], merged.from['issue'], merged.from['title']]).toEqual([[0], [1], [0]]);
		expect(merged.from['edition']).toBeUndefined();
	});

	test('asks records in the order of their source’s priority, then the fuller one, then by path', () => {
		const sources = new Map<string, SourceSettings>([
			['b', { priority: 10 }],
			['c', { priority: 50 }],
		]);
		const doi = '10.5555/a';
		const files = [
			exampleFile('a/1.ris', [{ doi, volume: 'a' }]),
			exampleFile('b/1.ris', [{ doi, volume: 'b' }]),
			exampleFile('c/1.ris', [{ doi, volume: 'c', issue: '1', publisher: 'Example Press' }]),
		];
		const [article] = exampleCatalogue(files, { sources }).articles;
		expect(article?.records.map(({ source }) => source)).toEqual(['b', 'c', 'a']);
		expect(article?.volume).toBe('b');
		expect(article?.sources).toEqual(['b', 'c', 'a']);
	});

	test('takes the type from the first record that has one', () => {
		expect(merge({ type: 'document' }, { type: 'article-journal' }).type).toBe('article-journal');
		expect(merge({ type: 'document' }).type).toBe('document');
	});

	test('takes a date and pages that say the same more exactly, and no others', () => {
		const merged = merge({ issued: '2025', page: '1519' }, { issued: '2025-11', page: '1519-1530' });
		expect([merged.issued, merged.year, merged.page]).toEqual(['2025-11', 2025, '1519-1530']);
		expect(merged.from['issued']).toEqual([1]);
		expect(merge({ issued: '2024', page: '15' }, { issued: '2025-11', page: '1519-1530' })).toMatchObject({ issued: '2024', page: '15' });
	});

	test('takes a title in small letters before the same in capitals, and keeps another title as an alternative', () => {
		expect(merge({ title: 'A REPORT ON T3' }, { title: 'A report on T₃' }).title).toBe('A report on T₃');
		const merged = merge(
			{ title: 'A report on things: a trial' },
			{ title: 'Ein Bericht', alternativeTitles: ['A Report on Things – a trial'] },
			{ title: 'A report on things' },
		);
		expect(merged.alternativeTitles).toEqual(['Ein Bericht']);
		expect(merged.from['alternativeTitles']).toEqual([1]);
	});

	test('unites lists without doubles', () => {
		const merged = merge(
			{ issn: ['1139-9287'], publicationTypes: ['Review'], accessions: [{ code: 'lth', number: '1' }] },
			{ issn: ['1139-9287', '1578-2735'], publicationTypes: ['review', 'Journal Article'], accessions: [{ code: 'lth', number: '1' }] },
		);
		expect(merged.issn).toEqual(['1139-9287', '1578-2735']);
		expect(merged.publicationTypes).toEqual(['Review', 'Journal Article']);
		expect(merged.accessions).toHaveLength(1);
		expect(merged.from['accessions']).toEqual([0]);
	});

	test('unites subjects by label and qualifier, keeping what a record itself lists', () => {
		const merged = merge(
			{
				subjects: [
					{ label: 'DRUG therapy', kind: 'heading' },
					{ label: 'drug therapy', kind: 'keyword' },
					{ label: 'Depression', kind: 'heading', qualifier: 'drug therapy' },
				],
			},
			{
				subjects: [
					{ label: 'Drug Therapy.', kind: 'heading', scheme: 'MeSH', major: true },
					{ label: 'Depression', kind: 'heading', qualifier: 'psychology' },
				],
			},
		);
		expect(merged.subjects).toEqual([
			{ label: 'Drug Therapy.', kind: 'heading', scheme: 'MeSH', major: true },
			{ label: 'drug therapy', kind: 'keyword', scheme: 'MeSH', major: true },
			{ label: 'Depression', kind: 'heading', qualifier: 'drug therapy' },
			{ label: 'Depression', kind: 'heading', qualifier: 'psychology' },
		]);
	});

	test('takes the fullest abstract, sections before a little more text', () => {
		expect(merge({ abstract: text('short') }, { abstract: text('a longer one') }).from['abstract']).toEqual([1]);
		expect(merge({ abstract: text('the same length but one') }, { abstract: text('the same length', 'Aim') }).from['abstract']).toEqual([
			0,
		]);
		expect(merge({ abstract: text('the same length x') }, { abstract: text('the same length', 'Aim') }).from['abstract']).toEqual([1]);
	});

	test('takes the abstract of the source with the lowest priority, however short, and the fullest among equals', () => {
		const records = [text('short'), text('a longer one'), text('the longest of them all')].map((abstract) => exampleRecord({ abstract }));
		expect(mergeRecords(records, [], [10, 50, 50]).from['abstract']).toEqual([0]);
		expect(mergeRecords(records, [], [50, 50, 50]).from['abstract']).toEqual([2]);
		expect(mergeRecords([exampleRecord(), ...records], [], [10, 20, 20, 50]).from['abstract']).toEqual([2]);
	});

	test('keeps all rights statements, notices first', () => {
		const merged = merge(
			{ rights: { text: '© Example', supplied: false } },
			{ rights: { text: 'May not be copied.', supplied: true } },
			{ rights: { supplied: false, licence: 'https://creativecommons.org/licenses/by/4.0/' } },
		);
		expect(merged.rights).toEqual({
			text: 'May not be copied.\n\n© Example',
			supplied: true,
			licence: 'https://creativecommons.org/licenses/by/4.0/',
		});
	});
});

describe('merging names', () => {
	const X = '0000-0002-1825-0097';
	test('takes the list with the most names, then with the most given names in full', () => {
		const initials = [{ family: 'Example', given: 'A' }];
		const full = [{ family: 'Example', given: 'Ann' }];
		expect(merge({ authors: initials }, { authors: full }).authors).toEqual(full);
		expect(merge({ authors: [...initials, { literal: 'Example Group' }] }, { authors: full }).authors).toHaveLength(2);
		expect(merge({ authors: full }, { authors: [{ family: 'Example', given: 'Anna' }] }).from['authors']).toEqual([0]);
	});

	test('takes ORCIDs and affiliations of the same person from another record, counting affiliations anew', () => {
		const merged = merge(
			{
				authors: [
					{ family: 'Example', given: 'Ann' },
					{ family: 'Sample', given: 'Bo' },
				],
			},
			{
				authors: [{ family: 'Example', given: 'A.', orcid: X, affiliations: [1] }],
				affiliations: [{ name: 'Nowhere' }, { name: 'University of Examples' }],
			},
		);
		expect(merged.authors).toEqual([
			{ family: 'Example', given: 'Ann', orcid: X, affiliations: [0] },
			{ family: 'Sample', given: 'Bo' },
		]);
		expect(merged.affiliations).toEqual([{ name: 'University of Examples' }]);
		expect(merged.from['authors']).toEqual([0, 1]);
	});

	test('takes nothing over where two persons cannot be told apart', () => {
		const merged = merge(
			{
				authors: [
					{ family: 'Wang', given: 'Wei' },
					{ family: 'Wang', given: 'Wu' },
				],
			},
			{ authors: [{ family: 'Wang', given: 'W', orcid: X }] },
		);
		expect(merged.authors.every(({ orcid }) => orcid === undefined)).toBe(true);
	});

	test('keeps the places of affiliations when lists come from different records', () => {
		const merged = merge(
			{ authors: [{ family: 'Example', affiliations: [0] }], affiliations: [{ mark: '1', name: 'One' }] },
			{ contributors: [{ family: 'Editor', role: 'editor', affiliations: [0] }], affiliations: [{ mark: '1', name: 'Two' }] },
		);
		expect(merged.affiliations.map(({ name }) => name)).toEqual(['One', 'Two']);
		expect(merged.contributors[0]?.affiliations).toEqual([1]);
	});
});
