import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogueFolder, outputFolder, replaceOutput, workFolder } from './folders.ts';

let folder: string;
let catalogue: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'accession-folders-'));
	catalogue = join(folder, 'catalogue');
	await mkdir(join(catalogue, 'records'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the output folder', () => {
	test('may be new, empty, or what an earlier build made', async () => {
		const out = join(folder, 'out');
		expect(await outputFolder({ out }, catalogue)).toBe(out);
		await mkdir(out);
		expect(await outputFolder({ out }, catalogue)).toBe(out);
		const site = join(folder, 'site');
		await mkdir(site);
		await replaceOutput(site, out);
		expect(await outputFolder({ out }, catalogue)).toBe(out);
	});

	test('is refused when it holds files that no build made', async () => {
		const out = join(folder, 'out');
		await mkdir(out);
		await writeFile(join(out, 'thesis.doc'), '');
		await expect(outputFolder({ out }, catalogue)).rejects.toThrow('holds files that no build made');
	});

	test('is refused when it is a file', async () => {
		const out = join(folder, 'out');
		await writeFile(out, '');
		await expect(outputFolder({ out }, catalogue)).rejects.toThrow('is a file');
	});

	test('is refused when it is or contains the catalogue, through a link too', async () => {
		await symlink(catalogue, join(folder, 'link'));
		for (const out of [catalogue, folder, join(folder, 'link'), join(catalogue, 'records', '..')])
			await expect(outputFolder({ out }, catalogue)).rejects.toThrow('is or contains the catalogue');
	});

	test('is refused inside the records', async () => {
		await expect(outputFolder({ out: join(catalogue, 'records', 'site') }, catalogue)).rejects.toThrow('lies inside records/');
	});

	test('is not taken for a built site because the folder was a catalogue with caches', async () => {
		const other = join(folder, 'other');
		await mkdir(join(other, 'records'), { recursive: true });
		await (await workFolder(other, 'build')).close();
		await expect(outputFolder({ out: other }, catalogue)).rejects.toThrow('holds files that no build made');
	});
});

describe('the work folder', () => {
	test('lies below its catalogue, differs for each run, and goes when it is closed', async () => {
		const [first, second] = [await workFolder(catalogue, 'build'), await workFolder(catalogue, 'build')];
		expect(first.path).not.toBe(second.path);
		expect(first.path.startsWith(join(catalogue, '.accession'))).toBe(true);
		await first.close();
		await second.close();
		expect(await readdir(join(catalogue, '.accession'))).toEqual(['.gitignore']);
	});

	test('of a run that was killed is removed by the next one', async () => {
		const abandoned = join(catalogue, '.accession', 'build-999999999-x');
		await mkdir(abandoned, { recursive: true });
		const work = await workFolder(catalogue, 'build');
		expect(await readdir(join(catalogue, '.accession'))).not.toContain('build-999999999-x');
		await work.close();
	});
});

test('a catalogue that is not there is refused by name', async () => {
	await expect(catalogueFolder({ catalogue: join(folder, 'nowhere') })).rejects.toThrow('There is no folder');
	await writeFile(join(folder, 'file'), '');
	await expect(catalogueFolder({ catalogue: join(folder, 'file') })).rejects.toThrow('is a file');
});
