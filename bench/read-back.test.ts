import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContents } from '../src/loader.ts';
import { exampleArticle } from '../src/site/example.ts';
import { generate } from './generate.ts';
import { FORMATS, readBack, workOf } from './read-back.ts';

describe.each(FORMATS)('%s', (format) => {
	test('says the same of every article of the sample when it is read back', async () => {
		const { catalogue } = await readContents(fileURLToPath(new URL('..', import.meta.url)));
		expect(catalogue.articles.length).toBeGreaterThan(30);
		expect(readBack(catalogue.articles, format)).toEqual([]);
	});

	test('says the same of made-up articles', () => {
		expect(readBack(generate(100).map(workOf), format)).toEqual([]);
	});
});

test('a field that comes back otherwise is told', () => {
	// RIS has no semicolon in a name.
	const work = exampleArticle({ authors: [{ family: 'Example; Sample', given: 'Ann' }] });
	expect(readBack([work], 'ris')).toMatchObject([{ work: 0, field: 'authors', written: 'Example; Sample, Ann' }]);
});
