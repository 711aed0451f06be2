import { type Problem, problem } from '../../problems/problem.ts';
import type { Article } from '../article.ts';
import type { Heading } from '../catalogue.ts';
import type { Authorities } from '../curation/authority.ts';
import { type Claims, type Entry, formerAddress } from '../curation/claims.ts';
import { placeWithin } from '../curation/content-file.ts';
import { byNewest } from '../order.ts';
import { authorClaims } from './author-identity.ts';
import { indexAuthors } from './authors.ts';
import { journalClaims } from './journal-identity.ts';
import { indexJournals } from './journals.ts';
import { subjectProblems } from './subject-problems.ts';

/**
 * What is wrong with the entries of `content/authors.yml`, `content/journals.yml` and `content/subjects/`, seen with the articles: entries about
 * nobody, entries that claim the same, addresses that are another's own, links that lead nowhere or round.
 */
export function authorityProblems(articles: readonly Article[], { authors, journals, subjects }: Authorities): Problem[] {
	if (authors.length === 0 && journals.length === 0 && subjects.length === 0) return [];
	const ordered = [...articles].sort(byNewest);
	const problems = subjectProblems(ordered, subjects);
	if (authors.length > 0) {
		const claims = authorClaims(authors);
		const { authors: listed, ofEntry } = indexAuthors(ordered, authors, claims);
		problems.push(...entryProblems(claims, listed, ofEntry));
	}
	if (journals.length > 0) {
		const claims = journalClaims(journals);
		const { journals: listed, ofEntry } = indexJournals(ordered, journals, claims);
		problems.push(...entryProblems(claims, listed, ofEntry));
	}
	return problems;
}

type Addressed = Heading & { addresses: string[] };

function entryProblems<E extends Entry>(
	claims: Claims<E>,
	headings: readonly Addressed[],
	ofEntry: (entry: number) => Addressed | undefined,
): Problem[] {
	const slugs = new Set(headings.map(({ slug }) => slug));
	const problems = [...claims.problems];
	// What contradicts another entry may have nothing left; that was told.
	const told = new Set(claims.problems.map(({ file, line }) => `${file}:${line}`));
	for (const [entry, placed] of claims.entries.entries()) {
		const heading = ofEntry(entry);
		const { label, variants = [], same = [] } = placed.item;
		if (heading === undefined) {
			const places = [placed.place, placeWithin(placed, 'label'), ...variants.map((_, at) => placeWithin(placed, 'variants', at))];
			if (!places.some(({ file, line }) => told.has(`${file}:${line}`))) {
				problems.push(problem('authority-unmatched', placed.place, { actual: label }));
			}
			continue;
		}
		for (const [at, text] of same.entries()) {
			const address = formerAddress(text);
			if (address === heading.slug || heading.addresses.includes(address)) continue;
			const message = slugs.has(address)
				? 'The address is the own address of another author or journal.'
				: 'Another entry claims the same address.';
			const todo = 'Take it out, or name under variants what is to be joined.';
			problems.push(
				problem('authority-contradiction', placeWithin(placed, 'same', at), {
					message,
					done: 'The address was left as it was.',
					todo,
					actual: text,
				}),
			);
		}
	}
	return problems;
}
