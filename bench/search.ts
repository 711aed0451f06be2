import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';
import { serve } from '../tests/server.ts';
import { writeCatalogue } from './catalogue.ts';
import { generate, type Specimen } from './generate.ts';
import { type Cost, measure } from './process.ts';
import type { Row } from './table.ts';
import { takeAwayRows } from './take-away.ts';
import { typingRows } from './typing.ts';
import { kB, watchTransfer, workOf } from './watch.ts';

/** What a reader's first search costs, with nothing in the browser's cache. */
export interface Transfer {
	/** Bytes that came over the wire until the first results stood, fonts aside. */
	bytes: number;
	/** Until the first results stood, in milliseconds. */
	milliseconds: number;
	/** What the page itself worked in that time, in milliseconds; the search works beside it. */
	work: number;
	/** Bytes that came when the facets were opened, and of these what the subjects took. */
	facets: number;
	subjects: number;
}

/** So narrow that the facets are folded away, and are loaded only when they are opened. */
const VIEWPORT = { width: 900, height: 900 };
const RUNS = 3;

/** Searches a built site for words in a real browser; the best of three times. Undefined on a machine where none can be started. */
export async function searchTransfer(out: string, words: string): Promise<Transfer | undefined> {
	const browser = await launchBrowser().catch(() => undefined);
	if (!browser) return undefined;
	const server = await serve(out);
	try {
		const runs: Transfer[] = [];
		for (let run = 0; run < RUNS; run++) runs.push(await searchOnce(browser, `${server.url}search/?q=${encodeURIComponent(words)}`));
		return runs.reduce((best, one) => (one.milliseconds < best.milliseconds ? one : best));
	} finally {
		await browser.close();
		await server.close();
	}
}

async function searchOnce(browser: Browser, address: string): Promise<Transfer> {
	const context = await browser.newContext({ viewport: VIEWPORT });
	const page = await context.newPage();
	try {
		const client = await context.newCDPSession(page);
		await client.send('Performance.enable');
		const loaded = watchTransfer(page);
		await page.addInitScript(tellFirstResult, RESULT);
		await page.goto(address);
		await page.locator(RESULT).first().waitFor();
		const milliseconds = await page.evaluate(() => Number(document.documentElement.dataset['firstResult']));
		const work = await workOf(client);
		const first = await loaded.sum();
		await page.waitForLoadState('networkidle');
		loaded.forget();
		await page.locator('#fold > summary').click();
		await page.locator('#facets .facet:not(.chart) input[type=checkbox]').first().waitFor();
		await page.waitForLoadState('networkidle');
		return { bytes: first, milliseconds, work, facets: await loaded.sum(), subjects: await loaded.sum(/columns\/subject/) };
	} finally {
		await context.close();
	}
}

const RESULT = 'main ol > li a[href*="/articles/"]';

/** Runs in the page: keeps when the first result was put in, in milliseconds since the page was asked for. Looking from outside takes longer. */
function tellFirstResult(result: string): void {
	const watcher = new MutationObserver(() => {
		if (!document.querySelector(result)) return;
		document.documentElement.dataset['firstResult'] = String(performance.now());
		watcher.disconnect();
	});
	watcher.observe(document, { childList: true, subtree: true });
}

/** Words that are in half of all made-up articles, three of them, and those of a title. */
const queries = (title: string) => ['depression', 'ketamine depression treatment', title.split(' ').slice(0, 3).join(' ')];

/** Budgets of a search, by the size of the catalogue. */
const BUDGETS: ReadonlyMap<number, { bytes: number; milliseconds?: number }> = new Map([
	[10_000, { bytes: 300_000 }],
	[100_000, { bytes: 1_200_000, milliseconds: 600 }],
]);

