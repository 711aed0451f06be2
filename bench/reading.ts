import { formats, readFile } from '../src/formats/index.ts';
import type { Specimen } from './generate.ts';
import { toEdsJson, toEdsText, toRis } from './write.ts';

/** How fast a format is read: bytes in, records out, the telling of the format and the decoding included. */
export interface Speed {
	format: string;
	perSecond: number;
	megabytes: number;
}

const ROUNDS = 3;

/** Reads made-up articles in each format, several times over, and gives the best round: what the machine can do when nothing else runs. */
export function readingSpeeds(specimens: readonly Specimen[]): Speed[] {
	const encoder = new TextEncoder();
	const inputs = {
		ris: [encoder.encode(toRis(specimens))],
		'eds-text': specimens.map((specimen) => encoder.encode(toEdsText(specimen))),
		'eds-json': [encoder.encode(toEdsJson(specimens))],
	};
	const known = new Set(formats.map(({ name }) => name));
	return Object.entries(inputs)
		.filter(([format]) => known.has(format))
		.map(([format, files]) => speed(format, files, specimens.length));
}

function speed(format: string, files: readonly Uint8Array[], expected: number): Speed {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) {
		const started = performance.now();
		const read = files.reduce((sum, file) => sum + recordsOf(file, format), 0);
		best = Math.min(best, (performance.now() - started) / 1000);
		if (read !== expected) throw new Error(`${format}: ${read} of ${expected} made-up entries were read.`);
	}
	return { format, perSecond: expected / best, megabytes: files.reduce((sum, file) => sum + file.length, 0) / 1e6 };
}

/** How many records a file gives; a file told to be of another format gives none. */
function recordsOf(bytes: Uint8Array, format: string): number {
	const reading = readFile(bytes, `records/made-up.${format}`);
	return 'reading' in reading && reading.format.name === format ? reading.reading.records.length : 0;
}
