import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFile } from '../src/formats/index.ts';
import { launchBrowser } from './browser.ts';
import { textOf } from './output.ts';
import { serve } from './server.ts';
import { type Site, site } from './site.ts';

let built: Site;
beforeAll(async () => {
	built = await site('standing');
});

const text = (file: string) => textOf(built.out, file);
const TITLE = 'A trial of an example treatment in adults with low mood';

describe('a retracted article', () => {
	const page = 'articles/10.5555-ex.1/index.html';
	test('says so above its title, with day, voices, reasons and notice', () => {
		const html = text(page);
		expect(html.indexOf('This article has been retracted, 31 January 2020')).toBeGreaterThan(0);
		expect(html.indexOf('This article has been retracted')).toBeLessThan(html.indexOf('<h1'));
		expect(html).toContain('Error in Data and Concerns/Issues About Results');
		expect(html).toContain('https://doi.org/10.5555/n.1');
	});
	test('says so to machines', () => {
		const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text(page))?.[1] ?? '';
		expect(JSON.parse(json)).toMatchObject({ '@type': 'ScholarlyArticle', name: TITLE, creativeWorkStatus: 'Retracted' });
	});
	test.each(['articles/index.html', 'years/2019/index.html', 'retractions/index.html', 'index.html'])(
		'is marked in the list %s',
		(list) => {
			const html = text(list);
			const at = html.indexOf(TITLE);
			expect(at).toBeGreaterThan(0);
			expect(html.slice(at - 900, at)).toContain('Retracted');
		},
	);
	test.each(['ris', 'bib', 'nbib', 'json'])('is marked in its export as .%s, and read back as retracted under its own title', (ending) => {
		const written = text(`articles/10.5555-ex.1.${ending}`);
		expect(written.replaceAll(/[{}]/g, '').replaceAll(/\s+/g, ' ')).toContain(`[RETRACTED] ${TITLE}`);
		const read = readFile(new TextEncoder().encode(written), `records/x.${ending}`);
		const [record] = 'reading' in read ? read.reading.records : [];
		expect(record).toMatchObject({ title: TITLE, relations: [{ kind: 'retraction', direction: 'in' }] });
	});
	test('is marked in the export of everything and in the feed', () => {
		expect(text('exports/catalogue.ris')).toContain(`[RETRACTED] ${TITLE}`);
		expect(text('exports/catalogue.csv')).toContain(`[RETRACTED] ${TITLE}`);
		const feed = text('feed.xml');
		expect(feed).toContain(`<title>Retracted: ${TITLE}</title>`);
		const parser = new SaxesParser();
		parser.on('error', (fault) => {
			throw fault;
		});
		parser.write(feed).close();
	});
});

test('a corrected article says so, and what a curator corrected is told with its reason', () => {
	expect(text('articles/pmid-99911122/index.html')).toContain('This article has been corrected, January 2021');
	const html = text('articles/10.5555-ex.1/index.html');
	expect(html).toMatch(/“10-20” instead of “10-19”\.\s+The last page was left out by the database\./);
	expect(html).toContain('pp. 10–20');
});

test('an article made of two records says by what they were found to be one, and when it came', () => {
	const html = text('articles/pmid-99911122/index.html');
	expect(html).toContain('It has the same title, year, first author and pages');
	expect(html).toMatch(/Added<\/dt>\s*<dd[^>]*>3 November 2025/);
});

describe('addresses', () => {
	test('every further identifier leads on, without a script', () => {
		const from = /href="([^"]*work-[0-9a-f]+)\/"/.exec(text('articles/pmid-99911122/index.html'))?.[1] ?? '';
		const html = text(`${from.replace('/catalogue/', '')}/index.html`);
		expect(html).toContain('<meta http-equiv="refresh" content="0; url=../pmid-99911122/">');
		expect(html).toContain('<link rel="canonical" href="https://example.org/catalogue/articles/pmid-99911122/">');
	});
	test('an identifier of several articles offers them', () => {
		const html = text('articles/isbn-9780000000002/index.html');
		expect(html).toContain('volume one');
		expect(html).toContain('volume two');
	});
	test('a retired article says why, and is in no list, export or index', () => {
		expect(text('articles/10.5555-out.1/index.html')).toContain('Not about depression.');
		for (const file of ['articles/index.html', 'exports/catalogue.ris', 'feed.xml']) {
			expect(text(file)).not.toContain('A study that does not belong here');
		}
	});
});

describe('in a browser', () => {
	test('an identifier leads to its article, and a retracted one is marked among the results', async () => {
		const server = await serve(built.out, built.base);
		const browser = await launchBrowser();
		afterAll(async () => {
			await browser.close();
			await server.close();
		});
		const page = await browser.newPage();
		for (const query of ['doi=https://doi.org/10.5555/EX.1', 'id=10.5555-ex.1']) {
			await page.goto(`${server.url}id/?${query}`);
			await page.waitForURL('**/articles/10.5555-ex.1/');
		}
		await page.goto(`${server.url}id/?pmid=404404`);
		await page.getByText('Nothing in this catalogue is found under 404404.').waitFor();
		await page.goto(`${server.url}search/?q=trial+treatment`);
		const result = page.getByRole('listitem').filter({ hasText: TITLE });
		await result.getByText('Retracted', { exact: true }).waitFor();
	});
});
