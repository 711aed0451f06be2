import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completePages } from '../../record/pages.ts';
import { type BibRecord, CSL_TYPES, emptyRecord, type Name } from '../../record/record.ts';
import { cleanText, withoutFullStop } from '../../record/text.ts';
import { cslJson } from './read.ts';
import { writeCslJson } from './write.ts';

/**
 * Text as records hold it. What looks like a tag or an entity is left out: CSL-JSON has tags in its texts and no way to write one that
 * is none, so that `<i>` in a title comes back as markup.
 */
const text = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
	.map((written) => cleanText(`a${written.replace(/[<>&@＠%\ufffd]/g, '')}`))
	.filter((written) => /^[\p{L}]/u.test(written) && !/\[?\bat\b|\(at\)/i.test(written));
const title = text.map((written) => withoutFullStop(written)).filter((written) => written === withoutFullStop(written));
const part = fc.option(text, { nil: undefined });

function nameOf([family, given, suffix]: readonly [string, string | undefined, string | undefined]): Name {
	return { family, ...(given === undefined ? {} : { given }), ...(suffix === undefined ? {} : { suffix }) };
}
const name: fc.Arbitrary<Name> = fc.oneof(
	fc.tuple(text, part, part).map(nameOf),
	text.map((literal): Name => ({ literal })),
);
const role = fc.constantFrom('editor', 'translator', 'series editor', 'narrator', 'contributor');
const issued = fc.constantFrom('2025', '2025-11', '2025-11-03', '1999-12-31', '1000');

const record = fc.record({
	type: fc.constantFrom(...CSL_TYPES),
	title,
	authors: fc.array(name, { maxLength: 4 }),
	contributors: fc.array(
		fc.tuple(name, role).map(([one, what]): Name => ({ ...one, role: what })),
		{ maxLength: 3 },
	),
	containerTitle: fc.option(title, { nil: undefined }),
	collectionTitle: fc.option(title, { nil: undefined }),
	volume: fc.option(fc.constantFrom('12', '12A', 'xii'), { nil: undefined }),
	issue: fc.option(fc.constantFrom('3', '7–8', 'Suppl 1'), { nil: undefined }),
	page: fc.option(fc.constantFrom('1395-1409', 'e123', 'S12-S15', 'n71', 'xi-xiv').map(completePages), { nil: undefined }),
	issued: fc.option(issued, { nil: undefined }),
	publisher: part,
	languages: fc.uniqueArray(fc.constantFrom('en', 'tr', 'pt-BR', 'zh-Hant'), { maxLength: 3 }),
	doi: fc.option(fc.constantFrom('10.5555/a.b-c', '10.1002/(sici)1097(199801)1:1<1::aid-ex1>3.0.co;2-#'), { nil: undefined }),
	pmid: fc.option(fc.constantFrom('1', '12345678'), { nil: undefined }),
	pmcid: fc.option(fc.constant('PMC123'), { nil: undefined }),
	issn: fc.uniqueArray(fc.constantFrom('1234-5679', '0028-0836'), { maxLength: 2 }),
	isbn: fc.uniqueArray(fc.constantFrom('9780306406157', '0306406152'), { maxLength: 2 }),
	subjects: fc.uniqueArray(
		text.map((label) => label.replace(/[\s;]+$/, '')),
		{ maxLength: 4 },
	),
	abstract: part,
});

/** The parts of a record that CSL-JSON holds. Kinds and schemes of subjects and the sections of an abstract are not among them. */
function held(one: BibRecord): unknown {
	const { type, authors, contributors, containerTitle, collectionTitle, volume, issue, page, publisher, languages } = one;
	const { doi, pmid, pmcid, issn, isbn, subjects, accessions, publicationTypes, alternativeTitles } = one;
	// Roles that CSL has variables for come before the others.
	const people = [...contributors].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
	const labels = [...new Set(subjects.map(({ label }) => label))];
	const abstract = one.abstract?.sections.map(({ label, text: said }) => (label === undefined ? said : `${label}: ${said}`)).join(' ');
	return {
		...{ type, title: one.title, authors, people, containerTitle, collectionTitle, volume, issue, page, issued: one.issued, publisher },
		...{ languages, doi, pmid, pmcid, issn, isbn, labels, abstract, accessions, publicationTypes, alternativeTitles },
	};
}

describe('what is written in CSL-JSON', () => {
	test('is read back the same, whatever letters are in it', () => {
		fc.assert(
			fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (list) => {
				const written = list.map(({ subjects, abstract, ...fields }, at): BibRecord => {
					const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
					return {
						...emptyRecord({ file: 'x', format: 'ris', entry: at + 1, line: 1, endLine: 1 }, ''),
						...given,
						accessions: [{ database: 'Example Index', code: 'ex', number: `~${at}.` }],
						publicationTypes: ['Journal Article'],
						alternativeTitles: ['Ein Beispiel'],
						subjects: subjects.map((label) => ({ label, kind: 'keyword' })),
						...(abstract === undefined ? {} : { abstract: { sections: [{ text: abstract }] } }),
					};
				});
				const file = writeCslJson(written.map((one, at) => ({ ...one, id: String(at), databases: ['Example Index'] })));
				expect(cslJson.recognises(file)).toBe(true);
				const { records, quarantined, problems } = cslJson.read(file, 'x.json');
				expect([quarantined, problems]).toEqual([[], []]);
				expect(records.map(held)).toEqual(written.map(held));
			}),
			{ numRuns: 300, seed: 33 },
		);
	});

	test('gives authors their ORCIDs back, two of the same name in their order', () => {
		const orcid = ['0000-0002-1825-0097', '0000-0001-5109-3700'];
		const authors = orcid.map((one): Name => ({ family: 'Example', given: 'Ann', orcid: one }));
		const written = { ...emptyRecord({ file: 'x', format: 'ris', entry: 1, line: 1, endLine: 1 }, ''), title: 'A title', authors };
		const [read] = cslJson.read(writeCslJson([{ ...written, id: 'a', databases: [] }]), 'x.json').records;
		expect(read?.authors).toEqual(authors);
	});
});
