import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingKey, subjectKey, turnedKey } from './subject-key.ts';

describe('headingKey', () => {
	test.each([
		['Depression/drug therapy', 'depression'],
		['Depression/drug therapy*', 'depression'],
		['*Depression/*drug therapy/psychology', 'depression'],
		['Depression*/Drug Therapy', 'depression'],
		['Virus Diseases/prevention and control', 'virus diseases'],
		['*Breast Neoplasms/pa [Pathology]', 'breast neoplasms'],
		['Depressive Disorder, Treatment-Resistant/*therapy', 'depressive disorder, treatment resistant'],
		['HIV/AIDS', 'hiv/aids'],
		['HIV/AIDS/*epidemiology', 'hiv/aids'],
		['Diagnosis/therapy', 'diagnosis/therapy'],
		['and/or', 'and/or'],
		['/therapy', '/therapy'],
		['*/therapy', '/therapy'],
		['Depression/', 'depression/'],
		['Anxiety, depression', 'anxiety, depression'],
	])('folds %j to %j', (label, key) => {
		expect(headingKey(label)).toBe(key);
	});

	test('changes nothing when it folds again, and is never empty for a label', () => {
		const part = fc.constantFrom('a', '/', '*', 'Therapy', 'drug therapy', ' ', ',', 'pa [pathology]', '.', 'É', 'and');
		const label = fc.oneof(
			fc.array(part, { minLength: 1 }).map((parts) => parts.join('')),
			fc.string({ unit: 'grapheme' }),
		);
		fc.assert(
			fc.property(label, (text) => {
				fc.pre(text.trim() !== '');
				const key = headingKey(text);
				expect(headingKey(key)).toBe(key);
				expect(headingKey(subjectKey(text))).toBe(key);
				expect(key).not.toBe('');
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('turnedKey', () => {
	test.each([
		['depressive disorder, treatment resistant', 'treatment resistant depressive disorder'],
		['diabetes mellitus, type 2', 'type 2 diabetes mellitus'],
		['carcinoma, intraductal, noninfiltrating', undefined],
		['propane,2 x', undefined],
		['depression', undefined],
		[', depression', undefined],
		['', undefined],
	])('turns %j to %j', (key, turned) => {
		expect(turnedKey(key)).toBe(turned);
	});
});
