import type { Loss } from '../citable.ts';

/** What RIS has no place for, or what changes in it. */
export const risLosses: readonly Loss[] = [
	{
		field: 'type',
		what: 'Kinds of item that RIS does not have are written as the nearest: preprints as unpublished works, reviews as journal articles, encyclopaedia and other entries alike, posts as web pages, regulations as statutes, talks as slides; events, collections, performances and treaties as generic items.',
	},
	{ field: 'titleMarkup', what: 'Italics, bold, sub- and superscript are written as plain text.' },
	{ field: 'authors.orcid', what: 'ORCIDs are left out.' },
	{ field: 'authors.affiliations', what: 'Institutions are listed, without saying whose they are.' },
	{
		field: 'contributors',
		what: 'Editors and translators are always written, series editors, advisors and contributors where the kind of item has a tag for them; other roles are left out.',
	},
	{ field: 'names', what: 'A semicolon in a name becomes a comma, and a comma within a part of a person’s name a blank.' },
	{ field: 'issuedText', what: 'Seasons are written beside the date; other words of a date are left out.' },
	{ field: 'issue', what: 'Whole books have no place for it.' },
	{ field: 'numberOfPages', what: 'Written for books, theses and reports that have no pages in something larger, and left out otherwise.' },
	{ field: 'issn', what: 'Patents have no place for ISSN and ISBN.' },
	{ field: 'collectionTitle', what: 'Of a conference paper without a title of its proceedings, the series is read back as that title.' },
	{ field: 'accessions', what: 'One database is named, and only its numbers are written; short codes of databases are left out.' },
	{ field: 'abstract', what: 'Sections stand in one text behind their headings; the language and markup are left out.' },
	{
		field: 'subjects',
		what: 'Which list a term is from is left out. Subheadings are written in records from MEDLINE or Embase, or where one is marked as a main topic.',
	},
	{ field: 'links', what: 'Addresses alone are written, without labels; those that open only with a library’s login are left out.' },
	{ field: 'relations', what: 'Retractions, corrections, comments and other publications that bear on the work are left out.' },
];
