/** Records for the tests of the writers: one with everything in it, and generators of kind and of hostile ones. */
import fc from 'fast-check';
import { hasEmail } from '../record/email.ts';
import { completePages } from '../record/pages.ts';
import { type BibRecord, CSL_TYPES, emptyRecord, type Name, type Subject } from '../record/record.ts';
import { cleanText, withoutFullStop } from '../record/text.ts';

const ORIGIN = { file: 'records/example.ris', format: 'ris', entry: 1, line: 1, endLine: 2 };

/** A record with nothing but a title, and what is given. */
export function exampleRecord(given: Partial<BibRecord> = {}): BibRecord {
	return { ...emptyRecord(ORIGIN, ''), title: 'An example', ...given };
}

/** An article with a value in nearly every field. */
export const fullRecord: BibRecord = exampleRecord({
	type: 'article-journal',
	publicationTypes: ['Journal Article', 'Systematic Review'],
	title: 'Rethinking treatment-resistant depression: NMDA, mRNA & H2O at p < 0.05',
	titleMarkup: 'Rethinking treatment-resistant depression: NMDA, <i>mRNA</i> &amp; H<sub>2</sub>O at p &lt; 0.05',
	titleShort: 'Rethinking treatment-resistant depression',
	alternativeTitles: ['Repensando la depresión'],
	authors: [
		{ family: 'Tatlı', given: 'Safiye Zeynep', orcid: '0000-0002-1825-0097', affiliations: [0, 1] },
		{ family: 'van der Example', given: 'C. A.', suffix: 'Jr', affiliations: [1] },
		{ family: '王', given: '小明' },
		{ literal: 'World Example Organization' },
	],
	contributors: [
		{ family: 'Editor', given: 'Eve', role: 'editor' },
		{ family: 'Translator', given: 'Tom', role: 'translator' },
	],
	affiliations: [{ mark: '1', name: 'Department of Examples, Example University, Exampleton' }, { name: 'Sample Hospital' }],
	containerTitle: 'Actas Españolas de Ejemplos',
	containerTitleShort: 'Actas Esp Ejemplos',
	volume: '53',
	issue: '6',
	page: '1395-1409',
	issued: '2025-11-03',
	publisher: 'Example Press',
	publisherPlace: 'Exampleton',
	languages: ['en', 'pt-BR'],
	doi: '10.5555/example.v53i6.1946',
	pmid: '12345678',
	pmcid: 'PMC1234567',
	issn: ['1139-9287', '1578-2735'],
	accessions: [{ database: 'MedicLatina', code: 'lth', number: '191763545' }],
	database: 'MedicLatina',
	abstract: {
		sections: [
			{ label: 'Background', text: 'Half of 5% {is} not #1, as $10 & more_or less ~ show.' },
			{ label: 'Methods', text: 'We looked at «examples» of α-synuclein.' },
			{ label: 'Results', text: 'We saw 3 < 4.' },
		],
	},
	subjects: [
		{ label: 'INDIVIDUALIZED medicine', kind: 'heading' },
		{ label: 'Depressive Disorder, Treatment-Resistant', kind: 'heading', scheme: 'MeSH', qualifier: 'drug therapy', major: true },
		{ label: 'Ketamine', kind: 'heading', scheme: 'MeSH', major: true },
		{ label: 'ketamine in practice', kind: 'keyword' },
	],
	links: [
		{ url: 'https://example.org/article/1946?lang=en&view=full#top', kind: 'other' },
		{ url: 'https://search.example.org/login', kind: 'library-login' },
	],
	notes: ['a private note'],
	unmapped: [{ tag: 'ZZ', value: 'an unmapped value', line: 3 }],
	raw: 'the raw entry',
});

const WORDS =
	'effect of Ketamine on depression in adults NMDA mRNA Tatlı Łódź Þór naïve 研究 の 効果 دراسة على מחקר исследование अध्ययन 효과 β-blockers co-operation don’t “quoted” (bracketed) 5% 10€ x/y #1 a_b $5 {braces} ~ ^ R&D AT\\T 3<4 C++ – — é 😀'.split(
		' ',
	);
