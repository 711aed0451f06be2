import { readFile } from '../src/formats/index.ts';
import type { Shape } from './shapes/shape.ts';

/** How the time to read a shape grows with its size. */
export interface Growth {
	/** Bytes of the smaller of the two texts, and milliseconds for it. */
	bytes: number;
	milliseconds: number;
	/** How many times longer a text of twice the size takes. Undefined where it is read too fast to tell, however long. */
	ratio: number | undefined;
	/** The highest ratio of smaller texts, where theirs was too high to be believed at once. */
	before?: number;
}

/** A text and the least time it was read in. */
interface Timed {
	bytes: Uint8Array;
	milliseconds: number;
	taken: string;
}

/** Reads a text once: what it was taken for, and how many milliseconds that took. */
export type Read = (bytes: Uint8Array) => { taken: string; milliseconds: number };

/** The smaller text takes at least so many milliseconds to read; less is lost in what else the machine does. */
const LONG_ENOUGH = 20;
/** Where a text of so many characters is read sooner than that, it is left at it. */
const LARGEST = 5e6;
/** The processor's count may be behind by so many milliseconds. */
const STEP = 5;
/** Times below this say nothing. */
const NOISE = 5;
/**
 * Ratios outside of these are measured again: a single round may have been disturbed, and what is read for the first time is compiled
 * meanwhile, by which the smaller text seems to take long and the ratio is too low.
 */
const DOUBTFUL = { below: 1.5, above: 2.7 };
const ROUNDS = 4;
/** A time above this is hardly disturbed: two rounds will do. */
const LONG = 250;
/**
 * A ratio that stays high is looked at with larger texts, up to one that takes so many milliseconds: what takes the square of its size
 * or more gets worse with each step, while the bound of a cache is passed but once.
 */
const AFFORDABLE = 1000;

/**
 * Measures a shape at a size at which its reading takes long enough, and at twice that size. Of several rounds the best for each. Throws
 * where the text is taken for another format than `format`: then it is another reader that was measured. `read` is for tests.
 */
export function measureGrowth(shape: Shape, format: string, read: Read = timedRead): Growth {
	let size = 256;
	let small = timed(shape, size, read);
	// What is read for the first time is compiled first.
	again(small, read);
	while (small.milliseconds < LONG_ENOUGH && small.bytes.length < LARGEST) {
		// A little more than it seems to take, since what is read again is read faster.
		const longer = Math.min(16, (1.2 * LONG_ENOUGH) / small.milliseconds, LARGEST / small.bytes.length);
		size = Math.ceil(size * Math.max(1.4, longer));
		small = timed(shape, size, read);
		// The first reading is the slowest, and only what is long enough by the second is.
		if (small.milliseconds >= LONG_ENOUGH) again(small, read);
	}
	let large = timed(shape, 2 * size, read);
	const expected = shape.refused ? 'refused' : format;
	if (large.taken !== expected) throw new Error(`${format}, ${shape.what}: taken for ${large.taken}.`);
	let ratio = settled(small, large, read);
	let before = 0;
	while (ratio > DOUBTFUL.above && 2 * large.milliseconds < AFFORDABLE) {
		before = Math.max(before, ratio);
		size *= 2;
		small = large;
		large = timed(shape, 2 * size, read);
		ratio = settled(small, large, read);
	}
	return {
		bytes: small.bytes.length,
		milliseconds: small.milliseconds,
		ratio: large.milliseconds < NOISE ? undefined : ratio,
		...(before === 0 ? {} : { before }),
	};
}

/** What the readers take a shape for: the name of a format, or `refused`. */
export function takenFor(shape: Shape, size: number): string {
	return readAs(encoded(shape, size));
}

function readAs(bytes: Uint8Array): string {
	const reading = readFile(bytes, 'records/wicked');
	return 'refused' in reading ? 'refused' : reading.format.name;
}

function encoded(shape: Shape, size: number): Uint8Array {
	return new TextEncoder().encode(shape.make(size));
}

function timed(shape: Shape, size: number, read: Read): Timed {
	const one: Timed = { bytes: encoded(shape, size), milliseconds: Number.POSITIVE_INFINITY, taken: '' };
	again(one, read);
	return one;
}

/** Reads a text once more, and keeps the lesser time. */
function again(one: Timed, read: Read): void {
	const { taken, milliseconds } = read(one.bytes);
	one.taken = taken;
	one.milliseconds = Math.min(one.milliseconds, milliseconds);
}

/**
 * Of the clock and the processor's own count, whichever says less: others may use the machine as well, by which the clock goes on; and the
 * count goes by steps of a few milliseconds, by which alone a short time cannot be told.
 */
function timedRead(bytes: Uint8Array): ReturnType<Read> {
	const counted = process.threadCpuUsage();
	const started = performance.now();
	const taken = readAs(bytes);
	const passed = performance.now() - started;
	const { user, system } = process.threadCpuUsage(counted);
	return { taken, milliseconds: Math.min(passed, (user + system) / 1000 + STEP) };
}

/** The ratio of two times, after as many rounds as it takes to be told. */
function settled(small: Timed, large: Timed, read: Read): number {
	const ratio = () => large.milliseconds / small.milliseconds;
	const rounds = large.milliseconds > LONG ? 2 : ROUNDS;
	for (let round = 1; round < rounds && (ratio() > DOUBTFUL.above || ratio() < DOUBTFUL.below); round += 1) {
		again(small, read);
		again(large, read);
	}
	return ratio();
}
