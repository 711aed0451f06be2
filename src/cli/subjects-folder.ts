import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { SUBJECTS, withAliases } from '../vocabulary/subject-file.ts';
import { commitCommands } from './git-commands.ts';

/** `content/subjects/` of a catalogue, in which no file is ever overwritten. Paths are below the catalogue. */
export interface SubjectsFolder {
	/** Writes a new file. False where there is one of that name, whatever it is. */
	write(file: string, text: string): Promise<boolean>;
	/** Adds aliases to a file. False where it is not there or its front matter cannot be read. */
	addAliases(file: string, aliases: readonly string[]): Promise<boolean>;
}

/** Opens the folder, which is made with its first file. */
export function openSubjects(catalogue: string): SubjectsFolder {
	let isMade = false;
	return {
		async write(file, text) {
			if (!isMade) await mkdir(join(catalogue, SUBJECTS), { recursive: true });
			isMade = true;
			return writeFile(join(catalogue, file), text, { flag: 'wx' }).then(
				() => true,
				(error: NodeJS.ErrnoException) => {
					if (error.code === 'EEXIST') return false;
					throw error;
				},
			);
		},
		async addAliases(file, aliases) {
			const path = join(catalogue, file);
			const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
				if (error.code === 'ENOENT') return undefined;
				throw error;
			});
			const changed = text === undefined ? undefined : withAliases(text, aliases);
			if (changed === undefined) return false;
			await writeFile(path, changed);
			return true;
		},
	};
}

/** How to commit files of a catalogue, as lines to be printed. */
export function commitLines(catalogue: string, paths: readonly string[], message: string): string[] {
	if (paths.length === 0) return [];
	const elsewhere = resolve(catalogue) === process.cwd() ? undefined : relative(process.cwd(), catalogue);
	return ['Nothing was committed. To commit it:', ...commitCommands(paths, message, elsewhere).map((line) => `  ${line}`)];
}
