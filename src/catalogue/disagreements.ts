import { type Problem, problem } from '../problems/problem.ts';
import type { BibRecord } from '../record/record.ts';

const NAMES = { doi: 'DOI', pmid: 'PMID', pmcid: 'PMCID' } as const;

/**
 * Warns where records were merged by one identifier and differ in another: one of them is wrong, or they are two works. `records` are in
 * the order of precedence; each that differs from the first to have the identifier has a warning of its own.
 */
export function identifierProblems(records: readonly BibRecord[]): Problem[] {
	const problems: Problem[] = [];
	for (const field of ['doi', 'pmid', 'pmcid'] as const) {
		const first = records.find((record) => record[field] !== undefined);
		if (first === undefined) continue;
		for (const { origin, [field]: value } of records) {
			if (value === undefined || value === first[field]) continue;
			const { file, line, endLine } = origin;
			problems.push(
				problem(
					'identifiers-disagree',
					{ file, line, endLine },
					{
						message: `The entry was merged with the one at ${first.origin.file}:${first.origin.line}, but its ${NAMES[field]} is another.`,
						actual: value,
						...(first[field] === undefined ? {} : { expected: first[field] }),
					},
				),
			);
		}
	}
	return problems;
}
