import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLatex } from './latex.ts';

const html = (latex: string) => decodeLatex(latex).html;

describe('letters', () => {
	test.each([
		[String.raw`{\"o}\"{o}\"o \'e{\'e} \c{c}\c c{\c c} \v{s} \H o \k{a} \u{g} \r{a} \.I \=a \d{h}`, 'ööö éé ççç š ő ą ğ å İ ā ḥ'],
		[String.raw`\'\i{} \'{\i} {\'\i} \"\i n Tatl{\i} {\i}`, 'í í í ïn Tatlı ı'],
		[String.raw`{\AA}sa \AA sa \O{}re \L\'od\'z stra{\ss}e {\oe}uvre \ae on`, 'Åsa Åsa Øre Łódź straße œuvre æon'],
		[String.raw`{\~{\^e}} \'{\"u} \t{oo}`, 'ễ ǘ o͡o'],
		[String.raw`\CYRA \cyra`, 'Аа'],
		[String.raw`\a'e \polhk{a} \textcommabelow{s}`, 'é ą ș'],
	])('%s', (latex, text) => {
		expect(html(latex).normalize('NFC')).toBe(text);
	});
});

describe('signs', () => {
	test.each([
		[String.raw`\& \% \$ \# \_ \{x\}`, '& % $ # _ {x}'],
		['1--2 --- a-b', '1–2 — a-b'],
		["``a'' `b' don't 5''", "“a” ‘b’ don't 5”"],
		['a~b, about ~5', 'a\u00a0b, about ~5'],
		[String.raw`\textquotedblleft{}q\textquotedblright{} \textemdash{} \textless p`, '“q” — <p'],
		[String.raw`\~{} \^{} \textasciitilde a`, '~ ^ ~a'],
		[String.raw`\TeX{} \LaTeX\ a\,b a\-b a\/b`, 'TeX LaTeX a b ab ab'],
		['{C}amellia {{Sinensis}}', 'Camellia Sinensis'],
		['US$5 and $6, \\$7', 'US$5 and $6, $7'],
	])('%s', (latex, text) => {
		expect(html(latex)).toBe(text);
	});
});

describe('markup and formulae', () => {
	test.each([
		[String.raw`\textit{a} \emph{b} {\it c} \textbf{d} {\bf e}`, '<i>a</i> <i>b</i> <i>c</i> <b>d</b> <b>e</b>'],
		[String.raw`H$_2$O H\textsubscript{2}O H\textsubscript2O 10$^{-3}$`, 'H<sub>2</sub>O H<sub>2</sub>O H<sub>2</sub>O 10<sup>−3</sup>'],
		[String.raw`$\alpha$-x $p < 0.05$ $p \leq 5$ 25$^\circ$C`, 'α-x p < 0.05 p ≤ 5 25°C'],
		[String.raw`$\frac{1}{2}$ $\frac{a+b}{c}$ $\sqrt{2}$ $\mathbb{R}$ $\bar{x}$`, '½ (a+b)/c √2 ℝ x̄'],
		[String.raw`\ensuremath{x_{i,j}} \(a^2\) $O(n \log n)$`, 'x<sub>i,j</sub> a<sup>2</sup> O(n log n)'],
		[String.raw`\ce{H2O} \SI{10}{\micro\gram}`, 'H<sub>2</sub>O 10 µg'],
		[
			String.raw`\href{https://example.org/a_b}{here} \url{https://example.org/~c--d}`,
			'here (https://example.org/a_b) https://example.org/~c--d',
		],
		[String.raw`\enquote{a} \mkbibquote{b}`, '“a” “b”'],
	])('%s', (latex, text) => {
		expect(html(latex)).toBe(text);
	});
});

describe('what is not known', () => {
	test('stays without braces, and gives its argument with them', () => {
		expect(decodeLatex(String.raw`a \nosuch b \other{c} \other{d}`)).toEqual({
			html: String.raw`a \nosuch b c d`,
			unknown: ['\\nosuch', '\\other'],
			lost: true,
		});
	});

	test('what LaTeX does not print is told', () => {
		expect(decodeLatex(String.raw`{\noopsort{1973b}}1973`)).toEqual({ html: '1973', unknown: [], lost: true });
	});
});

describe('verbatim', () => {
	test('reads escaped signs alone, as addresses and identifiers have them', () => {
		const verbatim = (latex: string) => decodeLatex(latex, true).html;
		expect(verbatim(String.raw`https://example.org/{\_}a\%20b~c--d_e$f`)).toBe('https://example.org/_a%20b~c--d_e$f');
		expect(verbatim(String.raw`10.5555/a{\textless}1::AID\#3$<$x`)).toBe('10.5555/a<1::AID#3<x');
		expect(verbatim(String.raw`\url{https://example.org/\~{}a}`)).toBe('https://example.org/~a');
	});
});

describe('laws', () => {
	const piece = fc.constantFrom(
		'\\',
		'{',
		'}',
		'$',
		'~',
		'`',
		"'",
		'-',
		'^',
		'_',
		' ',
		'a',
		'é',
		'<',
		"\\'",
		'\\textit',
		'\\frac',
		'\\alpha',
		'\\url',
		'\\it',
		'\\nosuch',
		'[',
		']',
		'\\(',
		'\\)',
		'%',
		'\n',
		'\ud83d',
	);

	test('decoding never throws, and leaves no brace but escaped ones', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, verbatim) => {
				const latex = pieces.join('');
				const { html: text } = decodeLatex(latex, verbatim);
				if (!/\\[{}]/.test(latex)) expect(text).not.toMatch(/[{}]/);
			}),
			{ numRuns: 2000, seed: 21 },
		);
	});

	test('every word of letters is found again, unless it names a command', () => {
		const word = fc.stringMatching(/^[B-Z]{6,9}$/);
		const shape = fc.constantFrom(
			'A',
			'{A}',
			'\\textit{A}',
			'$A$',
			'\\nosuch{A}',
			"\\'A",
			'{\\it A}',
			'\\frac{A}{1}',
			"``A''",
			'\\href{x}{A}',
			'$x_{A}$',
			'{{A',
			'A}',
			'\\enquote{A',
			'\\A A',
			'$A',
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(shape, word), { maxLength: 12 }), (parts) => {
				const latex = parts.map(([form, said]) => form.replace(/A(?!.*A)/, said)).join(' ');
				const text = decodeLatex(latex).html.normalize('NFD').replace(/\p{M}/gu, '');
				for (const [, said] of parts) expect(text, latex).toContain(said);
			}),
			{ numRuns: 1000, seed: 22 },
		);
	});

	test('deep nesting is no more work than its length', () => {
		for (const open of ['{', '\\textit{', "\\'{", '\\frac{', '$', '\\(', "\\'"]) {
			const deep = open.repeat(20_000);
			expect(() => decodeLatex(`${deep}x${'}'.repeat(20_000)}`)).not.toThrow();
			expect(decodeLatex(`${deep}x${'}'.repeat(20_000)}`).html).toContain('x');
		}
	});
});
