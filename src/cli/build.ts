import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import type { Contents } from '../loader.ts';
import { hasErrors } from '../problems/summary.ts';
import { openSession } from '../session.ts';
import { siteFiles } from '../site/files.ts';
import { writtenPaths } from '../site/written-pages.ts';
import { astroConfig } from './astro.ts';
import { type Command, commonOptions, gitOption, readingOf } from './command.ts';
import { catalogueFolder, measure, outputFolder, replaceOutput, workFolder } from './folders.ts';
import { type Progress, streamProgress } from './progress.ts';
import { formatOption, printReport } from './report.ts';
import { writeSiteFiles } from './site-files.ts';

export const build: Command = {
	name: 'build',
	summary: 'make the site: pages, search, exports',
	options: {
		...commonOptions,
		...gitOption,
		out: { type: 'string', value: 'DIR', help: 'folder for the site, replaced whole (default: dist)' },
		strict: { type: 'boolean', help: 'exit 1 and build nothing when there is an error; what curators took out is none' },
		format: formatOption,
	},
	async run(options) {
		const folder = await catalogueFolder(options);
		const out = await outputFolder(options, folder);
		const progress = streamProgress();
		const contents = await openSession(folder, readingOf(options)).contents((done, all) =>
			progress.step('Reading record files', done, all),
		);
		progress.end();
		printReport(contents.catalogue, folder, options);
		if (options['strict'] && hasErrors(contents.catalogue.problems)) {
			process.stderr.write('Nothing was built: --strict stops at errors.\n');
			return 1;
		}
		const work = await workFolder(folder, 'build');
		try {
			const site = await buildSite(contents, work.path, progress);
			const { files, bytes } = await measure(site);
			await replaceOutput(site, out);
			process.stderr.write(`Wrote ${files} files, ${(bytes / 1e6).toFixed(1)} MB, to ${out}\n`);
		} finally {
			await work.close();
		}
		return 0;
	},
};

/** Renders every page, then the search index beside them. Returns the folder of the finished site. */
async function buildSite({ catalogue, pages }: Contents, work: string, progress: Progress): Promise<string> {
	// Loaded when it is needed: Astro takes longer to load than `--help` to answer.
	const { build: buildAstro } = await import('astro');
	const { buildIndex, textsSharing, writeIndex } = await import('../search/pagefind.ts');
	const config = astroConfig(work, catalogue.site);
	const { articles } = catalogue;
	const watch = setInterval(async () => {
		const done = await readdir(join(config.outDir, 'articles')).then(
			(names) => names.length,
			() => 0,
		);
		progress.step('Writing article pages', Math.min(done, articles.length), articles.length);
	}, 500);
	const cwd = process.cwd();
	try {
		// Astro puts what it renders with into the current folder when the output lies outside of it: two builds started
		// in one folder would mix their pages.
		process.chdir(work);
		// All is bundled: what pages are rendered with need not be found from the work folder, wherever npm put it.
		await buildAstro({ ...config, vite: { ...config.vite, ssr: { noExternal: true } } });
	} finally {
		process.chdir(cwd);
		clearInterval(watch);
		progress.end();
	}
	const indexes = indexArticles(articles, catalogue.authorities);
	writeSiteFiles(config.outDir, [...siteFiles({ catalogue, indexes })], (done, all) => progress.step('Writing exports', done, all));
	progress.end();
	const index = await buildIndex(articles, indexes, {
		sharing: textsSharing((await measure(config.outDir)).files, articles.length),
		pages: writtenPaths(pages),
		onProgress: (done, all) => progress.step('Indexing articles', done, all),
	});
	progress.end();
	await writeIndex(index, join(config.outDir, 'pagefind'));
	return config.outDir;
}
