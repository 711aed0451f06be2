import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { accession, type Environment } from './command.ts';
import { filesOf } from './output.ts';
import { freshFolder, site } from './site.ts';

/** File by file, a digest of what a folder holds. */
function digests(folder: string): Record<string, string> {
	return Object.fromEntries(
		filesOf(folder).map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(join(folder, file)))
				.digest('hex'),
		]),
	);
}

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
	// Vite hands such variables to the code it builds.
	BASE_URL: '/elsewhere/',
	NODE_OPTIONS: `--import=${otherClock}`,
};

test('two builds of one catalogue are byte-identical, whatever the folder, the order of files, the locale, the time zone and the clock', async () => {
	const first = await site('sample');
	const folder = freshFolder('again');
	const [catalogue, out] = [join(folder, 'a quite different folder'), join(folder, 'out')];
	for (const part of ['content', 'records']) copyBackwards(join(first.catalogue, part), join(catalogue, part));
	const { code, stdout } = await accession(['build', '--catalogue', catalogue, '--out', out], { env: elsewhere });
	expect(code).toBe(0);
	expect(digests(out)).toEqual(digests(first.out));
	expect(stdout).toBe(first.run.stdout);
});

test('a build over an older build leaves nothing of it behind', async () => {
	const folder = freshFolder('over');
	const [catalogue, out] = [join(folder, 'catalogue'), join(folder, 'out')];
	mkdirSync(join(catalogue, 'records'), { recursive: true });
	const entry = (name: string) => `TY  - JOUR\nTI  - ${name}\nAU  - Example, Ann\nPY  - 2020\nDO  - 10.5555/${name}\nER  - \n`;
	writeFileSync(join(catalogue, 'records/one.ris'), entry('first'));
	await accession(['build', '--catalogue', catalogue, '--out', out]);
	expect(filesOf(out)).toContain('articles/10.5555-first/index.html');
	writeFileSync(join(catalogue, 'records/one.ris'), entry('second'));
	await accession(['build', '--catalogue', catalogue, '--out', out]);
	expect(filesOf(out)).toContain('articles/10.5555-second/index.html');
	const cold = join(folder, 'cold');
	await accession(['build', '--catalogue', catalogue, '--out', cold]);
	expect(digests(out)).toEqual(digests(cold));
});
