/** What Crossref's keys mean here (https://api.crossref.org/swagger-ui). What is not in the table is kept under its key. */
import type { BibRecord } from '../../record/record.ts';
import type { TextField } from '../draft/publication.ts';

/** Crossref's types by the CSL type that they mean (https://api.crossref.org/types). */
export const types: Readonly<Record<string, BibRecord['type']>> = {
	'journal-article': 'article-journal',
	journal: 'periodical',
	'journal-issue': 'periodical',
	'journal-volume': 'periodical',
	book: 'book',
	monograph: 'book',
	'edited-book': 'book',
	'reference-book': 'book',
	'book-set': 'book',
	'book-series': 'book',
	'book-chapter': 'chapter',
	'book-part': 'chapter',
	'book-section': 'chapter',
	'book-track': 'chapter',
	'reference-entry': 'entry',
	'proceedings-article': 'paper-conference',
	proceedings: 'book',
	'proceedings-series': 'book',
	'posted-content': 'article',
	dissertation: 'thesis',
	report: 'report',
	'report-component': 'report',
	'report-series': 'report',
	'peer-review': 'review',
	standard: 'standard',
	'standard-series': 'standard',
	dataset: 'dataset',
	database: 'dataset',
	component: 'document',
	grant: 'document',
	other: 'document',
};

/** Keys of one text, or of a list of which the first is the field. */
export const texts: readonly (readonly [string, TextField])[] = [
	['short-title', 'titleShort'],
	['short-container-title', 'containerTitleShort'],
	['volume', 'volume'],
	['issue', 'issue'],
	['publisher', 'publisher'],
	['publisher-location', 'publisherPlace'],
	['edition-number', 'edition'],
	['source', 'database'],
];

/** Lists of people other than authors, by the role that they stand for. */
export const people: readonly (readonly [string, string])[] = [
	['editor', 'editor'],
	['translator', 'translator'],
	['chair', 'chair'],
	['reviewer', 'reviewer'],
	['contributor', 'contributor'],
];

/** Kinds of update by which a work no longer stands. */
export const withdrawing: ReadonlySet<string> = new Set(['retraction', 'withdrawal', 'removal']);
