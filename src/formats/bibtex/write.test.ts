import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BibRecord, CSL_TYPES } from '../../record/record.ts';
import { cleanText, withoutFullStop } from '../../record/text.ts';
import { abstractText } from '../citable.ts';
import { exampleRecord, fullRecord, hostileRecord, hostileTitle, kindRecord } from '../example.ts';
import { bibtex } from './read.ts';
import { bibtexLosses, CitationKeys, citationKey, readBackAs, writeAllBibtex, writeBibtex } from './write.ts';
import { latexTitle } from './written-latex.ts';

const readBack = (record: BibRecord) => bibtex.read(writeBibtex(record), 'x.bib');

/** What BibTeX holds of a record, in a form that can be compared. */
function held(record: BibRecord): unknown {
	return {
		type: readBackAs(record.type),
		title: record.title,
		titleMarkup: record.titleMarkup?.replace(/(<\/?)(em|strong)>/g, (_, open, name) => `${open}${name === 'em' ? 'i' : 'b'}>`),
		authors: record.authors.map(({ affiliations: _, ...name }) => name),
		editors: record.contributors.filter(({ role }) => role === 'editor').map(({ affiliations: _, orcid: __, ...name }) => name),
		containerTitle: record.containerTitle,
		volume: record.volume,
		issue: record.issue,
		page: record.page,
		issued: record.issued,
		publisher: record.publisher,
		languages: record.languages,
		doi: record.doi,
		pmid: record.pmid,
		pmcid: record.pmcid,
		issn: record.issn,
		isbn: record.isbn,
		abstract: abstractText(record.abstract),
		subjects: [...new Set(record.subjects.map(({ label }) => label))],
	};
}

/** All that was read, but for where and by what key. */
function heldAlone({ origin: _, raw: __, sourceType: ___, gated: ____, unmapped, ...record }: BibRecord): Partial<BibRecord> {
	return { ...record, unmapped: unmapped.filter(({ tag }) => tag !== 'key') };
}

describe('writeBibtex', () => {
	test('writes the fields that BibTeX and biblatex know', () => {
		expect(writeBibtex(fullRecord)).toMatchInlineSnapshot(`
			"@article{tatli_rethinking_2025,
				author = {Tatlı, Safiye Zeynep and van der Example, Jr, C. A. and 王, 小明 and {World Example Organization}},
				author+an:orcid = {1="0000-0002-1825-0097"},
				editor = {Editor, Eve},
				translator = {Translator, Tom},
				title = {Rethinking treatment-resistant depression: {NMDA}, \\textit{mRNA} \\& {H}\\textsubscript{2}{O} at p < 0.05},
				shorttitle = {Rethinking treatment-resistant depression},
				journal = {Actas Españolas de Ejemplos},
				shortjournal = {Actas Esp Ejemplos},
				year = {2025},
				month = nov,
				date = {2025-11-03},
				volume = {53},
				number = {6},
				pages = {1395--1409},
				publisher = {Example Press},
				address = {Exampleton},
				language = {English and Portuguese (Brazil)},
				doi = {10.5555/example.v53i6.1946},
				pmid = {12345678},
				pmcid = {PMC1234567},
				issn = {1139-9287, 1578-2735},
				url = {https://example.org/article/1946?lang=en&view=full#top},
				affiliation = {Department of Examples, Example University, Exampleton; Sample Hospital},
				keywords = {INDIVIDUALIZED medicine, {Depressive Disorder, Treatment-Resistant}, Ketamine, ketamine in practice},
				abstract = {Background: Half of 5\\% \\textbraceleft{}is\\textbraceright{} not \\#1, as \\$10 \\& more\\_or less \\textasciitilde{} show. Methods: We looked at «examples» of α-synuclein. Results: We saw 3 < 4.},
			}
			"
		`);
	});

	test('writes nothing for what is not known', () => {
		expect(writeBibtex(exampleRecord())).toBe('@misc{example_nd,\n\ttitle = {An example},\n}\n');
	});

	test('writes dates as precisely as they are known', () => {
		const dates = (given: Partial<BibRecord>) => writeBibtex(exampleRecord(given)).match(/(?:year|month|date) = [^,]*/g);
		expect(dates({ issued: '2025' })).toEqual(['year = {2025}']);
		expect(dates({ issued: '2025-11' })).toEqual(['year = {2025}', 'month = nov']);
		expect(dates({ issued: '2025-11-03' })).toEqual(['year = {2025}', 'month = nov', 'date = {2025-11-03}']);
		expect(dates({ issued: '2017', issuedText: 'Summer 2017' })).toEqual(['year = {2017}', 'month = {Summer}']);
	});

	test('keeps names whole that could be taken apart otherwise', () => {
		const authors = [
			{ literal: 'Example, Sample and Co' },
			{ literal: 'UNICEF' },
			{ family: 'Example and Sample', given: 'Ann' },
			{ family: 'van der Example', given: 'Ann', suffix: 'Jr' },
			{ family: 'Example', given: 'Ann', suffix: 'MD, PhD' },
			{ family: 'Study Group', given: 'Ann Bea' },
		];
		const record = exampleRecord({ authors });
		expect(/author = (.*),/.exec(writeBibtex(record))?.[1]?.split(' and ').length).toBe(8);
		expect(readBack(record).records[0]?.authors).toEqual(authors);
	});

	test('calls a thesis a doctoral one only where the record says so', () => {
		const type = (...publicationTypes: string[]) => writeBibtex(exampleRecord({ type: 'thesis', publicationTypes })).split('{', 1)[0];
		expect(type()).toBe('@thesis');
		expect(type('Doctoral dissertation')).toBe('@phdthesis');
		expect(type("Master's thesis")).toBe('@mastersthesis');
	});

	test('writes no note, no unmapped value, no raw text and no address that opens with a login', () => {
		const text = writeBibtex(fullRecord);
		for (const kept of ['a private note', 'an unmapped value', 'the raw entry', 'search.example.org']) expect(text).not.toContain(kept);
	});
});

