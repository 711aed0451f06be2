/** Numbers, dates and lists as they are printed in running text. British English, no locale of the machine. */
import type { PartialDate } from '../record/record.ts';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A whole number in figures with a comma at the thousands: `12,345`. */
export function figure(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A whole number as a word up to ten (`no`, `one`, `ten`), in figures above. */
export function spelled(number: number): string {
	return WORDS[number] ?? figure(number);
}

/** A number of things in figures: `1 article`, `39 articles`. `many` where the plural is not `one` with an `s`. */
export function counted(number: number, one: string, many = `${one}s`): string {
	return `${figure(number)} ${number === 1 ? one : many}`;
}

/** Things in a row: `a`, `a and b`, `a, b and c`. */
export function listed(things: readonly string[]): string {
	const [last = '', ...before] = things.toReversed();
	return before.length > 0 ? `${before.toReversed().join(', ')} and ${last}` : last;
}

/** The first letter as a capital, the rest as it is. */
export function capitalised(text: string): string {
	const [first = '', ...rest] = text;
	return first.toUpperCase() + rest.join('');
}

/** The first letter small, where a small letter follows: `Systematic review`, but not `RCT`. */
export function uncapitalised(text: string): string {
	return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A date as it is spoken, as precise as it is: `2025`, `November 2025`, `3 November 2025`. */
export function printedDate(date: PartialDate): string {
	const [year, month, day] = date.split('-');
	const named = month && MONTHS[Number(month) - 1];
	return [day && String(Number(day)), named, year].filter(Boolean).join(' ');
}
