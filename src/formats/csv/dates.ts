/** Dates that a table spreads over columns: year, month and day. */
import type { Draft } from '../ris/draft.ts';
import type { Field } from '../ris/field.ts';
import { saysNothing } from '../ris/publication.ts';

/** The cells of a row that hold a date or a part of one. */
export interface Dates {
	cells: { part: 'publishedYear' | 'publishedMonth' | 'publishedDay' | 'date'; field: Field }[];
}

const YEAR = /(?<!\d)(?:1[0-9]|20|21)\d\d(?!\d)/;

/** Joins year, month and day of a row to one date; a date without a year is given that of its row. */
export function addDates(draft: Draft, { cells }: Dates): void {
	const of = (wanted: Dates['cells'][number]['part']): Field | undefined =>
		cells.find(({ part, field }) => part === wanted && !saysNothing(field.value))?.field;
	const year = of('publishedYear');
	const month = of('publishedMonth');
	const day = of('publishedDay');
	const used = new Set([year, month, day]);
	if (year) {
		const parts = [year, month, day].flatMap((part) => (part ? [part.value] : []));
		const numeric = parts.every((part) => /^\d{1,4}$/.test(part));
		const value = numeric ? parts.join('-') : [day?.value, month?.value, year.value].filter(Boolean).join(' ');
		draft.waiting.push({ field: { ...year, value }, target: 'year' });
	}
	for (const { part, field } of cells) {
		if (part === 'date') {
			const value = year && !YEAR.test(field.value) && !/\d{8}/.test(field.value) ? `${field.value} ${year.value}` : field.value;
			draft.waiting.push({ field: { ...field, value }, target: saysNothing(field.value) ? 'kept' : 'date' });
		} else if (!year || !used.has(field)) draft.waiting.push({ field, target: 'kept' });
	}
}