const word = fc.constantFrom(...WORDS);
const letters = fc.constantFrom(
	...'Example Sample Tatlı Łukasz Ñandú Ødegård Wang Müller D’Arcy O’Brien Çelik 王 李 山田 김 Иванов محمد כהן'.split(' '),
);
const givens = fc.constantFrom('Ann', 'Safiye Zeynep', 'J. P.', 'Jean-Luc', 'Ö.', '小明', 'Анна', 'علي', 'Élodie M.');

/** True for a text as readers leave it: clean, without a closing stop, without an e-mail address. */
const isKept = (text: string): boolean =>
	text !== '' && cleanText(text) === text && withoutFullStop(text) === text && !hasEmail(text) && !/^\p{P}|[\s;:,]$/u.test(text);

/** A line of words of many scripts and signs, as readers leave a title. */
export const plainText: fc.Arbitrary<string> = fc
	.array(word, { minLength: 2, maxLength: 9 })
	.map((words) => `Study ${words.join(' ')} end`)
	.filter(isKept);

const person: fc.Arbitrary<Name> = fc
	.tuple(letters, givens, fc.option(fc.constantFrom('Jr', 'III'), { nil: undefined, freq: 6 }))
	.map(([family, given, suffix]) => ({ family, given, ...(suffix === undefined ? {} : { suffix }) }));
const body: fc.Arbitrary<Name> = fc
	.constantFrom(
		'World Example Organization',
		'Ministry of Examples, Section B',
		'Example and Sample Study Group',
		'The {Braced} Team',
		'UNICEF',
	)
	.map((literal) => ({ literal }));
export const name: fc.Arbitrary<Name> = fc.oneof({ weight: 4, arbitrary: person }, { weight: 1, arbitrary: body });

const issued = fc.oneof(
	fc.integer({ min: 1500, max: 2150 }).map(String),
	fc.tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${two(month)}`),
	fc
		.tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
		.map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`),
);
const two = (number: number): string => String(number).padStart(2, '0');

const page = fc
	.constantFrom('1-10', '1395-1409', 'e123', 'S12-S15', '77', '2042S-2045S', 'xi-xiv', 'n71')
	.filter((text) => completePages(text) === text);
const subject: fc.Arbitrary<Subject> = fc.oneof(
	fc
		.array(fc.constantFrom('Depression', 'drug', 'Ketamine', '抑郁', 'Ångström', 'R&D', '100%', 'x_1', 'adult, young'), {
			minLength: 1,
			maxLength: 3,
		})
		.map((parts) => ({ label: parts.join(' '), kind: 'keyword' as const })),
	fc.constant({ label: 'Depressive Disorder, Major', kind: 'heading' as const, major: true }),
);
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

/** Takes out the fields that have no value, so that what is read can be compared. */
function present(fields: { [Key in keyof BibRecord]?: BibRecord[Key] | undefined }): Partial<BibRecord> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A record such as a reader makes, of any type, in any script. */
export const kindRecord: fc.Arbitrary<BibRecord> = fc
	.record({
		type: fc.constantFrom(...CSL_TYPES),
		title: plainText,
		authors: some(name, 5),
		contributors: some(name.map((one) => ({ ...one, role: 'editor' }))),
		containerTitle: maybe(plainText.map((text) => `Journal of ${text}`)),
		volume: maybe(fc.constantFrom('12', '3A', 'Suppl 1', 'LXII')),
		issue: maybe(fc.constantFrom('4', '1-2', 'S1', 'Special')),
		page: maybe(page),
		issued: maybe(issued),
		publisher: maybe(fc.constantFrom('Example & Sons', 'Wydawnictwo Przykład', '出版社')),
		languages: fc.subarray(['en', 'es', 'tr', 'zh', 'pt-BR']),
		doi: maybe(fc.constantFrom('10.5555/abc', '10.5555/a_b-c(1)', '10.5555/(sici)1<1::aid-x>3.0.co;2-#', '10.5555/x%y', '10.5555/ünï')),
		pmid: maybe(fc.integer({ min: 1, max: 99_999_999 }).map(String)),
		pmcid: maybe(fc.integer({ min: 1, max: 9_999_999 }).map((number) => `PMC${number}`)),
		issn: fc.subarray(['1139-9287', '1578-2735', '2434-561X']),
		isbn: fc.subarray(['9780306406157', '0306406152']),
		abstract: maybe(
			plainText.map((text) => ({
				sections: [
					{ label: 'Background', text: `${text}.` },
					{ label: 'Results', text: `${text}.` },
				],
			})),
		),
		subjects: fc.uniqueArray(subject, { maxLength: 4, selector: ({ label }) => label }),
	})
	.map((fields) => exampleRecord(present(fields)));

