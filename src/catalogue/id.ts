import { type Place, type Problem, problem } from '../problems/problem.ts';
import { fold } from '../record/fold.ts';
import type { BibRecord } from '../record/record.ts';
import { digest } from './digest.ts';
import { WORK_KINDS, workKind } from './match/work-kind.ts';
import { byCodeUnit } from './order.ts';
import { safeId } from './slug.ts';

/** What an article's id is made from. */
export type Identified = Pick<
	BibRecord,
	'id' | 'type' | 'doi' | 'pmid' | 'pmcid' | 'accessions' | 'isbn' | 'title' | 'issued' | 'authors' | 'database'
>;

/** What stands in a book that has an ISBN of its own. */
const IN_BOOKS: ReadonlySet<string> = new Set(['chapter', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'paper-conference']);

/** The id of an article, the last part of its address: the first of `addressesOf`. */
export function articleId(work: Identified): string {
	return addressesOf(work)[0] ?? digestId(work);
}

/**
 * All ids that a work can be found under, each once, surest first:
 *
 * 1. an id that the curator gave,
 * 2. its DOI: `10.62641-aep.v53i6.1946`,
 * 3. its PMID: `pmid-16894061`,
 * 4. its PMCID: `pmc1234567`,
 * 5. the code and the name of a database, each with its accession number: `lth-191763545`,
 * 6. its ISBN, unless it is a part of the book: `isbn-9780890425558`,
 * 7. a digest of its folded title, its year and its first author: `work-1f0c22aa91be`.
 *
 * All are made safe for a path as `safeId` says. The prefixes keep kinds of identifiers apart.
 */
export function addressesOf(work: Identified): string[] {
	return [...new Set([...identifierIds(work), digestId(work)])];
}

/** The ids of `addressesOf` that identifiers give: all but the digest. */
export function identifierIds(work: Identified): string[] {
	const ids = [
		...(work.id === undefined ? [] : [work.id]),
		...(work.doi === undefined ? [] : [work.doi]),
		...(work.pmid === undefined ? [] : [`pmid-${work.pmid}`]),
		...(work.pmcid === undefined ? [] : [work.pmcid]),
		...work.accessions.flatMap(({ code, database, number }) => {
			const names = [code, database].filter((name) => name !== undefined);
			return (names.length > 0 ? names : [work.database ?? 'accession']).map((name) => `${name}-${safeId(number)}`);
		}),
		...(IN_BOOKS.has(work.type) ? [] : work.isbn.map((isbn) => `isbn-${isbn}`)),
	];
	return [...new Set(ids.map(safeId))];
}

/** The id of `addressesOf` that any work has. */
export function digestId(work: Identified): string {
	const author = work.authors[0];
	const name = [author?.literal ?? author?.family ?? '', author?.given?.slice(0, 1) ?? ''].join(' ');
	return `work-${digest([fold(work.title), work.issued?.slice(0, 4) ?? '', fold(name)].join('\n'))}`;
}

/** A work that wants an id, with the place of its first record. */
export interface Claim {
	id: string;
	place: Place;
	/** What the work says, for choosing among works that want one id: the first by code unit has it. Asked for only then. */
	content: () => string;
}

/**
 * Makes ids unique. Of several claims to one id, the first by content keeps it; the others get a hyphen and a digest of their
 * content, which no other work may have as its own, and a problem each. So an id does not depend on the order of the claims, but
 * where two works say the same word for word. Returns the ids in the order of the claims.
 */
export function uniqueIds(claims: readonly Claim[]): { ids: string[]; problems: Problem[] } {
	const claimants = Map.groupBy(claims, ({ id }) => id);
	const taken = new Set(claimants.keys());
	const own = new Map<Claim, string>();
	const problems: Problem[] = [];
	for (const rivals of [...claimants.values()].filter(({ length }) => length > 1)) {
		const ordered = rivals.map((claim) => ({ claim, content: claim.content() })).sort((a, b) => byCodeUnit(a.content, b.content));
		const [first, ...others] = ordered;
		for (const { claim, content } of others) {
			const id = freeId(claim.id, content, taken);
			taken.add(id);
			own.set(claim, id);
			const { file, line } = first?.claim.place ?? claim.place;
			problems.push(
				problem('article-id-collision', claim.place, {
					message: `The entry comes out at the same address as the one at ${file}:${line}, and is another work or says too little to tell.`,
					actual: claim.id,
				}),
			);
		}
	}
	return { ids: claims.map((claim) => own.get(claim) ?? claim.id), problems };
}

function freeId(id: string, content: string, taken: ReadonlySet<string>): string {
	const suffixed = `${id}-${digest(content, 6)}`;
	// Only works that say the same word for word come here more than once, so that it makes no difference which of them is the second.
	for (let number = 1; ; number += 1) {
		const free = number === 1 ? suffixed : `${suffixed}-${number}`;
		if (!taken.has(free)) return free;
	}
}

/**
 * What the records of a work say, as one text: the same whatever files they stand in. Works that are no notice, comment or the like
 * come before those that are, so that a paper keeps its address from a notice which bears its identifier.
 */
export function contentOf(records: readonly BibRecord[]): string {
	const [first] = records;
	const rank = first === undefined ? 0 : WORK_KINDS.indexOf(workKind(first).kind);
	const texts = records.map(({ origin: { format }, raw, title, issued, doi, pmid }) => [title, issued, doi, pmid, format, raw]);
	return JSON.stringify([rank, texts]);
}
