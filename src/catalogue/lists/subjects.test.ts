import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Subject as Term } from '../../record/record.ts';
import { articlesOf } from '../example.ts';
import { indexArticles } from './indexes.ts';
import { subjectKey } from './subject-key.ts';
import { subjectLabel } from './subject-label.ts';

const terms = (...labels: string[]): Term[] => labels.map((label) => ({ label, kind: 'heading' }));
/** One article for each list of labels. */
const indexed = (...lists: string[][]) =>
	indexArticles(articlesOf(lists.map((labels, at) => ({ doi: `10.5555/${at}`, issued: String(2000 + at), subjects: terms(...labels) }))));

describe('subjectKey', () => {
	test.each([
		['INDIVIDUALIZED medicine', 'individualized medicine'],
		['Individualized Medicine.', 'individualized medicine'],
		['*Individualized medicine', 'individualized medicine'],
		['Treatment–Resistant  Depression;', 'treatment resistant depression'],
		['Tatlı', 'tatli'],
		['***', '***'],
		['.', '.'],
	])('folds %j to %j', (label, key) => {
		expect(subjectKey(label)).toBe(key);
	});

	test('does not change a key that is folded already, and is never empty for a label', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (label) => {
				fc.pre(label.trim() !== '');
				const key = subjectKey(label);
				expect(subjectKey(key)).toBe(key);
				expect(key).not.toBe('');
			}),
		);
	});
});

describe('subjectLabel', () => {
	const label = (variants: Record<string, number>) => subjectLabel(new Map(Object.entries(variants)));

	test('takes the commonest mixed-case spelling, without its full stop', () => {
		expect(
			label({ 'INDIVIDUALIZED medicine': 9, 'Individualized Medicine.': 2, 'Individualized medicine': 1, 'individualized medicine': 5 }),
		).toBe('Individualized Medicine');
	});
	test('counts a spelling with and without a full stop as one', () => {
		expect(label({ 'Drug Therapy': 1, 'Drug Therapy.': 1, 'Drug therapy': 1 })).toBe('Drug Therapy');
	});
	test('takes a spelling in small letters before one in capitals', () => {
		expect(label({ 'DRUG therapy': 9, 'drug therapy': 1 })).toBe('drug therapy');
	});
	test('makes sentence case only where all spellings are in capitals', () => {
		expect(label({ 'DRUG therapy': 2, 'DRUG THERAPY': 1 })).toBe('Drug therapy');
	});
	test('takes the one with fewer capitals of two that are equally common', () => {
		expect(label({ 'Drug Therapy': 2, 'Drug therapy': 2 })).toBe('Drug therapy');
	});
	test('keeps the stops of an abbreviation and mixed words as they are', () => {
		expect(label({ 'U.S.': 1 })).toBe('U.S.');
		expect(label({ rTMS: 1 })).toBe('rTMS');
	});
});

describe('subjects of a catalogue', () => {
	test('fold variants into one subject with a slug, articles newest first and every spelling counted', () => {
		const { subjects } = indexed(
			['INDIVIDUALIZED medicine'],
			['Individualized Medicine.'],
			['individualized medicine'],
			['INDIVIDUALIZED medicine'],
		);
		expect(subjects).toEqual([
			{
				slug: 'individualized-medicine',
				label: 'Individualized Medicine',
				articles: ['10.5555-3', '10.5555-2', '10.5555-1', '10.5555-0'],
				variants: [
					{ label: 'INDIVIDUALIZED medicine', count: 2 },
					{ label: 'Individualized Medicine.', count: 1 },
					{ label: 'individualized medicine', count: 1 },
				],
				kinds: ['heading'],
				schemes: [],
				occursWith: [],
				...{ aliases: [], broader: [], narrower: [], related: [], addresses: [], generic: false },
				withNarrower: ['10.5555-3', '10.5555-2', '10.5555-1', '10.5555-0'],
			},
		]);
	});

	test('put an article with several qualifiers of a heading under it once', () => {
		const subjects: Term[] = ['drug therapy', 'psychology'].map((qualifier) => ({
			label: 'Depression',
			kind: 'heading',
			scheme: 'MeSH',
			qualifier,
		}));
		const indexes = indexArticles(articlesOf([{ subjects }]));
		expect(indexes.subjects.map(({ label, articles, schemes, variants }) => [label, articles.length, schemes, variants])).toEqual([
			['Depression', 1, ['MeSH'], [{ label: 'Depression', count: 1 }]],
		]);
	});

	test('work for labels that are names of JavaScript’s own', () => {
		const labels = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
		const { subjects, subjectOf } = indexed(labels);
		expect(subjects.map(({ label }) => label).sort()).toEqual([...labels].sort());
		for (const label of labels) expect(subjectOf({ label })?.label).toBe(label);
		expect(subjectOf({ label: 'valueOf' })).toBeUndefined();
	});

	test('never have the reserved slug of further pages', () => {
		expect(indexed(['browse', 'Browse.']).subjects.map(({ slug }) => slug)).toEqual([expect.stringMatching(/^browse-[0-9a-f]{6}$/)]);
	});

	test('know what they occur with, most often first, at most twenty', () => {
		const { subjectOf } = indexed(['A', 'B', 'C'], ['A', 'B'], ['A', ...Array.from({ length: 30 }, (_, at) => `Other ${at}`)]);
		const with_ = subjectOf({ label: 'a' })?.occursWith ?? [];
		expect(with_).toHaveLength(20);
		expect(with_.slice(0, 2)).toEqual([
			{ slug: 'b', count: 2 },
			{ slug: 'c', count: 1 },
		]);
		expect(subjectOf({ label: 'B' })?.occursWith).toEqual([
			{ slug: 'a', count: 2 },
			{ slug: 'c', count: 1 },
		]);
	});

	test('are sorted by label, and articles without any are listed', () => {
		const { subjects, withoutSubject } = indexed(['Zoology', 'Éducation', 'apple'], []);
		expect(subjects.map(({ label }) => label)).toEqual(['apple', 'Éducation', 'Zoology']);
		expect(withoutSubject).toEqual(['10.5555-1']);
	});
});
