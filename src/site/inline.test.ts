import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineHtml } from './inline.ts';

describe('inline markup', () => {
	test.each(['H<sub>2</sub>O', '<i>Escherichia <b>coli</b></i> &amp; others, p &lt; 0.05', '<em>a</em>&#8211;<STRONG>b</STRONG>', ''])(
		'takes %j as it is',
		(markup) => {
			expect(inlineHtml('plain', markup)).toBe(markup);
		},
	);

	test.each([
		'<script>alert(1)</script>',
		'<i onclick="x()">a</i>',
		'<i>a',
		'a</i>',
		'<i><b>a</i></b>',
		'p < 0.05',
		'a > b',
		'AT&T',
		'<i >a</i >',
		'<img src=x>',
		'<!-- c -->',
		'<sub/>',
	])('falls back to the escaped text for %j', (markup) => {
		expect(inlineHtml('a < b & "c"', markup)).toBe('a &lt; b &amp; &quot;c&quot;');
	});

	test('never lets a tag through that is not on the list, whatever the markup', () => {
		const piece = fc.oneof(fc.constantFrom('<', '>', '/', 'i', 'b', 'script', '&', ';', '<i>', '</i>', '<svg', ' '), fc.string());
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const html = inlineHtml('x', pieces.join(''));
				expect(html.replace(/<\/?(?:i|b|em|strong|sub|sup)>/gi, '')).not.toMatch(/[<>]/);
			}),
		);
	});
});
