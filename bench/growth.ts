import { readFile } from '../src/formats/index.ts';
import type { Shape } from './shapes/shape.ts';

/** How the time to read a shape grows with its size. */
export interface Growth {
	/** Bytes of the smaller of the two texts, and milliseconds for it. */
	bytes: number;
	milliseconds: number;
	/** How many times longer a text of twice the size takes. Undefined where it is read too fast to tell, however long. */
	ratio: number | undefined;
}

/** The smaller text takes at least so many milliseconds to read; less is lost in what else the machine does. */
const LONG_ENOUGH = 30;
/** Where a text of so many characters is read sooner than that, it is left at it. */
const LARGEST = 4e6;
/** Times below this say nothing. */
const NOISE = 5;
/** A ratio above this is measured again, since a single round may have been disturbed. */
const DOUBTFUL = 2.5;
const ROUNDS = 5;

/**
 * Measures a shape at a size at which its reading takes long enough, and at twice that size. Of several rounds the best for each. Throws
 * where the text is taken for another format than `format`: then it is another reader that was measured.
 */
export function measureGrowth(shape: Shape, format: string): Growth {
	let size = 256;
	let text = encoded(shape, size);
	// What is read for the first time is compiled first.
	timed(text);
	let once = timed(text);
	while (once < LONG_ENOUGH && text.length < LARGEST) {
		size *= Math.min(16, Math.max(2, Math.ceil(LONG_ENOUGH / once)));
		text = encoded(shape, size);
		once = timed(text);
	}
	const double = encoded(shape, 2 * size);
	let twice = timed(double);
	const taken = takenFor(shape, 2 * size);
	if (taken !== (shape.refused ? 'refused' : format)) throw new Error(`${format}, ${shape.what}: taken for ${taken}.`);
	for (let round = 1; round < ROUNDS && twice / once > DOUBTFUL; round += 1) {
		once = Math.min(once, timed(text));
		twice = Math.min(twice, timed(double));
	}
	return { bytes: text.length, milliseconds: once, ratio: twice < NOISE ? undefined : twice / once };
}

/** What the readers take a shape for: the name of a format, or `refused`. */
export function takenFor(shape: Shape, size: number): string {
	const reading = readFile(encoded(shape, size), 'records/wicked');
	return 'refused' in reading ? 'refused' : reading.format.name;
}

function encoded(shape: Shape, size: number): Uint8Array {
	return new TextEncoder().encode(shape.make(size));
}

function timed(bytes: Uint8Array): number {
	const started = performance.now();
	readFile(bytes, 'records/wicked');
	return performance.now() - started;
}
