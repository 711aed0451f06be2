import { describe, expect, test } from 'vitest';
import { readFile } from '../formats/index.ts';
import { redactFile } from './redact.ts';

const ABSTRACT = 'Lamps were lit on forty evenings and counted by two keepers who did not speak to each other.';
const NOTICE =
	'Copyright of Annals of Example is the property of Example Press and its content may not be copied or emailed to multiple sites.';

const everything = { entries: new Set([1, 2, 3]) };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const redacted = (bytes: Uint8Array, wanted: Parameters<typeof redactFile>[2] = everything) => redactFile(bytes, 'records/example', wanted);

/** What is left of a file, as text; fails where nothing was done. */
function leftOf(text: string): string {
	const result = redacted(bytesOf(text));
	if ('message' in result) throw new Error(`${result.line}: ${result.message}`);
	return new TextDecoder().decode(result.bytes);
}

const FILES: Readonly<Record<string, string>> = {
	RIS: `TY  - JOUR\r\nTI  - Lamps\r\nAB  - ${ABSTRACT} ${NOTICE}\r\nAD  - Example House, Harbour. Electronic address: ann@example.org.\r\nDO  - 10.5555/1\r\nER  - \r\n`,
	nbib: `\nPMID- 1\nTI  - Lamps\nAB  - Lamps were lit on forty evenings and counted by two keepers who did not\n      speak to each other.\nFAU - Example, Ann\nAD  - Example House. ann@example.org.\nSO  - J Examples. 2020.\n`,
	BibTeX: `@article{lamps,\n  title = {Lamps},\n  abstract = {Lamps were lit on {\\"u}ber forty evenings},\n  author = {Example, Ann}\n}\n`,
	'CSL-JSON': `[{"id":"1","type":"article-journal","title":"Lamps","abstract":"Lamps \\"lit\\".\\nOn forty evenings.","DOI":"10.5555/1"}]\n`,
	'PubMed XML': `<?xml version="1.0"?>\n<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><Title>J</Title></Journal><ArticleTitle>Lamps</ArticleTitle><Abstract><AbstractText Label="AIM">Few <i>lamps</i> &amp; oil.</AbstractText><AbstractText>None.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>\n`,
	CSV: `Title,Authors,Abstract,DOI\n"Lamps, lit","Example, Ann","${ABSTRACT}",10.5555/1\n`,
};

describe.each(Object.entries(FILES))('a file in %s', (_, text) => {
	test('loses the abstract and the addresses, and reads otherwise as before', () => {
		const left = leftOf(text);
		expect(left).not.toMatch(/forty evenings|oil\.|None\.|@example/);
		const [before, after] = [bytesOf(text), bytesOf(left)].map((bytes) => {
			const reading = readFile(bytes, 'records/example');
			return 'refused' in reading
				? []
				: reading.reading.records.map(({ title, doi, authors, affiliations, abstract }) => ({
						title,
						doi,
						authors,
						affiliations,
						abstract,
					}));
		});
		expect(before?.[0]?.abstract).toBeDefined();
		expect(after).toEqual(before?.map((record) => ({ ...record, abstract: undefined })));
	});

	test('loses nothing more the second time', () => {
		const left = leftOf(text);
		expect(redacted(bytesOf(left))).toEqual({ bytes: bytesOf(left), removals: [] });
	});
});

test('every byte that is not taken out stays: line ends, byte-order mark, lines in Windows-1252', () => {
	const head = Buffer.from([0xef, 0xbb, 0xbf, ...bytesOf('TY  - JOUR\r\nTI  - Über Lampen\r\nAU  - M')]);
	const middle = Buffer.from([0xfc, ...bytesOf('ller, Example\r\n')]);
	const abstract = bytesOf(`AB  - ${ABSTRACT}\r\n`);
	const tail = bytesOf('PY  - 2020\nER  - \r\n\r\n');
	const result = redacted(Buffer.concat([head, middle, abstract, tail]));
	expect('bytes' in result && Buffer.from(result.bytes)).toEqual(Buffer.concat([head, middle, tail]));
});

test('a file in UTF-16 stays one', () => {
	const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
	const result = redacted(wide(`TY  - JOUR\nTI  - Lamps\nAB  - ${ABSTRACT}\nAD  - House, ann@example.org\nER  - \n`));
	expect('bytes' in result && Buffer.from(result.bytes)).toEqual(wide('TY  - JOUR\nTI  - Lamps\nAD  - House, (e-mail removed)\nER  - \n'));
});

test('abstracts of entries that are not named stay, addresses go all the same', () => {
	const result = redacted(bytesOf(FILES['RIS'] ?? ''), { entries: new Set() });
	const left = 'bytes' in result ? new TextDecoder().decode(result.bytes) : '';
	expect(left).toContain(ABSTRACT);
	expect(left).toContain('AD  - Example House, Harbour. (e-mail removed).');
});

test('what is taken out is named by its line', () => {
	const result = redacted(bytesOf(FILES['RIS'] ?? ''));
	expect('removals' in result && result.removals.map(({ line, what }) => [line, what])).toEqual([
		[3, 'abstract'],
		[4, 'e-mail address'],
	]);
});

test.each([
	['a packed file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /packed/],
	['a file that is no record file and holds an address', bytesOf('Dear Ann,\nwrite to ann@example.org'), /by hand/],
])('%s is left as it is, and that is said', (_, bytes, message) => {
	const result = redacted(bytes);
	expect('message' in result && result.message).toMatch(message);
});
