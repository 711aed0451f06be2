import type { Loss } from '../citable.ts';

/** What PubMed's format has no place for, or what changes in it. */
export const nbibLosses: readonly Loss[] = [
	{
		field: 'type',
		what: 'The format tells articles of journals, books, chapters, and what its publication types name; other items are read back as one of these or as documents. Where the kind of item has a publication type of its own (Preprint, Dataset ...), that is added.',
	},
	{ field: 'id', what: 'An identifier that a curator gave is left out; PMID and DOI are written.' },
	{ field: 'titleMarkup', what: 'Italics, bold, sub- and superscript are written as plain text.' },
	{ field: 'titleShort', what: 'Short titles are left out.' },
	{ field: 'authors.affiliations', what: 'The numbers of institutions are left out; each stands behind the names it belongs to.' },
	{ field: 'contributors', what: 'Editors and investigators are written; other roles are left out.' },
	{
		field: 'names',
		what: 'A comma within a part of a person’s name becomes a blank; a full stop at the end of a body’s name is left out.',
	},
	{ field: 'issuedText', what: 'The words of a date are written where they can be read as the same date.' },
	{ field: 'page', what: 'Whole books have no place for pages.' },
	{ field: 'numberOfPages', what: 'Left out.' },
	{ field: 'publisherPlace', what: 'Of books and chapters alone; for journals the field means the country.' },
	{ field: 'languages', what: 'The three-letter codes know no regions and scripts: pt-BR is read back as pt.' },
	{ field: 'accessions', what: 'Left out but for numbers of NCBI Bookshelf; so are the names of other databases than PubMed.' },
	{ field: 'abstract', what: 'Sections stand in one text behind their headings; the language and markup are left out.' },
	{
		field: 'subjects',
		what: 'Headings of MeSH and people are told from other terms; of those, the kind and the list are left out but for the lists of NLM. Headings come first.',
	},
	{ field: 'links', what: 'Left out.' },
	{
		field: 'relations',
		what: 'Retractions, concerns, corrections, republications, updates, comments and summaries are written where another publication is cited or identified; others are left out. The date and the words of other databases are left out, and identifiers stand in the citation.',
	},
];
