/**
 * The mapping table of EndNote XML: paths of elements below `record`. There is no public specification (the DTD comes with the program);
 * the names are those of the fields of EndNote, Bookends, Zotero and Mendeley write them too.
 */
import { type Row, targetsOf } from '../tagged/rows.ts';

/** One row a path. The comment says what is meant, where the name of the element does not. */
export const endnoteRows: readonly Row[] = [
	{ tag: 'ref-type/@name', to: 'type' },
	{ tag: 'ref-type', to: 'kept' }, // number of the type
	// Titles
	{ tag: 'titles/title', to: 'title' },
	{ tag: 'titles/short-title', to: 'titleShort' },
	{ tag: 'titles/translated-title', to: 'titleOther' },
	{
		tag: 'titles/secondary-title', // journal, book, conference or series
		to: 'container',
		in: { book: 'series', thesis: 'kept', report: 'series', patent: 'kept' },
	},
	{ tag: 'titles/tertiary-title', to: 'series', in: { conference: 'containerLast' } },
	{ tag: 'titles/alt-title', to: 'journalShort', in: { book: 'series' } },
	{ tag: 'periodical/full-title', to: 'journal', in: { book: 'series', thesis: 'kept', report: 'series', patent: 'kept' } },
	{ tag: 'periodical/abbr-1', to: 'journalShort', in: { book: 'series' } },
	{ tag: 'periodical/abbr-2', to: 'journalShort', in: { book: 'series' } },
	{ tag: 'periodical/abbr-3', to: 'journalShort', in: { book: 'series' } },
	{ tag: 'alt-periodical/full-title', to: 'journalShort', in: { book: 'series' } },
	{ tag: 'alt-periodical/abbr-1', to: 'journalShort', in: { book: 'series' } },
	{ tag: 'alt-periodical/abbr-2', to: 'journalShort', in: { book: 'series' } },
	{ tag: 'alt-periodical/abbr-3', to: 'journalShort', in: { book: 'series' } },
	// People
	{ tag: 'contributors/authors/author', to: 'author' },
	{ tag: 'contributors/secondary-authors/author', to: 'editor', in: { thesis: 'advisor', patent: 'contributor' } },
	{
		tag: 'contributors/tertiary-authors/author',
		to: 'seriesEditor',
		in: { thesis: 'advisor', article: 'contributor', patent: 'contributor' },
	},
	{
		tag: 'contributors/subsidiary-authors/author',
		to: 'contributor',
		in: { book: 'translator', part: 'translator', conference: 'translator' },
	},
	{ tag: 'contributors/translated-authors/author', to: 'kept' }, // authors in translation
	{ tag: 'auth-address', to: 'affiliation' },
	{ tag: 'auth-affiliaton', to: 'affiliation' }, // so spelt
	{ tag: 'auth-affiliation', to: 'affiliation' },
	// When and where
	{ tag: 'dates/year', to: 'year' },
	{ tag: 'dates/pub-dates/date', to: 'date' },
	{ tag: 'dates/copyright-dates/date', to: 'kept' },
	{ tag: 'volume', to: 'volume' },
	{ tag: 'number', to: 'issue', in: { book: 'kept' } },
	{ tag: 'issue', to: 'issue', in: { book: 'kept' } },
	{ tag: 'pages', to: 'pageStart' },
	{ tag: 'start-page', to: 'articleNumber' },
	{ tag: 'end-page', to: 'pageEnd' },
	{ tag: 'section', to: 'articleNumber', in: { book: 'kept', part: 'kept', thesis: 'kept', other: 'kept', patent: 'kept' } },
	{ tag: 'num-vols', to: 'kept' },
	{ tag: 'publisher', to: 'publisher' },
	{ tag: 'pub-location', to: 'place' },
	{ tag: 'edition', to: 'edition' },
	// Identifiers and links
	{ tag: 'isbn', to: 'standardNumber', in: { patent: 'kept' } }, // ISSN or ISBN
	{ tag: 'issn', to: 'standardNumber' },
	{ tag: 'electronic-resource-num', to: 'doi' },
	{ tag: 'accession-num', to: 'accession' },
	{ tag: 'remote-database-name', to: 'database' },
	{ tag: 'remote-database-provider', to: 'provider' },
	{ tag: 'custom2', to: 'pmcid' },
	{ tag: 'urls/related-urls/url', to: 'link' },
	{ tag: 'urls/web-urls/url', to: 'link' },
	{ tag: 'urls/text-urls/url', to: 'fullTextLink' },
	{ tag: 'urls/pdf-urls/url', to: 'fullTextLink' }, // paths of files on somebody's disk
	{ tag: 'urls/image-urls/url', to: 'fullTextLink' },
	// What it says and what it is about
	{ tag: 'abstract', to: 'abstract' },
	{ tag: 'keywords/keyword', to: 'keyword' },
	{ tag: 'language', to: 'language' },
	{ tag: 'work-type', to: 'medium' },
	// Somebody's own
	{ tag: 'database', to: 'custom' }, // somebody's library and its path
	{ tag: 'notes', to: 'note' },
	{ tag: 'research-notes', to: 'custom' },
	{ tag: 'label', to: 'custom' },
	{ tag: 'call-num', to: 'custom' },
	{ tag: 'reprint-status', to: 'custom' },
	...[
		'custom1',
		'custom3',
		'custom4',
		'custom5',
		'custom6',
		'custom7',
		'custom8',
		'modified-date',
		'misc1',
		'misc2',
		'misc3',
		'user16',
	].map((tag): Row => ({ tag, to: 'custom' })),
	// Known, without a field
	{ tag: 'source-app', to: 'kept' },
	{ tag: 'rec-number', to: 'kept' },
	{ tag: 'foreign-keys/key', to: 'kept' },
	{ tag: 'access-date', to: 'kept' },
	{ tag: 'caption', to: 'kept' },
	{ tag: 'orig-pub', to: 'kept' }, // original publication
	{ tag: 'reprint-edition', to: 'kept' },
	{ tag: 'reviewed-item', to: 'kept' },
	{ tag: 'added-date', to: 'kept' },
	{ tag: 'last-modified-date', to: 'kept' },
	{ tag: 'area', to: 'kept' },
	{ tag: 'size', to: 'kept' },
	{ tag: 'electronic-resource', to: 'kept' },
];

/** What a path is read as. */
export const endnoteTarget = targetsOf(endnoteRows);
