/** What the history of a git repository says of the files of a catalogue: when their lines came, and when they last changed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Version } from './catalogue/catalogue.ts';
import type { RecordDates } from './catalogue/curation/curation.ts';
import type { Origin, PartialDate } from './record/record.ts';

export interface History {
	/** Days on which a record's lines came and last changed; empty where the history at hand does not reach. */
	datesOf(origin: Origin): RecordDates;
	/** The day on which a file last changed; undefined where the history does not say. */
	changed(file: string): PartialDate | undefined;
	/** The last commit that touched records or content; absent where nothing is known. */
	version?: Version;
}

export const NO_HISTORY: History = { datesOf: () => ({}), changed: () => undefined };

/** A commit that touched a file. */
interface Touch {
	commit: string;
	day: PartialDate;
	/** The history is cut off here (a shallow clone): what this commit holds may be older. */
	cut: boolean;
}

const run = promisify(execFile);

/** More than any list of commits or blame of a file of 100 MB needs. */
const MOST_OUTPUT = 1 << 30;

/**
 * Reads the history of `records/` and `content/` below a folder. One run of `git log` tells of all files; only those that were touched more
 * than once are asked line by line. Files that are renamed keep their history. Never throws: without git, outside of a repository and in
 * one that may not be read, nothing is known. Days are those of the committer's own calendar, so that they are the same on every machine.
 */
export async function readHistory(folder: string): Promise<History> {
	const log = await git(folder, [
		'log',
		'--format=%x01%H %cs',
		'--name-status',
		'-z',
		'--find-renames',
		'--relative',
		'--',
		'records',
		'content',
	]);
	if (log === undefined) return NO_HISTORY;
	const cut = new Set(await shallowCommits(folder));
	const touches = touchesOf(log, cut);
	const lines = new Map<string, Map<number, Touch>>();
	for (const [file, list] of touches) {
		if (list.length < 2 || !file.startsWith('records/')) continue;
		const blame = await git(folder, ['blame', '--porcelain', '--', file]);
		if (blame !== undefined) lines.set(file, blamed(blame, new Map(list.map((touch) => [touch.commit, touch]))));
	}
	return {
		datesOf({ file, archive, line, endLine }) {
			const path = archive ?? file;
			const byLine = archive === undefined ? lines.get(path) : undefined;
			const own = byLine === undefined ? (touches.get(path) ?? []) : linesBetween(byLine, line, endLine);
			return span(own);
		},
		changed: (file) => span(touches.get(file) ?? []).changed,
		...versionOf(log),
	};
}

/** Of a log, newest first. */
function versionOf(log: string): { version?: Version } {
	const [, commit, day] = /^.([0-9a-f]+) (\d{4}-\d\d-\d\d)/.exec(log) ?? [];
	return commit === undefined || day === undefined ? {} : { version: { commit: commit.slice(0, 10), day } };
}

/** From the first to the last of some commits. Where the history is cut off at the first, it came at some time before. */
function span(touches: readonly Touch[]): RecordDates {
	const days = touches.map(({ day }) => day).sort();
	const [added, changed] = [days[0], days.at(-1)];
	if (added === undefined || changed === undefined) return {};
	const cut = touches.filter(({ cut }) => cut);
	if (cut.some(({ day }) => day === changed)) return {};
	return cut.length > 0 ? { changed } : { added, changed };
}

function linesBetween(byLine: ReadonlyMap<number, Touch>, line: number, endLine: number): Touch[] {
	const own = new Set<Touch>();
	for (let number = line; number <= endLine; number++) {
		const touch = byLine.get(number);
		if (touch !== undefined) own.add(touch);
	}
	return [...own];
}

/** The commits that touched each file that stands today, newest first, under today's name. */
function touchesOf(log: string, cut: ReadonlySet<string>): Map<string, Touch[]> {
	const touches = new Map<string, Touch[]>();
	// What a file was called before a newer commit renamed it: by its former name, its name today.
	const today = new Map<string, string>();
	for (const part of log.split('\u0001').slice(1)) {
		const [head = '', ...rest] = part.split('\0');
		const [commit = '', day = ''] = head.trim().split(' ');
		const fields = rest.map((field) => field.replace(/^\n/, '')).filter((field) => field !== '');
		for (let at = 0; at < fields.length; ) {
			const status = fields[at] ?? '';
			const renamed = /^[RC]/.test(status);
			const former = fields[at + 1] ?? '';
			const now = renamed ? (fields[at + 2] ?? '') : former;
			at += renamed ? 3 : 2;
			const file = today.get(now) ?? now;
			if (status.startsWith('R')) today.set(former, file);
			const list = touches.get(file);
			const touch = { commit, day, cut: cut.has(commit) };
			if (list === undefined) touches.set(file, [touch]);
			else list.push(touch);
		}
	}
	return touches;
}

/**
 * Which commit each line of a file is from, by its number. Lines that are not committed are left out, and so are those that stand in the
 * file more than once, such as the marks where entries begin and end: to git one is as good as the other.
 */
function blamed(porcelain: string, touches: ReadonlyMap<string, Touch>): Map<number, Touch> {
	const lines = new Map<number, Touch>();
	const places = new Map<string, number>();
	for (const [, commit = '', line = '', text = ''] of porcelain.matchAll(/^([0-9a-f]{40,64}) \d+ (\d+).*\n(?:[^\t].*\n)*\t(.*)$/gm)) {
		const number = Number(line);
		const twin = places.get(text);
		if (twin !== undefined) {
			lines.delete(twin);
			continue;
		}
		places.set(text, number);
		const touch = touches.get(commit);
		if (touch !== undefined) lines.set(number, touch);
	}
	return lines;
}

async function shallowCommits(folder: string): Promise<string[]> {
	const shallow = await git(folder, ['rev-parse', '--is-shallow-repository']);
	if (shallow?.trim() !== 'true') return [];
	// In a shallow clone the commits without parents are where the history was cut.
	return (await git(folder, ['rev-list', '--max-parents=0', 'HEAD']))?.split('\n') ?? [];
}

/** What git prints; undefined where it cannot be asked. */
async function git(folder: string, args: readonly string[]): Promise<string | undefined> {
	try {
		const { stdout } = await run('git', ['-c', 'core.quotePath=false', ...args], { cwd: folder, maxBuffer: MOST_OUTPUT });
		return stdout;
	} catch (error) {
		// Not installed, no repository, no commit yet, a repository of somebody else: in all of them nothing is known.
		if (error instanceof Error) return undefined;
		throw error;
	}
}
