import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from './format.ts';
import { formats, readFile } from './index.ts';

const RIS = 'TY  - JOUR\nTI  - An invented trial of tea\nER  - \n';

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

/** Kind, line and message of the refusal, or the name of the format that read it. */
function outcome(content: string | Uint8Array, among?: readonly Format[]): string {
	const reading = readFile(typeof content === 'string' ? bytesOf(content) : content, 'records/example', among);
	if (!('refused' in reading)) return `read as ${reading.format.name}`;
	const { kind, line, message, severity } = reading.refused;
	return `${severity} ${kind} at ${line}: ${message}`;
}

describe('a file that is no record file is refused by name', () => {
	test.each([
		['nothing', '', 'error file-empty at 1: The file holds no text.'],
		['blanks and a byte-order mark', '\uFEFF \r\n\t\n', 'error file-empty at 1: The file holds no text.'],
		['zeros', '\0\0\0\0', 'error file-empty at 1: The file holds no text.'],
		[
			'a web page',
			'\n<!DOCTYPE html>\n<html><body>TY  - JOUR</body></html>',
			'error file-web-page at 1: The file is a saved web page, not an export.',
		],
		[
			'XHTML',
			'<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="x">',
			'error file-web-page at 1: The file is a saved web page, not an export.',
		],
		[
			'conflict markers',
			`${RIS}<<<<<<< HEAD\n${RIS}=======\n${RIS}>>>>>>> main\n`,
			'error file-conflict-markers at 1: The file holds the marks git leaves where two versions conflict, first at line 4.',
		],
		[
			'conflict markers behind Windows line ends',
			`${RIS}<<<<<<< HEAD\n=======\n>>>>>>> main\n`.replaceAll('\n', '\r\n'),
			'error file-conflict-markers at 1: The file holds the marks git leaves where two versions conflict, first at line 4.',
		],
		[
			'a Git LFS pointer',
			'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
			'error file-lfs-pointer at 1: The file is a Git LFS pointer; the export itself is not here.',
		],
		[
			'a spreadsheet',
			'PK\u0003\u0004.......[Content_Types].xml',
			'error file-unknown-format at 1: The file is an office file (a spreadsheet or document), not a record file.',
		],
		['a ZIP archive', 'PK\u0003\u0004.......export.ris', 'error file-unknown-format at 1: The file is a ZIP archive, not a record file.'],
		[
			'a gzip archive',
			Uint8Array.of(0x1f, 0x8b, 8, 0, 65),
			'error file-unknown-format at 1: The file is a gzip archive, not a record file.',
		],
		['a PDF', '%PDF-1.7\n%x', 'error file-unknown-format at 1: The file is a PDF, not a record file.'],
		['RTF', '{\\rtf1 TY  - JOUR}', 'error file-unknown-format at 1: The file is an RTF document, not a record file.'],
		['bytes that are no text', Uint8Array.of(1, 2, 0, 65, 66, 0, 0, 9), 'error file-unknown-format at 1: The file is binary, not text.'],
		['prose', 'this should fail', 'error file-unknown-format at 1: The file is in no format that is read here.'],
		['HTML-like prose', '<1>\nSome text', 'error file-unknown-format at 1: The file is in no format that is read here.'],
		[
			'an error reply of the EDS API',
			'{"DetailedErrorDescription":"x","ErrorDescription":"Max Record Retrieval Exceeded","ErrorNumber":"138"}',
			'error file-unknown-format at 1: The file is an error message from EBSCO, not a record.',
		],
		[
			'a cut JSON file',
			'{\n"a": [1,\n',
			'error file-unknown-format at 1: The file begins like JSON but cannot be read as JSON; it breaks at line 3.',
		],
		[
			'JSON Lines',
			'{"a": 1}\n{"a": 2}\n',
			'error file-unknown-format at 1: The file is JSON Lines, not a file of records that are read here.',
		],
		[
			'other JSON',
			'{"a": 1}',
			'error file-unknown-format at 1: The file is JSON of a kind that is not known, not a file of records that are read here.',
		],
		[
			'a DataCite reply',
			'{"data":{"type":"dois"}}',
			'error file-unknown-format at 1: The file is a DataCite JSON reply, not a file of records that are read here.',
		],
		[
			'other XML',
			'<?xml version="1.0"?><top/>',
			'error file-unknown-format at 1: The file is XML of a kind that is not known, not a file of records that are read here.',
		],
		['YAML', 'tea:\n    title: Tea\n', 'error file-unknown-format at 1: The file is YAML, not a file of records that are read here.'],
		[
			'binary MARC',
			'00362naaa 2200109zu 4500001000800000\u001e',
			'error file-unknown-format at 1: The file is binary MARC (ISO 2709), not a file of records that are read here.',
		],
		[
			'a Biblioscape export',
			'\n--AU-- Example, A.\n--TI-- Tea\n',
			'error file-unknown-format at 1: The file is a Biblioscape export, not a file of records that are read here.',
		],
	])('%s', (_, content, expected) => {
		expect(outcome(content)).toEqual(expected);
	});
});

