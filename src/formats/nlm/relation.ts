/**
 * NLM's notes on other publications, in both of its formats: tags of MEDLINE (https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format) and the
 * `RefType` of PubMed XML (https://dtd.nlm.nih.gov/ncbi/pubmed/). Data sets and cited works are none of these.
 */
import { readDate } from '../../record/date.ts';
import { cleanDoi } from '../../record/doi.ts';
import type { PartialDate, Relation } from '../../record/record.ts';

type Bearing = Pick<Relation, 'kind' | 'direction'>;

/** Tag, `RefType`, and what both mean. Of several tags that mean the same, the first is the one that is written. */
const ROWS: readonly (readonly [tag: string, refType: string, kind: Relation['kind'], direction: Relation['direction']])[] = [
	['RIN', 'RetractionIn', 'retraction', 'in'],
	['ROF', 'RetractionOf', 'retraction', 'of'],
	['PRIN', 'PartialRetractionIn', 'partial-retraction', 'in'],
	['PROF', 'PartialRetractionOf', 'partial-retraction', 'of'],
	// The article is retracted, and what it was republished as stands.
	['RRI', 'RetractedandRepublishedIn', 'retraction', 'in'],
	['ECI', 'ExpressionOfConcernIn', 'concern', 'in'],
	['ECF', 'ExpressionOfConcernFor', 'concern', 'of'],
	['EIN', 'ErratumIn', 'correction', 'in'],
	['EFR', 'ErratumFor', 'correction', 'of'],
	['RPI', 'RepublishedIn', 'republication', 'in'],
	['RPF', 'RepublishedFrom', 'republication', 'of'],
	['RRF', 'RetractedandRepublishedFrom', 'republication', 'of'],
	['CRI', 'CorrectedandRepublishedIn', 'republication', 'in'],
	['CRF', 'CorrectedandRepublishedFrom', 'republication', 'of'],
	['', 'ReprintIn', 'republication', 'in'],
	['', 'ReprintOf', 'republication', 'of'],
	['UIN', 'UpdateIn', 'update', 'in'],
	['UOF', 'UpdateOf', 'update', 'of'],
	['CIN', 'CommentIn', 'comment', 'in'],
	['CON', 'CommentOn', 'comment', 'of'],
	['SPIN', 'SummaryForPatientsIn', 'summary', 'in'],
	['ORI', 'OriginalReportIn', 'summary', 'of'],
];

const BY_WORD: ReadonlyMap<string, Bearing> = new Map(
	ROWS.flatMap(([tag, refType, kind, direction]) => [tag, refType].map((word): [string, Bearing] => [word, { kind, direction }])).filter(
		([word]) => word !== '',
	),
);

/** The tags of MEDLINE that are read as relations. */
export const relationTags: ReadonlySet<string> = new Set(ROWS.map(([tag]) => tag).filter((tag) => tag !== ''));

/** What a tag or a `RefType` means; undefined for others. */
export function bearingOf(word: string): Bearing | undefined {
	return BY_WORD.get(word);
}

/** The tag that a relation is written with: the one it was read from, else the first that means the same. Undefined where there is none. */
export function relationTag({ kind, direction, words }: Relation): string | undefined {
	const same = ROWS.filter(([tag, , ofKind, ofDirection]) => tag !== '' && ofKind === kind && ofDirection === direction);
	return (same.find(([tag, refType]) => tag === words || refType === words) ?? same[0])?.[0];
}

/** The year, month and day of a citation: `J Examples. 2020 Feb 3;8(1):3.` */
const CITED_DATE = /(?:^|\. ?)((?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)(?=[;:. -]|$)/;

/**
 * The identifiers that a citation gives of the publication, behind `doi:` and `PMID:`, and its date: when what is done to an article was
 * done. Of what an article does to another, the citation's date is that of the other and is left out.
 */
export function citedIn(text: string, { direction }: Bearing): Pick<Relation, 'doi' | 'pmid' | 'date'> {
	const doi = cleanDoi(/\bdoi: *(\S+)/i.exec(text)?.[1] ?? '');
	const pmid = /\bPMID: *0*([1-9]\d{0,8})(?!\d)/.exec(text)?.[1];
	const date = direction === 'in' ? dateIn(text) : undefined;
	return { ...(doi === undefined ? {} : { doi }), ...(pmid === undefined ? {} : { pmid }), ...(date === undefined ? {} : { date }) };
}

function dateIn(text: string): PartialDate | undefined {
	return readDate(CITED_DATE.exec(text)?.[1] ?? '')?.date;
}
