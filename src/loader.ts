/**
 * The build's only reader of the disk: files of a catalogue's folder -> readers -> catalogue. Astro's loaders, which put
 * the result into the content store, are in `content.ts`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from './catalogue/catalogue.ts';
import { collate } from './catalogue/collate.ts';
import { readAuthorEntries, readJournalEntries } from './catalogue/curation/authority.ts';
import { unreadFiles } from './catalogue/curation/content-folder.ts';
import { readCorrections } from './catalogue/curation/corrections.ts';
import { type Curation, NO_CURATION } from './catalogue/curation/curation.ts';
import { readDecisions } from './catalogue/curation/decisions.ts';
import { readPermissions } from './catalogue/curation/permissions.ts';
import { readRedirects, readRemembered } from './catalogue/curation/redirects.ts';
import { readRetractions } from './catalogue/curation/retractions.ts';
import { readSubjectFile } from './catalogue/curation/subject-file.ts';
import type { SiteSettings, SourceSettings } from './catalogue/settings.ts';
import { readSiteSettings, readSourceSettings } from './catalogue/settings-file.ts';
import { Rows } from './formats/csv/rows.ts';
import { decode } from './formats/decode.ts';
import { type FileReading, type FilesRead, readFiles } from './formats/index.ts';
import { isPassedOver } from './formats/passed-over.ts';
import { NO_HISTORY, readHistory } from './history.ts';
import { splitFrontMatter } from './markdown/front-matter.ts';
import { type PageData as FrontMatter, readPage } from './markdown/page.ts';
import { free, keepingResults } from './memory.ts';
import { type Problem, problem } from './problems/problem.ts';
import { markdownOf, type ToHtml, withComments, withNotes } from './prose.ts';

/** Told how far the reading is: files done of all. */
export type OnRead = (done: number, all: number) => void;

/** How a catalogue is read. */
export interface Reading {
	/** Whether the history of its repository is asked. */
	git: boolean;
}

/** A page that people wrote. `html` holds nothing but what the allow-list of `markdown/` names. */
export interface Page {
	/** Path below its folder without the ending: `about`, `adding-records`. */
	id: string;
	data: FrontMatter & { title: string };
	html: string;
	problems: Problem[];
}

/** All that a catalogue's folder holds. */
export interface Contents {
	catalogue: Catalogue;
	/** Pages of the site: the generator's own help, and `content/pages/`, which replaces a page of the same name. */
	pages: Page[];
	/** One page for each kind of problem. */
	problemPages: Page[];
}

/** The generator's help, the same seen from `src` and from the compiled `lib`. */
const help = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'help');

/**
 * Reads a catalogue's folder. Nothing in it can make this throw: what is missing is empty, what is faulty is a problem.
 * The result is the same on every machine, whatever the order in which the disk lists its files.
 */
export async function readContents(folder: string, onRead: OnRead = () => {}, how: Reading = { git: true }): Promise<Contents> {
	const site = await siteSettings(folder);
	const { files, sources, passedOver, problems } = await readRecords(folder, onRead);
	const { curation, problems: inCuration } = await readCuration(folder, how, site.settings);
	const catalogue = collate({
		files,
		sources,
		site: site.settings,
		passedOver,
		problems: [...site.problems, ...problems, ...inCuration],
		curation,
	});
	const toHtml = markdownOf(catalogue);
	const render = renderer(toHtml);
	const commented = withComments(catalogue.articles, toHtml);
	const subjects = withNotes(catalogue.authorities.subjects, toHtml);
	const ownPages = await markdownBelow(join(help, 'pages'), 'help/');
	const sitePages = await markdownBelow(join(folder, 'content', 'pages'), 'content/pages/');
	const pages = [...new Map([...ownPages, ...sitePages].map((page) => [page.id, page])).values()].sort(byId).map(render);
	const problemPages = (await markdownBelow(join(help, 'problems'), 'help/problems/')).map(render);
	const problemsOfPages = [...pages, ...problemPages].flatMap((page) => page.problems);
	return {
		catalogue: {
			...catalogue,
			articles: commented.articles,
			authorities: { ...catalogue.authorities, subjects: subjects.entries },
			problems: [...catalogue.problems, ...commented.problems, ...subjects.problems, ...problemsOfPages],
		},
		pages,
		problemPages,
	};
}

