/** Taking results away and keeping a list, in a real browser and by the keyboard. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFile } from '../src/formats/index.ts';
import { launchBrowser } from './browser.ts';
import { type Server, serve } from './server.ts';
import { type Site, site } from './site.ts';

const FOUNDING = '10.62641-aep.v53i6.1946';

const textOf = (element: Element): string => element.textContent;

let browser: Browser;
let built: Site;
let server: Server;
let context: BrowserContext;
let page: Page;
let said: string[];

beforeAll(async () => {
	[browser, built] = await Promise.all([launchBrowser(), site('sample-under-base')]);
	server = await serve(built.out, built.base);
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
});
beforeEach(async () => {
	context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
	page = await context.newPage();
	said = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
	page.on('request', (request) => {
		if (!request.url().startsWith(server.url) && !request.url().startsWith('blob:')) said.push(`asked ${request.url()}`);
	});
});
afterEach(async () => {
	await context.close();
	expect(said).toEqual([]);
});

async function open(path: string): Promise<void> {
	await page.goto(server.url + path);
	await page.waitForLoadState('networkidle');
}

/** Presses what has the focus once it is there, by the keyboard. */
async function press(target: Locator): Promise<void> {
	await target.focus();
	await page.keyboard.press('Enter');
}

/** What a button saves: the file's name and bytes. */
async function saved(button: string): Promise<{ name: string; bytes: Uint8Array }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		press(page.locator('#take-away').getByRole('button', { name: button, exact: true })),
	]);
	return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

describe('a result of the search', () => {
	test.each(['RIS', 'BibTeX', 'CSL-JSON', 'MEDLINE/nbib', 'CSV'])(
		'is saved whole as %s, and our own readers read all of it back',
		async (format) => {
			await open('search/');
			const count = Number.parseInt(await page.locator('#found').evaluate(textOf), 10);
			await press(page.locator('#take-away summary'));
			const { name, bytes } = await saved(format);
			expect(name).toMatch(/^evidence-on-treatment-resistant-depression-\d{4}-\d\d-\d\d\.\w+/);
			const read = readFile(bytes, `records/${name}`);
			expect('reading' in read ? read.reading.records.length : read).toBe(count);
		},
	);

	test('keeps its order in the file', async () => {
		await open('search/?q=ketamine&sort=oldest');
		await press(page.locator('#take-away summary'));
		const { bytes } = await saved('CSL-JSON');
		const years: number[] = JSON.parse(new TextDecoder().decode(bytes)).map(
			(item: { issued: { 'date-parts': number[][] } }) => item.issued['date-parts'][0]?.[0],
		);
		expect(years).toEqual([...years].sort((a, b) => a - b));
	});

	test('has a search record that says what was done', async () => {
		await open('search/?q=ketamine&subject=esketamine&from=2015&sort=newest');
		await press(page.locator('#take-away summary'));
		const record = await page.locator('#search-record').evaluate(textOf);
		const found = await page.locator('#found').evaluate(textOf);
		expect(record.split('\n')).toEqual([
			'Catalogue: Evidence on treatment-resistant depression',
			...record
				.split('\n')
				.filter((line) => /^Version of the catalogue: [0-9a-f]{10}, of \d{4}-\d\d-\d\d$|^Searched on: \d{4}-\d\d-\d\d$/.test(line)),
			'Query: ketamine',
			'Searched in: everywhere',
			'Words: all of them, in any order and form, with other names of subjects',
			'Filters: Subject: Esketamine',
			'Years of publication: from 2015',
			'Order: newest first',
			`Results: ${found}`,
			`Address: ${page.url()}`,
		]);
	});

	test('is printed as a numbered list with its search record', async () => {
		await page.addInitScript(() => {
			globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes');
		});
		await open('search/?q=esketamine');
		await press(page.locator('#take-away summary'));
		await press(page.getByRole('button', { name: 'Print a list' }));
		await page.locator('html[data-printed]').waitFor();
		const found = Number.parseInt(await page.locator('#found').evaluate(textOf), 10);
		expect(await page.locator('.printed li').count()).toBe(found);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.printed').isVisible()).toBe(true);
		expect(await page.locator('main').isVisible()).toBe(false);
		expect(await page.locator('.printed').evaluate(textOf)).toContain('Query: esketamine');
	});

	test('is printed once: afterwards the page prints itself again', async () => {
		await page.addInitScript(() => {
			globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes');
		});
		await open('search/?q=esketamine');
		await press(page.locator('#take-away summary'));
		await press(page.getByRole('button', { name: 'Print a list' }));
		await page.locator('html[data-printed]').waitFor();
		await page.keyboard.press('Control');
		expect(await page.locator('.printed').count()).toBe(0);
	});

	test('leaves the focus on the button that saves it', async () => {
		await open('search/?q=esketamine');
		await press(page.locator('#take-away summary'));
		await saved('RIS');
		await page.getByText('articles saved.').waitFor();
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('RIS');
	});

	test('has a search record that is copied line by line', async () => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open('search/?q=esketamine');
		await press(page.locator('#take-away summary'));
		await press(page.getByRole('button', { name: 'Copy the search record' }));
		await page.getByText('Copied', { exact: true }).waitFor();
		const copied = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			return { types: item?.types, text: await navigator.clipboard.readText() };
		});
		expect(copied).toEqual({ types: ['text/plain'], text: await page.locator('#search-record').evaluate(textOf) });
	});

	test('is not offered in place of one that could not be had', async () => {
		await open('search/?q=esketamine');
		await press(page.locator('#take-away summary'));
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.locator('#q').fill('zebra lithium anhedonia');
		await page.getByText('The search is not available').waitFor();
		expect(await page.locator('#take-away').isVisible()).toBe(false);
		// The browser and the page say that the index is missing.
		said = [];
	});

	test('cannot be taken away where nothing was found', async () => {
		await open('search/?q=ketamine&in=author');
		await press(page.locator('#take-away summary'));
		expect(await page.getByRole('button', { name: 'RIS', exact: true }).isDisabled()).toBe(true);
		expect(await page.locator('#search-record').evaluate(textOf)).toContain('Results: 0 articles');
	});
});

