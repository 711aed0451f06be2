import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept, Fault, Remark } from './concept.ts';
import { readVocabulary, type VocabularyForm, vocabularyForm } from './read.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

async function* pieces(text: string, length = 7): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, form: VocabularyForm, language = 'en'): Promise<{ concepts: Concept[]; remarks: Remark[] }> {
	const reading = await readVocabulary(pieces(text), form, language);
	if ('fault' in reading) throw new Error(reading.fault.message);
	return reading;
}

async function faultIn(text: string, form: VocabularyForm, language = 'en'): Promise<Fault> {
	const reading = await readVocabulary(pieces(text), form, language);
	if (!('fault' in reading)) throw new Error('It was read.');
	return reading.fault;
}

const files: readonly [string, VocabularyForm][] = [
	['tea.ttl', 'turtle'],
	['tea.nt', 'turtle'],
	['tea.rdf', 'rdf-xml'],
	['tea.jsonld', 'json-ld'],
	['descriptors.xml', 'mesh-xml'],
	['descriptors.nt', 'turtle'],
	['tea.csv', 'table'],
];

test.each(files)('%s is known by how it begins or by its ending', (name, form) => {
	expect(vocabularyForm(name, fixture(name))).toBe(form);
});

test.each(files)('%s is known packed, and mostly under another name', (name, form) => {
	expect(vocabularyForm(`${name}.gz`, fixture(name))).toBe(form);
	expect(vocabularyForm('vocabulary', fixture(name))).toBe(form);
});

test('what is no vocabulary is not taken for one', () => {
	expect(vocabularyForm('a.html', '<!DOCTYPE html><html lang="en">')).toBeUndefined();
	expect(vocabularyForm('a.ris', 'TY  - JOUR\n')).toBeUndefined();
	expect(vocabularyForm('a', '')).toBeUndefined();
});

describe.each(files.slice(0, 4))('SKOS in %s', (name, form) => {
	test('gives labels, other names, links, notes and MeSH identifiers of one language', async () => {
		const { concepts, remarks } = await read(fixture(name), form);
		const sorted = concepts.map((one) => ({ ...one, aliases: [...one.aliases].sort() })).sort((a, b) => (a.id < b.id ? -1 : 1));
		expect(sorted).toEqual([
			{
				id: 'https://example.org/tea/cups',
				label: 'Cups',
				aliases: [],
				broader: [],
				related: ['https://example.org/tea/green'],
				scope: 'Vessels to drink from.',
			},
			{ id: 'https://example.org/tea/drinks', label: 'Drinks', aliases: ['Beverages'], broader: [], related: [] },
			{
				id: 'https://example.org/tea/green',
				label: 'Green tea',
				aliases: ['Gren tea', 'Tea, green', 'Unfermented tea'],
				broader: ['https://example.org/tea/drinks'],
				related: ['https://example.org/tea/cups'],
				scope: 'Tea whose leaves were not fermented.',
				mesh: 'D000001',
			},
		]);
		expect(remarks).toEqual([{ message: '1 concept has no label in this language and was left out.', actual: 'labels are in de' }]);
	});

	test('gives the same whatever the pieces it comes in', async () => {
		const whole = await readVocabulary(pieces(fixture(name), 1_000_000), form, 'en');
		expect(await readVocabulary(pieces(fixture(name), 1), form, 'en')).toEqual(whole);
	});

	test('says which languages there are where the one asked for is not', async () => {
		expect(await faultIn(fixture(name), form, 'fr')).toMatchObject({
			message: 'No concept in the file has a label in this language.',
			actual: 'de, en',
		});
	});
});

describe.each(['descriptors.xml', 'descriptors.nt'])('MeSH in %s', (name) => {
	test('gives descriptors with their entry terms, not the permuted ones, and what lies above them', async () => {
		const { concepts } = await read(fixture(name), vocabularyForm(name, fixture(name)) ?? 'table');
		const short = (text: string) => text.replace('http://id.nlm.nih.gov/mesh/', '');
		expect(
			concepts.map((one) => ({ ...one, id: short(one.id), broader: one.broader.map(short), related: one.related.map(short) })),
		).toEqual([
			{ id: 'D000002', label: 'Drinks', aliases: [], broader: [], related: [], mesh: 'D000002' },
			{
				id: 'D000001',
				label: 'Tea, Green',
				aliases: ['Unfermented Tea & Leaves', 'Sencha'],
				broader: ['D000002'],
				related: ['D000003'],
				scope: 'Tea whose leaves were not fermented.',
				mesh: 'D000001',
			},
		]);
	});
});

