/**
 * Makes up records of which some are of one work, and measures how well they are put together. A quarter of the pairs that a matching
 * has to decide on are near misses, which must stay apart.
 */
import { matchWorks } from '../src/catalogue/match/works.ts';
import { type BibRecord, emptyRecord } from '../src/record/record.ts';
import { damaged } from './damage.ts';
import { generate, type Specimen } from './generate.ts';
import { NEAR_MISSES, nearMiss } from './near-misses.ts';
import { between, pick, type Random, seededRandom } from './random.ts';
import type { Row } from './table.ts';

/** A made-up record, and which work it is of. */
export interface Labelled {
	record: BibRecord;
	work: number;
}

/** Makes `count` records, a quarter of them damaged copies of others. Same count and seed, same records, in a random order. */
export function makeDuplicates(count: number, seed = 1): Labelled[] {
	const random = seededRandom(seed);
	const copies = Math.floor(count / 4);
	// As many near misses as are a quarter of them and the true pairs together.
	const misses = Math.ceil(copies / 3);
	const specimens = generate(count - copies, seed);
	const works = specimens.slice(misses).map((specimen) => fieldsOf(random, specimen));
	const all: Labelled[] = [];
	const add = (fields: Partial<BibRecord>, work: number) => {
		const origin = {
			file: `records/example/${work % 7}.ris`,
			format: 'ris',
			entry: all.length + 1,
			line: 1 + all.length * 20,
			endLine: 20 + all.length * 20,
		};
		const record = { ...emptyRecord(origin, `TY  - JOUR\nID  - ${work}`), ...fields };
		all.push({ record, work });
	};
	for (const [place, specimen] of specimens.slice(0, misses).entries()) {
		const near = works[place];
		if (near === undefined) continue;
		const own = fieldsOf(random, specimen);
		const { work, miss } = nearMiss(random, NEAR_MISSES[place % NEAR_MISSES.length] ?? 'sibling', near, own);
		works[place] = { ...near, ...work };
		add(
			{ ...miss, ...(random() < 0.6 && own.doi !== undefined ? { doi: own.doi } : {}), accessions: own.accessions ?? [] },
			works.length + place,
		);
	}
	for (const [place, fields] of works.entries()) add(fields, place);
	const originals = [...all];
	/** A database holds a work once. */
	const counts = new Map<number, number>();
	for (let made = 0; made < copies; made += 1) {
		// Near misses are copied as often as the others: it is among their copies that a matching goes wrong.
		const original = made < misses ? originals[made] : pick(random, originals);
		if (original === undefined) continue;
		const copied = (counts.get(original.work) ?? 0) + 1;
		counts.set(original.work, copied);
		const { origin: _origin, ...copy } = damaged(random, original.record, `index-${copied}`);
		add(copy, original.work);
	}
	return shuffled(random, all);
}

function fieldsOf(random: Random, specimen: Specimen): Partial<BibRecord> & Pick<BibRecord, 'title' | 'authors'> {
	const { title, authors, journal, year, month, volume, issue, firstPage, lastPage, doi, number } = specimen;
	const decorated = random() < 0.1 ? title.replace(' and ', ' & ').replace(/^(\w)/, 'TNF-α and $1') : title;
	const online = random() < 0.15;
	return {
		type: 'article-journal',
		title: decorated,
		authors: random() < 0.05 ? [...authors, { literal: 'Example Study Group' }] : authors,
		containerTitle: journal.title,
		issn: [journal.issn],
		issued: random() < 0.5 ? String(year) : `${year}-${String(month).padStart(2, '0')}`,
		volume: String(volume),
		issue: String(issue),
		page: online ? `e${between(random, 10_000, 99_999)}` : `${firstPage}-${lastPage}`,
		accessions: [{ code: 'example', number: String(number) }],
		...(random() < 0.85 ? { doi } : {}),
		...(random() < 0.5 ? { pmid: String(30_000_000 + number) } : {}),
	};
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
	const list = items.map((item) => ({ item, at: random() }));
	return list.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** How well records were put together, counted in pairs of records of one work. */
export interface Matching {
	/** Share of the pairs put together that are of one work. */
	precision: number;
	/** Share of the pairs of one work that were put together. */
	recall: number;
	/** True pairs. */
	pairs: number;
	/** Pairs put together in error. */
	wrong: number;
	seconds: number;
}

/** Puts the records together and compares with what they are. */
export function measureMatching(labelled: readonly Labelled[]): Matching {
	const started = performance.now();
	const { works } = matchWorks(labelled, { same: [], different: [] });
	const seconds = (performance.now() - started) / 1000;
	const pairsOf = (groups: Iterable<readonly unknown[]>) => [...groups].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
	const pairs = pairsOf(Map.groupBy(labelled, ({ work }) => work).values());
	const found = pairsOf(works);
	const right = works.reduce((sum, group) => sum + pairsOf(Map.groupBy(group, ({ work }) => work).values()), 0);
	return { precision: found === 0 ? 1 : right / found, recall: right / pairs, pairs, wrong: found - right, seconds };
}

/** Measures a matching of `count` records, beside what is asked of it: the lines of a table. */
export function duplicateRows(count: number, seed: number): Row[] {
	const { precision, recall, pairs, wrong, seconds } = measureMatching(makeDuplicates(count, seed));
	const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
	return [
		{ what: `precision, ${wrong} pairs in error`, measured: percent(precision), budget: '99.90 %', met: precision >= 0.999 },
		{ what: `recall, of ${pairs.toLocaleString('en')} pairs`, measured: percent(recall), budget: '98.00 %', met: recall >= 0.98 },
		{ what: 'time', measured: `${seconds.toFixed(2)} s`, budget: '2.00 s', met: seconds <= 2 },
	];
}
