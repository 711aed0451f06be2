import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import { exampleRecord, fullRecord, hostileRecord, kindRecord } from '../example.ts';
import { ris } from '../ris/read.ts';
import { markdown } from './read.ts';
import { toMarkdown } from './write.ts';

/** What is read back of a record. */
function readBack(record: BibRecord): BibRecord {
	const written = toMarkdown(record);
	expect(markdown.recognises(written)).toBe(true);
	const { records, problems } = markdown.read(written, 'records/x.md');
	const [again] = records;
	if (!again) throw new Error(`not read: ${JSON.stringify(problems)}\n${written}`);
	return again;
}

/** All but what the file itself says, and the order in which keys stand. */
function held({ raw: _, origin: __, gated: ___, emailsRemoved: ____, unmapped, ...record }: BibRecord): unknown {
	return { ...record, unmapped: unmapped.map(({ tag, value }) => ({ tag, value })) };
}

describe('toMarkdown', () => {
	test('writes every field under its key', () => {
		expect(toMarkdown({ ...fullRecord, comment: 'A *fine* one.' })).toMatchInlineSnapshot(`
			"---
			type: article-journal
			title: "Rethinking treatment-resistant depression: NMDA, <i>mRNA</i> &amp; H<sub>2</sub>O at p &lt; 0.05"
			titleShort: Rethinking treatment-resistant depression
			alternativeTitles:
			  - Repensando la depresión
			authors:
			  - family: Tatlı
			    given: Safiye Zeynep
			    orcid: 0000-0002-1825-0097
			    affiliations:
			      - "1"
			      - Sample Hospital
			  - family: van der Example
			    given: C. A.
			    suffix: Jr
			    affiliations:
			      - Sample Hospital
			  - 王, 小明
			  - World Example Organization
			contributors:
			  - family: Editor
			    given: Eve
			    role: editor
			  - family: Translator
			    given: Tom
			    role: translator
			affiliations:
			  - mark: "1"
			    name: Department of Examples, Example University, Exampleton
			  - Sample Hospital
			containerTitle: Actas Españolas de Ejemplos
			containerTitleShort: Actas Esp Ejemplos
			volume: "53"
			issue: "6"
			page: 1395-1409
			issued: 2025-11-03
			publisher: Example Press
			publisherPlace: Exampleton
			languages:
			  - en
			  - pt-BR
			doi: 10.5555/example.v53i6.1946
			pmid: "12345678"
			pmcid: PMC1234567
			issn:
			  - 1139-9287
			  - 1578-2735
			accessions:
			  - database: MedicLatina
			    code: lth
			    number: "191763545"
			database: MedicLatina
			publicationTypes:
			  - Journal Article
			  - Systematic Review
			subjects:
			  - label: INDIVIDUALIZED medicine
			    kind: heading
			  - label: Depressive Disorder, Treatment-Resistant
			    kind: heading
			    scheme: MeSH
			    qualifier: drug therapy
			    major: true
			  - label: Ketamine
			    kind: heading
			    scheme: MeSH
			    major: true
			  - ketamine in practice
			abstract:
			  Background: "Half of 5% {is} not #1, as $10 & more_or less ~ show."
			  Methods: We looked at «examples» of α-synuclein.
			  Results: We saw 3 < 4.
			links:
			  - https://example.org/article/1946?lang=en&view=full#top
			  - https://search.example.org/login
			notes:
			  - a private note
			unmapped:
			  - tag: ZZ
			    value: an unmapped value
			---

			A *fine* one.
			"
		`);
	});

	test('writes a full record that is read back the same', () => {
		expect(held(readBack({ ...fullRecord, comment: 'A *fine* one.\n\n- a\n- b' }))).toEqual(
			held({ ...fullRecord, comment: 'A *fine* one.\n\n- a\n- b' }),
		);
	});

	test('writes relations that are read back the same', () => {
		const relations: BibRecord['relations'] = [
			{ kind: 'retraction', direction: 'in', doi: '10.5555/3', pmid: '3', date: '2020-02', text: 'J Examples. 2020 & p < 3', words: 'RIN' },
			{ kind: 'preprint', direction: 'of', doi: '10.5555/preprint', words: 'preprint' },
		];
		const record = exampleRecord({ title: 'Tea', relations });
		expect(readBack(record).relations).toEqual(relations);
		expect(toMarkdown(record)).toContain('relations:\n  - kind: retraction\n    doi: 10.5555/3\n');
		expect(toMarkdown(record)).not.toContain('direction: in');
	});

	test('writes any record that a reader could have made so that it is read back the same', () => {
		fc.assert(
			fc.property(kindRecord, (record) => {
				expect(held(readBack(record))).toEqual(held(record));
			}),
			{ numRuns: 300, seed: 51 },
		);
	});

	test('writes hostile records so that nothing gets out of its field', () => {
		fc.assert(
			fc.property(hostileRecord, (record) => {
				const written = toMarkdown(record);
				const { records, quarantined } = markdown.read(written, 'records/x.md');
				expect(quarantined).toEqual([]);
				for (const again of records) BibRecordSchema.parse(again);
				expect(records).toHaveLength(1);
				expect(records[0]).not.toHaveProperty('comment');
				expect(records[0]?.type).toBe(record.type);
			}),
			{ numRuns: 400, seed: 52 },
		);
	});

	test('keeps what is read steady: a second writing changes nothing', () => {
		fc.assert(
			fc.property(hostileRecord, (record) => {
				const once = readBack(record);
				expect(toMarkdown(readBack(once))).toBe(toMarkdown(once));
			}),
			{ numRuns: 200, seed: 53 },
		);
	});

	test('writes values that every other reader of YAML takes for texts too', () => {
		const written = toMarkdown(
			exampleRecord({ title: 'yes', volume: '012', issue: '1e5', page: '1.10', publisher: 'null', issued: '2025' }),
		);
		const front: unknown = parse(written.split('---\n')[1] ?? '');
		expect(front).toEqual({ type: 'document', title: 'yes', volume: '012', issue: '1e5', page: '1.10', publisher: 'null', issued: '2025' });
	});

	test('writes a title that looks like markup or an entity as text', () => {
		for (const title of ['a <b>bold</b> claim', 'R&amp;D', '&lt;i&gt;', '&amp;lt; twice', 'p < 0.05 & q']) {
			expect(readBack(exampleRecord({ title })).title).toBe(title);
		}
	});

	test('holds back what was held back: notes, and the lines of an export that belonged to one', () => {
		const record = exampleRecord({ notes: ['mine', 'two\nlines'], unmapped: [{ tag: 'N1', value: 'mine', line: 2 }] });
		record.gated = [{ from: 2, to: 2, what: 'note' }];
		const again = readBack(record);
		expect(again.notes).toEqual(['mine', 'two\nlines']);
		const lines = again.raw.split('\n');
		const hidden = again.gated.filter(({ what }) => what === 'note').flatMap(({ from, to }) => lines.slice(from - 1, to));
		for (const word of ['mine', 'two', 'lines', 'N1']) expect(hidden.join('\n')).toContain(word);
	});
});

const folder = new URL('../ris/fixtures/', import.meta.url);
const fixtures = readdirSync(folder)
	.filter((name) => name.endsWith('.ris'))
	.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

test.each(fixtures)('the records of %s are read back the same', (name, text) => {
	for (const record of ris.read(text, name).records) {
		// Addresses in what is kept word for word come back marked.
		const unmapped = record.unmapped.filter(({ value }) => !value.includes('@'));
		expect(held(readBack({ ...record, unmapped }))).toEqual(held({ ...record, unmapped }));
	}
});
