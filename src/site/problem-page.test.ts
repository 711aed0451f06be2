import { describe, expect, test } from 'vitest';
import { problem } from '../problems/problem.ts';
import { kindNames, problemIndex, problemPage } from './problem-page.ts';

const problems = [
	problem('withdrawn', { file: 'records/b.ris', line: 9 }, { actual: 'SECRET' }),
	problem('withdrawn', { file: 'records/a.ris', line: 4 }),
	problem('title-missing', { file: 'records/a.ris', line: 1 }),
];

describe('the list of problems', () => {
	test('has every kind once, errors first and notes last', () => {
		const groups = problemIndex(problems);
		expect(groups.map(({ label }) => label)).toEqual(['Errors', 'Warnings', 'Notes']);
		expect(groups.flatMap(({ lines }) => lines)).toHaveLength(kindNames().length);
		expect(groups[2]?.lines).toContainEqual({ label: 'Entry that a curator took out', url: '/problems/withdrawn/', count: 2 });
	});
});

describe('the page of a kind', () => {
	test('says what its severity means, and where it was met, without the values', () => {
		const page = problemPage('withdrawn', '<p>About it.</p>', problems);
		expect(page).toMatchObject({
			title: 'Entry that a curator took out',
			severity: 'Note: it was done because somebody who keeps the catalogue said so, and nothing is wrong.',
			count: 'Met 2 times in this catalogue.',
			places: ['records/a.ris:4', 'records/b.ris:9'],
			more: 0,
		});
		expect(JSON.stringify(page)).not.toContain('SECRET');
	});

	test('says so where it was not met', () => {
		expect(problemPage('doi-invalid', '', problems).count).toBe('Not met in this catalogue.');
	});
});
