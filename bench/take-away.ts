import { readFileSync } from 'node:fs';
import { readFile } from '../src/formats/index.ts';
import { writers } from '../src/formats/writers.ts';
import { launchBrowser } from '../tests/browser.ts';
import { serve } from '../tests/server.ts';
import type { Row } from './table.ts';

/** The whole of a large result is saved within this many milliseconds. */
const BUDGET = 2000;

/**
 * How long the search page takes to save all of a result in each format, from the press of the button to the whole file, and whether our own
 * readers read as many entries back. Empty where no browser can be started.
 */
export async function takeAwayRows(out: string, articles: number): Promise<Row[]> {
	const browser = await launchBrowser().catch(() => undefined);
	if (!browser) return [];
	const server = await serve(out);
	try {
		const rows: Row[] = [];
		for (const { label } of writers.filter(({ single }) => !single)) {
			const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
			await page.goto(`${server.url}search/`);
			await page.locator('#results > li').first().waitFor();
			await page.waitForLoadState('networkidle');
			await page.locator('#take-away summary').click();
			const begun = performance.now();
			const saving = page.waitForEvent('download', { timeout: 60_000 });
			await page.locator('#take-away').getByRole('button', { name: label, exact: true }).click();
			const download = await saving;
			const file = await download.path();
			const milliseconds = performance.now() - begun;
			const read = readFile(new Uint8Array(readFileSync(file)), `records/${download.suggestedFilename()}`);
			const entries = 'reading' in read ? read.reading.records.length : 0;
			rows.push({
				what: `saving all as ${label}, ${entries.toLocaleString('en')} entries read back`,
				measured: `${Math.round(milliseconds)} ms`,
				...(articles <= 5000 ? { budget: `${BUDGET} ms`, met: milliseconds <= BUDGET && entries === articles } : {}),
			});
			await page.close();
		}
		return rows;
	} finally {
		await browser.close();
		await server.close();
	}
}
