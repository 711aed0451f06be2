/** Citations of articles, written by hand from the rules of the three styles. */
import { describe, expect, test } from 'vitest';
import { citationsOf } from './cite.ts';
import { exampleWork, signed } from './example.ts';
import type { CitedWork } from './work.ts';

/** The three citations by style, with signs for italics. */
function cited(given: Partial<CitedWork> = {}): Record<string, string> {
	return Object.fromEntries(citationsOf(exampleWork(given)).map(({ style, runs }) => [style, signed(runs)]));
}

const people = (count: number) => Array.from({ length: count }, (_, place) => ({ family: `Name${place + 1}`, given: 'Ann' }));

describe('a journal article', () => {
	test('has its volume in italics in APA style, its day in Vancouver style, its title in quotation marks in Harvard style', () => {
		expect(cited()).toEqual({
			apa: 'Example, A. B. (2021). Rest and sleep in adults. *Journal of Examples*, *12*(3), 123–129. https://doi.org/10.5555/example.1',
			vancouver: 'Example AB. Rest and sleep in adults. Journal of Examples. 2021 May 4;12(3):123-9. doi: 10.5555/example.1',
			harvard:
				'Example, A.B. (2021) ‘Rest and sleep in adults’, *Journal of Examples*, 12(3), pp. 123–129. Available at: https://doi.org/10.5555/example.1.',
		});
	});

	test('keeps the numbers of PubMed behind the DOI in Vancouver style, and takes NLM’s abbreviation of the journal', () => {
		expect(cited({ pmid: '12345678', pmcid: 'PMC1234567', containerTitleShort: 'J Examples', issued: '2021-05' })['vancouver']).toBe(
			'Example AB. Rest and sleep in adults. J Examples. 2021 May;12(3):123-9. doi: 10.5555/example.1. PMID: 12345678; PMCID: PMC1234567.',
		);
	});

	test('loses the stops of another abbreviation in Vancouver style', () => {
		expect(cited({ containerTitleShort: 'J. Exampl. Res.', doi: undefined })['vancouver']).toBe(
			'Example AB. Rest and sleep in adults. J Exampl Res. 2021 May 4;12(3):123-9.',
		);
	});

	test('with an article number instead of pages names it', () => {
		expect(cited({ page: 'e0209899', issue: undefined, issued: '2018' })).toEqual({
			apa: 'Example, A. B. (2018). Rest and sleep in adults. *Journal of Examples*, *12*, Article e0209899. https://doi.org/10.5555/example.1',
			vancouver: 'Example AB. Rest and sleep in adults. Journal of Examples. 2018;12:e0209899. doi: 10.5555/example.1',
			harvard:
				'Example, A.B. (2018) ‘Rest and sleep in adults’, *Journal of Examples*, 12, e0209899. Available at: https://doi.org/10.5555/example.1.',
		});
	});

	test('in a supplement of a volume says so in each style’s own way', () => {
		expect(cited({ volume: '42 Suppl 2', issue: undefined, page: 'S93-S99', issued: '2002' })).toEqual({
			apa: 'Example, A. B. (2002). Rest and sleep in adults. *Journal of Examples*, *42*(Suppl. 2), S93–S99. https://doi.org/10.5555/example.1',
			vancouver: 'Example AB. Rest and sleep in adults. Journal of Examples. 2002;42 Suppl 2:S93-9. doi: 10.5555/example.1',
			harvard:
				'Example, A.B. (2002) ‘Rest and sleep in adults’, *Journal of Examples*, 42(Suppl. 2), pp. S93–S99. Available at: https://doi.org/10.5555/example.1.',
		});
	});

	test('in a supplement of an issue keeps both numbers', () => {
		const { apa, vancouver } = cited({ volume: '58', issue: '12 Supplement 7', page: 'S6-S12', issued: '2002' });
		expect(apa).toContain('*58*(12, Suppl. 7), S6–S12.');
		expect(vancouver).toContain('2002;58(12 Suppl 7):S6-12.');
	});

	test('in a double issue has a dash between its numbers, outside Vancouver style', () => {
		expect(cited({ issue: '4-5' })).toMatchObject({
			apa: expect.stringContaining('*12*(4–5), '),
			vancouver: expect.stringContaining(';12(4-5):'),
			harvard: expect.stringContaining('12(4–5), '),
		});
	});

	test('of a journal that the record abbreviates with stops has none in Vancouver style', () => {
		expect(cited({ containerTitle: 'Example Rev. Lett.', doi: undefined, issued: '2021' })).toMatchObject({
			apa: expect.stringContaining('*Example Rev. Lett*, '),
			vancouver: expect.stringContaining('. Example Rev Lett. 2021;'),
		});
	});

	test('published ahead of its issue says so where the record does', () => {
		expect(cited({ volume: undefined, issue: 'ahead-of-print', page: undefined })).toEqual({
			apa: 'Example, A. B. (2021). Rest and sleep in adults. *Journal of Examples*. Advance online publication. https://doi.org/10.5555/example.1',
			vancouver: 'Example AB. Rest and sleep in adults. Journal of Examples. 2021 May 4. [Epub ahead of print]. doi: 10.5555/example.1',
			harvard: 'Example, A.B. (2021) ‘Rest and sleep in adults’, *Journal of Examples*. Available at: https://doi.org/10.5555/example.1.',
		});
	});

	test('without volume and pages claims nothing that the record does not', () => {
		expect(cited({ volume: undefined, issue: undefined, page: undefined })['apa']).toBe(
			'Example, A. B. (2021). Rest and sleep in adults. *Journal of Examples*. https://doi.org/10.5555/example.1',
		);
	});

	test('without a date has none made up', () => {
		expect(cited({ issued: undefined, doi: undefined })).toEqual({
			apa: 'Example, A. B. (n.d.). Rest and sleep in adults. *Journal of Examples*, *12*(3), 123–129.',
			vancouver: 'Example AB. Rest and sleep in adults. Journal of Examples. [date unknown];12(3):123-9.',
			harvard: 'Example, A.B. (no date) ‘Rest and sleep in adults’, *Journal of Examples*, 12(3), pp. 123–129.',
		});
	});

	test('without an author begins with its title', () => {
		expect(cited({ authors: [{ literal: '[Anonymous]' }], doi: undefined, issued: '2021' })).toEqual({
			apa: 'Rest and sleep in adults. (2021). *Journal of Examples*, *12*(3), 123–129.',
			vancouver: 'Rest and sleep in adults. Journal of Examples. 2021;12(3):123-9.',
			harvard: '‘Rest and sleep in adults’ (2021) *Journal of Examples*, 12(3), pp. 123–129.',
		});
	});

	test('of a season or of two months keeps them in Vancouver style', () => {
		expect(cited({ issued: '2017', issuedText: 'Summer 2017' })['vancouver']).toContain('. 2017 Summer;12(3)');
		expect(cited({ issued: '2017-11', issuedText: '2017 Nov-Dec' })['vancouver']).toContain('. 2017 Nov-Dec;12(3)');
	});

	test('in press has no year', () => {
		const { apa, vancouver, harvard } = cited({
			issued: undefined,
			issuedText: 'In press',
			volume: undefined,
			issue: undefined,
			page: undefined,
		});
		expect(apa).toContain('Example, A. B. (in press). Rest');
		expect(vancouver).toContain('Journal of Examples. Forthcoming. doi');
		expect(harvard).toContain('(forthcoming) ‘Rest');
	});

	test('without a DOI gives the publisher’s address, and in Vancouver style that it is read on the Internet', () => {
		const links = [{ url: 'https://example.org/rest', kind: 'publisher' as const }];
		expect(cited({ doi: undefined, links, issued: '2021' })).toEqual({
			apa: 'Example, A. B. (2021). Rest and sleep in adults. *Journal of Examples*, *12*(3), 123–129. https://example.org/rest',
			vancouver:
				'Example AB. Rest and sleep in adults. Journal of Examples [Internet]. 2021;12(3):123-9. Available from: https://example.org/rest',
			harvard:
				'Example, A.B. (2021) ‘Rest and sleep in adults’, *Journal of Examples*, 12(3), pp. 123–129. Available at: https://example.org/rest.',
		});
	});

	test('never sends a reader to a library’s login or into a database', () => {
		const links = [
			{ url: 'https://login.example.org/', kind: 'library-login' as const },
			{ url: 'https://database.example.org/', kind: 'other' as const },
		];
		expect(Object.values(cited({ doi: undefined, links })).join(' ')).not.toContain('example.org');
	});
});

