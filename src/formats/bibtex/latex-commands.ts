/** Commands of LaTeX that take arguments, and those that change what follows them. */
import { signFor } from './latex-symbols.ts';

/** A command with arguments. */
export interface Command {
	/** How many arguments in braces it takes. */
	count: number;
	/** True where a formula is set in its arguments. */
	math?: boolean;
	/** True where its first argument is an address or the like, in which nothing is a command but an escaped sign. */
	verbatim?: boolean;
	/** Its meaning as HTML, from what its arguments came to. */
	make(args: readonly string[]): string;
}

const first = ([text = '']: readonly string[]): string => text;
const second = ([, text = '']: readonly string[]): string => text;
const nothing = (): string => '';

const element = (name: string): Command => ({
	count: 1,
	make: ([text = '']) => (text.trim() === '' ? text : `<${name}>${text}</${name}>`),
});
const around = (before: string, after: string): Command => ({ count: 1, make: ([text = '']) => before + text + after });

/** A term that needs no parentheses in a fraction. */
const SIMPLE = /^[\p{L}\p{N}\p{M}.,]*$/u;
const term = (text: string): string => (SIMPLE.test(text) ? text : `(${text})`);
const fraction: Command = {
	count: 2,
	math: true,
	make: ([over = '', under = '']) => signFor(`\\frac{${over}}{${under}}`) ?? `${term(over.trim())}/${term(under.trim())}`,
};
const alphabet = (name: string): Command => ({ count: 1, math: true, make: ([text = '']) => signFor(`\\${name}{${text}}`) ?? text });

const COMMANDS = new Map<string, Command>([
	['ensuremath', { count: 1, math: true, make: first }],
	['frac', fraction],
	['dfrac', fraction],
	['tfrac', fraction],
	['nicefrac', fraction],
	['sfrac', fraction],
	['textfrac', fraction],
	['sqrt', { count: 1, math: true, make: ([text = '']) => `√${term(text)}` }],
	['binom', { count: 2, math: true, make: ([over = '', under = '']) => `(${over} over ${under})` }],
	['overset', { count: 2, math: true, make: ([above = '', base = '']) => `${base}<sup>${above}</sup>` }],
	['stackrel', { count: 2, math: true, make: ([above = '', base = '']) => `${base}<sup>${above}</sup>` }],
	['underset', { count: 2, math: true, make: ([below = '', base = '']) => `${base}<sub>${below}</sub>` }],
	['pmod', { count: 1, math: true, make: ([text = '']) => ` (mod ${text})` }],
	['bmod', { count: 0, make: () => ' mod ' }],
	['enquote', around('“', '”')],
	['mkbibquote', around('“', '”')],
	['textquote', around('“', '”')],
	['mkbibparens', around('(', ')')],
	['mkbibbrackets', around('[', ']')],
	['footnote', around(' (', ')')],
	['url', { count: 1, verbatim: true, make: first }],
	['nolinkurl', { count: 1, verbatim: true, make: first }],
	['path', { count: 1, verbatim: true, make: first }],
	[
		'href',
		{ count: 2, verbatim: true, make: ([address = '', text = '']) => (text === address || text === '' ? address : `${text} (${address})`) },
	],
	['textcolor', { count: 2, make: second }],
	['foreignlanguage', { count: 2, make: second }],
	['raisebox', { count: 2, make: second }],
	['texorpdfstring', { count: 2, make: second }],
	// From BibTeX's own example: the year by which an edition sorts, and what sorts before it.
	['switchargs', { count: 2, make: ([before = '', after = '']) => after + before }],
	['SI', { count: 2, math: true, make: ([number = '', unit = '']) => `${number} ${unit}` }],
	['qty', { count: 2, math: true, make: ([number = '', unit = '']) => `${number} ${unit}` }],
	// mhchem: figures behind a letter or a bracket are set low.
	['ce', { count: 1, make: ([text = '']) => text.replace(/(?<=[\p{L})\]])(\d+)/gu, '<sub>$1</sub>') }],
]);

const ELEMENTS: readonly (readonly [string, string])[] = [
	['i', 'textit emph mkbibemph textsl mkbibitalic'],
	['b', 'textbf mkbibbold mathbf boldsymbol bm pmb'],
	['sub', 'textsubscript mkbibsubscript'],
	['sup', 'textsuperscript mkbibsuperscript up ieme'],
];
/** Commands whose argument is text like any other. */
const PLAIN = `
	textrm textsf texttt textsc textup textmd textnormal text mbox hbox fbox makebox framebox operatorname uppercase lowercase MakeUppercase MakeLowercase
	NoCaseChange MakeSentenceCase MakeCapital mkbibacro autocap bibstring biblstring cite citep citet citeauthor citeyear textcite parencite fullcite
	ref pageref eqref underline uline overline sout singleletter textgreek textcyrillic textlatin textlf textln textln mkbibname mkbibnamefamily mkbibnamegiven
	mkbibcompletename mkbibnameprefix mkbibnamesuffix citealt nocite textins num si unit mkbibdatelong ang acro ac gls textsw textulc
`;
const PLAIN_MATH = 'mathrm mathsf mathtt mathit mathnormal mathcal mathop underbrace overbrace overrightarrow overleftarrow substack smash';
/** Commands whose argument is not printed: sorting keys, empty space, settings. */
const UNPRINTED = `
	noopsort SortNoop NOOP noop NOOPSORT nosort sortnoop phantom vphantom hphantom hspace vspace kern label color selectlanguage index begin end vskip
	hyphenation pagestyle thispagestyle fontsize setlength
`;

for (const [name, commands] of ELEMENTS) for (const command of commands.split(' ')) COMMANDS.set(command, element(name));
for (const command of PLAIN.trim().split(/\s+/)) COMMANDS.set(command, { count: 1, make: first });
for (const command of PLAIN_MATH.split(' ')) COMMANDS.set(command, { count: 1, math: true, make: first });
for (const command of UNPRINTED.trim().split(/\s+/)) COMMANDS.set(command, { count: 1, make: nothing });
for (const command of ['mathbb', 'mathfrak', 'mathscr', 'ding', 'textcircled', 'tone']) COMMANDS.set(command, alphabet(command));
COMMANDS.set('begin', { count: 1, make: () => ' ' });
COMMANDS.set('end', { count: 1, make: () => ' ' });

/** The command of a name without backslash, if it takes arguments. */
export function commandOf(name: string): Command | undefined {
	return COMMANDS.get(name);
}

/** Commands whose argument is lost in what they print, by name. What they held is kept beside the field. */
export const losing: ReadonlySet<string> = new Set([
	'noopsort',
	'SortNoop',
	'NOOP',
	'noop',
	'NOOPSORT',
	'nosort',
	'sortnoop',
	'label',
	'index',
	'foreignlanguage',
	'color',
	'textcolor',
	'texorpdfstring',
]);

/** What sets the rest of a group: `{\it Tetrix}`. */
export const declarations: ReadonlyMap<string, string> = new Map([
	...['it', 'em', 'sl', 'itshape', 'slshape'].map((name): [string, string] => [name, 'i']),
	...['bf', 'bfseries'].map((name): [string, string] => [name, 'b']),
]);
