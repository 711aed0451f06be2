import { fold } from '../../record/fold.ts';
import type { Name } from '../../record/record.ts';

/**
 * The given names of a person as they are compared: folded words, initials one by one. `S. Z.`, `SZ` and `S Z` are `s`, `z`; `Safiye Z.`
 * is `safiye`, `z`. Empty for a body, and for a person with one name.
 */
export function givenWords({ family, given }: Name): string[] {
	if (family === undefined || given === undefined) return [];
	const parts = given
		.normalize('NFC')
		.replace(/\s*\([^)]*\)/g, '')
		.split(/[\s.,\-‐–]+/)
		.filter((part) => part !== '');
	const longest = inCapitals(family) ? 2 : 4;
	// `SMITH, ANNA MARIA` is all in capitals, and none of it initials.
	const mixed = !inCapitals(family) || parts.every((part) => part.length <= longest);
	return parts
		.flatMap((part) => (mixed && part.length <= longest && /^\p{Lu}+$/u.test(part) ? [...part] : [part]))
		.map((part) => fold(part).replaceAll("'", ''))
		.filter((part) => part !== '');
}

function inCapitals(family: string): boolean {
	return family.length > 1 && family === family.toUpperCase() && family !== family.toLowerCase();
}

/** True for one letter; a single sign of a script without capitals is a name in full. */
function isInitial(word: string): boolean {
	return [...word].length === 1 && word.toUpperCase() !== word.toLowerCase();
}

/** True for given names of which none is written out: they may be anybody's. */
export function areInitials(words: readonly string[]): boolean {
	return words.length > 0 && words.every(isInitial);
}

/** Whether given names may be those of one person: each word agrees with the one in its place, as far as both have one. */
export function givenAgree(a: readonly string[], b: readonly string[]): boolean {
	if (a.length === 0 || b.length === 0) return false;
	if (a.join('') === b.join('')) return true;
	return a.every((word, at) => {
		const other = b[at];
		return other === undefined || word === other || ((isInitial(word) || isInitial(other)) && [...word][0] === [...other][0]);
	});
}

/** How much given names tell: first how many are written out, then how many there are. */
export function byFullness(a: readonly string[], b: readonly string[]): number {
	const inFull = (words: readonly string[]) => words.filter((word) => !isInitial(word)).length;
	return inFull(b) - inFull(a) || b.length - a.length;
}