describe('the authors', () => {
	test('are joined by an ampersand in APA style, and by commas and “and” in Harvard style', () => {
		const { apa, vancouver, harvard } = cited({ authors: people(3) });
		expect(apa).toMatch(/^Name1, A\., Name2, A\., & Name3, A\. \(2021\)\. /);
		expect(vancouver).toMatch(/^Name1 A, Name2 A, Name3 A\. /);
		expect(harvard).toMatch(/^Name1, A\., Name2, A\. and Name3, A\. \(2021\) /);
	});

	test('of two have an ampersand behind a comma in APA style', () => {
		expect(cited({ authors: people(2) })['apa']).toMatch(/^Name1, A\., & Name2, A\. \(/);
	});

	test('are cut to six in Vancouver style and to one in Harvard style', () => {
		expect(cited({ authors: people(6) })['vancouver']).toMatch(/Name5 A, Name6 A\. Rest/);
		expect(cited({ authors: people(7) })['vancouver']).toMatch(/Name5 A, Name6 A, et al\. Rest/);
		expect(cited({ authors: people(4) })['harvard']).toMatch(/^Name1, A\. \*et al\.\* \(2021\) /);
	});

	test('are all named in APA style up to twenty', () => {
		expect(cited({ authors: people(20) })['apa']).toMatch(/Name19, A\., & Name20, A\. \(2021\)/);
	});

	test('of more than twenty are nineteen and the last in APA style, without an ampersand', () => {
		expect(cited({ authors: people(23) })['apa']).toMatch(/Name18, A\., Name19, A\., \. \. \. Name23, A\. \(2021\)/);
	});

	test('that the source cut off end in et al.', () => {
		const { apa, vancouver, harvard } = cited({ authors: [...people(2), { literal: 'et al.' }] });
		expect(apa).toMatch(/^Name1, A\., Name2, A\., et al\. \(2021\)\. /);
		expect(vancouver).toMatch(/^Name1 A, Name2 A, et al\. Rest/);
		expect(harvard).toMatch(/^Name1, A\. \*et al\.\* \(2021\)/);
	});

	test('whose last has et al. behind the given name are others besides', () => {
		expect(cited({ authors: [{ family: 'Example', given: 'Ann et al.' }] })['harvard']).toMatch(/^Example, A\. \*et al\.\* \(2021\)/);
	});

	test('that are bodies are printed as they stand', () => {
		const { apa, vancouver, harvard } = cited({ authors: [{ literal: 'World Example Organization' }] });
		expect(apa).toMatch(/^World Example Organization\. \(2021\)\. /);
		expect(vancouver).toMatch(/^World Example Organization\. Rest/);
		expect(harvard).toMatch(/^World Example Organization \(2021\) ‘Rest/);
	});
});

describe('the title', () => {
	test('that ends in a question mark has no stop behind it', () => {
		expect(cited({ title: 'Do adults sleep?' })).toMatchObject({
			apa: expect.stringContaining('(2021). Do adults sleep? *Journal'),
			vancouver: expect.stringContaining('AB. Do adults sleep? Journal'),
			harvard: expect.stringContaining('(2021) ‘Do adults sleep?’, *Journal'),
		});
	});

	test('keeps italics, superscripts and subscripts', () => {
		const titleMarkup = 'Rest of <i>E. coli</i> in H<sub>2</sub>O &amp; 10<sup>3</sup> more';
		const { apa, vancouver } = cited({ title: 'Rest of E. coli in H2O & 103 more', titleMarkup });
		expect(apa).toContain('Rest of *E. coli* in H~2~O & 10^3^ more. *Journal');
		expect(vancouver).toContain('Rest of *E. coli* in H~2~O & 10^3^ more. Journal');
	});

	test('has its case kept, but for the word behind a colon', () => {
		expect(cited({ title: 'Rest and DNA: a randomized trial' })['apa']).toContain('Rest and DNA: A randomized trial.');
		expect(cited({ title: 'Rest and DNA: A randomized trial' })['vancouver']).toContain('Rest and DNA: a randomized trial.');
		expect(cited({ title: 'Rest and DNA: A Randomized Trial' })['vancouver']).toContain('Rest and DNA: A Randomized Trial.');
		expect(cited({ title: 'Power: n = 20' })['apa']).toContain('Power: n = 20.');
	});

	test('in another language has nothing recased, and its language named in Vancouver style', () => {
		const { apa, vancouver } = cited({ title: 'Descanso: un ensayo', languages: ['es'] });
		expect(apa).toContain('Descanso: un ensayo. *Journal');
		expect(vancouver).toContain('2021 May 4;12(3):123-9. Spanish. doi: 10.5555/example.1');
	});

	test('that is a translation stands in brackets, with the original before it in APA and Harvard style', () => {
		const { apa, vancouver, harvard } = cited({ title: '[Rest in adults]', alternativeTitles: ['Descanso en adultos'], languages: ['es'] });
		expect(apa).toContain('(2021). Descanso en adultos [Rest in adults]. *Journal');
		expect(vancouver).toContain('AB. [Rest in adults]. Journal of Examples. 2021 May 4;12(3):123-9. Spanish.');
		expect(harvard).toContain('‘Descanso en adultos [Rest in adults]’, *Journal');
	});

	test('with single quotation marks in it has double ones within those of Harvard style', () => {
		expect(cited({ title: 'The ‘rest’ of the patients’ day' })['harvard']).toContain('‘The “rest” of the patients’ day’, *Journal');
	});

	test('of the journal is its proper one, with the capitals that NLM takes off', () => {
		const { apa, vancouver } = cited({ containerTitle: 'Journal of example practice (London, England)' });
		expect(apa).toContain('*Journal of Example Practice*, *12*');
		expect(vancouver).toContain('. Journal of Example Practice. 2021');
		expect(cited({ containerTitle: 'Example medicine : official journal of examples' })['apa']).toContain('*Example medicine*, ');
		expect(cited({ containerTitle: 'Revista de ejemplos y descanso' })['apa']).toContain('*Revista de ejemplos y descanso*');
	});
});
