import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { indexArticles } from '../catalogue/lists/indexes.ts';
import type { Session } from '../session.ts';
import { type SiteFile, siteFiles } from '../site/files.ts';

/** Writes files into the folder of a finished site. One after the other: tens of thousands of small files are soonest done so. */
export function writeSiteFiles(folder: string, files: readonly SiteFile[], onWritten: (done: number, all: number) => void): void {
	const made = new Set<string>();
	for (const [index, { path, pieces }] of files.entries()) {
		const target = join(folder, path);
		const parent = dirname(target);
		if (!made.has(parent)) mkdirSync(parent, { recursive: true });
		made.add(parent);
		const file = openSync(target, 'w');
		try {
			for (const piece of pieces()) writeSync(file, piece);
		} finally {
			closeSync(file);
		}
		onWritten(index + 1, files.length);
	}
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.json': 'application/json',
	'.xml': 'application/xml',
	'.csv': 'text/csv',
	'.bib': 'application/x-bibtex',
	'.ris': 'application/x-research-info-systems',
};

/** Serves the same files while the catalogue is edited, each made when it is asked for. */
export function siteFilesInDev(session: Session, base: string): AstroIntegration {
	let made: { from: unknown; files: Map<string, SiteFile> } | undefined;
	async function fileAt(path: string): Promise<SiteFile | undefined> {
		const { catalogue } = await session.contents();
		if (made?.from !== catalogue) {
			const indexes = indexArticles(catalogue.articles, catalogue.authorities);
			made = { from: catalogue, files: new Map([...siteFiles({ catalogue, indexes })].map((file) => [file.path, file])) };
		}
		return made.files.get(path) ?? made.files.get(join(path, 'index.html'));
	}
	return {
		name: 'accession-site-files',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const path = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, ''));
					if (!path.startsWith(base)) return next();
					fileAt(path.slice(base.length)).then((file) => {
						if (file === undefined) return next();
						response.setHeader('content-type', `${TYPES[extname(file.path)] ?? 'text/plain'}; charset=utf-8`);
						for (const piece of file.pieces()) response.write(piece);
						response.end();
					}, next);
				});
			},
		},
	};
}
