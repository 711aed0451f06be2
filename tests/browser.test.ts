import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { readPage } from './html.ts';
import { addressOf, pageKinds } from './kinds.ts';
import { articleIds, isRedirect, pagesOf } from './output.ts';
import { type Server, serve } from './server.ts';
import { type Kind, type Site, site } from './site.ts';

const FOUNDING = 'articles/10.62641-aep.v53i6.1946/';

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the browser had to say since the test began: console, uncaught errors, requests without an answer. */
let said: string[];

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(async () => browser?.close());

beforeEach(async () => {
	context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	page = await context.newPage();
	listen(page);
});
afterEach(async () => context.close());

function listen(target: Page): void {
	said = [];
	target.on('console', (message) => said.push(`${target.url()}: ${message.type()}: ${message.text()}`));
	target.on('pageerror', (error) => said.push(`${target.url()}: ${error.message}`));
	target.on('requestfailed', (request) => {
		// A page left before all was there.
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') said.push(`${target.url()}: no answer from ${request.url()}`);
	});
	target.on('response', (response) => {
		if (response.status() >= 400) said.push(`${target.url()}: ${response.status()} from ${response.url()}`);
	});
}

/** Serves a kind of site for as long as the tests of a group run. */
function served(kind: Kind) {
	let built: Site | undefined;
	let server: Server | undefined;
	beforeAll(async () => {
		built = await site(kind);
		server = await serve(built.out, built.base);
	});
	afterAll(async () => server?.close());
	return {
		get site(): Site {
			if (!built) throw new Error('The site is built when the first test runs.');
			return built;
		},
		/** Address of a path below the site's base. */
		url: (path = '') => `${server?.url}${path}`,
	};
}

/** Links of the results, in order. */
const results = (target: Page = page) => target.locator('main ol > li a[href*="/articles/"]');
const resultIds = () =>
	results().evaluateAll((links) => [
		...new Set(links.map((link) => link.getAttribute('href')?.replace(/.*\/articles\/([^/]+)\/.*/, '$1'))),
	]);

async function search(start: string, words: string): Promise<void> {
	await page.goto(`${start}search/?q=${encodeURIComponent(words)}`);
	await results().first().waitFor();
}

describe.each(['sample', 'sample-under-base'] as const)('searching the site "%s"', (kind) => {
	const here = served(kind);

	test('"tatli" finds Tatlı', async () => {
		await search(here.url(), 'tatli');
		expect(await results().first().getAttribute('href')).toBe(`${here.site.base}${FOUNDING}`);
		await results().first().click();
		await page.waitForURL(here.url(FOUNDING));
		expect(said).toEqual([]);
	});

	test('the home page’s box leads to the results', async () => {
		await page.goto(here.url());
		await page.getByRole('combobox').first().fill('ketamine');
		await page.keyboard.press('Enter');
		// The home page lists articles too, so it is the address that tells that the results have come.
		await page.waitForURL((address) => address.pathname === `${here.site.base}search/` && address.searchParams.get('q') === 'ketamine');
		await results().first().waitFor();
		expect(said).toEqual([]);
	});
});

