/** A file's text, and what had to be assumed to get it. */
export interface Decoded {
	/** Without byte-order mark, otherwise as it stands: line ends and control characters are kept. */
	text: string;
	encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
	/** First line, from 1, that is not UTF-8 and was read as Windows-1252; absent when there is none. */
	assumedFrom?: number;
	/** True when other lines hold letters in UTF-8, so that the file mixes both. */
	mixed: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** How many bytes are looked at for the zeros of UTF-16. */
const SAMPLE = 4096;

/** The byte order of UTF-16, told by its mark, or by where the zero bytes of Latin letters stand. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
	let highFirst = 0;
	let lowFirst = 0;
	for (let pair = 0; pair < pairs; pair += 1) {
		if (bytes[2 * pair] === 0) highFirst += 1;
		if (bytes[2 * pair + 1] === 0) lowFirst += 1;
	}
	if (pairs < 2) return undefined;
	if (lowFirst > pairs / 2 && highFirst === 0) return 'utf-16le';
	if (highFirst > pairs / 2 && lowFirst === 0) return 'utf-16be';
	return undefined;
}

function withoutMark(text: string): string {
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * Turns a file's bytes into text: UTF-8 with or without byte-order mark, UTF-16 of either byte order with or without one.
 * A line that is not UTF-8 is read as Windows-1252, line by line, since exports of several databases are pasted into one file.
 * Takes nothing away but the byte-order mark, so lines keep their numbers. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
	const wide = wideEncoding(bytes);
	if (wide) return { text: withoutMark(new TextDecoder(wide).decode(bytes)), encoding: wide, mixed: false };
	try {
		return { text: withoutMark(utf8.decode(bytes)), encoding: 'utf-8', mixed: false };
	} catch {
		return decodeLines(bytes);
	}
}

const LINE_FEED = 0x0a;

function decodeLines(bytes: Uint8Array): Decoded {
	const lines: string[] = [];
	let assumedFrom: number | undefined;
	let mixed = false;
	for (let start = 0; start < bytes.length; ) {
		const feed = bytes.indexOf(LINE_FEED, start);
		const end = feed === -1 ? bytes.length : feed + 1;
		const line = bytes.subarray(start, end);
		try {
			const text = utf8.decode(line);
			lines.push(text);
			if (lines.length > 1 || !text.startsWith('\uFEFF')) mixed ||= text.length < line.length;
		} catch {
			lines.push(windows1252.decode(line));
			assumedFrom ??= lines.length;
		}
		start = end;
	}
	return {
		text: withoutMark(lines.join('')),
		encoding: 'windows-1252',
		...(assumedFrom === undefined ? {} : { assumedFrom }),
		mixed,
	};
}
