import type { BibRecord, Relation } from '../record/record.ts';

/** Adds a relation to a record, which has no list of them where there are none. */
export function relate(record: BibRecord, relation: Relation): void {
	record.relations ??= [];
	record.relations.push(relation);
}
