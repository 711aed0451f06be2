import { fold } from '../../record/fold.ts';
import type { BibRecord } from '../../record/record.ts';
import type { MergeKey } from '../article.ts';
import { Partition } from './partition.ts';

/** The keys of a record under which another record of the same work is found, strongest first. */
export function mergeKeys(record: Pick<BibRecord, 'doi' | 'pmid' | 'pmcid' | 'accessions' | 'database'>): { by: MergeKey; key: string }[] {
	const keys: { by: MergeKey; key: string }[] = [];
	if (record.doi !== undefined) keys.push({ by: 'doi', key: `doi ${record.doi}` });
	if (record.pmid !== undefined) keys.push({ by: 'pmid', key: `pmid ${record.pmid}` });
	if (record.pmcid !== undefined) keys.push({ by: 'pmcid', key: `pmcid ${record.pmcid}` });
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
 * Puts together the records that share a DOI, a PMID, a PMCID or an accession number of one database, also through a third record, and
 * asks nothing else. Groups stand in the order of their first record, records in the order given.
 */
export function groupRecords<T extends { record: BibRecord }>(records: readonly T[]): T[][] {
	const partition = new Partition(records.length);
	const holders = new Map<string, number>();
	for (const [place, { record }] of records.entries()) {
		for (const { key } of mergeKeys(record)) {
			const holder = holders.get(key);
			if (holder === undefined) holders.set(key, place);
			else partition.join(holder, place);
		}
	}
	return partition.groups().map((group) => group.flatMap((place) => records.slice(place, place + 1)));
}
