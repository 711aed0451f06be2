/** The sites that the tests look at, each built once in a run of the tests, whichever test file asks first. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { accession, type Run, root } from './command.ts';

/** A catalogue and the site built from it. */
export interface Site {
	catalogue: string;
	/** Folder of the site. */
	out: string;
	/** Base path, with a slash at both ends. */
	base: string;
	/** What the build printed. */
	run: Run;
}

/** Every kind of site that more than one test looks at; each makes its catalogue in an empty folder. */
const kinds = {
	/** The sample catalogue of this repository. */
	sample: (folder) => copySample(folder),
	/** The same below a base path. */
	'sample-under-base': (folder) => copySample(folder, (settings) => `base: /some/catalogue/\n${settings}`),
	/** The same with nothing said about supplied abstracts. */
	'sample-silent': (folder) => copySample(folder, (settings) => settings.replace(/^\s*suppliedAbstracts:.*$/m, '  {}')),
	hostile: (folder) => copyCatalogue('hostile', folder),
	/** Says nothing about supplied abstracts, so they are withheld. */
	rights: (folder) => copyCatalogue('rights', folder),
	broken: (folder) => copyCatalogue('broken', folder),
	/** Has retracted, corrected, merged and retired articles. */
	standing: (folder) => copyCatalogue('standing', folder),
	/** Titles, names and abstracts in Hebrew, Arabic and English; says where it is published. */
	scripts: (folder) => copyCatalogue('scripts', folder),
	/** A folder with nothing in it. */
	empty: () => {},
} as const satisfies Record<string, (folder: string) => void>;

export type Kind = keyof typeof kinds;
const bases: Partial<Record<Kind, string>> = { 'sample-under-base': '/some/catalogue/', standing: '/catalogue/', scripts: '/catalogue/' };

/** A new empty folder that goes away with the run. */
export function freshFolder(name: string): string {
	return mkdtempSync(join(inject('shared'), `${name}-`));
}

/** Copies one of the small catalogues beside this file. */
export function copyCatalogue(name: string, folder: string): void {
	cpSync(join(root, 'tests/catalogues', name), folder, { recursive: true });
}

function copySample(folder: string, changed: (settings: string) => string = (settings) => settings): void {
	for (const part of ['records', 'content']) cpSync(join(root, part), join(folder, part), { recursive: true });
	const settings = join(folder, 'content/site.yml');
	// Where the sample will be published is its own business; the tests decide for themselves.
	const own = readFileSync(settings, 'utf8').replace(/^base:.*\n/m, '');
	writeFileSync(settings, changed(own));
}

/** The site of a kind, built by the first who asks; the others wait for it. Fails with what the build printed when it does not exit 0. */
export async function site(kind: Kind): Promise<Site> {
	const folder = join(inject('shared'), kind);
	const done = join(folder, 'run.json');
	if (claim(folder)) await build(kind, folder, done);
	else await until(() => existsSync(done));
	const run: Run = JSON.parse(readFileSync(done, 'utf8'));
	if (run.code !== 0) throw new Error(`Building "${kind}" ended with exit code ${run.code}:\n${run.stdout}\n${run.stderr}`);
	return { catalogue: join(folder, 'catalogue'), out: join(folder, 'site'), base: bases[kind] ?? '/', run };
}

/** True for the first who asks: making a folder is atomic across processes. */
function claim(folder: string): boolean {
	try {
		mkdirSync(folder);
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}

async function build(kind: Kind, folder: string, done: string): Promise<void> {
	const catalogue = join(folder, 'catalogue');
	mkdirSync(catalogue);
	let run: Run = { code: -1, stdout: '', stderr: 'The catalogue could not be made.' };
	try {
		kinds[kind](catalogue);
		run = await accession(['build', '--catalogue', catalogue, '--out', join(folder, 'site')]);
	} finally {
		// Moved into place whole: others read it as soon as it is there.
		writeFileSync(`${done}.part`, JSON.stringify(run));
		renameSync(`${done}.part`, done);
	}
}

async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setTimeout(resolve, 100));
}
