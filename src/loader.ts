/**
 * The build's only reader of the disk: files of a catalogue's folder -> readers -> catalogue. Astro's loaders, which put
 * the result into the content store, are in `content.ts`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from './catalogue/article.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { collate } from './catalogue/collate.ts';
import type { SiteSettings, SourceSettings } from './catalogue/settings.ts';
import { readSiteSettings, readSourceSettings } from './catalogue/settings-file.ts';
import { type FileReading, readFile as readRecordFile } from './formats/index.ts';
import { renderMarkdown } from './markdown/markdown.ts';
import { type PageData as FrontMatter, readPage } from './markdown/page.ts';
import { type Problem, problem } from './problems/problem.ts';

/** Told how far the reading is: files done of all. */
export type OnRead = (done: number, all: number) => void;

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

/** Names in `records/` that are no record files: dotfiles, `_...`, README and LICENSE with any ending. */
const passedOver = /^[._]|^(readme|licen[cs]e)(\.|$)/i;

/**
 * Reads a catalogue's folder. Nothing in it can make this throw: what is missing is empty, what is faulty is a problem.
 * The result is the same on every machine, whatever the order in which the disk lists its files.
 */
export async function readContents(folder: string, onRead: OnRead = () => {}): Promise<Contents> {
	const site = await siteSettings(folder);
	const paths = (await filesBelow(join(folder, 'records'))).map((path) => posix.join('records', path));
	const names = (path: string) => path.split('/').slice(1);
	const isPassedOver = (path: string) => names(path).some((name) => passedOver.test(name));
	const skipped = paths.filter(isPassedOver);
	const recordPaths = paths.filter((path) => !isPassedOver(path));

	const sources = new Map<string, SourceSettings>();
	const problems: Problem[] = [...site.problems];
	for (const path of skipped.filter((path) => posix.basename(path) === '_source.yml')) {
		const { settings, problems: found } = readSourceSettings(await optionalText(join(folder, path)), path);
		sources.set(names(posix.dirname(path)).join('/'), settings);
		problems.push(...found);
	}
	const files: FileReading[] = [];
	for (const path of recordPaths) {
		files.push(await readOne(folder, path));
		onRead(files.length, recordPaths.length);
	}
	if (files.length === 0) problems.push(problem('records-missing', { file: 'records/', line: 1 }));

	const catalogue = collate({
		files,
		sources,
		site: site.settings,
		passedOver: skipped.filter((path) => posix.basename(path) !== '_source.yml'),
		problems,
	});
	const render = renderer(catalogue);
	const ownPages = await markdownBelow(join(help, 'pages'), 'help/');
	const sitePages = await markdownBelow(join(folder, 'content', 'pages'), 'content/pages/');
	const pages = [...new Map([...ownPages, ...sitePages].map((page) => [page.id, page])).values()].sort(byId).map(render);
	const problemPages = (await markdownBelow(join(help, 'problems'), 'help/problems/')).map(render);
	return {
		catalogue: { ...catalogue, problems: [...catalogue.problems, ...[...pages, ...problemPages].flatMap((page) => page.problems)] },
		pages,
		problemPages,
	};
}

/** Renders pages that may cite the articles of a catalogue. */
function renderer({ articles, site }: Catalogue): (source: MarkdownFile) => Page {
	const cited = new Map(articles.flatMap((article) => citedAs(article).map((name) => [name, article] as const)));
	const cite = (id: string) => {
		const article = cited.get(id.toLowerCase());
		return article && { href: `${site.base}articles/${article.id}/`, text: citationText(article) };
	};
	return ({ id, file, text }) => {
		const { data, body, problems: inFrontMatter } = readPage(text, file);
		const { html, problems: inBody } = renderMarkdown(body, { file, base: site.base, cite });
		return { id, data, html, problems: [...inFrontMatter, ...inBody] };
	};
}

/** What `[@...]` may name an article by: its id, DOI or PMID. */
function citedAs({ id, doi, pmid }: Article): string[] {
	return [id, ...(doi === undefined ? [] : [doi]), ...(pmid === undefined ? [] : [pmid])];
}

/** `Tatlı and Atagün 2025`, `Goodwin et al. 2022`; the title where nobody is named. */
function citationText({ authors, title, year }: Article): string {
	const [first, second] = authors.map((name) => name.family ?? name.literal ?? name.given ?? '');
	const who =
		first === undefined ? title : authors.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
	return `${who} ${year ?? 'undated'}`;
}

/** The settings of a catalogue alone, for commands that need no records. What is faulty in them is left at its default. */
export async function readSite(folder: string): Promise<SiteSettings> {
	return (await siteSettings(folder)).settings;
}

async function siteSettings(folder: string) {
	return readSiteSettings(await optionalText(join(folder, 'content', 'site.yml')), 'content/site.yml');
}

async function readOne(folder: string, path: string): Promise<FileReading> {
	try {
		return readRecordFile(await readFile(join(folder, path)), path);
	} catch (error) {
		// A broken link or a file without permission is a fault of the folder, to be reported like any other.
		if (!(error instanceof Error && 'code' in error)) throw error;
		return { file: path, bytes: 0, refused: problem('file-unreadable', { file: path, line: 1 }, { actual: String(error.code) }) };
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
	return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
		throw error;
	});
}

function emptyIfMissing(error: NodeJS.ErrnoException): [] {
	if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
	throw error;
}

const byId = (a: MarkdownFile, b: MarkdownFile) => (a.id < b.id ? -1 : 1);
