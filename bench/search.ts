import { launchBrowser } from '../tests/browser.ts';
import { serve } from '../tests/server.ts';

/** What a reader's first search costs, with nothing in the browser's cache. */
export interface Transfer {
	/** All bytes that came over the wire until the first results stood, but for fonts. */
	bytes: number;
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
		await page.waitForLoadState('networkidle');
		return { bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0), milliseconds };
	} finally {
		await browser.close();
		await server.close();
	}
}
