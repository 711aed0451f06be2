/**
 * The mapping table of CSV: which heading of a column means what, and who writes it so. Headings are compared without case, accents,
 * blanks and punctuation: `Source title`, `source_title` and `SourceTitle` are one.
 */
import { fold } from '../../record/fold.ts';
import { isKnownTag, type Target as RisTarget, targetOf } from '../ris/fields.ts';
import type { Family } from '../ris/item-type.ts';

/** Who wrote the table, as far as it matters to what its columns mean. */
export type Dialect = 'scopus' | 'pubmed' | 'embase' | 'covidence' | 'rayyan' | 'zotero' | 'ebsco' | 'ieee' | 'springer' | 'wos' | 'other';

/** What a column is read as. Those that RIS has too are read as there; `kept` has no field and goes to `unmapped`. */
export type Target =
	| RisTarget
	/** The kind of item: `journalArticle`, `JOUR`, `Article`. */
	| 'itemType'
	/** The kind of publication, which may tell the kind of item as well. */
	| 'documentType'
	| 'authors'
	/** Scopus: the authors again, in full and with their numbers. */
	| 'authorsFull'
	| 'authorsWithAffiliations'
	| 'affiliations'
	| 'researcherOrcids'
	| 'editors'
	| 'seriesEditors'
	| 'translators'
	| 'contributors'
	| 'publishedYear'
	| 'publishedMonth'
	| 'publishedDay'
	| 'pages'
	| 'pageCount'
	| 'keywords'
	| 'headings'
	| 'meshHeadings'
	| 'emtree'
	| 'emtreeMajor'
	| 'languages'
	| 'embaseSource'
	| 'citation'
	| 'resolverLink'
	| 'copyright'
	| 'extra'
	/** Somebody's own words, which never go out. */
	| 'own';

interface Column {
	/** Headings, as they are usually written. */
	names: readonly string[];
	to: Target;
	/** In tables of one exporter it means something else. */
	in?: Partial<Record<Dialect, Target>>;
	/** True for headings that tables of other things have too; they do not help to tell a table of records. */
	weak?: true;
}

