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

/** Types that say nothing of how a study was made, so that a guess still tells something. */
const NO_DESIGN =
	/^(?:journal article|article|magazine article|newspaper article|conference paper|book|book chapter|document|thesis|report|web page|review|multicenter study|comparative study|validation study|retracted publication|preprint)$/i;

/** Most telling first; a title that names several gives all of them. */
const DESIGNS: readonly { name: string; title: RegExp }[] = [
	{ name: 'protocol', title: /\bprotocols?\b(?=.*\b(?:trial|review|stud(?:y|ies)|meta-?analysis)\b)|\b(?:trial|review|study) protocol\b/i },
	{ name: 'systematic review', title: /\bsystematic(?:ally)?\b[^.?!]{0,40}\breviews?\b/i },
	{ name: 'meta-analysis', title: /\bmeta-?\s?analy(?:sis|ses|tic)\b/i },
	{ name: 'randomised trial', title: /\brandomi[sz]ed\b[^.?!]{0,60}\b(?:trial|study)\b/i },
];

/** Titles about a method are not of that design: `Bias in meta-analysis ...`, `guidance for reporting systematic reviews`. */
const ABOUT_METHOD =
	/\b(?:bias|guid(?:ance|elines?)|report(?:ing)?|statement|checklist|recommendations?|tools?|methods? for|assess(?:ing|ment)|quality of|handbook|how to|introduction to)\b[^:]*\b(?:meta-?\s?analys[ei]s|reviews?|trials?|studies)\b|\b(?:trials|reviews|meta-?analyses)\b[^:]*\b(?:guid|statement|checklist|report)/i;

/**
 * What a title alone suggests of the study's design, unverified: `systematic review`, `meta-analysis`; none where a name that the article
 * is listed under by type says more than that it is an article.
 */
export function designsGuessed(names: readonly string[], title: string): string[] {
	if (!names.every((name) => NO_DESIGN.test(name)) || ABOUT_METHOD.test(title)) return [];
	const found = DESIGNS.filter((design) => design.title.test(title)).map(({ name }) => name);
	// A protocol for a review is no review.
	return found[0] === 'protocol' ? ['protocol'] : found;
}
