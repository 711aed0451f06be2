/**
 * The mapping table of Refer: the tags of the Unix program refer(1), those that EndNote added (`EndNote Import` filter), and what other
 * programs use them for.
 */
import { type Row, targetsOf } from '../tagged/rows.ts';

/** One row a tag. The comment says what EndNote calls it, or who else writes it so. */
export const referRows: readonly Row[] = [
	{ tag: '%0', to: 'type' },
	// Titles
	{ tag: '%T', to: 'title' },
	{ tag: '%!', to: 'titleShort' },
	{ tag: '%Q', to: 'titleOther' }, // translated title
	{ tag: '%J', to: 'journal', in: { book: 'series', thesis: 'kept' } },
	{
		tag: '%B', // secondary title: of the book or the conference; bepress: of the journal
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
	{ tag: '%S', to: 'series' }, // tertiary title
	// People
	{ tag: '%A', to: 'author' },
	{ tag: '%E', to: 'editor', in: { thesis: 'advisor', patent: 'contributor' } }, // secondary author
	{ tag: '%Y', to: 'seriesEditor', in: { thesis: 'advisor', article: 'contributor', patent: 'contributor' } }, // tertiary author
	{ tag: '%?', to: 'contributor', in: { book: 'translator', part: 'translator', conference: 'translator' } }, // subsidiary author
	{ tag: '%H', to: 'kept' }, // author in translation
	{ tag: '%+', to: 'affiliation' }, // author address
	// When and where
	{ tag: '%D', to: 'year' },
	{ tag: '%8', to: 'date' },
	{ tag: '%V', to: 'volume' },
	{ tag: '%N', to: 'issue', in: { book: 'kept' } },
	{ tag: '%P', to: 'pageStart' },
	{ tag: '%&', to: 'articleNumber', in: { book: 'kept', part: 'kept', thesis: 'kept', other: 'kept', patent: 'kept' } }, // start page, section
	{ tag: '%6', to: 'kept' }, // number of volumes
	{ tag: '%I', to: 'publisher' },
	{ tag: '%C', to: 'place' },
	{ tag: '%7', to: 'edition' },
	// Identifiers and links
	{ tag: '%@', to: 'standardNumber', in: { patent: 'kept' } },
	{ tag: '%R', to: 'doi' }, // EndNote; refer: number of a report; Zotero: type of work
	{ tag: '%M', to: 'accession' },
	{ tag: '%2', to: 'pmcid' }, // custom 2
	{ tag: '%~', to: 'database' },
	{ tag: '%W', to: 'provider' }, // database provider; Zotero: place in an archive
	{ tag: '%U', to: 'link' },
	{ tag: '%>', to: 'fullTextLink' }, // paths of files on somebody's disk
	// What it says and what it is about
	{ tag: '%X', to: 'abstract' },
	{ tag: '%K', to: 'keyword' },
	{ tag: '%G', to: 'language' },
	{ tag: '%9', to: 'medium' }, // type of work
	// Somebody's own
	{ tag: '%Z', to: 'note' },
	{ tag: '%O', to: 'custom' }, // refer: other information; Web of Science: article number
	{ tag: '%<', to: 'custom' }, // research notes
	{ tag: '%F', to: 'custom' }, // label
	{ tag: '%L', to: 'custom' }, // call number
	{ tag: '%1', to: 'custom' },
	{ tag: '%3', to: 'custom' },
	{ tag: '%4', to: 'custom' },
	{ tag: '%#', to: 'custom' }, // custom 5
	{ tag: '%$', to: 'custom' }, // custom 6
	{ tag: '%]', to: 'custom' }, // custom 7
	// Known, without a field
	{ tag: '%[', to: 'kept' }, // when it was looked at
	{ tag: '%=', to: 'kept' }, // when it was last changed
	{ tag: '%(', to: 'kept' }, // original publication
	{ tag: '%)', to: 'kept' }, // reprint edition
	{ tag: '%*', to: 'kept' }, // reviewed item; Zotero: rights
	{ tag: '%^', to: 'kept' }, // caption
];

/** What a tag is read as. */
export const referTarget = targetsOf(referRows);
