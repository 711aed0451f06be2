import type { Loss } from '../citable.ts';

/** What BibTeX has no field for, or what changes in it. */
export const bibtexLosses: readonly Loss[] = [
	{
		field: 'type',
		what: 'Kinds of item that neither BibTeX nor biblatex has are written as the nearest: bills, regulations and treaties as legislation, dictionary and other entries as encyclopaedia entries, classics as books, figures as artwork, scores as music, posts as web pages, reviews of books as reviews, collections and events as @misc.',
	},
	{ field: 'id', what: 'Entries are cited by a key of author, title and year; an identifier that a curator gave is left out.' },
	{ field: 'publicationTypes', what: 'The first is written for theses and reports; others are left out.' },
	{ field: 'alternativeTitles', what: 'Left out.' },
	{ field: 'authors.affiliations', what: 'Institutions are listed, without saying whose they are.' },
	{
		field: 'contributors',
		what: 'Editors, translators, advisors, directors, commentators and annotators are written; other roles are left out.',
	},
	{ field: 'names', what: 'A comma or semicolon within a part of a person’s name becomes a blank.' },
	{ field: 'issuedText', what: 'Seasons are written as the month; other words of a date are left out.' },
	{ field: 'accessions', what: 'Numbers of arXiv alone are written; the names of databases are left out.' },
	{ field: 'abstract', what: 'Sections stand in one text behind their headings; the language and markup are left out.' },
	{ field: 'subjects', what: 'Labels alone are written: not from which list they are, and neither subheadings nor main topics.' },
	{ field: 'links', what: 'The first address is written that opens for everybody.' },
	{ field: 'relations', what: 'Retractions, corrections, comments and other publications that bear on the work are left out.' },
];
