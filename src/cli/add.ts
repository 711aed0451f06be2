import { relative, resolve } from 'node:path';
import { mergeKeys } from '../catalogue/match/groups.ts';
import type { FileReading } from '../formats/index.ts';
import { toMarkdown } from '../formats/markdown/write.ts';
import { readRecords } from '../loader.ts';
import type { Problem } from '../problems/problem.ts';
import { terminalReport } from '../problems/terminal.ts';
import { visible } from '../problems/visible.ts';
import type { BibRecord } from '../record/record.ts';
import { type Command, commonOptions, text, UsageError } from './command.ts';
import { catalogueFolder } from './folders.ts';
import { commitCommands } from './git-commands.ts';
import { checkGiven, type GivenFile, readGiven } from './given-files.ts';
import { streamProgress } from './progress.ts';
import { databaseOf, fileName, folderName, splitName } from './record-names.ts';
import { openRecords, type Placed, type RecordsFolder, sourceFolder } from './records-folder.ts';

export const add: Command = {
	name: 'add',
	summary: 'put exports into records/, after a look at what they hold',
	positionals: {
		name: 'FILE',
		help: 'an export in any format that is read, or a ZIP or gzip archive of such, which is unpacked',
		many: true,
	},
	options: {
		...commonOptions,
		source: { type: 'string', value: 'NAME', help: 'folder below records/ (default: the name of the database, else of the format)' },
		split: { type: 'boolean', help: 'write one Markdown file for each entry, to be edited by hand, in place of the export' },
	},
	about:
		'Nothing that is there is overwritten or changed: a name that is taken gets a number, and a file whose content is in records/ already is not written again. A file that is no record file is refused, the others are added, and the command ends with 1. Nothing is committed; the git commands that do it are shown.',
	async run(options, given) {
		const catalogue = await catalogueFolder(options);
		await checkGiven(given);
		const named = text(options, 'source');
		const source = named === undefined ? undefined : await sourceFolder(catalogue, named);
		const progress = streamProgress();
		const known = await readRecords(catalogue, (done, all) => progress.step('Reading the catalogue', done, all));
		progress.end();
		const desk: Desk = {
			records: openRecords(catalogue, known),
			keys: new Set(known.files.flatMap((file) => recordsOf(file).flatMap(keysOf))),
			source,
			split: options['split'] === true,
		};
		const outcomes: Outcome[] = [];
		for (const path of given) {
			const { files, passedOver } = await readGiven(path);
			for (const file of files) {
				const outcome = await addFile(file, desk);
				process.stdout.write(`${outcome.lines.map(visible).join('\n')}\n\n`);
				outcomes.push(outcome);
			}
			if (passedOver.length > 0) process.stdout.write(`Passed over, not record files by name: ${passedOver.map(visible).join(', ')}\n\n`);
		}
		printProblems(outcomes);
		printCommands(outcomes, catalogue);
		return outcomes.some(({ isRefused }) => isRefused) ? 1 : 0;
	},
};

/** What is at hand while files are added. */
interface Desk {
	records: RecordsFolder;
	/** By which records of the catalogue are known; grows with each file. */
	keys: Set<string>;
	/** The folder that was asked for. */
	source: string | undefined;
	split: boolean;
}

interface Outcome {
	reading: FileReading;
	/** What is said of it. */
	lines: string[];
	/** New files, below the catalogue. */
	paths: string[];
	isRefused: boolean;
}

function recordsOf(reading: FileReading): BibRecord[] {
	return 'refused' in reading ? [] : reading.reading.records;
}

function keysOf(record: BibRecord): string[] {
	return mergeKeys(record).map(({ key }) => key);
}

/** https://docs.github.com/repositories/working-with-files/managing-large-files/about-large-files-on-github */
const GITHUB_LIMIT = 100 * 2 ** 20;

async function addFile(given: GivenFile, desk: Desk): Promise<Outcome> {
	const { reading } = given;
	if ('refused' in reading) return refused(reading, [reading.refused.message]);
	const { records, quarantined } = reading.reading;
	const described = describe(reading.format.label, records, quarantined.length);
	if (records.length === 0) return refused(reading, [...described, 'It holds no entry that could have a page.']);
	const already = records.filter((record) => keysOf(record).some((key) => desk.keys.has(key))).length;
	if (already > 0) described.push(`In the catalogue already, by DOI, PMID or accession number: ${already}`);
	const placed = await place(given, reading.format.name, records, desk).catch((error: unknown) => {
		if (error instanceof UsageError) return error.message;
		throw error;
	});
	if (typeof placed === 'string') return refused(reading, [...described, placed]);
	for (const key of records.flatMap(keysOf)) desk.keys.add(key);
	if (!desk.split && given.bytes.length > GITHUB_LIMIT)
		described.push('It is larger than 100 MB, which GitHub does not take: export it in parts, or pack it and put it there by hand.');
	const lost = desk.split ? quarantined.length : 0;
	if (lost > 0) described.push(`Not written, since they cannot be read: ${counted(lost, 'entry', 'entries')}`);
	return {
		reading,
		lines: [reading.file, ...[...described, ...told(placed)].map(indented)],
		paths: placed.flatMap(({ path, isNew, sourceFile }) => (isNew ? [path, ...(sourceFile === undefined ? [] : [sourceFile])] : [])),
		isRefused: lost > 0,
	};
}

