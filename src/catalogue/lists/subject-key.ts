/** Under what a heading is found: the rules by which headings are one without a curator saying so. No heading is ever edited. */
import { fold } from '../../record/fold.ts';
import { SUBHEADINGS } from './subheadings.ts';

/**
 * Under what a term is found, whatever its case, accents, dashes, stars and closing full stop. A subheading that the record keeps in the
 * label stays: see `headingKey`. Folding a key again changes nothing.
 */
export function subjectKey(label: string): string {
	const folded = fold(label.replace(/^[\s*]+|[\s*]+$/g, '')).replace(/^[\s*]+|[\s.,;*]+$/g, '');
	return folded === '' ? fold(label) || label : folded;
}

/** A subheading with its code, as Ovid writes it for MeSH and Emtree: `pa [pathology]`. */
const CODED = /^[a-z]{2} \[[^[\]]+\]$/;

/**
 * The key of a heading without the subheadings that its label holds, so that variants of a MeSH heading are one subject:
 * `Depression/drug therapy*`, `Depression/*drug therapy` and `Depression/dt [Drug Therapy]` give `depression`. What follows a stroke is a
 * subheading where MeSH has it, or a star or a code says so; `HIV/AIDS` is a heading, and `diagnosis/therapy` names two things. Folding a
 * key again changes nothing.
 */
export function headingKey(label: string): string {
	let key = subjectKey(label);
	for (let shorter = withoutSubheading(key); shorter !== undefined; shorter = withoutSubheading(key)) key = shorter;
	return key;
}

function withoutSubheading(key: string): string | undefined {
	const stroke = key.lastIndexOf('/');
	const head = key.slice(0, stroke);
	if (stroke < 1 || !/[\p{L}\p{N}]/u.test(head)) return undefined;
	const tail = key.slice(stroke + 1).trim();
	const subheading = tail.replace(/^[\s*]+|[\s*]+$/g, '');
	if (subheading === '') return undefined;
	const isMarked = tail.startsWith('*') || /\*\s*$/.test(head) || CODED.test(subheading);
	return isMarked || (isSubheading(subheading) && !isSubheading(head)) ? subjectKey(head) : undefined;
}

function isSubheading(key: string): boolean {
	return SUBHEADINGS.has(key.replaceAll(' and ', ' & '));
}

/**
 * The key of an inverted heading turned round: `depressive disorder, treatment resistant` gives `treatment resistant depressive disorder`.
 * Undefined unless it has exactly one comma, with words on both sides. What comes out need not be a heading: two are one only where one
 * turned round is exactly the other, for `music, dance` may be two words of a list.
 */
export function turnedKey(key: string): string | undefined {
	const [, first, last] = /^([^,]+), ([^,]+)$/.exec(key) ?? [];
	return first === undefined || last === undefined ? undefined : subjectKey(`${last} ${first}`);
}
