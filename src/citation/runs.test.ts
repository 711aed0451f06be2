import { expect, test } from 'vitest';
import { compact, htmlOf, italic, joined, plainText, run, sentence, within } from './runs.ts';

test('pieces are joined without a doubled mark, and nothing leaves nothing behind', () => {
	expect(plainText(joined([run('Why?'), [], run('Because,'), run('so')], '. '))).toBe('Why? Because. so');
	expect(plainText(sentence(run('et al.')))).toBe('et al.');
	expect(joined([[], run(''), run(undefined)], ', ')).toEqual([]);
	expect(within('(', [], ')')).toEqual([]);
});

test('a comma in a piece of its own gives way to a mark, an address keeps all of itself', () => {
	expect(plainText(sentence([{ text: 'Rest' }, { text: ', ' }]))).toBe('Rest.');
	expect(plainText(sentence([{ text: 'https://example.org/a;', url: 'https://example.org/a;' }]))).toBe('https://example.org/a;.');
});

test('HTML is escaped, and leads nowhere but to the web', () => {
	expect(htmlOf([{ text: 'a < b & "c"', italic: true, sup: true }])).toBe('<i><sup>a &lt; b &amp; &quot;c&quot;</sup></i>');
	expect(htmlOf([{ text: 'x', url: 'https://example.org/?a="b"&c' }])).toBe('<a href="https://example.org/?a=&quot;b&quot;&amp;c">x</a>');
	expect(htmlOf([{ text: 'x', url: 'javascript:alert(1)' }])).toBe('x');
});

test('italics within italics are upright, and neighbours alike become one', () => {
	expect(italic([{ text: 'a ' }, { text: 'b', italic: true }])).toEqual([{ text: 'a ', italic: true }, { text: 'b' }]);
	expect(compact([{ text: 'a' }, { text: 'b' }, { text: 'c', sub: true }])).toEqual([{ text: 'ab' }, { text: 'c', sub: true }]);
});
