import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import { crossrefJson } from '../crossref-json/read.ts';
import { variables } from '../csl-json/fields.ts';
import { cslJson } from '../csl-json/read.ts';
import type { Format, Reading } from '../format.ts';
import { openalexJson } from '../openalex-json/read.ts';

const formats = [cslJson, crossrefJson, openalexJson];

/** A word that no reader can take for anything else, different at each place. */
const letters = 'bcdfghjklmnpqrstvwxz';
const token = (at: number): string => `Qu${[...String(at)].map((digit) => letters[Number(digit)]).join('')}ola`;

/** The words of a record, without its raw text. */
function contents({ raw: _, origin: __, gated: ___, ...rest }: BibRecord): Set<string> {
	return new Set(fold(JSON.stringify(rest).replaceAll(/\\[ntr"\\]/g, ' ')).match(/\p{L}{4,}/gu) ?? []);
}

/** Every entry is a record or in the quarantine, once, and each of these has an error at its lines. */
function expectSum({ records, quarantined, problems }: Reading): void {
	const errors = problems.filter(({ severity }) => severity === 'error');
	expect(errors).toHaveLength(quarantined.length);
	for (const { line, endLine } of quarantined)
		expect(errors.some((error) => line <= error.line && error.line <= Math.max(endLine, line))).toBe(true);
	const ordinals = records.map(({ origin }) => origin.entry);
	expect(new Set(ordinals).size).toBe(ordinals.length);
	if (ordinals.length > 0) expect(Math.max(...ordinals)).toBeLessThanOrEqual(records.length + quarantined.length);
	for (const { message, done, todo, actual } of problems) {
		for (const said of [message, done, todo]) {
			expect(said).toMatch(/[.]$/);
			if (actual !== undefined && actual.length > 2) expect(said).not.toContain(actual);
		}
	}
}

const crossrefKeys = [
	...['title', 'subtitle', 'short-title', 'original-title', 'container-title', 'short-container-title', 'volume', 'issue', 'page'],
	...['publisher', 'publisher-location', 'edition-number', 'source', 'author', 'editor', 'issued', 'published', 'published-print'],
	...['language', 'DOI', 'ISSN', 'ISBN', 'subject', 'abstract', 'description', 'updated-by', 'update-to', 'license', 'link', 'resource'],
	...['URL', 'type', 'subtype', 'article-number', 'reference', 'funder', 'posted', 'translator', 'relation'],
];
const openalexKeys = [
	...['display_name', 'id', 'ids', 'doi', 'authorships', 'publication_date', 'publication_year', 'language', 'type', 'primary_location'],
	...['host_venue', 'biblio', 'open_access', 'mesh', 'topics', 'keywords', 'abstract_inverted_index', 'is_retracted', 'concepts'],
];
const keysOf = new Map<Format, readonly string[]>([
	[cslJson, Object.keys(variables)],
	[crossrefJson, crossrefKeys],
	[openalexJson, openalexKeys],
]);
/** Keys that stand inside others. */
const inner = fc.constantFrom(
	...[
		'family',
		'given',
		'literal',
		'name',
		'suffix',
		'non-dropping-particle',
		'dropping-particle',
		'ORCID',
		'affiliation',
		'role',
		'sequence',
	],
	...[
		'date-parts',
		'season',
		'literal',
		'raw',
		'circa',
		'subjects',
		'databases',
		'accessions',
		'publicationTypes',
		'contributors',
		'orcid',
	],
	...['number', 'database', 'display_name', 'author', 'raw_author_name', 'raw_affiliation_strings', 'affiliations', 'institutions'],
	...['raw_affiliation_string', 'source', 'issn', 'pdf_url', 'oa_url', 'volume', 'first_page', 'last_page', 'descriptor_name'],
	...['qualifier_name', 'URL', 'type', 'primary', 'unheard-of', '__proto__', 'languages', 'alternativeTitles'],
);
/** Forms that texts have; A and B stand for words. */
const form = fc.constantFrom(
	...['A B', 'A, B', 'A; B', 'A: B', '<i>A</i> &amp; B', '<jats:p>A</jats:p><jats:title>B</jats:title>', 'https://example.org/A?b=B'],
	...['10.5555/A; B', '2019-03-15 A B', '0378-5955 (A) B', 'PMID: 123 A B', 'PMC123 A B', 'English; A B', 'PMID: 12\nA B', '12 A-19 B'],
	...['Background: A. Methods: B.', '© 2016 A. B', 'A "B"\t\\'],
);

describe.each(formats)('$name', (format) => {
	const keys = keysOf.get(format) ?? [];

	test('a record holds every word of its entry, whatever the keys, their shapes and their order', () => {
		const { node } = fc.letrec<{ node: unknown }>((tie) => ({
			node: fc.oneof(
				{ depthSize: 'small' },
				{ weight: 5, arbitrary: form },
				{ weight: 2, arbitrary: fc.array(tie('node'), { maxLength: 3 }) },
				{ weight: 3, arbitrary: fc.array(fc.tuple(inner, tie('node')), { maxLength: 4 }).map((pairs) => new Map(pairs)) },
			),
		}));
		const entry = fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: inner }), node), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(entry, fc.boolean(), (pairs, laidOut) => {
				let count = 0;
				const written = (value: unknown): string => {
					if (typeof value === 'string') {
						const text = value.replace(/\bA\b/g, () => token(++count)).replace(/\bB\b/g, () => token(++count));
						return JSON.stringify(text);
					}
					if (Array.isArray(value)) return `[${value.map(written).join(laidOut ? ',\n' : ',')}]`;
					if (value instanceof Map) {
						return `{${[...value].map(([key, each]) => `${JSON.stringify(key)}: ${written(each)}`).join(laidOut ? ',\n' : ', ')}}`;
					}
					return 'null';
				};
				const body = pairs.map(([key, value]) => `${JSON.stringify(key)}: ${written(value)}`);
				const title = format === crossrefJson ? '["Title of the whole"]' : '"Title of the whole"';
				const text = `[{${[`"title": ${title}`, ...body].join(laidOut ? ',\n' : ', ')}}]`;
				const reading = format.read(text, 'records/x.json');
				expect(reading.quarantined).toEqual([]);
				const [record] = reading.records;
				if (!record) throw new Error('no record');
				BibRecordSchema.parse(record);
				const kept = contents(record);
				for (let at = 1; at <= count; at++)
					expect(kept.has(fold(token(at))), `${token(at)} in\n${text}\n${JSON.stringify({ ...record, raw: '' })}`).toBe(true);
			}),
			{ numRuns: 500, seed: 31 },
		);
	});

	test('reading never throws, its records are valid and the sum holds', () => {
		const piece = fc.constantFrom(
			...[
				'{',
				'}',
				'[',
				']',
				',',
				':',
				'"',
				'\\',
				'\n',
				'  {',
				'\n{',
				'"title":',
				'"title": ["A title"]',
				'"title": "A title"',
				'"author":',
			],
			...[
				'"issued": {"date-parts": [[',
				'9999',
				'-1',
				'null',
				'true',
				'1e5',
				'\\u0041',
				'"\\ud800"',
				'\u0000',
				'\ufeff',
				'"__proto__": {}',
			],
			...[
				'"items":',
				'"results":',
				'"message":',
				'"abstract": "<jats:title>',
				'{"id": "a", "title": "x"}',
				'"DOI": "10.5555/%%"',
				'ann@example.org',
			],
		);
		fc.assert(
			fc.property(
				fc.array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), { maxLength: 60 }),
				(pieces) => {
					const text = pieces.join('');
					const reading = format.read(text, 'records/x.json');
					for (const record of reading.records) BibRecordSchema.parse(record);
					expectSum(reading);
					format.recognises(text);
					expect(format.read(text, 'records/x.json')).toEqual(reading);
				},
			),
			{ numRuns: 800, seed: 32 },
		);
	});

	test('a broken entry costs itself alone, and its line is named', () => {
		const title = (at: number) => (format === crossrefJson ? `["Title ${at}"]` : `"Title ${at}"`);
		const entries = Array.from({ length: 1000 }, (_, at) => `  {"id": "${at}", "title": ${title(at)}, "note": "x"}`);
		for (const broken of [
			'  {"id": "not closed, "title": 1},',
			'  {"id": "a" "b"},',
			'  {"id": tru},',
			'  {"id": [1, 2},',
			'  {{,',
			'  {"id": "a,',
		]) {
			const lines = ['[', ...entries.map((entry, at) => (at === 499 ? broken : `${entry}${at === 999 ? '' : ','}`)), ']'];
			const { records, quarantined, problems } = format.read(lines.join('\n'), 'records/x.json');
			expect(records).toHaveLength(999);
			expect(quarantined).toEqual([{ line: 501, endLine: 501 }]);
			expect(problems.map(({ kind, line }) => ({ kind, line }))).toEqual([{ kind: 'json-invalid', line: 501 }]);
		}
	});

	test('what comes before a fault in a file of one line is read, and the rest is reported', () => {
		const title = format === crossrefJson ? '["A title"]' : '"A title"';
		const { records, quarantined, problems } = format.read(
			`[{"id": "a", "title": ${title}}, {"id": "b, "title": "x"}, {"id": "c"}]`,
			'x.json',
		);
		expect(records).toHaveLength(1);
		expect(quarantined).toEqual([{ line: 1, endLine: 1 }]);
		expect(problems.map(({ kind }) => kind)).toEqual(['json-invalid']);
	});

	test('entries are read alike alone and in a file of many', () => {
		const title = (at: number) => (format === crossrefJson ? `["Title ${at}"]` : `"Title ${at}"`);
		const texts = Array.from({ length: 20 }, (_, at) => `{"id": "${at}", "title": ${title(at)}, "volume": "${at}"}`);
		const withoutPlace = ({ origin: _, unmapped, ...rest }: BibRecord) => ({
			...rest,
			unmapped: unmapped.map(({ tag, value }) => [tag, value]),
		});
		const together = format.read(`[${texts.join(',\n')}]`, 'x.json').records;
		const oneALine = format.read(texts.join('\n'), 'x.json').records;
		const alone = texts.flatMap((text) => format.read(text, 'x.json').records);
		expect(together.map(withoutPlace)).toEqual(alone.map(withoutPlace));
		expect(oneALine.map(withoutPlace)).toEqual(alone.map(withoutPlace));
	});
});
