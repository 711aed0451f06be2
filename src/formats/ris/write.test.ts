import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BibRecord, CSL_TYPES } from '../../record/record.ts';
import { cleanText, withoutFullStop } from '../../record/text.ts';
import { abstractText } from '../citable.ts';
import { exampleRecord, fullRecord, hostileRecord, hostileTitle, kindRecord } from '../example.ts';
import { itemType } from './item-type.ts';
import { ris } from './read.ts';
import { readBackAs, risLosses, writeAllRis, writeRis } from './write.ts';

const readBack = (record: BibRecord) => ris.read(writeRis(record), 'x.ris');

/** What RIS holds of a record, in a form that can be compared. */
function held(record: BibRecord): unknown {
	const { family } = itemType(writeRis(record).slice(6, 12).trim().split('\n')[0] ?? '');
	return {
		type: readBackAs(record.type),
		title: record.title,
		authors: record.authors.map(({ orcid: _, affiliations: __, ...name }) => name),
		contributors: record.contributors,
		containerTitle: record.containerTitle,
		volume: record.volume,
		issue: family === 'book' ? undefined : record.issue,
		page: record.page,
		issued: record.issued,
		publisher: record.publisher,
		languages: record.languages,
		doi: record.doi,
		pmid: record.pmid,
		pmcid: record.pmcid,
		issn: family === 'patent' ? [] : record.issn,
		isbn: family === 'patent' ? [] : record.isbn,
		abstract: abstractText(record.abstract),
		subjects: record.subjects.map(({ label, major }) => ({ label, major })),
	};
}

/** All that was read, but for where. */
function heldAlone({ origin: _, raw: __, sourceType: ___, gated: ____, ...record }: BibRecord): Partial<BibRecord> {
	return record;
}

describe('writeRis', () => {
	test('writes a field a line under the tags that programs know', () => {
		expect(writeRis({ ...fullRecord, id: '10.5555-example' })).toMatchInlineSnapshot(`
			"TY  - JOUR
			ID  - 10.5555-example
			TI  - Rethinking treatment-resistant depression: NMDA, mRNA & H2O at p < 0.05
			ST  - Rethinking treatment-resistant depression
			TT  - Repensando la depresión
			AU  - Tatlı, Safiye Zeynep
			AU  - van der Example, C. A., Jr
			AU  - 王, 小明
			AU  - World Example Organization,
			A2  - Editor, Eve
			TA  - Translator, Tom
			AD  - Department of Examples, Example University, Exampleton
			AD  - Sample Hospital
			T2  - Actas Españolas de Ejemplos
			J2  - Actas Esp Ejemplos
			PY  - 2025
			DA  - 2025/11/03/
			VL  - 53
			IS  - 6
			SP  - 1395
			EP  - 1409
			PB  - Example Press
			CY  - Exampleton
			M3  - Journal Article
			M3  - Systematic Review
			LA  - English
			LA  - Portuguese (Brazil)
			SN  - 1139-9287
			SN  - 1578-2735
			DO  - 10.5555/example.v53i6.1946
			U1  - 12345678[pmid]
			C2  - PMC1234567
			DB  - MedicLatina
			AN  - 191763545
			KW  - INDIVIDUALIZED medicine
			KW  - Depressive Disorder, Treatment-Resistant/*drug therapy
			KW  - *Ketamine
			KW  - ketamine in practice
			UR  - https://example.org/article/1946?lang=en&view=full#top
			AB  - Background: Half of 5% {is} not #1, as $10 & more_or less ~ show. Methods: We looked at «examples» of α-synuclein. Results: We saw 3 < 4.
			ER  - 
			"
		`);
	});

	test('writes nothing for what is not known', () => {
		expect(writeRis(exampleRecord())).toBe('TY  - GEN\nTI  - An example\nER  - \n');
	});

	test('writes dates as precisely as they are known, with a season', () => {
		const dates = (given: Partial<BibRecord>) => writeRis(exampleRecord(given)).match(/^(?:PY|DA) {2}- .*$/gm);
		expect(dates({ issued: '2025' })).toEqual(['PY  - 2025']);
		expect(dates({ issued: '2025-11' })).toEqual(['PY  - 2025', 'DA  - 2025/11//']);
		expect(dates({ issued: '2025-11-03' })).toEqual(['PY  - 2025', 'DA  - 2025/11/03/']);
		expect(dates({ issued: '2017', issuedText: 'Summer 2017' })).toEqual(['PY  - 2017', 'DA  - 2017///Summer']);
	});

	test('keeps a body together and a person in parts', () => {
		const authors = [
			{ literal: 'Example, Sample & Co' },
			{ literal: 'UNICEF' },
			{ family: 'Example', given: 'A; B, C', suffix: 'MD, PhD' },
		];
		expect(writeRis(exampleRecord({ authors })).match(/^AU {2}- .*$/gm)).toEqual([
			'AU  - Example, Sample & Co,',
			'AU  - UNICEF',
			'AU  - Example, A B C, MD, PhD',
		]);
	});

	test('writes no note, no unmapped value, no raw text and no address that opens with a login', () => {
		const text = writeRis(fullRecord);
		for (const kept of ['a private note', 'an unmapped value', 'the raw entry', 'search.example.org']) expect(text).not.toContain(kept);
	});

	test('a value never ends its entry or begins a field', () => {
		const text = writeRis(exampleRecord({ title: 'One\nER  - \n\nTY  - BOOK\rTI  - Two\u2028AU  - Nobody' }));
		expect(text.split('\n')).toHaveLength(4);
		expect(ris.read(text, 'x.ris').records.map(({ title }) => title)).toEqual(['One ER - TY - BOOK TI - Two AU - Nobody']);
	});
});

