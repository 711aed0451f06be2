import { byCodeUnit } from '../order.ts';

/** How often each spelling occurs. A map, so that `__proto__` is a spelling like any other. */
export type Tally = ReadonlyMap<string, number>;

/** Counts a spelling once more. */
export function count(tally: Map<string, number>, spelling: string): void {
	tally.set(spelling, (tally.get(spelling) ?? 0) + 1);
}

/** The spellings, commonest first, those all in capitals after the others; equally common ones by code unit. */
export function commonest(tally: Tally): string[] {
	return [...tally]
		.sort(([a, timesA], [b, timesB]) => Number(shouts(a)) - Number(shouts(b)) || timesB - timesA || byCodeUnit(a, b))
		.map(([spelling]) => spelling);
}

function shouts(spelling: string): boolean {
	return spelling === spelling.toUpperCase() && spelling !== spelling.toLowerCase();
}
