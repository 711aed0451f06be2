/** What OpenAlex's types mean here (https://docs.openalex.org/api-entities/works/work-object). */
import type { BibRecord } from '../../record/record.ts';

/** OpenAlex's types by the CSL type that they mean. */
export const types: Readonly<Record<string, BibRecord['type']>> = {
	article: 'article-journal',
	review: 'article-journal',
	letter: 'article-journal',
	editorial: 'article-journal',
	erratum: 'article-journal',
	retraction: 'article-journal',
	preprint: 'article',
	'book-chapter': 'chapter',
	book: 'book',
	dissertation: 'thesis',
	dataset: 'dataset',
	report: 'report',
	standard: 'standard',
	'reference-entry': 'entry',
	'peer-review': 'review',
	libguides: 'webpage',
	software: 'software',
	paratext: 'document',
	grant: 'document',
	other: 'document',
	'supplementary-materials': 'document',
	// Before 2023 the types were Crossref's.
	'journal-article': 'article-journal',
	'posted-content': 'article',
	'proceedings-article': 'paper-conference',
	monograph: 'book',
};

/** Types that say what kind of article it is, in NLM's words. */
export const publicationTypes: Readonly<Record<string, string>> = {
	review: 'Review',
	letter: 'Letter',
	editorial: 'Editorial',
	erratum: 'Published Erratum',
	retraction: 'Retraction of Publication',
	preprint: 'Preprint',
};
