import type { Loss } from '../citable.ts';

/** What the table has no column for, or what changes in it. */
export const csvLosses: readonly Loss[] = [
	{ field: 'type', what: 'Reviews are read back as journal articles, since most tables mean that.' },
	{ field: 'titleMarkup', what: 'Italics, bold, sub- and superscript are written as plain text.' },
	{ field: 'alternativeTitles', what: 'Several stand in one cell and are read back as one.' },
	{ field: 'authors.orcid', what: 'ORCIDs are left out.' },
	{ field: 'authors.affiliations', what: 'Institutions are listed, without saying whose they are.' },
	{ field: 'contributors', what: 'Editors, series editors, translators and contributors are written; other roles are left out.' },
	{
		field: 'lists',
		what: 'A semicolon within one of several values becomes a comma, and a comma within a part of a person’s name a blank.',
	},
	{ field: 'names', what: 'A body whose name holds five commas or more is taken for a list of people, and kept without a field.' },
	{ field: 'issuedText', what: 'The words of a date are written where they can be read as the same date.' },
	{ field: 'accessions', what: 'One database is named, with one number.' },
	{ field: 'abstract', what: 'Sections stand in one text behind their headings; the language and markup are left out.' },
	{
		field: 'subjects',
		what: 'Three columns tell keywords, headings of MeSH and other headings; other lists and kinds, and main topics of others than MeSH, are left out.',
	},
	{ field: 'links', what: 'Addresses alone are written, without labels; those that open only with a library’s login are left out.' },
	{ field: 'relations', what: 'Retractions, corrections, comments and other publications that bear on the work are left out.' },
	{
		field: 'cells',
		what: 'An apostrophe before a cell that begins with = + - or @ keeps spreadsheet programs from taking it for a formula; it is left out when the table is read. Where the value itself begins with such an apostrophe, that is lost.',
	},
];
