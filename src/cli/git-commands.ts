/** How many files a command names one by one; more are named by their folders. */
const MOST = 20;

/** A word as a shell takes it, whatever it holds. */
export function quoted(word: string): string {
	return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * The git commands that commit new files, to be shown and not run. `paths` are below the catalogue; `elsewhere` is the catalogue's
 * folder where the reader's shell is in another one.
 */
export function commitCommands(paths: readonly string[], message: string, elsewhere: string | undefined): string[] {
	const git = elsewhere === undefined ? 'git' : `git -C ${quoted(elsewhere)}`;
	const named = paths.length > MOST ? [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1)))] : paths;
	return [`${git} add -- ${named.map(quoted).join(' ')}`, `${git} commit -m ${quoted(message)}`];
}
