import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const TEXT = 'TY  - JOUR\r\nAU  - Tatlı, Safiye\r\nTI  - Ağ 茶\r\nER  - \r\n';
const LATIN = 'TY  - JOUR\nAU  - Muñoz\nER  - \n';

function utf16(text: string, littleEndian: boolean): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
	return bytes;
}

function windows1252(text: string): Uint8Array {
	return Uint8Array.from(Buffer.from(text, 'latin1'));
}

describe('decode', () => {
	test.each([
		['UTF-8', new TextEncoder().encode(TEXT), 'utf-8'],
		['UTF-8 with a byte-order mark', new TextEncoder().encode(`\uFEFF${TEXT}`), 'utf-8'],
		['UTF-16, low byte first, with a mark', utf16(`\uFEFF${TEXT}`, true), 'utf-16le'],
		['UTF-16, high byte first, with a mark', utf16(`\uFEFF${TEXT}`, false), 'utf-16be'],
		['UTF-16, low byte first, without a mark', utf16(TEXT, true), 'utf-16le'],
		['UTF-16, high byte first, without a mark', utf16(TEXT, false), 'utf-16be'],
	])('reads %s', (_, bytes, encoding) => {
		expect(decode(bytes)).toEqual({ text: TEXT, encoding, mixed: false });
	});

	test('reads anything else as Windows-1252 and says from which line', () => {
		expect(decode(windows1252(LATIN))).toEqual({ text: LATIN, encoding: 'windows-1252', assumedFrom: 2, mixed: false });
	});

	test('reads the quotation marks of Windows-1252', () => {
		expect(decode(Uint8Array.of(0x93, 0xe9, 0x94)).text).toBe('“é”');
	});

	test('reads line by line where exports in two encodings were joined', () => {
		const bytes = Buffer.concat([new TextEncoder().encode(`\uFEFF${TEXT}`), windows1252(LATIN)]);
		expect(decode(bytes)).toEqual({ text: TEXT + LATIN, encoding: 'windows-1252', assumedFrom: 6, mixed: true });
	});

	test('takes nothing away but the first byte-order mark', () => {
		const text = 'a\u0000\r\n\uFEFFb\r\n\n';
		expect(decode(new TextEncoder().encode(text)).text).toBe(text);
	});

	test('reads nothing as nothing', () => {
		expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', mixed: false });
	});
});
