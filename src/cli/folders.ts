import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Options, text, UsageError } from './command.ts';

/** The generator's own folder, the same seen from `src/cli` and from the compiled `lib/cli`. */
export const generator = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Folder that npm put the generator's packages in: its own `node_modules`, or the one it is installed in itself. */
export const packages = dirname(dirname(createRequire(import.meta.url).resolve('astro/package.json')));

/** Stands in every folder that a build made; a folder with other things in it and without this is never replaced. */
const MARK = '.accession-site';

/** Folder below a catalogue for what a run needs and nobody keeps. */
const CACHES = '.accession';

/** The catalogue's folder: the one named, else the current one, else (run from elsewhere) the repository of the generator. */
export async function catalogueFolder(options: Options): Promise<string> {
	const named = text(options, 'catalogue');
	if (named === undefined) {
		const here = process.cwd();
		const isCatalogue = existsSync(join(here, 'records')) || existsSync(join(here, 'content'));
		return isCatalogue || generator.includes(`${sep}node_modules${sep}`) ? here : generator;
	}
	const folder = resolve(named);
	const found = await stat(folder).catch(() => undefined);
	if (!found) throw new UsageError(`There is no folder "${named}".`);
	if (!found.isDirectory()) throw new UsageError(`"${named}" is a file; --catalogue names the folder that holds records/ and content/.`);
	return folder;
}

const contains = (outer: string, inner: string) => `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);

/** The real path of a folder that may not exist yet: links in the part that exists are followed. */
async function realFolder(path: string): Promise<string> {
	if (existsSync(path)) return realpath(path);
	return join(await realFolder(dirname(path)), basename(path));
}

/** The output folder, checked before any work: it may hold nothing but what an earlier build made, and never the catalogue. */
export async function outputFolder(options: Options, catalogue: string): Promise<string> {
	const named = text(options, 'out') ?? 'dist';
	const out = await realFolder(resolve(named));
	const source = await realpath(catalogue);
	if (contains(out, source))
		throw new UsageError(`--out "${named}" is or contains the catalogue, which it would delete. Name a folder of its own, such as "dist".`);
	for (const part of ['records', 'content'])
		if (contains(join(source, part), out))
			throw new UsageError(`--out "${named}" lies inside ${part}/. Name a folder of its own, such as "dist".`);
	const found = await stat(out).catch(() => undefined);
	if (found && !found.isDirectory()) throw new UsageError(`--out "${named}" is a file.`);
	const holds = found ? await readdir(out) : [];
	if (holds.length > 0 && !holds.includes(MARK))
		throw new UsageError(`--out "${named}" holds files that no build made; they would be deleted. Empty it, or name another folder.`);
	return out;
}

/** True when an earlier build made the folder. */
export async function isBuilt(out: string): Promise<boolean> {
	return existsSync(join(out, MARK));
}

/** Puts a finished site in the place of the output folder, whole: a failed build leaves the old one as it was. */
export async function replaceOutput(site: string, out: string): Promise<void> {
	await writeFile(join(site, MARK), 'Made by "accession build". The next build replaces this folder whole.\n');
	await rm(out, { recursive: true, force: true });
	await mkdir(dirname(out), { recursive: true });
	try {
		await rename(site, out);
	} catch (error) {
		// Another file system: rename cannot cross it.
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		await cp(site, out, { recursive: true });
		await rm(site, { recursive: true, force: true });
	}
}

/**
 * A folder for caches and the unfinished site, below the catalogue so that two catalogues never share one, and new for
 * each run so that two builds of one catalogue do not either. It is Astro's root, and holds links to the generator and to
 * its packages, since Astro takes no source for its own that lies outside of the root. `close` removes it.
 */
export async function workFolder(catalogue: string, name: string): Promise<{ path: string; close(): Promise<void> }> {
	const path = await freshFolder(catalogue, name);
	await symlink(packages, join(path, 'node_modules'), 'junction');
	await symlink(generator, join(path, 'generator'), 'junction');
	await writeFile(join(path, 'package.json'), '{ "type": "module" }\n');
	return { path, close: () => rm(path, { recursive: true, force: true }) };
}

async function freshFolder(catalogue: string, name: string): Promise<string> {
	const caches = join(catalogue, CACHES);
	try {
		await mkdir(caches, { recursive: true });
		await writeFile(join(caches, '.gitignore'), '*\n');
		await removeAbandoned(caches);
		return await mkdtemp(join(caches, `${name}-${process.pid}-`));
	} catch (error) {
		// A catalogue on a read-only disk is still the catalogue's business alone: a folder of its own elsewhere.
		if (!(error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EROFS'))) throw error;
		return mkdtemp(join(tmpdir(), `accession-${name}-${process.pid}-`));
	}
}

/** Removes work folders whose process is gone (`build-<pid>-...`). */
async function removeAbandoned(caches: string): Promise<void> {
	for (const entry of await readdir(caches)) {
		const pid = Number(/^[a-z]+-(\d+)-/.exec(entry)?.[1]);
		if (Number.isInteger(pid) && !isRunning(pid)) await rm(join(caches, entry), { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** How many files a folder holds, and their bytes. */
export async function measure(folder: string): Promise<{ files: number; bytes: number }> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const sizes = await Promise.all(
		entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
	);
	return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
