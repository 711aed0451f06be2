import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readMarkup } from './markup.ts';

describe('readMarkup', () => {
	test.each([
		['plain text', 'A  title', 'A title', undefined],
		['markup of the allow-list', 'H<sub>2</sub>O <i>in vivo</i>', 'H2O in vivo', 'H<sub>2</sub>O <i>in vivo</i>'],
		['capital tags', '<I>up</I>', 'up', '<i>up</i>'],
		['EDS words for it', 'CO<subscript>2</subscript>, m<superscript>2</superscript>', 'CO2, m2', 'CO<sub>2</sub>, m<sup>2</sup>'],
		[
			'JATS words for it',
			'<jats:p>One <jats:italic>two</jats:italic></jats:p><jats:p>Three</jats:p>',
			'One two Three',
			'One <i>two</i> Three',
		],
		['entities, once', 'Tea &amp; &eacute;clairs &#8211; 5 &lt; 6', 'Tea & éclairs – 5 < 6', undefined],
		['escaped markup, which is text', '&lt;i&gt;x&lt;/i&gt;', '<i>x</i>', undefined],
		['Greek letters of ISO 8879', '&dgr;18O and &PHgr;', 'δ18O and Φ', undefined],
		['entities that are none', 'AT&T; &notit; &copy', 'AT&T; &notit; &copy', undefined],
		['comparisons', 'p < 0.05, <5% and n<b and c>d', 'p < 0.05, <5% and n<b and c>d', undefined],
		['words in angle brackets', 'the <alpha> value', 'the <alpha> value', undefined],
		['an unclosed bracket', 'x <unclosed text', 'x <unclosed text', undefined],
		['an unclosed tag', '<i>x', 'x', '<i>x</i>'],
		['a closing tag alone', 'x</i>', 'x', undefined],
		['crossed tags', '<i><b>x</i></b>', 'x', '<i><b>x</b></i>'],
		['empty tags', '<i> </i>x<b></b>', 'x', undefined],
		['attributes, which go', '<i onclick="x()" style=color:red>t</i>', 't', '<i>t</i>'],
		['other tags, which go', '<p class="a">One</p><a href="x">two</a><br/>three', 'One two three', undefined],
		['scripts, which go with their content', '<script>alert(1)</script>Tea<style>p{}</style>', 'Tea', undefined],
		['a picture with a handler', '<img src=x onerror=alert(1)>Tea', 'Tea', undefined],
		['a script within a script', '<scr<script>x</script>ipt>alert(1)', '<script>alert(1)', undefined],
		['comments', 'a<!-- b -->c', 'ac', undefined],
		['the links of EDS', '<searchLink fieldCode="AR" term="%22x%22">Example, Ann</searchLink><br />Bo', 'Example, Ann Bo', undefined],
	])('reads %s', (_, given, text, markup) => {
		expect(readMarkup(given)).toEqual(markup === undefined ? { text } : { text, markup });
	});

	test('decodes as many times as it is told', () => {
		expect(readMarkup('&amp;lt;i&amp;gt;x&amp;lt;/i&amp;gt; &amp;amp; y', 3)).toEqual({
			text: 'x & y',
			markup: '<i>x</i> & y'.replace('&', '&amp;'),
		});
	});

	test('keeps as text the tags behind a depth that nobody nests to', () => {
		const nested = (depth: number): string => `${'<b>'.repeat(depth)}deep${'</b>'.repeat(depth)} end`;
		expect(readMarkup(nested(500)).text).toBe('deep end');
		expect(readMarkup(nested(600)).text).toBe(`${'<b>'.repeat(100)}deep${'</b>'.repeat(600)} end`);
	});

	test.each([
		['elements without content', '<br>a'],
		['empty elements', '<xref/>a'],
		['paragraphs without an end', '<p>a'],
		['elements side by side', '<b>a</b>'],
		['closing tags alone', 'a</b>'],
		['comments', 'a<!-- b -->'],
	])('does not take %s for nested, however many there are', (_, part) => {
		expect(readMarkup(part.repeat(2000)).text).not.toMatch(/[<>]/);
	});

	const hostile = fc.array(
		fc.oneof(
			fc.constantFrom(
				'<',
				'>',
				'</',
				'<i>',
				'</i>',
				'<b',
				'<sub>',
				'</sub>',
				'<script>',
				'</script>',
				'<svg onload=x>',
				'&lt;',
				'&amp;',
				'&#60;',
				'"',
				' ',
			),
			fc.string(),
		),
	);

	test('lets no tag out but those of the allow-list, without attributes, each closed', () => {
		fc.assert(
			fc.property(hostile, fc.integer({ min: 1, max: 3 }), (parts, levels) => {
				const { markup } = readMarkup(parts.join(''), levels);
				if (markup === undefined) return;
				const open: string[] = [];
				const tags = markup.match(/<[^>]*>?/g) ?? [];
				for (const tag of tags) {
					const [, closing, name = ''] = /^<(\/?)(i|b|em|strong|sub|sup)>$/.exec(tag) ?? [];
					expect(name).not.toBe('');
					if (closing === '') open.push(name);
					else expect(open.pop()).toBe(name);
				}
				expect(open).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});

	test('says the same with markup as without', () => {
		fc.assert(
			fc.property(hostile, (parts) => {
				const { text, markup } = readMarkup(parts.join(''));
				if (markup === undefined) return;
				let shown = '';
				const parser = new Parser({ ontext: (data) => (shown += data) });
				parser.end(markup);
				expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
			}),
			{ numRuns: 1000 },
		);
	});
});
