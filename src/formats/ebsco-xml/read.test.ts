import { describe, expect, test } from 'vitest';
import { ebscoXml } from './read.ts';

const wrap = (control: string, around = ''): string =>
	`<records>\n<rec resultID="1">${around}<header shortDbName="lth" longDbName="MedicLatina" uiTerm="123" uiTag="AN"><controlInfo>${control}</controlInfo></header></rec>\n</records>`;
const article = (inside: string): string => `<artinfo><tig><atl>A title.</atl></tig>${inside}</artinfo>`;
const read = (control: string, around = '') => ebscoXml.read(wrap(control, around), 'records/test.xml');
const one = (control: string, around = '') => {
	const [record] = read(control, around).records;
	if (!record) throw new Error('no record');
	return record;
};

describe('recognises', () => {
	test('takes a file for EBSCOhost XML by the header of its records', () => {
		expect(ebscoXml.recognises(wrap(''))).toBe(true);
		expect(
			ebscoXml.recognises(
				'<?xml version="1.0"?>\n<searchResponse><SearchResults><records><rec recordID="1"><header uiTerm="1" shortDbName="a9h">',
			),
		).toBe(true);
	});

	test('leaves other XML alone', () => {
		expect(ebscoXml.recognises('<records><record><ref-type name="Book">6</ref-type></record></records>')).toBe(false);
		expect(ebscoXml.recognises('<records><rec><REC/></rec></records>')).toBe(false);
		expect(ebscoXml.recognises('')).toBe(false);
	});
});

describe('dates', () => {
	const dated = (attributes: string, text: string) => one(`<pubinfo><dt ${attributes}>${text}</dt></pubinfo>${article('')}`);
	test('are as precise as the words say, since the attributes are filled up', () => {
		expect(dated('year="2025" month="11" day="01"', 'Nov2025').issued).toBe('2025-11');
		expect(dated('year="2019" month="01" day="01"', '2019').issued).toBe('2019');
		expect(dated('year="2017" month="06" day="01"', 'Summer2017')).toMatchObject({ issued: '2017', issuedText: 'Summer 2017' });
	});

	test('are read from the attributes where there are no words', () => {
		expect(dated('year="2020" month="03" day="01"', '').issued).toBe('2020-03');
		expect(dated('year="2020" month="03" day="15"', '').issued).toBe('2020-03-15');
	});
});

describe('what it is', () => {
	test('is told by its parts', () => {
		expect(one(`<jinfo><jtl>Journal</jtl></jinfo>${article('<pubtype>Academic Journal</pubtype>')}`).type).toBe('article-journal');
		expect(one(`<jinfo><jtl>Weekly</jtl></jinfo>${article('<pubtype>Periodical</pubtype>')}`).type).toBe('article-magazine');
		expect(one(`<bkinfo><btl>Handbook</btl></bkinfo>${article('')}`)).toMatchObject({ type: 'chapter', containerTitle: 'Handbook' });
		expect(one(`<bkinfo><btl>A title.</btl></bkinfo>${article('')}`)).toMatchObject({ type: 'book', title: 'A title' });
		expect(one('<dissinfo><disstl>A thesis</disstl></dissinfo>')).toMatchObject({ type: 'thesis', title: 'A thesis' });
	});
});

describe('people', () => {
	const tied = (aug: string) => one(article(`<aug>${aug}</aug>`)).authors.map(({ affiliations }) => affiliations);
	test('are tied to institutions by marks, or where each is followed by one', () => {
		expect(
			tied('<au>Example, A<sup>1</sup></au><au>Sample, B<sup>1,2</sup></au><affil><sup>1</sup>U</affil><affil><sup>2</sup>V</affil>'),
		).toEqual([[0], [0, 1]]);
		expect(tied('<au>Example, A</au><affil>U</affil><au>Sample, B</au><affil>V</affil>')).toEqual([[0], [1]]);
	});

	test('are not tied where the record does not say who belongs where', () => {
		expect(tied('<au>Example, A</au><au>Sample, B</au><affil>U</affil>')).toEqual([undefined, undefined]);
	});
});

describe('subjects', () => {
	test('have the kinds of their types, and su repeats none', () => {
		const { subjects } = one(
			article(
				'<su>TESTS</su><su>MORE tests</su><sug><subj type="thes">TESTS</subj><subj type="geo">EXAMPLELAND</subj></sug><keyword>own word</keyword>',
			),
		);
		expect(subjects).toEqual([
			{ label: 'TESTS', kind: 'heading' },
			{ label: 'EXAMPLELAND', kind: 'place' },
			{ label: 'own word', kind: 'keyword' },
			{ label: 'MORE tests', kind: 'heading' },
		]);
	});
});

describe('numbers', () => {
	test('pages are counted from the first, and the identifiers are told by their types', () => {
		expect(
			one(
				article(
					'<ui>123</ui><ui type="doi">10.5555/x</ui><ui type="pmid">12345678</ui><ui type="cinahl">12345678</ui><ui type="other">PMC123</ui><ppf>1395</ppf><ppct>15</ppct>',
				),
			),
		).toMatchObject({
			page: '1395-1409',
			numberOfPages: 15,
			doi: '10.5555/x',
			pmid: '12345678',
			pmcid: 'PMC123',
			accessions: [{ database: 'MedicLatina', code: 'lth', number: '123' }],
		});
	});
});

describe('full text', () => {
	test('is left out and reported; that it exists is shown', () => {
		const { records, problems } = read(
			`${article('<formats><fmt type="P"/></formats>')}`,
			'\n<pdfLink>http://content.example.org/x?K=1&amp;EbscoContent=dGJy</pdfLink>\n',
		);
		expect(records[0]?.fullText).toEqual(['pdf']);
		expect(problems.map(({ kind, line }) => [kind, line])).toEqual([['full-text-left-out', 3]]);
		expect(records[0]?.gated).toEqual([{ from: 2, to: 2, what: 'note' }]);
		expect(JSON.stringify({ ...records[0], raw: '' })).not.toContain('EbscoContent');
	});
});