describe('the search page', () => {
	const here = served('sample');
	const facets = () => page.getByRole('checkbox');
	/** The number in front of results: `12 articles`. */
	const found = async () => Number(((await page.getByRole('status').first().textContent()) ?? '').match(/[\d,]+/)?.[0]?.replace(',', ''));

	test('puts the article with the very title first', async () => {
		const titles = articleIds(here.site.out).map((id) => ({ id, title: readPage(here.site.out, `articles/${id}/index.html`).text('h1') }));
		expect(titles.length).toBeGreaterThan(5);
		for (const { id, title } of titles) {
			await search(here.url(), title);
			expect((await resultIds())[0], title).toBe(id);
		}
		expect(said).toEqual([]);
	});

	test('searches as one types, and the address follows', async () => {
		await page.goto(here.url('search/'));
		await page.getByRole('combobox').first().pressSequentially('neuromodul', { delay: 20 });
		await results().first().waitFor();
		await page.waitForURL(/q=neuromodul/);
		expect(said).toEqual([]);
	});

	test('narrows by a facet with the keyboard alone, to as many as the facet said', async () => {
		await search(here.url(), 'depression');
		const before = await found();
		// The facets come behind the results.
		await facets().first().waitFor();
		const labels = await facets().evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''));
		const place = labels.findIndex((label) => {
			const count = Number(label.match(/([\d,]+)\s*$/)?.[1]);
			return count > 0 && count < before;
		});
		expect(place, labels.join(' | ')).toBeGreaterThanOrEqual(0);
		const promised = Number(labels[place]?.match(/(\d+)\s*$/)?.[1]);
		await page.getByRole('combobox').first().focus();
		await tabTo(facets().nth(place));
		const address = page.url();
		await page.keyboard.press('Space');
		await expect.poll(() => page.url()).not.toBe(address);
		await expect.poll(found).toBe(promised);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
		expect(said).toEqual([]);
	});

	test('back and forward keep the words, the facets and the order', async () => {
		await search(here.url(), 'depression');
		const all = await found();
		const box = facets().first();
		await box.waitFor({ state: 'attached' });
		const unfold = page.locator('details:not([open]) > summary').first();
		if (!(await box.isVisible()) && (await unfold.isVisible())) await unfold.click();
		await box.check();
		await expect.poll(() => new URL(page.url()).searchParams.size).toBeGreaterThan(1);
		await expect.poll(found).toBeLessThanOrEqual(all);
		const narrowed = await found();
		const state = page.url();
		await results().first().click();
		await page.waitForURL(/\/articles\//);
		await page.goBack();
		await page.waitForURL(state);
		await results().first().waitFor();
		await expect.poll(found).toBe(narrowed);
		expect(await facets().first().isChecked()).toBe(true);
		await page.goBack();
		await expect.poll(() => new URL(page.url()).searchParams.size).toBe(1);
		await expect.poll(found).toBe(all);
		await page.goForward();
		await expect.poll(() => page.url()).toBe(state);
		await expect.poll(found).toBe(narrowed);
		expect(await page.getByRole('combobox').first().inputValue()).toBe('depression');
		expect(said).toEqual([]);
	});

	test('shows the same results for an address that another reader sends', async () => {
		await search(here.url(), 'depression');
		const box = facets().first();
		await box.waitFor({ state: 'attached' });
		const unfold = page.locator('details:not([open]) > summary').first();
		if (!(await box.isVisible()) && (await unfold.isVisible())) await unfold.click();
		await box.check();
		await expect.poll(() => new URL(page.url()).searchParams.size).toBeGreaterThan(1);
		await expect.poll(async () => (await resultIds()).length).toBeGreaterThan(0);
		const [count, address] = [await found(), page.url()];
		await page.goto('about:blank');
		await page.goto(address);
		await results().first().waitFor();
		await expect.poll(found).toBe(count);
		expect(said).toEqual([]);
	});

	test.each([
		['newest', (years: number[]) => [...years].sort((a, b) => b - a)],
		['oldest', (years: number[]) => [...years].sort((a, b) => a - b)],
	] as const)('sorts by %s', async (sort, inOrder) => {
		await page.goto(here.url(`search/?q=depression&sort=${sort}`));
		await results().first().waitFor();
		const ids = (await resultIds()).slice(0, 10);
		const years = ids.map((id) =>
			Number(
				readPage(here.site.out, `articles/${id}/index.html`)
					.text('main')
					.match(/\b(?:19|20)\d\d\b/)?.[0],
			),
		);
		expect(years.length).toBeGreaterThan(2);
		expect(years).toEqual(inOrder(years));
	});

	test('marks the words that were found', async () => {
		await search(here.url(), 'ketamine');
		expect((await page.locator('main ol mark').first().textContent())?.toLowerCase()).toContain('ketamin');
	});

	test('says so when nothing is found, and what to do', async () => {
		await page.goto(here.url('search/?q=zzyzxqwv'));
		await expect.poll(async () => page.getByRole('status').first().textContent()).toMatch(/no(thing| articles?)/i);
		expect(await results().count()).toBe(0);
		expect(said).toEqual([]);
	});

	test('takes whatever stands in the address as words', async () => {
		for (const query of ['%3Cimg%20src%3Dx%20onerror%3Dwindow.hacked%3D1%3E', '__proto__', '%E2%80%AE', '%', 'a'.repeat(2000)]) {
			await page.goto(here.url(`search/?q=${query}&subject=__proto__&sort=constructor&year=x`));
			await page.getByRole('status').first().waitFor({ state: 'attached' });
			await page.waitForTimeout(300);
			expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		}
		expect(said).toEqual([]);
	});

	test('without JavaScript says what it needs and where else to go', async () => {
		const plain = await browser.newContext({ javaScriptEnabled: false });
		const bare = await plain.newPage();
		await bare.goto(here.url('search/'));
		const message = bare.locator('main noscript p').first();
		expect(await message.isVisible()).toBe(true);
		expect(await message.textContent()).toContain('JavaScript');
		expect(await bare.locator('main noscript a[href*="/subjects/"]').first().isVisible()).toBe(true);
		await plain.close();
	});
});

