/** A source of numbers in [0, 1) that gives the same ones for the same seed, on every machine. */
export type Random = () => number;

/** Mulberry32, a small generator with a period of 2^32: quite enough for made-up records. */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
	return low + Math.floor(random() * (high - low + 1));
}

/** One of the items, each as likely as the others. The list must not be empty. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new RangeError('Nothing to pick from.');
	return item;
}

/**
 * Draws places of a list of `size` by Zipf's law: place 0 is drawn about twice as often as place 1, three times as
 * often as place 2, and so on. Subject headings and authors' output are spread in this way, and it is what makes a few
 * pages of a catalogue very long and most of them very short. `flatten` softens the head of the list.
 */
export function zipf(size: number, flatten = 4): (random: Random) => number {
	const sums = new Float64Array(size);
	let sum = 0;
	for (let place = 0; place < size; place++) {
		sum += 1 / (place + 1 + flatten);
		sums[place] = sum;
	}
	return (random) => {
		const wanted = random() * sum;
		let low = 0;
		let high = size - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sums[middle] ?? sum) < wanted) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}
