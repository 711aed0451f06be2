import { type Problem, problem } from '../problems/problem.ts';
import { fold } from '../record/fold.ts';
import type { Article } from './article.ts';

/** Titles with fewer letters are those of many works: `Editorial`, `Letter to the editor`. They need the same year and first author too. */
const TELLING = 25;

/**
 * Warns where an article has the title of an article before it, in any case and punctuation: it may be the same work without a shared
 * identifier. `articles` are in the order in which they were read.
 */
export function sameTitles(articles: readonly Article[]): Problem[] {
	const first = new Map<string, Article>();
	const problems: Problem[] = [];
	for (const article of articles) {
		const letters = fold(article.title).replace(/[^\p{L}\p{N}]+/gu, '') || article.title;
		const name = article.authors[0];
		const key =
			letters.length >= TELLING ? letters : JSON.stringify([letters, article.year ?? '', fold(name?.family ?? name?.literal ?? '')]);
		const other = first.get(key);
		if (other === undefined) {
			first.set(key, article);
			continue;
		}
		const [own, theirs] = [article.records[0]?.origin, other.records[0]?.origin];
		if (own === undefined || theirs === undefined) continue;
		// Some formats put many entries on one line.
		const entry = theirs.file === own.file && theirs.line === own.line ? ` (entry ${theirs.entry})` : '';
		problems.push(
			problem(
				'title-same',
				{ file: own.file, line: own.line, endLine: own.endLine },
				{ message: `The article at ${theirs.file}:${theirs.line}${entry} has the same title.`, actual: article.title },
			),
		);
	}
	return problems;
}
