import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import { pubmedXml } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const oneOf = (article: string): BibRecord => {
	const text = `<PubmedArticle><MedlineCitation><Article><ArticleTitle>A title</ArticleTitle>${article}</Article></MedlineCitation></PubmedArticle>`;
	const [record] = pubmedXml.read(text, 'x.xml').records;
	if (!record) throw new Error('no record');
	return record;
};
const wordsOf = (text: string): string[] => fold(text).match(/\p{L}{4,}|\d{3,}/gu) ?? [];
const contents = ({ raw: _, origin: __, gated: ___, ...rest }: BibRecord): Set<string> => new Set(wordsOf(JSON.stringify(rest)));

/** Elements whose text becomes a code or a number, and words of form: addresses, e-mail, tags that are escaped. */
const FORM =
	/<(Language|Month|LocationLabel|Initials)\b[^>]*>[^<]*<\/\1>|<AbstractText Label="UNLABELLED"|[^\s<>]+@[^\s<>]+|&lt;\/?[a-z]+&gt;|&Uuml;bersetzung|https:\/\/orcid\.org\//g;
const tagged = (text: string): string =>
	text
		.replace(FORM, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&\w+;/g, ' ');

describe('fixtures', () => {
	test.each(names)('%s is read as its .json says', async (name) => {
		const { records, quarantined, problems } = pubmedXml.read(fixture(name), `records/${name}`);
		for (const record of records) BibRecordSchema.parse(record);
		const shown = records.map(({ raw: _, ...record }) => record);
		const text = JSON.stringify({ records: shown, quarantined, problems }, null, '\t');
		await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/${name.replace(/\.xml$/, '.json')}`);
	});

	test.each(names)('%s: every record is read or set aside with an error at its lines, and stray text is reported', (name) => {
		const text = fixture(name);
		const { records, quarantined, problems } = pubmedXml.read(text, name);
		expect(records.length + quarantined.length).toBe(text.match(/<Pubmed(?:Book)?Article>/g)?.length);
		const errors = problems.filter(({ severity }) => severity === 'error');
		expect(errors).toHaveLength(quarantined.length);
		for (const { line, endLine } of quarantined) expect(errors.some((error) => line <= error.line && error.line <= endLine)).toBe(true);
	});

	test.each(names)('%s: every word of a record is in a field or in unmapped', (name) => {
		for (const record of pubmedXml.read(fixture(name), name).records) {
			const kept = contents(record);
			for (const word of wordsOf(tagged(record.raw))) expect(kept.has(word), `${record.origin.line}: ${word}`).toBe(true);
		}
	});

	test.each(names)('%s: raw is the record as it stands, and no markup, entity or address is left in a field', (name) => {
		const text = fixture(name);
		for (const { raw, unmapped: _, titleMarkup: __, ...fields } of pubmedXml.read(text, name).records) {
			expect(text).toContain(raw);
			const shown = JSON.stringify(fields, (key, value) => (key === 'markup' ? undefined : value));
			expect(shown).not.toMatch(/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|@example/i);
		}
	});

	test.each(names)('%s reads the same with CRLF, CR and LF line ends', (name) => {
		const shown = (text: string) =>
			JSON.parse(JSON.stringify(pubmedXml.read(text, name), (key, value) => (key === 'raw' ? undefined : value)));
		const plain = shown(fixture(name));
		expect(shown(fixture(name).replaceAll('\n', '\r\n'))).toEqual(plain);
		expect(shown(fixture(name).replaceAll('\n', '\r'))).toEqual(plain);
	});
});

describe('recognises', () => {
	test('takes a file for PubMed XML by its first element', () => {
		expect(
			pubmedXml.recognises('<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "a" "b">\n<PubmedArticleSet><PubmedArticle>'),
		).toBe(true);
		expect(pubmedXml.recognises('<!-- saved --><PubmedArticle>\n')).toBe(true);
		expect(pubmedXml.recognises('<MedlineCitationSet><MedlineCitation>')).toBe(true);
	});

	test('leaves other formats alone', () => {
		expect(pubmedXml.recognises('<article><front/></article>')).toBe(false);
		expect(pubmedXml.recognises('<html><body><PubmedArticle></body></html>')).toBe(false);
		expect(pubmedXml.recognises('TI <PubmedArticle>')).toBe(false);
		expect(pubmedXml.recognises('')).toBe(false);
	});
});

describe('an article', () => {
	test('keeps the retraction and what it was retracted in', () => {
		const [record] = pubmedXml.read(fixture('articles.xml'), 'x.xml').records;
		expect(record?.publicationTypes).toContain('Retracted Publication');
		expect(record?.relations).toEqual([
			{
				kind: 'retraction',
				direction: 'in',
				doi: '10.5555/example.2022.3',
				pmid: '90000003',
				date: '2022-02',
				text: 'J Examples. 2022 Feb;13(1):3. doi: 10.5555/example.2022.3.',
				words: 'RetractionIn',
			},
		]);
	});

	test('does not take identifiers of the works it cites for its own', () => {
		const [record] = pubmedXml.read(fixture('articles.xml'), 'x.xml').records;
		expect(record).toMatchObject({ doi: '10.5555/example.2021.1', pmid: '90000001' });
	});

	test('dates that PubMed writes in words are read as far as they go', () => {
		const issued = (date: string) => {
			const { issued: read, issuedText } = oneOf(`<Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal>`);
			return [read, issuedText];
		};
		expect(issued('<Year>2017</Year><Season>Summer</Season>')).toEqual(['2017', '2017 Summer']);
		expect(issued('<Year>2018</Year><Month>05</Month><Day>7</Day>')).toEqual(['2018-05-07', undefined]);
		expect(issued('<MedlineDate>1998 Nov-Dec</MedlineDate>')).toEqual(['1998-11', '1998 Nov-Dec']);
	});

	test('an entity bomb is expanded nowhere', () => {
		const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
		const text = `${bomb}<PubmedArticle><MedlineCitation><Article><ArticleTitle>A &b; title</ArticleTitle></Article></MedlineCitation></PubmedArticle>`;
		expect(pubmedXml.read(text, 'x.xml').records[0]?.title).toBe('A &b; title');
	});
});

test('reading never throws, its records are valid, and it reads the same twice', () => {
	const piece = fc.constantFrom(
		'<PubmedArticle>',
		'</PubmedArticle>',
		'<MedlineCitation>',
		'</MedlineCitation>',
		'<Article>',
		'</Article>',
		'<ArticleTitle>A title</ArticleTitle>',
		'<PMID>x</PMID>',
		'<AuthorList><Author><LastName>Example</LastName></Author></AuthorList>',
		'<AuthorList><Author><ForeName>,</ForeName></Author></AuthorList>',
		'<Pagination><EndPage>3</EndPage></Pagination>',
		'<Abstract><AbstractText/></Abstract>',
		'<Abstract><AbstractText Label="">x</AbstractText></Abstract>',
		'<Language>&#0;</Language>',
		'<MeshHeadingList><MeshHeading><DescriptorName/></MeshHeading></MeshHeadingList>',
		'<PubmedBookArticle><BookDocument><Book><BookTitle>B</BookTitle></Book></BookDocument></PubmedBookArticle>',
		'<!--',
		'-->',
		'<![CDATA[',
		']]>',
		'&',
		'<',
		'\0',
	);
	fc.assert(
		fc.property(
			fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 10 })), { maxLength: 40 }),
			(pieces) => {
				const text = pieces.join('');
				const reading = pubmedXml.read(text, 'x.xml');
				for (const record of reading.records) BibRecordSchema.parse(record);
				expect(pubmedXml.read(text, 'x.xml')).toEqual(reading);
			},
		),
		{ numRuns: 300, seed: 31 },
	);
});
