/**
 * ZIP files, as far as exports are packed in them: stored or deflated entries, ZIP64. Read by the list at the end of the file
 * (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3), not by the headers before the entries, which may leave
 * sizes out. The packages at hand cut an entry that is larger than it says, cannot tell an encrypted entry, and check no sum.
 */
import { crc32, inflateRawSync } from 'node:zlib';

/** One entry, as the list at the end of the file has it. */
export interface ZipEntry {
	/** As packed: may hold backslashes, `..`, anything. A folder ends in a slash. */
	name: string;
	/** Bytes in the file, and bytes when unpacked. */
	packed: number;
	size: number;
	encrypted: boolean;
	/** 0 stored, 8 deflated; others are not read. */
	method: number;
	crc: number;
	/** Where the header before the entry begins. */
	offset: number;
}

const SIGNATURES = { entry: 0x04034b50, listed: 0x02014b50, end: 0x06054b50, end64At: 0x07064b50, end64: 0x06064b50 } as const;
/** Bytes of the parts that have a fixed length. */
const SIZES = { entry: 30, listed: 46, end: 22, end64At: 20 } as const;
/** Stands where a number is too large for its field and is found elsewhere. */
const ELSEWHERE = { 16: 0xffff, 32: 0xffffffff } as const;
const STORED = 0;
const DEFLATED = 8;

/** The entries of a ZIP file in the order of its list, or undefined when there is no whole list. Never throws. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
	const view = viewOf(bytes);
	return within(() => {
		const list = listOf(view);
		if (list === undefined) return undefined;
		const entries: ZipEntry[] = [];
		let at = list.offset;
		while (entries.length < list.count) {
			if (view.getUint32(at, true) !== SIGNATURES.listed) return undefined;
			const name = at + SIZES.listed;
			const extra = name + view.getUint16(at + 28, true);
			const comment = extra + view.getUint16(at + 30, true);
			const flags = view.getUint16(at + 8, true);
			entries.push({
				name: nameOf(bytes.subarray(name, extra)),
				encrypted: (flags & 1) !== 0,
				method: view.getUint16(at + 10, true),
				crc: view.getUint32(at + 16, true),
				...sizesOf(view, at, extra, comment),
			});
			at = comment + view.getUint16(at + 32, true);
		}
		return entries;
	});
}

/**
 * What an entry unpacks to; undefined when it is damaged, holds more or less than it says, or is packed in a way that is not read.
 * Never holds more than the size it says. Never throws.
 */
export function unzip(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
	const view = viewOf(bytes);
	return within(() => {
		if (view.getUint32(entry.offset, true) !== SIGNATURES.entry) return undefined;
		const start = entry.offset + SIZES.entry + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
		const packed = bytes.subarray(start, start + entry.packed);
		const content =
			entry.method === STORED
				? packed
				: entry.method === DEFLATED
					? inflateRawSync(packed, { maxOutputLength: entry.size + 1 })
					: undefined;
		return content?.length === entry.size && crc32(content) === entry.crc ? content : undefined;
	});
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The result, or undefined where numbers in the file point outside of it or zlib gives up. */
function within<T>(read: () => T | undefined): T | undefined {
	try {
		return read();
	} catch (error) {
		if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return undefined;
		throw error;
	}
}

/** Where the list of entries begins, and how many it has. Its end mark stands at the end of the file, before a comment of any length. */
function listOf(view: DataView): { offset: number; count: number } | undefined {
	const first = Math.max(0, view.byteLength - SIZES.end - ELSEWHERE[16]);
	for (let at = view.byteLength - SIZES.end; at >= first; at -= 1) {
		if (view.getUint32(at, true) !== SIGNATURES.end || at + SIZES.end + view.getUint16(at + 20, true) > view.byteLength) continue;
		const [count, offset] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
		const pointer = at - SIZES.end64At;
		const is64 = count === ELSEWHERE[16] || offset === ELSEWHERE[32];
		if (!is64 || pointer < 0 || view.getUint32(pointer, true) !== SIGNATURES.end64At) return { count, offset };
		const end = longAt(view, pointer + 8);
		return view.getUint32(end, true) === SIGNATURES.end64 ? { count: longAt(view, end + 32), offset: longAt(view, end + 48) } : undefined;
	}
	return undefined;
}

/** Sizes and place of the entry listed at `at`; those too large for their fields stand in the extra field 1, in this order. */
function sizesOf(view: DataView, at: number, extra: number, end: number): Pick<ZipEntry, 'size' | 'packed' | 'offset'> {
	const sizes = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
	for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
		if (view.getUint16(field, true) !== 1) continue;
		let long = field + 4;
		for (const name of ['size', 'packed', 'offset'] as const) {
			if (sizes[name] !== ELSEWHERE[32]) continue;
			sizes[name] = longAt(view, long);
			long += 8;
		}
		break;
	}
	return sizes;
}

function longAt(view: DataView, at: number): number {
	return Number(view.getBigUint64(at, true));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** UTF-8 with or without the flag for it; what is not serves as a label all the same. */
function nameOf(bytes: Uint8Array): string {
	try {
		return utf8.decode(bytes);
	} catch {
		return windows1252.decode(bytes);
	}
}
