import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileReading } from '../formats/index.ts';
import { type Writer, writers } from '../formats/writers.ts';
import type { Problem } from '../problems/problem.ts';
import { hasErrors } from '../problems/summary.ts';
import { terminalReport } from '../problems/terminal.ts';
import type { BibRecord } from '../record/record.ts';
import { type Command, commonOptions, type Options, text, UsageError } from './command.ts';
import { checkGiven, readGiven } from './given-files.ts';
import { freeNames, splitName } from './record-names.ts';

const names = writers.map(({ name }) => name);

export const convert: Command = {
	name: 'convert',
	summary: 'write record files in another format',
	positionals: { name: 'FILE', help: 'a record file in any format that is read, or a ZIP or gzip archive of such', many: true },
	options: {
		to: { type: 'string', value: 'FORMAT', choices: names, help: `the format to write: ${names.join(', ')}` },
		out: {
			type: 'string',
			value: 'FILE',
			help: 'a new file to write to (default: it is printed); a new folder for several entries in Markdown',
		},
		help: commonOptions.help,
	},
	about:
		'All entries of all files are written one after another; problems are printed apart from them. Abstracts are written as the file has them, whatever a site’s settings say of them, and with the supplier’s notice where there is one. Notes are not written, nor e-mail addresses. Ends with 1 when an entry or a file was set aside.',
	async run(options, given) {
		const writer = writerOf(options);
		await checkGiven(given);
		const readings: FileReading[] = [];
		for (const path of given) readings.push(...(await readGiven(path)).files.map(({ reading }) => reading));
		const records = readings.flatMap((reading) => ('refused' in reading ? [] : reading.reading.records));
		const problems = readings.flatMap((reading) => ('refused' in reading ? [reading.refused] : reading.reading.problems));
		const out = text(options, 'out');
		if (writer.single && records.length > 1) await writeEach(writer, records, out);
		else await write(writer.write(records), out);
		printProblems(problems, readings, records.length);
		return hasErrors(problems) ? 1 : 0;
	},
};

function writerOf(options: Options): Writer {
	const writer = writers.find(({ name }) => name === text(options, 'to'));
	if (writer === undefined) throw new UsageError(`"convert" needs a format to write: --to ${names.join(', --to ')}.`);
	return writer;
}

/** Writes to a new file, or prints. A reader that has seen enough (`| head`) is no fault. */
async function write(pieces: Iterable<string>, out: string | undefined): Promise<void> {
	if (out !== undefined) {
		const file = await open(out, 'wx').catch((error: NodeJS.ErrnoException) => {
			throw refusedOutput(error, out);
		});
		await pipeline(pieces, file.createWriteStream());
		return;
	}
	await pipeline(pieces, process.stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
}

/** What to say where something new cannot be made. */
function refusedOutput(error: NodeJS.ErrnoException, out: string): Error {
	if (error.code === 'EEXIST')
		return new UsageError(`"${out}" is there already, and nothing is overwritten. Give another name with --out.`);
	if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return new UsageError(`There is no folder for "${out}".`);
	return error;
}

/** Writes one file for each record into a new folder. */
async function writeEach(writer: Writer, records: readonly BibRecord[], out: string | undefined): Promise<void> {
	if (out === undefined)
		throw new UsageError(
			`A file in ${writer.label} holds one entry, and here are ${records.length}. Name a new folder for them with --out.`,
		);
	await mkdir(out).catch((error: NodeJS.ErrnoException) => {
		throw refusedOutput(error, out);
	});
	const names = freeNames();
	for (const record of records) await writeFile(join(out, names(splitName(record, writer.ending))), writer.write([record]), { flag: 'wx' });
}

function printProblems(problems: readonly Problem[], readings: readonly FileReading[], published: number): void {
	const quarantined = readings.reduce((sum, reading) => sum + ('refused' in reading ? 0 : reading.reading.quarantined.length), 0);
	if (problems.length === 0 && quarantined === 0) return;
	const sum = { read: published + quarantined, published, merged: 0, quarantined };
	const colour = process.stderr.isTTY === true && !process.env['NO_COLOR'];
	process.stderr.write(terminalReport(problems, sum, { files: readings.length, colour, width: process.stderr.columns ?? 100 }));
}