/** Reads what people say beside the records: `content/decisions.yml` and its neighbours, and all files of `content/corrections/`. */
async function readCuration(folder: string, { git }: Reading, site: SiteSettings): Promise<{ curation: Curation; problems: Problem[] }> {
	const read = (file: string) => optionalText(join(folder, file));
	const decisions = readDecisions(await read('content/decisions.yml'), 'content/decisions.yml');
	const authors = readAuthorEntries(await read('content/authors.yml'), 'content/authors.yml');
	const journals = readJournalEntries(await read('content/journals.yml'), 'content/journals.yml');
	const redirects = readRedirects(await read('content/redirects.yml'), 'content/redirects.yml');
	const permissions = readPermissions(await read('content/permissions.yml'), 'content/permissions.yml');
	const remembered = readRemembered(await read('content/addresses.yml'), 'content/addresses.yml');
	const corrections: ReturnType<typeof readCorrections>[] = [];
	for (const path of (await filesBelow(join(folder, 'content', 'corrections'))).filter((path) => /\.ya?ml$/.test(path))) {
		const file = posix.join('content/corrections', path);
		corrections.push(readCorrections((await read(file)) ?? '', file));
	}
	const subjects: ReturnType<typeof readSubjectFile>[] = [];
	for (const path of (await filesBelow(join(folder, 'content', 'subjects'))).filter((path) => /\.md$/i.test(path) && !isPassedOver(path))) {
		const file = posix.join('content/subjects', path);
		subjects.push(readSubjectFile({ file, ...splitFrontMatter((await read(file)) ?? '') }));
	}
	const unread = unreadFiles(await filesBelow(join(folder, 'content')));
	const listed = await read(RETRACTIONS);
	const retractions = listed === undefined ? undefined : readRetractions(rowsOf(listed), RETRACTIONS);
	const history = git ? await readHistory(folder) : NO_HISTORY;
	return {
		curation: {
			...NO_CURATION,
			historyAsked: git,
			...(history.version && { version: history.version }),
			datesOf: history.datesOf,
			decisions: decisions.decisions,
			corrections: corrections.flatMap(({ items }) => items),
			authorities: { authors: authors.items, journals: journals.items, subjects: subjects.flatMap(({ items }) => items) },
			redirects: redirects.items,
			...(retractions && {
				retractions: { items: retractions.items, checked: site.retractionsChecked ?? history.changed(RETRACTIONS) ?? 'undated' },
			}),
			remembered: remembered.items,
			permissions: permissions.items,
		},
		problems: [
			decisions,
			authors,
			journals,
			redirects,
			remembered,
			permissions,
			...(retractions === undefined ? [] : [retractions]),
			...corrections,
			...subjects,
			{ problems: unread },
		].flatMap(({ problems }) => problems),
	};
}

const RETRACTIONS = 'content/retractions.csv';

function* rowsOf(text: string): Generator<string[]> {
	const rows = new Rows(text.replace(/^\uFEFF/, ''), ',');
	for (let row = rows.next(); row !== undefined; row = rows.next()) yield row.cells;
}

/** What the files below `records/` hold. */
export interface RecordFiles {
	/** One for each file, and for each file in an archive. */
	files: FileReading[];
	/** What `_source.yml` says, by folder below `records/`, `''` for `records/` itself. */
	sources: Map<string, SourceSettings>;
	/** Paths of what is no record file by its name, but for `_source.yml`. */
	passedOver: string[];
	/** Problems of `_source.yml` and of the folder as a whole; those of the files stand in `files`. */
	problems: Problem[];
}