/** One row a meaning. The comment says who writes it so, where that is not many. */
const COLUMNS: readonly Column[] = [
	// Titles
	{ names: ['Title', 'Article Title', 'Document Title', 'Item Title', 'Primary Title'], to: 'title' }, // EBSCOhost, IEEE, Springer, rispy
	{ names: ['Original Title', 'Translated Title', 'Title (original)', 'Original non-English title'], to: 'titleOther' }, // Embase
	{ names: ['Short Title'], to: 'titleShort' }, // Zotero
	{
		names: [
			'Journal',
			'Journal Title',
			'Journal/Book',
			'Source title',
			'Publication Title',
			'Publication Name',
			'Container Title',
			'Periodical',
		],
		to: 'journal', // PubMed: `Journal/Book`; Scopus: `Source title`; Zotero, IEEE, Springer: `Publication Title`
	},
	{ names: ['Publication', 'Journal Name', 'Book Title', 'Conference Title', 'Proceedings Title', 'Booktitle'], to: 'container' },
	{
		names: ['Abbreviated Source Title', 'Journal Abbreviation', 'Abbreviated Journal Title', 'ISO Abbreviation', 'Journal Short'],
		to: 'journalShort',
	},
	{ names: ['Series', 'Series Title', 'Book Series Title', 'Collection Title'], to: 'series' }, // Zotero, Springer
	{ names: ['Conference name', 'Meeting Name', 'Conference'], to: 'kept' },
	// People
	{ names: ['Authors', 'Author', 'Author Names', 'Author(s)', 'First Authors', 'Creator', 'Creators'], to: 'authors' }, // Embase: `Author Names`
	{ names: ['Author full names'], to: 'authorsFull' }, // Scopus
	{ names: ['Authors with affiliations'], to: 'authorsWithAffiliations' }, // Scopus
	{
		names: ['Affiliations', 'Author Affiliations', 'Affiliation', 'Author Addresses', 'Author Address', 'Institutions'],
		to: 'affiliations',
	},
	{ names: ['Editors', 'Editor', 'Secondary Authors'], to: 'editors' },
	{ names: ['Series Editor', 'Series Editors', 'Tertiary Authors'], to: 'seriesEditors' },
	{ names: ['Translator', 'Translators', 'Translated Author'], to: 'translators' },
	{ names: ['Contributor', 'Contributors', 'Subsidiary Authors', 'Book Author', 'Book Authors'], to: 'contributors' },
	{ names: ['Author(s) ID', 'Author IDs', 'First Author', 'Group Authors', 'Book Group Authors'], to: 'kept' }, // Scopus; PubMed
	{ names: ['Correspondence Address', 'Correspondence', 'Reprint Address', 'Reprint Addresses'], to: 'kept' },
	// Dates
	{ names: ['Year', 'Publication Year', 'Published Year', 'Pub Year', 'Year Published', 'Year of Publication'], to: 'publishedYear' },
	{ names: ['Month', 'Published Month', 'Publication Month'], to: 'publishedMonth' }, // Covidence, Rayyan
	{ names: ['Day', 'Published Day', 'Publication Day'], to: 'publishedDay' }, // Rayyan
	{ names: ['Date', 'Publication Date', 'Date of Publication', 'Date Published', 'Published', 'Issued', 'Pub Date'], to: 'date' },
	{ names: ['Online Date', 'Issue Date', 'Create Date', 'Date Added', 'Date Modified', 'Access Date', 'Date Added To Xplore'], to: 'kept' },
	{ names: ['Meeting Date', 'Conference date', 'Filing Date', 'Entry Date', 'Full Record Entry Date', 'Early Access Date'], to: 'kept' },
	// Where in the journal or book
	{ names: ['Volume', 'Journal Volume', 'Vol', 'Volume No'], to: 'volume' },
	{ names: ['Issue', 'Journal Issue', 'Issue Number', 'Issue No'], to: 'issue' },
	{ names: ['Number'], to: 'kept', weak: true }, // Zotero: of a report or patent
	{ names: ['Pages', 'Page Range', 'Page', 'Page Numbers', 'Pagination'], to: 'pages' },
	{ names: ['Page start', 'Start Page', 'First Page', 'Beginning Page'], to: 'pageStart' },
	{ names: ['Page end', 'End Page', 'Last Page', 'Ending Page'], to: 'pageEnd' },
	{ names: ['Art. No.', 'Article Number', 'Article No'], to: 'articleNumber' }, // Scopus
	{ names: ['Page count', 'Num Pages', 'Number of Pages'], to: 'pageCount' },
	{ names: ['Publisher'], to: 'publisher' },
	{
		names: ['Place', 'Place Published', 'Publisher Place', 'Place of Publication', 'Publisher Address', 'Publisher City', 'City'],
		to: 'place',
	},
	{ names: ['Location'], to: 'kept', in: { rayyan: 'place' }, weak: true },
	{ names: ['Edition'], to: 'edition' },
	{ names: ['Language', 'Languages', 'Language of Original Document', 'Article Language'], to: 'languages' }, // Scopus, Embase
	{ names: ['Language of Summary', 'Summary Language', 'Language of Abstract'], to: 'kept' },
	// Identifiers
	{ names: ['DOI', 'Item DOI', 'DOI Link', 'Article DOI', 'Digital Object Identifier'], to: 'doi' },
	{ names: ['PMID', 'PubMed ID', 'PubMed', 'Medline PMID', 'pubmed_id'], to: 'pmid' }, // Scopus; Embase; Rayyan
	{ names: ['PMCID', 'PMC ID', 'PubMed Central ID', 'PMC'], to: 'pmcid' },
	{ names: ['ISSN', 'ISSNs', 'eISSN', 'E-ISSN', 'Print ISSN', 'Electronic ISSN', 'ISSN-L'], to: 'standardNumber' },
	{ names: ['ISBN', 'ISBNs', 'eISBN', 'E-ISBN', 'Print ISBN', 'Electronic ISBN', 'ISSN/ISBN'], to: 'standardNumber' },
	{ names: ['EID', 'Accession Number', 'PUI', 'UT (Unique WOS ID)', 'Unique-ID'], to: 'accession' }, // Scopus; EBSCOhost, Covidence; Embase; Web of Science
	{
		names: ['Embase Accession ID', 'Embase Accession Number', 'Secondary Source ID', 'CODEN', 'NIHMS ID', 'Call Number', 'Archive'],
		to: 'kept',
	},
	{ names: ['Database', 'Name of Database', 'Source Database', 'Database Name'], to: 'database' },
	{ names: ['Database Provider', 'Library Catalog', 'Provider'], to: 'provider' },
	{ names: ['Source'], to: 'source', in: { scopus: 'database', embase: 'embaseSource', pubmed: 'citation' }, weak: true },
	{ names: ['Citation'], to: 'citation', weak: true }, // PubMed
	// Links
	{ names: ['Link', 'URL', 'URLs', 'Links', 'Embase Link', 'Web Address'], to: 'link' }, // Scopus; Embase
	{ names: ['PLink', 'Permalink', 'Persistent Link'], to: 'link' }, // EBSCOhost
	{ names: ['PDF Link', 'Full Text Link', 'Full Text URL', 'PDF URL'], to: 'fullTextLink' }, // IEEE
	{ names: ['Link Attachments'], to: 'relatedLink' }, // Zotero
	{ names: ['File Attachments', 'file_attachments1', 'file_attachments2', 'Attachments', 'Files', 'File', 'PDF'], to: 'fullTextLink' }, // Zotero, EndNote: paths on somebody's disk, which are kept as notes
	{ names: ['Open URL Link', 'OpenURL'], to: 'resolverLink' }, // Embase
	// What it says and what it is about
	{ names: ['Abstract', 'Abstract Note', 'Abstracts', 'Summary'], to: 'abstract' }, // Zotero: `Abstract Note`
	{ names: ['Original Abstract', 'Notes Abstract', 'Original Non-English Abstract'], to: 'abstractLast' }, // Embase; rispy
	{ names: ['Keywords'], to: 'keywords', in: { embase: 'emtree' } },
	{
		names: ['Author Keywords', 'Keyword', 'Author-Supplied Keywords', 'Tags', 'Manual Tags', 'Automatic Tags'],
		to: 'keywords',
		in: { covidence: 'own' },
	},
	{
		names: ['Subjects', 'Subject', 'Subject Terms', 'Subject Headings', 'Index Keywords', 'Thesaurus Terms', 'Descriptors', 'IEEE Terms'],
		to: 'headings',
	},
	{ names: ['INSPEC Controlled Terms', 'INSPEC Non-Controlled Terms'], to: 'headings' }, // IEEE
	{ names: ['MeSH', 'MeSH Terms', 'MeSH Headings', 'Mesh_Terms'], to: 'meshHeadings' },
	{ names: ['Emtree Drug Index Terms', 'Emtree Medical Index Terms', 'Emtree Device Index Terms', 'Emtree Terms'], to: 'emtree' },
	{
		names: ['Emtree Drug Index Terms (Major Focus)', 'Emtree Medical Index Terms (Major Focus)', 'Emtree Device Index Terms (Major Focus)'],
		to: 'emtreeMajor',
	},
	{
		names: ['Molecular Sequence Numbers', 'Chemicals/CAS', 'CAS Registry Numbers', 'Tradenames', 'Manufacturers', 'Drug Tradenames'],
		to: 'kept',
	},
	{
		names: ['Drug Manufacturer', 'Device Tradenames', 'Device Manufacturer', 'Clinical Trial Numbers', 'Embase Classification'],
		to: 'kept',
	},
	// What it is
	{ names: ['Item Type', 'type_of_reference', 'Reference Type', 'Content Type', 'Entry Type'], to: 'itemType' }, // Zotero; rispy; Springer
	{ names: ['Document Type', 'Doctype', 'Publication Type', 'Publication Types', 'Article Type', 'type_of_work'], to: 'documentType' },
	{ names: ['Type', 'Category'], to: 'documentType', weak: true },
	{ names: ['Copyright', 'Rights', 'License', 'Licence', 'Copyright Statement'], to: 'copyright' },
	// Counted, found, funded: about the record
	{
		names: ['Cited by', 'Cited References', 'References', 'Publication Stage', 'Open Access', 'Access Type', 'Article Citation Count'],
		to: 'kept',
	},
	{
		names: ['Patent Citation Count', 'Reference Count', 'Funding Details', 'Funding Information', 'Funding Texts', 'Funding Text'],
		to: 'kept',
	},
	{ names: ['Sponsors', 'Conference location', 'Conference code', 'Document Identifier', 'Document Status'], to: 'kept' },
	// Somebody's own
	{
		names: ['Notes', 'Note', 'Reviewer Notes', 'Comments', 'Comment', 'Research Notes', 'Label', 'Labels', 'Custom'],
		to: 'own',
		weak: true,
	},
	{ names: ['Exclusion Reason', 'Decision', 'Reviewer', 'Screening Notes', 'Rating', 'User Notes'], to: 'own', weak: true },
	{ names: ['Extra'], to: 'extra', weak: true }, // Zotero: `PMID: 123` and whatever its user writes
	{
		names: ['Covidence #', 'Covidence', 'Study', 'Study ID', 'Ref', 'Key', 'ID', 'record_id', 'Record ID', 'UT', 'Index'],
		to: 'kept',
		weak: true,
	},
	{
		names: ['included', 'label_included', 'final_included', 'asreview_label', 'asreview_ranking', 'abstract_included'],
		to: 'kept',
		weak: true,
	},
	{
		names: ['Number of Volumes', 'Series Number', 'Series Text', 'Archive Location', 'Medium', 'Version', 'Country', 'Section'],
		to: 'kept',
		weak: true,
	},
];

