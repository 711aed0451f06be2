import { fold } from '../../record/fold.ts';
import type { Name } from '../../record/record.ts';

/** A name as it is compared. */
export interface NameKey {
	/** Letters of the family name, particles included; of the whole name of a body. */
	family: string;
	/** The words of the family name without particles, or of the whole name of a body. */
	words: string[];
	/** Letters of the given names; empty where there are none. */
	given: string;
	/** True for bodies, and for persons whose name was not taken apart. */
	whole: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(
	'van von der den de del della di da dos du la le las los el al ter ten te zu zum zur af av bin ibn ben do das e y'.split(' '),
);
/** Words that stand in the names of bodies or not, as it happens. */
const EMPTY_WORDS: ReadonlySet<string> = new Set('the of for and on in group study trial investigators collaborators team'.split(' '));

/** The key that a name is compared by. `Müller` and `Mueller` have the same one. */
export function nameKey({ family, given, literal }: Name): NameKey {
	const words = wordsOf(family ?? literal ?? '');
	const dropped = family === undefined ? EMPTY_WORDS : PARTICLES;
	const kept = words.filter((word) => !dropped.has(word));
	return {
		family: words.join(''),
		words: kept.length === 0 ? words : kept,
		given: given === undefined ? '' : wordsOf(given).join(''),
		whole: family === undefined,
	};
}

function wordsOf(text: string): string[] {
	const folded = fold(text).replace(/['’.]/g, (sign) => (sign === '.' ? ' ' : ''));
	// German writes `ue` for `ü` where it must; that `Samuel` loses a letter too does no harm to a comparison.
	return (folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => word.replace(/(?<=[a-z])([aou])e/g, '$1'));
}

/** True for two names that may be those of one person or body: families alike, first initials equal or missing, or both changed round. */
export function namesAgree(a: NameKey, b: NameKey): boolean {
	if (a.family === '' || b.family === '') return false;
	if (a.whole || b.whole) return a.family === b.family || wholeAgrees(a, b);
	if (familiesAgree(a, b) && initialsAgree(a.given, b.given)) return true;
	return changedRound(a, b) || changedRound(b, a);
}

function initialsAgree(a: string, b: string): boolean {
	return a === '' || b === '' || a[0] === b[0];
}

/** Equal, but for particles and for the second name of a double one: `García López`, `García`. */
function familiesAgree(a: NameKey, b: NameKey): boolean {
	if (a.family === b.family) return true;
	const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
	const matches = (at: number) => short.every((word, index) => word === long[index + at]);
	return (
		short.length > 0 && (short.join('').length > 2 || short.length === long.length) && (matches(0) || matches(long.length - short.length))
	);
}

/** The given name of one is the family name of the other, and the other way round, or at least the initial of it. */
function changedRound(a: NameKey, b: NameKey): boolean {
	if (a.given.length < 2 || a.given !== b.family || b.given === '') return false;
	return a.family === b.given || ((a.family.length <= 3 || b.given.length <= 3) && a.family[0] === b.given[0]);
}

/** A name not taken apart, against one that is: `Smith J`, `J Smith`; two bodies, of which one is named in short. */
function wholeAgrees(a: NameKey, b: NameKey): boolean {
	if (a.whole && b.whole) {
		const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
		const all = new Set(many);
		return (few.length > 1 || few.length === many.length) && few.every((word) => all.has(word));
	}
	const [body, person] = a.whole ? [a, b] : [b, a];
	const words = new Set(body.words);
	if (!person.words.every((word) => words.has(word))) return false;
	const others = body.words.filter((word) => !person.words.includes(word));
	return body.words.length <= 4 && (others.length === 0 || others.some((word) => initialsAgree(word, person.given)));
}

/** How two lists of authors are alike. */
export type AuthorLikeness = 'all' | 'first' | 'unknown' | 'none';

/**
 * Compares lists of authors: `all` where each agrees with the one in the same place and none is missing, `first` where the first
 * ones do, or each list has the first of the other in another place; `unknown` where a list is empty.
 */
export function authorsAlike(a: readonly NameKey[], b: readonly NameKey[]): AuthorLikeness {
	const [first, other] = [a[0], b[0]];
	if (first === undefined || other === undefined) return 'unknown';
	if (namesAgree(first, other)) {
		return a.length === b.length && a.every((name, at) => sameFamily(name, b[at])) ? 'all' : 'first';
	}
	const moved = a.length > 1 && b.length > 1 && b.some((name) => namesAgree(first, name)) && a.some((name) => namesAgree(other, name));
	return moved ? 'first' : 'none';
}

function sameFamily(a: NameKey, b: NameKey | undefined): boolean {
	return b !== undefined && namesAgree(a, b);
}
