import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageName } from '../../record/language.ts';
import { type BibRecord, CSL_TYPES } from '../../record/record.ts';
import { cleanText, withoutFullStop } from '../../record/text.ts';
import { abstractText } from '../citable.ts';
import { exampleRecord, fullRecord, hostileRecord, hostileTitle, kindRecord } from '../example.ts';
import { languageCode } from './language-code.ts';
import { nbib } from './read.ts';
import { nbibLosses, writeAllNbib, writeNbib } from './write.ts';

const readBack = (record: BibRecord) => nbib.read(writeNbib(record), 'x.nbib');

/** What PubMed's format holds of a record, in a form that can be compared. */
function held(record: BibRecord): unknown {
	const institutions = (places: number[] = []) => places.map((place) => record.affiliations[place]?.name);
	return {
		title: record.title,
		authors: record.authors.map(({ affiliations, ...name }) => ({ ...name, affiliations: institutions(affiliations) })),
		contributors: record.contributors.filter(({ role }) => role === 'editor').map(({ affiliations: _, ...name }) => name),
		containerTitle: record.type === 'book' ? undefined : record.containerTitle,
		volume: record.volume,
		issue: record.type === 'book' ? undefined : record.issue,
		page: record.type === 'book' ? undefined : record.page,
		issued: record.issued,
		publisher: record.publisher,
		languages: record.languages.map((tag) => tag.split('-')[0]),
		doi: record.doi,
		pmid: record.pmid,
		pmcid: record.pmcid,
		issn: record.issn,
		isbn: record.isbn,
		abstract: abstractText(record.abstract),
		// Headings of MeSH come first.
		subjects: [...record.subjects]
			.sort((a, b) => Number(b.scheme === 'MeSH') - Number(a.scheme === 'MeSH'))
			.map(({ label, qualifier, major }) => ({ label, qualifier, major })),
	};
}

/** All that was read, but for where. */
function heldAlone({ origin: _, raw: __, sourceType: ___, gated: ____, ...record }: BibRecord): Partial<BibRecord> {
	return record;
}

describe('writeNbib', () => {
	test('writes a field under the tags of MEDLINE', () => {
		expect(writeNbib(fullRecord)).toMatchInlineSnapshot(`
			"PMID- 12345678
			IS  - 1139-9287
			IS  - 1578-2735
			VI  - 53
			IP  - 6
			DP  - 2025 Nov 3
			TI  - Rethinking treatment-resistant depression: NMDA, mRNA & H2O at p < 0.05
			PG  - 1395-1409
			LID - 10.5555/example.v53i6.1946 [doi]
			AB  - Background: Half of 5% {is} not #1, as $10 & more_or less ~ show. Methods: We
			      looked at «examples» of α-synuclein. Results: We saw 3 < 4.
			FAU - Tatlı, Safiye Zeynep
			AU  - Tatlı SZ
			AUID- ORCID: 0000-0002-1825-0097
			AD  - Department of Examples, Example University, Exampleton
			AD  - Sample Hospital
			FAU - van der Example, C. A. Jr
			AU  - van der Example CA Jr
			AD  - Sample Hospital
			FAU - 王, 小明
			AU  - 王小明
			CN  - World Example Organization
			FED - Editor, Eve
			ED  - Editor E
			LA  - eng
			LA  - por
			PT  - Journal Article
			PT  - Systematic Review
			TT  - Repensando la depresión
			PB  - Example Press
			TA  - Actas Esp Ejemplos
			JT  - Actas Españolas de Ejemplos
			MH  - Depressive Disorder, Treatment-Resistant/*drug therapy
			MH  - *Ketamine
			OT  - INDIVIDUALIZED medicine
			OT  - ketamine in practice
			PMC - PMC1234567
			AID - 10.5555/example.v53i6.1946 [doi]
			"
		`);
	});

	test('begins with PMID, even where there is none', () => {
		expect(writeNbib(exampleRecord())).toBe('PMID- \nTI  - An example\n');
	});

	test('wraps at blanks and indents by six', () => {
		const title = `${'word '.repeat(40)}end`;
		const lines = writeNbib(exampleRecord({ title })).trimEnd().split('\n').slice(1);
		expect(lines.length).toBe(3);
		for (const line of lines) expect(line.length <= 88).toBe(true);
		expect(lines[1]?.startsWith('      word')).toBe(true);
		expect(readBack(exampleRecord({ title })).records[0]?.title).toBe(title);
	});

	test('writes dates as MEDLINE has them', () => {
		const date = (given: Partial<BibRecord>) => /^DP {2}- (.*)$/m.exec(writeNbib(exampleRecord(given)))?.[1];
		expect(date({ issued: '2025' })).toBe('2025');
		expect(date({ issued: '2025-11' })).toBe('2025 Nov');
		expect(date({ issued: '2025-11-03' })).toBe('2025 Nov 3');
		expect(date({ issued: '2018-12', issuedText: '2018 Dec-2019 Jan' })).toBe('2018 Dec-2019 Jan');
		expect(date({ issued: '2018-12', issuedText: 'in press' })).toBe('2018 Dec');
	});

	test('gathers the subheadings of a heading', () => {
		const subjects: BibRecord['subjects'] = [
			{ label: 'Depression', kind: 'heading', scheme: 'MeSH', qualifier: 'drug therapy' },
			{ label: 'Adult', kind: 'heading', scheme: 'MeSH' },
			{ label: 'Depression', kind: 'heading', scheme: 'MeSH', qualifier: 'psychology', major: true },
			{ label: 'ketamine', kind: 'keyword', scheme: 'NOTNLM' },
		];
		expect(writeNbib(exampleRecord({ subjects })).match(/^(?:MH|OT).*$/gm)).toEqual([
			'MH  - Depression/drug therapy/*psychology',
			'MH  - Adult',
			'OTO - NOTNLM',
			'OT  - ketamine',
		]);
	});

	test('writes what bears on the work under the tag that means it, with what identifies it', () => {
		const record = exampleRecord({
			title: 'Tea',
			relations: [
				{ kind: 'retraction', direction: 'in', pmid: '3', text: 'J Examples. 2020 Feb;8(1):3. PMID: 3', words: 'RIN' },
				{ kind: 'correction', direction: 'of', doi: '10.5555/4', words: 'correction' },
				{ kind: 'republication', direction: 'in', pmid: '5', text: 'J Examples. 2021;9:1.', words: 'CorrectedandRepublishedIn' },
				// None of these cites another publication under a tag of MEDLINE.
				{ kind: 'retraction', direction: 'in', words: '[RETRACTED]' },
				{ kind: 'preprint', direction: 'of', doi: '10.5555/preprint', words: 'has-preprint' },
			],
		});
		expect(writeNbib(record).match(/^(?:RIN|EFR|CRI|RPI).*$/gm)).toEqual([
			'RIN - J Examples. 2020 Feb;8(1):3. PMID: 3',
			'EFR - doi: 10.5555/4.',
			'CRI - J Examples. 2021;9:1. PMID: 5',
		]);
		expect(writeNbib(record)).not.toContain('preprint');
		expect(readBack(record).records[0]?.relations).toMatchObject([
			{ kind: 'retraction', direction: 'in', pmid: '3', words: 'RIN' },
			{ kind: 'correction', direction: 'of', doi: '10.5555/4', words: 'EFR' },
			{ kind: 'republication', direction: 'in', pmid: '5', words: 'CRI' },
		]);
	});

	test('writes no note, no unmapped value, no raw text and no address', () => {
		const text = writeNbib(fullRecord);
		for (const kept of ['a private note', 'an unmapped value', 'the raw entry', 'example.org']) expect(text).not.toContain(kept);
	});
});

