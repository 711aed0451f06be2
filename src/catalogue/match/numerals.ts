const WORDS: readonly (readonly string[])[] = [
	['one', 'first', 'uno', 'une', 'eins', 'erster'],
	['two', 'second', 'dos', 'deux', 'zwei'],
	['three', 'third', 'tres', 'trois', 'drei'],
	['four', 'fourth'],
	['five', 'fifth'],
	['six', 'sixth'],
	['seven', 'seventh'],
	['eight', 'eighth'],
	['nine', 'ninth'],
	['ten', 'tenth'],
];
const BY_WORD: ReadonlyMap<string, number> = new Map(WORDS.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));

const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The number that a folded word means: `2`, `ii`, `two`, `second`; undefined for other words. */
export function numberOf(word: string): number | undefined {
	if (/^\d{1,6}$/.test(word)) return Number(word);
	return BY_WORD.get(word) ?? romanNumber(word);
}

/** The value of a Roman number in small letters, up to 399; undefined for what is none. */
export function romanNumber(word: string): number | undefined {
	if (!ROMAN.test(word)) return undefined;
	let sum = 0;
	for (const [at, letter] of [...word].entries()) {
		const value = ROMAN_VALUES[letter] ?? 0;
		const next = ROMAN_VALUES[word[at + 1] ?? ''] ?? 0;
		sum += value < next ? -value : value;
	}
	return sum;
}
