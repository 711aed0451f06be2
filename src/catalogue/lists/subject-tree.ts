/** The part of a subject that tells where it stands. */
export interface Standing {
	broader: readonly number[];
	narrower: readonly number[];
}

/**
 * Marks what stands above and below subjects, each time from one of them on. Subjects are positions in `nodes`. Goes along each link once for
 * each subject it starts from, whatever the number of ways there.
 */
export class SubjectTree {
	readonly #nodes: readonly Standing[];
	readonly #marks: Int32Array;
	#mark = 0;

	constructor(nodes: readonly Standing[]) {
		this.#nodes = nodes;
		this.#marks = new Int32Array(nodes.length);
	}

	/** The subjects given and all that stand above them, each once. */
	above(starts: Iterable<number>): number[] {
		this.#mark += 1;
		return this.#reach(starts, 'broader');
	}

	/** Tells of a subject whether it is the one given, above it or below it. Holds until the next question. */
	line(start: number): (other: number) => boolean {
		this.#mark += 1;
		const mark = this.#mark;
		this.#reach([start], 'broader');
		// It is marked, and so are those above it; those below are not, unless by themselves.
		this.#reach(this.#nodes[start]?.narrower ?? [], 'narrower');
		return (other) => this.#marks[other] === mark;
	}

	#reach(starts: Iterable<number>, way: keyof Standing): number[] {
		const reached: number[] = [];
		const enter = (at: number) => {
			if (this.#marks[at] === this.#mark) return;
			this.#marks[at] = this.#mark;
			reached.push(at);
		};
		for (const start of starts) enter(start);
		for (let next = 0; next < reached.length; next += 1) for (const at of this.#nodes[reached[next] ?? -1]?.[way] ?? []) enter(at);
		return reached;
	}
}
