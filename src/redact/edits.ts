/** Changes to a text, made in the bytes of its file, so that all else stays as it is: encoding, byte-order mark, line ends. */
import type { Decoded } from '../formats/decode.ts';

/** What stands from `start` up to but not including `end`, in UTF-16 units of the decoded text, gives way to `insert`, which is plain ASCII. */
export interface Edit {
	start: number;
	end: number;
	insert: string;
}

/** The text with the edits made. They are in order and do not overlap. */
export function editedText(text: string, edits: readonly Edit[]): string {
	let rest = '';
	let at = 0;
	for (const { start, end, insert } of edits) {
		rest += text.slice(at, start) + insert;
		at = end;
	}
	return rest + text.slice(at);
}

/** The bytes of a file with the edits made. `decoded` is what `decode` made of the bytes. */
export function editedBytes(bytes: Uint8Array, { text, encoding }: Decoded, edits: readonly Edit[]): Uint8Array {
	const place = bytePlaces(bytes, text, encoding);
	const parts: Uint8Array[] = [];
	let at = 0;
	for (const { start, end, insert } of edits) {
		parts.push(bytes.subarray(at, place(start)), inserted(insert, encoding));
		at = place(end);
	}
	return Buffer.concat([...parts, bytes.subarray(at)]);
}

function inserted(text: string, encoding: Decoded['encoding']): Uint8Array {
	const little = Buffer.from(text, encoding.startsWith('utf-16') ? 'utf16le' : 'utf8');
	return encoding === 'utf-16be' ? little.swap16() : little;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LINE_FEED = 0x0a;

/** Where in the bytes a place of the text is; places are asked for in ascending order. */
function bytePlaces(bytes: Uint8Array, text: string, encoding: Decoded['encoding']): (place: number) => number {
	const wide = encoding.startsWith('utf-16');
	if (wide) {
		const mark = bytes.length - 2 * text.length;
		return (place) => mark + 2 * place;
	}
	const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	// The line that the last place was in: where it begins in the text and in the bytes.
	let line = { text: 0, bytes: mark };
	return (place) => {
		for (let feed = text.indexOf('\n', line.text); feed !== -1 && feed < place; feed = text.indexOf('\n', line.text)) {
			line = { text: feed + 1, bytes: bytes.indexOf(LINE_FEED, line.bytes) + 1 };
		}
		const before = text.slice(line.text, place);
		if (encoding === 'utf-8') return line.bytes + Buffer.byteLength(before);
		const feed = bytes.indexOf(LINE_FEED, line.bytes);
		return line.bytes + (isUtf8(bytes.subarray(line.bytes, feed === -1 ? bytes.length : feed)) ? Buffer.byteLength(before) : before.length);
	};
}

/** Lines that are not UTF-8 were read as Windows-1252: a byte for each letter. */
function isUtf8(line: Uint8Array): boolean {
	try {
		strict.decode(line);
		return true;
	} catch {
		return false;
	}
}
