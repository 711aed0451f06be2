/**
 * The catalogue that this process works on. The command reads it, then Astro loads a second copy of these modules through
 * Vite; both find the same session on `globalThis`, so that a build reads its files once.
 */
import { type Contents, type OnRead, type Reading, readContents } from './loader.ts';

export interface Session {
	/** Folder of the catalogue, absolute. */
	readonly folder: string;
	/** The contents, read on first use and again after `forget`. */
	contents(onRead?: OnRead): Promise<Contents>;
	/** Makes the next `contents` read the disk again: a file changed. */
	forget(): void;
}

declare global {
	var accessionSession: Session | undefined;
}

/** Opens the session of a catalogue's folder for the whole process. */
export function openSession(folder: string, how?: Reading): Session {
	let reading: Promise<Contents> | undefined;
	const session: Session = {
		folder,
		contents(onRead) {
			reading ??= readContents(folder, onRead, how);
			return reading;
		},
		forget() {
			reading = undefined;
		},
	};
	globalThis.accessionSession = session;
	return session;
}

/** The open session; without the command (an editor, `astro check`) one for the current folder. */
export function currentSession(): Session {
	return globalThis.accessionSession ?? openSession(process.cwd());
}