describe('languageCode', () => {
	test('every code is read back as the language', () => {
		for (const tag of [
			'en',
			'de',
			'fr',
			'zh',
			'nl',
			'cs',
			'el',
			'fa',
			'sk',
			'ro',
			'ms',
			'mk',
			'is',
			'eu',
			'hy',
			'ka',
			'my',
			'cy',
			'sq',
			'bo',
			'mi',
			'tr',
			'sr',
			'hr',
			'no',
			'nb',
		]) {
			expect(readBack(exampleRecord({ languages: [tag] })).records[0]?.languages, languageName(tag)).toEqual([tag]);
		}
		expect(languageCode('pt-BR')).toBe('por');
		expect(languageCode('yue')).toBe('yue');
		expect(languageCode('__proto__')).toBeUndefined();
	});
});

describe('what is written is read back', () => {
	test('types as far as the losses say', () => {
		const kept = CSL_TYPES.filter(
			(type) => readBack(exampleRecord({ type, ...(type === 'chapter' ? { containerTitle: 'A whole' } : {}) })).records[0]?.type === type,
		);
		expect(kept).toMatchInlineSnapshot(`
			[
			  "article",
			  "article-journal",
			  "article-newspaper",
			  "book",
			  "broadcast",
			  "chapter",
			  "dataset",
			  "document",
			  "interview",
			  "legal_case",
			  "legislation",
			  "motion_picture",
			  "post-weblog",
			  "report",
			  "thesis",
			]
		`);
		expect(nbibLosses.some(({ field }) => field === 'type')).toBe(true);
	});

	test('the full record', () => {
		const [record] = readBack(fullRecord).records;
		expect(record && held(record)).toEqual(held(fullRecord));
	});

	test('any record that a reader could have made, in any script', () => {
		fc.assert(
			fc.property(kindRecord, fc.constantFrom('article-journal', 'book', 'chapter', 'article', 'dataset'), (kind, type) => {
				const record: BibRecord = { ...kind, type };
				const { records, problems } = readBack(record);
				expect(problems).toEqual([]);
				expect(records).toHaveLength(1);
				expect(records[0] && held({ ...records[0], type })).toEqual(held(record));
			}),
			{ numRuns: 400, seed: 31 },
		);
	});

	test('hostile records as one entry each, on lines of tags or indented ones', () => {
		fc.assert(
			fc.property(fc.array(hostileRecord, { minLength: 1, maxLength: 3 }), (hostile) => {
				const text = [...writeAllNbib(hostile)].join('');
				const { records, quarantined } = nbib.read(text, 'x.nbib');
				expect(quarantined).toEqual([]);
				expect(records).toHaveLength(hostile.length);
				expect(text.isWellFormed()).toBe(true);
				for (const line of text.split('\n')) expect(line).toMatch(/^(?:[A-Z][A-Z\d ]{3}- .*| {6}\S.*)?$/u);
			}),
			{ numRuns: 300, seed: 32 },
		);
	});

	test('a hostile title as nothing but a title', () => {
		fc.assert(
			fc.property(hostileTitle, (title) => {
				const { records } = readBack(exampleRecord({ title }));
				expect(records.map(heldAlone)).toEqual([
					{ ...heldAlone(exampleRecord()), title: withoutFullStop(cleanText(title)), database: 'PubMed' },
				]);
			}),
			{ numRuns: 500, seed: 33 },
		);
	});

	const folder = new URL('fixtures/', import.meta.url);
	const fixtures = readdirSync(folder).filter((file) => file.endsWith('.nbib'));
	test.each(fixtures)('the records of %s', (file) => {
		const { records } = nbib.read(readFileSync(new URL(file, folder), 'utf8'), file);
		const again = nbib.read([...writeAllNbib(records)].join(''), file).records;
		expect(again.map(held)).toEqual(records.map(held));
	});
});
