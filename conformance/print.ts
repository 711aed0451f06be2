import type { Account, Unlisted } from './accounting.ts';
import type { Census } from './census.ts';
import { everywhere, isXml, syntax } from './syntax.ts';
import { ASPECTS, type Twins } from './twins.ts';

/** How many of the commonest runs, and of the differences of one kind, are printed without `--list`. */
const SHOWN = 12;

/** What became of the files, as a Markdown table with a sum. */
export function printCensus(counts: readonly Census[], paths: number): void {
	const sum = (of: 'files' | 'entries' | 'records' | 'quarantined') => counts.reduce((total, count) => total + count[of], 0);
	console.log(`## Files\n\n${paths} files on the disk.\n`);
	printTable(
		['folder', 'format', 'files', 'entries', 'records', 'quarantined', 'problems by kind'],
		[
			...counts.map(({ folder, format, files, entries, records, quarantined, problems }) => [
				folder,
				format,
				...[files, entries, records, quarantined].map(String),
				[...problems]
					.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
					.map(([kind, count]) => `${kind} ${count}`)
					.join(', '),
			]),
			['all', '', ...[sum('files'), sum('entries'), sum('records'), sum('quarantined')].map(String), ''],
		],
	);
}

/** What is not looked up, by format. */
export function printSyntax(): void {
	console.log('## Syntax: what is not looked up\n');
	for (const { what } of everywhere) console.log(`- everywhere: ${what}`);
	for (const [format, list] of Object.entries(syntax)) {
		const names = isXml(format) ? ['element names, attribute names', ...list.map(({ what }) => what)] : list.map(({ what }) => what);
		console.log(`- ${format}: ${names.join('; ') || 'nothing'}`);
	}
	console.log('');
}

/** How much of the entries is found again, by format, and what is not. */
export function printAccounts(accounts: readonly Account[], all: boolean): void {
	const formats = [...new Set(accounts.filter(({ entries }) => entries > 0).map(({ format }) => format))].sort();
	const sums = formats.map((format) => {
		const those = accounts.filter((account) => account.format === format);
		const sum = (of: 'entries' | 'runs' | 'found') => those.reduce((total, account) => total + account[of], 0);
		return { format, entries: sum('entries'), runs: sum('runs'), found: sum('found'), unlisted: those.flatMap(({ unlisted }) => unlisted) };
	});
	console.log('## Accounting\n');
	printTable(
		['format', 'entries', 'runs', 'found', 'unlisted', '%'],
		sums.map(({ format, entries, runs, found }) => [format, ...[entries, runs, found, runs - found].map(String), percent(found, runs)]),
	);
	for (const { format, unlisted } of sums) printUnlisted(format, unlisted, all);
}

function printUnlisted(format: string, unlisted: readonly Unlisted[], all: boolean): void {
	if (unlisted.length === 0) return;
	const byRun = Map.groupBy(unlisted, ({ run }) => run);
	const sorted = [...byRun].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
	console.log(`### ${format}: ${unlisted.length} runs unlisted, ${byRun.size} different\n`);
	for (const [run, places] of all ? sorted : sorted.slice(0, SHOWN)) {
		for (const { file, line, text } of all ? places : places.slice(0, 1))
			console.log(`- ${run} (${places.length}) ${file}:${line}: ${text}`);
	}
	console.log('');
}

/** How far the readings of one DOI agree, and every difference with both places. */
export function printTwins({ dois, compared, agreed, differences }: Twins): void {
	console.log(`## Twins\n\n${dois} DOIs occur in more than one file.\n`);
	printTable(
		['', 'pairs compared', 'agree', '%'],
		ASPECTS.map((aspect) => [aspect, String(compared[aspect]), String(agreed[aspect]), percent(agreed[aspect], compared[aspect])]),
	);
	for (const { doi, aspect, one, other } of differences) {
		console.log(`- ${doi} ${aspect}\n  - ${one.place}: ${one.value}\n  - ${other.place}: ${other.value}`);
	}
	console.log('');
}

function percent(part: number, whole: number): string {
	return whole === 0 ? '' : ((100 * part) / whole).toFixed(2);
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
	for (const row of [head, head.map((_, column) => (column < 2 ? '---' : '--:')), ...rows]) console.log(`| ${row.join(' | ')} |`);
	console.log('');
}