function refused(reading: FileReading, lines: readonly string[]): Outcome {
	return { reading, lines: [reading.file, ...[...lines, 'Refused: nothing was written.'].map(indented)], paths: [], isRefused: true };
}

/** Writes a file, or one for each of its records. Throws a `UsageError` where its folder cannot be had. */
async function place({ reading, bytes }: GivenFile, format: string, records: readonly BibRecord[], desk: Desk): Promise<Placed[]> {
	const database = databaseOf(records);
	const folder = desk.source ?? folderName(database ?? format);
	if (!desk.split) return [await desk.records.put(folder, fileName(reading.file, format), bytes, database)];
	const placed: Placed[] = [];
	for (const record of records) {
		// Whole, notes and all: it takes the place of the export, and readers keep back what is not to go out.
		placed.push(await desk.records.put(folder, splitName(record, 'md'), Buffer.from(toMarkdown(record)), database));
	}
	return placed;
}

/** How many titles of a file are named, and how much of each. */
const TITLES = 3;
const TITLE_LENGTH = 90;

function shortened(title: string): string {
	const signs = [...title];
	return signs.length > TITLE_LENGTH ? `${signs.slice(0, TITLE_LENGTH).join('')}…` : title;
}

/** What a file holds: format, entries, years, the first titles. */
function describe(format: string, records: readonly BibRecord[], quarantined: number): string[] {
	const years = records.flatMap(({ issued }) => (issued === undefined ? [] : [issued.slice(0, 4)])).sort();
	const [first, last] = [years[0], years.at(-1)];
	const from = first === undefined ? '' : first === last ? ` of ${first}` : ` from ${first} to ${last}`;
	const aside = quarantined === 0 ? '' : `, ${quarantined} of them set aside`;
	const titles = records.slice(0, TITLES).map(({ title, issued }) => `  ${shortened(title)}${issued ? ` (${issued.slice(0, 4)})` : ''}`);
	const more = records.length > TITLES ? [`  and ${records.length - TITLES} more`] : [];
	return [`${format}: ${counted(records.length + quarantined, 'entry', 'entries')}${from}${aside}`, ...titles, ...more];
}

/** What was written and what was not; many files of one folder in one line. */
function told(placed: readonly Placed[]): string[] {
	const fresh = placed.filter(({ isNew }) => isNew);
	const old = placed.filter(({ isNew }) => !isNew);
	const [first] = fresh;
	const written =
		first === undefined
			? []
			: fresh.length === 1
				? [`Written to ${first.path}`]
				: [`Written to ${first.path} and ${counted(fresh.length - 1, 'other file', 'other files')} beside it`];
	const settings = fresh.flatMap(({ sourceFile }) =>
		sourceFile === undefined ? [] : [`Written for you to complete: ${sourceFile}, which says how these records were found`],
	);
	const there =
		old.length === 0
			? []
			: old.length === 1
				? [`Not written: the same content is there already, in ${old[0]?.path}`]
				: [`Not written: the same content is there already, in ${old.length} files such as ${old[0]?.path}`];
	return [...written, ...settings, ...there];
}

function counted(number: number, one: string, several: string): string {
	return `${number} ${number === 1 ? one : several}`;
}

function indented(line: string): string {
	return `  ${line}`;
}

function problemsOf({ reading }: Outcome): Problem[] {
	return 'refused' in reading ? [reading.refused] : reading.reading.problems;
}

function printProblems(outcomes: readonly Outcome[]): void {
	const problems = outcomes.flatMap(problemsOf);
	if (problems.length === 0) return;
	const published = outcomes.reduce((sum, { reading }) => sum + recordsOf(reading).length, 0);
	const quarantined = outcomes.reduce((sum, { reading }) => sum + ('refused' in reading ? 0 : reading.reading.quarantined.length), 0);
	const sum = { read: published + quarantined, published, merged: 0, quarantined };
	const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
	const report = terminalReport(problems, sum, { files: outcomes.length, colour, width: process.stdout.columns ?? 100 });
	process.stdout.write(`${report}\n`);
}

function printCommands(outcomes: readonly Outcome[], catalogue: string): void {
	const paths = outcomes.flatMap(({ paths }) => paths);
	if (paths.length === 0) return;
	const added = outcomes.filter(({ paths }) => paths.length > 0);
	const entries = added.reduce((sum, { reading }) => sum + recordsOf(reading).length, 0);
	const elsewhere = resolve(catalogue) === process.cwd() ? undefined : relative(process.cwd(), catalogue);
	const message = `Add ${counted(entries, 'record', 'records')}: ${paths[0]}${added.length > 1 ? ' and others' : ''}`;
	process.stdout.write(`Nothing was committed. To commit it:\n${commitCommands(paths, message, elsewhere).map(indented).join('\n')}\n`);
}
