import { describe, expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { exampleRecord } from '../example.ts';
import { partOf, workKind } from './work-kind.ts';

const kind = (given: Partial<BibRecord>) => workKind(exampleRecord(given));

describe('the kind of a work by its title', () => {
	test.each([
		['Retraction: Sleep and memory', 'retraction'],
		['Retraction notice to “Sleep and memory” [Sleep 12 (2010) 1-9]', 'retraction'],
		['Notice of Retraction', 'retraction'],
		['Expression of concern: Sleep and memory', 'concern'],
		['Erratum', 'correction'],
		['Erratum to: Sleep and memory', 'correction'],
		['Author Correction: Sleep and memory', 'correction'],
		['Sleep and memory (vol 9, e94700, 2014)', 'correction'],
		['Sleep and memory. Corrigendum.', 'correction'],
		['Comment on “Sleep and memory”', 'comment'],
		['Re: Sleep and memory', 'comment'],
		['Letter to the editor: Sleep and memory', 'comment'],
		['Reply to Dr. Example', 'reply'],
		['Sleep and memory: authors’ reply', 'reply'],
		['Sleep and memory - Reply.', 'reply'],
		['Response to the letter by Sample', 'reply'],
		['Sleep and memory (abstract)', 'abstract'],
		['Abstract P12: Sleep and memory', 'abstract'],
		['Sleep and memory: protocol for a systematic review', 'protocol'],
		['Sleep and memory: study protocol', 'protocol'],
	])('%s is a %s', (title, expected) => expect(kind({ title })).toEqual({ kind: expected, by: 'title' }));

	test.each([
		'Sleep and memory',
		'[RETRACTED] Sleep and memory',
		'RETRACTED ARTICLE: Sleep and memory',
		'Correction of hyponatraemia in adults',
		'Response of sleep to light',
		'Re-evaluation of sleep',
		'Letters of a sleeper',
		'Concerning trends in sleep',
		'Protocols in sleep laboratories',
	])('%s is a work of its own', (title) => expect(kind({ title }).kind).toBe('work'));
});

describe('the kind of a work by what else the record says', () => {
	test('reads types of publication', () => {
		expect(kind({ publicationTypes: ['Journal Article', 'Published Erratum'] })).toEqual({ kind: 'correction', by: 'type' });
		expect(kind({ publicationTypes: ['Retraction of Publication'] }).kind).toBe('retraction');
		expect(kind({ publicationTypes: ['Retracted Publication', 'Randomized Controlled Trial'] })).toEqual({ kind: 'work', by: 'type' });
		expect(kind({ publicationTypes: ['Meeting Abstract'] }).kind).toBe('abstract');
		expect(kind({ publicationTypes: ['Article'] })).toEqual({ kind: 'work', by: 'none' });
	});

	test('reads what a record says that it does to another', () => {
		expect(kind({ relations: [{ kind: 'retraction', direction: 'of', pmid: '1', words: 'ROF' }] }).kind).toBe('retraction');
		expect(kind({ relations: [{ kind: 'retraction', direction: 'in', pmid: '1', words: 'RIN' }] }).kind).toBe('work');
	});

	test('knows servers of preprints by their name and by their DOIs, unless the work appeared in a journal', () => {
		expect(kind({ containerTitle: 'medRxiv' })).toEqual({ kind: 'preprint', by: 'server' });
		expect(kind({ doi: '10.1101/2020.01.01.20000001' }).kind).toBe('preprint');
		expect(kind({ doi: '10.21203/rs.3.rs-1/v1', containerTitle: 'Sleep', volume: '1', page: '1' }).kind).toBe('work');
		expect(kind({ doi: '10.1101/gr.1234' }).kind).toBe('work');
	});
});

test('reads which part of a series a title says that it is', () => {
	expect(['Sleep, part II', 'Sleep (Part 2)', 'Sleep. II.', 'II. Sleep', 'Sleep: Part two'].map(partOf)).toEqual(['2', '2', '2', '2', '2']);
	expect(['Sleep', 'Partial sleep', 'Sleep in civil life'].map(partOf)).toEqual([undefined, undefined, undefined]);
});
