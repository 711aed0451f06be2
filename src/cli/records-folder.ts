import type { Stats } from 'node:fs';
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { isPassedOver } from '../formats/passed-over.ts';
import type { RecordFiles } from '../loader.ts';
import { UsageError } from './command.ts';
import { folderName, numbered } from './record-names.ts';
import { newSourceFile } from './source-file.ts';

/** What became of a file that was to be put into `records/`. Paths are below the catalogue, with `/`. */
export interface Placed {
	path: string;
	/** False when a file with the same content was there already, at `path`. */
	isNew: boolean;
	/** Path of the `_source.yml` that was made with its folder. */
	sourceFile?: string;
}

/** `records/` of a catalogue, into which files are put and where none is ever changed. */
export interface RecordsFolder {
	/** Puts a file into a folder below `records/`, under the name or the next that is free. */
	put(folder: string, name: string, bytes: Uint8Array, database: string | undefined): Promise<Placed>;
}

/** Opens `records/` of a catalogue; `known` is what was read of it. */
export function openRecords(catalogue: string, known: Pick<RecordFiles, 'files' | 'sources'>): RecordsFolder {
	const bySize = Map.groupBy(
		known.files.filter(({ archive }) => archive === undefined).map(({ file, bytes }) => ({ file, bytes })),
		({ bytes }) => bytes,
	);
	const sources = new Set(known.sources.keys());

	/** A file with the same content anywhere in `records/`. */
	async function same(bytes: Uint8Array): Promise<string | undefined> {
		for (const { file } of bySize.get(bytes.length) ?? []) {
			const other = await readFile(join(catalogue, file)).catch(() => undefined);
			if (other && Buffer.compare(other, bytes) === 0) return file;
		}
		return undefined;
	}

	return {
		async put(folder, name, bytes, database) {
			const there = await same(bytes);
			if (there !== undefined) return { path: there, isNew: false };
			const isNew = await makeFolder(catalogue, folder);
			let path = '';
			for (let number = 1; path === ''; number += 1) {
				const candidate = posix.join('records', folder, numbered(name, number));
				if (await writeNew(join(catalogue, candidate), bytes)) path = candidate;
			}
			bySize.set(bytes.length, [...(bySize.get(bytes.length) ?? []), { file: path, bytes: bytes.length }]);
			// A folder without settings has those of the folder above, which a file of its own would hide.
			if (!isNew || above(folder).some((outer) => sources.has(outer))) return { path, isNew: true };
			const sourceFile = posix.join('records', folder, '_source.yml');
			const isWritten = await writeNew(join(catalogue, sourceFile), newSourceFile(database));
			return { path, isNew: true, ...(isWritten ? { sourceFile } : {}) };
		},
	};
}

/** The folders that a folder below `records/` lies in, itself first, `''` for `records/` last. */
function above(folder: string): string[] {
	const parts = folder.split('/');
	return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).concat('');
}

/** Makes a folder below `records/` and those it lies in. True when it is new. */
async function makeFolder(catalogue: string, folder: string): Promise<boolean> {
	const places = above(folder).reverse();
	let isNew = false;
	for (const place of places) {
		const path = join(catalogue, 'records', place);
		const found = await standing(path);
		if (place !== '') refuseOther(place, found);
		if (found === undefined) await mkdir(path, { recursive: place === '' });
		isNew = found === undefined;
	}
	return isNew;
}

/** Writes a file that is not there yet. False when there is one, whatever it is. */
async function writeNew(path: string, content: Uint8Array | string): Promise<boolean> {
	try {
		await writeFile(path, content, { flag: 'wx' });
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}

/**
 * The folder below `records/` that somebody asked for: one that is there under this very name, else the name made safe. Throws a
 * `UsageError` for what lies elsewhere, would be passed over, or is no folder.
 */
export async function sourceFolder(catalogue: string, named: string): Promise<string> {
	const parts = named
		.replace(/^records\/(?=.)/, '')
		.replace(/(?<=.)\/$/, '')
		.split('/');
	if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\p{Cc}]/u.test(part)))
		throw new UsageError(`--source "${named}" is no folder below records/. Write a name such as "pubmed-2025-11".`);
	if (isPassedOver(parts.join('/')))
		throw new UsageError(`--source "${named}" would be passed over because of its name. Write a name such as "pubmed-2025-11".`);
	let folder = '';
	for (const part of parts) {
		const asNamed = posix.join(folder, part);
		const isThere = (await standing(join(catalogue, 'records', asNamed))) !== undefined;
		folder = isThere ? asNamed : posix.join(folder, folderName(part));
		refuseOther(folder, await standing(join(catalogue, 'records', folder)));
	}
	return folder;
}

/** Throws a `UsageError` where what stands in the place of a folder below `records/` is a link, which could lead anywhere, or a file. */
function refuseOther(folder: string, found: Stats | undefined): void {
	if (found === undefined || found.isDirectory()) return;
	throw new UsageError(`records/${folder} is a ${found.isSymbolicLink() ? 'link' : 'file'}, not a folder. Name another with --source.`);
}

/** What stands at a path itself, links not followed; undefined for nothing. */
async function standing(path: string): Promise<Stats | undefined> {
	return lstat(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
		throw error;
	});
}
