/**
 * The mapping table of the MEDLINE format that PubMed saves as `.nbib` or with its view `PubMed`.
 * Reference: MEDLINE/PubMed Data Element (Field) Descriptions, https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
import { relationTags } from '../nlm/relation.ts';
import { type Row, targetsOf } from '../tagged/rows.ts';

const ROWS: readonly Row[] = [
	// Identifiers. AID and LID say in brackets what they are, so `own-fields.ts` reads them.
	{ tag: 'PMID', to: 'pmid' },
	{ tag: 'PMC', to: 'pmcid' },
	{ tag: 'IS', to: 'standardNumber' },
	{ tag: 'ISBN', to: 'standardNumber' },
	// Titles
	{ tag: 'TI', to: 'title' },
	{ tag: 'BTI', to: 'container', in: { book: 'wholeTitle' } },
	{ tag: 'CTI', to: 'series' },
	{ tag: 'JT', to: 'journal' },
	{ tag: 'TA', to: 'journalShort' },
	// When and where
	{ tag: 'DP', to: 'year' },
	{ tag: 'VI', to: 'volume' },
	{ tag: 'IP', to: 'issue' },
	{ tag: 'PG', to: 'pageStart', in: { book: 'kept' } },
	{ tag: 'PB', to: 'publisher' },
	{ tag: 'PL', to: 'kept', in: { book: 'place', part: 'place' } }, // of a journal, the country
	{ tag: 'EN', to: 'edition' },
	{ tag: 'LA', to: 'language' },
	// Texts
	{ tag: 'AB', to: 'abstract' },
	{ tag: 'OAB', to: 'abstractLast' },
];

/** People, in the order of whom they belong to: an address and an ORCID stand behind the name that they are of. */
export const PEOPLE: ReadonlySet<string> = new Set('FAU AU CN FCN AUID AD FED ED FIR IR IRAD FPS PS'.split(' '));

/** What `own-fields.ts` reads: TT is the title in the language of the article, where TI is translated. */
const OWN = 'TT PT MH OT OTO RN NM AID LID CI OABL';

/** What has no field. */
const KEPT =
	'OWN STAT DA DCOM LR PUBM PUBMODEL DEP JID SB EDAT MHDA CRDT PHST PST SO GR GRA SI DRDT MID COIS RF GN SFM GS ' +
	'OTI TRN VTI CDAT CTDT CTDTB ISSN NPL OCI OID PID DDIN DRIN DI DRDI NAME PHSTB AUID';

const KNOWN: ReadonlySet<string> = new Set([...KEPT.split(' '), ...OWN.split(' '), ...PEOPLE, ...relationTags]);

const byTable = targetsOf(ROWS);

/** What a tag is read as in an item of a family; undefined for a tag that the format does not have. */
export const targetOf: typeof byTable = (tag, family) => byTable(tag, family) ?? (KNOWN.has(tag) ? 'kept' : undefined);

/** Every tag that is known. */
export const knownTags: readonly string[] = [...new Set([...ROWS.map(({ tag }) => tag), ...KNOWN])];
