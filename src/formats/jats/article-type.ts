/** What `article-type` says. Values: https://jats.nlm.nih.gov/archiving/tag-library/1.3/attribute/article-type.html */
import type { BibRecord } from '../../record/record.ts';

/** Types of article in the words of the National Library of Medicine, so that articles are found whatever they were exported from. */
const PUBLICATION_TYPES: ReadonlyMap<string, string> = new Map([
	['research-article', 'Journal Article'],
	['review-article', 'Review'],
	['systematic-review', 'Systematic Review'],
	['meta-analysis', 'Meta-Analysis'],
	['clinical-trial', 'Clinical Trial'],
	['case-report', 'Case Reports'],
	['editorial', 'Editorial'],
	['letter', 'Letter'],
	['reply', 'Comment'],
	['article-commentary', 'Comment'],
	['discussion', 'Comment'],
	['news', 'News'],
	['obituary', 'Biography'],
	['correction', 'Published Erratum'],
	['retraction', 'Retraction of Publication'],
	['retracted-article', 'Retracted Publication'],
	['expression-of-concern', 'Expression of Concern'],
	['meeting-report', 'Congress'],
	['guideline', 'Guideline'],
	['preprint', 'Preprint'],
]);

const CSL: ReadonlyMap<string, BibRecord['type']> = new Map([
	['book-review', 'review-book'],
	['product-review', 'review'],
	['dissertation', 'thesis'],
	['preprint', 'article'],
	['data-paper', 'article-journal'],
	['dataset', 'dataset'],
]);

/** NLM's publication type of an article type; undefined where it has none. */
export function publicationTypeOf(articleType: string): string | undefined {
	return PUBLICATION_TYPES.get(articleType.toLowerCase());
}

/** The CSL type of an article type. Servers of preprints are named as journals. */
export function cslTypeOf(articleType: string, journal: string): BibRecord['type'] {
	const known = CSL.get(articleType.toLowerCase());
	if (known !== undefined) return known;
	return /^(?:bio|med|chem|psy|soc)?(?:r?xiv|arxiv)$|^research square$/i.test(journal.replace(/\s/g, '')) ? 'article' : 'article-journal';
}
