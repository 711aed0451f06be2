/** Cells that name journal, date, volume, issue and pages in one line. They fill what other columns leave open, and are kept as they are. */

import { readDate } from '../../record/date.ts';
import { cleanDoi } from '../../record/doi.ts';
import { readIssns } from '../../record/issn.ts';
import { completePages } from '../../record/pages.ts';
import { type Draft, leave, plain } from '../ris/draft.ts';
import type { Field } from '../ris/field.ts';

/** What such a line says. */
interface Cited {
	journal?: string | undefined;
	date?: string | undefined;
	volume?: string | undefined;
	issue?: string | undefined;
	pages?: string | undefined;
}

/** `Sleep Examples (2014) 3:3 (152-160). Date of Publication: 25 Aug 2014`, as Embase writes it. */
const EMBASE =
	/^([^()]{2,300}(?:\([^()\d]*\)[^()]{0,100})?) \((\d{4})\)(?: ([^\s:()]+))?(?::([^\s()]+))?(?: \(([^()]*)\))?(?:\. |\.?$)(.*)$/s;
const EMBASE_DATE = /Date of Publication: ([^.]+)/;
const EMBASE_NUMBER = /Article Number: ([^\s.]+)/;

/** Reads a source line of Embase. */
export function readEmbaseSource(draft: Draft, field: Field): void {
	const text = plain(draft, field.value);
	const [, journal, year, volume, issue, pages, rest = ''] = EMBASE.exec(text) ?? [];
	if (journal)
		fill(draft, { journal, date: EMBASE_DATE.exec(rest)?.[1] ?? year, volume, issue, pages: pages ?? EMBASE_NUMBER.exec(rest)?.[1] });
	leave(draft, field);
}

/** `Sleep Ex. 2022 Mar;53(2):334-347. doi: 10.5555/example. Epub 2021 Oct 12.`, as PubMed writes it. */
const PUBMED = /^(.{2,300}?)\. ((?:19|20)\d\d[^;:.]{0,40})(?:;([^:().]*)(?:\(([^)]*)\))?)?(?::\s?([^.;]*))?\./s;

/** Reads a citation of PubMed. */
export function readCitation(draft: Draft, field: Field): void {
	const [, journal, date, volume, issue, pages] = PUBMED.exec(plain(draft, field.value)) ?? [];
	if (journal) fill(draft, { journal, date, volume, issue, pages });
	leave(draft, field);
}

function fill({ record }: Draft, { journal, date, volume, issue, pages }: Cited): void {
	const read = date === undefined ? undefined : readDate(date);
	if (read?.date?.startsWith(record.issued ?? '')) {
		record.issued = read.date;
		if (read.text !== undefined) record.issuedText ??= read.text;
	}
	if (journal && record.containerTitle === undefined) record.containerTitle = journal;
	if (volume?.trim() && record.volume === undefined) record.volume = volume.trim();
	if (issue?.trim() && record.issue === undefined) record.issue = issue.trim();
	if (pages && /\d/.test(pages)) record.page ??= completePages(pages);
}

/** Takes DOI and ISSN out of an address of a library's link resolver, which itself leads nowhere for others. */
export function readResolverLink(draft: Draft, field: Field): void {
	const { record } = draft;
	const query = /\?(.*)$/s.exec(field.value)?.[1] ?? '';
	const parameters = new URLSearchParams(query);
	const doi = parameters.getAll('id').find((id) => /^(?:info:)?doi[:/]/i.test(id));
	if (doi !== undefined) record.doi ??= cleanDoi(doi);
	for (const issn of readIssns(parameters.get('issn') ?? '').issn) if (record.issn.length === 0) record.issn.push(issn);
	leave(draft, field);
}
