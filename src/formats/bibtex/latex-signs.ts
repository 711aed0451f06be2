/** Signs of LaTeX that people also write for themselves. */

/**
 * True where the dollar sign before an offset opens a formula, because the next one can close it; sums of money have dollar signs as
 * well. The rule is pandoc's: no blank within the signs, no figure behind them, unless what they enclose is plainly a formula. In
 * addresses and identifiers only a single sign is set as a formula: `$<$`.
 */
export function opensFormula(source: string, at: number, verbatim: boolean): boolean {
	let end = source.indexOf('$', at);
	while (end > 0 && source.charAt(end - 1) === '\\') end = source.indexOf('$', end + 1);
	if (end <= at) return false;
	const inside = source.slice(at, end);
	if (verbatim) return /^(?:[<>_~^]|\\\w+)$/.test(inside);
	return (!/^\s|\s$/.test(inside) && !/\d/.test(source.charAt(end + 1))) || /^\s*[A-Za-z]\s*$|[\\^_]/.test(inside);
}

/** True where the tilde at an offset ties two words; behind a blank and before a figure, people mean “about”. */
export function isTie(source: string, at: number): boolean {
	return !(/^[\s(<>=]?$/.test(source.charAt(at - 1)) && /\d/.test(source.charAt(at + 1)));
}
