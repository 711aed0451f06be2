import { type Place, type Problem, problem } from '../problems/problem.ts';
import { fold } from '../record/fold.ts';
import type { BibRecord } from '../record/record.ts';
import { digest } from './digest.ts';
import { safeId } from './slug.ts';

/** What an article's id is made from. */
export type Identified = Pick<
	BibRecord,
	'id' | 'doi' | 'pmid' | 'pmcid' | 'accessions' | 'isbn' | 'title' | 'issued' | 'authors' | 'database'
>;

/**
 * The id of an article, the last part of its address: the first it has of
 *
 * 1. an id that the curator gave,
 * 2. its DOI: `10.62641-aep.v53i6.1946`,
 * 3. its PMID: `pmid-16894061`,
 * 4. its PMCID: `pmc1234567`,
 * 5. a database's code or name with its accession number: `lth-191763545`,
 * 6. its ISBN: `isbn-9780890425558`,
 * 7. a digest of its folded title, its year and its first author: `work-1f0c22aa91be`.
 *
 * All are made safe for a path as `safeId` says. The prefixes keep kinds of identifiers apart.
 */
export function articleId(work: Identified): string {
	if (work.id !== undefined) return safeId(work.id);
	if (work.doi !== undefined) return safeId(work.doi);
	if (work.pmid !== undefined) return safeId(`pmid-${work.pmid}`);
	if (work.pmcid !== undefined) return safeId(work.pmcid);
	const accession = work.accessions[0];
	if (accession !== undefined) {
		const database = accession.code ?? accession.database ?? work.database ?? 'accession';
		return safeId(`${database}-${safeId(accession.number)}`);
	}
	if (work.isbn[0] !== undefined) return safeId(`isbn-${work.isbn[0]}`);
	const author = work.authors[0];
	const name = [author?.literal ?? author?.family ?? '', author?.given?.slice(0, 1) ?? ''].join(' ');
	return `work-${digest([fold(work.title), work.issued?.slice(0, 4) ?? '', fold(name)].join('\n'))}`;
}

/** A work that wants an id, with the place of its first record. */
export interface Claim {
	id: string;
	place: Place;
}

/**
 * Makes ids unique. The first claim in the order of the list keeps the id; later ones get `-2`, `-3` and so on, which no other work may
 * have as its own, and a problem each. Returns the ids in the order of the claims.
 */
export function uniqueIds(claims: readonly Claim[]): { ids: string[]; problems: Problem[] } {
	const first = new Map<string, Place>();
	for (const { id, place } of claims) if (!first.has(id)) first.set(id, place);
	const taken = new Set(first.keys());
	const counts = new Map<string, number>();
	const problems: Problem[] = [];
	const ids = claims.map(({ id, place }) => {
		const owner = first.get(id);
		if (owner === undefined || owner === place) return id;
		let number = counts.get(id) ?? 2;
		while (taken.has(`${id}-${number}`)) number += 1;
		counts.set(id, number + 1);
		const own = `${id}-${number}`;
		taken.add(own);
		problems.push(
			problem('article-id-collision', place, {
				message: `The entry comes out at the same address as the one at ${owner.file}:${owner.line}, and is another work or says too little to tell.`,
				actual: id,
			}),
		);
		return own;
	});
	return { ids, problems };
}
