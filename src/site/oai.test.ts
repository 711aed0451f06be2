import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Article } from '../catalogue/article.ts';
import { SiteSettingsSchema } from '../catalogue/settings.ts';
import { exampleArticle } from './example.ts';
import { oaiFiles, repositoryOf } from './oai.ts';

const settings = { url: 'https://example.org/', base: '/trd/', title: 'Tea & health', contact: 'library@example.org' };
const articles = [
	exampleArticle({ id: '10.5555-a', title: 'A < B', doi: '10.5555/a', added: '2025-01-02', changed: '2025-03-04' }),
	exampleArticle({ id: '10.5555-b', added: '2024-02' }),
];
const given = (over: object = {}, of: Article[] = articles) => ({ articles: of, site: SiteSettingsSchema.parse({ ...settings, ...over }) });
const textOf = (from: ReturnType<typeof given>) => [...oaiFiles(from)].map(({ pieces }) => [...pieces()].join('')).join('');

interface Element {
	name: string;
	text: string;
	attributes: Record<string, string>;
}

/** All elements in the order in which they begin, with their own text; throws where the text is no well-formed XML. */
function elementsOf(xml: string): Element[] {
	const found: Element[] = [];
	const open: Element[] = [];
	const parser = new SaxesParser({ xmlns: true });
	parser.on('opentag', ({ local, uri, attributes }) => {
		const values = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
		const element = { name: `${uri} ${local}`, text: '', attributes: values };
		found.push(element);
		open.push(element);
	});
	parser.on('closetag', () => open.pop());
	parser.on('text', (text) => {
		const element = open.at(-1);
		if (element) element.text += text;
	});
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	return found;
}

const OAI = 'http://www.openarchives.org/OAI/2.0/';
const STATIC = `${OAI}static-repository`;
const DC = 'http://purl.org/dc/elements/1.1/';
const texts = (name: string, xml = textOf(given())) =>
	elementsOf(xml)
		.filter((element) => element.name === name)
		.map(({ text }) => text);

describe('a static repository', () => {
	test('has what the specification asks for, in its namespaces and its order', () => {
		const elements = elementsOf(textOf(given()));
		expect(elements[0]?.name).toBe(`${STATIC} Repository`);
		const order = ['Identify', 'ListMetadataFormats', 'ListRecords'].map((name) => `${STATIC} ${name}`);
		expect(elements.map(({ name }) => name).filter((name) => order.includes(name))).toEqual(order);
		expect(
			elements
				.filter(({ name }) => name.startsWith(`${OAI} `))
				.slice(0, 7)
				.map(({ name, text }) => [name.split(' ')[1], text]),
		).toEqual([
			['repositoryName', 'Tea & health'],
			['baseURL', 'https://example.org/trd/oai.xml'],
			['protocolVersion', '2.0'],
			['adminEmail', 'library@example.org'],
			['earliestDatestamp', '2024-02-01'],
			['deletedRecord', 'no'],
			['granularity', 'YYYY-MM-DD'],
		]);
		expect(texts(`${OAI} metadataPrefix`)).toEqual(['oai_dc']);
		expect(elements.find(({ name }) => name === `${STATIC} ListRecords`)?.attributes['metadataPrefix']).toBe('oai_dc');
	});

	test('names each record once, with a whole day that is not before the earliest', () => {
		expect(texts(`${OAI} identifier`)).toEqual(['oai:example.org:10.5555-a', 'oai:example.org:10.5555-b']);
		expect(texts(`${OAI} datestamp`)).toEqual(['2025-03-04', '2024-02-01']);
		for (const day of texts(`${OAI} datestamp`)) expect(day >= (texts(`${OAI} earliestDatestamp`)[0] ?? '')).toBe(true);
	});

	test('describes a record in Dublin Core, its address first', () => {
		expect(texts(`${DC} title`)[0]).toBe('A < B');
		expect(texts(`${DC} identifier`).slice(0, 2)).toEqual(['https://example.org/trd/articles/10.5555-a/', 'https://doi.org/10.5555/a']);
	});

	test('says in the title that an article was retracted, and gives no abstract without its notice', () => {
		const article = exampleArticle({
			added: '2025-01-01',
			title: 'An example',
			abstract: { sections: [{ text: 'Words.' }] },
			rights: { supplied: true, text: 'Do not copy.' },
			status: { kind: 'retracted', notices: [], said: [{ words: 'Retracted', by: 'Example' }] },
		});
		const xml = textOf(given({}, [article]));
		expect(texts(`${DC} title`, xml)).toEqual(['Retracted: An example']);
		expect(texts(`${DC} description`, xml)).toEqual(['Words. Do not copy.']);
	});
});

test.each([
	['no address of the site', given({ url: undefined }), /url/],
	['no e-mail address', given({ contact: 'https://example.org/contact' }), /contact/],
	['an empty catalogue', given({}, []), /empty/],
	['an article of which nobody knows the day', given({}, [exampleArticle()]), /day/],
	[
		'more articles than such a file is meant for',
		given(
			{},
			Array.from({ length: 5001 }, (_, place) => exampleArticle({ id: `a${place}`, added: '2025' })),
		),
		/5,000/,
	],
])('with %s there is no file, and the reason is said', (_, from, reason) => {
	const repository = repositoryOf(from);
	expect('missing' in repository ? repository.missing : '').toMatch(reason);
	expect([...oaiFiles(from)]).toEqual([]);
});