describe('writeAllRis', () => {
	test('parts entries by a blank line', () => {
		expect([...writeAllRis([exampleRecord(), exampleRecord()])].join('')).toBe(
			'TY  - GEN\nTI  - An example\nER  - \n\nTY  - GEN\nTI  - An example\nER  - \n',
		);
		expect([...writeAllRis([])]).toEqual([]);
	});
});

describe('what is written is read back', () => {
	test('every type as itself, or as the losses say', () => {
		const changed = CSL_TYPES.filter((type) => readBack(exampleRecord({ type })).records[0]?.type !== type);
		expect(changed).toEqual([
			'article',
			'collection',
			'entry',
			'event',
			'performance',
			'post',
			'regulation',
			'review',
			'review-book',
			'speech',
			'treaty',
		]);
		expect(risLosses.some(({ field }) => field === 'type')).toBe(true);
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
			{ numRuns: 500, seed: 21 },
		);
	});

	test('hostile records as one entry each, on lines of tags', () => {
		fc.assert(
			fc.property(fc.array(hostileRecord, { minLength: 1, maxLength: 3 }), (hostile) => {
				const text = [...writeAllRis(hostile)].join('');
				const { records, quarantined } = ris.read(text, 'x.ris');
				expect(quarantined).toEqual([]);
				expect(records).toHaveLength(hostile.length);
				expect(text.isWellFormed()).toBe(true);
				for (const line of text.split('\n')) expect(line).toMatch(/^(?:[A-Z][A-Z\d] {2}- .*)?$/u);
			}),
			{ numRuns: 300, seed: 22 },
		);
	});

	test('a hostile title as nothing but a title', () => {
		fc.assert(
			fc.property(hostileTitle, (title) => {
				const { records } = readBack(exampleRecord({ title }));
				expect(records.map(heldAlone)).toEqual([{ ...heldAlone(exampleRecord()), title: withoutFullStop(cleanText(title)) }]);
			}),
			{ numRuns: 500, seed: 23 },
		);
	});

	const folder = new URL('fixtures/', import.meta.url);
	const fixtures = readdirSync(folder).filter((file) => file.endsWith('.ris'));
	test.each(fixtures)('the records of %s', (file) => {
		const { records } = ris.read(readFileSync(new URL(file, folder), 'utf8'), file);
		const again = ris.read([...writeAllRis(records)].join(''), file).records;
		expect(again.map(held)).toEqual(records.map(held));
	});
});
