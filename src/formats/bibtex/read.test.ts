import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BibRecordSchema } from '../../record/record.ts';
import { bibtex } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.bib'));
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
/** Reads an article with these fields. */
const one = (fields: string, type = 'article') => {
	const [record] = bibtex.read(`@${type}{key, title = {A title},\n${fields}\n}`, 'records/test.bib').records;
	if (!record) throw new Error('no record');
	return record;
};

describe('fixtures', () => {
	test.each(names)('%s is read as its .json says', async (name) => {
		const { records, quarantined, problems } = bibtex.read(fixture(name), `records/${name}`);
		// The raw entry is the fixture itself; a law holds it.
		const shown = records.map(({ raw: _, ...record }) => record);
		const text = JSON.stringify({ records: shown, quarantined, problems }, null, '\t');
		await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/${name.replace(/\.bib$/, '.json')}`);
	});

	test.each(names)('%s gives records that the schema accepts', (name) => {
		for (const record of bibtex.read(fixture(name), name).records) expect(() => BibRecordSchema.parse(record)).not.toThrow();
	});

	test.each(names)('%s reads the same with CRLF, CR and LF line ends', (name) => {
		const text = fixture(name);
		const plain = bibtex.read(text, name);
		expect(bibtex.read(text.replaceAll('\n', '\r\n'), name)).toEqual(plain);
		expect(bibtex.read(text.replaceAll('\n', '\r'), name)).toEqual(plain);
	});
});

describe('recognises', () => {
	test('takes a file for BibTeX by an entry, a definition or a comment at the beginning of a line', () => {
		expect(bibtex.recognises('@article{a,\n title = {x}}')).toBe(true);
		expect(bibtex.recognises('% Encoding: UTF-8\n\n  @Article(a, title = {x})')).toBe(true);
		expect(bibtex.recognises('Scopus\nEXPORT DATE: today\n\n@ARTICLE{a,')).toBe(true);
		expect(bibtex.recognises('@string{x = "y"}')).toBe(true);
		expect(bibtex.recognises('@comment{jabref-meta: x;}')).toBe(true);
		expect(bibtex.recognises('@teapot{key,\n title = {x}}')).toBe(true);
	});

	test('leaves other files alone', () => {
		expect(bibtex.recognises('')).toBe(false);
		expect(bibtex.recognises('@media (max-width: 3em) { a { color: red } }')).toBe(false);
		expect(bibtex.recognises('@font-face { font-family: x; }')).toBe(false);
		expect(bibtex.recognises('TY  - JOUR\nAB  - write to ann@example.org (Ann)\nER  - ')).toBe(false);
		expect(bibtex.recognises('<p>\n@article{a, title = {x}}\n</p>')).toBe(false);
		expect(bibtex.recognises('{ "bibtex": "\n@article{a, title = {x}}" }')).toBe(false);
		expect(bibtex.recognises('---\ntitle: How to cite\n---\n\n```bibtex\n@article{a, title = {x}}\n```')).toBe(false);
		expect(bibtex.recognises('How to cite us:\n\n```bibtex\n@article{a, title = {x}}\n```')).toBe(false);
	});
});

describe('a broken entry', () => {
	test('in the middle of a thousand costs itself alone, and its line and column are named', () => {
		const entry = (at: number) => [`@article{key${at},`, `  title = {Title ${at}},`, `  doi = {10.5555/${at}},`, '}', ''];
		const lines = Array.from({ length: 1000 }, (_, at) => entry(at)).flat();
		for (const [broken, column] of [
			['  title = {Title,', 11],
			['  title = "Title,', 11],
			['  title {Title},', 3],
		] as const) {
			const spoilt = [...lines];
			spoilt[499 * 5 + 1] = broken;
			const { records, quarantined, problems } = bibtex.read(spoilt.join('\n'), 'records/test.bib');
			expect(records).toHaveLength(999);
			expect(quarantined).toEqual([{ line: 499 * 5 + 1, endLine: 499 * 5 + 4 }]);
			expect(problems.map(({ severity, line, column: at }) => ({ severity, line, at }))).toEqual([
				{ severity: 'error', line: 499 * 5 + 2, at: column },
			]);
		}
	});

	test('is told in full sentences', () => {
		const { problems } = bibtex.read(fixture('broken-entries.bib'), 'records/test.bib');
		expect(
			problems
				.map(({ line, column, severity, message, done, todo, actual = '-', expected = '-' }) =>
					[`${line}:${column ?? ''} ${severity} (${actual}; ${expected})`, message, done, todo].join('\n'),
				)
				.join('\n\n'),
		).toMatchInlineSnapshot(`
			"7:11 error (-; -)
			The brace that opens here is not closed before the next entry begins.
			The entry was set aside; those before and after it were read.
			Correct the entry (lines 6-10); a brace, a quotation mark or a comma is missing or too many.

			18:11 error (-; -)
			The quotation mark that opens here is not closed before a brace closes.
			The entry was set aside; those before and after it were read.
			Correct the entry (lines 17-20); a brace, a quotation mark or a comma is missing or too many.

			22:11 error (-; -)
			A brace or quotation mark opens here, and is closed only behind other fields.
			The entry was set aside; those before and after it were read.
			Correct the entry (lines 21-25); a brace, a quotation mark or a comma is missing or too many.

			30:29 error (-; -)
			A brace closes the entry here, and fields follow.
			The entry was set aside; those before and after it were read.
			Correct the entry (lines 29-32); a brace, a quotation mark or a comma is missing or too many.

			35:3 error (-; -)
			A field’s name and an equals sign are expected here.
			The entry was set aside; those before and after it were read.
			Correct the entry (lines 34-37); a brace, a quotation mark or a comma is missing or too many.

			40:17 error (-; -)
			A field’s name and an equals sign are expected here.
			The entry was set aside; those before and after it were read.
			Correct the entry (lines 39-42); a brace, a quotation mark or a comma is missing or too many.

			44:1 error (-; -)
			The brace that opens the entry is missing.
			The entry was set aside; those before and after it were read.
			Correct the entry (lines 44-46); a brace, a quotation mark or a comma is missing or too many.

			48: error (-; -)
			The entry has no title field, so it cannot have a page.
			The entry was set aside.
			Add “title = {...},” from the database, or delete the entry (lines 48-51).

			59: warning (-; -)
			The entry has no closing brace.
			It was taken to end where the next one begins, or at the end of the file.
			Add a brace after line 61, or export the file again.

			66: warning (not a doi; -)
			The DOI cannot be read.
			It was kept with the record, without a link.
			A DOI begins with 10. and a number, a slash and a suffix.

			67: warning (1234-5678; -)
			The ISSN is not valid: its check digit does not agree.
			It was kept with the record, and the article is not listed under it.
			Look it up at portal.issn.org.

			68: warning (date-of-tea; -)
			The field is not known in BibTeX. The file has it once.
			It was kept word for word, without a field.
			Nothing needs to be done, unless readers miss what it holds.

			69: warning (tilte; title)
			The field is not known in BibTeX. The file has it once.
			It was kept word for word, without a field.
			Nothing needs to be done, unless readers miss what it holds.

			71: warning (-; -)
			The line belongs to no entry.
			It was left out.
			Delete it if it is a heading; otherwise check the entry before it.

			75:14 error (-; -)
			The brace that opens here is not closed.
			The entry was set aside; those before and after it were read.
			Correct the entry (lines 73-75); a brace, a quotation mark or a comma is missing or too many."
		`);
	});
});

describe('titles', () => {
	test('a subtitle follows behind a colon, or behind the sign with which the title ends', () => {
		expect(one('subtitle = {A part}').title).toBe('A title: A part');
		expect(bibtex.read('@article{a, title = {Why?}, subtitle = {Because}}', 'x').records[0]?.title).toBe('Why? Because');
	});

	test('markup goes into titleMarkup, and the title is plain', () => {
		const [record] = bibtex.read('@article{a, title = {H$_2$O in \\textit{Camellia} {S}inensis}}', 'x').records;
		expect(record?.title).toBe('H2O in Camellia Sinensis');
		expect(record?.titleMarkup).toBe('H<sub>2</sub>O in <i>Camellia</i> Sinensis');
	});

	test('an abbreviated journal keeps its stop, and MathSciNet’s full title comes first', () => {
		expect(one('journal = {J. Inv. Tea.}').containerTitle).toBe('J. Inv. Tea.');
		const both = one('journal = {J. Inv. Tea}, fjournal = {Journal of Invented Tea}');
		expect([both.containerTitle, both.containerTitleShort]).toEqual(['Journal of Invented Tea', 'J. Inv. Tea']);
	});
});

describe('keywords', () => {
	test('are parted by commas, unless there is a semicolon', () => {
		const labels = (value: string) => one(`keywords = {${value}}`).subjects.map(({ label }) => label);
		expect(labels('tea, hot water')).toEqual(['tea', 'hot water']);
		expect(labels('tea, hot; water')).toEqual(['tea, hot', 'water']);
		expect(labels('{tea, hot}, water')).toEqual(['tea, hot', 'water']);
		expect(labels('tea &amp; milk, water')).toEqual(['tea & milk', 'water']);
	});
});

describe('what is somebody’s own', () => {
	test('goes into the notes, and its lines are held back', () => {
		const record = one('note = {Mine},\nfile = {/home/example/a.pdf},\n% year = 1900\nyear = 2001');
		expect(record.notes).toEqual(['Mine', '/home/example/a.pdf', 'year = 1900']);
		expect(record.gated).toEqual([
			{ from: 2, to: 2, what: 'note' },
			{ from: 3, to: 3, what: 'note' },
			{ from: 4, to: 4, what: 'note' },
		]);
		expect(JSON.stringify(record.unmapped)).not.toMatch(/Mine|home|1900/);
	});

	test('stays there where LaTeX in it is not known', () => {
		const record = one('abstract = {An \\mycommand{abstract}}, note = {A \\mycommand{note}}');
		expect(JSON.stringify(record.unmapped)).not.toMatch(/abstract|note/);
		expect(record.abstract?.sections[0]?.text).toBe('An abstract');
	});
});

describe('crossref', () => {
	const book = '@book{book, title = {The book}, publisher = {Press}, year = 1999, doi = {10.5555/book}, note = {Mine}}';

	test('lends the title of the whole as that of the book, and what parts have in common', () => {
		const [chapter] = bibtex.read(`@incollection{a, title = {A chapter}, crossref = {book}}\n${book}`, 'x').records;
		expect(chapter).toMatchObject({ title: 'A chapter', containerTitle: 'The book', publisher: 'Press', issued: '1999', notes: [] });
		expect(chapter?.doi).toBeUndefined();
	});

	test('never replaces what the entry says', () => {
		const [chapter] = bibtex.read(`@incollection{a, title = {A}, booktitle = {B}, year = 2001, crossref = {book}}\n${book}`, 'x').records;
		expect(chapter).toMatchObject({ containerTitle: 'B', issued: '2001', publisher: 'Press' });
	});
});

describe('values picked out of @xdata', () => {
	test('take the place of what names them, which is kept', () => {
		const { records } = bibtex.read(
			'@xdata{p, author = {Example, Ann and Sample, Bob}}\n@book{b, title = {T}, author = {xdata=p-author-2}}',
			'x',
		);
		expect(records[0]?.authors).toEqual([{ family: 'Sample', given: 'Bob' }]);
		expect(records[0]?.unmapped).toContainEqual({ tag: 'author', value: 'xdata=p-author-2', line: 2 });
	});

	test('are followed so far and no further, however long the chain', () => {
		const chain = Array.from({ length: 10_000 }, (_, place) => `@xdata{x${place}, title = {xdata=x${place + 1}-title}}`).join('\n');
		const { records, problems } = bibtex.read(`@book{b, title = {xdata=x0-title}}\n${chain}`, 'x');
		expect(records).toHaveLength(1);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	});
});

test('a declaration of LaTeX that stands many times over is set once', () => {
	const [record] = bibtex.read(`@book{b, title = {A ${'\\it '.repeat(1000)}Tetrix}}`, 'x').records;
	expect(record?.titleMarkup).toBe('A <i>Tetrix</i>');
});
