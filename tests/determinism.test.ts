import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { accession, type Environment } from './command.ts';
import { filesOf } from './output.ts';
import { freshFolder, site } from './site.ts';

/** Names of the files that two folders do not both hold with the same bytes. */
function differences(one: string, other: string): string[] {
	const read = (folder: string) => new Map(filesOf(folder).map((file) => [file, readFileSync(join(folder, file))]));
	const [first, second] = [read(one), read(other)];
	return [...new Set([...first.keys(), ...second.keys()])].filter((file) => !second.get(file)?.equals(first.get(file) ?? Buffer.of(0)));
}

const entry = (name: string) => `TY  - JOUR\nTI  - ${name}\nAU  - Example, Ann\nPY  - 2020\nDO  - 10.5555/${name}\nER  - \n`;

/** Copies a folder file by file, last name first, so that the disk lists it in another order. */
function copyBackwards(from: string, to: string): void {
	for (const file of filesOf(from).reverse()) {
		mkdirSync(dirname(join(to, file)), { recursive: true });
		writeFileSync(join(to, file), readFileSync(join(from, file)));
	}
}

/** A clock that is four hundred days late, for the whole process. */
const otherClock = `data:text/javascript,${encodeURIComponent(
	'const Real = Date, ahead = 400 * 864e5; globalThis.Date = class extends Real { constructor(...parts) { parts.length ? super(...parts) : super(Real.now() + ahead) } static now() { return Real.now() + ahead } };',
)}`;

const elsewhere: Environment = {
	TZ: 'Pacific/Kiritimati',
	LANG: 'tr_TR.UTF-8',
	LC_ALL: 'tr_TR.UTF-8',
	LANGUAGE: 'tr',
	NODE_OPTIONS: `--import=${otherClock}`,
};

test('two builds of one catalogue are byte-identical, whatever the folder, the order of files, the locale, the time zone and the clock', async () => {
	const first = await site('sample');
	const folder = freshFolder('again');
	const [catalogue, out] = [join(folder, 'a quite different folder'), join(folder, 'out')];
	for (const part of ['content', 'records']) copyBackwards(join(first.catalogue, part), join(catalogue, part));
	const { code, stdout } = await accession(['build', '--catalogue', catalogue, '--out', out], { env: elsewhere });
	expect(code).toBe(0);
	expect(differences(first.out, out)).toEqual([]);
	expect(stdout).toBe(first.run.stdout);
});

test('variables that Vite would hand to the code it builds change nothing', async () => {
	const folder = freshFolder('variables');
	const catalogue = join(folder, 'catalogue');
	mkdirSync(join(catalogue, 'records'), { recursive: true });
	writeFileSync(join(catalogue, 'records/one.ris'), entry('variables'));
	const variables: Environment = { BASE_URL: '/elsewhere/', SITE: 'https://example.org', MODE: 'test', NODE_ENV: 'development', DEV: '1' };
	for (const [out, env] of Object.entries({ plain: {}, odd: variables }))
		expect((await accession(['build', '--catalogue', catalogue, '--out', join(folder, out)], { env })).code).toBe(0);
	expect(differences(join(folder, 'plain'), join(folder, 'odd'))).toEqual([]);
});

test('a build over an older build leaves nothing of it behind', async () => {
	const folder = freshFolder('over');
	const [catalogue, out] = [join(folder, 'catalogue'), join(folder, 'out')];
	mkdirSync(join(catalogue, 'records'), { recursive: true });
	writeFileSync(join(catalogue, 'records/one.ris'), entry('first'));
	await accession(['build', '--catalogue', catalogue, '--out', out]);
	expect(filesOf(out)).toContain('articles/10.5555-first/index.html');
	writeFileSync(join(catalogue, 'records/one.ris'), entry('second'));
	await accession(['build', '--catalogue', catalogue, '--out', out]);
	expect(filesOf(out)).toContain('articles/10.5555-second/index.html');
	const cold = join(folder, 'cold');
	await accession(['build', '--catalogue', catalogue, '--out', cold]);
	expect(differences(out, cold)).toEqual([]);
});
