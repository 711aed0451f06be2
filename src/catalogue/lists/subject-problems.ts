import { type Problem, problem } from '../../problems/problem.ts';
import type { Article } from '../article.ts';
import { type Placed, placeWithin } from '../curation/content-file.ts';
import type { SubjectEntry } from '../curation/subject-entry.ts';
import { formerSubject } from './subject-addresses.ts';
import { subjectGraph } from './subject-graph.ts';
import { indexSubjects } from './subjects.ts';

/**
 * What is wrong with the files of `content/subjects/`, seen with the articles: names and addresses that two claim, circles, links to nothing. An
 * entry that no article has is none of it.
 */
export function subjectProblems(articles: readonly Article[], entries: readonly Placed<SubjectEntry>[]): Problem[] {
	if (entries.length === 0) return [];
	const graph = subjectGraph(articles, entries);
	const problems = [...graph.problems];
	if (entries.every(({ item: { same = [] } }) => same.length === 0)) return problems;
	const { subjects } = indexSubjects(articles, entries, graph);
	const bySlug = new Map(subjects.map((subject) => [subject.slug, subject]));
	for (const placed of entries) {
		const { slug, same = [] } = placed.item;
		const subject = bySlug.get(slug);
		for (const [at, text] of same.entries()) {
			const address = formerSubject(text);
			// Where no article is, no address is either.
			if (subject === undefined || address === slug || subject.addresses.includes(address)) continue;
			const message = bySlug.has(address)
				? 'The address is the own address of another subject.'
				: 'Another subject claims the same address.';
			const done = 'The address was left as it was.';
			problems.push(problem('subject-contradiction', placeWithin(placed, 'same', at), { message, done, actual: text }));
		}
	}
	return problems;
}
