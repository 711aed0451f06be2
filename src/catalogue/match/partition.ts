/**
 * Puts things together into groups, and keeps some apart. Things are numbers from 0. What is apart stays apart through a third
 * thing as well: no group ever holds two things from different sides of one division.
 */
export class Partition {
	readonly #parents: number[];
	readonly #members: number[][];
	/** For each group: on which side of each division it lies. */
	readonly #sides = new Map<number, Map<number, number>>();

	/** `divisions`: each a list of sides, each side a list of things. */
	constructor(size: number, divisions: readonly (readonly (readonly number[])[])[] = []) {
		this.#parents = Array.from({ length: size }, (_, thing) => thing);
		this.#members = Array.from({ length: size }, (_, thing) => [thing]);
		for (const [division, sides] of divisions.entries()) {
			for (const [side, things] of sides.entries()) {
				for (const thing of things) {
					const known = this.#sides.get(thing) ?? new Map<number, number>();
					if (!known.has(division)) known.set(division, side);
					this.#sides.set(thing, known);
				}
			}
		}
	}

	/** The thing that stands for the group of a thing: its smallest. */
	find(thing: number): number {
		let at = thing;
		for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) {
			const grandparent = this.#parents[parent] ?? parent;
			this.#parents[at] = grandparent;
			at = grandparent;
		}
		return at;
	}

	/** True when some division keeps the groups of two things apart. */
	areApart(a: number, b: number): boolean {
		const [ours, theirs] = [this.#sides.get(this.find(a)), this.#sides.get(this.find(b))];
		if (ours === undefined || theirs === undefined) return false;
		for (const [division, side] of ours) {
			const other = theirs.get(division);
			if (other !== undefined && other !== side) return true;
		}
		return false;
	}

	/** Joins the groups of two things, unless they are kept apart. True when the two are in one group then. */
	join(a: number, b: number): boolean {
		const [one, other] = [this.find(a), this.find(b)];
		if (one === other) return true;
		if (this.areApart(one, other)) return false;
		const [first, second] = one < other ? [one, other] : [other, one];
		this.#parents[second] = first;
		const [ours = [], theirs = []] = [this.#members[first], this.#members[second]];
		// The shorter list is put behind the longer one, so that a long chain of joins takes no more than n log n steps.
		const [long, short] = ours.length >= theirs.length ? [ours, theirs] : [theirs, ours];
		for (const thing of short) long.push(thing);
		this.#members[first] = long;
		this.#members[second] = [];
		this.#uniteSides(first, second);
		return true;
	}

	#uniteSides(first: number, second: number): void {
		const theirs = this.#sides.get(second);
		if (theirs === undefined) return;
		const ours = this.#sides.get(first) ?? new Map<number, number>();
		for (const [division, side] of theirs) ours.set(division, side);
		this.#sides.set(first, ours);
		this.#sides.delete(second);
	}

	/** The things in the group of a thing, in no order. */
	membersOf(thing: number): readonly number[] {
		return this.#members[this.find(thing)] ?? [thing];
	}

	/** All groups, each in ascending order, ordered by their smallest. */
	groups(): number[][] {
		return this.#members.filter((members) => members.length > 0).map((members) => [...members].sort((a, b) => a - b));
	}
}