describe('a format is told by its content, whatever the file is called', () => {
	test.each([
		['nbib', '\nPMID- 1\nOWN - NLM\nTI  - Tea\n'],
		['pubmed-xml', '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "x" "y">\n<PubmedArticleSet>'],
		['bibtex', '% a comment\n\n@article{example2024,\n title = {Tea}\n}\n'],
		['csl-json', '[{"id": "1", "type": "article-journal", "title": "Tea"}]'],
		['csl-json', '{"items": [{"type": "book", "title": "Tea"}]}'],
		['crossref-json', '{"status":"ok","message-type":"work","message":{"DOI":"10.5555/tea"}}'],
		['openalex-json', '{"results":[{"id":"https://openalex.org/W1","title":"Tea","authorships":[],"ids":{}}]}'],
		['endnote-xml', '<?xml version="1.0"?><xml><records><record><source-app name="EndNote" version="20">x</source-app>'],
		['refer', '%0 Journal Article\n%T Tea\n'],
		['refer', '%A Example, Ann\n%T Tea\n'],
		['refworks', 'RT Journal Article\nSR Electronic(1)\nT1 Tea\n'],
		['wos', 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Example, A\n'],
		['wos', 'PT J\r\nAU Example, A\r\n'],
		[
			'marcxml',
			'<record xmlns="http://www.loc.gov/MARC21/slim"><datafield tag="245"><subfield code="a">Tea</subfield></datafield></record>',
		],
		['mods', '<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Tea</title></titleInfo></mods>'],
		[
			'jats',
			'<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS"><article article-type="research-article"><front><article-meta></article-meta></front></article>',
		],
		['csv', '"PMID","Title","Authors","DOI"\n"1","Tea","Example A","10.5555/tea"\n'],
		['csv', 'sep=;\ntitle;abstract;doi\nTea;;\n'],
		['csv', 'TY\tAU\tTI\nJOUR\tExample\tTea\n'],
		['markdown', '---\ntitle: Tea\nauthors:\n- Ann Example\n---\n\nText.\n'],
	])('%s', (name, content) => {
		expect(outcome(content)).toBe(`read as ${name}`);
	});
});

describe('a file with the look of a format but without a record of it is refused by that name', () => {
	test.each([
		['MARCXML', '<collection xmlns="http://www.loc.gov/MARC21/slim"></collection>'],
		['MODS', '<mods:modsCollection xmlns:mods="http://www.loc.gov/mods/v3">'],
	])('%s', (label, content) => {
		expect(outcome(content)).toBe(
			`error file-unknown-format at 1: The file has the look of ${label}, but holds no record that can be told.`,
		);
	});
});

describe('readFile', () => {
	test('reads RIS whatever the name and the encoding, and counts its bytes', () => {
		expect(outcome(RIS)).toBe('read as ris');
		expect(outcome(`\uFEFF${RIS.replaceAll('\n', '\r\n')}`)).toBe('read as ris');
		expect(outcome(Uint8Array.from(Buffer.from(`\uFEFF${RIS}`, 'utf16le')))).toBe('read as ris');
		expect(readFile(bytesOf(RIS), 'records/a.txt')).toMatchObject({ file: 'records/a.txt', bytes: RIS.length });
	});

	test('says where it had to guess the encoding', () => {
		const reading = readFile(Uint8Array.from(Buffer.from(RIS.replace('tea', 'th\u00e9'), 'latin1')), 'records/a.ris');
		if ('refused' in reading) throw new Error(reading.refused.message);
		expect(reading.reading.records[0]?.title).toBe('An invented trial of thé');
		expect(reading.reading.problems).toContainEqual(expect.objectContaining({ kind: 'encoding-assumed', line: 2 }));
	});

	test.each([
		['a reply of Crossref without a work', '{"status": "ok", "message-type": "work-list", "message": {"total-results": 0, "items": []}}'],
		['a reply of EBSCO without a hit', '{"SearchResult": {"Statistics": {"TotalHits": 0}, "Data": {"Records": []}}}'],
		['BibTeX of abbreviations alone', '@string{tea = {Journal of Examples}}\n'],
	])('warns of %s, which holds no entry', (_, content) => {
		const read = readFile(bytesOf(content), 'records/a');
		if ('refused' in read) throw new Error(read.refused.message);
		expect(read.reading.records).toEqual([]);
		expect(read.reading.problems.map(({ kind, severity, line }) => [kind, severity, line])).toEqual([
			['file-without-entries', 'warning', 1],
		]);
	});

	test('does not say that entries are missing where one was set aside', () => {
		const read = readFile(bytesOf('TY  - JOUR\nER  - \n'), 'records/a');
		expect('refused' in read ? [] : read.reading.problems.map(({ kind }) => kind)).toEqual(['title-missing']);
	});

	test('refuses a file whose reader throws, and says that it is not the file’s fault', () => {
		const broken: Format = {
			name: 'broken',
			label: 'Broken',
			recognises: () => true,
			read: () => {
				throw new TypeError('x is undefined');
			},
		};
		expect(outcome(RIS, [broken])).toMatch(/^error reader-failed at 1: /);
		expect(readFile(bytesOf(RIS), 'a', [broken])).toMatchObject({ refused: { actual: 'x is undefined' } });
	});

	test('has formats with different names', () => {
		const names = formats.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	test('throws on nothing, and accounts for every entry', () => {
		const piece = fc.constantFrom(
			'TY  - JOUR\n',
			'ER  - \n',
			'TI  - Tea\n',
			'AB  - x\n',
			'{',
			'}',
			'"Items"',
			'<',
			'Title: Tea\n',
			'\0',
			'\u00e9',
			'\r\n',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.uint8Array({ maxLength: 300 }),
					fc.array(fc.oneof(piece, fc.string())).map((parts) => bytesOf(parts.join(''))),
				),
				(bytes) => {
					const reading = readFile(bytes, 'records/x');
					if ('refused' in reading) expect(reading.refused.kind).not.toBe('reader-failed');
					else expect(reading.reading.problems.every(({ file }) => file === 'records/x')).toBe(true);
				},
			),
			{ numRuns: 500 },
		);
	});
});
