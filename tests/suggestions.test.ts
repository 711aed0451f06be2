/** Suggestions as one types, in a real browser and by the keyboard alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Server, serve } from './server.ts';
import { type Site, site } from './site.ts';

const FOUNDING = 'articles/10.62641-aep.v53i6.1946/';

let browser: Browser;
let built: Site;
let server: Server;
let context: BrowserContext;
let page: Page;
/** What the browser had to say, and what it asked for, since the test began. */
let said: string[];
let asked: string[];

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
	asked = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
	page.on('request', (request) => asked.push(request.url()));
});
afterEach(async () => context.close());

const url = (path = '') => `${server.url}${path}`;
const list = () => page.getByRole('listbox');
const options = () => list().getByRole('option');
const chosen = () => list().getByRole('option', { selected: true });
const box = () => page.getByRole('combobox').first();

/** Goes to the box by the Tab key and types. */
async function type(text: string, path = ''): Promise<void> {
	await page.goto(url(path));
	await page.waitForLoadState('networkidle');
	for (let stop = 0; stop < 40 && !(await box().evaluate((element) => element === document.activeElement)); stop++)
		await page.keyboard.press('Tab');
	await page.keyboard.type(text, { delay: 15 });
}

describe.each(['', 'search/'])('the box of the page /%s', (path) => {
	test('suggests subjects, authors and titles, and goes to the page that is chosen', async () => {
		await type('tatli', path);
		await list().waitFor();
		expect(await box().getAttribute('aria-expanded')).toBe('true');
		expect(await list().getByRole('group', { name: 'Authors' }).getByRole('option').first().textContent()).toContain('Tatlı');
		expect(await list().locator('mark').first().textContent()).toBe('Tatlı');
		expect(await chosen().count()).toBe(0);
		await page.keyboard.press('ArrowDown');
		expect(await chosen().textContent()).toBe('Search for tatli');
		await page.keyboard.press('ArrowDown');
		expect(await box().getAttribute('aria-activedescendant')).toBe(await chosen().getAttribute('id'));
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/authors\/tatli/);
		expect(said).toEqual([]);
	});

	test('searches by Enter where nothing is chosen, and by the first of the list', async () => {
		for (const keys of [['Enter'], ['ArrowDown', 'Enter']]) {
			await type('ketamine', path);
			await list().waitFor();
			for (const key of keys) await page.keyboard.press(key);
			await page.waitForURL(/\/search\/\?q=ketamine$/);
			expect(await list().isVisible()).toBe(false);
		}
		expect(said).toEqual([]);
	});

	test('closes its list by Escape and keeps what is typed; the arrow keys open it again; Tab leaves', async () => {
		await type('depr', path);
		await list().waitFor();
		await page.keyboard.press('Escape');
		expect(await list().isVisible()).toBe(false);
		expect(await box().inputValue()).toBe('depr');
		await page.keyboard.press('ArrowDown');
		await list().waitFor();
		await page.keyboard.press('ArrowUp');
		expect(await chosen().textContent()).toBe(await options().last().textContent());
		await page.keyboard.press('ArrowDown');
		expect(await chosen().count()).toBe(0);
		await page.keyboard.press('Tab');
		expect(await list().isVisible()).toBe(false);
		expect(await box().evaluate((element) => element === document.activeElement)).toBe(false);
	});

	test('says how many suggestions there are, and moves nothing on the page', async () => {
		await page.goto(url(path));
		const below = () => page.locator('main section, main aside').first().boundingBox();
		const before = await below();
		await type('depr', path);
		await list().waitFor();
		const count = (await options().count()) - 1;
		await expect.poll(() => page.locator('form.find [aria-live=polite]').textContent()).toBe(`${count} suggestions`);
		if (path === '') expect(await below()).toEqual(before);
	});

	test.each([
		'10.62641/aep.v53i6.1946',
		'https://doi.org/10.62641%2Faep.v53i6.1946',
		'https://www.example.org/doi/full/10.62641/AEP.v53i6.1946.',
		'191763545',
	])('goes straight to the article of %s', async (text) => {
		await type(text, path);
		await page.keyboard.press('Enter');
		await page.waitForURL(url(FOUNDING));
		expect(said).toEqual([]);
	});

	test('searches for an identifier that no article has', async () => {
		await type('10.5555/nothing.here', path);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\/\?q=10\.5555%2Fnothing\.here$/);
		expect(said).toEqual([]);
	});

	test.each([
		[1280, 'light'],
		[320, 'dark'],
	] as const)('is accessible with an open list at %d pixels, %s, and fits', async (width, colorScheme) => {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await type('depr', path);
		await list().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const { violations } = await new AxeBuilder({ page })
			.setLegacyMode(true)
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'])
			.analyze();
		expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
		const edges = await list().boundingBox();
		expect(edges?.x).toBeGreaterThanOrEqual(0);
		expect((edges?.x ?? 0) + (edges?.width ?? 0)).toBeLessThanOrEqual(width);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	});
});

describe('the box of the home page', () => {
	test('loads nothing before the first letter, and then at most two files a letter', async () => {
		await page.goto(url());
		await page.waitForLoadState('networkidle');
		expect(asked.filter((address) => address.includes('/pagefind/'))).toEqual([]);
		await box().focus();
		for (const letter of 'depr') {
			asked.length = 0;
			await page.keyboard.press(letter);
			await list().waitFor();
			await page.waitForLoadState('networkidle');
			expect(asked.length).toBeLessThanOrEqual(2);
		}
	});

	test('has a script of at most 12 kB', async () => {
		await page.goto(url());
		await page.waitForLoadState('networkidle');
		const scripts = asked.filter((address) => address.endsWith('.js')).map((address) => address.slice(server.url.length));
		expect(scripts.length).toBeGreaterThan(0);
		expect(scripts.reduce((sum, path) => sum + gzipSync(readFileSync(join(built.out, path))).length, 0)).toBeLessThanOrEqual(12_000);
	});

	test('works as a plain form without JavaScript', async () => {
		const plain = await browser.newContext({ javaScriptEnabled: false });
		const bare = await plain.newPage();
		await bare.goto(url());
		await bare.getByRole('searchbox').fill('ketamine');
		await bare.keyboard.press('Enter');
		await bare.waitForURL(/\/search\/\?q=ketamine$/);
		await plain.close();
	});

	test('can be pointed at', async () => {
		await type('tatli');
		await list().getByRole('option').nth(1).click();
		await page.waitForURL(/\/authors\/tatli/);
	});
});
