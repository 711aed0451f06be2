import { expect, test } from 'vitest';
import { encodeText } from '../words.ts';
import { makeExcerpt, type Part } from './excerpt.ts';

const show = (parts: Part[]) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const excerptOf = (title: string, abstract: string, ...found: number[]) => {
	const { title: a, abstract: b } = makeExcerpt(`${encodeText(title)} ${encodeText(abstract)}`, encodeText(title), found);
	return [show(a), show(b)];
};

test('marks found words in the title, without the signs around them', () => {
	expect(excerptOf('Ketamine (oral) for “pain”', 'Nothing.', 0, 1, 3)).toEqual(['[Ketamine] ([oral]) for “[pain]”', '']);
});

test('shows no other spelling and no cut', () => {
	expect(excerptOf('Tatlı on follow-up', 'x', 0, 3)).toEqual(['[Tatlı] on follow-[up]', '']);
});

test('shows the stretch of the abstract that has most of the found words', () => {
	const words = Array.from({ length: 120 }, (_, n) => `w${n}`);
	const [, abstract] = excerptOf('One', words.join(' '), 3, 81, 84, 86);
	expect(abstract).toMatch(/^… w\d+ .* \[w80\] w81 w82 \[w83\] w84 \[w85\] .* …$/);
	expect(abstract).not.toContain('w2 ');
});

test('begins at the beginning when the words are there', () => {
	expect(excerptOf('One', 'Tea is good. And milk.', 1)).toEqual(['One', '[Tea] is good. And milk.']);
});

test('takes markup for text', () => {
	const { title } = makeExcerpt('<script>alert(1)</script> &lt;b&gt;', '<script>alert(1)</script> &lt;b&gt;', [0]);
	expect(title.map(({ text }) => text).join('')).toBe('<script>alert(1)</script> &lt;b&gt;');
});

test('bears positions that are not there', () => {
	expect(excerptOf('One', '', 5, -1)).toEqual(['One', '']);
});