/** Headings that Python's rispy gives RIS tags, as ASReview's data sets have them, where they are no plain names. */
const RISPY: Readonly<Record<string, string>> = {
	alternatetitle1: 'J2',
	alternatetitle2: 'JA',
	alternatetitle3: 'JF',
	secondarytitle: 'T2',
	tertiarytitle: 'T3',
	accessdate: 'Y2',
	caption: 'CA',
	originalpublication: 'OP',
	revieweditem: 'RI',
	reprintedition: 'RP',
	figure: 'L4',
	number: 'IS',
	...Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`custom${at + 1}`, `C${at + 1}`])),
};

/** Tags of Web of Science's tab-delimited export that differ from those of RIS. */
const WOS: Readonly<Record<string, Target>> = {
	PT: 'itemType',
	AU: 'kept', // the short form of AF
	AF: 'authors',
	BA: 'kept',
	BE: 'editors',
	GP: 'kept',
	BF: 'contributors',
	CA: 'contributors', // group authors
	TI: 'title',
	SO: 'journal',
	SE: 'series',
	BS: 'kept',
	LA: 'languages',
	DT: 'documentType',
	CT: 'kept',
	CY: 'kept',
	CL: 'kept',
	SP: 'kept',
	HO: 'kept',
	DE: 'keywords',
	ID: 'headings', // Keywords Plus
	AB: 'abstract',
	C1: 'authorsWithAffiliations',
	C3: 'kept',
	RP: 'kept',
	EM: 'kept',
	RI: 'kept',
	OI: 'researcherOrcids',
	FU: 'kept',
	FP: 'kept',
	FX: 'kept',
	CR: 'kept',
	NR: 'kept',
	TC: 'kept',
	Z9: 'kept',
	U1: 'kept',
	U2: 'kept',
	PU: 'publisher',
	PI: 'place',
	PA: 'kept',
	SN: 'standardNumber',
	EI: 'standardNumber',
	BN: 'standardNumber',
	J9: 'journalShort',
	JI: 'journalShort',
	PD: 'publishedMonth',
	PY: 'publishedYear',
	VL: 'volume',
	IS: 'issue',
	PN: 'kept',
	SU: 'kept',
	SI: 'kept',
	MA: 'kept',
	BP: 'pageStart',
	EP: 'pageEnd',
	AR: 'articleNumber',
	DI: 'doi',
	DL: 'kept',
	D2: 'kept',
	EA: 'kept',
	PG: 'pageCount',
	WC: 'kept',
	WE: 'database',
	SC: 'headings',
	GA: 'kept',
	PM: 'pmid',
	OA: 'kept',
	HC: 'kept',
	HP: 'kept',
	DA: 'kept',
	UT: 'accession',
};