describe('the saved list', () => {
	const items = () => page.locator('#saved-list > li');

	test('takes articles from their pages and from results, the last first, and outlives the page', async () => {
		await open(`articles/${FOUNDING}/`);
		await press(page.locator('button.save'));
		expect(await page.locator('button.save').getAttribute('aria-pressed')).toBe('true');
		await open('search/?q=esketamine');
		await press(page.locator('button.save').first());
		await open('saved/');
		await expect.poll(() => items().count()).toBe(2);
		expect(await items().last().evaluate(textOf)).toContain('Rethinking Treatment-Resistant Depression');
		await page.reload();
		await expect.poll(() => items().count()).toBe(2);
		const { name, bytes } = await saved('RIS');
		expect(name).toMatch(/-saved-\d{4}-\d\d-\d\d\.ris$/);
		const read = readFile(bytes, 'records/saved.ris');
		expect('reading' in read ? read.reading.records.length : read).toBe(2);
	});

	test('gives articles up one by one or all at once, and takes that back', async () => {
		await open(`articles/${FOUNDING}/`);
		await press(page.locator('button.save'));
		await open('saved/');
		await press(page.getByRole('button', { name: /^Remove Rethinking/ }));
		await expect.poll(() => items().count()).toBe(0);
		expect(await page.locator('#saved-count').evaluate(textOf)).toContain('Nothing is saved yet');
		await press(page.getByRole('button', { name: 'Undo' }));
		await expect.poll(() => items().count()).toBe(1);
		await press(page.getByRole('button', { name: 'Remove all' }));
		await expect.poll(() => items().count()).toBe(0);
	});

	/** Saves the first so many articles of the catalogue. */
	async function saveSome(count: number): Promise<void> {
		await open('search/');
		for (let place = 0; place < count; place++) await press(page.locator('button.save').nth(place));
		await open('saved/');
		await expect.poll(() => items().count()).toBe(count);
	}
	const focused = () => page.evaluate(() => document.activeElement?.closest('li, p')?.textContent?.trim());

	test('keeps the focus beside what was taken off', async () => {
		await saveSome(3);
		const third = await items().nth(2).evaluate(textOf);
		await press(items().nth(1).getByRole('button'));
		await expect.poll(() => items().count()).toBe(2);
		await expect.poll(focused).toBe(third.trim());
		await press(page.getByRole('button', { name: 'Remove all' }));
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('undo');
		await page.keyboard.press('Enter');
		await expect.poll(() => items().count()).toBe(2);
		await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('clear');
	});

	test('loses nothing that was saved elsewhere before it is brought back', async () => {
		await saveSome(2);
		await press(page.getByRole('button', { name: 'Remove all' }));
		await expect.poll(() => items().count()).toBe(0);
		const other = await context.newPage();
		await other.goto(`${server.url}search/`);
		const third = other.locator('#results > li').nth(2);
		const title = await third.locator('h2, h3').first().evaluate(textOf);
		await third.locator('button.save').press('Enter');
		// A window hears of what another one keeps a moment later.
		await expect.poll(() => items().count()).toBe(1);
		await press(page.getByRole('button', { name: 'Undo' }));
		await expect.poll(() => items().count()).toBe(3);
		expect(await items().first().evaluate(textOf)).toContain(title.trim());
	});

	test('is no other’s list for a reader who skips to the content', async () => {
		await open('saved/');
		await press(page.locator('a.skip'));
		await expect.poll(() => page.url()).toContain('#main');
		expect(await page.locator('#saved-count').evaluate(textOf)).toContain('Nothing is saved yet');
	});

	test('is shared by a link that changes nobody’s own list', async () => {
		await open(`articles/${FOUNDING}/`);
		await press(page.locator('button.save'));
		await open('saved/');
		const link = await page.getByLabel('A link to this list, to share').inputValue();
		const other = await browser.newContext();
		const theirs = await other.newPage();
		await theirs.goto(link);
		await theirs.locator('#saved-list > li').waitFor();
		expect(await theirs.locator('#saved-count').evaluate(textOf)).toContain('Somebody shared 1 article with you');
		expect(await theirs.evaluate(() => localStorage.length)).toBe(0);
		await theirs.getByRole('button', { name: 'Save all to my list' }).press('Enter');
		await expect.poll(() => theirs.locator('#saved-count').evaluate(textOf)).toBe('1 article saved in this browser.');
		await other.close();
	});

	test('says which article is not there any more, and forgets nothing', async () => {
		await open(`saved/#ids=${FOUNDING},10.5555-gone`);
		await expect.poll(() => items().count()).toBe(2);
		expect(await items().last().evaluate(textOf)).toContain('not in the catalogue under this address any more');
	});

	test('says so where the browser keeps nothing', async () => {
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		await open(`articles/${FOUNDING}/`);
		await press(page.locator('button.save'));
		expect(await page.locator('.saving [role=status]').evaluate(textOf)).toContain('does not let the site keep anything');
	});

	test.each([
		{ width: 1280, colorScheme: 'light' as const },
		{ width: 320, colorScheme: 'dark' as const },
	])('is accessible empty and filled at $width pixels, $colorScheme', async ({ width, colorScheme }) => {
		const own = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
		const target = await own.newPage();
		for (const hash of ['', `#ids=${FOUNDING},10.5555-gone`]) {
			await target.goto('about:blank');
			await target.goto(`${server.url}saved/${hash}`);
			await target.locator('#saved:not([hidden])').waitFor();
			const { violations } = await new AxeBuilder({ page: target }).setLegacyMode(true).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			expect(await target.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
		}
		await own.close();
	});
});
