import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import { openSession, type Session } from '../session.ts';
import { writtenPaths } from '../site/written-pages.ts';
import { astroConfig } from './astro.ts';
import { type Command, commonOptions, gitOption, readingOf } from './command.ts';
import { catalogueFolder, workFolder } from './folders.ts';
import { printReport } from './report.ts';
import { portOf, portOption, untilStopped } from './server.ts';
import { siteFilesInDev } from './site-files.ts';

export const dev: Command = {
	name: 'dev',
	summary: 'serve the catalogue while it is edited; a saved file shows at once',
	options: { ...commonOptions, ...gitOption, port: portOption },
	async run(options) {
		const folder = await catalogueFolder(options);
		const port = portOf(options);
		const session = openSession(folder, readingOf(options));
		const { catalogue } = await session.contents();
		printReport(catalogue, folder, options);
		const work = await workFolder(folder, 'dev');
		try {
			const { dev: devAstro } = await import('astro');
			const server = await devAstro({
				...astroConfig(work.path, catalogue.site),
				server: { port, host: 'localhost' },
				integrations: [searchInDev(session), siteFilesInDev(session, catalogue.site.base), watchCatalogue(session)],
			});
			process.stdout.write(`Serving the catalogue at http://localhost:${server.address.port}${catalogue.site.base} (Ctrl+C stops it)\n`);
			await untilStopped();
			await server.stop();
		} finally {
			await work.close();
		}
		return 0;
	},
};

/** Serves `/pagefind/` from memory. The index is made when it is first asked for, and again after the catalogue changed. */
function searchInDev(session: Session): AstroIntegration {
	let made: { from: unknown; files: Promise<Map<string, Uint8Array>> } | undefined;
	async function indexFile(path: string): Promise<Uint8Array | undefined> {
		const { buildIndex } = await import('../search/pagefind.ts');
		const { catalogue, pages } = await session.contents();
		if (made?.from !== catalogue) {
			const indexes = indexArticles(catalogue.articles, catalogue.authorities);
			made = { from: catalogue, files: buildIndex(catalogue.articles, indexes, { pages: writtenPaths(pages) }) };
		}
		return (await made.files).get(path);
	}
	return {
		name: 'accession-search',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
					if (path === undefined) return next();
					indexFile(decodeURIComponent(path)).then((bytes) => {
						if (!bytes) return next();
						response.setHeader(
							'content-type',
							path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'application/octet-stream',
						);
						response.end(bytes);
					}, next);
				});
			},
		},
	};
}

/** Reads the catalogue again when a file of it changed, and says what came of it. */
function watchCatalogue(session: Session): AstroIntegration {
	return {
		name: 'accession-watch',
		hooks: {
			'astro:server:setup': ({ server, refreshContent }) => {
				const watched = ['records', 'content'].map((name) => join(session.folder, name));
				server.watcher.add(watched);
				let waiting: NodeJS.Timeout | undefined;
				let refreshed = Promise.resolve();
				const refresh = async () => {
					session.forget();
					printReport((await session.contents()).catalogue, session.folder, {});
					await refreshContent?.({ context: { accession: true } });
					// A page that was being rendered meanwhile may have kept the old contents in a module: all are read again.
					for (const environment of Object.values(server.environments)) {
						environment.moduleGraph.invalidateAll();
						environment.hot.send({ type: 'full-reload' });
					}
				};
				server.watcher.on('all', (_event, path) => {
					if (!watched.some((folder) => path.startsWith(folder + sep))) return;
					clearTimeout(waiting);
					// A save may come as several events, an upload as many files; one refreshing waits for the one before.
					waiting = setTimeout(() => {
						refreshed = refreshed.then(refresh);
					}, 50);
				});
			},
		},
	};
}
