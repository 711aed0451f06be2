import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../record/fold.ts';
import { type BibRecord, BibRecordSchema } from '../../record/record.ts';
import { jats } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const oneOf = (meta: string, attributes = 'article-type="research-article"'): BibRecord => {
	const title = '<title-group><article-title>A title</article-title></title-group>';
	const text = `<article ${attributes}><front><article-meta>${title}${meta}</article-meta></front></article>`;
	const [record] = jats.read(text, 'x.xml').records;
	if (!record) throw new Error('no record');
	return record;
};
const wordsOf = (text: string): string[] => fold(text).match(/\p{L}{4,}|\d{3,}/gu) ?? [];
const contents = ({ raw: _, origin: __, gated: ___, ...rest }: BibRecord): Set<string> => new Set(wordsOf(JSON.stringify(rest)));

/** Elements that are form: marks, headings of lists, what repeats a formula; and e-mail addresses. */
const FORM =
	/<(xref|tex-math|role|x)\b[^>]*>.*?<\/\1>|<title>(?:Abstract|Keywords)<\/title>|[^\s<>]+@[^\s<>]+|https:\/\/orcid\.org\/|\bon behalf of\b/gs;

describe('fixtures', () => {
	test.each(names)('%s is read as its .json says', async (name) => {
		const { records, quarantined, problems } = jats.read(fixture(name), `records/${name}`);
		for (const record of records) BibRecordSchema.parse(record);
		const shown = records.map(({ raw: _, ...record }) => record);
		const text = JSON.stringify({ records: shown, quarantined, problems }, null, '\t');
		await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/${name.replace(/\.xml$/, '.json')}`);
	});

	test.each(names)('%s: every article is read or set aside with an error at its lines', (name) => {
		const { records, quarantined, problems } = jats.read(fixture(name), name);
		expect(records.length + quarantined.length).toBe(fixture(name).match(/<article[ >]/g)?.length);
		const errors = problems.filter(({ severity }) => severity === 'error');
		expect(errors).toHaveLength(quarantined.length);
		for (const { line, endLine } of quarantined) expect(errors.some((error) => line <= error.line && error.line <= endLine)).toBe(true);
	});

	test.each(names)('%s: every word of the front matter is in a field or in unmapped', (name) => {
		for (const record of jats.read(fixture(name), name).records) {
			const kept = contents(record);
			const said = record.raw
				.replace(FORM, ' ')
				.replace(/<[^>]*>/g, ' ')
				.replace(/&\w+;/g, ' ');
			for (const word of wordsOf(said)) expect(kept.has(word), `${record.origin.line}: ${word}`).toBe(true);
		}
	});

	test.each(names)('%s: the text of an article is in no field, not in raw, and nowhere else', (name) => {
		const reading = jats.read(fixture(name), name);
		expect(JSON.stringify(reading)).not.toContain('secretfulltext');
		expect(JSON.stringify(reading)).not.toContain('10.5555/cited');
		expect(reading.problems.filter(({ kind }) => kind === 'full-text-left-out')).toHaveLength(1);
	});

	test.each(names)('%s: no markup, entity or address is left in a field', (name) => {
		for (const { raw: _, unmapped: __, titleMarkup: ___, ...fields } of jats.read(fixture(name), name).records) {
			const shown = JSON.stringify(fields, (key, value) => (key === 'markup' ? undefined : value));
			expect(shown).not.toMatch(/<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|@example/i);
		}
	});

	test.each(names)('%s reads the same with CRLF, CR and LF line ends', (name) => {
		const shown = (text: string) => JSON.parse(JSON.stringify(jats.read(text, name), (key, value) => (key === 'raw' ? undefined : value)));
		expect(shown(fixture(name).replaceAll('\n', '\r\n'))).toEqual(shown(fixture(name)));
		expect(shown(fixture(name).replaceAll('\n', '\r'))).toEqual(shown(fixture(name)));
	});
});

describe('recognises', () => {
	test('takes a file for JATS by its first element and its front matter', () => {
		expect(jats.recognises('<?xml version="1.0"?>\n<!DOCTYPE article PUBLIC "a" "b">\n<article><front><journal-meta>')).toBe(true);
		expect(jats.recognises('<pmc-articleset><article article-type="letter"><front>')).toBe(true);
		expect(jats.recognises('<jats:article xmlns:jats="x"><jats:front>')).toBe(true);
	});

	test('leaves other formats alone', () => {
		expect(jats.recognises('<article><title>DocBook</title></article>')).toBe(false);
		expect(jats.recognises('<html><article><front></front></article></html>')).toBe(false);
		expect(jats.recognises('<PubmedArticleSet><article><front>')).toBe(false);
		expect(jats.recognises('')).toBe(false);
	});
});

describe('front matter', () => {
	test('ties a name to the institutions that its marks refer to, by identifier or by label, and to those within it', () => {
		const name = (family: string) => `<name><surname>${family}</surname><given-names>A</given-names></name>`;
		const record = oneOf(
			`<contrib-group><contrib>${name('One')}<xref ref-type="aff" rid="a b"/></contrib><contrib>${name('Two')}<xref ref-type="aff">2</xref></contrib><contrib>${name('Three')}<aff>Own place</aff></contrib></contrib-group><aff id="a"><label>1</label>First place</aff><aff id="b"><label>2</label>Second place</aff><aff>Nobody’s place</aff>`,
		);
		expect(record.affiliations).toEqual([
			{ mark: '1', name: 'First place' },
			{ mark: '2', name: 'Second place' },
			{ name: 'Own place' },
			{ name: 'Nobody’s place' },
		]);
		expect(record.authors.map(({ affiliations }) => affiliations)).toEqual([[0, 1], [1], [2]]);
	});

	test('a formula in LaTeX is read as text, and kept as written where the abstract is kept', () => {
		const tex = '<inline-formula><tex-math>SFR$_{\\rm a}=4.4^{+1}$</tex-math></inline-formula>';
		const record = oneOf(`<abstract><p>Rates ${tex} grow.</p></abstract>`);
		expect(record.abstract?.sections).toEqual([{ text: 'Rates SFRa=4.4+1 grow.', markup: 'Rates SFR<sub>a</sub>=4.4<sup>+1</sup> grow.' }]);
		expect(record.notes).toEqual(['SFR$_{\\rm a}=4.4^{+1}$']);
		expect(record.unmapped.filter(({ value }) => value.includes('rm'))).toEqual([]);
	});

	test('of several forms of a formula, the one that reads as text is shown', () => {
		const half = '<mml:math><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math>';
		const forms = `<alternatives><tex-math>\\frac{1}{2}</tex-math>${half}<inline-graphic xlink:href="a.gif"/></alternatives>`;
		expect(oneOf(`<abstract><p>About ${forms} of all.</p></abstract>`).abstract?.sections).toEqual([{ text: 'About 1/2 of all.' }]);
	});

	test('a thesaurus named in the heading of the keywords is their scheme, and other headings are kept', () => {
		const record = oneOf(
			'<kwd-group><title content-type="vocab">example-thesaurus</title><kwd>Comets</kwd></kwd-group><kwd-group><title>Research organism</title><kwd>Mouse</kwd></kwd-group>',
		);
		expect(record.subjects).toEqual([
			{ label: 'Comets', kind: 'heading', scheme: 'example-thesaurus' },
			{ label: 'Mouse', kind: 'keyword' },
		]);
		expect(record.unmapped).toContainEqual(expect.objectContaining({ value: 'Research organism' }));
	});

	test('an award keeps its kind, its giver with words of its own, and what the giver’s number is of', () => {
		const giver = '<funding-source>EX &amp; Example Fund<named-content>https://example.org/f</named-content></funding-source>';
		const other =
			'<funding-source country="XX"><institution-wrap><institution>Fund</institution><institution-id institution-id-type="ror">17</institution-id></institution-wrap></funding-source>';
		const record = oneOf(
			`<funding-group><award-group award-type="grant">${giver}<award-id>A1</award-id></award-group><award-group>${other}</award-group></funding-group>`,
		);
		const awards = record.unmapped.filter(({ tag }) => tag.startsWith('award-group'));
		expect(awards.map(({ tag, value }) => [tag, value])).toEqual([
			['award-group grant', 'EX & Example Fund https://example.org/f; A1'],
			['award-group', 'Fund 17 (ror) (XX)'],
		]);
	});

	test('the issue’s date counts before the online one, and an online one before a volume’s year', () => {
		const date = (kind: string, parts: string) => `<pub-date pub-type="${kind}">${parts}</pub-date>`;
		const [online, issue, volume] = [
			date('epub', '<day>5</day><month>2</month><year>2021</year>'),
			date('ppub', '<month>Mar</month><year>2021</year>'),
			date('collection', '<year>2021</year>'),
		];
		expect(oneOf(volume + online + issue).issued).toBe('2021-03');
		expect(oneOf(volume + online).issued).toBe('2021-02-05');
		expect(oneOf(volume).issued).toBe('2021');
	});

	test('retractions come through, of the notice and of the article', () => {
		const [notice, article] = jats.read(fixture('set-with-retraction.xml'), 'x.xml').records;
		expect(notice?.publicationTypes).toEqual(['Retraction of Publication']);
		expect(notice?.relations).toEqual([{ kind: 'retraction', direction: 'of', doi: '10.5555/example.2021.1', words: 'retracted-article' }]);
		expect(notice?.unmapped).toContainEqual({ tag: 'related-article retracted-article', value: '12 123', line: 2 });
		expect(article?.publicationTypes).toEqual(['Journal Article', 'Retracted Publication']);
		expect(article?.relations).toMatchObject([{ kind: 'retraction', direction: 'in', doi: '10.5555/example.2022.3' }]);
	});

	test('a commentary and its article name each other with one word, and are told apart by what they are', () => {
		const directions = jats
			.read(fixture('related-articles.xml'), 'x.xml')
			.records.map(({ relations = [] }) => relations.filter(({ kind }) => kind === 'comment').map(({ direction }) => direction));
		expect(directions).toEqual([['in'], ['of'], []]);
	});

	test('preprint servers and reviews of books are told from journals', () => {
		expect(oneOf('', 'article-type="book-review"').type).toBe('review-book');
		expect(oneOf('', 'article-type="preprint"').type).toBe('article');
		expect(oneOf('').type).toBe('article-journal');
	});
});

test('reading never throws, its records are valid, and it reads the same twice', () => {
	const piece = fc.constantFrom(
		'<article>',
		'</article>',
		'<front>',
		'</front>',
		'<article-meta>',
		'</article-meta>',
		'<title-group><article-title>A title</article-title></title-group>',
		'<contrib-group><contrib><name><surname>,</surname></name></contrib></contrib-group>',
		'<contrib-group><contrib><collab/><xref ref-type="aff" rid=" "/></contrib></contrib-group>',
		'<aff/>',
		'<aff id="a">;</aff>',
		'<pub-date/>',
		'<pub-date><year>0</year></pub-date>',
		'<abstract><sec><title>T</title></sec></abstract>',
		'<abstract><p/></abstract>',
		'<kwd-group><kwd/></kwd-group>',
		'<counts><page-count count="-1"/></counts>',
		'<permissions><license xlink:href="x"/><copyright-holder/></permissions>',
		'<related-article/>',
		'<body>',
		'</body>',
		'<!--',
		'<![CDATA[',
		'&',
		'<',
		'\0',
	);
	fc.assert(
		fc.property(
			fc.array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 10 })), { maxLength: 40 }),
			(pieces) => {
				const text = pieces.join('');
				const whole = `<article><front><article-meta><title-group><article-title>T</article-title></title-group>${text}</article-meta></front></article>`;
				for (const one of [text, whole]) {
					const reading = jats.read(one, 'x.xml');
					for (const record of reading.records) BibRecordSchema.parse(record);
					expect(jats.read(one, 'x.xml')).toEqual(reading);
				}
			},
		),
		{ numRuns: 300, seed: 41 },
	);
});
