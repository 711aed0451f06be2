import { launchBrowser } from '../tests/browser.ts';
import { serve } from '../tests/server.ts';

/** What a reader's first search costs, with nothing in the browser's cache. */
export interface Transfer {
	/** Bytes that came over the wire until the first results stood, fonts aside. */
	bytes: number;
	/** Bytes that came after that without being asked for, fonts aside: the facets. */
	later: number;
	/** Until the first results stood. */
	milliseconds: number;
}

/** Searches a built site for words in a real browser. Undefined on a machine where none can be started. */
export async function searchTransfer(out: string, words: string): Promise<Transfer | undefined> {
	const browser = await launchBrowser().catch(() => undefined);
	if (!browser) return undefined;
	const server = await serve(out);
	try {
		const page = await browser.newPage();
		const sizes: Promise<number>[] = [];
		page.on('requestfinished', (request) => {
			if (request.resourceType() !== 'font') sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
		});
		const started = performance.now();
		await page.goto(`${server.url}search/?q=${encodeURIComponent(words)}`);
		await page.locator('main ol > li a[href*="/articles/"]').first().waitFor();
		const milliseconds = performance.now() - started;
		const untilThen = sizes.length;
		await page.waitForLoadState('networkidle');
		const all = await Promise.all(sizes);
		const sum = (part: number[]) => part.reduce((total, size) => total + size, 0);
		return { bytes: sum(all.slice(0, untilThen)), later: sum(all.slice(untilThen)), milliseconds };
	} finally {
		await browser.close();
		await server.close();
	}
}
