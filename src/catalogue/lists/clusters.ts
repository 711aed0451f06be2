import { byCodeUnit } from '../order.ts';

/**
 * Puts names together that share an identifier. Used for authors (names and ORCIDs) and journals (titles and ISSNs), where a name
 * alone may be that of several, and an identifier may be missing from most records.
 */
export class Clusters {
	readonly #parents = new Map<string, string>();

	/** The key that stands for all keys joined with this one. */
	find(key: string): string {
		let at = key;
		for (let parent = this.#parents.get(at); parent !== undefined && parent !== at; parent = this.#parents.get(at)) {
			const grandparent = this.#parents.get(parent) ?? parent;
			this.#parents.set(at, grandparent);
			at = grandparent;
		}
		return at;
	}

	/** Joins two keys. The smaller by code unit stands for both, so that the order of joining does not matter. */
	join(a: string, b: string): void {
		const [first, second] = [this.find(a), this.find(b)].sort(byCodeUnit);
		if (first !== undefined && second !== undefined && first !== second) this.#parents.set(second, first);
	}
}