describe('a table', () => {
	test('is read by the names of its columns, rows with one label together, never parted at a comma', async () => {
		const { concepts, remarks } = await read(fixture('tea.csv'), 'table');
		expect(concepts).toEqual([
			{
				id: 'green tea',
				label: 'Green tea',
				aliases: ['Tea, green', 'Unfermented tea', 'Sencha'],
				broader: ['drinks'],
				related: [],
				scope: 'Tea whose leaves were not fermented.',
				mesh: 'D000001',
			},
			{ id: 'drinks', label: 'Drinks', aliases: ['Beverages', 'Refreshments'], broader: [], related: [] },
		]);
		expect(remarks).toEqual([
			{ message: 'A column of this name is not known and was left out.', line: 1, actual: 'colour' },
			{ message: 'What stands as an identifier of MeSH is none, and was left out.', line: 4, actual: 'none' },
			{ message: 'A row has no label and was left out.', line: 5 },
		]);
	});

	test('may be of two columns, with semicolons between them', async () => {
		const { concepts } = await read('Label;Broader\nGreen tea;Drinks\n', 'table');
		expect(concepts).toEqual([{ id: 'green tea', label: 'Green tea', aliases: [], broader: ['drinks'], related: [] }]);
	});

	test('needs a row that names its columns', async () => {
		expect(await faultIn('Green tea,Drinks\n', 'table')).toMatchObject({ line: 1, message: 'The first row names no column "label".' });
	});
});

describe('a file that cannot be used says where and why', () => {
	const rdf = (body: string) =>
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">\n${body}</rdf:RDF>`;

	test.each<[string, VocabularyForm, string, Partial<Fault>]>([
		['Turtle', 'turtle', '<a> <b> "c" .\n<a> <b> .\n', { line: 2, message: 'The file is not well-formed Turtle or N-Triples.' }],
		['RDF/XML with a wrong end tag', 'rdf-xml', rdf('<skos:Concept></skos:Label>\n'), { line: 2, message: 'The XML is not well formed.' }],
		[
			'RDF/XML that was cut short',
			'rdf-xml',
			rdf('<skos:Concept rdf:about="a">\n</skos:Concept>\n').replace('</rdf:RDF>', ''),
			{ line: 4, message: 'The XML ends before all its elements are closed.' },
		],
		[
			'RDF/XML that is nested too deep',
			'rdf-xml',
			rdf('<skos:Concept><skos:broader>\n'.repeat(150)),
			{ line: 101, message: 'Elements in the XML lie more than 200 deep in each other.' },
		],
		[
			'RDF/XML with a prefix that means nothing',
			'rdf-xml',
			rdf('\n<x:Concept rdf:about="a"/>'),
			{ line: 3, message: 'The file is not well-formed RDF/XML.' },
		],
		['JSON', 'json-ld', '{\n"@context": {},\n', { message: 'The JSON is not well formed.' }],
		[
			'JSON that is nested too deep',
			'json-ld',
			'{"a":\n'.repeat(200),
			{ line: 101, message: 'Objects and lists in the JSON lie more than 100 deep in each other.' },
		],
		['a table without rows', 'table', 'label,alias\n', { message: 'The table has no row with a label.' }],
		[
			'MeSH that was cut short',
			'mesh-xml',
			'<DescriptorRecordSet>\n<DescriptorRecord>',
			{ line: 2, message: 'The XML ends before all its elements are closed.' },
		],
		['RDF without concepts', 'turtle', '<a> <b> "c" .\n', { message: 'The file has no concept: nothing in it bears a skos:prefLabel.' }],
	])('%s', async (_, form, text, fault) => {
		expect(await faultIn(text, form)).toMatchObject(fault);
	});

	test.each([
		'"https://example.org/context.jsonld"',
		'["https://example.org/context.jsonld", {}]',
		'{ "@version": 1.1, "@import": "https://example.org/context.jsonld" }',
	])('a JSON-LD context kept elsewhere is refused, and nothing is fetched: %s', async (context) => {
		const fault = await faultIn(`{ "@context": ${context}, "@graph": [{ "@id": "https://example.org/a" }] }`, 'json-ld');
		expect(fault.message).toBe('The JSON-LD names a context that is kept at another place, and nothing is fetched from the network.');
		expect(fault.actual).toContain('https://example.org/context.jsonld');
	});

	test('an entity that is made of entities is not multiplied', async () => {
		const entities = [
			'<!ENTITY a "lol">',
			...'bcdefgh'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(10)}">`),
		];
		const text = `<!DOCTYPE rdf:RDF [${entities.join('')}]>${rdf('<skos:Concept rdf:about="a"><skos:prefLabel>&h;</skos:prefLabel></skos:Concept>')}`;
		const { concepts } = await read(text, 'rdf-xml');
		expect(concepts[0]?.label.length).toBeLessThan(100);
	});

	test('no text makes a reader throw', async () => {
		const all = files.map(([name, form]): [string, VocabularyForm] => [fixture(name), form]);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...all),
				fc.nat(),
				fc.nat({ max: 60 }),
				fc.string({ maxLength: 5 }),
				async ([text, form], at, length, put) => {
					const from = at % text.length;
					const reading = await readVocabulary(pieces(text.slice(0, from) + put + text.slice(from + length), 50), form, 'en');
					expect('fault' in reading || reading.concepts.every(({ label }) => label !== '')).toBe(true);
				},
			),
			{ numRuns: 150 },
		);
	});
});
