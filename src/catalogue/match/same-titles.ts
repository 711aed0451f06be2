import { type Problem, problem } from '../../problems/problem.ts';
import { judge } from './judgement.ts';
import { agreementOf, weightOf } from './obstacle.ts';
import type { Partition } from './partition.ts';
import { byPlace, placeName } from './place-name.ts';
import type { Sketch } from './sketch.ts';
import { TELLING } from './title-match.ts';

/** Two works with one title that were left apart, each by one of its records. */
export interface Alike<T> {
	between: T[];
	problem: Problem;
}

/** Of many works with one title, so many are looked at to find the likest. */
const LOOKED_AT = 20;

/**
 * Warns where a work has the title of another, in any case and punctuation, and says why they were not merged, naming the likest
 * one, at whichever of the two stands later. Short titles, which many works have, need the same year and first author too. Nothing
 * is said of works that curators keep apart, or that name one another as what they bear on.
 */
export function sameTitles(
	sketches: readonly Sketch[],
	partition: Partition,
	groups: readonly (readonly number[])[],
): { between: [number, number]; problem: Problem }[] {
	const byTitle = new Map<string, number[]>();
	const found: { between: [number, number]; problem: Problem }[] = [];
	for (const group of groups) {
		for (const [key, place] of titlesOf(group, sketches)) {
			const others = byTitle.get(key);
			if (others === undefined) {
				byTitle.set(key, [place]);
				continue;
			}
			const warning = likest(place, others, sketches, partition);
			if (warning !== undefined) found.push(warning);
			if (others.length < LOOKED_AT) others.push(place);
		}
	}
	return found;
}

/** The titles of a work, each with the first record that has it; only the first one of equals. */
function titlesOf(group: readonly number[], sketches: readonly Sketch[]): Map<string, number> {
	const titles = new Map<string, number>();
	for (const place of group) {
		const sketch = sketches[place];
		if (sketch === undefined) continue;
		const { title, year, authors } = sketch;
		const key = title.whole.length >= TELLING ? title.whole : `${title.whole} ${year ?? ''} ${authors[0]?.family ?? ''}`;
		if (title.whole !== '' && !titles.has(key)) titles.set(key, place);
	}
	return titles;
}

function likest(
	place: number,
	others: readonly number[],
	sketches: readonly Sketch[],
	partition: Partition,
): { between: [number, number]; problem: Problem } | undefined {
	const own = sketches[place];
	let best: { other: number; sketch: Sketch; weight: number } | undefined;
	for (const other of others) {
		const sketch = sketches[other];
		if (own === undefined || sketch === undefined || partition.areApart(place, other)) continue;
		const weight = weightOf('same', agreementOf(own, sketch));
		if (best === undefined || weight > best.weight) best = { other, sketch, weight };
	}
	if (own === undefined || best === undefined) return undefined;
	const judgement = judge(own, best.sketch);
	const reason = judgement.same ? 'other entries of theirs contradict' : judgement.reason;
	const [here, there] = [own.record.origin, best.sketch.record.origin].sort((a, b) => -byPlace(a, b));
	if (here === undefined || there === undefined) return undefined;
	const { file, line, endLine } = here;
	const message = `The article at ${placeName(there, here)} has the same title. They were not merged: ${reason}.`;
	return { between: [best.other, place], problem: problem('title-same', { file, line, endLine }, { message, actual: own.record.title }) };
}
