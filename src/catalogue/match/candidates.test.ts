import { expect, test } from 'vitest';
import type { BibRecord } from '../../record/record.ts';
import { exampleRecord } from '../example.ts';
import { candidatePairs } from './candidates.ts';
import { Sketch } from './sketch.ts';

const pairs = (...records: Partial<BibRecord>[]) => candidatePairs(records.map((given) => new Sketch(exampleRecord(given))));
const title = 'Sleep and memory in young adults with asthma';

test('finds pairs by title, by the main title, by another title, by the beginning of a title and by the page, each once', () => {
	expect(pairs({ title, page: '7', volume: '1' }, { title: `${title}.`, page: '7', volume: '1' })).toEqual([[0, 1]]);
	expect(pairs({ title }, { title: `${title}: a cohort study` })).toEqual([[0, 1]]);
	expect(pairs({ title: 'Schlaf', alternativeTitles: [title] }, { title })).toEqual([[0, 1]]);
	expect(pairs({ title: `${title} and pneumonia`, page: '7' }, { title: `${title} and pneu`, page: '7' })).toEqual([[0, 1]]);
	expect(pairs({ title, page: '7', issued: '2020' }, { title: title.replace('memory', 'memroy'), page: '7', issued: '2020' })).toEqual([
		[0, 1],
	]);
	expect(pairs({ title }, { title: 'Fractures after vertebral surgery' })).toEqual([]);
});

test('the number of pairs grows with the number of records, however many have one title', () => {
	const many = (count: number) =>
		pairs(...Array.from({ length: count }, (_, at) => ({ title: 'Message from the president of the society', page: String(at % 7) })))
			.length;
	expect(many(2000)).toBeLessThan(2.5 * many(1000));
	expect(many(1000)).toBeLessThan(200_000);
});
