/**
 * The mapping table of the tagged format of Web of Science.
 * References: `Web of Science Core Collection Field Tags` and the field tags of the other databases of the platform, Clarivate.
 */
import { type Row, targetsOf } from '../tagged/rows.ts';

/** Known tags without a field. The comment says what they are. */
const KEPT: readonly (readonly [string, string])[] = [
	['BS', 'subtitle of the book series'],
	['CT', 'title of the conference'],
	['CY', 'date of the conference'],
	['CL', 'place of the conference'],
	['HO', 'host of the conference'],
	['RP', 'author and address for reprints'],
	['C3', 'institutions in the form that the database prefers'],
	['RI', 'ResearcherIDs'],
	['FU', 'funding'],
	['FP', 'funding, by name'],
	['FX', 'text on funding'],
	['CR', 'cited references'],
	['CP', 'cited patents'],
	['NR', 'number of cited references'],
	['TC', 'times cited in the Core Collection'],
	['Z1', 'title in another language'],
	['Z2', 'authors in another language'],
	['Z3', 'journal in another language'],
	['Z4', 'abstract in another language'],
	['Z5', 'keywords in another language'],
	['Z6', 'address in another language'],
	['Z7', 'e-mail addresses'],
	['Z8', 'times cited in the Chinese database'],
	['Z9', 'times cited in all databases'],
	['ZA', 'times cited'],
	['ZB', 'times cited in BIOSIS'],
	['ZR', 'times cited in the Russian database'],
	['ZS', 'times cited in SciELO'],
	['U1', 'uses in 180 days'],
	['U2', 'uses since 2013'],
	['PA', 'address of the publisher'],
	['PV', 'place of publication'],
	['CO', 'CODEN'],
	['PN', 'part, or number of a patent'],
	['SU', 'supplement'],
	['SI', 'special issue'],
	['MA', 'number of a meeting’s abstract'],
	['D2', 'DOI of the book'],
	['EA', 'date of early access'],
	['EY', 'year of early access'],
	['P2', 'number of chapters'],
	['GA', 'number for document delivery'],
	['WE', 'index'],
	['OA', 'kind of open access'],
	['HC', 'highly cited'],
	['HP', 'hot paper'],
	['DA', 'date on which the export was made'],
	['TY', 'kind of item'],
	['NT', 'notes of the database'],
	['TN', 'taxa'],
	['ST', 'super taxa'],
	['OR', 'organisms'],
	['TA', 'taxonomic data'],
	['CC', 'concept codes'],
	['MC', 'concepts'],
	['MQ', 'methods'],
	['DS', 'diseases'],
	['CB', 'chemicals'],
	['CH', 'chemicals'],
	['GN', 'genes'],
	['GE', 'places'],
	['GT', 'time'],
	['PR', 'parts of bodies'],
	['SB', 'subset'],
	['AW', 'address of the article'],
	['AE', 'owner of a patent'],
	['IP', 'international classification of a patent'],
	['DC', 'classes of a patent'],
	['FD', 'filing details'],
	['SD', 'status date'],
];

/** One row a tag. The comment says what is meant, where the name of the target does not. */
export const wosRows: readonly Row[] = [
	{ tag: 'PT', to: 'type' },
	{ tag: 'ER', to: 'end' },
	{ tag: 'TI', to: 'title' },
	{ tag: 'FT', to: 'titleOther' }, // foreign title
	{ tag: 'X1', to: 'titleOther' }, // SciELO
	{ tag: 'Y1', to: 'titleOther' },
	{ tag: 'SO', to: 'journal' },
	{ tag: 'JI', to: 'kept' }, // ISO abbreviation of the journal, see journal.ts
	{ tag: 'J9', to: 'kept' }, // the same in 29 characters
	{ tag: 'SE', to: 'series' },
	{ tag: 'AU', to: 'author' }, // families and initials
	{ tag: 'AF', to: 'author' }, // full names
	{ tag: 'CA', to: 'kept' }, // bodies, see people.ts
	{ tag: 'BA', to: 'kept' }, // authors of the book, see people.ts
	{ tag: 'BF', to: 'kept' }, // their full names
	{ tag: 'GP', to: 'kept' }, // bodies that are authors of the book
	{ tag: 'BE', to: 'editor' },
	{ tag: 'ED', to: 'editor' },
	{ tag: 'C1', to: 'kept' }, // addresses, see addresses.ts
	{ tag: 'OI', to: 'kept' }, // ORCIDs, see people.ts
	{ tag: 'EM', to: 'kept' }, // e-mail addresses, see people.ts
	{ tag: 'PY', to: 'year' },
	{ tag: 'PD', to: 'date' }, // month and day, with the year or without
	{ tag: 'VL', to: 'volume' },
	{ tag: 'IS', to: 'issue', in: { book: 'kept' } },
	{ tag: 'BP', to: 'pageStart' },
	{ tag: 'EP', to: 'pageEnd' },
	{ tag: 'PS', to: 'pageStart' }, // pages in one, in other databases of the platform
	{ tag: 'SP', to: 'kept' }, // sponsors of the conference; a page in old exports, see extent.ts
	{ tag: 'AR', to: 'kept' }, // article number, see extent.ts
	{ tag: 'PG', to: 'kept' }, // number of pages, see extent.ts
	{ tag: 'PU', to: 'publisher' },
	{ tag: 'PI', to: 'place' },
	{ tag: 'SN', to: 'standardNumber' },
	{ tag: 'EI', to: 'standardNumber' },
	{ tag: 'BN', to: 'standardNumber' },
	{ tag: 'DI', to: 'doi' },
	{ tag: 'PM', to: 'pmid' },
	{ tag: 'UT', to: 'kept' }, // the database's number, see numbers.ts
	{ tag: 'AN', to: 'kept' }, // the same without the name of the database
	{ tag: 'DL', to: 'link' },
	{ tag: 'UR', to: 'link' },
	{ tag: 'AB', to: 'abstract' },
	{ tag: 'X4', to: 'abstractLast' }, // SciELO: abstract in another language
	{ tag: 'Y4', to: 'abstractLast' },
	{ tag: 'DE', to: 'kept' }, // authors' keywords, see subjects.ts
	{ tag: 'ID', to: 'kept' }, // KeyWords Plus
	{ tag: 'MH', to: 'kept' }, // MeSH, in MEDLINE
	{ tag: 'BD', to: 'kept' }, // broad descriptors, in Zoological Record
	{ tag: 'X5', to: 'kept' }, // SciELO: keywords in another language
	{ tag: 'Y5', to: 'kept' },
	{ tag: 'WC', to: 'kept' }, // categories of journals
	{ tag: 'SC', to: 'kept' }, // research areas
	{ tag: 'LA', to: 'language' },
	{ tag: 'DT', to: 'genre' },
	...KEPT.map(([tag]): Row => ({ tag, to: 'kept' })),
];

/** What a tag is read as. */
export const wosTarget = targetsOf(wosRows);

/** Tags whose further lines are values of their own. */
export const LISTS: ReadonlySet<string> = new Set(['AU', 'AF', 'CA', 'BA', 'BF', 'GP', 'BE', 'ED', 'C1', 'CR']);
