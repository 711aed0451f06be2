import { describe, expect, test } from 'vitest';
import { kindOf } from './kind.ts';

const kind = (title: string, publicationTypes: string[] = [], type: Parameters<typeof kindOf>[0]['type'] = 'article-journal') =>
	kindOf({ type, publicationTypes, title });

describe('what an item is', () => {
	test('the types it is listed under are one phrase', () => {
		expect(kind('T', ['Journal Article', 'Systematic Review', 'Meta-Analysis', 'Research Support, Non-U.S. Gov’t'])).toEqual({
			said: 'Journal article; systematic review; meta-analysis',
		});
	});
	test('capitals within a word are kept, those that only begin it are not', () => {
		expect(kind('T', ['Journal Article', 'RCT of X']).said).toBe('Journal article; RCT of X');
	});
	test('without publication types the type of the item is named', () => {
		expect(kind('T', [], 'paper-conference').said).toBe('Conference paper');
	});
});

describe('what a title suggests', () => {
	test.each([
		['Rethinking Depression: A Systematic Review of Novel Strategies', 'systematic review'],
		['A systematic literature review', 'systematic review'],
		['Ketamine: a systematic review and meta-analysis', 'systematic review and meta-analysis'],
		['A double-blind, randomized, placebo-controlled trial of X', 'randomised trial'],
		['Protocol for a systematic review of X', 'protocol'],
		['X in adults: study protocol for a randomised trial', 'protocol'],
	])('%j suggests %j', (title, guess) => {
		expect(kind(title).guess).toBe(guess);
	});

	test.each([
		'The protocol of Kyoto',
		'The PRISMA 2020 statement: an updated guideline for reporting systematic reviews',
		'Bias in meta-analysis detected by a simple, graphical test',
		'CONSORT 2010 statement: updated guidelines for reporting parallel group randomised trials',
		'Treatment of depression',
	])('%j suggests nothing', (title) => {
		expect(kind(title).guess).toBeUndefined();
	});

	test('nothing is guessed where the records name a design', () => {
		expect(kind('A systematic review', ['Systematic Review'])).toEqual({ said: 'Systematic review' });
	});

	test('a design that nobody names is not assessed', () => {
		expect(kind('Treatment of depression', ['Journal Article'])).toEqual({ said: 'Journal article', unassessed: true });
		expect(kind('A systematic review').unassessed).toBeUndefined();
	});
});