/** Targets of RIS that CSV's own do better, since a cell holds a whole list. */
const AS_LIST: Partial<Record<RisTarget, Target>> = {
	author: 'authors',
	editor: 'editors',
	seriesEditor: 'seriesEditors',
	translator: 'translators',
	contributor: 'contributors',
	affiliation: 'affiliations',
	keyword: 'keywords',
	language: 'languages',
	type: 'itemType',
	medium: 'documentType',
	genre: 'documentType',
	year: 'publishedYear',
	custom: 'own',
	note: 'own',
};

/** A heading without case, accents, blanks and punctuation. */
export function headingKey(heading: string): string {
	return fold(heading).replace(/[^\p{L}\p{N}]+/gu, '');
}

const TABLE: ReadonlyMap<string, Column> = new Map(
	COLUMNS.flatMap((column) => column.names.map((name): [string, Column] => [headingKey(name), column])),
);

/** Every heading of the table, as it is usually written. */
export const knownHeadings: readonly string[] = COLUMNS.flatMap(({ names }) => names);

const RIS_TAG = /^[A-Z][A-Z0-9]$/;

/** The RIS tag that a heading stands for: a tag itself, or what rispy makes of one. */
function risTagOf(heading: string): string | undefined {
	const tag = heading.trim();
	if (RIS_TAG.test(tag) && isKnownTag(tag)) return tag;
	const key = headingKey(heading);
	return Object.hasOwn(RISPY, key) ? RISPY[key] : undefined;
}

