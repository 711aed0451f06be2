/** Citations of what is no journal article, written by hand from the rules of the three styles. */
import { expect, test } from 'vitest';
import { citationsOf } from './cite.ts';
import { exampleBook, signed } from './example.ts';
import type { CitedWork } from './work.ts';

function cited(given: Partial<CitedWork> = {}): Record<string, string> {
	return Object.fromEntries(citationsOf(exampleBook(given)).map(({ style, runs }) => [style, signed(runs)]));
}

const editors = [
	{ family: 'Sample', given: 'Eve', role: 'editor' },
	{ family: 'Model', given: 'Max Jo', role: 'editor' },
];

test('a book has its title in italics, and its place outside APA style', () => {
	expect(cited({ edition: '2nd ed.' })).toEqual({
		apa: 'Example, A. B. (2021). *A handbook of rest* (2nd ed.). Example Press.',
		vancouver: 'Example AB. A handbook of rest. 2nd ed. Exampleton: Example Press; 2021.',
		harvard: 'Example, A.B. (2021) *A handbook of rest*. 2nd edn. Exampleton: Example Press.',
	});
});

test('a first edition is not named', () => {
	expect(cited({ edition: '1' })['apa']).toBe('Example, A. B. (2021). *A handbook of rest*. Example Press.');
});

test('a volume of a book stands with its edition', () => {
	expect(cited({ edition: '3', volume: '2' })).toEqual({
		apa: 'Example, A. B. (2021). *A handbook of rest* (3rd ed., Vol. 2). Example Press.',
		vancouver: 'Example AB. A handbook of rest. 3rd ed. Vol. 2. Exampleton: Example Press; 2021.',
		harvard: 'Example, A.B. (2021) *A handbook of rest*. 3rd edn. Vol. 2. Exampleton: Example Press.',
	});
});

test('a book by editors names them in the place of authors', () => {
	expect(cited({ authors: [], contributors: editors })).toEqual({
		apa: 'Sample, E., & Model, M. J. (Eds.). (2021). *A handbook of rest*. Example Press.',
		vancouver: 'Sample E, Model MJ, editors. A handbook of rest. Exampleton: Example Press; 2021.',
		harvard: 'Sample, E. and Model, M.J. (eds) (2021) *A handbook of rest*. Exampleton: Example Press.',
	});
});

test('a book by one editor has the label of one', () => {
	const { apa, vancouver, harvard } = cited({ authors: [], contributors: editors.slice(0, 1) });
	expect(apa).toMatch(/^Sample, E\. \(Ed\.\)\. \(2021\)\. /);
	expect(vancouver).toMatch(/^Sample E, editor\. A/);
	expect(harvard).toMatch(/^Sample, E\. \(ed\.\) \(2021\) /);
});

test('a translated book names its translator', () => {
	const contributors = [{ family: 'Sample', given: 'Eve', role: 'translator' }];
	expect(cited({ contributors, edition: '2' })).toEqual({
		apa: 'Example, A. B. (2021). *A handbook of rest* (E. Sample, Trans.; 2nd ed.). Example Press.',
		vancouver: 'Example AB. A handbook of rest. 2nd ed. Sample E, translator. Exampleton: Example Press; 2021.',
		harvard: 'Example, A.B. (2021) *A handbook of rest*. 2nd edn. Translated by E. Sample. Exampleton: Example Press.',
	});
});

test('a book whose publisher is its author does not name it twice in APA style', () => {
	const body = 'World Example Organization';
	expect(cited({ authors: [{ literal: body }], publisher: body, publisherPlace: undefined })).toEqual({
		apa: 'World Example Organization. (2021). *A handbook of rest*.',
		vancouver: 'World Example Organization. A handbook of rest. World Example Organization; 2021.',
		harvard: 'World Example Organization (2021) *A handbook of rest*. World Example Organization.',
	});
});

test('a book without author and date begins with its title', () => {
	expect(cited({ authors: [], issued: undefined })).toEqual({
		apa: '*A handbook of rest*. (n.d.). Example Press.',
		vancouver: 'A handbook of rest. Exampleton: Example Press; [date unknown].',
		harvard: '*A handbook of rest* (no date). Exampleton: Example Press.',
	});
});

