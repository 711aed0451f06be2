import { fold } from '../record/fold.ts';
import type { BibRecord } from '../record/record.ts';

/** By what two records are known to describe one work. */
export type MergeKey = 'doi' | 'pmid' | 'accession';

/** The keys of a record under which another record of the same work is found, strongest first. */
export function mergeKeys(record: Pick<BibRecord, 'doi' | 'pmid' | 'accessions' | 'database'>): { by: MergeKey; key: string }[] {
	const keys: { by: MergeKey; key: string }[] = [];
	if (record.doi !== undefined) keys.push({ by: 'doi', key: `doi ${record.doi}` });
	if (record.pmid !== undefined) keys.push({ by: 'pmid', key: `pmid ${record.pmid}` });
	for (const { code, database, number } of record.accessions) {
		// One export gives a database by its code, another by its name, a third by both.
		const named = code === undefined && database === undefined ? [record.database] : [code, database];
		for (const name of named) {
			if (name !== undefined) keys.push({ by: 'accession', key: `accession ${fold(name)} ${number.trim()}` });
		}
	}
	return keys;
}

/**
 * Puts together the records that share a DOI, a PMID or an accession number of one database, also through a third record. Takes time in
 * proportion to the number of keys. Groups stand in the order of their first record, records in the order given.
 */
export function groupRecords<T extends { record: BibRecord }>(records: readonly T[]): T[][] {
	const parents = records.map((_, index) => index);
	const root = (index: number): number => {
		let at = index;
		for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
			const grandparent = parents[parent] ?? parent;
			parents[at] = grandparent;
			at = grandparent;
		}
		return at;
	};
	const holders = new Map<string, number>();
	for (const [index, { record }] of records.entries()) {
		for (const { key } of mergeKeys(record)) {
			const holder = holders.get(key);
			if (holder === undefined) holders.set(key, index);
			else {
				const [a, b] = [root(holder), root(index)];
				// The smaller index becomes the root, so that groups keep the order of their first record.
				parents[Math.max(a, b)] = Math.min(a, b);
			}
		}
	}
	const groups = new Map<number, T[]>();
	for (const [index, record] of records.entries()) {
		const first = root(index);
		const group = groups.get(first);
		if (group === undefined) groups.set(first, [record]);
		else group.push(record);
	}
	return [...groups.values()];
}

/** For each record of a group but the first: the strongest key it shares with any of the others. */
export function mergedBy(group: readonly { record: BibRecord }[]): (MergeKey | undefined)[] {
	const holders = new Map<string, number>();
	const keys = group.map(({ record }) => mergeKeys(record));
	for (const own of keys) for (const key of new Set(own.map(({ key }) => key))) holders.set(key, (holders.get(key) ?? 0) + 1);
	return keys.map((own, index) => (index === 0 ? undefined : own.find(({ key }) => (holders.get(key) ?? 0) > 1)?.by));
}
