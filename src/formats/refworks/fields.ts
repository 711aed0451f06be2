/**
 * The mapping table of the RefWorks tagged format.
 * Reference: `RefWorks Tagged Format`, Ex Libris Knowledge Center, Legacy RefWorks.
 */
import { type Row, targetsOf } from '../tagged/rows.ts';

/** One row a tag. The comment says what RefWorks calls it, where the name of the target does not. */
export const refworksRows: readonly Row[] = [
	{ tag: 'RT', to: 'type' },
	// Titles
	{ tag: 'T1', to: 'title' },
	{ tag: 'ST', to: 'titleShort' },
	{ tag: 'OT', to: 'titleOther' }, // original foreign title
	{ tag: 'JF', to: 'journal', in: { book: 'series', thesis: 'kept', part: 'container', conference: 'container' } },
	{ tag: 'JO', to: 'journalShort' },
	{
		tag: 'T2', // secondary title; RefWorks itself names journals in JF
		to: 'secondTitle',
		in: {
			book: 'series',
			part: 'container',
			conference: 'container',
			thesis: 'kept',
			report: 'series',
			patent: 'kept',
			other: 'container',
		},
	},
	{ tag: 'T3', to: 'series' },
	{ tag: 'WT', to: 'container' }, // title of the website
	// People
	{ tag: 'A1', to: 'author' },
	{ tag: 'A2', to: 'editor', in: { thesis: 'advisor', patent: 'contributor' } },
	{ tag: 'A3', to: 'seriesEditor', in: { thesis: 'advisor', article: 'contributor', patent: 'contributor' } },
	{ tag: 'A4', to: 'contributor', in: { book: 'translator', part: 'translator' } },
	{ tag: 'A5', to: 'contributor' },
	{ tag: 'A6', to: 'editor' }, // editor of the website
	{ tag: 'AD', to: 'affiliation' },
	// When and where
	{ tag: 'YR', to: 'year' },
	{ tag: 'FD', to: 'date' }, // free form: `Feb`, `2005 Jan-Feb`
	{ tag: 'VO', to: 'volume' },
	{ tag: 'IS', to: 'issue', in: { book: 'kept' } },
	{ tag: 'SP', to: 'pageStart' },
	{ tag: 'OP', to: 'pageEnd' }, // other pages
	{ tag: 'PB', to: 'publisher' },
	{ tag: 'PP', to: 'place' },
	{ tag: 'ED', to: 'edition' },
	{ tag: 'WV', to: 'edition' }, // version of the website
	// Identifiers and links
	{ tag: 'SN', to: 'standardNumber', in: { patent: 'kept' } },
	{ tag: 'DO', to: 'doi' },
	{ tag: 'PMID', to: 'pmid' },
	{ tag: 'PMCID', to: 'pmcid' },
	{ tag: 'AN', to: 'accession' },
	{ tag: 'DB', to: 'database' },
	{ tag: 'DS', to: 'provider' }, // data source
	{ tag: 'UL', to: 'link' },
	{ tag: 'LK', to: 'link' },
	// What it says and what it is about
	{ tag: 'AB', to: 'abstract' },
	{ tag: 'K1', to: 'keyword' },
	{ tag: 'LA', to: 'language' },
	// Somebody's own
	{ tag: 'NO', to: 'note' }, // EBSCO packs the rest of the record in here
	{ tag: 'AV', to: 'custom' }, // availability
	{ tag: 'CN', to: 'custom' }, // call number
	{ tag: 'RP', to: 'custom' }, // whether somebody holds a reprint
	{ tag: 'SL', to: 'custom' }, // sponsoring library
	{ tag: 'LL', to: 'custom' }, // its place
	{ tag: 'FK', to: 'custom' }, // somebody's folders
	...['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9', 'U10', 'U11', 'U12', 'U13', 'U14', 'U15'].map(
		(tag): Row => ({ tag, to: 'custom' }),
	),
	// Known, without a field
	{ tag: 'SR', to: 'kept' }, // printed or electronic
	{ tag: 'ID', to: 'kept' }, // number in somebody's library
	{ tag: 'CL', to: 'kept' }, // classification
	{ tag: 'SF', to: 'kept' }, // subfile
	{ tag: 'IP', to: 'kept' }, // identifying phrase
	{ tag: 'RD', to: 'kept' }, // when it was looked at
	{ tag: 'OL', to: 'kept' }, // language of the citation
	{ tag: 'CR', to: 'kept' }, // cited references
	{ tag: 'WP', to: 'kept' }, // date of electronic publication
];

/** What a tag is read as. */
export const refworksTarget = targetsOf(refworksRows);
