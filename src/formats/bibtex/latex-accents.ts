/** Accents of LaTeX: commands that set a mark on the letter behind them. */

/** Combining characters by command, without backslash. */
const MARKS: ReadonlyMap<string, string> = new Map([
	['`', '\u0300'],
	["'", '\u0301'],
	['^', '\u0302'],
	['~', '\u0303'],
	['=', '\u0304'],
	['u', '\u0306'],
	['.', '\u0307'],
	['"', '\u0308'],
	['h', '\u0309'],
	['r', '\u030a'],
	['H', '\u030b'],
	['v', '\u030c'],
	['G', '\u030f'],
	['U', '\u030e'],
	['f', '\u0311'],
	['d', '\u0323'],
	['c', '\u0327'],
	['k', '\u0328'],
	['b', '\u0331'],
	['t', '\u0361'],
	// By name
	['polhk', '\u0328'],
	['textogonekcentered', '\u0328'],
	['textcommabelow', '\u0326'],
	['textcommaabove', '\u0313'],
	['textcommaaboveright', '\u0315'],
	['udot', '\u0323'],
	['soft', '\u030c'],
	['ocirc', '\u030a'],
	['newtie', '\u0361'],
	// In formulae
	['grave', '\u0300'],
	['acute', '\u0301'],
	['hat', '\u0302'],
	['widehat', '\u0302'],
	['tilde', '\u0303'],
	['widetilde', '\u0303'],
	['bar', '\u0304'],
	['breve', '\u0306'],
	['dot', '\u0307'],
	['ddot', '\u0308'],
	['mathring', '\u030a'],
	['check', '\u030c'],
	['vec', '\u20d7'],
	['not', '\u0338'],
]);

/** The mark that a command sets, if it is an accent. */
export function markOf(command: string): string | undefined {
	return MARKS.get(command);
}

/** Marks that stand alone where there is no letter to carry them: `\~{}` is a tilde. */
const ALONE: ReadonlyMap<string, string> = new Map([
	['\u0300', '`'],
	['\u0301', '´'],
	['\u0302', '^'],
	['\u0303', '~'],
	['\u0304', '¯'],
	['\u0308', '¨'],
	['\u0327', '¸'],
	['\u030b', '˝'],
	['\u030c', 'ˇ'],
	['\u0306', '˘'],
]);

/** Above a letter: an i or j under such a mark has no dot of its own. */
const BELOW = new Set(['\u0323', '\u0326', '\u0327', '\u0328', '\u0331']);
const DOTLESS: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' };

/** The first letter of a text, behind markup, with the marks it has already. */
const FIRST = /^((?:\s|<[^>]*>)*)([^\s<>])(\p{M}*)/u;

/** A text with the mark on its first letter. A small i without dot under an accent is the letter i. */
export function accented(text: string, mark: string): string {
	const found = FIRST.exec(text);
	if (!found) return (ALONE.get(mark) ?? '') + text;
	const [whole, before = '', letter = '', marks = ''] = found;
	const base = BELOW.has(mark) ? letter : (DOTLESS[letter] ?? letter);
	return `${before}${(base + marks + mark).normalize('NFC')}${text.slice(whole.length)}`;
}
