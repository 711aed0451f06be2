import { readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { openFile } from '../formats/archive.ts';
import { type FileReading, readOpened } from '../formats/index.ts';
import { problem } from '../problems/problem.ts';
import { UsageError } from './command.ts';

/** Makes sure that all files given are there. Throws a `UsageError` for the first that is not: a slip of the pen, best told before any work. */
export async function checkGiven(files: readonly string[]): Promise<void> {
	for (const file of files) {
		const found = await stat(file).catch(() => undefined);
		if (!found) throw new UsageError(`There is no file "${file}".`);
		if (found.isDirectory()) throw new UsageError(`"${file}" is a folder. Name the files in it.`);
	}
}

/** A file that somebody named, or one out of an archive that somebody named. */
export interface GivenFile {
	/** What became of it. Its path is the one given, and for a file in an archive its path in there. */
	reading: FileReading;
	/** What it holds, unpacked; nothing where it could not be opened. */
	bytes: Uint8Array;
}

/** What was named on the command line. */
export interface Given {
	/** At least one; several for an archive. */
	files: GivenFile[];
	/** Files in an archive that are no record files by their name. */
	passedOver: string[];
}

/** Reads a file named on the command line; an archive is unpacked. What is wrong with it is a problem of the reading. */
export async function readGiven(path: string): Promise<Given> {
	const file = path.split(sep).join('/');
	const found = await readFile(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === undefined) throw error;
		return problem('file-unreadable', { file, line: 1 }, { actual: error.code });
	});
	if (!(found instanceof Uint8Array))
		return { files: [{ reading: { file, bytes: 0, refused: found }, bytes: new Uint8Array() }], passedOver: [] };
	const { files, passedOver } = openFile(found, file);
	return {
		files: files.map((opened) => {
			const content = opened.content();
			return {
				reading: readOpened({ ...opened, content: () => content }),
				bytes: content instanceof Uint8Array ? content : new Uint8Array(),
			};
		}),
		passedOver,
	};
}
