import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../bench/generate.ts';
import { toRis } from '../bench/write.ts';
import { launchBrowser } from './browser.ts';
import { accession, type Serving, serving } from './command.ts';
import { freshFolder, site } from './site.ts';

const status = async (url: string) => (await fetch(url)).status;

describe('accession dev', () => {
	const folder = { catalogue: '' };
	let server: Serving;

	beforeAll(async () => {
		folder.catalogue = freshFolder('dev');
		mkdirSync(join(folder.catalogue, 'records'));
		writeFileSync(join(folder.catalogue, 'records/made-up.ris'), toRis(generate(10, 41)));
		server = await serving(['dev', '--catalogue', folder.catalogue]);
	});
	afterAll(async () => server?.stop());

	test('serves pages, and the search works', async () => {
		const [first] = generate(1, 41);
		const browser = await launchBrowser();
		try {
			const page = await browser.newPage();
			const said: string[] = [];
			page.on('console', (message) => {
				if (!message.text().startsWith('[vite]')) said.push(message.text());
			});
			page.on('pageerror', (error) => said.push(error.message));
			await page.goto(`${server.url}search/?q=${encodeURIComponent(first?.title ?? '')}`);
			const result = page.locator('main ol > li a[href*="/articles/"]').first();
			await result.waitFor();
			expect(await result.getAttribute('href')).toBe('/articles/10.5555-accession.41.000001/');
			expect(said).toEqual([]);
		} finally {
			await browser.close();
		}
	});

	test('shows a record as soon as its file is saved, and takes it away with the file', async () => {
		const address = `${server.url}articles/10.5555-added/`;
		expect(await status(address)).toBe(404);
		const entry = (title: string) => `TY  - JOUR\nTI  - ${title}\nAU  - Example, Ann\nPY  - 2020\nDO  - 10.5555/added\nER  - \n`;
		writeFileSync(join(folder.catalogue, 'records/added.ris'), entry('Added while serving'));
		await expect.poll(() => status(address)).toBe(200);
		writeFileSync(join(folder.catalogue, 'records/added.ris'), entry('Changed while serving'));
		await expect.poll(async () => (await fetch(address)).text()).toContain('Changed while serving');
		writeFileSync(join(folder.catalogue, 'records/added.ris'), '');
		await expect.poll(() => status(address)).toBe(404);
		await expect.poll(() => server.printed()).toContain('file-empty');
	});

	test('stops when it is told to, and leaves nothing behind', async () => {
		const other = freshFolder('dev-stop');
		const second = await serving(['dev', '--catalogue', other]);
		expect(await status(second.url)).toBe(200);
		expect((await second.stop()).code).toBe(0);
		expect(readdirSync(other)).toEqual(['.accession']);
		expect(readdirSync(join(other, '.accession'))).toEqual(['.gitignore']);
	});
});

describe('accession preview', () => {
	test.each(['sample', 'sample-under-base'] as const)('serves the site "%s" at the address that it names', async (kind) => {
		const { catalogue, out, base } = await site(kind);
		const server = await serving(['preview', '--catalogue', catalogue, '--out', out]);
		try {
			expect(new URL(server.url).pathname).toBe(base);
			expect(await (await fetch(server.url)).text()).toContain('<h1>');
			expect(await status(`${server.url}articles/10.62641-aep.v53i6.1946/`)).toBe(200);
			expect(await status(`${server.url}pagefind/pagefind.js`)).toBe(200);
			const missing = await fetch(`${server.url}no/such/page/`);
			expect(missing.status).toBe(404);
			expect(await missing.text()).toContain(`href="${base}subjects/"`);
		} finally {
			expect((await server.stop()).code).toBe(0);
		}
	});

	test('refuses a folder that no build made', async () => {
		const folder = freshFolder('preview');
		const { code, stderr } = await accession(['preview', '--catalogue', folder, '--out', join(folder, 'nothing')]);
		expect(code).toBe(2);
		expect(stderr).toContain('accession build');
	});
});
