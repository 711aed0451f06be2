/** NLM publication types that name how a study was made, as `typeNames` lists them, folded to lower case. */
const DESIGN_TYPES: ReadonlySet<string> = new Set([
	'adaptive clinical trial',
	'case reports',
	'clinical trial',
	'clinical trial protocol',
	'clinical trial, phase i',
	'clinical trial, phase ii',
	'clinical trial, phase iii',
	'clinical trial, phase iv',
	'controlled clinical trial',
	'equivalence trial',
	'guideline',
	'meta-analysis',
	'network meta-analysis',
	'observational study',
	'practice guideline',
	'pragmatic clinical trial',
	'randomized controlled trial',
	'scoping review',
	'systematic review',
	'twin study',
]);

/**
 * Which of the names that an article is listed under by type say its study design, in their order; none where the records do not
 * say it. A title is never looked at: what it suggests is no design that a source has given.
 */
export function designsSaid(names: readonly string[]): string[] {
	return names.filter((name) => DESIGN_TYPES.has(name.toLowerCase()));
}
