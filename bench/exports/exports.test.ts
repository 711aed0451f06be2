import { describe, expect, test } from 'vitest';
import { formats, readFile } from '../../src/formats/index.ts';
import { generate } from '../generate.ts';
import { exports } from './index.ts';

const articles = generate(300, 7);
const encoder = new TextEncoder();

test('there is an export for each format that is read, in the order in which they are tried', () => {
	expect(exports.map(({ format }) => format)).toEqual(formats.map(({ name }) => name));
});

describe.each(exports)('$format', ({ format, files }) => {
	const readings = files(articles).map((text) => readFile(encoder.encode(text), `records/made-up.${format}`));

	test('is read by its reader, every article, without a problem', () => {
		const read = readings.flatMap((file) => ('reading' in file ? [{ ...file.reading, format: file.format.name }] : []));
		expect(read).toHaveLength(readings.length);
		expect(new Set(read.map((reading) => reading.format))).toEqual(new Set([format]));
		expect(read.flatMap(({ problems }) => problems)).toEqual([]);
		expect(read.flatMap(({ quarantined }) => quarantined)).toEqual([]);
		expect(read.flatMap(({ records }) => records)).toHaveLength(articles.length);
	});

	test('says of each article what was made up, so that the reader has all its work to do', () => {
		const records = readings.flatMap((file) => ('reading' in file ? file.reading.records : []));
		for (const [place, article] of articles.entries()) {
			const record = records[place];
			expect(record).toMatchObject({
				title: article.title,
				doi: article.doi,
				volume: String(article.volume),
				issue: String(article.issue),
			});
			expect(record?.authors).toHaveLength(article.authors.length);
			expect(record?.subjects).toHaveLength(article.subjects.length);
			expect(record?.issued?.slice(0, 4)).toBe(String(article.year));
			expect(record?.languages).toEqual([article.language.tag]);
			expect(record?.abstract?.sections.map(({ text }) => text).join(' ')).toContain(article.abstract.at(-1)?.text);
		}
	});

	test('makes the same bytes of the same seed', () => {
		expect(files(generate(20, 3))).toEqual(files(generate(20, 3)));
	});
});