/** Goes forward by the Tab key until the element has the focus. */
async function tabTo(target: ReturnType<Page['locator']>): Promise<void> {
	for (let stop = 0; stop < 200; stop++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		// A closed fold on the way is opened as a reader would.
		const closed = await page.evaluate(() => document.activeElement?.matches('details:not([open]) > summary') ?? false);
		if (closed) await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
	}
	throw new Error('The element is never reached by the Tab key.');
}

describe.each(['sample', 'hostile', 'broken', 'empty', 'standing'] as const)('one page of each kind of the site "%s"', (kind) => {
	const here = served(kind);

	test('says nothing on the console, and no script of a record runs', async () => {
		const kinds = pageKinds(here.site.out);
		expect(kinds).toEqual(expect.arrayContaining(['404.html', 'index.html', 'search/index.html', 'report/index.html']));
		const all = () => pagesOf(here.site.out).filter((file) => !file.startsWith('problems/') && !isRedirect(here.site.out, file));
		const pages = kind === 'hostile' ? all() : kinds;
		for (const file of pages) {
			await page.goto(here.url(addressOf(file)), { waitUntil: 'load' });
			expect(await page.evaluate(() => 'hacked' in window), file).toBe(false);
		}
		expect(said).toEqual([]);
	});

	// The sample shows each kind of page at its richest, so it is looked at both ways; the others add what is odd about them.
	const looks: { width: number; colorScheme: 'light' | 'dark' }[] = [
		...(kind === 'hostile' ? [] : [{ width: 1280, colorScheme: 'light' as const }]),
		...(kind === 'sample' || kind === 'hostile' ? [{ width: 320, colorScheme: 'dark' as const }] : []),
	];
	test.each(looks)(
		'is accessible at $width pixels, $colorScheme, with all folds open, and needs no sideways scrolling',
		async ({ width, colorScheme }) => {
			const own = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
			const target = await own.newPage();
			const found: string[] = [];
			for (const file of pageKinds(here.site.out)) {
				const query = file === 'search/index.html' ? '?q=depression' : '';
				await target.goto(here.url(addressOf(file)) + query, { waitUntil: 'load' });
				if (query !== '' && kind === 'sample') await results(target).first().waitFor();
				await target.evaluate(() => {
					for (const fold of document.querySelectorAll('details')) fold.open = true;
				});
				const { violations } = await new AxeBuilder({ page: target })
					// There are no frames, and without looking into them it is twice as fast.
					.setLegacyMode(true)
					.options({ resultTypes: ['violations'] })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'])
					.analyze();
				for (const { id, nodes } of violations)
					found.push(...nodes.map((node) => `${file}: ${id}: ${node.target.join(' ')}: ${node.html.slice(0, 120)}`));
				const overflow = await target.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
				if (overflow > 0) found.push(`${file}: ${overflow} pixels too wide`);
			}
			await own.close();
			expect(found).toEqual([]);
		},
	);
});
