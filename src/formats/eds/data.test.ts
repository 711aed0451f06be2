import { expect, test } from 'vitest';
import { linesOf, marked, plain, readData } from './data.ts';

test.each([
	['no encoding', 'A <i>b</i> &lt; c &amp; d'],
	['one level', 'A &lt;i&gt;b&lt;/i&gt; &amp;lt; c &amp;amp; d'],
	['two levels', 'A &amp;lt;i&amp;gt;b&amp;lt;/i&amp;gt; &amp;amp;lt; c &amp;amp;amp; d'],
])('reads the same text at %s', (_name, data) => {
	expect(marked(data)).toEqual({ text: 'A b < c & d', markup: 'A <i>b</i> &lt; c &amp; d' });
});

test('keeps what looks like a tag and is none', () => {
	expect(plain('&lt;highlight&gt;Dose&lt;/highlight&gt; <5 mg and <http://www.example.org/x>')).toBe(
		'Dose <5 mg and <http://www.example.org/x>',
	);
	expect(plain('a <script>b</script> <foo>')).toBe('a <script>b</script> <foo>');
});

test('reads entities that HTML has not, and entities in plain prose', () => {
	expect(plain('&dgr;18O, caf&#233; and AT&amp;T')).toBe('δ18O, café and AT&T');
	expect(plain('A &amp;lt; B')).toBe('A < B');
});

test('forgives tags cut off or mistyped', () => {
	expect(plain('<highligh>A</highligh> <searchLink fieldCode="DE" term="x">B</searchLink')).toBe('A B');
	expect(plain('x &lt; y <')).toBe('x < y <');
});

test('cuts lines at breaks and finds links by their codes', () => {
	const lines = linesOf(readData('<searchLink fieldCode="DE" term="a">A</searchLink><br /><br/>B<br>'));
	expect(lines).toEqual([[{ kind: 'link', html: 'A', code: 'DE' }], [{ kind: 'text', html: 'B' }]]);
});
