/**
 * `npm run conformance -- DIR`: reads every file below a folder and prints what became of each, whether everything in each entry is
 * found again, and where two readings of one DOI differ. What is not looked up is printed last, unless
 * `--no-syntax` is given; `--list` prints every run that is not found. Exits with 1 where a reader failed, took longer than ten seconds, or a sum does not hold.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accountFile } from './accounting.ts';
import { doubts, sumFaults, takeCensus } from './census.ts';
import { fileText } from './file-text.ts';
import { printAccounts, printCensus, printSyntax, printTwins } from './print.ts';
import { startReader } from './reader.ts';
import type { ReadFile } from './reading.ts';
import { compareTwins } from './twins.ts';

const PATIENCE = 10_000;

const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: { list: { type: 'boolean', default: false }, syntax: { type: 'boolean', default: true } },
	allowNegative: true,
});
const [given] = positionals;
if (given === undefined) {
	console.error('Name the folder of the files: npm run conformance -- DIR');
	process.exit(2);
}
const root = resolve(given);
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => statSync(join(root, path)).isFile())
	.sort((a, b) => (a < b ? -1 : 1));

const reader = startReader(PATIENCE);
const read: { folder: string; file: ReadFile }[] = [];
const accounts = [];
const faults: string[] = [];
const doubtful: string[] = [];
for (const path of paths) {
	const outcome = await reader.read(join(root, path), path);
	if ('fault' in outcome) {
		faults.push(`${path}: ${outcome.fault}`);
		continue;
	}
	const text = fileText(readFileSync(join(root, path)));
	for (const file of outcome.files) {
		const packed = file.file !== path;
		read.push({ folder: path.includes('/') ? (path.split('/')[0] ?? '') : '.', file });
		faults.push(...sumFaults(file, packed ? undefined : text.split(/\r\n|\n|\r/).length).map((fault) => `${file.file}: ${fault}`));
		if (!packed) doubtful.push(...doubts(file, text).map((doubt) => `${file.file}: ${doubt}`));
		accounts.push(accountFile(file, packed ? undefined : text));
	}
}
await reader.close();

printCensus(takeCensus(read), paths.length);
printAccounts(accounts, options.list);
printTwins(compareTwins(read.map(({ file }) => file)));
if (doubtful.length > 0) console.log(`## Worth a look\n\n${doubtful.map((doubt) => `- ${doubt}`).join('\n')}\n`);
console.log(
	`## Sums\n\n${faults.length === 0 ? 'Every file is read or refused by name, and every sum holds.' : faults.map((fault) => `- ${fault}`).join('\n')}`,
);
console.log('');
if (options.syntax) printSyntax();
if (faults.length > 0) process.exitCode = 1;
