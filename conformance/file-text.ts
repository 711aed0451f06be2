/** A file's text: UTF-8, UTF-16 where its mark says so, and Windows-1252 in the lines that are not UTF-8. Without byte-order mark. */
export function fileText(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	const utf8 = new TextDecoder('utf-8', { fatal: true });
	try {
		return utf8.decode(bytes);
	} catch {
		const windows1252 = new TextDecoder('windows-1252');
		let text = '';
		for (let from = 0; from < bytes.length; ) {
			const end = bytes.indexOf(0x0a, from);
			const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
			try {
				text += new TextDecoder('utf-8', { fatal: true, ignoreBOM: from > 0 }).decode(line);
			} catch {
				text += windows1252.decode(line);
			}
			from += line.length;
		}
		return text;
	}
}
