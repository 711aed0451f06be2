import { hasWords, nameOf, plainSlug, wordsOf } from './keys.ts';

/** What can be suggested, in the order in which it is shown, and how many of each at most. */
export const KINDS = [
	{ name: 'subject', label: 'Subjects', shown: 5 },
	{ name: 'author', label: 'Authors', shown: 4 },
	{ name: 'journal', label: 'Journals', shown: 3 },
	{ name: 'title', label: 'Titles', shown: 4 },
	{ name: 'page', label: 'Pages', shown: 2 },
] as const;
export type Kind = (typeof KINDS)[number]['name'];

/** Something with a page of its own. */
export interface Suggestion {
	kind: Kind;
	label: string;
	/** How many articles are under it; of a title its year; 0 where there is neither. */
	weight: number;
	/** Last part of its address; of a page its path below the site's base. */
	slug: string;
	/** The other name that was found, where it is not the label: `TRD`. */
	via?: string;
}

/** A suggestion as it stands in a file: place in `KINDS`, label, weight, slug (`''` where the label tells it), and the other name. */
export type Row = [kind: number, label: string, weight: number, slug: string, via?: string];

export function toRow({ kind, label, weight, slug, via }: Suggestion): Row {
	const place = KINDS.findIndex(({ name }) => name === kind);
	const row: Row = [place, label, weight, slug === plainSlug(label) ? '' : slug];
	if (via !== undefined) row.push(via);
	return row;
}

export function fromRow([place, label, weight, slug, via]: Row): Suggestion {
	const kind = KINDS[place]?.name ?? 'page';
	return { kind, label, weight, slug: slug || plainSlug(label), ...(via === undefined ? {} : { via }) };
}

const isRow = (data: unknown): data is Row =>
	Array.isArray(data) &&
	typeof data[0] === 'number' &&
	typeof data[1] === 'string' &&
	typeof data[2] === 'number' &&
	typeof data[3] === 'string' &&
	(data[4] === undefined || typeof data[4] === 'string');

/** Whether loaded data is a file of suggestions. */
export function isRows(data: unknown): data is Row[] {
	return Array.isArray(data) && data.every(isRow);
}

/** One beginning, and what is suggested for it. */
export type Head = [prefix: string, rows: Row[]];

/** Whether loaded data is a file of beginnings. */
export function isHeads(data: unknown): data is Head[] {
	return Array.isArray(data) && data.every((head) => Array.isArray(head) && typeof head[0] === 'string' && isRows(head[1]));
}

/** A suggestion with what it is compared by. */
export interface Ranked {
	suggestion: Suggestion;
	/** 0 where the name is what was typed, 1 where it begins with it, 2 where another of its words does. */
	closeness: number;
}

/** Best first. Only what is the very same compares as equal. */
export function byRank(a: Ranked, b: Ranked): number {
	return (
		a.closeness - b.closeness ||
		b.suggestion.weight - a.suggestion.weight ||
		byText(a.suggestion.label, b.suggestion.label) ||
		byText(a.suggestion.slug, b.suggestion.slug) ||
		byText(a.suggestion.via ?? '', b.suggestion.via ?? '')
	);
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The suggestions that have all typed words, best first: what is called so, what begins so, then the others; among these those with
 * most articles, and the newest titles. Each page once, at most `KINDS[].shown` of a kind, in the order of `KINDS`.
 */
export function bestOf(suggestions: Iterable<Suggestion>, typed: readonly string[]): Suggestion[] {
	const wanted = typed.join(' ');
	const ranked = new Map<Kind, Ranked[]>(KINDS.map(({ name }) => [name, []]));
	if (typed.length === 0) return [];
	for (const suggestion of suggestions) {
		const words = wordsOf(suggestion.via ?? suggestion.label);
		if (!hasWords(typed, words)) continue;
		const name = nameOf(words);
		const closeness = name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2;
		ranked.get(suggestion.kind)?.push({ suggestion, closeness });
	}
	return KINDS.flatMap(({ name, shown }) => {
		const best = new Map<string, Suggestion>();
		for (const { suggestion } of (ranked.get(name) ?? []).sort(byRank)) {
			if (best.size === shown) break;
			if (!best.has(suggestion.slug)) best.set(suggestion.slug, suggestion);
		}
		return [...best.values()];
	});
}
