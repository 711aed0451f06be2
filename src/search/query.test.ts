import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

test.each([
	['ketamine bipolar', { words: ['ketamine', 'bipolar'], phrases: [], without: [] }],
	['"treatment resistant" ketamine', { words: ['treatment', 'resistant', 'ketamine'], phrases: [['treatment', 'resistant']], without: [] }],
	['“treatment-resistant”', { words: ['treatment', 'resistant'], phrases: [['treatment', 'resistant']], without: [] }],
	['"ketamine" trial', { words: ['ketamine', 'trial'], phrases: [], without: [] }],
	['efficacy of the drug', { words: ['efficacy', 'drug'], phrases: [], without: [] }],
	['"state of the art"', { words: ['state', 'art'], phrases: [['state', 'of', 'the', 'art']], without: [] }],
	['of the', { words: ['of', 'the'], phrases: [], without: [] }],
	['an open " mark', { words: ['open', 'mark'], phrases: [], without: [] }],
	['ketamine -lithium', { words: ['ketamine'], phrases: [], without: [['lithium']] }],
	['ketamine -"sleep loss" −rats', { words: ['ketamine'], phrases: [], without: [['sleep', 'loss'], ['rats']] }],
	['-review', { words: [], phrases: [], without: [['review']] }],
	['placebo-controlled - trial', { words: ['placebo', 'controlled', 'trial'], phrases: [], without: [] }],
	['"randomised trial" tumours', { words: ['randomized', 'trial', 'tumors'], phrases: [['randomized', 'trial']], without: [] }],
	['5"-azacytidine"x', { words: ['5', 'azacytidine', 'x'], phrases: [], without: [] }],
	['', { words: [], phrases: [], without: [] }],
])('reads %j', (text, query) => {
	expect(parseQuery(text)).toEqual(query);
});
