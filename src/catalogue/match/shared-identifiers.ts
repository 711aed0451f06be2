import { type Problem, problem } from '../../problems/problem.ts';
import type { MergeKey } from '../article.ts';
import { byPlace, placeName } from './place-name.ts';
import type { Sketch } from './sketch.ts';

const NAMES: Readonly<Partial<Record<MergeKey, string>>> = { doi: 'DOI', pmid: 'PMID', pmcid: 'PMCID', accession: 'accession number' };

/**
 * Warns that two works share an identifier, at the notice or reply where one of them is such, else at the one that stands later.
 * `reason` is half a sentence.
 */
export function identifierShared(a: Sketch, b: Sketch, by: MergeKey, reason: string): Problem {
	const notices = Number(a.known.kind !== 'work') - Number(b.known.kind !== 'work');
	const [paper, other] = (notices || byPlace(a.record.origin, b.record.origin)) > 0 ? [b, a] : [a, b];
	const { file, line, endLine } = other.record.origin;
	const name = NAMES[by] ?? 'identifier';
	const value = by === 'doi' || by === 'pmid' || by === 'pmcid' ? other.record[by] : undefined;
	return problem(
		'identifier-shared',
		{ file, line, endLine },
		{
			message: `The entry has the ${name} of the one at ${placeName(paper.record.origin, other.record.origin)}, but they are two works: ${reason}.`,
			...(value === undefined ? {} : { actual: value }),
		},
	);
}
