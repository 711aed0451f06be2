import type { Draft } from '../ris/draft.ts';

/** Drops an accession number without a database that says the PMID again. Called when links, in which PMIDs hide, have been read. */
export function dropRepeatedPmid({ record }: Draft): void {
	record.accessions = record.accessions.filter(({ database, number }) => database !== undefined || number !== record.pmid);
}
