/** Shapes for what EBSCO's discovery service gives: the staff view as text, and JSON. */
import { jsonShapes } from './json.ts';
import { many, type Shape, type Shapes } from './shape.ts';

/** Names of items, each with what its data begins with; the text follows. */
const ITEMS: readonly (readonly [name: string, label: string])[] = [
	['Author', 'Authors'],
	['TitleSource', 'Source'],
	['Subject', 'Subjects'],
	['Abstract', 'Abstract'],
	['AbstractSuppliedCopyright', ''],
	['Affiliation', 'Affiliations'],
	['DatePubCY', 'Publication Date'],
	['ISSN', 'ISSN'],
	['DOI', 'DOI'],
	['Language', 'Language'],
	['Note', 'Notes'],
	['URL', 'Access URL'],
	['TypePub', 'Publication Type'],
	['Unknown', 'Something'],
];

const START = '"ResultId":1,"Header":{"DbId":"exi","DbLabel":"Example Index","An":"1"},';

/** The members of a record with a title and other items; the names and subjects that the record also has as data. */
const members = (items: readonly string[]): string =>
	`"Items":[{"Name":"Title","Label":"Title","Group":"Ti","Data":"A title"}${items.map((item) => `,${item}`).join('')}]`;
const entity = (parts: string): string => `"RecordInfo":{"BibRecord":{${parts}}}`;

const jsonFile = '{"SearchResult":{"Data":{"RecordFormat":"EP Display","Records":[{}]}}}';

const edsJson = jsonShapes({
	format: 'eds-json',
	file: jsonFile,
	start: `${START}${members([])},`,
	people: (names) =>
		entity(
			`"BibRelationships":{"HasContributorRelationships":[${names.map((name) => `{"PersonEntity":{"Name":{"NameFull":${name}}}}`).join(',')}]}`,
		),
	words: (list) => entity(`"BibEntity":{"Subjects":[${list.map((word) => `{"SubjectFull":${word},"Type":"general"}`).join(',')}]}`),
	others: () => [],
});

/** An entry with a text in each of its items and, as data, in each part of the record. */
function holdJson(value: string): string {
	const text = JSON.stringify(value);
	const items = ITEMS.map(([name, label]) => `{"Name":"${name}","Label":"${label}","Group":"Ab","Data":${text}}`);
	const part = `"IsPartOfRelationships":[{"BibEntity":{"Titles":[{"TitleFull":${text},"Type":"main"}],"Dates":[{"Text":${text},"Type":"published","Y":${text}}],"Numbering":[{"Type":"volume","Value":${text}}],"Identifiers":[{"Type":"issn-print","Value":${text}}]}}]`;
	const people = `"HasContributorRelationships":[{"PersonEntity":{"Name":{"NameFull":${text}}}}]`;
	const own = `"Identifiers":[{"Type":"doi","Value":${text}}],"Languages":[{"Code":"eng","Text":${text}}],"Subjects":[{"SubjectFull":${text},"Type":"general"}],"PhysicalDescription":{"Pagination":{"StartPage":${text}}}`;
	const info = entity(`"BibEntity":{${own}},"BibRelationships":{${people},${part}}`);
	return jsonFile.replace('{}', () => `{${START}"PLink":${text},${members(items)},${info}}`);
}

const markup = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const item = (name: string, data: string): string =>
	`{"Name":"${name}","Label":"Authors","Group":"Au","Data":${JSON.stringify(markup(data))}}`;
const inItem = (what: string, name: string, make: (size: number) => string): Shape => ({
	what,
	make: (size) => jsonFile.replace('{}', () => `{${START}${members([item(name, make(size))])}}`),
});

const link = (code: string, text: string): string => `<searchLink fieldCode="${code}" term="%22${text}%22">${text}</searchLink>`;

