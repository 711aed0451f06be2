import { describe, expect, test } from 'vitest';
import { edsJson } from '../eds-json/read.ts';
import { edsText } from '../eds-text/read.ts';

const MANY = 20_000;

const many = (make: (place: number) => string, between: string): string =>
	Array.from({ length: MANY }, (_, place) => make(place)).join(between);
const item = (group: string, name: string, data: string): string => JSON.stringify({ Name: name, Label: 'A', Group: group, Data: data });

/** A record with more items behind its title, and what is given of `RecordInfo`. */
function reply(items: string, info = '{}'): string {
	return `{"Record": {"Header": {"DbId": "exi", "An": "1"}, "Items": [${item('Ti', 'Title', 'Tea')}${items === '' ? '' : `, ${items}`}], "RecordInfo": ${info}}}`;
}

function dump(data: string): string {
	return `Header DbId: exi\nAn: 1\nItems – Name: Title\n  Label: Title\n  Group: Ti\n  Data: Tea\n– Name: Author\n  Label: Authors\n  Group: Au\n  Data: ${data}\nResultId 1\n`;
}

// Each took minutes, or would, where the time grows with the square of the length.
describe('a record of a shape that no database gives is read in a time that grows with its length alone', () => {
	test.each([
		['titles', reply(many((place) => item('Ti', 'Title', `Tea ${place}`), ','))],
		[
			'titles beside the items',
			reply('', `{"BibRecord": {"BibEntity": {"Titles": [${many((place) => `{"TitleFull": "Tea ${place}", "Type": "alt"}`, ',')}]}}}`),
		],
		[
			'publication types',
			reply(
				item(
					'TypPub',
					'TypePub',
					many((place) => `Type ${place}`, '; '),
				),
			),
		],
		['stops behind a publisher', reply(item('PubInfo', 'Publisher', `Example Press${',.;:'.repeat(MANY)}x`))],
		['stars in a subject', reply(item('Su', 'Subject', `Tea${' *'.repeat(MANY)}x`))],
		['copyright lines', reply(item('Ab', 'Abstract', 'Copyright of x © 2016 may not be '.repeat(MANY)))],
		['entities in entities', reply(item('Ab', 'Abstract', `&${'amp;'.repeat(MANY)}lt;b>`))],
	])('%s in JSON', (_, text) => {
		expect(edsJson.read(text, 'a.json').records).toHaveLength(1);
	});

	test.each([
		['search links', many((place) => `<searchLink fieldCode="AR" term="x">Example${place}, Ann</searchLink>`, '<br />')],
		['links that are cut', '<searchLink term="'.repeat(MANY)],
		['commas', 'a, '.repeat(MANY)],
		['lines', 'more of it\n'.repeat(MANY)],
	])('%s in a dump', (_, data) => {
		expect(edsText.read(dump(data), 'a.txt').records).toHaveLength(1);
	});

	test('of many authors each has a place', () => {
		const [record] = edsText.read(
			dump(many((place) => `<searchLink fieldCode="AR">Example${place}, Ann</searchLink>`, '<br />')),
			'a',
		).records;
		expect(record?.authors).toHaveLength(MANY);
	});

	test('an author who is named with each of many affiliations is one, tied to all of them once', () => {
		const link = '<searchLink fieldCode="AR">Example, Ann</searchLink>';
		const named = many((place) => `${link}<relatesTo>${place % (MANY / 2)}</relatesTo>`, '<br />');
		const [record] = edsText.read(dump(named), 'a').records;
		expect(record?.authors).toHaveLength(1);
		expect(record?.authors[0]?.affiliations).toHaveLength(MANY / 2);
	});
});
