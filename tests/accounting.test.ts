import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../bench/generate.ts';
import { toRis } from '../bench/write.ts';
import { accession } from './command.ts';
import { articleIds, textOf } from './output.ts';
import { copyCatalogue, freshFolder, site } from './site.ts';

/** What `check --format json` prints, as far as it is promised. */
interface Checked {
	read: number;
	published: number;
	merged: number;
	quarantined: number;
	problems: { kind: string; severity: string; file: string; line: number; message: string }[];
}

async function check(catalogue: string): Promise<{ code: number; checked: Checked }> {
	const { code, stdout } = await accession(['check', '--catalogue', catalogue, '--format', 'json']);
	return { code, checked: JSON.parse(stdout) };
}

describe('1,000 entries with one broken in the middle', () => {
	const catalogue = { folder: '', line: 0 };

	beforeAll(() => {
		catalogue.folder = freshFolder('thousand');
		const entries = toRis(generate(1000, 11)).split(/(?<=\nER {2}- \n)\n/);
		expect(entries).toHaveLength(1000);
		entries[499] = (entries[499] ?? '').replace(/^T1 .*\n/m, '');
		const text = entries.join('\n');
		catalogue.line = text.slice(0, text.indexOf(entries[499] ?? '')).split('\n').length;
		mkdirSync(join(catalogue.folder, 'records'));
		writeFileSync(join(catalogue.folder, 'records/thousand.ris'), text);
		writeFileSync(join(catalogue.folder, 'records/_source.yml'), 'searched: 2025-11-03\n');
	});

	test('check names the one problem at its line and exits 1', async () => {
		const { code, checked } = await check(catalogue.folder);
		expect(checked).toMatchObject({ read: 1000, published: 999, merged: 0, quarantined: 1 });
		expect(checked.problems).toHaveLength(1);
		expect(checked.problems[0]).toMatchObject({
			kind: 'title-missing',
			severity: 'error',
			file: 'records/thousand.ris',
			line: catalogue.line,
		});
		expect(code).toBe(1);
	});

	test('build publishes the other 999 and exits 0', async () => {
		const out = join(catalogue.folder, 'site');
		const { code, stdout } = await accession(['build', '--catalogue', catalogue.folder, '--out', out]);
		expect(code).toBe(0);
		expect(stdout.replaceAll(',', '')).toContain('read 1000 = published 999 + merged 0 + quarantined 1');
		expect(articleIds(out)).toHaveLength(999);
	});

	test('build --strict builds nothing and exits 1', async () => {
		const out = join(catalogue.folder, 'strict');
		const { code } = await accession(['build', '--strict', '--catalogue', catalogue.folder, '--out', out]);
		expect(code).toBe(1);
		expect(readdirSync(catalogue.folder)).not.toContain('strict');
	});
});

describe('check --format json', () => {
	test('prints the sum and each problem with kind, severity, file, line and message, and nothing else', async () => {
		const folder = freshFolder('broken');
		copyCatalogue('broken', folder);
		const { checked } = await check(folder);
		expect(checked.read).toBe(checked.published + checked.merged + checked.quarantined);
		for (const problem of checked.problems) {
			expect(problem).toMatchObject({
				kind: expect.stringMatching(/^[a-z-]+$/),
				severity: expect.stringMatching(/^(error|warning)$/),
				file: expect.any(String),
				line: expect.any(Number),
				message: expect.stringMatching(/\.$/),
			});
		}
	});

	test('exits 0 over a catalogue without errors, warnings or not', async () => {
		const { code, checked } = await check((await site('sample')).catalogue);
		expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(checked.read).toBe(checked.published + checked.merged + checked.quarantined);
		expect(code).toBe(0);
	});

	test('exits 2 for a folder that is not there, with nothing on stdout', async () => {
		const { code, stdout, stderr } = await accession(['check', '--catalogue', join(freshFolder('none'), 'nowhere'), '--format', 'json']);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain('nowhere');
	});
});

describe('a folder of broken files', () => {
	let broken: Checked;
	const problemsOf = (file: string) =>
		broken.problems.filter((problem) => problem.file === file).map(({ kind, severity, line }) => `${line} ${severity} ${kind}`);

	beforeAll(async () => {
		const folder = freshFolder('broken');
		copyCatalogue('broken', folder);
		broken = (await check(folder)).checked;
	});

	test.each([
		['conflict.ris', 'file-conflict-markers'],
		['empty.ris', 'file-empty'],
		['blank.ris', 'file-empty'],
		['page.ris', 'file-web-page'],
		['pointer.ris', 'file-lfs-pointer'],
		['prose.txt', 'file-unknown-format'],
	])('%s is refused at its line 1 as %s', (file, kind) => {
		expect(problemsOf(`records/${file}`)).toEqual([`1 error ${kind}`]);
	});

	test.each(['utf-16le.ris', 'utf-16be.ris', 'utf-8-mark.ris', 'crlf.ris', 'unreadable-source/good.ris'])(
		'%s is read without a word',
		(file) => {
			expect(problemsOf(`records/${file}`)).toEqual([]);
		},
	);

	test('Windows-1252 is read, with a warning', () => {
		expect(problemsOf('records/windows-1252.ris')).toEqual([expect.stringMatching(/^\d+ warning encoding-assumed$/)]);
	});

	test('faults inside a file are told at their lines, and entries beside them are published', () => {
		expect(problemsOf('records/faults.ris')).toEqual([
			expect.stringMatching(/^\d warning entry-unclosed$/),
			'12 warning date-invalid',
			expect.stringMatching(/^14 warning /),
			'17 error title-missing',
		]);
	});

	test('faulty settings are told with their file, and the rest is built', () => {
		expect(problemsOf('content/site.yml').length).toBeGreaterThanOrEqual(2);
		expect(problemsOf('records/unreadable-source/_source.yml').length).toBeGreaterThanOrEqual(1);
	});

	test('what is not meant as a record file is passed over without a problem', () => {
		for (const file of ['_notes.txt', '.hidden.ris', 'README.md', 'LICENSE']) expect(problemsOf(`records/${file}`)).toEqual([]);
	});

	test('every file that was read is published with its letters whole', async () => {
		const { out } = await site('broken');
		for (const name of ['utf16le', 'utf16be', 'bom', 'cp1252'])
			expect(textOf(out, `articles/10.5555-broken.${name}/index.html`)).toContain('Gröûß');
		expect(textOf(out, 'articles/10.5555-broken.cp1252/index.html')).toContain('“Gröûß” – café');
		expect(textOf(out, 'articles/10.5555-broken.crlf/index.html')).toContain('Exámple, Åsa');
	});
});
