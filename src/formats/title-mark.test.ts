import { describe, expect, test } from 'vitest';
import { type BibRecord, BibRecordSchema, emptyRecord } from '../record/record.ts';
import { readFile } from './index.ts';
import { withoutTitleMark } from './title-mark.ts';

const record = (title: string, more: Partial<BibRecord> = {}): BibRecord => ({
	...emptyRecord({ file: 'records/x.ris', format: 'ris', entry: 1, line: 1, endLine: 1 }, ''),
	title,
	...more,
});

describe('a mark of the article', () => {
	test.each([
		['[RETRACTED] Tea and sleep', 'retraction', '[RETRACTED]'],
		['RETRACTED: Tea and sleep', 'retraction', 'RETRACTED'],
		['Retracted article: Tea and sleep', 'retraction', 'Retracted article'],
		['RETRACTED ARTICLE: Tea and sleep', 'retraction', 'RETRACTED ARTICLE'],
		['[Retracted article] Tea and sleep', 'retraction', '[Retracted article]'],
		['[Retracted]: Tea and sleep', 'retraction', '[Retracted]'],
		['WITHDRAWN: Tea and sleep', 'other', 'WITHDRAWN'],
		['[PARTIALLY RETRACTED] Tea and sleep', 'partial-retraction', '[PARTIALLY RETRACTED]'],
		['[EXPRESSION OF CONCERN] Tea and sleep', 'concern', '[EXPRESSION OF CONCERN]'],
		['Tea and sleep [Retracted]', 'retraction', '[Retracted]'],
		['Tea and sleep (Retracted).', 'retraction', '(Retracted)'],
		['Tea and sleep (retracted article. See vol. 12, pg. 3, 2020)', 'retraction', '(retracted article. See vol. 12, pg. 3, 2020)'],
		[
			'Tea and sleep (Publication with Expression of Concern. See vol. 12, pg. 3, 2020)',
			'concern',
			'(Publication with Expression of Concern. See vol. 12, pg. 3, 2020)',
		],
	])('%s', (title, kind, words) => {
		const read = withoutTitleMark(record(title));
		expect(read).toMatchObject({ title: 'Tea and sleep', relations: [{ kind, direction: 'in', words }] });
		BibRecordSchema.parse(read);
	});

	test('goes from the markup and the short title too', () => {
		const whole = record('RETRACTED: Tea & E. exemplum', {
			titleMarkup: '<b>RETRACTED:</b> Tea &amp; <i>E. exemplum</i>',
			titleShort: 'RETRACTED: Tea',
		});
		expect(withoutTitleMark(whole)).toMatchObject({
			title: 'Tea & E. exemplum',
			titleMarkup: 'Tea &amp; <i>E. exemplum</i>',
			titleShort: 'Tea',
		});
		expect(withoutTitleMark(record('RETRACTED: Tea', { titleMarkup: '<b>RETRACTED:</b> Tea' }))).not.toHaveProperty('titleMarkup');
	});

	test('is told once, however often the record says it', () => {
		const relations: BibRecord['relations'] = [{ kind: 'retraction', direction: 'in', words: '[RETRACTED]' }];
		expect(withoutTitleMark(record('[RETRACTED] Tea', { relations })).relations).toEqual(relations);
		expect(withoutTitleMark(record('[RETRACTED] RETRACTED: Tea'))).toMatchObject({
			title: 'Tea',
			relations: [{ words: '[RETRACTED]' }, { words: 'RETRACTED' }],
		});
	});
});

describe('the title of a notice', () => {
	test.each([
		['Retraction: Tea and sleep', 'retraction', 'Retraction'],
		['Retraction of: Tea and sleep', 'retraction', 'Retraction of'],
		['Retraction note to Tea and sleep', 'retraction', 'Retraction note to'],
		['Retraction Note: Tea and sleep', 'retraction', 'Retraction Note'],
		['Partial retraction: Tea and sleep', 'partial-retraction', 'Partial retraction'],
		['Expression of concern: Tea and sleep', 'concern', 'Expression of concern'],
		['Tea and sleep (Retraction of vol 12, pg 3, 2020)', 'retraction', '(Retraction of vol 12, pg 3, 2020)'],
	])('%s stays, and what it does is told', (title, kind, words) => {
		expect(withoutTitleMark(record(title))).toMatchObject({ title, relations: [{ kind, direction: 'of', words }] });
	});

	test('stays where its type tells it, whatever it looks like', () => {
		const notice = record('[Retracted] Tea and sleep', { publicationTypes: ['Retraction of Publication'] });
		expect(withoutTitleMark(notice)).toMatchObject({ title: notice.title, relations: [{ direction: 'of', words: '[Retracted]' }] });
		const article = record('[Retracted] Tea and sleep', { publicationTypes: ['Retracted Publication'] });
		expect(withoutTitleMark(article)).toMatchObject({ title: 'Tea and sleep', relations: [{ direction: 'in' }] });
	});

	test('adds nothing where the record names what it retracts', () => {
		const notice = record('Retraction: Tea', { relations: [{ kind: 'retraction', direction: 'of', pmid: '1', words: 'ROF' }] });
		expect(withoutTitleMark(notice)).toBe(notice);
	});
});

test.each([
	'Retracted articles in psychiatry: a review',
	'Retraction of the upper eyelid in Graves disease',
	'Retracted',
	'[Retracted]',
	'RETRACTED: ',
	'Gingival retraction: a comparison of cords',
	'Expressions of concern and their fate',
	'Why papers are withdrawn: an analysis',
	'Matters of concern [commentary]',
])('%s is a title like others', (title) => {
	const plain = record(title);
	expect(withoutTitleMark(plain)).toBe(plain);
});

test('marks are read in every format', () => {
	const read = (text: string) => {
		const reading = readFile(new TextEncoder().encode(text), 'records/x');
		return 'refused' in reading ? reading.refused : reading.reading.records[0];
	};
	const marked = { title: 'Tea and sleep', relations: [{ kind: 'retraction', direction: 'in', words: '[RETRACTED]' }] };
	expect(read('TY  - JOUR\nTI  - [RETRACTED] Tea and sleep\nER  - \n')).toMatchObject(marked);
	expect(read('@article{a, title = {[RETRACTED] Tea and sleep}}')).toMatchObject(marked);
	expect(read('---\ntitle: "[RETRACTED] Tea and sleep"\n---\n')).toMatchObject(marked);
	expect(read('[{"id": "a", "type": "article-journal", "title": "[RETRACTED] Tea and sleep"}]')).toMatchObject(marked);
	expect(read('PMID- 1\nTI  - [RETRACTED] Tea and sleep.\n')).toMatchObject(marked);
});
