import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Server, serve } from './server.ts';
import { site } from './site.ts';

const HEBREW = 'articles/10.5555-hebrew.1/';
const ARABIC = 'articles/10.5555-arabic.1/';
const MIXED = 'articles/10.5555-mixed.1/';

let browser: Browser;
let server: Server;

beforeAll(async () => {
	browser = await launchBrowser();
	const { out, base } = await site('scripts');
	server = await serve(out, base);
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
});

/** A page of the site in a window of its own, which is closed when the test is over. */
async function open(path: string, use: (page: Page) => Promise<void>, options: { width?: number; script?: boolean } = {}): Promise<void> {
	const { width = 1280, script = true } = options;
	const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: script });
	const page = await context.newPage();
	await page.goto(server.url + path);
	await use(page);
	await context.close();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 20) ?? '');

describe('other scripts', () => {
	test('a title is read from the side that most of its letters are, and named by its language', () =>
		open(HEBREW, async (page) => {
			const title = page.locator('h1');
			expect([await title.getAttribute('dir'), await title.getAttribute('lang')]).toEqual(['rtl', 'he']);
			expect(await title.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl');
			expect(await page.locator('.prose > *').first().getAttribute('dir')).toBe('rtl');
		}));

	test('a word of another script does not turn an English title round', () =>
		open(MIXED, async (page) => {
			expect(await page.locator('h1').getAttribute('dir')).toBeNull();
		}));

	test('names in two scripts stand in the order of the article', () =>
		open(HEBREW, async (page) => {
			const places = await page.locator('.byline bdi').evaluateAll((names) => names.map((name) => name.getBoundingClientRect().x));
			expect(places).toHaveLength(2);
			expect(places[0]).toBeLessThan(places[1] ?? 0);
		}));

	test.each([HEBREW, ARABIC, MIXED, 'years/2023/', 'help/keys/'])('%s fits 320 px and can be read by all', (path) =>
		open(
			path,
			async (page) => {
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			},
			{ width: 320 },
		),
	);
});

test('what an article is comes before its title, and every author, type, year and journal leads on', () =>
	open(MIXED, async (page) => {
		const order = await page
			.locator('main article > header')
			.evaluate((head) =>
				[...head.querySelectorAll('.kicker, .typeline, h1, .byline, .source, .readit')].map((part) => part.classList[0] ?? part.localName),
			);
		expect(order).toEqual(['kicker', 'typeline', 'h1', 'byline', 'source', 'readit']);
		const links = await page
			.locator('.typeline a, .byline a, .source a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(links.filter((link) => link?.includes('/authors/'))).toHaveLength(10);
		for (const list of ['types', 'journals', 'years'])
			expect(
				links.some((link) => link?.includes(`/${list}/`)),
				list,
			).toBe(true);
	}));

test('the eleventh author and those behind are one click away, without a script', () =>
	open(
		MIXED,
		async (page) => {
			expect(await page.getByRole('link', { name: 'Kit Example', exact: true }).isVisible()).toBe(false);
			await page.getByText('and 2 more authors').click();
			expect(await page.getByRole('link', { name: 'Kit Example', exact: true }).isVisible()).toBe(true);
			expect(await page.getByRole('link', { name: 'Lea Example', exact: true }).isVisible()).toBe(true);
		},
		{ script: false },
	));

describe('keys', () => {
	test('j and k go through a list and / goes to the search', () =>
		open('types/journal-article/', async (page) => {
			const titles = (await page.locator('.entries h3').allTextContents()).map((title) => title.trim().slice(0, 20));
			await page.keyboard.press('j');
			expect(await focused(page)).toBe(titles[0]);
			await page.keyboard.press('j');
			expect(await focused(page)).toBe(titles[1]);
			await page.keyboard.press('k');
			expect(await focused(page)).toBe(titles[0]);
			await page.keyboard.press('/');
			await page.waitForURL(/\/catalogue\/search\/$/);
			await page.keyboard.press('/');
			expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
		}));

	test('none acts in a field or with a modifier', () =>
		open('', async (page) => {
			await page.locator('#q').focus();
			await page.keyboard.type('j?/k');
			expect(await page.locator('#q').inputValue()).toBe('j?/k');
			expect(await page.locator('dialog').count()).toBe(0);
			await page.locator('#q').blur();
			await page.keyboard.press('Control+j');
			expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
		}));

	test('? lists them, and there they are switched off for good and on again', () =>
		open('types/journal-article/', async (page) => {
			await page.keyboard.press('?');
			await page.getByRole('dialog', { name: 'Keys' }).waitFor();
			expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
			await page.getByRole('checkbox', { name: 'Single keys are on' }).uncheck();
			await page.getByRole('button', { name: 'Close' }).click();
			await page.reload();
			for (const key of ['?', 'j', '/']) await page.keyboard.press(key);
			expect(await page.getByRole('dialog').count()).toBe(0);
			expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
			await page.getByRole('button', { name: 'Keys' }).click();
			await page.getByRole('checkbox', { name: 'Single keys are on' }).check();
			await page.keyboard.press('Escape');
			await page.locator('h1').click();
			await page.keyboard.press('j');
			expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
		}));
});

test('an article is passed on by its address, a letter and a code, and nobody else is asked', () =>
	open(
		MIXED,
		async (page) => {
			const own = `https://example.org/catalogue/${MIXED}`;
			expect(await page.locator('#permalink').getAttribute('href')).toBe(own);
			const mail = await page.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href');
			expect(new URL(mail ?? '').searchParams.get('body')).toBe(own);
			expect(await page.getByRole('img', { name: 'QR code of the address' }).isVisible()).toBe(true);
		},
		{ script: false },
	));

test('a printed article is a card with its citations and its code, and says how many authors it does not name', () =>
	open(MIXED, async (page) => {
		await page.emulateMedia({ media: 'print' });
		for (const part of ['h1', '#cite-apa', '#cite-vancouver', '.qr', '#permalink', '.folded summary']) {
			expect(await page.locator(part).first().isVisible(), part).toBe(true);
		}
		for (const part of ['.masthead nav', '.readit', '#share .links'])
			expect(await page.locator(part).first().isVisible(), part).toBe(false);
	}));