/** Lists within the data of an item, which both forms have. */
const lists: readonly (readonly [what: string, name: string, make: (size: number) => string])[] = [
	['linked authors', 'Author', (size) => many(size, (place) => `${link('AR', `Example${place}, Ann`)}<br />`)],
	['marks of affiliations', 'Author', (size) => many(size, (place) => `${link('AR', 'Example, Ann')}<relatesTo>${place}</relatesTo>`)],
	['affiliations', 'Affiliation', (size) => many(size, (place) => `<relatesTo>${place}</relatesTo>Department ${place}<br />`)],
	['authors without links', 'Author', (size) => many(size, (place) => `Example${place}, Ann; `)],
	['linked subjects', 'Subject', (size) => many(size, (place) => `${link('DE', `word ${place}`)}<br />`)],
	['links nested', 'Subject', (size) => `${'<searchLink fieldCode="DE">'.repeat(size)}a${'</searchLink>'.repeat(size)}`],
	['links unclosed', 'Subject', (size) => '<searchLink fieldCode="DE" term="a">a'.repeat(size)],
	['parts of a source line', 'TitleSource', (size) => `Journal. ${'Mar2021, Vol. 1 Issue 2, p3-4. '.repeat(size)}`],
];

const TOP = 'Header DbId: exi\nDbLabel: Example Index\nAn: 1\n';

/** The dump of one record as text, with items behind its title and lines behind those. */
function dump(items: string, rest = ''): string {
	return `${TOP}Items – Name: Title\n  Label: Title\n  Group: Ti\n  Data: A title\n${items}PLink https://example.org/\n${rest}`;
}
const textItem = (name: string, data: string, label = ''): string => `– Name: ${name}\n  Label: ${label}\n  Group: Ab\n  Data: ${data}\n`;

const edsText: Shapes = {
	format: 'eds-text',
	hold: (value) => {
		const page = ['Authors', 'Source', 'Subjects', 'Abstract'].map((label) => `${label}: ${value}\n`).join('');
		const info = `RecordInfo BibRecord:\n  BibEntity:\n    Identifiers:\n      – Type: doi\n        Value: ${value}\n    Titles:\n      – TitleFull: ${value}\n        Type: main\n`;
		// By the first record the format is told.
		return `${dump('')}\nA title\n\nSaved in:\nBibliographic Details\n${page}${dump(ITEMS.map(([name, label]) => textItem(name, value, label)).join(''), info)}`;
	},
	own: [
		...lists.map(([what, name, make]): Shape => ({ what, make: (size) => dump(textItem(name, make(size))) })),
		{ what: 'items', make: (size) => dump(many(size, (place) => textItem(`Item${place}`, 'a'))) },
		{ what: 'one item again and again', make: (size) => dump(textItem('Abstract', 'a').repeat(size)) },
		{ what: 'lines without a key', make: (size) => dump(textItem('Abstract', `a${'\na'.repeat(size)}`)) },
		{ what: 'blank lines', make: (size) => dump(textItem('Abstract', `a${'\n'.repeat(size)}`)) },
		{
			what: 'unknown keys',
			make: (size) =>
				dump(
					'',
					many(size, (place) => `Unknown${place}: a\n`),
				),
		},
		{ what: 'dashes', make: (size) => dump('', `RecordInfo ${'– '.repeat(size)}\n`) },
		{ what: 'lists of nothing', make: (size) => dump('', `RecordInfo BibRecord:\n${'  –\n'.repeat(size)}`) },
		// A level is as deep as there are levels above it, so that the number of levels is the root of the size.
		{
			what: 'levels',
			make: (size) => dump('', `RecordInfo A:\n${many(Math.floor(Math.sqrt(size)), (place) => `${' '.repeat(2 * place + 2)}B:\n`)}`),
		},
		{
			what: 'lines above the dump',
			make: (size) => `A title\n${'Authors: a\n'.repeat(Math.min(size, 3000))}${dump('')}${'Authors: a\n'.repeat(size)}`,
		},
		{ what: 'entries', make: (size) => many(size, () => dump('')) },
		{ what: 'headers', make: (size) => dump('') + TOP.repeat(size) },
	],
};

export const eds: readonly Shapes[] = [
	edsText,
	{ ...edsJson, hold: holdJson, own: [...edsJson.own, ...lists.map(([what, name, make]) => inItem(what, name, make))] },
];
