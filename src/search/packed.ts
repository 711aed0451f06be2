import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Files beside Pagefind's, packed, each under a name that tells its content: what has not changed need not be loaded again. */
export class PackedFiles {
	/** Content by path below `pagefind/`. */
	readonly files = new Map<string, Uint8Array>();

	/** Packs data as JSON, and gives the path of its file: `columns/subject` becomes `columns/subject.1f0a….gz`. */
	readonly put = (name: string, data: unknown): string => {
		const content = gzip(JSON.stringify(data));
		const path = `${name}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}.gz`;
		this.files.set(path, content);
		return path;
	};

	/** Adds what tells of the others, under a name that never changes, as plain JSON. */
	manifest(path: string, data: unknown): void {
		this.files.set(path, new TextEncoder().encode(JSON.stringify(data)));
	}
}

/** Packs a content; the byte that names the operating system is blanked, so that all machines give the same bytes. */
export function gzip(content: string | Uint8Array): Uint8Array {
	const packed = gzipSync(content, { level: 9 });
	packed[9] = 255;
	return packed;
}
