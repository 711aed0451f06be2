import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BibRecordSchema } from '../../record/record.ts';
import { markdown } from './read.ts';

const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const readLines = (...lines: string[]) => markdown.read(['---', ...lines, '---', ''].join('\n'), 'records/test.md');
const one = (...lines: string[]) => {
	const [record] = readLines('title: A title', ...lines).records;
	if (!record) throw new Error('no record');
	return record;
};

describe('fixtures', () => {
	test.each(names)('%s is read as its .json says', async (name) => {
		const { records, quarantined, problems } = markdown.read(fixture(name), `records/${name}`);
		// The raw entry is the fixture itself; a law holds it.
		const shown = records.map(({ raw: _, ...record }) => record);
		const text = JSON.stringify({ records: shown, quarantined, problems }, null, '\t');
		await expect(`${text}\n`).toMatchFileSnapshot(`fixtures/${name.replace(/\.md$/, '.json')}`);
	});

	test.each(names)('%s is recognised, and gives records that the schema accepts', (name) => {
		expect(markdown.recognises(fixture(name))).toBe(true);
		for (const record of markdown.read(fixture(name), name).records) expect(() => BibRecordSchema.parse(record)).not.toThrow();
	});

	test.each(names)('%s reads the same with CRLF, CR and LF line ends', (name) => {
		const text = fixture(name);
		const plain = markdown.read(text, name);
		expect(markdown.read(text.replaceAll('\n', '\r\n'), name)).toEqual(plain);
		expect(markdown.read(text.replaceAll('\n', '\r'), name)).toEqual(plain);
	});
});

describe('recognises', () => {
	test('leaves Markdown without front matter, YAML and other formats alone', () => {
		expect(markdown.recognises('# A heading\n\nText.\n')).toBe(false);
		expect(markdown.recognises('title: Tea\nauthors: []\n')).toBe(false);
		expect(markdown.recognises('---\n\n***\n')).toBe(false);
		expect(markdown.recognises('TY  - JOUR\nER  - \n')).toBe(false);
		expect(markdown.recognises('---\ntitle: One\n---\ntitle: Two\n---\ntitle: Three\n')).toBe(false);
		expect(markdown.recognises('')).toBe(false);
	});
});

describe('a mistake', () => {
	test('is told in full sentences, at its line and column, with the right key where it is near', () => {
		const { records, problems } = markdown.read(fixture('mistakes.md'), 'records/mistakes.md');
		expect(records).toHaveLength(1);
		expect(
			problems
				.map(({ line, column, kind, actual, expected }) => `${line}:${column ?? ''} ${kind} ${actual ?? ''} -> ${expected ?? ''}`)
				.join('\n'),
		).toMatchInlineSnapshot(`
			"3:1 record-key-unknown jornal -> containerTitle
			4:7 record-value-invalid jounral -> Kind of item in CSL’s words: article-journal, book, chapter, thesis. document when left out.
			6:5 record-key-unknown famly -> family
			8:12 record-value-invalid 0000-0002-1825-0000 -> an ORCID with its right check digit: 0000-0002-1825-0097
			9:5 record-value-invalid  -> Authors in order, each as Family, Given, or with keys of its own.
			10:9 date-invalid forthcoming -> 
			11:6 doi-invalid none yet -> 
			12:7 record-value-invalid abc -> PubMed identifier, digits only.
			13:7 issn-invalid 0022-3957 -> 
			14:12 language-unknown Elvish -> 
			15:16 record-value-invalid many -> How many pages, as a number.
			16:9 record-value-invalid  -> Volume: 12.
			17:1 record-value-invalid  -> 
			18:8 record-value-invalid not an address -> Addresses where the article can be read.
			20:5 record-value-invalid  -> Subject terms, each a text or with keys of its own.
			22:5 record-value-invalid heding -> one of heading, keyword, place, person, organisation, work, period, genre, product, industry, other
			24:3 record-value-invalid perhaps -> true or false
			27:1 record-key-unknown shelf -> "
		`);
	});

	test('costs its own value alone, which is kept word for word', () => {
		const record = one('jornal: Journal of Examples', 'type: jounral', 'volume: 12');
		expect(record).toMatchObject({ type: 'document', volume: '12' });
		expect(record.unmapped).toEqual([
			{ tag: 'jornal', value: 'Journal of Examples', line: 3 },
			{ tag: 'type', value: 'jounral', line: 4 },
		]);
	});

	test('in the title alone keeps the record from being published', () => {
		expect(readLines('titel: A title', 'authors: Example, Ann').quarantined).toEqual([{ line: 1, endLine: 4 }]);
		expect(readLines('authors: Example, Ann').problems.map(({ kind }) => kind)).toEqual(['title-missing']);
	});

	test('of a colon in a title is mended, and told', () => {
		const { records, problems } = readLines('title: Tea: a trial', 'volume: 3');
		expect(records[0]).toMatchObject({ title: 'Tea: a trial', volume: '3' });
		expect(problems.map(({ kind, line }) => [kind, line])).toEqual([['record-value-invalid', 2]]);
	});
});

