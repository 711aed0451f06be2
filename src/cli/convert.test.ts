import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFile } from '../formats/archive.ts';
import { bibtex } from '../formats/bibtex/read.ts';
import { cslJson } from '../formats/csl-json/read.ts';
import { csv } from '../formats/csv/read.ts';
import { readOpened } from '../formats/index.ts';
import { markdown } from '../formats/markdown/read.ts';
import { nbib } from '../formats/nbib/read.ts';
import { ris } from '../formats/ris/read.ts';
import { writers } from '../formats/writers.ts';
import type { BibRecord } from '../record/record.ts';
import { convert } from './convert.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'accession-convert-'));
});

afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true, force: true });
});

const entry = (title: string, more = '') => `TY  - JOUR\nTI  - ${title}\n${more}ER  - \n`;

async function given(name: string, content: string | Uint8Array): Promise<string> {
	await writeFile(join(folder, name), content);
	return join(folder, name);
}

/** Runs the command with `--out`; gives what it wrote and what it said of problems. */
async function run(files: readonly string[], to: string): Promise<{ code: number; written: string; said: string }> {
	let said = '';
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
		said += String(text);
		return true;
	});
	const out = join(folder, `out-${files.length}.txt`);
	const code = await convert.run({ to, out }, files);
	const written = await readFile(out, 'utf8');
	await rm(out);
	return { code, written, said: said.replaceAll(folder, '.') };
}

function recordsIn(text: string): BibRecord[] {
	return openFile(strToU8(text), 'x').files.flatMap((file) => {
		const read = readOpened(file, [ris, nbib, bibtex, cslJson, markdown, csv]);
		return 'refused' in read ? [] : read.reading.records;
	});
}

test('entries of all files, also those in archives, are written in the order given', async () => {
	const archive = zipSync({ 'b.ris': strToU8(entry('Third')), 'a.ris': strToU8(entry('Second')) });
	const files = [await given('1.ris', entry('First')), await given('2.zip', archive), await given('3.ris', entry('Fourth'))];
	const { code, written, said } = await run(files, 'csl-json');
	expect({ code, said }).toEqual({ code: 0, said: '' });
	expect(written.match(/"title":"\w+"/g)).toEqual(['"title":"First"', '"title":"Second"', '"title":"Third"', '"title":"Fourth"']);
});

test('what cannot be read is reported apart, and the rest is written', async () => {
	const files = [await given('a.ris', entry('First') + entry('')), await given('b.txt', 'prose')];
	const { code, written, said } = await run(files, 'ris');
	expect(code).toBe(1);
	expect(recordsIn(written).map(({ title }) => title)).toEqual(['First']);
	expect(said).toContain('title-missing');
	expect(said).toContain('file-unknown-format');
	expect(said).toContain('read 2 = published 1 + merged 0 + quarantined 1');
});

describe('what goes out', () => {
	const NOTICE = 'Copyright of Journal of Examples is the property of Example Press and its content may not be copied or emailed.';
	const private_ = entry(
		'Tea',
		`N1  - my private thought\nN2  - We drank it, says ann@example.org.\nAB  - We drank it. ${NOTICE}\nC8  - ours\nU1  - 12345[pmid]\n`,
	);

	test.each(writers.map(({ name }) => name))('%s holds no note and no e-mail address', async (name) => {
		const { written } = await run([await given('a.ris', private_)], name);
		expect(written).toContain('Tea');
		expect(written).not.toMatch(/private thought|ann@|ours/);
	});

	test.each(writers.map(({ name }) => name))('%s carries the notice, so that the abstract stays under it', async (name) => {
		const { written } = await run([await given('a.ris', private_)], name);
		expect(written.replaceAll(/\s+/g, ' ')).toContain('may not be copied');
		const [record] = recordsIn(written);
		expect(record?.rights).toMatchObject({ supplied: true, text: NOTICE });
		expect(record?.abstract?.sections.map(({ text }) => text)).toEqual(['We drank it.']);
	});
});

describe('Markdown, which holds one entry a file', () => {
	const TITLES = ['Tea', 'Tea', 'Coffee'];

	test('is written to a new folder where there are several', async () => {
		const path = await given('a.ris', TITLES.map((title) => entry(title)).join(''));
		const out = join(folder, 'each');
		expect(await convert.run({ to: 'markdown', out }, [path])).toBe(0);
		expect((await readdir(out)).sort()).toEqual(['coffee.md', 'tea-2.md', 'tea.md']);
		expect(await readFile(join(out, 'coffee.md'), 'utf8')).toContain('title: Coffee\n');
		await expect(convert.run({ to: 'markdown', out }, [path])).rejects.toThrow('is there already, and nothing is overwritten');
	});

	test('is not printed where there are several', async () => {
		const path = await given('a.ris', TITLES.map((title) => entry(title)).join(''));
		await expect(convert.run({ to: 'markdown' }, [path])).rejects.toThrow('holds one entry, and here are 3');
	});
});

describe('wrong use', () => {
	test.each([
		[{}, 'needs a format to write'],
		[{ to: 'ris', out: 'a.ris' }, 'is there already, and nothing is overwritten'],
		[{ to: 'ris', out: 'nowhere/b.ris' }, 'There is no folder'],
	])('%j', async (options, message) => {
		const path = await given('a.ris', entry('Tea'));
		const out = 'out' in options ? { out: join(folder, options.out ?? '') } : {};
		await expect(convert.run({ ...options, ...out }, [path])).rejects.toThrow(message);
		expect(await readFile(path, 'utf8')).toBe(entry('Tea'));
	});

	test('a file that is not there', async () => {
		await expect(convert.run({ to: 'ris' }, [join(folder, 'x')])).rejects.toThrow('There is no file');
	});
});
