import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeOf, child, children, textOf } from './element.ts';
import { markupOf } from './mixed.ts';
import { type Element, isFault, parseTree } from './tree.ts';

function tree(text: string, line = 1): Element {
	const result = parseTree({ text, line, column: 1, endLine: line });
	if (isFault(result)) throw new Error(`${result.line}:${result.column} ${result.actual}`);
	return result;
}

function fault(text: string, line = 1): unknown {
	return parseTree({ text, line, column: 1, endLine: line });
}

describe('parsing one record of XML', () => {
	test('keeps elements and text in order, with local names and lines of the file', () => {
		const root = tree('<m:a xmlns:m="x">\n<m:b k="v" m:l="w">one</m:b>\ntwo</m:a>', 7);
		expect(root).toMatchObject({ name: 'a', prefix: 'm', line: 7, endLine: 9 });
		const b = child(root, 'b');
		expect(b).toMatchObject({ name: 'b', line: 8, endLine: 8, children: ['one'] });
		expect([attributeOf(b, 'k'), attributeOf(b, 'l'), attributeOf(b, 'none')]).toEqual(['v', 'w', undefined]);
		expect(children(root).map((one) => one.name)).toEqual(['b']);
		expect(textOf(root)).toBe('one two');
	});

	test('reads entities of XML, of HTML and of ISO 8879, and leaves what is none as text', () => {
		expect(textOf(tree('<a>&amp;&lt;&gt; &#945;&#x3b2; &eacute;&agr;&nbsp;x &LT;b&GT; A&B &nosuch; AT&T; &</a>'))).toBe(
			'&<> αβ éα x <b> A&B &nosuch; AT&T; &',
		);
	});

	test('keeps CDATA as it stands, ampersands and all', () => {
		expect(tree('<a>x <![CDATA[<b> & &amp; ]]>y &amp; z</a>').children).toEqual(['x <b> & &amp; y & z']);
	});

	test('leaves out control characters and references to them', () => {
		expect(textOf(tree('<a>x\u0001&#1;&#xFFFE;&#55296;y</a>'))).toBe('xy');
	});

	test('expands no entity that the document declares', () => {
		const text = '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY c SYSTEM "file:///etc/hosts">]><a>&b;&c;</a>';
		expect(textOf(tree(text))).toBe('&b;&c;');
	});

	test('gives the line, the column and a sentence for what is not well formed', () => {
		expect(fault('<a>\n<b></a>', 3)).toEqual({
			line: 4,
			column: 7,
			message: 'An end tag in the XML does not belong to the element that is open.',
			actual: 'unexpected close tag.',
		});
		expect(fault('<a><b>')).toMatchObject({ message: 'The XML ends before all its elements are closed.' });
		expect(fault('<a>p < 0.05</a>')).toMatchObject({ line: 1, column: 7, message: expect.stringContaining('&lt;') });
		expect(fault('<a x=1/>')).toMatchObject({ message: expect.stringContaining('attribute') });
		expect(fault('')).toMatchObject({ line: 1 });
	});

	test('refuses what lies too deep before it can do harm', () => {
		expect(fault('<a>'.repeat(100_000))).toMatchObject({ message: expect.stringContaining('deep') });
	});

	test('parses the next record after a fault', () => {
		fault('<a><b></a>');
		expect(textOf(tree('<a>b</a>'))).toBe('b');
	});

	test('keeps the markup that may go out', () => {
		const meanings = new Map([
			['italic', 'i'],
			['sup', 'sup'],
			['xref', 'drop'],
			['p', 'blank'],
		] as const);
		expect(markupOf(tree('<a>x<italic>y<italic>z</italic></italic> <u>&lt;5</u><sup/><xref>1</xref><p>q</p></a>'), meanings)).toEqual({
			text: 'xyz <5 q',
			markup: 'x<i>yz</i> &lt;5 q',
		});
		expect(markupOf(tree('<a>x<sup/> y</a>'), meanings)).toEqual({ text: 'x y' });
		expect(markupOf(tree('<a><math><msubsup><mi>x</mi><mn>1</mn><mrow><mn>2</mn></mrow></msubsup></math></a>'), meanings)).toEqual({
			text: 'x12',
			markup: 'x<sub>1</sub><sup>2</sup>',
		});
	});

	test('never throws, whatever the text', () => {
		const piece = fc.constantFrom(
			'<a>',
			'</a>',
			'<a b="c"/>',
			'<!--',
			'-->',
			'<![CDATA[',
			']]>',
			'<',
			'>',
			'"',
			'&',
			'&#0;',
			'&lt;',
			'\ud800',
			'\0',
			'<?',
			'?>',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 20 }), (pieces) => {
				fault(`<a>${pieces.join('')}</a>`);
			}),
			{ numRuns: 300 },
		);
	});
});