describe('latexTitle', () => {
	test.each([
		['Effects of mRNA and NMDA on COVID-19', 'Effects of {mRNA} and {NMDA} on {COVID-19}'],
		[
			'Treatment-Resistant Depression in Older Adults: A Review of Vitamin D',
			'Treatment-Resistant Depression in Older Adults: A Review of Vitamin {D}',
		],
		['The legacy of Freud in Germany', 'The legacy of {Freud} in {Germany}'],
		['AN X-RAY STUDY', 'AN X-RAY STUDY'],
		['An X-ray study of iPSCs, “DNA”', 'An {X-ray} study of {iPSCs}, “{DNA}”'],
	])('keeps the capitals that have to stay: %s', (title, latex) => expect(latexTitle(title, undefined)).toBe(latex));

	test('keeps markup that matches the title', () => {
		expect(latexTitle('H2O & E. coli', 'H<sub>2</sub>O &amp; <i>E. coli</i>')).toBe('H\\textsubscript{2}{O} \\& \\textit{E. coli}');
		expect(latexTitle('H2O', 'H<sub>2O')).toBe('{H2O}');
		expect(latexTitle('H2O', '<b>Other</b>')).toBe('{H2O}');
	});
});

describe('citationKey', () => {
	test.each<[Partial<BibRecord>, string]>([
		[{ title: 'Rethinking it', authors: [{ family: 'Tatlı', given: 'S' }], issued: '2025-11' }, 'tatli_rethinking_2025'],
		[{ title: 'The effect of x', authors: [{ family: 'van der Example', given: 'S' }], issued: '2025' }, 'vanderexample_effect_2025'],
		[{ title: '研究', authors: [{ family: '王', given: '小明' }] }, 'wang_yanjiu_nd'],
		[{ title: 'A', authors: [{ literal: 'The World Example Organization' }] }, 'world_a_nd'],
		[{ title: '—' }, 'nd'],
	])('%j', (given, key) => expect(citationKey(exampleRecord(given))).toBe(key));

	test('is unique and ASCII in a file', () => {
		const keys = new CitationKeys();
		const item = exampleRecord();
		const made = Array.from({ length: 60 }, () => keys.next(item));
		expect(made.slice(0, 3)).toEqual(['example_nd', 'example_ndb', 'example_ndc']);
		expect(new Set(made).size).toBe(60);
		for (const key of made) expect(key).toMatch(/^[a-z0-9_]+$/);
	});
});

describe('what is written is read back', () => {
	test('every type as itself, or as the losses say', () => {
		const changed = CSL_TYPES.filter((type) => readBack(exampleRecord({ type })).records[0]?.type !== type);
		expect(changed).toMatchInlineSnapshot(`
			[
			  "bill",
			  "classic",
			  "collection",
			  "entry",
			  "entry-dictionary",
			  "event",
			  "figure",
			  "musical_score",
			  "post",
			  "regulation",
			  "review-book",
			  "treaty",
			]
		`);
		expect(changed).toEqual(CSL_TYPES.filter((type) => readBackAs(type) !== type));
		expect(bibtexLosses.some(({ field }) => field === 'type')).toBe(true);
	});

	test('the full record', () => {
		const [record] = readBack(fullRecord).records;
		expect(record && held(record)).toEqual(held(fullRecord));
	});

	test('any record that a reader could have made, of any type and in any script', () => {
		fc.assert(
			fc.property(kindRecord, (record) => {
				const { records, problems } = readBack(record);
				expect(problems).toEqual([]);
				expect(records).toHaveLength(1);
				expect(records[0] && held(records[0])).toEqual(held(record));
			}),
			{ numRuns: 500, seed: 51 },
		);
	});

	test('hostile records as one entry each, with balanced braces', () => {
		fc.assert(
			fc.property(fc.array(hostileRecord, { minLength: 1, maxLength: 3 }), (hostile) => {
				const text = [...writeAllBibtex(hostile)].join('');
				const { records, quarantined } = bibtex.read(text, 'x.bib');
				expect(quarantined).toEqual([]);
				expect(records).toHaveLength(hostile.length);
				expect(text.isWellFormed()).toBe(true);
				for (const line of text.split('\n')) {
					expect(line).toMatch(/^(?:@[a-z]+\{[a-z0-9_]*,|\t[a-z+:]+ = (?:\{.*\}|[a-z]{3}),|\}|)$/u);
					expect(line.split('{').length - line.split('}').length).toBe(line.startsWith('@') ? 1 : line === '}' ? -1 : 0);
				}
			}),
			{ numRuns: 300, seed: 52 },
		);
	});

	test('a hostile title as nothing but a title', () => {
		fc.assert(
			fc.property(hostileTitle, (title) => {
				expect(readBack(exampleRecord({ title })).records.map(heldAlone)).toEqual([
					{ ...heldAlone(exampleRecord()), title: withoutFullStop(cleanText(title)) },
				]);
			}),
			{ numRuns: 500, seed: 53 },
		);
	});

	const folder = new URL('fixtures/', import.meta.url);
	const fixtures = readdirSync(folder).filter((file) => file.endsWith('.bib'));
	test.each(fixtures)('the records of %s', (file) => {
		const { records } = bibtex.read(readFileSync(new URL(file, folder), 'utf8'), file);
		const again = bibtex.read([...writeAllBibtex(records)].join(''), file).records;
		expect(again.map(held)).toEqual(records.map(held));
	});
});
