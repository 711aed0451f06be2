import { readFile } from '../src/formats/index.ts';
import { exports } from './exports/index.ts';
import type { Specimen } from './generate.ts';
import type { Row } from './table.ts';

const ROUNDS = 3;

/**
 * How fast each format is read: bytes in, records out, the telling of the format and the decoding included. Of several rounds the best:
 * what the machine can do when nothing else runs. Throws where not every article is read: what is left out costs no time.
 */
export function readingRows(articles: readonly Specimen[]): Row[] {
	const encoder = new TextEncoder();
	return exports.map(({ format, files, budget }) => {
		const inputs = files(articles).map((text) => encoder.encode(text));
		const bytes = inputs.reduce((sum, { length }) => sum + length, 0);
		const perSecond = articles.length / bestSeconds(format, inputs, articles.length);
		return {
			what: `${format}, entries of ${(bytes / articles.length / 1000).toFixed(1)} kB`,
			measured: `${Math.round(perSecond).toLocaleString('en')} entries/s`,
			...(budget === undefined ? {} : { budget: `${budget.toLocaleString('en')} entries/s`, met: perSecond >= budget }),
		};
	});
}

function bestSeconds(format: string, files: readonly Uint8Array[], expected: number): number {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) {
		const started = performance.now();
		const read = files.reduce((sum, file) => sum + recordsOf(file, format), 0);
		best = Math.min(best, (performance.now() - started) / 1000);
		if (read !== expected) throw new Error(`${format}: ${read} of ${expected} made-up entries were read.`);
	}
	return best;
}

/** How many records a file gives; a file told to be of another format gives none. */
function recordsOf(bytes: Uint8Array, format: string): number {
	const reading = readFile(bytes, `records/made-up.${format}`);
	return 'reading' in reading && reading.format.name === format ? reading.reading.records.length : 0;
}
