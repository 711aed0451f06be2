/** Date, pages, numbers and full text: what EBSCOhost XML says in ways of its own. */
import { completePages } from '../../record/pages.ts';
import { lastPage } from '../eds/pages.ts';
import { type Draft, gate, leave, plain, report } from '../ris/draft.ts';
import { type Field, joined } from '../ris/field.ts';
import { addAccessionNumber } from '../ris/identifiers.ts';
import { readIssued } from '../ris/publication.ts';
import { takeTags } from '../tagged/take-tags.ts';

/**
 * Reads the date. Month and day stand in attributes, which are filled up (`day="01"` of a month, `month="01"` of a year), so that only the
 * words tell how precise the date is; where there are none, the first of a month is taken for the month.
 */
export function readDate(draft: Draft): void {
	const inWords = draft.waiting.some(({ field, target }) => target === 'date' && field.value !== '');
	const [month] = takeTags(draft, 'pubinfo/dt/@month');
	const [day] = takeTags(draft, 'pubinfo/dt/@day');
	if (!inWords && month) {
		for (const waiting of draft.waiting) {
			if (waiting.target !== 'year') continue;
			const precise = [waiting.field.value, month.value, Number(day?.value ?? 1) === 1 ? '' : day?.value];
			waiting.field = { ...waiting.field, value: precise.filter(Boolean).join('-') };
		}
	}
	readIssued(draft);
	const said = (draft.record.issued ?? '').split('-').map(Number);
	if (month && Number(month.value) !== said[1]) leave(draft, month);
	if (day && Number(day.value) !== said[2] && Number(day.value) !== 1) leave(draft, day);
}

/** Reads the pages: the last is counted from the first and the number of pages, as EBSCO's own display does. */
export function readPages(draft: Draft): void {
	const { record, family } = draft;
	for (const field of takeTags(draft, 'artinfo/ppct')) {
		const count = /^[1-9]\d{0,5}$/.test(field.value) ? Number(field.value) : undefined;
		if (count === undefined || record.numberOfPages !== undefined) leave(draft, field);
		else record.numberOfPages = count;
	}
	const count = record.numberOfPages ?? 1;
	for (const field of takeTags(draft, 'artinfo/ppf')) {
		const first = plain(draft, joined(field));
		if (!/[\dixv]/i.test(first) || record.page !== undefined || ['book', 'thesis', 'report'].includes(family)) leave(draft, field);
		else {
			const last = count > 1 ? lastPage(first, count) : undefined;
			record.page = last === undefined ? completePages(first) : `${first}-${last}`;
		}
	}
}

/** Reads the database's own number, and the identifiers in elements of other types. Called when database, DOI and PMID have been read. */
export function readNumbers(draft: Draft): void {
	const [code] = takeTags(draft, 'header/@shortDbName').map(({ value }) => value);
	for (const field of takeTags(draft, 'header/@uiTerm', 'artinfo/ui')) {
		const number = plain(draft, joined(field));
		if (number !== '') addAccessionNumber(draft, number, code);
	}
	for (const waiting of draft.waiting) {
		const { field } = waiting;
		const other = /^artinfo\/ui\[(.*)\]$/.exec(field.tag);
		if (!other || waiting.target === 'taken') continue;
		const pmcid = /^PMC[1-9]\d*$/.test(field.value) ? field.value : undefined;
		if (pmcid !== undefined && (draft.record.pmcid ?? pmcid) === pmcid) draft.record.pmcid = pmcid;
		// Other numbers that say the same again: `cinahl` repeats the PMID, `mfs` the accession number.
		else if (field.value !== draft.record.pmid && !draft.record.accessions.some(({ number }) => number === field.value)) continue;
		waiting.target = 'taken';
	}
	for (const field of takeTags(draft, 'header/@uiTag')) if (field.value !== 'AN') leave(draft, field);
}

/** What the letters of formats mean: P is a PDF; T and C are text, C with pictures. */
const FORMATS: Readonly<Partial<Record<string, string>>> = { P: 'pdf', T: 'html', C: 'html', E: 'epub' };

/** Notes which kinds of full text exist. The text itself, and addresses that were made for one session, are left out. */
export function readFullText(draft: Draft): void {
	const add = (kind: string): void => {
		if (!draft.record.fullText.includes(kind)) draft.record.fullText.push(kind);
	};
	for (const field of takeTags(draft, 'artinfo/formats/fmt')) {
		const kind = FORMATS[field.value];
		if (kind === undefined) leave(draft, field);
		else add(kind);
	}
	for (const field of takeTags(draft, 'pdfLink')) {
		if (field.value === '') continue;
		leaveOut(draft, field, { message: 'The record holds an address of the full text that was made for one session of one library.' });
		add('pdf');
	}
	for (const field of takeTags(draft, 'abody')) {
		if (field.value === '') continue;
		leaveOut(draft, field, {});
		add('html');
	}
}

function leaveOut(draft: Draft, field: Field, message: { message?: string }): void {
	gate(draft, field, 'note');
	report(draft, 'full-text-left-out', field, message);
}
