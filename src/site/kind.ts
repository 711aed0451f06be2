/** What kind of item an article is, in words, and what its title lets one guess of its design. */
import type { Article } from '../catalogue/article.ts';
import { designsSaid } from '../catalogue/design.ts';
import { typeNames } from '../catalogue/lists/publication-types.ts';
import { uncapitalised } from './wording.ts';

export interface ItemKind {
	/** What the records say, as one phrase: `Journal article; randomized controlled trial`. */
	said: string;
	/** What the title alone suggests, where the records say nothing of the design: `systematic review`. Unverified. */
	guess?: string;
	/** That neither the records nor the title say how the study was made. */
	unassessed?: true;
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

/** The kind of an article: the types it is listed under, and a guess from its title where these name no design. */
export function kindOf(article: Pick<Article, 'type' | 'publicationTypes' | 'title'>): ItemKind {
	const names = typeNames(article);
	const said = names.map((name, place) => (place === 0 ? name : uncapitalised(name))).join('; ');
	const guess = names.every((name) => NO_DESIGN.test(name)) ? guessed(article.title) : '';
	if (guess) return { said, guess };
	return designsSaid(names).length > 0 ? { said } : { said, unassessed: true };
}

function guessed(title: string): string {
	if (ABOUT_METHOD.test(title)) return '';
	const found = DESIGNS.filter((design) => design.title.test(title)).map(({ name }) => name);
	// A protocol for a review is no review.
	return found[0] === 'protocol' ? 'protocol' : found.join(' and ');
}
