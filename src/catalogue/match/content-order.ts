import type { BibRecord } from '../../record/record.ts';
import { byCodeUnit } from '../order.ts';

/**
 * Orders records by what they say, never by where they stand, so that renaming a file or shuffling entries changes nothing. Only
 * records that say the same word for word come in the order of their places, which then makes no difference but to the place that is
 * printed.
 */
export function byContent(a: BibRecord, b: BibRecord): number {
	return (
		byCodeUnit(a.title, b.title) ||
		byCodeUnit(a.issued ?? '', b.issued ?? '') ||
		byCodeUnit(a.doi ?? '', b.doi ?? '') ||
		byCodeUnit(a.pmid ?? '', b.pmid ?? '') ||
		byCodeUnit(a.page ?? '', b.page ?? '') ||
		byCodeUnit(a.raw, b.raw) ||
		byCodeUnit(a.origin.format, b.origin.format) ||
		byCodeUnit(fieldsOf(a), fieldsOf(b)) ||
		byCodeUnit(a.origin.file, b.origin.file) ||
		a.origin.entry - b.origin.entry ||
		a.origin.line - b.origin.line
	);
}

/** One entry may be read in two ways: a row of a table by its header, a BibTeX entry by the abbreviations defined before it. */
function fieldsOf({ origin: _origin, unmapped, ...fields }: BibRecord): string {
	return JSON.stringify([fields, unmapped.map(({ tag, value }) => [tag, value])]);
}