/** Pieces that try to get out of their field, in any of the formats. */
export const hostilePiece: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(
		...[
			'\nER  - \n',
			'\r\nTY  - JOUR\r\nTI  - Not mine',
			'\rER  -',
			'\nPMID- 1',
			'\n\nPMID- 1\n',
			'\n      ',
			'\u2028ER  - ',
			'\u0085AU  - x',
			'\v\f',
		],
		...[
			'}',
			'{',
			'{{',
			'}}',
			'\\',
			'\\}',
			'"',
			'",',
			'},',
			'@article{',
			'\n@book{a, title={b}}\n',
			'% comment',
			'#',
			' # ',
			'$x^2$',
			'\\input{x}',
		],
		...['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", "''", '＝1', ',', ';', '; ', '""', '\n"', '","', '\r\n', '\t', '|'],
		...['<script>', '</script>', '<i>', '&amp;', '&lt;b&gt;', '&amp;lt;', '<b', '&', '<!--', '&#x3c;'],
		...['\ud800', '\udc00', '\u0000', '\u202e', '\ufeff', '\u200b', 'é'.normalize('NFD'), '—', '--', "``''", '~', '^', '_', '&%$#'],
		...[' and ', ' and others', ', Jr, ', 'et al', '*', '/', '/*drug', 'et al.', 'Methods:', 'NA', '...', ' [doi]', '10.5555/x'],
	),
	fc.string({ unit: 'binary', maxLength: 12 }),
	word,
);
const hostileText: fc.Arbitrary<string> = fc.array(hostilePiece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
const hostileName: fc.Arbitrary<Name> = fc.oneof(
	fc.record({ family: hostileText, given: hostileText }),
	fc.record({ family: hostileText, given: hostileText, suffix: hostileText }),
	fc.record({ literal: hostileText }),
	fc.constant({}),
);

/** A title that tries to get out of its field, without what readers take out of every title: addresses and markup of any kind. */
export const hostileTitle: fc.Arbitrary<string> = hostileText.map((text) => `Title ${text} end`).filter((text) => !hasEmail(text));

/** A record whose every text tries to get out of its field. Its title always holds a word. */
export const hostileRecord: fc.Arbitrary<BibRecord> = fc
	.record({
		id: maybe(hostileText),
		type: fc.constantFrom(...CSL_TYPES),
		publicationTypes: some(hostileText),
		title: hostileText.map((text) => `Title ${text} end`),
		titleMarkup: maybe(hostileText),
		titleShort: maybe(hostileText),
		alternativeTitles: some(hostileText),
		authors: some(hostileName),
		contributors: some(hostileName.map((one) => ({ ...one, role: 'editor' }))),
		affiliations: some(hostileText.map((text) => ({ name: text }))),
		containerTitle: maybe(hostileText),
		containerTitleShort: maybe(hostileText),
		collectionTitle: maybe(hostileText),
		volume: maybe(hostileText),
		issue: maybe(hostileText),
		page: maybe(hostileText),
		numberOfPages: maybe(fc.integer({ min: 1, max: 999 })),
		issued: maybe(issued),
		issuedText: maybe(hostileText),
		publisher: maybe(hostileText),
		publisherPlace: maybe(hostileText),
		edition: maybe(hostileText),
		languages: some(hostileText),
		doi: maybe(hostileText),
		pmid: maybe(hostileText),
		pmcid: maybe(hostileText),
		issn: some(hostileText),
		isbn: some(hostileText),
		accessions: some(hostileText.map((number) => ({ number }))),
		database: maybe(hostileText),
		abstract: maybe(hostileText.map((text) => ({ sections: [{ label: text, text }, { text }] }))),
		subjects: some(hostileText.map((label) => ({ label, kind: 'keyword' as const }))),
		links: some(hostileText.map((url) => ({ url, kind: 'other' as const }))),
	})
	.map((fields) => exampleRecord(present(fields)));
