import { type Problem, problem } from '../problems/problem.ts';
import { type Decoded, decode } from './decode.ts';
import { edsJson } from './eds-json/read.ts';
import { edsText } from './eds-text/read.ts';
import type { Format, Reading } from './format.ts';
import { notRead, refuse } from './refusal.ts';
import { ris } from './ris/read.ts';

/** All formats that are read, in the order in which they are tried. */
export const formats: readonly Format[] = [edsText, edsJson, ris];

/** What became of one file: read, or refused with a problem at its line 1 (at the first marker, for git's conflict markers). */
export type FileReading = { file: string; bytes: number } & ({ format: Format; reading: Reading } | { refused: Problem });

/**
 * Tells a file's format by its content and reads it. Never throws, whatever the bytes: a reader that does is reported as a fault
 * of this program and its file is refused. A refused file counts no entries. `file` is the path below the catalogue, with `/`;
 * `among` is for tests.
 */
export function readFile(bytes: Uint8Array, file: string, among: readonly Format[] = formats): FileReading {
	const size = { file, bytes: bytes.length };
	const decoded = decode(bytes);
	const refused = refuse(bytes, decoded.text, file);
	if (refused) return { ...size, refused };
	try {
		const format = among.find(({ recognises }) => recognises(decoded.text));
		if (!format) return { ...size, refused: notRead(decoded.text, file) };
		const reading = format.read(decoded.text, file);
		const whole = refusedWhole(reading);
		if (whole) return { ...size, refused: whole };
		const assumed = encodingAssumed(decoded, file);
		return { ...size, format, reading: assumed ? { ...reading, problems: [assumed, ...reading.problems] } : reading };
	} catch (error) {
		return {
			...size,
			refused: problem('reader-failed', { file, line: 1 }, { actual: error instanceof Error ? error.message : String(error) }),
		};
	}
}

/** The problem with which a reader set a whole file aside, such as an error reply of a database. */
function refusedWhole({ records, quarantined, problems }: Reading): Problem | undefined {
	if (records.length > 0 || quarantined.length > 0) return undefined;
	return problems.find(({ kind, severity }) => kind.startsWith('file-') && severity === 'error');
}

function encodingAssumed({ assumedFrom, mixed }: Decoded, file: string): Problem | undefined {
	if (assumedFrom === undefined) return undefined;
	const place = { file, line: assumedFrom };
	if (!mixed) return problem('encoding-assumed', place);
	return problem('encoding-assumed', place, {
		message: 'The file is UTF-8 in some lines and not in others; this is the first that is not.',
		done: 'The lines that are not UTF-8 were read as Windows-1252.',
	});
}
