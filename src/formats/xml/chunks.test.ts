import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRecords } from './chunks.ts';

const NAMES = ['Article', 'BookArticle'];

function cut(text: string): { names: string[]; texts: string[]; lines: number[][]; strays: string[] } {
	const { records, strays } = cutRecords(text, NAMES);
	return {
		names: records.map((record) => record.name),
		texts: records.map((record) => record.text),
		lines: records.map((record) => [record.line, record.endLine]),
		strays: strays.map((stray) => stray.text),
	};
}

describe('cutting XML into records', () => {
	test('finds each record with its lines, whatever its prefix', () => {
		expect(cut('<?xml version="1.0"?>\n<Set>\n<Article>\n<T>a</T>\n</Article><x:BookArticle a="/>"/>\r\n</Set>')).toEqual({
			names: ['Article', 'BookArticle'],
			texts: ['<Article>\n<T>a</T>\n</Article>', '<x:BookArticle a="/>"/>'],
			lines: [
				[3, 5],
				[5, 5],
			],
			strays: [],
		});
	});

	test('does not take a longer name for a record', () => {
		expect(cut('<Articles><ArticleId/><Article>a</Article></Articles>').texts).toEqual(['<Article>a</Article>']);
	});

	test('passes over comments, CDATA, processing instructions and the declarations of a DTD', () => {
		const text =
			'<!DOCTYPE Set [<!ENTITY a "<Article>">]><!-- <Article> --><?x <Article> ?><Article><![CDATA[</Article>]]><!-- </Article> --></Article>';
		expect(cut(text).texts).toEqual(['<Article><![CDATA[</Article>]]><!-- </Article> --></Article>']);
	});

	test('ends a record without an end tag where the next one begins, and says so', () => {
		const { records } = cutRecords('<Article>\na\n\n<Article>b</Article><Article>c', NAMES);
		expect(records.map(({ text, line, endLine, closed }) => ({ text, line, endLine, closed }))).toEqual([
			{ text: '<Article>\na', line: 1, endLine: 2, closed: false },
			{ text: '<Article>b</Article>', line: 4, endLine: 4, closed: true },
			{ text: '<Article>c', line: 4, endLine: 4, closed: false },
		]);
	});

	test('reports the text between records with its place', () => {
		const { strays } = cutRecords(
			'<Set a="b">one\n<!-- no -->\n<Article>x</Article>\n <Delete><ID>7 < 8</ID></Delete><![CDATA[nine]]></Set>',
			NAMES,
		);
		expect(strays).toEqual([
			{ text: 'one', line: 1, column: 12, endLine: 1 },
			{ text: '7', line: 4, column: 14, endLine: 4 },
			{ text: '8', line: 4, column: 18, endLine: 4 },
			{ text: 'nine', line: 4, column: 42, endLine: 4 },
		]);
	});

	test('takes the outermost of nested records where they may nest', () => {
		const text = '<Article>a<Article>b</Article>c</Article><Article>d</Article>';
		expect(cutRecords(text, NAMES, { nested: true }).records.map((record) => record.text)).toEqual([
			'<Article>a<Article>b</Article>c</Article>',
			'<Article>d</Article>',
		]);
	});

	test('does not let a nested record without an end swallow those behind it', () => {
		const text = '<Article>a<Article>b</Article><Article>c</Article>';
		expect(cutRecords(text, NAMES, { nested: true }).records.map((record) => record.text)).toEqual([
			'<Article>a',
			'<Article>b</Article>',
			'<Article>c</Article>',
		]);
	});

	test('never throws, and every record stands in the text', () => {
		const piece = fc.constantFrom(
			'<Article>',
			'</Article>',
			'<Article/>',
			'<!--',
			'-->',
			'<![CDATA[',
			']]>',
			'<',
			'>',
			'"',
			'<b ',
			'\n',
			'x',
			'<!DOCTYPE',
			'[',
			'<?',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, nested) => {
				const text = pieces.join('');
				let from = 0;
				for (const record of cutRecords(text, NAMES, { nested }).records) {
					const at = text.indexOf(record.text, from);
					expect(at).toBeGreaterThanOrEqual(from);
					from = at + record.text.length;
				}
			}),
			{ numRuns: 300 },
		);
	});
});
