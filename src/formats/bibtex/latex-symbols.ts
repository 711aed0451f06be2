/** Commands of LaTeX that stand for a sign: the table of unicode2latex, and where that is for setting formulae rather than for reading, our own. */
import { latex2unicode } from 'unicode2latex';

/** Signs that the table lacks, or has in a form that nobody would look for: `\mu` is there the letter of mathematicians, not of micrograms. */
const OWN: Readonly<Record<string, string>> = {
	// Letters
	mu: 'μ',
	epsilon: 'ε',
	phi: 'φ',
	nabla: '∇',
	omicron: 'ο',
	Alpha: 'Α',
	Beta: 'Β',
	Epsilon: 'Ε',
	Zeta: 'Ζ',
	Eta: 'Η',
	Iota: 'Ι',
	Kappa: 'Κ',
	Mu: 'Μ',
	Nu: 'Ν',
	Omicron: 'Ο',
	Rho: 'Ρ',
	Tau: 'Τ',
	Chi: 'Χ',
	Re: 'Re',
	Im: 'Im',
	SS: 'SS',
	// Punctuation and quotation marks
	slash: '/',
	hyphen: '-',
	colon: ':',
	lq: '‘',
	rq: '’',
	dq: '"',
	glqq: '„',
	grqq: '“',
	glq: '‚',
	grq: '‘',
	flqq: '«',
	frqq: '»',
	flq: '‹',
	frq: '›',
	og: '«',
	fg: '»',
	textquotesingle: "'",
	textquotedbl: '"',
	textasciigrave: '`',
	textasciicircum: '^',
	textasciitilde: '~',
	textless: '<',
	textgreater: '>',
	textbackslash: '\\',
	lbrace: '{',
	rbrace: '}',
	lbrack: '[',
	rbrack: ']',
	lvert: '|',
	rvert: '|',
	lVert: '‖',
	rVert: '‖',
	textunderscore: '_',
	textvisiblespace: ' ',
	adddot: '.',
	addcolon: ':',
	addcomma: ',',
	addspace: ' ',
	addnbspace: ' ',
	bibrangedash: '–',
	bibinitperiod: '.',
	midtilde: '~',
	// Signs between numbers
	cdot: '·',
	ast: '*',
	lt: '<',
	gt: '>',
	percent: '%',
	degree: '°',
	deg: '°',
	celsius: '°C',
	degreeCelsius: '°C',
	ohm: 'Ω',
	angstrom: 'Å',
	micro: 'µ',
	iff: '⇔',
	implies: '⇒',
	ldots: '…',
	dotsc: '…',
	dotsb: '…',
	dots: '…',
	mathellipsis: '…',
	mathplus: '+',
	mathequals: '=',
	mathdollar: '$',
	mathunderscore: '_',
	greater: '>',
	// Units of siunitx
	ampere: 'A',
	centi: 'c',
	cubed: '³',
	dalton: 'Da',
	day: 'd',
	deci: 'd',
	gram: 'g',
	hertz: 'Hz',
	hour: 'h',
	joule: 'J',
	kelvin: 'K',
	kilo: 'k',
	kilogram: 'kg',
	liter: 'L',
	litre: 'L',
	mega: 'M',
	meter: 'm',
	metre: 'm',
	milli: 'm',
	minute: 'min',
	mole: 'mol',
	nano: 'n',
	newton: 'N',
	pascal: 'Pa',
	per: '/',
	pico: 'p',
	second: 's',
	squared: '²',
	tesla: 'T',
	volt: 'V',
	watt: 'W',
	// Names
	TeX: 'TeX',
	LaTeX: 'LaTeX',
	LaTeXe: 'LaTeX2e',
	BibTeX: 'BibTeX',
	BibLaTeX: 'BibLaTeX',
	XeTeX: 'XeTeX',
	pdfTeX: 'pdfTeX',
	AmS: 'AMS',
	// MathSciNet's Cyrillic signs
	cprime: 'ʹ',
	cdprime: 'ʺ',
	Cprime: 'ʹ',
	lasp: 'ʿ',
	rasp: 'ʾ',
	Dbar: 'Đ',
	dbar: 'đ',
};

/** Commands that print their own name: `\log`. */
export const functionNames: ReadonlySet<string> = new Set(
	'arccos arcsin arctan arg argmax argmin cos cosh cot coth csc dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
		' ',
	),
);

/** Commands that only set the type, part words or say where a line may break. */
const SILENT = `
	protect relax noindent indent leavevmode ignorespaces unskip xspace left right middle big Big bigg Bigg bigl bigr bigm Bigl Bigr biggl biggr Biggl Biggr
	limits nolimits displaystyle textstyle scriptstyle scriptscriptstyle tiny scriptsize footnotesize small normalsize large Large LARGE huge
	Huge allowbreak nobreak nolinebreak sloppy centering raggedright rm sf tt up upshape rmfamily sffamily ttfamily mdseries normalfont sc scshape
	selectfont bgroup egroup begingroup endgroup cal mathstrut strut null isdot cyrchar nobreakdash boldmath unboldmath mathop mathrel mathbin
	mathord mathopen mathclose mathpunct mathinner break smallskip medskip bigskip cyr rlap llap
`;
const BLANKS =
	'par newline linebreak quad qquad space enspace thinspace medspace thickspace negthinspace hfill hfil tab item newblock n nobreakspace hskip newpage enskip tabularnewline';

let symbols: ReadonlyMap<string, string> | undefined;

/** What commands without arguments stand for, by name without backslash; made at the first question. */
export function symbolTable(): ReadonlyMap<string, string> {
	if (symbols) return symbols;
	const table = new Map<string, string>();
	for (const [command, sign] of Object.entries(latex2unicode)) {
		const name = /^\\(?:cyrchar\\)?([A-Za-z]+)$/.exec(command)?.[1];
		if (name !== undefined) table.set(name, typeof sign === 'string' ? sign : sign.text);
	}
	for (const name of functionNames) table.set(name, name);
	for (const name of SILENT.trim().split(/\s+/)) table.set(name, '');
	for (const name of BLANKS.split(' ')) table.set(name, ' ');
	for (const [name, sign] of Object.entries(OWN)) table.set(name, sign);
	symbols = table;
	return table;
}

/** What a command stands for together with its argument: `\mathbb{R}`, `\frac{1}{2}`, `\ding{51}`. */
const TOGETHER: ReadonlyMap<string, string> = new Map(
	Object.entries(latex2unicode).flatMap(([command, sign]): [string, string][] =>
		/^\\(?:mathbb|mathfrak|mathscr|frac|textfrac|ding|textcircled|tone)\{/.test(command) && typeof sign === 'string'
			? [[command, sign]]
			: [],
	),
);

/** The one sign for a command with its arguments, written `\frac{1}{2}`; undefined where there is none. */
export function signFor(written: string): string | undefined {
	return TOGETHER.get(written);
}
