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
	for (const item of items) {
		takeItem(item, ledger);
		for (const line of linesOf(readData(item.data))) {
			for (const { marks, html } of markedRuns(line)) {
				const name = ledger.withoutEmails(plainPart(html)).replace(/^[,;\s]+|[,;\s]+$/g, '');
				const named = /[\p{L}\p{N}]/u.test(name) ? { name } : {};
				if (marks.length === 0 && named.name === undefined) continue;
				for (const mark of marks.length === 0 ? [undefined] : marks) list.push({ ...(mark === undefined ? {} : { mark }), ...named });
			}
		}
	}
	const byName = (name: string): number[] => {
		const key = squash(name);
		const place = list.findIndex((known) => known.name !== undefined && squash(known.name) === key);
		return [place === -1 ? list.push({ name }) - 1 : place];
	};
	const byMark = (mark: string): number[] => {
		const places = list.flatMap((known, place) => (known.mark === mark ? [place] : []));
		return places.length > 0 ? places : [list.push({ mark }) - 1];
	};
	return { list, byMark, byName };
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
