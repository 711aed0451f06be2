import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';
import { serve } from '../tests/server.ts';
import type { Row } from './table.ts';
import { kB, watchTransfer } from './watch.ts';

/** What is typed, a letter at a time, as fast as one types. */
const TYPED = 'depression in adults with ketamine';
const LETTER = 80;
const RUNS = 3;
const BUDGET = { suggestions: 100_000, task: 100 };

/** What typing costs on a built site: until suggestions stand on the home page, and while a search is typed. Of several runs the best. */
export async function typingRows(out: string): Promise<Row[]> {
	const browser = await launchBrowser().catch(() => undefined);
	if (!browser) return [{ what: 'typing', measured: 'no browser' }];
	const server = await serve(out);
	try {
		const suggested = await suggest(browser, server.url);
		const tasks: number[] = [];
		for (let run = 0; run < RUNS; run++) tasks.push(await longestTask(browser, server.url));
		const task = Math.min(...tasks);
		return [
			{
				what: 'loaded for the first suggestions, fonts aside',
				measured: kB(suggested.more),
				budget: kB(BUDGET.suggestions),
				met: suggested.more <= BUDGET.suggestions,
			},
			{ what: '  with the page that they stand on', measured: kB(suggested.all) },
			{
				what: `longest task of the page while “${TYPED}” is typed`,
				measured: `${task.toFixed(0)} ms`,
				budget: `${BUDGET.task} ms`,
				met: task <= BUDGET.task,
			},
		];
	} finally {
		await browser.close();
		await server.close();
	}
}

/** Bytes that came for the suggestions of three letters, and with the home page. */
async function suggest(browser: Browser, url: string): Promise<{ more: number; all: number }> {
	const page = await browser.newPage();
	try {
		const loaded = watchTransfer(page);
		await page.goto(url);
		await page.waitForLoadState('networkidle');
		const before = await loaded.sum();
		await page.getByRole('combobox').first().pressSequentially('dep', { delay: LETTER });
		await page.getByRole('option').first().waitFor();
		await page.waitForLoadState('networkidle');
		const all = await loaded.sum();
		return { more: all - before, all };
	} finally {
		await page.close();
	}
}

/** The longest time, in milliseconds, that the search page could not answer while somebody typed; below 50 it counts as none. */
async function longestTask(browser: Browser, url: string): Promise<number> {
	const page = await browser.newPage();
	try {
		await page.goto(`${url}search/`);
		await page.waitForLoadState('networkidle');
		await page.evaluate(watchTasks);
		await page.getByRole('combobox').first().pressSequentially(TYPED, { delay: LETTER });
		await page.waitForLoadState('networkidle');
		return await longest(page);
	} finally {
		await page.close();
	}
}

/** Runs in the page: keeps how long its longest task was; browsers tell of those over 50 ms. */
function watchTasks(): void {
	document.documentElement.dataset['longestTask'] = '0';
	new PerformanceObserver((list) => {
		const { dataset } = document.documentElement;
		const longest = Math.max(Number(dataset['longestTask']), ...list.getEntries().map(({ duration }) => duration));
		dataset['longestTask'] = String(longest);
	}).observe({ type: 'longtask' });
}

const longest = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset['longestTask']));
