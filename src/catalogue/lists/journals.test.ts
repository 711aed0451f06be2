import { describe, expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { articlesOf } from '../example.ts';
import { indexArticles } from './indexes.ts';
import { journalKey } from './journal-identity.ts';

const indexed = (...records: Partial<BibRecord>[]) =>
	indexArticles(articlesOf(records.map((given, at) => ({ doi: `10.5555/${at}`, ...given }))));
const in_ = (containerTitle: string, ...issn: string[]): Partial<BibRecord> => ({ containerTitle, issn });

test('finds a title without its article, its full stop and however it writes “and”', () => {
	expect(journalKey('The Lancet.')).toBe(journalKey('Lancet'));
	expect(journalKey('Brain & Behavior')).toBe(journalKey('BRAIN AND BEHAVIOR'));
	expect(journalKey('The')).toBe('the');
});

describe('journals of a catalogue', () => {
	test('are one by ISSN whatever the title, labelled with the commonest that is not in capitals', () => {
		const { journals } = indexed(
			in_('LANCET', '0140-6736'),
			in_('LANCET', '0140-6736'),
			in_('Lancet (London, England)', '0140-6736', '1474-547X'),
			in_('The Lancet', '1474-547X'),
			in_('The Lancet'),
		);
		expect(journals.map(({ slug, label, issn, variants, articles }) => [slug, label, issn, variants.length, articles.length])).toEqual([
			['the-lancet', 'The Lancet', ['0140-6736', '1474-547X'], 3, 5],
		]);
	});

	test('are one by title where one article has the print and another the online ISSN', () => {
		expect(indexed(in_('Neuron', '0896-6273'), in_('Neuron', '1097-4199')).journals).toHaveLength(1);
	});

	test('are several where one title has more than the two ISSNs of a journal', () => {
		const { journals } = indexed(in_('Medicina', '1648-9144', '1010-660X'), in_('Medicina', '0025-7680', '1669-9106'), in_('Medicina'));
		expect(journals.map(({ articles }) => articles.length)).toEqual([1, 1, 1]);
		expect(new Set(journals.map(({ slug }) => slug)).size).toBe(3);
	});

	test('do not hold books and their chapters', () => {
		const { journals, journalOf } = indexed({ ...in_('Handbook of Examples'), type: 'chapter' });
		expect(journals).toEqual([]);
		expect(journalOf({ type: 'chapter', containerTitle: 'Handbook of Examples', issn: [] })).toBeUndefined();
	});

	test('keep conferences of one series of proceedings apart', () => {
		const paper: Partial<BibRecord> = { type: 'paper-conference' };
		expect(
			indexed({ ...in_('Optics for X', '0277-786X'), ...paper }, { ...in_('Land Sensing', '0277-786X'), ...paper }).journals,
		).toHaveLength(2);
	});

	test('are found from an article', () => {
		const { journals, journalOf } = indexed(in_('Neuron', '0896-6273'));
		expect(journalOf({ type: 'article-journal', containerTitle: 'NEURON', issn: [] })).toBe(journals[0]);
	});
});

describe('abbreviated titles', () => {
	const short = (title: string, containerTitleShort: string, ...issn: string[]) => ({ ...in_(title, ...issn), containerTitleShort });

	test('go with the title that a record gives them for', () => {
		const { journals } = indexed(short('Epilepsia Quarterly Review', 'EQR', '0140-6736'), in_('EQR'));
		expect(journals.map(({ slug, variants, addresses }) => [slug, variants, addresses])).toEqual([
			['epilepsia-quarterly-review', ['Epilepsia Quarterly Review', 'EQR'], ['eqr']],
		]);
	});

	test('stay apart where records give them for two journals', () => {
		const { journals } = indexed(short('Example Review', 'ER', '0140-6736'), short('Exact Review', 'ER', '0896-6273'), in_('ER'));
		expect(journals).toHaveLength(3);
	});

	test('go with the only title that can be meant, also by way of a longer abbreviation', () => {
		const { journals } = indexed(in_('The Journal of Clinical Examples', '0140-6736'), in_('J Clin Ex'), in_('J. Clin. Example'));
		expect(journals.map(({ label, articles }) => [label, articles.length])).toEqual([['The Journal of Clinical Examples', 3]]);
	});

	test('stay apart where two titles can be meant, and with an ISSN of their own', () => {
		expect(indexed(in_('Journal of Clinical Examples'), in_('Journal of Clinical Exams'), in_('J Clin Exam')).journals).toHaveLength(3);
		expect(indexed(in_('Journal of Clinical Examples', '0140-6736'), in_('J Clin Ex', '0896-6273')).journals).toHaveLength(2);
	});

	test('are no titles of one word, and none that lack a letter only', () => {
		expect(indexed(in_('Scientia'), in_('Sci')).journals).toHaveLength(2);
		expect(indexed(in_('Example Sciences'), in_('Example Science')).journals).toHaveLength(2);
	});
});
