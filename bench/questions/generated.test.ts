import { expect, test } from 'vitest';
import { pathPart } from '../../src/catalogue/path-part.ts';
import { judge, shareOf } from '../../tests/questions/question.ts';
import { generate } from '../generate.ts';
import { generateQuestions } from './generated.ts';
import { nameSubjects } from './names.ts';

const specimens = generate(3000, 5);
const names = nameSubjects(specimens, 40, 5);
const questions = generateQuestions(specimens, names, 5);

test('asks the same of the same seed, and something else of another', () => {
	expect(generateQuestions(specimens, names, 5)).toEqual(questions);
	expect(generateQuestions(specimens, names, 6)).not.toEqual(questions);
});

test('asks as many questions of each kind, each once, and each has an answer in the catalogue', () => {
	const ids = new Set(specimens.map(({ doi }) => pathPart(doi)));
	const kinds = Map.groupBy(questions, ({ kind }) => kind);
	expect(kinds.size).toBeGreaterThan(20);
	for (const [kind, of] of kinds) expect(new Set(of.map(({ q }) => q)).size, kind).toBe(20);
	for (const { q, articles } of questions) {
		expect(articles.length, q).toBeGreaterThan(0);
		expect(
			articles.every((id) => ids.has(id)),
			q,
		).toBe(true);
	}
});

test('gives subjects names that no record has', () => {
	const all = names.flatMap(({ short, alias, broader }) => [short, alias, broader]);
	expect(new Set(all).size).toBe(all.length);
	const text = JSON.stringify(specimens);
	for (const { alias, broader } of names) expect(text.includes(alias) || text.includes(broader)).toBe(false);
});

test('a question is answered by the first result, and in full by those of the first three that can', () => {
	const question = { kind: 'x', q: 'x', articles: ['a', 'b'] };
	expect(judge(question, ['a', 'c', 'b', 'd'])).toMatchObject({ first: true, three: true });
	expect(judge(question, ['c', 'a', 'd', 'b'])).toMatchObject({ first: false, three: false });
	expect(judge({ ...question, articles: ['a', 'b', 'c', 'd'] }, ['d', 'b', 'a'])).toMatchObject({ first: true, three: true });
	expect(judge(question, [])).toMatchObject({ first: false, three: false });
	expect(shareOf([judge(question, ['a', 'b']), judge(question, ['a'])])).toEqual({ asked: 2, first: 1, three: 0.5 });
});
