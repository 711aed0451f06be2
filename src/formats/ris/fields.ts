/**
 * The mapping table of RIS: which tag means what, by whom it is written so, and where the kind of item changes its meaning.
 * References: the Reference Manager specification of 2001, the tag map of 2011 (`RIS (file format)` in Wikipedia), and what exporters do.
 */
import type { Family } from './item-type.ts';

/** What a tag is read as. `kept` has no field: it goes to `unmapped` without a warning. */
export type Target =
	| 'type'
	| 'end'
	| 'title'
	| 'titleShort'
	| 'titleOther'
	| 'wholeTitle'
	| 'journal'
	| 'journalName'
	| 'secondTitle'
	| 'journalShort'
	| 'container'
	| 'containerLast'
	| 'series'
	| 'author'
	| 'editor'
	| 'seriesEditor'
	| 'translator'
	| 'advisor'
	| 'contributor'
	| 'affiliation'
	| 'orcids'
	| 'year'
	| 'date'
	| 'volume'
	| 'volumeLast'
	| 'issue'
	| 'issueLast'
	| 'pageStart'
	| 'pageEnd'
	| 'articleNumber'
	| 'standardNumber'
	| 'doi'
	| 'pmid'
	| 'pmcid'
	| 'embasePmid'
	| 'userPmid'
	| 'userDate'
	| 'accession'
	| 'embaseNumber'
	| 'database'
	| 'provider'
	| 'link'
	| 'fullTextLink'
	| 'relatedLink'
	| 'abstract'
	| 'abstractLast'
	| 'keyword'
	| 'language'
	| 'publisher'
	| 'place'
	| 'placeLast'
	| 'edition'
	| 'medium'
	| 'genre'
	| 'note'
	| 'custom'
	| 'source'
	| 'kept';

interface Row {
	tag: string;
	to: Target;
	/** The families of item types in which the tag means something else. */
	in?: Partial<Record<Family, Target>>;
}

