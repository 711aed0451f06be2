import { describe, expect, test } from 'vitest';
import { exampleArticle } from './example.ts';
import { markOf, statusOf, titlePrefix } from './status.ts';

const retracted = exampleArticle({
	status: {
		kind: 'retracted',
		date: '2020-01-31',
		notices: [
			{ doi: '10.5555/notice.1', text: 'J Examples. 2020;1:2.' },
			{ pmid: '77', article: '10.5555-notice.2' },
		],
		said: [
			{ words: 'Retracted Publication', by: 'PubMed' },
			{ words: 'RIN', by: 'PubMed' },
			{ words: 'Retraction', by: 'content/retractions.csv' },
		],
		reasons: ['Error in data', 'Lack of approval'],
	},
});

describe('whether an article stands', () => {
	test('a retraction is said with its day, who says it, the notices and the reasons', () => {
		expect(statusOf(retracted)).toEqual({
			kind: 'retracted',
			label: 'Retracted',
			banner: {
				heading: 'This article has been retracted, 31 January 2020',
				said: 'Said by PubMed (“Retracted Publication” and “Retraction in”) and the list of retractions (“Retraction”).',
				notices: [
					{ label: 'J Examples. 2020;1:2.', url: 'https://doi.org/10.5555/notice.1' },
					{ label: 'Notice 2', url: '/articles/10.5555-notice.2/' },
				],
				reasons: 'Error in data and Lack of approval',
				quiet: false,
			},
		});
		expect(markOf(retracted)).toEqual({ kind: 'retracted', label: 'Retracted' });
		expect(titlePrefix(retracted)).toBe('Retracted:');
	});

	test('a correction is no warning: nothing stands before the title', () => {
		const corrected = exampleArticle({ status: { kind: 'corrected', notices: [], said: [{ words: 'EIN', by: 'PubMed' }] } });
		expect(statusOf(corrected).banner).toMatchObject({ heading: 'This article has been corrected', quiet: true });
		expect(titlePrefix(corrected)).toBeUndefined();
	});

	test('that none is known is said with its day alone', () => {
		const silent = exampleArticle({});
		expect(markOf(silent)).toBeUndefined();
		expect(statusOf(silent).label).toBe('Not looked up in a list of retractions; the records read say nothing');
		expect(statusOf(silent, '2025-11-03').label).toBe('No retraction known on 3 November 2025');
	});

	test('a list whose day nobody knows was still asked', () => {
		expect(statusOf(exampleArticle({}), 'undated').label).toBe('No retraction known; the list of retractions that was asked has no date');
	});
});