test('italics within the title of a book are set upright', () => {
	const given = { title: 'The rest of E. coli in use', titleMarkup: 'The rest of <em>E. coli</em> in use' };
	expect(cited(given)['apa']).toContain('*The rest of *E. coli* in use*. Example');
});

test('a chapter names the book and its editors', () => {
	const given = {
		type: 'chapter' as const,
		title: 'On naps',
		containerTitle: 'A handbook of rest',
		contributors: editors,
		page: '3-26',
		edition: '2',
	};
	expect(cited(given)).toEqual({
		apa: 'Example, A. B. (2021). On naps. In E. Sample & M. J. Model (Eds.), *A handbook of rest* (2nd ed., pp. 3–26). Example Press.',
		vancouver:
			'Example AB. On naps. In: Sample E, Model MJ, editors. A handbook of rest. 2nd ed. Exampleton: Example Press; 2021. p. 3-26.',
		harvard:
			'Example, A.B. (2021) ‘On naps’, in E. Sample and M.J. Model (eds) *A handbook of rest*. 2nd edn. Exampleton: Example Press, pp. 3–26.',
	});
});

test('what a database calls a book, but gives pages of another, is a chapter', () => {
	expect(cited({ title: 'On naps', containerTitle: 'A handbook of rest', page: '3-26' })['apa']).toBe(
		'Example, A. B. (2021). On naps. In *A handbook of rest* (pp. 3–26). Example Press.',
	);
});

test('a book by authors names its editors besides', () => {
	expect(cited({ contributors: editors })).toEqual({
		apa: 'Example, A. B. (2021). *A handbook of rest* (E. Sample & M. J. Model, Eds.). Example Press.',
		vancouver: 'Example AB. A handbook of rest. Sample E, Model MJ, editors. Exampleton: Example Press; 2021.',
		harvard: 'Example, A.B. (2021) *A handbook of rest*. Edited by E. Sample and M.J. Model. Exampleton: Example Press.',
	});
});

test('a book has an address of unknown kind only where no publisher is known', () => {
	const links = [{ url: 'https://example.org/rest', kind: 'other' as const }];
	expect(cited({ links })['apa']).not.toContain('example.org');
	expect(cited({ links, publisher: undefined, publisherPlace: undefined })['vancouver']).toBe(
		'Example AB. A handbook of rest [Internet]. 2021. Available from: https://example.org/rest',
	);
});

test('a chapter of a book without editors names the book alone', () => {
	expect(cited({ type: 'chapter', title: 'On naps', containerTitle: 'A handbook of rest', page: '3' })).toEqual({
		apa: 'Example, A. B. (2021). On naps. In *A handbook of rest* (p. 3). Example Press.',
		vancouver: 'Example AB. On naps. In: A handbook of rest. Exampleton: Example Press; 2021. p. 3.',
		harvard: 'Example, A.B. (2021) ‘On naps’, in *A handbook of rest*. Exampleton: Example Press, p. 3.',
	});
});

test('a conference paper stands in its proceedings', () => {
	const given = { type: 'paper-conference' as const, title: 'On naps', containerTitle: 'Proceedings of the Example Meeting', page: '7-9' };
	expect(cited({ ...given, publisher: undefined, publisherPlace: undefined, doi: '10.5555/meeting' })).toEqual({
		apa: 'Example, A. B. (2021). On naps. In *Proceedings of the Example Meeting* (pp. 7–9). https://doi.org/10.5555/meeting',
		vancouver: 'Example AB. On naps. In: Proceedings of the Example Meeting. 2021. p. 7-9. doi: 10.5555/meeting',
		harvard:
			'Example, A.B. (2021) ‘On naps’, in *Proceedings of the Example Meeting*, pp. 7–9. Available at: https://doi.org/10.5555/meeting.',
	});
});

test('a conference paper in a numbered serial is cited as its article', () => {
	const given = {
		type: 'paper-conference' as const,
		containerTitle: 'Proceedings of Examples',
		volume: '4',
		page: '7-9',
		issn: ['1234-5679'],
	};
	expect(cited(given)['apa']).toBe('Example, A. B. (2021). A handbook of rest. *Proceedings of Examples*, *4*, 7–9.');
});

