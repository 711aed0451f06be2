import { gunzipSync } from 'node:zlib';
import { type Problem, problem } from '../problems/problem.ts';
import { isPassedOver } from './passed-over.ts';
import { unzip, type ZipEntry, zipEntries } from './zip.ts';

/** A file packed in an archive. */
export interface Member {
	/** Path below the catalogue as problems name it, that of the archive first: `records/scopus/export.zip/part-1.ris`. */
	file: string;
	/** Unpacks it, anew each time, so that one member is held at a time. A problem where that cannot be done. */
	content(): Uint8Array | Problem;
}

/** What an archive holds, in the order of the paths, each path once. */
export interface Unpacked {
	members: Member[];
	/** Paths of what is no record file by its name. */
	passedOver: string[];
}

/** How much an archive may hold. */
export interface Limits {
	/** Bytes in all its files together. */
	bytes: number;
	/** How many times larger than packed its files may be; not asked below `freely` bytes. */
	ratio: number;
	freely: number;
	files: number;
}

const MEBIBYTE = 2 ** 20;

/** Exports shrink to a fifth or a tenth when they are packed; what was made to fill a disk, to a thousandth. */
export const LIMITS: Limits = { bytes: 256 * MEBIBYTE, ratio: 100, freely: 8 * MEBIBYTE, files: 10_000 };

/**
 * Lists what a ZIP or gzip archive holds, told by its first bytes. Undefined for a file that is none, or is an office file, which is a
 * ZIP archive too. A problem where the whole archive is refused: damaged, or holding more than it may. Nothing is unpacked yet; a
 * member that is encrypted, damaged, or an archive itself is refused alone, when its content is asked for. Never throws.
 */
export function unpack(bytes: Uint8Array, file: string, limits: Limits = LIMITS): Unpacked | Problem | undefined {
	if (isGzip(bytes)) return { members: [gzipMember(bytes, file, limits)], passedOver: [] };
	if (!isZip(bytes)) return undefined;
	const entries = zipEntries(bytes);
	if (entries === undefined) return problem('archive-damaged', { file, line: 1 });
	if (isOffice(entries)) return undefined;
	const named = inOrder(entries);
	const passedOver = named.filter(({ path }) => isPassedOver(path));
	const kept = named.filter(({ path }) => !isPassedOver(path));
	const tooLarge = excess(kept, bytes.length, limits);
	if (tooLarge !== undefined) return problem('archive-too-large', { file, line: 1 }, { message: tooLarge });
	return {
		members: kept.map(({ path, entry }) => zipMember(bytes, entry, `${file}/${path}`)),
		passedOver: passedOver.map(({ path }) => `${file}/${path}`),
	};
}

/** A file to be read: one that lies open, or one out of an archive. */
export interface OpenedFile extends Member {
	/** Path of the archive it is packed in; absent for a file that lies open. */
	archive?: string;
}

/**
 * The files that a file on the disk stands for: itself, or what is packed in it. At least one: an archive that is refused whole, or
 * holds no record file, stands for itself and has a problem for its content.
 */
export function openFile(bytes: Uint8Array, file: string): { files: OpenedFile[]; passedOver: string[] } {
	const unpacked = unpack(bytes, file);
	if (unpacked === undefined) return { files: [{ file, content: () => bytes }], passedOver: [] };
	if ('kind' in unpacked) return { files: [{ file, content: () => unpacked }], passedOver: [] };
	const { members, passedOver } = unpacked;
	const none = () => problem('file-empty', { file, line: 1 }, { message: 'The archive holds no record file.' });
	return {
		files: members.length === 0 ? [{ file, content: none }] : members.map((member) => ({ ...member, archive: file })),
		passedOver,
	};
}

function startsWith(bytes: Uint8Array, signature: string, from = 0): boolean {
	return String.fromCharCode(...bytes.subarray(from, from + signature.length)) === signature;
}

function isGzip(bytes: Uint8Array): boolean {
	return startsWith(bytes, '\x1f\x8b\x08');
}

function isZip(bytes: Uint8Array): boolean {
	return startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06');
}

