import { describe, expect, test } from 'vitest';
import { endnoteXml } from './read.ts';

const file = (...records: string[]): string => `<?xml version="1.0"?><xml><records>${records.join('')}</records></xml>`;
const record = (inside: string): string => `<record><ref-type name="Journal Article">17</ref-type>${inside}</record>`;
const style = (text: string, face = 'normal'): string => `<style face="${face}" font="default" size="100%">${text}</style>`;
const one = (inside: string, title = `<titles><title>${style('A title')}</title></titles>`) => {
	const [read] = endnoteXml.read(file(record(title + inside)), 'records/test.xml').records;
	if (!read) throw new Error('no record');
	return read;
};

describe('recognises', () => {
	test('takes a file for EndNote XML by its records and their parts', () => {
		expect(endnoteXml.recognises(file(record('')))).toBe(true);
		expect(endnoteXml.recognises('<xml>\n <records>\n  <record>\n   <source-app name="Zotero">Zotero</source-app>')).toBe(true);
	});

	test('leaves other XML alone', () => {
		expect(endnoteXml.recognises('<records><rec resultID="1"><header shortDbName="lth">')).toBe(false);
		expect(endnoteXml.recognises('<collection><record><leader>x</leader></record></collection>')).toBe(false);
		expect(endnoteXml.recognises('<records><record><title>x</title></record></records>')).toBe(false);
		expect(endnoteXml.recognises('')).toBe(false);
	});
});

describe('runs of one style', () => {
	test('are joined in their order, and italics and raised and lowered letters kept', () => {
		const title = [
			style('Effects of H'),
			style('2', 'subscript'),
			style('O on '),
			style('Examplea', 'italic'),
			style(' (p &lt; 0.05)'),
		].join('');
		expect(one('', `<titles><title>${title}</title></titles>`)).toMatchObject({
			title: 'Effects of H2O on Examplea (p < 0.05)',
			titleMarkup: 'Effects of H<sub>2</sub>O on <i>Examplea</i> (p &lt; 0.05)',
		});
	});

	test('in bold are somebody’s own, and one style for all says nothing', () => {
		expect(one('', `<titles><title>${style('Half', 'bold')}${style(' and half')}</title></titles>`)).not.toHaveProperty('titleMarkup');
		expect(one('', `<titles><title>${style('Whole', 'italic')}</title></titles>`)).not.toHaveProperty('titleMarkup');
		expect(one(`<abstract>${style('One half ')}${style('and the other', 'bold')}</abstract>`).abstract?.sections).toEqual([
			{ text: 'One half and the other' },
		]);
	});

	test('are read alike where there are none', () => {
		expect(one('<volume>12</volume>')).toMatchObject({ volume: '12' });
	});
});

describe('fields', () => {
	test('carriage returns part lines, and line breaks with an indent do not', () => {
		expect(one(`<isbn>${style('0378-5955&#xD;9780306406157')}</isbn>`)).toMatchObject({ issn: ['0378-5955'], isbn: ['9780306406157'] });
		expect(
			one(`<auth-address>${style('Example University,\n      Exampleville&#xD;Sample Institute')}</auth-address>`).affiliations,
		).toEqual([{ name: 'Example University, Exampleville' }, { name: 'Sample Institute' }]);
	});

	test('an address in the place of the pages is no page, and is kept', () => {
		const record = one('<pages>Available: http://example.org/report.pdf</pages>');
		expect(record).not.toHaveProperty('page');
		expect(record.unmapped).toContainEqual(expect.objectContaining({ tag: 'pages' }));
	});

	test('people have the roles that the kind of item gives them', () => {
		const people = '<contributors><secondary-authors><author>Person, Pat</author></secondary-authors></contributors>';
		expect(one(people).contributors[0]?.role).toBe('editor');
		const thesis = `<record><ref-type name="Thesis">32</ref-type><titles><title>T</title></titles>${people}</record>`;
		expect(endnoteXml.read(file(thesis), 'x').records[0]?.contributors[0]?.role).toBe('advisor');
	});

	test('the type is told by its number where it has no name', () => {
		const { records } = endnoteXml.read(file('<record><ref-type>6</ref-type><titles><title>T</title></titles></record>'), 'x');
		expect(records[0]).toMatchObject({ type: 'book', sourceType: 'Book', unmapped: [] });
	});

	test('only addresses of the web are links; paths of files and libraries never go out', () => {
		const { links, notes, gated, raw } = one(
			'<database name="My.enl" path="C:\\Users\\ann\\My.enl">My.enl</database><urls><related-urls><url>https://example.org/</url></related-urls><pdf-urls><url>internal-pdf://1/x.pdf</url></pdf-urls></urls>',
		);
		expect(links).toEqual([{ url: 'https://example.org/', kind: 'other' }]);
		expect(notes).toEqual(['internal-pdf://1/x.pdf', 'My.enl\nC:\\Users\\ann\\My.enl']);
		const shown = raw.split('\n').filter((_, at) => !gated.some(({ from, to }) => from <= at + 1 && at + 1 <= to));
		expect(shown.join('\n')).not.toMatch(/Users|internal-pdf/);
		expect(shown.join('\n')).toContain('https://example.org/');
	});

	test('unknown elements and attributes are kept and reported', () => {
		const { unmapped } = one('<mystery depth="2">word for word</mystery>');
		expect(unmapped).toEqual([
			{ tag: 'mystery/@depth', value: '2', line: 1 },
			{ tag: 'mystery', value: 'word for word', line: 1 },
		]);
	});
});

test('a broken record costs itself alone, and its line is named', () => {
	const good = (at: number) => record(`<titles><title>Title ${at}</title></titles>`);
	const text = file(
		...Array.from({ length: 100 }, (_, at) => `\n${at === 49 ? record('<titles><title>a < b</title></titles>') : good(at)}`),
	);
	const { records, quarantined, problems } = endnoteXml.read(text, 'records/test.xml');
	expect(records).toHaveLength(99);
	expect(quarantined).toEqual([{ line: 51, endLine: 51 }]);
	expect(problems.map(({ kind, line }) => [kind, line])).toEqual([['entry-malformed', 51]]);
});