/** How a search is reported. `size` is that of the catalogue. */
export function transferRows(transfer: Transfer | undefined, size: number, words: string): Row[] {
	if (!transfer) return [{ what: 'search', measured: 'no browser' }];
	const { bytes, milliseconds, work, facets, subjects } = transfer;
	const budget = BUDGETS.get(size);
	return [
		{
			what: `“${words}”: loaded for the first results, fonts aside`,
			measured: kB(bytes),
			...(budget ? { budget: kB(budget.bytes), met: bytes <= budget.bytes } : {}),
		},
		{
			what: '  until the first results stand',
			measured: `${milliseconds.toFixed(0)} ms`,
			...(budget?.milliseconds ? { budget: `${budget.milliseconds} ms`, met: milliseconds <= budget.milliseconds } : {}),
		},
		{ what: '  work of the page itself by then', measured: `${work.toFixed(0)} ms`, budget: '300 ms', met: work <= 300 },
		{ what: '  loaded for all facets after that', measured: kB(facets) },
		{ what: '  of these for the subjects', measured: kB(subjects), budget: '150 kB', met: subjects <= 150_000 },
	];
}

/** How many pages the site has that the index of a large catalogue is put into: pages of articles say nothing about the search. */
const FEW = 60;

/** An index that was built into a small site. */
interface Indexed {
	/** Folder of the site. */
	out: string;
	/** What building the index alone took, and what it said. */
	index: Cost;
}

/**
 * Builds the index of a catalogue without rendering its pages, and puts it into a small site. `command` is the program's, `work` a folder to
 * work in; `write` puts the whole catalogue into a folder.
 */
export async function buildIndexed(
	command: string,
	work: string,
	specimens: readonly Specimen[],
	write: (folder: string) => void,
): Promise<Indexed> {
	const few = join(work, 'few');
	const many = join(work, 'many');
	const out = join(work, 'dist');
	mkdirSync(work, { recursive: true });
	writeCatalogue(few, specimens.slice(0, FEW));
	write(many);
	const root = join(import.meta.dirname, '..');
	const site = await measure([command, 'build', '--catalogue', few, '--out', out], root);
	if (site.code !== 0) throw new Error(`The build ended with exit code ${site.code}:\n${site.output.slice(-4000)}`);
	const index = await measure([join(root, 'bench/index-process.ts'), many, join(out, 'pagefind')], root);
	if (index.code !== 0) throw new Error(`The index ended with exit code ${index.code}:\n${index.output.slice(-4000)}`);
	return { out, index };
}

/** Measures the search of so many articles under so many subjects. */
export async function indexRows(
	command: string,
	work: string,
	{ articles, subjects, seed }: { articles: number; subjects: number; seed: number },
): Promise<Row[]> {
	const specimens = generate(articles, seed, subjects);
	const { out, index } = await buildIndexed(command, work, specimens, (folder) => writeCatalogue(folder, specimens));
	const said = (name: string) => index.output.match(new RegExp(`^${name} (.+)$`, 'm'))?.[1] ?? '?';
	const rows: Row[] = [
		{ what: 'subjects', measured: said('subjects') },
		{ what: 'index alone', measured: `${said('seconds')} s` },
		{ what: '  memory held once the records are read', measured: said('read') },
		{ what: '  memory held once the index is made', measured: said('made') },
		...peakRows(index.peaks, 5e9),
	];
	for (const words of queries(specimens[0]?.title ?? '')) rows.push(...transferRows(await searchTransfer(out, words), articles, words));
	rows.push(...(await typingRows(out)));
	if (articles <= MOST_TAKEN) rows.push(...(await takeAwayRows(out, articles)));
	return rows;
}

/** Nobody saves a larger result whole; its pages would be measured, not the writing. */
const MOST_TAKEN = 10_000;

/** Processes that never held more memory than this are not worth a line. */
const SMALL = 50e6;

/** The largest process of each name. */
function peakRows(peaks: readonly { command: string; bytes: number }[], budget: number): Row[] {
	const largest = new Map<string, number>();
	for (const { command, bytes } of peaks) if (bytes > SMALL) largest.set(command, Math.max(bytes, largest.get(command) ?? 0));
	return [...largest].map(([command, bytes]) => ({
		what: `peak memory of ${command}`,
		measured: `${(bytes / 1e9).toFixed(2)} GB`,
		budget: `${budget / 1e9} GB`,
		met: bytes <= budget,
	}));
}
