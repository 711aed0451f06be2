import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContents, readSite } from './loader.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'accession-loader-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), text);
}

const entry = (title: string, doi: string) => `TY  - JOUR\nTI  - ${title}\nDO  - 10.5555/${doi}\nER  - \n`;
const problemsOf = async () => (await readContents(folder)).catalogue.problems.map(({ kind, file, line }) => `${kind} ${file}:${line}`);

test('a folder with nothing in it is an empty catalogue that says what to do next', async () => {
	const { catalogue, problemPages } = await readContents(folder);
	expect(catalogue.articles).toEqual([]);
	expect(catalogue.problems.map(({ kind, severity }) => [kind, severity])).toEqual([['records-missing', 'warning']]);
	expect(problemPages.length).toBeGreaterThan(20);
});

test('record files are found in every folder, and told how many are done', async () => {
	await put('records/a.ris', entry('One', '1'));
	await put('records/deep/er/b.txt', entry('Two', '2'));
	const steps: string[] = [];
	const { catalogue } = await readContents(folder, (done, all) => steps.push(`${done} of ${all}`));
	expect(catalogue.articles.map(({ title }) => title).sort()).toEqual(['One', 'Two']);
	expect(steps).toEqual(['1 of 2', '2 of 2']);
});

test('dotfiles, names with an underscore, README and LICENSE are passed over and listed', async () => {
	for (const name of ['.hidden', '_draft.ris', 'README.md', 'readme', 'Licence.txt', 'LICENSE', '_old/x.ris', 'records.ris'])
		await put(`records/${name}`, entry('One', '1'));
	const { report } = (await readContents(folder)).catalogue;
	expect(report.files.map(({ file }) => file)).toEqual(['records/records.ris']);
	expect(report.passedOver).toEqual([
		'records/.hidden',
		'records/LICENSE',
		'records/Licence.txt',
		'records/README.md',
		'records/_draft.ris',
		'records/_old/x.ris',
		'records/readme',
	]);
});

test('a file that cannot be opened is a problem of its own and takes nothing else down', async () => {
	await put('records/good.ris', entry('One', '1'));
	await symlink(join(folder, 'nowhere'), join(folder, 'records', 'broken.ris'));
	expect(await problemsOf()).toEqual(['file-unreadable records/broken.ris:1']);
});

test('a page of the catalogue takes the place of the generator’s page of the same name', async () => {
	await put('content/pages/index.md', '---\ntitle: Ask us\n---\nAt the desk.');
	const pages = (await readContents(folder)).pages.filter(({ id }) => id === 'index');
	expect(pages.map(({ data, html }) => [data.title, html])).toEqual([['Ask us', '<p>At the desk.</p>']]);
});

test('a page cites articles by id, DOI or PMID, below the base path; an unknown one is a problem with its line', async () => {
	await put('records/a.ris', entry('One', '1').replace('TI', 'AU  - Example, Ann\nPY  - 2020\nTI'));
	await put('content/site.yml', 'base: /catalogue/\n');
	await put('content/pages/start.md', 'See [@10.5555/1] and [@10.5555-1].\n\nNot [@10.5555/9].');
	const { catalogue, pages } = await readContents(folder);
	const link = '<a href="/catalogue/articles/10.5555-1/">Example 2020</a>';
	expect(pages.find(({ id }) => id === 'start')?.html).toBe(`<p>See ${link} and ${link}.</p>\n<p>Not [@10.5555/9].</p>`);
	expect(catalogue.problems.map(({ kind, file, line }) => `${kind} ${file}:${line}`)).toEqual([
		'citation-unknown content/pages/start.md:3',
	]);
});

test('the settings alone can be read without the records', async () => {
	await put('content/site.yml', 'title: Sleep\n');
	expect(await readSite(folder)).toMatchObject({ title: 'Sleep', base: '/', rights: { suppliedAbstracts: 'withhold' } });
});