/** Reads the record files of a catalogue's folder, without anything made from them. `onRead` counts files on the disk. */
export async function readRecords(folder: string, onRead: OnRead = () => {}): Promise<RecordFiles> {
	const paths = await filesBelow(join(folder, 'records'));
	const isSource = (path: string) => posix.basename(path) === '_source.yml';
	const recordPaths = paths.filter((path) => !isPassedOver(path));
	const passedOver = paths.filter((path) => isPassedOver(path) && !isSource(path)).map((path) => posix.join('records', path));
	const sources = new Map<string, SourceSettings>();
	const problems: Problem[] = [];
	for (const path of paths.filter(isSource)) {
		const file = posix.join('records', path);
		const { settings, problems: found } = readSourceSettings(await optionalText(join(folder, file)), file);
		sources.set(path === '_source.yml' ? '' : posix.dirname(path), settings);
		problems.push(...found);
	}
	const files: FileReading[] = [];
	await keepingResults(async () => {
		for (const [index, path] of recordPaths.entries()) {
			const read = await readOne(folder, posix.join('records', path));
			files.push(...read.files);
			passedOver.push(...read.passedOver);
			onRead(index + 1, recordPaths.length);
		}
	});
	if (files.length === 0) problems.push(problem('records-missing', { file: 'records/', line: 1 }));
	return { files, sources, passedOver, problems };
}

/** Renders pages. */
function renderer(toHtml: ToHtml): (source: MarkdownFile) => Page {
	return ({ id, file, text }) => {
		const { data, body, problems: inFrontMatter } = readPage(text, file);
		const { html, problems: inBody } = toHtml(body, { file });
		return { id, data, html, problems: [...inFrontMatter, ...inBody] };
	};
}

/** The settings of a catalogue alone, for commands that need no records. What is faulty in them is left at its default. */
export async function readSite(folder: string): Promise<SiteSettings> {
	return (await siteSettings(folder)).settings;
}

async function siteSettings(folder: string) {
	return readSiteSettings(await optionalText(join(folder, 'content', 'site.yml')), 'content/site.yml');
}

async function readOne(folder: string, path: string): Promise<FilesRead> {
	try {
		const bytes = await readFile(join(folder, path));
		return readFiles(bytes, path, undefined, () => free(bytes));
	} catch (error) {
		// A broken link or a file without permission is a fault of the folder, to be reported like any other.
		if (!(error instanceof Error && 'code' in error)) throw error;
		const refused = problem('file-unreadable', { file: path, line: 1 }, { actual: String(error.code) });
		return { files: [{ file: path, bytes: 0, refused }], passedOver: [] };
	}
}

/** Paths of all files below a folder, with `/`, sorted by code point. A missing folder has none. Links to folders are not followed. */
async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(emptyIfMissing);
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A Markdown file as it stands on the disk. `file` is the path that problems name. */
interface MarkdownFile {
	id: string;
	file: string;
	text: string;
}

async function markdownBelow(folder: string, prefix: string): Promise<MarkdownFile[]> {
	const paths = (await filesBelow(folder)).filter((path) => path.endsWith('.md') && !posix.basename(path).startsWith('_'));
	return Promise.all(
		paths.map(async (path) => ({
			id: path.slice(0, -'.md'.length),
			file: prefix + path,
			text: await readFile(join(folder, path), 'utf8'),
		})),
	);
}

async function optionalText(path: string): Promise<string | undefined> {
	try {
		// People save these files with the same editors as record files: not always as UTF-8.
		return decode(await readFile(path)).text;
	} catch (error) {
		if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
		throw error;
	}
}

function emptyIfMissing(error: NodeJS.ErrnoException): [] {
	if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
	throw error;
}

const byId = (a: MarkdownFile, b: MarkdownFile) => (a.id < b.id ? -1 : 1);