test('a thesis says which degree it was written for, where the record tells', () => {
	const given = { type: 'thesis' as const, title: 'On naps', publisher: 'Example University' };
	expect(cited({ ...given, publicationTypes: ['PhD thesis'] })).toEqual({
		apa: 'Example, A. B. (2021). *On naps* [Doctoral dissertation, Example University].',
		vancouver: 'Example AB. On naps [dissertation]. Exampleton: Example University; 2021.',
		harvard: 'Example, A.B. (2021) *On naps*. PhD thesis. Example University.',
	});
	expect(cited({ ...given, publicationTypes: ['Master’s Thesis'] })['apa']).toContain('[Master’s thesis, Example University]');
	expect(cited(given)['apa']).toContain('*On naps* [Thesis, Example University].');
});

test('a report has its number', () => {
	expect(cited({ type: 'report', title: 'On naps', issue: '17', collectionTitle: 'Example Papers', issued: '2021-05' })).toEqual({
		apa: 'Example, A. B. (2021). *On naps* (Example Papers No. 17). Example Press.',
		vancouver: 'Example AB. On naps. Exampleton: Example Press; 2021 May. (Example Papers). Report No.: 17.',
		harvard: 'Example, A.B. (2021) *On naps*. Exampleton: Example Press (Example Papers, 17).',
	});
});

test('a preprint names its server', () => {
	const given = {
		type: 'article' as const,
		title: 'On naps',
		containerTitle: 'ExampleXiv',
		publisher: undefined,
		publisherPlace: undefined,
	};
	expect(cited({ ...given, doi: '10.5555/preprint' })).toEqual({
		apa: 'Example, A. B. (2021). *On naps*. ExampleXiv. https://doi.org/10.5555/preprint',
		vancouver: 'Example AB. On naps. ExampleXiv [Preprint]. 2021 May 4. doi: 10.5555/preprint',
		harvard: 'Example, A.B. (2021) ‘On naps’, *ExampleXiv* [Preprint]. Available at: https://doi.org/10.5555/preprint.',
	});
});

test('a web page has its day in APA style, and its address in all', () => {
	const links = [{ url: 'https://example.org/naps', kind: 'other' as const }];
	expect(
		cited({ type: 'webpage', title: 'On naps', containerTitle: 'Example Site', publisher: undefined, publisherPlace: undefined, links }),
	).toEqual({
		apa: 'Example, A. B. (2021, May 4). *On naps*. Example Site. https://example.org/naps',
		vancouver: 'Example AB. On naps [Internet]. Example Site; 2021 May 4. Available from: https://example.org/naps',
		harvard: 'Example, A.B. (2021) *On naps*. *Example Site*. Available at: https://example.org/naps.',
	});
});

test('data are called data', () => {
	expect(
		cited({ type: 'dataset', title: 'Naps of adults', publisher: 'Example Archive', publisherPlace: undefined, doi: '10.5555/data' }),
	).toEqual({
		apa: 'Example, A. B. (2021). *Naps of adults* [Data set]. Example Archive. https://doi.org/10.5555/data',
		vancouver: 'Example AB. Naps of adults [dataset]. Example Archive; 2021. doi: 10.5555/data',
		harvard: 'Example, A.B. (2021) *Naps of adults* [Dataset]. Example Archive. Available at: https://doi.org/10.5555/data.',
	});
});

test('an article in a newspaper has its day', () => {
	const given = {
		type: 'article-newspaper' as const,
		title: 'On naps',
		containerTitle: 'Example Times',
		page: 'B11',
		publisher: undefined,
	};
	expect(cited(given)).toEqual({
		apa: 'Example, A. B. (2021, May 4). On naps. *Example Times*, B11.',
		vancouver: 'Example AB. On naps. Example Times. 2021 May 4:B11.',
		harvard: 'Example, A.B. (2021) ‘On naps’, *Example Times*, 4 May, p. B11.',
	});
});
