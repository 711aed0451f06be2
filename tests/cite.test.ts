/** The citations of an article's page, in a real browser. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Server, serve } from './server.ts';
import { type Site, site } from './site.ts';

const FOUNDING = 'articles/10.62641-aep.v53i6.1946/';
const VANCOUVER =
	'Tatlı SZ, Atagün Mİ. Rethinking Treatment-Resistant Depression: A Systematic Review of Novel Therapeutic Strategies and Precision Medicine Approaches. Actas Espanolas de Psiquiatria. 2025;53(6):1395-409. doi: 10.62641/aep.v53i6.1946';

let browser: Browser;
let built: Site;
let server: Server;

beforeAll(async () => {
	[browser, built] = await Promise.all([launchBrowser(), site('sample-under-base')]);
	server = await serve(built.out, built.base);
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
});

const address = () => `${server.url}${FOUNDING}`;

test('a style is chosen without a script', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(address());
	expect(await page.locator('#cite-apa').isVisible()).toBe(true);
	expect(await page.locator('#cite-vancouver').isVisible()).toBe(false);
	await page.getByRole('radio', { name: 'Vancouver (NLM)' }).check();
	expect(await page.locator('#cite-apa').isVisible()).toBe(false);
	expect(await page.locator('#cite-vancouver').textContent()).toBe(VANCOUVER);
	expect(await page.locator('#cite button').count()).toBe(0);
	await context.close();
});

test('a citation is copied as text and with its italics, and the page says so', async () => {
	const context = await browser.newContext();
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const page = await context.newPage();
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
	await page.goto(address());
	await page.getByRole('radio', { name: 'Vancouver (NLM)' }).check();
	await page.getByRole('button', { name: 'Copy the citation in Vancouver (NLM) style' }).click();
	await expect.poll(() => page.locator('#cite [role=status]').allTextContents()).toContain('Copied');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(VANCOUVER);
	await page.getByRole('radio', { name: 'APA 7' }).check();
	await page.getByRole('button', { name: 'Copy the citation in APA 7 style' }).click();
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const [item] = await navigator.clipboard.read();
				return (await item?.getType('text/html'))?.text();
			}),
		)
		.toContain('<i>Actas Espanolas de Psiquiatria</i>');
	expect(said).toEqual([]);
	await context.close();
});

test('the citations can be read by all at 320 px, and all three are printed', async () => {
	const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
	const page = await context.newPage();
	await page.goto(address());
	const { violations } = await new AxeBuilder({ page }).include('#cite').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await page.emulateMedia({ media: 'print' });
	for (const style of ['apa', 'vancouver', 'harvard']) expect(await page.locator(`#cite-${style}`).isVisible()).toBe(true);
	expect(await page.locator('#cite button:visible').count()).toBe(0);
	await context.close();
});

test('the files of the article that are offered are there', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(address());
	const files = await page.locator('#cite .cite-out a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	expect(files.map((file) => file.split('.').at(-1))).toEqual(['ris', 'bib', 'json', 'nbib']);
	for (const file of files) expect((await context.request.get(new URL(file, address()).href)).status()).toBe(200);
	await context.close();
});
