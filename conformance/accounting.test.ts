import { expect, test } from 'vitest';
import { accountFile } from './accounting.ts';
import type { ReadFile, ReadRecord } from './reading.ts';

function record(fields: Partial<ReadRecord>, raw: string, line = 1): ReadRecord {
	return { title: '', authors: [], origin: { entry: 1, line, endLine: line + raw.split('\n').length - 1 }, raw, ...fields };
}

function file(format: string, records: ReadRecord[], problems: ReadFile['problems'] = []): ReadFile {
	return { file: `records/example.${format}`, format, records, quarantined: [], problems };
}

test('lists a run that stands in the entry and in no value, with its line', () => {
	const text = 'TY  - JOUR\nTI  - Sleep in adults\nC9  - forgotten\nER  - ';
	const { runs, found, unlisted } = accountFile(file('ris', [record({ title: 'Sleep in adults', sourceType: 'JOUR' }, text)]), text);
	expect(runs).toBe(5);
	expect(found).toBe(4);
	expect(unlisted).toEqual([{ run: 'forgotten', file: 'records/example.ris', line: 3, text: 'C9  - forgotten' }]);
});

test('takes what a problem of the entry quotes as told, but not what a problem of another entry quotes', () => {
	const text = 'TY  - JOUR\nTI  - Sleep\nC9  - forgotten\nER  - ';
	const said = (line: number) => ({ kind: 'tag-unknown', severity: 'warning' as const, line, message: 'Unknown.', actual: 'forgotten' });
	const of = (line: number) =>
		accountFile(file('ris', [record({ title: 'Sleep', sourceType: 'JOUR' }, text)], [said(line)]), text).unlisted;
	expect(of(3)).toEqual([]);
	expect(of(9)).toHaveLength(1);
});

test('finds a word again through entities, escapes, percent-encoding, accents in LaTeX and another case', () => {
	for (const [format, entry] of [
		['ris', 'TI  - Caf&eacute; H<sub>2</sub>O'],
		['csl-json', '{"title": "CAF\\u00c9 H2O"}'],
		['bibtex', "title = {{C}af\\'{e} {H}2{O}},"],
		['refer', '%T caf%C3%A9 H2O'],
		['pubmed-xml', '<ArticleTitle>Café H<sub>2</sub>O</ArticleTitle>'],
	] as const) {
		expect(accountFile(file(format, [record({ title: 'Café H2O' }, entry)]), entry), format).toMatchObject({ runs: 2, found: 2 });
	}
});

test('finds the parts of a date, a language and a page range again in the form the entry gives them', () => {
	const entry = 'DP  - 2021 Mar 4\nLA  - eng\nPG  - 1395-409';
	const { unlisted } = accountFile(file('nbib', [record({ issued: '2021-03-04', languages: ['en'], page: '1395-1409' }, entry)]), entry);
	expect(unlisted).toEqual([]);
});

test('looks an entry up in its raw text where two entries share a line', () => {
	const records = [record({ title: 'One' }, '{Alpha}'), record({ title: 'Two' }, '{Beta}')];
	expect(accountFile(file('bibtex', records), '{Alpha}{Beta}').unlisted.map(({ run }) => run)).toEqual(['alpha', 'beta']);
});

test('looks up attribute values of XML, but not the names of elements and attributes', () => {
	const entry = '<mods:mods version="3.9"><mods:note displayLabel="Hidden">Seen</mods:note></mods:mods>';
	expect(accountFile(file('mods', [record({ notes: ['Seen'] }, entry)]), entry).unlisted.map(({ run }) => run)).toEqual(['hidden']);
});

test('does not take words in which a problem speaks for words of the entry', () => {
	const text = 'TY  - JOUR\nTI  - Sleep\nC9  - unknown\nER  - ';
	const said = { kind: 'tag-unknown', severity: 'warning' as const, line: 3, message: 'The tag is unknown.', actual: 'C9' };
	expect(accountFile(file('ris', [record({ title: 'Sleep', sourceType: 'JOUR' }, text)], [said]), text).unlisted).toHaveLength(1);
});

test('takes the raw text of an entry in JSON, so that the envelope is not asked for, but only where the file holds it', () => {
	const text = '{"status":"fine","items":[{"title":"Sleep","more":"forgotten"}]}';
	const whole = record({ title: 'Sleep' }, '{"title": "Sleep", "more": "forgotten"}');
	expect(accountFile(file('crossref-json', [whole]), text).unlisted.map(({ run }) => run)).toEqual(['forgotten']);
	const shortened = record({ title: 'Sleep' }, '{"title": "Sleep"}');
	expect(accountFile(file('crossref-json', [shortened]), text).unlisted.map(({ run }) => run)).toContain('forgotten');
});
