import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexArticles } from './catalogue/lists/indexes.ts';
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
/** Without it, and without a repository, there is a warning that nothing says when articles were added. */
const SEARCHED = 'searched: 2025-11-03\n';
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

test('the words below a hand-written record are rendered, may cite articles, and hold nothing that runs', async () => {
	await put('records/_source.yml', SEARCHED);
	await put('records/a.ris', entry('One', '1'));
	await put('records/b.md', '---\ntitle: Two\n---\n\n# Mine\n\nAs in [@10.5555/1],\nnot in [@nobody].\n\n<script>x</script>\n\n\n');
	const { articles, problems } = (await readContents(folder)).catalogue;
	const [comment] = articles.flatMap(({ records }) => records.flatMap((record) => record.comment?.html ?? []));
	expect(comment).toMatchInlineSnapshot(`
		"<h3 id="note-1-mine">Mine</h3>
		<p>As in <a href="/articles/10.5555-1/">One undated</a>,
		not in [@nobody].</p>
		<p>&#x3C;script>x&#x3C;/script></p>"
	`);
	expect(problems.map(({ kind, file, line, column }) => [kind, file, line, column])).toEqual([['citation-unknown', 'records/b.md', 8, 8]]);
});

test('files of content/subjects/ say what curators know of subjects, with notes that cite articles and hold nothing that runs', async () => {
	await put('records/_source.yml', SEARCHED);
	await put('records/a.ris', entry('One', '1').replace('ER', 'KW  - Sencha\nER'));
	const head = '---\r\nlabel: Green tea\r\naliases: Sencha\r\nbroader: Tae\r\n---\r\n';
	await put(
		'content/subjects/hot/green-tea.md',
		`${head}\r\n# Green tea\r\n\r\n## Use\r\n\r\nAs in [@10.5555/1], not [@nobody].\r\n\r\n<script>x</script>\r\n`,
	);
	for (const name of ['_draft.md', 'README.md', 'notes.txt']) await put(`content/subjects/${name}`, 'Nothing');
	const { articles, authorities, problems } = (await readContents(folder)).catalogue;
	expect(problems.map(({ kind, file, line }) => `${kind} ${file}:${line}`)).toEqual([
		'subject-unmatched content/subjects/hot/green-tea.md:4',
		'content-unknown-file content/subjects/notes.txt:1',
		'citation-unknown content/subjects/hot/green-tea.md:11',
	]);
	const subject = indexArticles(articles, authorities).subjectOf({ label: 'sencha' });
	expect([subject?.slug, subject?.articles]).toEqual(['green-tea', ['10.5555-1']]);
	expect(subject?.note).toMatchInlineSnapshot(`
		"<h3 id="note-use">Use</h3>
		<p>As in <a href="/articles/10.5555-1/">One undated</a>, not [@nobody].</p>
		<p>&#x3C;script>x&#x3C;/script></p>"
	`);
});

test('files in an archive are accounted for one by one, in the folder that the archive lies in', async () => {
	const text = (said: string) => new TextEncoder().encode(said);
	const archive = zipSync({
		'a.ris': text(entry('One', '1')),
		'deep/b.txt': text(`${entry('Two', '2')}prose`),
		'README.md': text('x'),
		'c.ris': text(''),
	});
	await put('records/db/_source.yml', 'database: Example Index\n');
	await writeFile(join(folder, 'records/db/export.zip'), archive);
	await writeFile(join(folder, 'records/db/more.ris.gz'), gzipSync(text(entry('Two', '2'))));
	const steps: string[] = [];
	const { catalogue } = await readContents(folder, (done, all) => steps.push(`${done} of ${all}`));
	expect(steps).toEqual(['1 of 2', '2 of 2']);
	expect(catalogue.report.files.map(({ file, read, published, merged }) => [file, read, published, merged])).toEqual([
		['records/db/export.zip/a.ris', 1, 1, 0],
		['records/db/export.zip/c.ris', 0, 0, 0],
		['records/db/export.zip/deep/b.txt', 1, 1, 0],
		['records/db/more.ris.gz/more.ris', 1, 0, 1],
	]);
	expect(catalogue.report.passedOver).toEqual(['records/db/export.zip/README.md']);
	expect(catalogue.sources.map(({ folder, label, files }) => [folder, label, files.length])).toEqual([['db', 'Example Index', 4]]);
	expect(catalogue.articles.flatMap(({ databases }) => databases)).toEqual(['Example Index', 'Example Index']);
	expect(catalogue.problems.map(({ kind, file, line }) => `${kind} ${file}:${line}`)).toContain('file-empty records/db/export.zip/c.ris:1');
});

test('a file that cannot be opened is a problem of its own and takes nothing else down', async () => {
	await put('records/_source.yml', SEARCHED);
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
	await put('records/_source.yml', SEARCHED);
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

test('what people write beside the records is read whatever encoding their editor saved it in', async () => {
	await put('records/a.ris', entry('One', '1'));
	await mkdir(join(folder, 'content'), { recursive: true });
	await writeFile(join(folder, 'content/site.yml'), Buffer.from('title: Katalog M\u00fcller\n', 'latin1'));
	expect((await readSite(folder)).title).toBe('Katalog Müller');
});
