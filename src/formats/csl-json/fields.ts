/**
 * What the variables of CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema) mean here, with the names that Zotero,
 * Better BibTeX, Mendeley, pandoc and Crossref's content negotiation use beside them. What is not in the table is kept under its key.
 */
import type { TextField } from '../draft/publication.ts';

/** What a variable is read as. */
export type Target =
	| { text: TextField }
	| { role: string }
	| 'type'
	| 'title'
	| 'titleOther'
	| 'author'
	| 'issued'
	| 'page'
	| 'numberOfPages'
	| 'language'
	| 'doi'
	| 'pmid'
	| 'pmcid'
	| 'issn'
	| 'isbn'
	| 'link'
	| 'abstract'
	| 'keyword'
	| 'genre'
	| 'note'
	| 'licence'
	| 'custom'
	/** Somebody's own words. */
	| 'private'
	/** Known, without a field: kept word for word. */
	| 'kept';

/** In the order in which they are read: what comes first has the field. */
export const variables: Readonly<Record<string, Target>> = {
	type: 'type',
	title: 'title',
	'title-short': { text: 'titleShort' },
	shortTitle: { text: 'titleShort' }, // CSL 1.0.1, Zotero before 6
	'original-title': 'titleOther',
	author: 'author',
	editor: { role: 'editor' },
	'editor-translator': { role: 'editor and translator' },
	'collection-editor': { role: 'series editor' },
	'container-author': { role: 'container author' },
	'editorial-director': { role: 'editorial director' },
	'executive-producer': { role: 'executive producer' },
	'original-author': { role: 'original author' },
	'reviewed-author': { role: 'reviewed author' },
	'script-writer': { role: 'script writer' },
	'series-creator': { role: 'series creator' },
	chair: { role: 'chair' },
	compiler: { role: 'compiler' },
	composer: { role: 'composer' },
	contributor: { role: 'contributor' },
	curator: { role: 'curator' },
	director: { role: 'director' },
	guest: { role: 'guest' },
	host: { role: 'host' },
	illustrator: { role: 'illustrator' },
	interviewer: { role: 'interviewer' },
	narrator: { role: 'narrator' },
	organizer: { role: 'organizer' },
	performer: { role: 'performer' },
	producer: { role: 'producer' },
	recipient: { role: 'recipient' },
	translator: { role: 'translator' },
	'container-title': { text: 'containerTitle' },
	'container-title-short': { text: 'containerTitleShort' },
	journalAbbreviation: { text: 'containerTitleShort' },
	'collection-title': { text: 'collectionTitle' },
	volume: { text: 'volume' },
	issue: { text: 'issue' },
	page: 'page',
	'number-of-pages': 'numberOfPages',
	issued: 'issued',
	publisher: { text: 'publisher' },
	'publisher-place': { text: 'publisherPlace' },
	edition: { text: 'edition' },
	language: 'language',
	DOI: 'doi',
	PMID: 'pmid',
	PMCID: 'pmcid',
	ISSN: 'issn',
	ISBN: 'isbn',
	URL: 'link',
	abstract: 'abstract',
	keyword: 'keyword',
	categories: 'keyword',
	genre: 'genre',
	license: 'licence',
	note: 'note',
	custom: 'custom',
	annote: 'private',
	...Object.fromEntries(
		[
			...['accessed', 'archive', 'archive-place', 'archive_collection', 'archive_location', 'authority', 'available-date'],
			...['call-number', 'chapter-number', 'citation-key', 'citation-label', 'citation-number', 'collection-number', 'dimensions'],
			...['division', 'event', 'event-date', 'event-place', 'event-title', 'first-reference-note-number', 'id', 'jurisdiction'],
			...['locator', 'medium', 'number', 'number-of-volumes', 'original-date', 'original-publisher', 'original-publisher-place'],
			...['page-first', 'part', 'part-number', 'part-title', 'printing', 'printing-number', 'references', 'reviewed-genre'],
			...['reviewed-title', 'scale', 'section', 'source', 'status', 'submitted', 'supplement', 'supplement-number', 'version'],
			...['volume-title', 'volume-title-short', 'year-suffix', 'yomi'],
		].map((name): [string, Target] => [name, 'kept']),
	),
};

/** Item types that are no CSL types, by the CSL type that they mean: of CSL-M, CSL 1.0.1, and of what Crossref hands out. */
export const foreignTypes: Readonly<Record<string, string>> = {
	'journal-article': 'article-journal',
	'book-chapter': 'chapter',
	'proceedings-article': 'paper-conference',
	dissertation: 'thesis',
	monograph: 'book',
	'posted-content': 'article',
	video: 'motion_picture',
	blog: 'post-weblog',
	podcast: 'broadcast',
};
