import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const MIME: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.xml': 'application/xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.ico': 'image/x-icon',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
};

/** A folder that is being served. */
export interface Server {
	/** Address of the site's home page, with a slash at the end: `http://127.0.0.1:40123/catalogue/`. */
	url: string;
	close(): Promise<void>;
}

/** Serves a built site as a static host does: below its base path and nowhere else, folders by their index.html, texts compressed, 404.html for what is not there. */
export async function serve(folder: string, base = '/'): Promise<Server> {
	const server = createServer(async (request, response) => {
		const found = await lookUp(folder, base, request.url ?? '/');
		const packed = /^text|javascript|json|xml|wasm/.test(found.type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
		response.writeHead(found.status, {
			'content-type': found.type,
			...(packed ? { 'content-encoding': 'gzip' } : {}),
			...(found.location ? { location: found.location } : {}),
		});
		response.end(request.method === 'HEAD' ? undefined : packed ? gzipSync(found.body) : found.body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}${base}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

interface Found {
	status: number;
	type: string;
	body: Uint8Array | string;
	location?: string;
}

async function lookUp(folder: string, base: string, address: string): Promise<Found> {
	const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
	if (!path.startsWith(base)) return { status: 404, type: MIME['.txt'] ?? '', body: 'Outside of the base path.' };
	const file = join(folder, normalize(path.slice(base.length - 1)));
	if (!file.startsWith(folder)) return { status: 400, type: MIME['.txt'] ?? '', body: 'Outside of the folder.' };
	const kind = await stat(file).catch(() => undefined);
	if (kind?.isDirectory() && !path.endsWith('/')) return { status: 301, type: MIME['.txt'] ?? '', body: '', location: `${path}/` };
	const target = kind?.isDirectory() ? join(file, 'index.html') : file;
	const body = await readFile(target).catch(() => undefined);
	if (body) return { status: 200, type: MIME[extname(target)] ?? 'application/octet-stream', body };
	const missing = await readFile(join(folder, '404.html')).catch(() => 'Not found.');
	return { status: 404, type: MIME['.html'] ?? '', body: missing };
}
