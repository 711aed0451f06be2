import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountFile } from './accounting.ts';
import { startReader } from './reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'accession-conformance-'));
const entry = 'TY  - JOUR\nTI  - Sleep\nER  - \n';

beforeAll(() => {
	const encoder = new TextEncoder();
	writeFileSync(join(folder, 'a.ris'), entry);
	writeFileSync(join(folder, 'b.xyz'), 'what is this?');
	writeFileSync(join(folder, 'c.zip'), zipSync({ 'one.ris': encoder.encode(entry), 'two.xyz': encoder.encode('what is this?') }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('gives what was read as plain data, and a refusal by its kind', async () => {
	const reader = startReader(10_000);
	const read = await reader.read(join(folder, 'a.ris'), 'a.ris');
	expect(read).toMatchObject({ files: [{ file: 'a.ris', format: 'ris', records: [{ title: 'Sleep', origin: { line: 1, endLine: 3 } }] }] });
	expect(await reader.read(join(folder, 'b.xyz'), 'b.xyz')).toMatchObject({ files: [{ refused: 'file-unknown-format', records: [] }] });
	await reader.close();
});

test('gives each file of an archive by itself, whose entries are looked up in their raw text', async () => {
	const reader = startReader(10_000);
	const read = await reader.read(join(folder, 'c.zip'), 'c.zip');
	await reader.close();
	if ('fault' in read) throw new Error(read.fault);
	expect(read.files.map(({ file, format, refused }) => [file, format ?? refused])).toEqual([
		['c.zip/one.ris', 'ris'],
		['c.zip/two.xyz', 'file-unknown-format'],
	]);
	const [first] = read.files;
	expect(first && accountFile(first)).toMatchObject({ entries: 1, unlisted: [] });
});

test('says that a file hangs which takes too long, and that one crashed which cannot be read; the next one is read all the same', async () => {
	const hasty = startReader(0);
	expect(await hasty.read(join(folder, 'a.ris'), 'a.ris')).toEqual({ fault: 'hang: not read after 0 s' });
	await hasty.close();
	const reader = startReader(10_000);
	expect(await reader.read(join(folder, 'missing.ris'), 'missing.ris')).toMatchObject({ fault: expect.stringMatching(/^crash: ENOENT/) });
	expect(await reader.read(join(folder, 'a.ris'), 'a.ris')).toMatchObject({ files: [{ format: 'ris' }] });
	await reader.close();
});
