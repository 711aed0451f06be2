import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../bench/generate.ts';
import { toRis } from '../bench/write.ts';
import { accession, root } from './command.ts';
import { articleIds, filesOf, textOf } from './output.ts';
import { freshFolder } from './site.ts';

function madeUpCatalogue(folder: string, seed: number): string {
	mkdirSync(join(folder, 'records'), { recursive: true });
	writeFileSync(join(folder, 'records/made-up.ris'), toRis(generate(30, seed)));
	mkdirSync(join(folder, 'content'));
	writeFileSync(join(folder, 'content/site.yml'), `title: Catalogue ${seed}\n`);
	return folder;
}

/** What the generator's folder holds: paths of its own files; of what tools leave beside packages also when it was written. */
function generatorFiles(): string[] {
	const own = readdirSync(root).filter((name) => !['node_modules', '.git', 'dist', 'lib'].includes(name));
	const left = readdirSync(join(root, 'node_modules')).filter((name) => name.startsWith('.') && !name.startsWith('.vite'));
	const stamped = (path: string) => `${path} ${statSync(join(root, path)).mtimeMs}`;
	const below = (path: string) =>
		statSync(join(root, path)).isDirectory() ? filesOf(join(root, path)).map((file) => join(path, file)) : [];
	return [...own.flatMap((name) => [name, ...below(name)]), ...left.flatMap((name) => below(join('node_modules', name)).map(stamped))];
}

test('two catalogues built at the same time hold their own articles only, and leave nothing in the generator’s folder', async () => {
	const before = generatorFiles();
	const folder = freshFolder('isolation');
	const seeds = [21, 22];
	const runs = await Promise.all(
		seeds.map((seed) => {
			const catalogue = madeUpCatalogue(join(folder, `catalogue-${seed}`), seed);
			return accession(['build', '--catalogue', catalogue, '--out', join(folder, `site-${seed}`)]);
		}),
	);
	expect(runs.map(({ code }) => code)).toEqual([0, 0]);
	for (const seed of seeds) {
		const out = join(folder, `site-${seed}`);
		const expected = generate(30, seed).map(({ doi }) => doi.replace('/', '-'));
		expect(articleIds(out)).toEqual(expected);
		const foreign = seeds.find((other) => other !== seed);
		const infected = filesOf(out).filter(
			(file) => file.includes(`accession.${foreign}.`) || textOf(out, file).includes(`accession.${foreign}.`),
		);
		expect(infected).toEqual([]);
		expect(textOf(out, 'index.html')).toContain(`Catalogue ${seed}`);
	}
	expect(generatorFiles().filter((path) => !before.includes(path))).toEqual([]);
});

test('a catalogue keeps nothing of a build but the site', async () => {
	const folder = freshFolder('tidy');
	const catalogue = madeUpCatalogue(join(folder, 'catalogue'), 23);
	const before = filesOf(catalogue);
	await accession(['build', '--catalogue', catalogue, '--out', join(folder, 'site')]);
	expect(filesOf(catalogue).filter((file) => !file.startsWith('.accession/'))).toEqual(before);
	expect(readdirSync(join(catalogue, '.accession')).filter((name) => name !== '.gitignore')).toEqual([]);
});

describe('--out', () => {
	async function refused(makeOut: (catalogue: string, folder: string) => string): Promise<{ code: number; stderr: string }> {
		const folder = freshFolder('out');
		const catalogue = madeUpCatalogue(join(folder, 'catalogue'), 24);
		const out = makeOut(catalogue, folder);
		const before = filesOf(folder);
		const { code, stderr } = await accession(['build', '--catalogue', catalogue, '--out', out]);
		expect(filesOf(folder)).toEqual(before);
		return { code, stderr };
	}

	test.each<[string, (catalogue: string, folder: string) => string]>([
		[
			'a folder with files that no build made',
			(_, folder) => {
				mkdirSync(join(folder, 'photos'));
				writeFileSync(join(folder, 'photos/one.jpg'), 'a picture');
				return join(folder, 'photos');
			},
		],
		['the catalogue itself', (catalogue) => catalogue],
		[
			'the catalogue through a link',
			(catalogue, folder) => {
				symlinkSync(catalogue, join(folder, 'link'));
				return join(folder, 'link');
			},
		],
		['a folder that contains the catalogue', (_, folder) => folder],
		['the records of the catalogue', (catalogue) => join(catalogue, 'records')],
		['a folder below the records', (catalogue) => join(catalogue, 'records/site')],
		['a file', (catalogue) => join(catalogue, 'records/made-up.ris')],
	])('refuses %s, touches nothing and exits 2', async (_, makeOut) => {
		const { code, stderr } = await refused(makeOut);
		expect(code).toBe(2);
		expect(stderr).toContain('--out');
		expect(stderr).not.toMatch(/\n\s+at /);
	});

	test('takes an empty folder, and afterwards the folder of that build', async () => {
		const folder = freshFolder('out');
		const catalogue = madeUpCatalogue(join(folder, 'catalogue'), 25);
		const out = join(folder, 'empty');
		mkdirSync(out);
		for (const _ of ['first', 'second']) expect((await accession(['build', '--catalogue', catalogue, '--out', out])).code).toBe(0);
		expect(existsSync(join(out, 'index.html'))).toBe(true);
	});

	test('may be a folder of its own inside the catalogue, as dist is', async () => {
		const catalogue = madeUpCatalogue(join(freshFolder('out'), 'catalogue'), 26);
		expect((await accession(['build', '--catalogue', '.', '--out', 'dist'], { cwd: catalogue })).code).toBe(0);
		expect(existsSync(join(catalogue, 'dist/index.html'))).toBe(true);
	});
});
