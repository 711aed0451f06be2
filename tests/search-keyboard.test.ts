/** The search page by the keyboard alone: no pointer is used here. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Server, serve } from './server.ts';
import { type Site, site } from './site.ts';

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
	context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	page = await context.newPage();
	said = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
});
afterEach(async () => {
	await context.close();
	expect(said).toEqual([]);
});

async function open(query: string): Promise<void> {
	await page.goto(`${server.url}search/${query}`);
	await settled();
}

/** Until the results of the present state stand there. */
async function settled(): Promise<void> {
	await page.waitForLoadState('networkidle');
	await page.locator('#hits[aria-busy=false]').waitFor({ state: 'attached' });
}

const query = () => new URL(page.url()).searchParams;
const found = async () => Number.parseInt((await page.locator('#found').evaluate(textOf)).replace(/^No.*/, '0'), 10);

/** Goes on by the Tab key until something has the focus. */
async function tabTo(target: Locator): Promise<void> {
	for (let stop = 0; stop < 150; stop++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`The Tab key does not reach ${target}.`);
}

test('where the words are looked for is chosen, and stays in the address', async () => {
	await open('?q=ketamine');
	const everywhere = await found();
	await tabTo(page.locator('#in'));
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => query().get('in')).toBe('title');
	await settled();
	expect(await found()).toBeLessThan(everywhere);
	await page.goBack();
	await expect.poll(() => query().get('in')).toBe(null);
	await settled();
	expect(await page.locator('#in').inputValue()).toBe('everywhere');
	expect(await found()).toBe(everywhere);
});

test('years are typed, show as a filter and in the drawing, and are removed by their button', async () => {
	await open('?q=depression');
	const all = await found();
	await page.locator('#from').waitFor();
	await tabTo(page.locator('#from'));
	await page.keyboard.type('2020');
	await page.keyboard.press('Tab');
	await expect.poll(() => query().get('from')).toBe('2020');
	await settled();
	expect(await found()).toBeLessThan(all);
	expect(await page.locator('#facets svg title').first().textContent()).toContain('Chosen: from 2020.');
	const chip = page.getByRole('button', { name: 'Remove the filter Years from 2020' });
	await page.locator('#q').focus();
	await tabTo(chip);
	await page.keyboard.press('Enter');
	await expect.poll(() => query().get('from')).toBe(null);
	await settled();
	expect(await found()).toBe(all);
	// The keyboard is not sent back to the top of the page.
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
});

test('a subject is found by typing in its list and chosen by the space bar; broader ones stand above narrower ones', async () => {
	await open('?q=depression');
	const narrow = page.getByRole('searchbox', { name: 'Narrow the list of subjects by typing' });
	await narrow.waitFor();
	const depths = await page.locator('#facets label[data-depth]').evaluateAll((all) => all.map((label) => label.getAttribute('data-depth')));
	expect(depths).toContain('1');
	await tabTo(narrow);
	await page.keyboard.type('esket');
	const value = page.getByRole('checkbox', { name: /^Esketamine/ });
	await value.waitFor();
	const count = Number.parseInt((await page.locator('label', { has: value }).evaluate(textOf)).replace(/\D+/, ''), 10);
	await tabTo(value);
	await page.keyboard.press('Space');
	await expect.poll(() => query().get('subject')).toBe('esketamine');
	await settled();
	expect(await found()).toBe(count);
	expect(await value.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a misspelt word is corrected, and can be searched for as typed', async () => {
	await open('?q=depresssion');
	expect(await found()).toBeGreaterThan(0);
	const asTyped = page.getByRole('link', { name: 'Search for depresssion all the same' });
	await tabTo(asTyped);
	await page.keyboard.press('Enter');
	await expect.poll(() => query().get('exact')).toBe('1');
	await settled();
	expect(await found()).toBe(0);
	expect(await page.locator('#advice').evaluate(textOf)).toContain('No article has “depresssion”');
});

test('where nothing is found, the page offers ways on that find something', async () => {
	await open('?q=ketamine&in=author&from=2015');
	expect(await found()).toBe(0);
	const way = page.getByRole('link', { name: 'Look everywhere' });
	await tabTo(way);
	await page.keyboard.press('Enter');
	await settled();
	expect(await found()).toBeGreaterThan(0);
});

test('what is called like the query is named beside the articles', async () => {
	await open('?q=TRD');
	await page.locator('#beside a').first().waitFor();
	expect(await page.locator('#beside').evaluate(textOf)).toContain('Depressive disorder, treatment-resistant');
	await tabTo(page.locator('#beside a').first());
	await page.keyboard.press('Enter');
	await page.waitForURL('**/subjects/**');
});

test('the order and more results are reached, and the new ones have the focus', async () => {
	await open('');
	await tabTo(page.locator('#sort'));
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => query().get('sort')).toBe('oldest');
	await settled();
	const before = await page.locator('#results > li').count();
	await tabTo(page.locator('#more'));
	await page.keyboard.press('Enter');
	await expect.poll(() => page.locator('#results > li').count()).toBeGreaterThan(before);
	const focused = await page.evaluate(() =>
		[...document.querySelectorAll('#results > li')].findIndex((item) => item.contains(document.activeElement)),
	);
	expect(focused).toBe(before);
});

test('the number of results is announced, the list is not', async () => {
	await open('?q=ketamine');
	const live = await page.locator('[role=status], [aria-live]').evaluateAll((all) => all.map((element) => element.id));
	expect(live).toContain('found');
	expect(await page.locator('#results').evaluate((list) => list.closest('[role=status], [aria-live]'))).toBe(null);
});

describe.each([
	{ width: 1280, colorScheme: 'light' as const },
	{ width: 320, colorScheme: 'dark' as const },
])('at $width pixels, $colorScheme,', ({ width, colorScheme }) => {
	test.each([
		'?q=depression&subject=ketamine&from=2010&type=systematic-review',
		'?q=depresssion',
		'?q=zzzz+ketamine&in=title',
		'?year=undated',
	])('the search %s is accessible with everything open, and fits', async (state) => {
		const own = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
		const target = await own.newPage();
		await target.goto(`${server.url}search/${state}`);
		await target.evaluate(() => {
			for (const fold of document.querySelectorAll('details')) fold.open = true;
		});
		await target.waitForLoadState('networkidle');
		await target.locator('#facets fieldset:not([hidden]), #advice p').first().waitFor();
		const { violations } = await new AxeBuilder({ page: target }).setLegacyMode(true).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		expect(await target.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
		await own.close();
	});
});
