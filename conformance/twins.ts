import type { ReadFile, ReadRecord } from './reading.ts';
import { decodeText, runs, withoutTags } from './spelling.ts';

/** What is compared. */
export const ASPECTS = ['title', 'first author', 'number of authors', 'year', 'pages'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Two readings of one DOI that say different things. */
export interface Difference {
	doi: string;
	aspect: Aspect;
	one: { place: string; value: string };
	other: { place: string; value: string };
}

export interface Twins {
	/** DOIs that occur in more than one file. */
	dois: number;
	/** Pairs that were compared, and how many of them agree. A pair of which one says nothing is not compared. */
	compared: Record<Aspect, number>;
	agreed: Record<Aspect, number>;
	differences: Difference[];
}

interface Sighting {
	place: string;
	file: string;
	said: Record<Aspect, string>;
}

/** Compares each record of a DOI with the first one of it in another file. */
export function compareTwins(files: readonly ReadFile[]): Twins {
	const sightings = new Map<string, Sighting[]>();
	for (const { file, records } of files) {
		for (const record of records) {
			if (!record.doi) continue;
			const list = sightings.get(record.doi) ?? [];
			sightings.set(record.doi, list);
			list.push({ file, place: `${file}:${record.origin.line}`, said: aspects(record) });
		}
	}
	const none = () => ({ title: 0, 'first author': 0, 'number of authors': 0, year: 0, pages: 0 });
	const twins: Twins = { dois: 0, compared: none(), agreed: none(), differences: [] };
	for (const [doi, list] of [...sightings].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const [one] = list;
		const others = list.filter(({ file }) => file !== one?.file);
		if (!one || others.length === 0) continue;
		twins.dois += 1;
		for (const other of others) {
			for (const aspect of ASPECTS) {
				const [left, right] = [one.said[aspect], other.said[aspect]];
				if (left === '' || right === '') continue;
				twins.compared[aspect] += 1;
				if (left === right) twins.agreed[aspect] += 1;
				else twins.differences.push({ doi, aspect, one: { place: one.place, value: left }, other: { place: other.place, value: right } });
			}
		}
	}
	return twins;
}

function aspects({ title, authors, issued, page }: ReadRecord): Record<Aspect, string> {
	const first = authors[0];
	return {
		title: fold(title),
		'first author': first ? fold(first.family ?? first.literal ?? '') : '',
		'number of authors': authors.length > 0 ? String(authors.length) : '',
		year: issued?.slice(0, 4) ?? '',
		pages: (page ?? '').replace(/\s*[-–—]+\s*/g, '-').toLowerCase(),
	};
}

function fold(text: string): string {
	return [...runs(withoutTags(decodeText(text)))].join(' ');
}
