import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How many files a folder holds, and their bytes together. */
export function folderSize(folder: string): { files: number; bytes: number } {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return { files: entries.length, bytes: entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) };
}

/** Bytes of the heaviest of some two hundred article pages with its style sheets, each compressed as a host does it; fonts aside. */
export function articleWeight(out: string): number {
	const pages = readdirSync(join(out, 'articles'), { withFileTypes: true }).filter(
		(entry) => entry.isDirectory() && entry.name !== 'browse',
	);
	const step = Math.ceil(pages.length / 200);
	const sample = pages.filter((_, place) => place % step === 0);
	return Math.max(...sample.map((page) => pageWeight(join(out, 'articles', page.name, 'index.html'), out)));
}

function pageWeight(page: string, out: string): number {
	const html = readFileSync(page, 'utf8');
	const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].flatMap(([tag]) => tag.match(/href="([^"]+)"/)?.[1] ?? []);
	const sheets = styles.map((href) => readFileSync(href.startsWith('/') ? join(out, href) : join(dirname(page), href)));
	return [html, ...sheets].reduce((sum, file) => sum + gzipSync(file).length, 0);
}
