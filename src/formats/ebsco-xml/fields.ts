/**
 * The mapping table of EBSCOhost XML: paths of elements below `rec`, without `header/controlInfo/`; where an element has a type, it stands in
 * brackets. References: the replies of the EBSCOhost API (`Search`, EBSCOhost Integration Toolkit), whose records have the same shape, and
 * what is publicly known of the export.
 */
import { type Row, targetsOf } from '../tagged/rows.ts';

/** One row a path. The comment says what is meant, where the name of the target does not. */
export const ebscoRows: readonly Row[] = [
	{ tag: '@resultID', to: 'kept' }, // place in the list of results
	{ tag: '@recordID', to: 'kept' },
	{ tag: 'plink', to: 'link' }, // opens for members of a library
	{ tag: 'pdfLink', to: 'kept' }, // see full-text.ts
	{ tag: 'abody', to: 'kept' }, // the full text, see full-text.ts
	// The database
	{ tag: 'header/@longDbName', to: 'database' },
	{ tag: 'header/@shortDbName', to: 'kept' }, // see identifiers.ts
	{ tag: 'header/@uiTerm', to: 'kept' }, // accession number
	{ tag: 'header/@uiTag', to: 'kept' },
	// Journal, book or dissertation
	{ tag: 'jinfo/jtl', to: 'journal', in: { book: 'series', thesis: 'kept', part: 'series' } },
	{ tag: 'jinfo/jabr', to: 'journalShort' },
	{ tag: 'jinfo/issn', to: 'standardNumber' },
	{ tag: 'jinfo/jid[issn]', to: 'standardNumber' },
	{ tag: 'jinfo/jid[mid]', to: 'kept' }, // EBSCO's own number of the journal
	{ tag: 'jinfo/maglogo', to: 'kept' },
	{ tag: 'bkinfo/btl', to: 'wholeTitle', in: { part: 'container', conference: 'container', article: 'kept', thesis: 'kept' } },
	{ tag: 'bkinfo/bsubtl', to: 'kept' },
	{ tag: 'bkinfo/isbn', to: 'standardNumber' },
	{ tag: 'bkinfo/aug/au', to: 'contributor' }, // authors or editors of the book
	{ tag: 'bkinfo/edition', to: 'edition' },
	{ tag: 'dissinfo/disstl', to: 'wholeTitle' },
	{ tag: 'dissinfo/dissinst', to: 'publisher' }, // university
	{ tag: 'dissinfo/dissdeg', to: 'genre' },
	// When and where
	{ tag: 'pubinfo/dt/@year', to: 'year' },
	{ tag: 'pubinfo/dt', to: 'date' },
	{ tag: 'pubinfo/dt/@month', to: 'kept' }, // see date.ts
	{ tag: 'pubinfo/dt/@day', to: 'kept' },
	{ tag: 'pubinfo/vid', to: 'volume' },
	{ tag: 'pubinfo/iid', to: 'issue' },
	{ tag: 'pubinfo/pub', to: 'publisher' },
	{ tag: 'pubinfo/place', to: 'place' },
	{ tag: 'artinfo/ppf', to: 'kept' }, // first page, see pages.ts
	{ tag: 'artinfo/ppct', to: 'kept' }, // number of pages
	// The article
	{ tag: 'artinfo/ui', to: 'kept' }, // accession number, as in the header
	{ tag: 'artinfo/ui[doi]', to: 'doi' },
	{ tag: 'artinfo/ui[pmid]', to: 'pmid' },
	{ tag: 'artinfo/ui[pmcid]', to: 'pmcid' },
	{ tag: 'artinfo/tig/atl', to: 'title' },
	{ tag: 'artinfo/tig/otl', to: 'titleOther' },
	{ tag: 'artinfo/tig/stl', to: 'kept' }, // second line of the title
	{ tag: 'artinfo/tig/series', to: 'series' },
	{ tag: 'artinfo/aug/au', to: 'kept' }, // see people.ts
	{ tag: 'artinfo/aug/au/mark', to: 'kept' },
	{ tag: 'artinfo/aug/affil', to: 'kept' },
	{ tag: 'artinfo/aug/affil/mark', to: 'kept' },
	{ tag: 'artinfo/aug/email', to: 'kept' },
	{ tag: 'artinfo/su', to: 'kept' }, // see subjects.ts
	{ tag: 'artinfo/keyword', to: 'kept' },
	{ tag: 'artinfo/ab', to: 'abstract' },
	{ tag: 'artinfo/pubtype', to: 'type' },
	{ tag: 'artinfo/doctype', to: 'genre' },
	{ tag: 'artinfo/ougenre', to: 'genre' },
	{ tag: 'artinfo/src', to: 'kept' }, // where the abstract comes from
	{ tag: 'artinfo/formats/fmt', to: 'kept' }, // see full-text.ts
	{ tag: 'artinfo/formats/fmt/@size', to: 'kept' },
	{ tag: 'language', to: 'language' },
	{ tag: 'language/@code', to: 'language' },
	// Known, without a field
	{ tag: 'copyright', to: 'kept' },
	{ tag: 'copyright/@flag', to: 'kept' },
	{ tag: 'copyright/dt', to: 'kept' },
	{ tag: 'copyright/dt/@year', to: 'kept' },
	{ tag: 'copyright/dt/@month', to: 'kept' },
	{ tag: 'copyright/dt/@day', to: 'kept' },
	{ tag: 'refInfo/hasTimesCited/@count', to: 'kept' },
	{ tag: 'refInfo/hasReferences/@count', to: 'kept' },
	{ tag: 'holdings/@islocal', to: 'kept' },
];

const tableTarget = targetsOf(ebscoRows);

/** What a path is read as. Types of numbers and of subjects are many; all of them are known. */
export const ebscoTarget: typeof tableTarget = (tag, family) =>
	tableTarget(tag, family) ?? (/^(?:artinfo\/(?:ui|an)|artinfo\/sug\/subj|jinfo\/jid)(?:\[.*\])?$/.test(tag) ? 'kept' : undefined);
