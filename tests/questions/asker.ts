import type { Browser, Page } from 'playwright-core';
import { judge, type Question, type Verdict } from './question.ts';

/** The links of the results; what else is found stands elsewhere on the page. */
const RESULT = '#results > li a[href*="/articles/"]';
/** Says that nothing was found. */
const NOTHING = '#message:not([hidden])';
const ARTICLE = /\/articles\/([^/?#]+)\//;

/** So many questions are asked at the same time. */
const TOGETHER = 3;

/**
 * Asks questions of the search page of a site, `site` being the address of its home page, and judges the answers in their order. Each is
 * asked by its address, as a link is followed; a page that leads on to an article has that article for its only result.
 */
export async function askAll(browser: Browser, site: string, questions: readonly Question[]): Promise<Verdict[]> {
	const context = await browser.newContext({ viewport: { width: 900, height: 900 } });
	try {
		const found = new Map<Question, string[]>();
		const waiting = [...questions];
		const askSome = async () => {
			const page = await context.newPage();
			for (let question = waiting.shift(); question; question = waiting.shift()) found.set(question, await ask(page, site, question.q));
		};
		await Promise.all(Array.from({ length: TOGETHER }, askSome));
		return questions.map((question) => judge(question, found.get(question) ?? []));
	} finally {
		await context.close();
	}
}

/** Ids of the first results, best first. */
async function ask(page: Page, site: string, q: string): Promise<string[]> {
	await page.goto(`${site}search/?q=${encodeURIComponent(q)}`);
	await page.waitForFunction(
		([done, led]) => document.querySelector(done ?? '') !== null || location.pathname.includes(led ?? ''),
		[`${RESULT}, ${NOTHING}`, '/articles/'],
	);
	const led = ARTICLE.exec(new URL(page.url()).pathname)?.[1];
	if (led !== undefined) return [led];
	const links = await page.locator(RESULT).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
	return [...new Set(links.flatMap((link) => ARTICLE.exec(link)?.[1] ?? []))];
}
