import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accession } from './command.ts';
import { filesOf } from './output.ts';
import { freshFolder, site } from './site.ts';

const commands = ['build', 'dev', 'check', 'preview', 'add', 'convert', 'addresses', 'subjects'];

test('--help names every command', async () => {
	const { code, stdout } = await accession(['--help']);
	expect(code).toBe(0);
	for (const command of commands) expect(stdout).toContain(`accession ${command}`);
});

test.each(commands)('%s --help explains its options', async (command) => {
	const { code, stdout, stderr } = await accession([command, '--help']);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	// Converting asks no catalogue.
	expect(stdout).toContain(command === 'convert' ? '--to FORMAT' : '--catalogue DIR');
});

describe('wrong use exits 2 and says what was meant', () => {
	test.each([
		[['biuld'], 'build'],
		[['build', '--catalog', 'x'], '--catalogue'],
		[['build', '--output', 'x'], '--out'],
		[['build', '--stict'], '--strict'],
		[['check', '--fromat', 'json'], '--format'],
		[['check', '--format', 'jason'], 'json'],
		[['preview', '--prot', '80'], '--port'],
		[['dev', '--ports', '80'], '--port'],
		[['add', '--sorce', 'pubmed', 'x.ris'], '--source'],
		[['subjects', 'imprt', 'x.ttl'], 'subjects import'],
		[['subjects', '--fromat', 'json'], '--format'],
		[['subjects', 'import', '--onlyused', 'x.ttl'], '--only-used'],
		[['convert', 'x.ris', '--too', 'ris'], '--to'],
		[['convert', 'x.ris', '--to', 'bibtexx'], 'bibtex'],
	])('accession %j: did you mean %s', async (args, meant) => {
		const { code, stdout, stderr } = await accession(args);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain(`Did you mean "${meant}"?`);
		expect(stderr).not.toMatch(/\n\s+at /);
	});

	test.each([
		[[]],
		[['build', 'records']],
		[['build', '--out']],
		[['check', '--catalogue']],
		[['build', '--catalogue', join(import.meta.dirname, 'cli.test.ts')]],
		[['preview', '--port', 'eighty']],
		[['add']],
		[['add', join(import.meta.dirname, 'no-such-file.ris')]],
		[['convert', '--to', 'ris']],
		[['subjects', '--limit', 'all']],
		[['subjects', 'import']],
		[['subjects', 'import', join(import.meta.dirname, 'no-such-file.ttl')]],
		[['convert', join(import.meta.dirname, 'cli.test.ts')]],
	])('accession %j', async (args) => {
		const { code, stdout, stderr } = await accession(args);
		expect(code).toBe(2);
		expect(stdout + stderr).not.toMatch(/\n\s+at /);
	});
});

test('a long build says in plain lines what it is doing, and at its end how much it wrote', async () => {
	const { run, out } = await site('sample');
	expect(run.stderr).toMatch(/Wrote [\d,]+ files/);
	expect(Number(run.stderr.replaceAll(',', '').match(/Wrote (\d+) files/)?.[1])).toBeGreaterThanOrEqual(filesOf(out).length - 1);
	expect(run.stderr).not.toContain('\u001b');
	expect(run.stdout).not.toContain('\u001b');
});

test('a folder with nothing in it builds a site that says what to do next', async () => {
	const { run, out } = await site('empty');
	expect(run.stdout).toContain('records/');
	expect(filesOf(out)).toContain('index.html');
});

test('check in GitHub’s form prints one annotation a problem, and no record can forge another', async () => {
	const { catalogue } = await site('broken');
	const { stdout } = await accession(['check', '--catalogue', catalogue, '--format', 'github']);
	const lines = stdout.split('\n').filter((line) => line !== '');
	const annotations = lines.filter((line) => !line.startsWith('::notice title=Accession::'));
	expect(lines.length - annotations.length).toBe(1);
	expect(annotations.length).toBeGreaterThan(5);
	for (const line of annotations) expect(line).toMatch(/^::(error|warning) file=[^,]+,line=\d+/);
	expect(annotations.some((line) => line.includes('file=records/pointer.ris,line=1'))).toBe(true);
});

test('check builds nothing and writes nothing', async () => {
	const folder = freshFolder('check');
	const { code } = await accession(['check', '--catalogue', folder]);
	expect(code).toBe(0);
	expect(filesOf(folder).filter((file) => file !== '.accession/.gitignore')).toEqual([]);
});
