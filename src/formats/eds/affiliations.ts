import type { Affiliation } from '../../record/record.ts';
import { joined, linesOf, type Part, plainPart, readData } from './data.ts';
import { type Item, takeItem } from './items.ts';
import type { Ledger } from './ledger.ts';
import { squash } from './squash.ts';

/** The affiliations of one record, which names are tied to by place in the list. */
export interface Affiliations {
	list: Affiliation[];
	/** Places of the affiliations with a mark. A mark that the record does not explain gets a place without a name. */
	byMark(mark: string): number[];
	/** Place of an affiliation by its name, which is added where it is new. */
	byName(name: string): number[];
}

/** Reads the affiliation items, each line a mark and a name: `<relatesTo>1</relatesTo>Example University<br />`. */
export function affiliationsOf(items: readonly Item[], ledger: Ledger): Affiliations {
	const list: Affiliation[] = [];
	const marks = new Map<string, number[]>();
	const names = new Map<string, number>();
	const add = (affiliation: Affiliation): number => {
		const place = list.push(affiliation) - 1;
		const { mark, name } = affiliation;
		const places = mark === undefined ? undefined : marks.get(mark);
		if (places !== undefined) places.push(place);
		else if (mark !== undefined) marks.set(mark, [place]);
		if (name !== undefined && !names.has(squash(name))) names.set(squash(name), place);
		return place;
	};
	for (const item of items) {
		takeItem(item, ledger);
		for (const run of linesOf(readData(item.data)).flatMap(markedRuns)) {
			const name = ledger.withoutEmails(plainPart(run.html)).replace(/^[,;\s]+|(?<![,;\s])[,;\s]+$/g, '');
			const named = /[\p{L}\p{N}]/u.test(name) ? { name } : {};
			for (const mark of run.marks) add({ mark, ...named });
			if (run.marks.length === 0 && named.name !== undefined) add(named);
		}
	}
	return {
		list,
		byMark: (mark) => marks.get(mark) ?? [add({ mark })],
		byName: (name) => [names.get(squash(name)) ?? add({ name })],
	};
}

/** A line cut before each of its marks, as some databases set all affiliations in one line. */
function markedRuns(line: readonly Part[]): { marks: string[]; html: string }[] {
	const runs: { marks: string[]; parts: Part[] }[] = [{ marks: [], parts: [] }];
	for (const part of line) {
		if (part.kind === 'mark') {
			const marks = plainPart(part.html)
				.split(/[\s,;]+/)
				.filter((mark) => mark !== '');
			const last = runs.at(-1);
			if (last && last.parts.length === 0) last.marks.push(...marks);
			else runs.push({ marks, parts: [] });
		} else runs.at(-1)?.parts.push(part);
	}
	return runs.map(({ marks, parts }) => ({ marks, html: joined(parts) }));
}
