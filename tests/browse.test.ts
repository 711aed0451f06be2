import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Server, serve } from './server.ts';
import { site } from './site.ts';

let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
	const built = await site('sample');
	browser = await launchBrowser();
	server = await serve(built.out, built.base);
	page = await browser.newPage();
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
});

/** The lines that a reader sees, without their figures. */
const lines = () =>
	page
		.locator('main section li')
		.evaluateAll((all) =>
			all.flatMap((line) =>
				line instanceof HTMLElement && line.offsetParent !== null ? (line.querySelector('a')?.textContent?.trim() ?? '') : [],
			),
		);

/** Goes to the box by the Tab key and types. */
async function narrow(path: string, text: string): Promise<void> {
	await page.goto(`${server.url}${path}`);
	const box = page.getByRole('searchbox');
	await box.waitFor();
	for (let stop = 0; stop < 20 && !(await box.evaluate((element) => element === document.activeElement)); stop++)
		await page.keyboard.press('Tab');
	await page.keyboard.type(text);
}

describe('the box that narrows a list', () => {
	test('leaves the headings that have what is typed, by keyboard alone, and says how many', async () => {
		await narrow('subjects/', 'DEPRÉSSIVE dis');
		await expect.poll(lines).toContain('Depressive disorder');
		expect(await lines()).not.toContain('Ketamine');
		await expect.poll(() => page.getByRole('search').getByRole('status').textContent()).toMatch(/^\d of \d+$/);
		expect(await page.locator('main section:visible').count()).toBeLessThan((await page.locator('main section.alpha').count()) / 2);
	});
	test('finds a heading by its other names', async () => {
		await narrow('subjects/browse/most-used/', 'trd');
		await expect.poll(lines).toEqual(['Depressive disorder, treatment-resistant']);
	});
	test('keeps what stands above a subject of the tree, and folds what it unfolded when the box is empty', async () => {
		await narrow('subjects/browse/tree/', 'double-blind');
		await expect.poll(lines).toEqual(['Research design', 'Clinical trials as topic', 'Double-blind method']);
		const all = await page.locator('main .tree li').count();
		for (let letter = 0; letter < 20; letter++) await page.keyboard.press('Backspace');
		await expect.poll(async () => (await lines()).length).toBe(all);
	});
	test('finds a title by its author, and says when nothing is left', async () => {
		await narrow('articles/browse/titles/', 'rush 2006');
		await expect.poll(async () => (await lines()).length).toBeGreaterThan(0);
		expect((await lines()).length).toBeLessThan(6);
		await page.keyboard.type('zzz');
		await expect.poll(() => page.getByRole('search').getByRole('status').textContent()).toBe('None on this page');
		expect(await lines()).toEqual([]);
	});
	test('asks the whole list where the page shows a part of it alone', async () => {
		// The page of a long list, as far as the box knows.
		await page.route('**/subjects/', async (route) => {
			const answer = await route.fetch();
			await route.fulfill({ response: answer, body: (await answer.text()).replace(/class="filter[^>]*/, '$& data-suggested="subject"') });
		});
		await narrow('subjects/', 'manic dep');
		await expect.poll(lines).toEqual(['Manic depression, see Bipolar disorder', 'All under M', 'Search the articles for it']);
		await expect.poll(() => page.getByRole('search').getByRole('status').textContent()).toBe('The best 1 of the whole list');
		await page.getByRole('searchbox').fill('');
		await expect.poll(lines).toContain('Ketamine');
		expect(await lines()).not.toContain('All under M');
		await page.unroute('**/subjects/');
	});
	test('is not there without scripts', async () => {
		const plain = await browser.newContext({ javaScriptEnabled: false });
		const bare = await plain.newPage();
		await bare.goto(`${server.url}subjects/`);
		expect(await bare.getByRole('searchbox').count()).toBe(0);
		expect(await bare.getByRole('navigation', { name: 'Ways to look at the list' }).getByRole('link').count()).toBe(4);
		await plain.close();
	});
});
