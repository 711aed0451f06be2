import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

test.each([
	['ketamine bipolar', { words: ['ketamine', 'bipolar'], phrases: [] }],
	['"treatment resistant" ketamine', { words: ['treatment', 'resistant', 'ketamine'], phrases: [['treatment', 'resistant']] }],
	['“treatment-resistant”', { words: ['treatment', 'resistant'], phrases: [['treatment', 'resistant']] }],
	['"ketamine" trial', { words: ['ketamine', 'trial'], phrases: [] }],
	['efficacy of the drug', { words: ['efficacy', 'drug'], phrases: [] }],
	['"state of the art"', { words: ['state', 'art'], phrases: [['state', 'of', 'the', 'art']] }],
	['of the', { words: ['of', 'the'], phrases: [] }],
	['an open " mark', { words: ['open', 'mark'], phrases: [] }],
	['', { words: [], phrases: [] }],
])('reads %j', (text, query) => {
	expect(parseQuery(text)).toEqual(query);
});
