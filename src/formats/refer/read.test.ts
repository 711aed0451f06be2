import { describe, expect, test } from 'vitest';
import { refer } from './read.ts';

const readLines = (...lines: string[]) => refer.read(lines.join('\n'), 'records/test.enw');
const one = (...lines: string[]) => {
	const [record] = readLines('%0 Journal Article', '%T A title', ...lines).records;
	if (!record) throw new Error('no record');
	return record;
};

describe('recognises', () => {
	test('takes a file for Refer by its first tags, with or without a type', () => {
		expect(refer.recognises('%0 Journal Article\r\n%T A title\r\n')).toBe(true);
		expect(refer.recognises('\n%A Example, Ann\n%T A title\n')).toBe(true);
		expect(refer.recognises('%T A title')).toBe(true);
	});

	test('leaves comments of TeX and other formats alone', () => {
		expect(refer.recognises('% a comment\n@article{x,\n')).toBe(false);
		expect(refer.recognises('%A comment begins so\n@article{x,\n')).toBe(false);
		expect(refer.recognises('%%% file\n')).toBe(false);
		expect(refer.recognises('TY  - JOUR\n')).toBe(false);
		expect(refer.recognises('%PDF-1.4\n')).toBe(false);
		expect(refer.recognises('')).toBe(false);
	});
});

describe('entries', () => {
	test('begin at each %0, with or without blank lines between them', () => {
		const { records } = readLines('%0 Book', '%T One', '%0 Book', '%T Two', '', '', '%0 Book', '%T Three');
		expect(records.map(({ title, origin }) => [title, origin.line, origin.endLine])).toEqual([
			['One', 1, 2],
			['Two', 3, 4],
			['Three', 7, 8],
		]);
	});

	test('without types are parted by blank lines', () => {
		expect(readLines('%A Example, Ann', '%T One', '', '%T Two', '%A Sample, Bob').records.map(({ title }) => title)).toEqual([
			'One',
			'Two',
		]);
	});

	test('hold abstracts with blank lines in them, and what comes behind these', () => {
		const record = one('%X First part.', '', 'Second part.', '', '%D 2020');
		expect(record.abstract?.sections).toEqual([{ text: 'First part. Second part.' }]);
		expect(record.issued).toBe('2020');
	});

	test('that are broken cost themselves alone, in the middle of a thousand', () => {
		const lines = Array.from({ length: 1000 }, (_, at) => ['%0 Book', at === 499 ? '%D 2020' : `%T Title ${at}`, '']).flat();
		const { records, quarantined, problems } = readLines(...lines);
		expect(records).toHaveLength(999);
		expect(quarantined).toEqual([{ line: 1498, endLine: 1499 }]);
		expect(problems.map(({ kind, line }) => [kind, line])).toEqual([['title-missing', 1498]]);
	});
});

describe('fields', () => {
	test('keywords stand on lines of their own, or with semicolons between them', () => {
		expect(one('%K Aged, 80 and over', 'Humans', '*Sleep').subjects.map(({ label }) => label)).toEqual([
			'Aged, 80 and over',
			'Humans',
			'Sleep',
		]);
		expect(one('%K anxiety; craving').subjects.map(({ label }) => label)).toEqual(['anxiety', 'craving']);
	});

	test('%R is a DOI, or kept without a warning', () => {
		expect(one('%R https://doi.org/10.5555/ABC').doi).toBe('10.5555/abc');
		const { records, problems } = readLines('%0 Report', '%T A report', '%R TR-12');
		expect(records[0]?.unmapped).toEqual([{ tag: '%R', value: 'TR-12', line: 3 }]);
		expect(problems).toEqual([]);
	});

	test('%B is the journal of an article, the book of a chapter and the series of a book', () => {
		expect(one('%B Journal of Examples').containerTitle).toBe('Journal of Examples');
		expect(readLines('%0 Book Section', '%T A chapter', '%B Handbook').records[0]?.containerTitle).toBe('Handbook');
		expect(readLines('%0 Book', '%T A book', '%B Examples').records[0]?.collectionTitle).toBe('Examples');
	});

	test('notes, labels and paths of files never go out', () => {
		const { notes, gated, links } = one('%Z private', 'thoughts', '%F label', '%> internal-pdf://1/x.pdf', '%U https://example.org/');
		expect(notes).toEqual(['internal-pdf://1/x.pdf', 'private\nthoughts', 'label']);
		expect(gated.map(({ from, to, what }) => [from, to, what])).toEqual([
			[3, 4, 'note'],
			[5, 5, 'note'],
			[6, 6, 'note'],
		]);
		expect(links.map(({ url }) => url)).toEqual(['https://example.org/']);
	});

	test('an ISSN with its sign is no e-mail address, and an address is taken out and counted', () => {
		expect(one('%@ 0378-5955').issn).toEqual(['0378-5955']);
		const { affiliations, emailsRemoved } = one('%+ Example University, ann@example.org');
		expect(affiliations).toEqual([{ name: 'Example University' }]);
		expect(emailsRemoved).toBe(1);
	});

	test('unknown tags are kept word for word and reported once', () => {
		const { records, problems } = readLines('%0 Book', '%T A title', '%_ one', '%_ two');
		expect(records[0]?.unmapped.map(({ value }) => value)).toEqual(['one', 'two']);
		expect(problems.map(({ message }) => message)).toEqual([
			'The tag %_ is not known in EndNote tagged (Refer). The file has it 2 times; this is the first.',
		]);
	});
});
