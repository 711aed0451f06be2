import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { generate } from '../bench/generate.ts';
import { toRis } from '../bench/write.ts';
import { type Environment, root, run } from './command.ts';
import { articleIds, filesOf } from './output.ts';
import { freshFolder } from './site.ts';

/** Folder of the Node that a plain shell would start: npm puts the project's own first. */
function plainNode(): string {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
	return folders.find((folder) => existsSync(join(folder, 'node'))) ?? dirname(process.execPath);
}

/** The environment of a shell outside of this project: npm's own variables would lead npm back here. */
function outside(node: string): Environment {
	const inherited = Object.keys(process.env).filter((name) => /^npm_(package|lifecycle|config_local)/.test(name) || name === 'INIT_CWD');
	const path = [node, ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))];
	return { ...Object.fromEntries(inherited.map((name) => [name, undefined])), PATH: path.join(delimiter) };
}

test('packed and installed into another folder, it builds a catalogue there, started from the machine’s own Node', {
	timeout: 480_000,
}, async () => {
	const folder = freshFolder('pack');
	const node = plainNode();
	const env = outside(node);
	const packed = await run('npm', ['pack', '--json', '--pack-destination', folder], {
		env: { ...env, PATH: `${dirname(process.execPath)}${delimiter}${env['PATH']}` },
	});
	expect(packed.code, packed.stderr).toBe(0);
	const tarball = filesOf(folder).find((file) => file.endsWith('.tgz')) ?? '';
	expect(tarball).toMatch(/^accession-/);

	const catalogue = join(folder, 'catalogue');
	mkdirSync(join(catalogue, 'records'), { recursive: true });
	writeFileSync(join(catalogue, 'records/made-up.ris'), toRis(generate(10, 31)));
	writeFileSync(
		join(catalogue, 'package.json'),
		'{ "private": true, "scripts": { "build": "accession build", "check": "accession check" } }\n',
	);
	const installed = await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)], {
		cwd: catalogue,
		env,
	});
	expect(installed.code, installed.stderr).toBe(0);

	const built = await run('npm', ['run', 'build'], { cwd: catalogue, env });
	expect(built.code, built.stdout + built.stderr).toBe(0);
	expect(articleIds(join(catalogue, 'dist'))).toHaveLength(10);
	expect(existsSync(join(catalogue, 'dist/pagefind/pagefind.js'))).toBe(true);

	const bin: { bin: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const start = join(catalogue, 'node_modules/accession', bin.bin['accession'] ?? '');
	const checked = await run(join(node, 'node'), [start, 'check', '--format', 'json'], { cwd: catalogue, env });
	expect(checked.code, checked.stderr).toBe(0);
	expect(JSON.parse(checked.stdout)).toMatchObject({ read: 10, published: 10 });
});
