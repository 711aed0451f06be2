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
	const { typed: _, dashed: __, ...read } = parseQuery(text);
	expect(read).toEqual(query);
});

test('keeps the words as they are typed, with those that are not searched for', () => {
	expect(parseQuery('Example of a tea -milk "of tea"').typed).toEqual(['example', 'of', 'a', 'tea', 'of', 'tea']);
});

test('keeps the parts of what may be written as one word', () => {
	expect(parseQuery('non-response "follow-up" n-of-one -long-term').dashed).toEqual([['non', 'response']]);
});

test.each([
	['Example et al. 2021', ['example', '2021']],
	['et al', ['et', 'al']],
	['PMID: 30000001', ['30000001']],
	['ISSN 1234-5679', ['12345679']],
	['doi: 10.5555/a.1', ['105555a1']],
	['doi of tea', ['doi', 'tea']],
	['Example J 2006;63(8):856-64.', ['example', 'j', '2006', '63', '8', '856']],
	['Example J. 2006; 63: e12', ['example', 'j', '2006', '63', 'e12']],
	['tea vs. coffee', ['tea', 'versus', 'coffee']],
])('reads %j without what only stands around names and numbers', (text, words) => {
	expect(parseQuery(text).words).toEqual(words);
});