/** What a column is read as in the table of an exporter and an item of a family; undefined for a heading that is not known. */
export function targetOfColumn(heading: string, dialect: Dialect, family: Family): Target | undefined {
	const tag = heading.trim();
	if (dialect === 'wos' && Object.hasOwn(WOS, tag)) return WOS[tag];
	const ris = risTagOf(heading);
	const column = TABLE.get(headingKey(heading));
	if (ris !== undefined && (column === undefined || dialect === 'other')) {
		const target = targetOf(ris, family);
		return target === undefined ? undefined : (AS_LIST[target] ?? target);
	}
	return column && (column.in?.[dialect] ?? column.to);
}

/** How much a heading tells that the table is one of records: 1 where it does, 0 where it may stand in any table, undefined where it is not known. */
export function headingWeight(heading: string): 0 | 1 | undefined {
	const column = TABLE.get(headingKey(heading));
	if (column) return column.weak ? 0 : 1;
	if (risTagOf(heading) !== undefined) return 1;
	return undefined;
}

/** True for the heading of the column that holds the titles of the items. */
export function isTitleHeading(heading: string): boolean {
	const tag = heading.trim();
	return TABLE.get(headingKey(heading))?.to === 'title' || tag === 'TI' || tag === 'T1';
}

/** Tells who wrote a table by headings that nobody else writes. */
export function dialectOf(headings: readonly string[]): Dialect {
	const keys = new Set(headings.map(headingKey));
	const has = (...names: string[]): boolean => names.every((name) => keys.has(headingKey(name)));
	if (has('PT', 'SO', 'UT') || has('PT', 'SO', 'AF')) return 'wos';
	if (has('EID') || has('Source title', 'Cited by') || has('Author full names')) return 'scopus';
	if (has('Journal/Book') || has('Create Date', 'Citation')) return 'pubmed';
	if (has('PUI') || has('Author Names', 'Source') || [...keys].some((key) => key.startsWith('emtree'))) return 'embase';
	if (has('Covidence #') || has('Study', 'Ref', 'Tags') || has('Published Year', 'Published Month')) return 'covidence';
	if (has('Key', 'Item Type') || has('Abstract Note') || has('Manual Tags')) return 'zotero';
	if (has('key', 'pubmed_id') || has('key', 'title', 'day', 'notes') || has('pmc_id', 'pubmed_id')) return 'rayyan';
	if (has('PLink') || has('Article Title', 'Doctype')) return 'ebsco';
	if (has('Document Title', 'Publication Title')) return 'ieee';
	if (has('Item Title', 'Item DOI')) return 'springer';
	return 'other';
}
