import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasEmail, removeEmails } from './email.ts';

describe('removeEmails', () => {
	test.each([
		['an address between authors', 'Example, Ann 1; Email Address: ann@example.org; Sample, Bo 2', 'Example, Ann 1; Sample, Bo 2', 1],
		['PubMed’s words before it', 'Example University, Town. Electronic address: ann@example.org.', 'Example University, Town.', 1],
		[
			'Scopus’ words before it',
			'Example University, Town; email: ann@example.org; CODEN: ABCDE',
			'Example University, Town; CODEN: ABCDE',
			1,
		],
		['brackets around it', 'Example, Ann (ann@example.org)', 'Example, Ann', 1],
		['brackets around several', 'Example, Ann (ann@example.org, bo@example.org)', 'Example, Ann', 2],
		['one bracket of a pair', 'Write to Ann (see ann@example.org)', 'Write to Ann (see)', 1],
		['angle brackets around it', 'Ann Example <ann@example.org>, Bo', 'Ann Example, Bo', 1],
		['several in a row', 'ann@example.org; bo@example.org and cy@example.org', '', 3],
		['mailto: in a link', '<a href="mailto:ann@example.org">x</a>', '<a href="">x</a>', 1],
		['an escaped sign', 'ann%40example.org', '', 1],
		['an entity for the sign', 'ann&#64;example.org ann&commat;example.org', '', 2],
		['the sign and stops in words', 'ann [at] example [dot] org', '', 1],
		['a fullwidth sign', 'ann＠example.org', '', 1],
		['a blank at the sign', 'ann@ example.org', '', 1],
		['accents and plus signs', 'bjørn.æ+tea@exämple.org', '', 1],
		['a host in another script', 'ann@例子.中国', '', 1],
		['a name in another script', '李明@例子.中国 大学', '大学', 1],
		['Chinese text before it without a blank', '邮箱ann@example.org。', '邮箱。', 1],
		['a quoted name', '"ann example"@example.org', '', 1],
		['a password in an address', 'http://ann:secret@example.org/', 'http://ann:/', 1],
		['French, Spanish and Turkish words', 'Courriel : ann@example.org', '', 1],
	])('takes out %s', (_, given, expected, removed) => {
		expect(removeEmails(given)).toEqual({ text: expected, removed });
	});

	test.each([
		['no address at all', 'Tendinopathy (AT) can last; p < 0.05 (95% CI).'],
		['a sign without a host', 'cells near a vessel (green @) move; @ = vessel'],
		['a name in social media', 'followed by @example and others'],
		['a BibTeX entry', '@article{example2024, title = {Tea}}'],
		['a number at a place', 'https://www.example.org/photos/12345@N00/'],
		['a lone host', 'see example.org'],
	])('leaves %s', (_, text) => {
		expect(hasEmail(text)).toBe(false);
		expect(removeEmails(text)).toEqual({ text, removed: 0 });
	});

	test('sets the mark in its place and keeps the line breaks around it', () => {
		expect(removeEmails('AD  - Town. E-mail: ann@example.org.\nAU  - B\n', '[e-mail removed]')).toEqual({
			text: 'AD  - Town. [e-mail removed].\nAU  - B\n',
			removed: 1,
		});
	});

	const address = fc.emailAddress();
	test('leaves no address in any text, with or without a mark', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), address, fc.string({ unit: 'grapheme' }), address, (a, one, b, two) => {
				for (const mark of ['', '[e-mail removed]']) {
					const { text } = removeEmails(`${a} ${one}${b} ${two}`, mark);
					expect(hasEmail(text)).toBe(false);
				}
			}),
		);
	});

	test('keeps the number of lines', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(address, fc.constantFrom('E-mail:', '; ', '\n', 'x. ', '(', ')'))), (parts) => {
				const text = parts.join('\n');
				expect(removeEmails(text).text.split('\n')).toHaveLength(text.split('\n').length);
			}),
		);
	});

	test('takes no longer than the text is long', () => {
		const started = performance.now();
		removeEmails(`${'a'.repeat(200_000)}@ ${'a.'.repeat(100_000)}@${'b.'.repeat(100_000)}`);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});