/** Archives of other kinds, each with where its mark stands: tar, 7-Zip, RAR, bzip2, xz, Zstandard. */
const OTHERS: readonly (readonly [signature: string, from: number])[] = [
	['ustar', 257],
	['7z\xbc\xaf\x27\x1c', 0],
	['Rar!\x1a\x07', 0],
	['1AY&SY', 4],
	['\xfd7zXZ\0', 0],
	['\x28\xb5\x2f\xfd', 0],
];

/** True for an archive that lies in an archive. */
function isArchive(bytes: Uint8Array): boolean {
	const entries = isZip(bytes) ? zipEntries(bytes) : undefined;
	if (entries !== undefined) return !isOffice(entries);
	return isGzip(bytes) || isZip(bytes) || OTHERS.some(([signature, from]) => startsWith(bytes, signature, from));
}

/** Spreadsheets, documents and e-books are ZIP archives that name their kind. */
function isOffice(entries: readonly ZipEntry[]): boolean {
	return entries.some(({ name }, index) => name === '[Content_Types].xml' || (index === 0 && name === 'mimetype'));
}

interface Named {
	/** Below the archive, with `/`, without `..`. */
	path: string;
	entry: ZipEntry;
}

/** The files of an archive by path. A path that occurs again gets a number: nothing forbids an archive to hold two of one name. */
function inOrder(entries: readonly ZipEntry[]): Named[] {
	const times = new Map<string, number>();
	return entries
		.flatMap((entry) => {
			const name = entry.name.replaceAll('\\', '/');
			if (name.endsWith('/')) return [];
			const parts = name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
			let path = parts.length === 0 ? 'unnamed' : parts.join('/');
			for (let time = times.get(path); time !== undefined; time = times.get(path)) {
				times.set(path, time + 1);
				path = `${path} (${time + 1})`;
			}
			times.set(path, 1);
			return [{ path, entry }];
		})
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What an archive holds too much of, as a sentence; undefined when it keeps to the limits. */
function excess(named: readonly Named[], packed: number, { bytes, ratio, freely, files }: Limits): string | undefined {
	const total = named.reduce((sum, { entry }) => sum + entry.size, 0);
	if (named.length > files) return `The archive holds ${named.length} files; at most ${files} are unpacked.`;
	if (total > bytes) return `The archive would unpack to more than ${mebibytes(bytes)}.`;
	if (total > freely && total > ratio * packed) return `The archive would unpack to more than ${ratio} times its size.`;
	// Entries that share their packed bytes: each is harmless, all of them together fill a disk.
	if (named.reduce((sum, { entry }) => sum + entry.packed, 0) > packed) return 'The files in the archive overlap one another.';
	return undefined;
}

function mebibytes(bytes: number): string {
	return `${Math.round(bytes / MEBIBYTE)} MB`;
}

function zipMember(bytes: Uint8Array, entry: ZipEntry, file: string): Member {
	const place = { file, line: 1 };
	return {
		file,
		content() {
			if (entry.encrypted) return problem('archive-encrypted', place);
			return unnested(unzip(bytes, entry), file);
		},
	};
}

/** The one file in a gzip archive. It is named after the archive; the name inside may be one that nobody was to see. */
function gzipMember(bytes: Uint8Array, archive: string, { bytes: most, ratio, freely }: Limits): Member {
	const base = archive.slice(archive.lastIndexOf('/') + 1);
	const file = `${archive}/${base.replace(/\.tgz$/i, '.tar').replace(/(.)\.gz$/i, '$1')}`;
	const allowed = Math.min(most, Math.max(freely, ratio * bytes.length));
	return {
		file,
		content() {
			try {
				return unnested(gunzipSync(bytes, { maxOutputLength: allowed }), file);
			} catch (error) {
				if (!(error instanceof Error && 'code' in error)) throw error;
				if (error.code !== 'ERR_BUFFER_TOO_LARGE') return problem('archive-damaged', { file, line: 1 });
				const message = allowed === most ? `more than ${mebibytes(most)}` : `more than ${ratio} times its size`;
				return problem('archive-too-large', { file, line: 1 }, { message: `The archive would unpack to ${message}.` });
			}
		},
	};
}

function unnested(content: Uint8Array | undefined, file: string): Uint8Array | Problem {
	if (content === undefined)
		return problem('archive-damaged', { file, line: 1 }, { message: 'The file in the archive cannot be unpacked.' });
	return isArchive(content) ? problem('archive-nested', { file, line: 1 }) : content;
}
