import { sep } from 'node:path';
import { visible } from '../problems/visible.ts';
import { openSession } from '../session.ts';
import { type Adoption, adopt } from '../vocabulary/adopt.ts';
import type { Fault, Remark } from '../vocabulary/concept.ts';
import { readVocabulary } from '../vocabulary/read.ts';
import { subjectFile, subjectPath } from '../vocabulary/subject-file.ts';
import { type Command, commonOptions, text, UsageError } from './command.ts';
import { catalogueFolder } from './folders.ts';
import { streamProgress } from './progress.ts';
import { commitLines, openSubjects, type SubjectsFolder } from './subjects-folder.ts';
import { openVocabulary } from './vocabulary-file.ts';

/** More files are not made at one go: a vocabulary as a whole buries the subjects of a catalogue. */
const MOST_FILES = 5_000;

export const subjectsImport: Command = {
	name: 'subjects import',
	summary: 'make files of content/subjects/ from a vocabulary',
	positionals: {
		name: 'FILE',
		help: 'SKOS in Turtle, N-Triples, RDF/XML or JSON-LD; descriptors of MeSH in XML or N-Triples; a table with a column "label"; each packed with gzip or not',
		many: false,
	},
	options: {
		...commonOptions,
		'only-used': { type: 'boolean', help: 'take only concepts that headings of the records name, and what is broader' },
		update: { type: 'boolean', help: 'add names that are missing to the aliases of files that are there' },
		lang: { type: 'string', value: 'LANGUAGE', help: 'language of the labels, such as en or pt-BR (default: the language of the site)' },
	},
	about:
		'One file is written for each concept. No file is overwritten: a concept that is there already, under its label or another name, is left and told, or with --update given the names it does not have yet; everything else in its file stays as it is. Nothing is fetched from the network and nothing is committed.',
	async run(options, [path = '']) {
		const named = text(options, 'lang');
		if (named !== undefined && !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(named)) {
			throw new UsageError(`"--lang" cannot be "${named}". Write the tag of a language, such as en or pt-BR.`);
		}
		const folder = await catalogueFolder(options);
		const shown = path.split(sep).join('/');
		const file = await openVocabulary(path).catch(damaged);
		if ('fault' in file) return refuse(shown, file.fault);
		if (file.form === undefined) return refuse(shown, NOT_KNOWN);
		const progress = streamProgress();
		const { catalogue } = await openSession(folder, { git: false }).contents((done, all) =>
			progress.step('Reading the catalogue', done, all),
		);
		progress.end();
		const reading = await readVocabulary(file.chunks(), file.form, named ?? catalogue.site.language).catch(damaged);
		if ('fault' in reading) return refuse(shown, reading.fault);
		const headings =
			options['only-used'] === true ? catalogue.articles.flatMap(({ subjects }) => subjects.map(({ label }) => label)) : undefined;
		const adoption = adopt(reading.concepts, catalogue.authorities.subjects, headings && new Set(headings));
		if (adoption.files.length > MOST_FILES) {
			throw new UsageError(
				`"${path}" would make ${adoption.files.length} files, and no more than ${MOST_FILES} are made at once. Add --only-used, or take a part of it.`,
			);
		}
		const outcome = await write(adoption, openSubjects(folder), options['update'] === true);
		const lines = [`${shown}: ${counted(reading.concepts.length, 'concept', 'concepts')}`, ...told(outcome, adoption, options)];
		lines.push(...reading.remarks.map((remark) => remarkText(shown, remark)));
		lines.push(
			...commitLines(folder, [...outcome.written, ...outcome.updated], `Import ${counted(outcome.written.length, 'subject', 'subjects')}`),
		);
		process.stdout.write(`${lines.map(visible).join('\n')}\n`);
		return 0;
	},
};

const NOT_KNOWN: Fault = {
	message: 'This is no vocabulary that can be read.',
	todo: 'Give SKOS in Turtle, N-Triples, RDF/XML or JSON-LD, descriptors of MeSH as NLM publishes them, or a table whose first row names a column "label".',
};

/** A file that breaks off, or whose packing is damaged, is the data's fault. */
function damaged(error: unknown): { fault: Fault } {
	if (!(error instanceof RangeError) && !(error instanceof Error && 'code' in error)) throw error;
	return { fault: { message: 'The file could not be read to its end.', actual: error.message, todo: 'Fetch it anew.' } };
}

/** Says why a file cannot be used. Nothing was written: exit code 1. */
function refuse(file: string, { message, line, actual, todo }: Fault): number {
	const place = line === undefined ? file : `${file}:${line}`;
	const lines = [`${place}: ${message}`, ...(actual === undefined ? [] : [`  ${actual}`]), `  ${todo} Nothing was written.`];
	process.stderr.write(`${lines.map(visible).join('\n')}\n`);
	return 1;
}

interface Outcome {
	/** Paths below the catalogue. */
	written: string[];
	updated: string[];
	left: string[];
	/** Files that could not be changed. */
	stuck: string[];
}

async function write({ files, there }: Adoption, folder: SubjectsFolder, isUpdate: boolean): Promise<Outcome> {
	const outcome: Outcome = { written: [], updated: [], left: [], stuck: [] };
	for (const { slug, ...entry } of files) {
		// A file may be there that could not be read.
		const file = subjectPath(slug);
		((await folder.write(file, subjectFile(entry))) ? outcome.written : outcome.stuck).push(file);
	}
	for (const { file, missing } of there) {
		if (!isUpdate || missing.length === 0) outcome.left.push(file);
		else ((await folder.addAliases(file, missing)) ? outcome.updated : outcome.stuck).push(file);
	}
	return outcome;
}

function told(
	{ written, updated, left, stuck }: Outcome,
	{ doubled, refused, lost, there }: Adoption,
	options: Readonly<Record<string, unknown>>,
): string[] {
	const missing = new Map(there.map(({ file, missing }) => [file, missing.length]));
	const more = (file: string) =>
		(missing.get(file) ?? 0) === 0 ? '' : `, without ${counted(missing.get(file) ?? 0, 'name', 'names')} of the vocabulary`;
	const isUpdate = options['update'] === true;
	return [
		...list('Written', written),
		...list(
			'Given more aliases',
			updated.map((file) => `${file} (${missing.get(file)})`),
		),
		...list(
			'There already and left as they are',
			left.map((file) => file + (isUpdate ? '' : more(file))),
		),
		...list('There already, and could not be read', stuck),
		...list('Left out, since a concept before them has the same label', doubled),
		...list(
			'Names left out, since another subject has them',
			refused.map(({ name, of, has }) => `${name}, of ${of}: it is ${has}`),
		),
		...list(
			'Broader or related subjects left out, since nothing here is called so',
			lost.filter(({ because }) => because === 'unknown').map(link),
		),
		...list('Broader subjects left out, since they lie below', lost.filter(({ because }) => because === 'circle').map(link)),
	];
}

function link({ from, to }: Adoption['lost'][number]): string {
	return `${from}: ${to}`;
}

/** How many of a list are named. */
const NAMED = 20;

function list(what: string, items: readonly string[]): string[] {
	if (items.length === 0) return [];
	const rest = items.length - NAMED;
	return [`${what}: ${items.length}`, ...items.slice(0, NAMED).map((item) => `  ${item}`), ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

function remarkText(file: string, { message, line, actual }: Remark): string {
	return `${line === undefined ? file : `${file}:${line}`}: ${message}${actual === undefined ? '' : ` (${actual})`}`;
}

function counted(number: number, one: string, several: string): string {
	return `${number} ${number === 1 ? one : several}`;
}