/** One row a tag. The comment says who writes it so, where that is not everybody. */
const ROWS: readonly Row[] = [
	{ tag: 'TY', to: 'type' },
	{ tag: 'ER', to: 'end' },
	// Titles
	{ tag: 'TI', to: 'title' },
	{ tag: 'T1', to: 'title' }, // 2001; Ovid, Embase, EBSCO
	{ tag: 'CT', to: 'title' }, // 2001; a caption's or computer program's title
	{ tag: 'BT', to: 'container', in: { book: 'wholeTitle' } }, // 2001: the title of a whole book, else of what holds the part
	{ tag: 'ST', to: 'titleShort' }, // EndNote repeats the title here, cut at the colon
	{ tag: 'TT', to: 'titleOther' }, // translated title
	{ tag: 'OP', to: 'kept' }, // original publication
	{ tag: 'JF', to: 'journal', in: { book: 'series', thesis: 'kept' } }, // ProQuest names its collection of theses
	{ tag: 'JO', to: 'journalName' }, // EBSCO, Embase, Springer: the full title or its abbreviation
	{
		tag: 'T2',
		to: 'secondTitle', // the journal; in EBSCO the alternative title, see titles.ts
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
	{ tag: 'T3', to: 'series', in: { conference: 'containerLast' } }, // in EndNote the series of a conference, Zotero its proceedings
	{ tag: 'C3', to: 'kept', in: { conference: 'containerLast' } }, // Zotero: title of the proceedings; Web of Science: organisation
	{ tag: 'JA', to: 'journalShort' },
	{ tag: 'J1', to: 'journalShort' }, // PubMed Central
	{ tag: 'J2', to: 'journalShort' }, // Scopus: abbreviation; EndNote from PubMed: the full title
	{ tag: 'JI', to: 'journalShort' }, // Web of Science, ISO abbreviation
	{ tag: 'J9', to: 'journalShort' }, // Web of Science, 29 characters
	{ tag: 'NL', to: 'journalShort' }, // Ovid PsycINFO, after ER
	// People
	{ tag: 'AU', to: 'author' },
	{ tag: 'A1', to: 'author' }, // 2001; Ovid, Embase
	{ tag: 'A2', to: 'editor', in: { thesis: 'advisor', patent: 'contributor' } },
	{ tag: 'ED', to: 'editor' },
	{ tag: 'A3', to: 'seriesEditor', in: { thesis: 'advisor', article: 'contributor', patent: 'contributor' } }, // ProQuest: advisor
	{ tag: 'A4', to: 'contributor', in: { book: 'translator', part: 'translator' } },
	{ tag: 'TA', to: 'translator' },
	{ tag: 'AD', to: 'affiliation' },
	{ tag: 'AI', to: 'orcids' }, // Ovid PsycINFO
	// Dates
	{ tag: 'PY', to: 'year' },
	{ tag: 'Y1', to: 'year' }, // 2001; Ovid, Embase
	{ tag: 'YR', to: 'year' }, // Cochrane, RefWorks
	{ tag: 'DA', to: 'date' }, // Web of Science and EndNote: month and day without the year
	{ tag: 'Y2', to: 'kept' }, // when it was looked at
	// Where in the journal or book
	{ tag: 'VL', to: 'volume' },
	{ tag: 'VO', to: 'volumeLast' }, // IEEE, beside VL
	{ tag: 'IS', to: 'issue', in: { book: 'kept' } },
	{ tag: 'CP', to: 'issueLast' }, // 2001: issue; Ovid: country; Web of Science: conference
	{ tag: 'SP', to: 'pageStart' },
	{ tag: 'EP', to: 'pageEnd' },
	{ tag: 'C7', to: 'articleNumber', in: { other: 'kept' } }, // Scopus, EndNote
	{ tag: 'SE', to: 'articleNumber', in: { book: 'kept', part: 'kept', thesis: 'kept', other: 'kept', patent: 'kept' } }, // EndNote
	{ tag: 'M1', to: 'articleNumber', in: { book: 'kept', part: 'kept', thesis: 'kept', other: 'kept', patent: 'kept', report: 'kept' } },
	{ tag: 'M2', to: 'kept' },
	{ tag: 'NV', to: 'kept' }, // number of volumes
	{ tag: 'PB', to: 'publisher' },
	{ tag: 'PU', to: 'publisher' }, // Web of Science
	{ tag: 'CY', to: 'place' },
	{ tag: 'PI', to: 'placeLast' }, // Web of Science
	{ tag: 'PP', to: 'placeLast' }, // ProQuest
	{ tag: 'ET', to: 'edition' }, // EndNote from PubMed: date of electronic publication
	// Identifiers
	{ tag: 'SN', to: 'standardNumber', in: { patent: 'kept' } },
	{ tag: 'EI', to: 'standardNumber' }, // Web of Science: electronic ISSN
	{ tag: 'BN', to: 'standardNumber' }, // Web of Science: ISBN
	{ tag: 'DO', to: 'doi' },
	{ tag: 'DI', to: 'doi' }, // EBSCO, Web of Science
	{ tag: 'L3', to: 'relatedLink' }, // EBSCO writes the DOI here
	{ tag: 'M3', to: 'medium' }, // type of work; EBSCO and Atypon: DOI
	{ tag: 'PM', to: 'pmid' }, // Cochrane: `PUBMED 12345678`
	{ tag: 'PMID', to: 'pmid' },
	{ tag: 'PMCID', to: 'pmcid' },
	{ tag: 'C2', to: 'pmcid' }, // 2011; EndNote from PubMed
	{ tag: 'C5', to: 'embasePmid' }, // Embase
	{ tag: 'C6', to: 'kept' }, // NIHMS number, or date of electronic publication
	{ tag: 'U1', to: 'userPmid' }, // PubMed Central: `23690738[pmid]`; else somebody's own field
	{ tag: 'U2', to: 'embaseNumber' }, // Embase: `L2012345678`; Covidence, Wiley: PMID; else somebody's own field
	{ tag: 'AN', to: 'accession' },
	{ tag: 'UT', to: 'accession' }, // Web of Science
	{ tag: 'DB', to: 'database' },
	{ tag: 'DP', to: 'provider' },
	{ tag: 'ID', to: 'kept' }, // the number in somebody's library; Ovid: accession number
	// Links
	{ tag: 'UR', to: 'link' },
	{ tag: 'LK', to: 'link' },
	{ tag: 'US', to: 'link' }, // Cochrane
	{ tag: 'XL', to: 'link' }, // Ovid
	{ tag: 'XO', to: 'link' }, // Ovid
	{ tag: 'L1', to: 'fullTextLink' }, // EndNote: paths of files on somebody's disk
	{ tag: 'L2', to: 'fullTextLink' },
	{ tag: 'L4', to: 'relatedLink' }, // Zotero: attachments
	// What it says and what it is about
	{ tag: 'AB', to: 'abstract' },
	{ tag: 'N2', to: 'abstractLast' }, // 2001; Ovid, Embase. AB wins where both are present
	{ tag: 'KW', to: 'keyword' },
	{ tag: 'DE', to: 'keyword' }, // Web of Science, IQWiG
	{ tag: 'OT', to: 'keyword' }, // from MEDLINE: other terms
	{ tag: 'LA', to: 'language' },
	{ tag: 'LG', to: 'language' }, // Cochrane
	{ tag: 'PT', to: 'genre' }, // Ovid, Cochrane: publication type
	// Somebody's own
	{ tag: 'N1', to: 'note' }, // EBSCO packs the rest of the record in here
	{ tag: 'RN', to: 'custom' },
	{ tag: 'NT', to: 'custom' },
	{ tag: 'LB', to: 'custom' }, // EndNote: label
	{ tag: 'RP', to: 'custom' }, // 2001: whether somebody holds a reprint
	{ tag: 'AV', to: 'custom' }, // 2001: where somebody keeps it
	{ tag: 'CN', to: 'custom' }, // shelf mark
	{ tag: 'C1', to: 'custom' },
	{ tag: 'C4', to: 'custom' },
	{ tag: 'C8', to: 'custom' },
	{ tag: 'U3', to: 'userDate' }, // Embase: date of entry
	{ tag: 'U4', to: 'userDate' }, // Embase: date of update
	{ tag: 'U5', to: 'custom' },
	{ tag: 'Link to', to: 'custom' }, // a line of Ovid and Embase with the library's own address, where it stands inside an entry
	// Known, without a field
	{ tag: 'CA', to: 'kept' }, // caption
	{ tag: 'RI', to: 'kept' }, // reviewed item
	{ tag: 'SO', to: 'source' }, // Cochrane: journal, year, volume and pages as one line
	{ tag: 'SB', to: 'kept' }, // from MEDLINE: subset
	{ tag: 'WE', to: 'kept' }, // Web of Science: index
	{ tag: 'WP', to: 'kept' },
	{ tag: 'WT', to: 'kept' },
	{ tag: 'WV', to: 'kept' },
	{ tag: 'PA', to: 'kept' }, // Web of Science: address of the publisher
	{ tag: 'FU', to: 'kept' }, // Web of Science: funding
	{ tag: 'FX', to: 'kept' }, // Web of Science: text on funding
	{ tag: 'XR', to: 'kept' }, // Cochrane: `EMBASE 12345`
];

const TABLE: ReadonlyMap<string, Row> = new Map(ROWS.map((row) => [row.tag, row]));

/** Every tag of the table, in its order. */
export const knownTags: readonly string[] = ROWS.map((row) => row.tag);

/** True for a tag (in capitals) that the table has. */
export function isKnownTag(tag: string): boolean {
	return TABLE.has(tag);
}

/** What a tag is read as in an item of a family; undefined for a tag that is not known. */
export function targetOf(tag: string, family: Family): Target | undefined {
	const row = TABLE.get(tag);
	return row && (row.in?.[family] ?? row.to);
}
