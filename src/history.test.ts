import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHistory } from './history.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'accession-history-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const WHO = ['-c', 'user.name=Example', '-c', 'user.email=example@example.org'];

function git(where: string, args: string[], env: Record<string, string> = {}): void {
	execFileSync('git', [...WHO, ...args], { cwd: where, stdio: 'pipe', env: { ...process.env, ...env } });
}

function put(path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

function commit(day: string): void {
	const date = `${day}T12:00:00+00:00`;
	git(folder, ['add', '--all']);
	git(folder, ['commit', '-m', day], { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date });
}

const entry = (title: string) => `TY  - JOUR\nTI  - ${title}\nDO  - 10.5555/${title.slice(0, 3)}\nER  - \n`;
const at = (file: string, number: number) => ({ file, format: 'ris', entry: number, line: number * 4 - 3, endLine: number * 4 });

test('a record came when the first of its lines came, and changed when the last did', async () => {
	git(folder, ['init', '--quiet']);
	put('records/a.ris', entry('One') + entry('Two'));
	commit('2024-01-02');
	put('records/a.ris', entry('One') + entry('Two, corrected') + entry('Three'));
	commit('2025-03-04');
	const { datesOf, changed } = await readHistory(folder);
	expect(datesOf(at('records/a.ris', 1))).toEqual({ added: '2024-01-02', changed: '2024-01-02' });
	expect(datesOf(at('records/a.ris', 2))).toEqual({ added: '2024-01-02', changed: '2025-03-04' });
	expect(datesOf(at('records/a.ris', 3))).toEqual({ added: '2025-03-04', changed: '2025-03-04' });
	expect(changed('records/a.ris')).toBe('2025-03-04');
});

test('the state of the files is told by the last commit that touched records or content', async () => {
	git(folder, ['init', '--quiet']);
	expect((await readHistory(folder)).version).toBeUndefined();
	put('records/a.ris', entry('One'));
	commit('2024-01-02');
	const head = (await readHistory(folder)).version;
	expect(head).toEqual({ commit: expect.stringMatching(/^[0-9a-f]{10}$/), day: '2024-01-02' });
	put('README.md', 'Nothing of the catalogue.');
	commit('2025-03-04');
	expect((await readHistory(folder)).version).toEqual(head);
});

test('a file that was renamed keeps its history, whatever signs its name has', async () => {
	git(folder, ['init', '--quiet']);
	put('records/a b.ris', entry('One'));
	commit('2024-01-02');
	renameSync(join(folder, 'records/a b.ris'), join(folder, 'records/é "c".ris'));
	commit('2025-03-04');
	const { datesOf } = await readHistory(folder);
	expect(datesOf(at('records/é "c".ris', 1)).added).toBe('2024-01-02');
});

test('a catalogue below the top of a repository is read by its own paths', async () => {
	git(folder, ['init', '--quiet']);
	put('deep/catalogue/records/a.ris', entry('One'));
	commit('2024-01-02');
	const { datesOf } = await readHistory(join(folder, 'deep/catalogue'));
	expect(datesOf(at('records/a.ris', 1))).toEqual({ added: '2024-01-02', changed: '2024-01-02' });
});

test('where a shallow clone cuts the history off, nothing is said of what may be older', async () => {
	git(folder, ['init', '--quiet']);
	put('records/a.ris', entry('One'));
	put('records/b.ris', entry('Old'));
	commit('2024-01-02');
	put('records/c.ris', entry('Unrelated'));
	commit('2024-05-06');
	put('records/a.ris', entry('One') + entry('Two'));
	commit('2025-03-04');
	const clone = join(folder, 'clone');
	git(folder, ['clone', '--quiet', '--depth', '2', `file://${folder}`, clone]);
	const { datesOf } = await readHistory(clone);
	expect(datesOf(at('records/b.ris', 1))).toEqual({});
	expect(datesOf(at('records/a.ris', 1))).toEqual({});
	expect(datesOf(at('records/a.ris', 2))).toEqual({ added: '2025-03-04', changed: '2025-03-04' });
});

test('lines that are not committed, files without history and folders without a repository have no dates', async () => {
	put('records/a.ris', entry('One'));
	expect((await readHistory(folder)).datesOf(at('records/a.ris', 1))).toEqual({});
	git(folder, ['init', '--quiet']);
	commit('2024-01-02');
	put('records/a.ris', entry('One') + entry('Two'));
	commit('2024-02-03');
	put('records/a.ris', entry('One') + entry('Two') + entry('Three'));
	put('records/new.ris', entry('New'));
	const { datesOf } = await readHistory(folder);
	expect(datesOf(at('records/a.ris', 3))).toEqual({});
	expect(datesOf(at('records/a.ris', 2))).toEqual({ added: '2024-02-03', changed: '2024-02-03' });
	expect(datesOf(at('records/new.ris', 1))).toEqual({});
});