describe('a file that is no record', () => {
	test.each([
		['toml.md', 'TOML'],
		['website-page.md', 'page of a website'],
	])('%s is refused by name', (name, words) => {
		const { records, quarantined, problems } = markdown.read(fixture(name), name);
		expect([...records, ...quarantined]).toEqual([]);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ kind: 'file-unknown-format', severity: 'error' });
		expect(problems[0]?.message).toContain(words);
	});

	test('without a title and without anything about an article is refused', () => {
		expect(readLines('layout: post').problems.map(({ kind }) => kind)).toEqual(['file-unknown-format']);
	});
});

describe('values', () => {
	test('are texts, whatever they look like', () => {
		expect(one('volume: 012', 'issue: 1.10', 'page: 1e5', 'publisher: yes', 'edition: 2025-01-01')).toMatchObject({
			volume: '012',
			issue: '1.10',
			page: '1e5',
			publisher: 'yes',
			edition: '2025-01-01',
		});
	});

	test('without anything behind the colon say nothing', () => {
		const record = one('volume:', 'issue: ""', 'doi: null', 'authors: []', 'abstract: ~');
		expect(record.unmapped).toEqual([]);
		expect(record).not.toHaveProperty('volume');
	});

	test('of keys called like parts of the language are kept', () => {
		const record = one('__proto__: x', 'constructor: y', 'toString: [z]');
		expect(record.unmapped.map(({ tag, value }) => [tag, value])).toEqual([
			['__proto__', 'x'],
			['constructor', 'y'],
			['toString[1]', 'z'],
		]);
	});

	test('are found under other spellings and other names of their keys', () => {
		expect(one('container-title: A', 'DOI: 10.5555/a', 'year: 2020', 'pages: 1-9', 'author: Example, Ann', 'keywords: a; b')).toMatchObject(
			{
				containerTitle: 'A',
				doi: '10.5555/a',
				issued: '2020',
				page: '1-9',
				authors: [{ family: 'Example', given: 'Ann' }],
				subjects: [{ label: 'a' }, { label: 'b' }],
			},
		);
	});

	test('of notes are held back with their lines, and so is the abstract', () => {
		const record = one('notes:', '  - mine', 'abstract: |', '  One.', '  Two.');
		expect(record.notes).toEqual(['mine']);
		expect(record.gated).toEqual([
			{ from: 4, to: 4, what: 'note' },
			{ from: 5, to: 7, what: 'abstract' },
		]);
	});

	test('of an abstract pasted with its notice lose the notice to the rights', () => {
		const record = one('abstract: Tea is drunk. [ABSTRACT FROM AUTHOR]');
		expect(record.abstract?.sections).toEqual([{ text: 'Tea is drunk.' }]);
		expect(record.rights).toEqual({ text: '[ABSTRACT FROM AUTHOR]', supplied: true });
	});

	test('that cannot be told restrict an abstract rather than free it', () => {
		expect(one('rights:', '  supplied: perhaps').rights?.supplied).toBe(true);
	});
});

test('the body is the curator’s comment, with its line breaks, without e-mail addresses', () => {
	const { records } = markdown.read('---\ntitle: Tea\n---\n\n# Mine\n\nAsk ann@example.org.  \n---\n<b>x</b>\n\n', 'x.md');
	expect(records[0]?.comment).toBe('# Mine\n\nAsk.  \n---\n<b>x</b>');
	expect(records[0]?.emailsRemoved).toBe(1);
});
