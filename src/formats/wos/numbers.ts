/** Pages, numbers of articles and the database's own number. */
import { cleanPmid } from '../../record/pmid.ts';
import { type Draft, leave, plain } from '../ris/draft.ts';
import { joined } from '../ris/field.ts';
import { addAccessionNumber } from '../ris/identifiers.ts';
import { takeTags } from '../tagged/take-tags.ts';

/** Reads UT, `WOS:000514379300001`, and AN, which repeats it. */
export function readNumbers(draft: Draft): void {
	const { record } = draft;
	record.database = 'Web of Science';
	for (const field of takeTags(draft, 'UT')) {
		const number = plain(draft, joined(field));
		if (number === '') leave(draft, field);
		else addAccessionNumber(draft, number);
	}
	for (const field of takeTags(draft, 'AN')) {
		const number = plain(draft, joined(field));
		if (number !== '' && !record.accessions.some((accession) => accession.number.endsWith(number))) leave(draft, field);
	}
}

/** A number of MEDLINE on this platform is a PMID, which stands where PM is missing. Called when PM has been read. */
export function fillPmid({ record }: Draft): void {
	if (record.pmid !== undefined) return;
	const number = record.accessions.map((accession) => /^MEDLINE:(\d+)$/.exec(accession.number)?.[1]).find((digits) => digits !== undefined);
	const pmid = number === undefined ? undefined : cleanPmid(number);
	if (pmid !== undefined) record.pmid = pmid;
}

/** Words that stand before the number of an article. */
const BEFORE_NUMBER = /^(?:UNSP|ARTN|ART\.?\s?NO\.?|Article)\s+(?=\S*\d)/i;
const PAGES_COUNTED = /^(\d{1,5})\s*pp?\.?$/i;

/** Sorts out pages before they are read: PS is a range, or a number of pages; SP is a page in old exports. */
export function preparePages(draft: Draft): void {
	for (const waiting of draft.waiting) {
		const { field } = waiting;
		if (field.tag === 'SP' && /^[a-z]?\d+[a-z]?(?:\s*-\s*\d+)?$/i.test(field.value)) waiting.target = 'pageStart';
		if (field.tag !== 'PS') continue;
		const [, count] = PAGES_COUNTED.exec(field.value) ?? [];
		if (count === undefined || Number(count) === 0) continue;
		draft.record.numberOfPages ??= Number(count);
		waiting.target = draft.record.numberOfPages === Number(count) ? 'taken' : 'kept';
	}
	// BP before PS, whatever their order in the file.
	draft.waiting.sort((a, b) => Number(a.field.tag === 'PS') - Number(b.field.tag === 'PS'));
}

/** Reads AR, which stands for the pages where there are none, and PG. Called when pages have been read. */
export function readArticleNumber(draft: Draft): void {
	const { record } = draft;
	for (const field of takeTags(draft, 'AR')) {
		const number = plain(draft, joined(field)).replace(BEFORE_NUMBER, '');
		if (record.page === undefined && number !== '') record.page = number;
		else if (record.page !== number) leave(draft, field);
	}
	for (const field of takeTags(draft, 'PG')) {
		const count = /^[1-9]\d{0,5}$/.test(field.value) ? Number(field.value) : undefined;
		if (count === undefined || (record.numberOfPages !== undefined && record.numberOfPages !== count)) leave(draft, field);
		else record.numberOfPages = count;
	}
}
