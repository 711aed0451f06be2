/** Lists of whole numbers, end to end in one block of memory: `of(1)` is the second. */
export class NumberLists {
	readonly #numbers: Int32Array;
	/** Where each list begins, and after them where the last one ends. */
	readonly #starts: Int32Array;

	private constructor(numbers: Int32Array, starts: Int32Array) {
		this.#numbers = numbers;
		this.#starts = starts;
	}

	static from(lists: readonly (readonly number[])[]): NumberLists {
		const starts = startsOf(lists.map(({ length }) => length));
		const numbers = new Int32Array(starts[lists.length] ?? 0);
		for (const [place, list] of lists.entries()) numbers.set(list, starts[place] ?? 0);
		return new NumberLists(numbers, starts);
	}

	/** How many lists there are. */
	get length(): number {
		return this.#starts.length - 1;
	}

	/** A list; a view, not a copy. */
	of(place: number): Int32Array {
		return this.#numbers.subarray(this.#starts[place] ?? 0, this.#starts[place + 1] ?? 0);
	}

	/** For each number below `count`, the places of the lists that hold it, ascending. */
	inverted(count: number): NumberLists {
		const sizes = new Int32Array(count);
		for (const number of this.#numbers) sizes[number] = (sizes[number] ?? 0) + 1;
		const starts = startsOf(sizes);
		const next = starts.slice();
		const places = new Int32Array(this.#numbers.length);
		for (let place = 0; place < this.length; place += 1) {
			for (const number of this.of(place)) {
				const at = next[number] ?? 0;
				places[at] = place;
				next[number] = at + 1;
			}
		}
		return new NumberLists(places, starts);
	}
}

function startsOf(sizes: ArrayLike<number>): Int32Array {
	const starts = new Int32Array(sizes.length + 1);
	for (let place = 0; place < sizes.length; place += 1) starts[place + 1] = (starts[place] ?? 0) + (sizes[place] ?? 0);
	return starts;
}
